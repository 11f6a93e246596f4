import { load } from "rasoat";
import { attach } from "rasoat/dom";

const checker = load().then((rasoat) => rasoat.profile("plan-02"));
attach(document.querySelector("form"), checker, { asOf: "2025-12-15" });
