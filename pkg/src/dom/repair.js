import { applyEdits } from "../fix.js";
import { accepts, textOf } from "./controls.js";
import { write } from "./write.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("../types.js").Fix} Fix
 */

/**
 * @param {ReadonlyMap<string, Control>} controls
 * @param {Fix} fix
 * @param {Readonly<Record<string, string>>} texts by field id, as they were checked
 * @returns {(() => boolean) | null} what applies the repair, giving false where a text has changed meanwhile; null where
 *   the form has no place for it
 */
export function repair(controls, fix, texts) {
  const parts = [...new Set(fix.edits.map(({ field }) => field))].map((id) => ({
    id,
    control: controls.get(id),
    edits: fix.edits.filter(({ field }) => field === id),
  }));
  for (const { control, edits } of parts) {
    if (!control || !accepts(control, applyEdits(textOf(control), edits))) return null;
  }
  return () => {
    // A script may have changed a text without a word; then the spans mean something else.
    if (parts.some(({ id, control }) => !control || textOf(control) !== texts[id])) return false;
    for (const { control, edits } of parts) if (control) write(control, edits);
    return true;
  };
}
