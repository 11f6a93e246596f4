import { applyEdits, joinEdits } from "../fix.js";
import { optionOf, textOf } from "./controls.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("../types.js").Edit} Edit
 */

/**
 * Puts an accepted repair into a control as a person would: the browser's undo takes it back, and the page's own
 * scripts hear `input` and `change`.
 *
 * @param {Control} control
 * @param {readonly Edit[]} edits of its text
 */
export function write(control, edits) {
  if (control instanceof HTMLSelectElement) choose(control, applyEdits(textOf(control), edits));
  else type(control, joinEdits(control.value, edits));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} text
 */
function choose(select, text) {
  const option = optionOf(select, text);
  if (!option) return;
  option.selected = true;
  select.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {{ start: number, end: number, text: string }} edit
 */
function type(control, { start, end, text }) {
  if (start === end && text === "") return;
  const wanted = control.value.slice(0, start) + text + control.value.slice(end);
  control.focus({ preventScroll: true });
  try {
    control.setSelectionRange(start, end);
    // Deprecated, and the only way into the browser's undo history there is.
    document.execCommand(text === "" ? "delete" : "insertText", false, text);
  } catch {
    // Inputs such as type="number" have no selection; the value is set below.
  }
  if (control.value !== wanted) setValue(control, wanted);
}

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {string} value
 */
function setValue(control, value) {
  // The prototype's setter: React replaces the one on the element and would take the change for its own.
  const prototype = control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText", data: value }));
}
