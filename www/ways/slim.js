import { attach } from "../rasoat/src/dom/index.js";
import { load } from "../rasoat/src/slim.js";

// From wherever you keep it: an address, the bytes, or, as here, compiled already.
const wasm = await WebAssembly.compileStreaming(fetch("../rasoat/wasm/rasoat_bg.wasm"));
const rasoat = await load({ wasm });
attach(document.querySelector("form"), rasoat.profile("plan-02"), { asOf: "2025-12-15" });
