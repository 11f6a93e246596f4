// From the first statement of a page's only script (bundled, `began` is set before anything else runs) to the first field
// checked: whatever the opponent loads and compiles is in between.
import { prepare } from "OPPONENT";
import { planRows } from "./rows.mjs";

globalThis.started = (async () => {
  const check = await prepare("plan-02", "/rasoat_bg.wasm");
  check(planRows(4).rows.slice(3));
  return performance.now() - globalThis.began;
})();
