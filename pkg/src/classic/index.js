/**
 * What the classic script puts under the name `rasoat`: the package, the page layer, forms with `data-rasoat`, and
 * `<rasoat-form>`. The build adds the core and the style sheet as text.
 */
import { defineElement } from "../element/define.js";
import { load as loadFrom } from "../slim.js";
import { adopt } from "./adopt.js";
import { watchDeclared } from "./declared.js";
import { isTooOld, sayTooOld, tooOld } from "./old.js";
import { unpack } from "./unpack.js";

export { attach, today } from "../dom/index.js";
export { jqueryValidation } from "../jquery.js";
export { LoadError, NotCheckedError, applyFix } from "../slim.js";
export { attachmentOf } from "./declared.js";

/**
 * @param {string} packed the core, deflated and in base64
 * @param {string} css
 */
export function begin(packed, css) {
  /** @type {Promise<ArrayBuffer> | undefined} */
  let unpacked;
  /**
   * @param {{ wasm?: import("../compile.js").WasmSource }} [options]
   */
  async function load({ wasm } = {}) {
    if (isTooOld()) throw tooOld();
    return loadFrom({ wasm: wasm ?? (await (unpacked ??= unpack(packed))) });
  }

  const ready = () => {
    if (isTooOld()) return sayTooOld();
    adopt(css);
    defineElement(load);
    watchDeclared(load);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
  return load;
}
