import { joinEdits } from "../fix.js";

/**
 * Types an accepted repair as a person would, so that the browser's undo takes it back and the page's scripts hear of it.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {readonly import("../types.js").Edit[]} edits of its value
 */
export function insert(control, edits) {
  const { start, end, text } = joinEdits(control.value, edits);
  control.focus({ preventScroll: true });
  try {
    control.setSelectionRange(start, end);
    replaceSelection(text);
  } catch {
    // Inputs such as type="email" have no selection; the caller sets the value.
  }
}

/** @param {string} text */
export const replaceSelection = (text) =>
  // Deprecated, and the only way into the browser's undo history there is.
  document.execCommand(text === "" ? "delete" : "insertText", false, text);

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {string} value
 */
export function setValue(control, value) {
  // The prototype's setter: React replaces the one on the element and would take the change for its own.
  const prototype = control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText", data: value }));
}
