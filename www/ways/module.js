import { attach } from "../rasoat/src/dom/index.js";
import { load } from "../rasoat/src/index.js";

const checker = load().then((rasoat) => rasoat.profile("plan-02"));
attach(document.querySelector("form"), checker, { asOf: "2025-12-15" });
