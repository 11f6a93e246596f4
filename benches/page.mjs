// The measurements in a page: bundled, and called by chromium.mjs.
import { everything } from "./measure.mjs";

globalThis.measured = everything({ quick: location.search === "?quick", wasm: "/rasoat_bg.wasm" });
