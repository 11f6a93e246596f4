import "rasoat/rasoat.css";
import { load } from "rasoat";
import { attach } from "rasoat/dom";

attach(
  document.querySelector("form"),
  load().then((rasoat) => rasoat.profile("plan-02")),
  { asOf: "2025-12-15" },
);
