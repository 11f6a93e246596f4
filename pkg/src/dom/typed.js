import { applyEdits } from "../fix.js";
import { anchorOf } from "./anchor.js";
import { notationOf } from "./notation.js";
import { insert, setValue } from "./write.js";

/**
 * An input that is typed into, or a textarea.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {import("./cell.js").Given} given
 * @returns {import("./cell.js").Cell}
 */
export function typed(control, { pattern, at = control, iso }) {
  // Asked each time: what a date picker does to a type or a page to a state is not told.
  const notation = () => notationOf(iso ? "date" : control.type, pattern);
  const text = () => notation().print(control.value);
  return {
    parts: at === control ? [control] : [control, at],
    carriers: [at],
    invalidAllowed: true,
    anchor: anchorOf(at),
    native: control,
    focus: () => at,
    enabled: () => control.matches(":enabled"),
    text,
    // What stands for a hidden control would not follow.
    accepts: (wanted) => control.matches(":enabled") && !control.readOnly && control.type !== "hidden" && notation().parse(wanted) !== null,
    write(edits) {
      const wanted = notation().parse(applyEdits(text(), edits));
      if (wanted === null || wanted === control.value) return;
      if (text() === control.value) insert(control, edits);
      if (control.value !== wanted) setValue(control, wanted);
      control.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
}
