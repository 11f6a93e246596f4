import { applyEdits } from "../fix.js";
import { anchorOf } from "./anchor.js";

/**
 * A `<select>`: its text is what a person sees, not the code behind it.
 *
 * @param {HTMLSelectElement} select
 * @returns {import("./cell.js").Cell}
 */
export function choice(select) {
  const text = () => (select.value === "" ? "" : (select.selectedOptions[0]?.text ?? ""));
  const optionOf = (/** @type {string} */ wanted) =>
    [...select.options].find((option) => !option.disabled && (wanted === "" ? option.value === "" : option.text === wanted));
  return {
    parts: [select],
    carriers: [select],
    invalidAllowed: true,
    anchor: anchorOf(select),
    native: select,
    focus: () => select,
    enabled: () => select.matches(":enabled"),
    text,
    accepts: (wanted) => select.matches(":enabled") && optionOf(wanted) !== undefined,
    write(edits) {
      const option = optionOf(applyEdits(text(), edits));
      if (!option) return;
      option.selected = true;
      for (const name of ["input", "change"]) select.dispatchEvent(new Event(name, { bubbles: true }));
    },
  };
}
