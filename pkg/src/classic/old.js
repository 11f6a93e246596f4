import { hostOf } from "../dom/element.js";
import { noteOf } from "../dom/notes.js";
import { phrases } from "../dom/phrases.js";
import { LoadError } from "../errors.js";

const needs = "Chrome 96, Firefox 113, Safari 16.4";

/**
 * Whether this browser lacks what the script is made of. The script itself is written so that much older ones read it,
 * and can say why nothing is checked.
 *
 * @returns {boolean}
 */
export const isTooOld = () =>
  typeof WebAssembly !== "object" ||
  typeof DecompressionStream !== "function" ||
  typeof Object.hasOwn !== "function" ||
  typeof Array.prototype.at !== "function" ||
  !("adoptedStyleSheets" in document);

/** @returns {LoadError} */
export const tooOld = () => new LoadError(`Trình duyệt này quá cũ: cần ${needs} trở lên. (This browser is too old: ${needs} or later is needed.)`);

/** Says on every form that it is not checked, and in the console why. */
export function sayTooOld() {
  for (const form of document.querySelectorAll("form[data-rasoat]")) {
    noteOf(hostOf(form), form.getAttribute("data-lang") === "en" ? phrases.en : phrases.vi).unchecked(tooOld());
  }
}
