import "rasoat/rasoat.css";
import { attach } from "rasoat/dom";
import wasm from "rasoat/rasoat.wasm";
import { load } from "rasoat/slim";

attach(
  document.querySelector("form"),
  load({ wasm }).then((rasoat) => rasoat.profile("plan-02")),
  { asOf: "2025-12-15" },
);
