import { applyEdits } from "../fix.js";

/**
 * @typedef {import("./cell.js").Cell} Cell
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("../types.js").Fix} Fix
 *
 * @typedef {object} Part
 * @property {Cell} cell
 * @property {string} before
 * @property {string} after
 *
 * @typedef {object} Repair
 * @property {() => boolean} apply false, and nothing done, where a text has changed meanwhile
 * @property {() => boolean} undo the same
 * @property {() => boolean} stands whether all its texts are still as the repair left them
 */

/**
 * @param {readonly Row[]} rows by entry
 * @param {Fix} fix of the texts of these rows
 * @returns {Repair | null} null where the form has no place for it
 */
export function repairOf(rows, fix) {
  /** @type {(Part & { edits: Fix["edits"] })[]} */
  const parts = [];
  for (const key of new Set(fix.edits.map(({ entry, field }) => `${entry} ${field}`))) {
    const edits = fix.edits.filter(({ entry, field }) => `${entry} ${field}` === key);
    const [{ entry, field }] = /** @type {[Fix["edits"][0]]} */ (edits);
    const cell = rows[entry]?.cells.get(field);
    const before = rows[entry]?.texts[field];
    if (!cell || before === undefined) return null;
    const after = applyEdits(before, edits);
    if (!cell.accepts(after)) return null;
    parts.push({ cell, before, after, edits });
  }
  const all = (/** @type {"before" | "after"} */ state) => parts.every((part) => part.cell.text() === part[state]);
  return {
    // A script may have changed a text without a word; then the spans mean something else.
    apply() {
      if (!all("before")) return false;
      for (const { cell, edits } of parts) cell.write(edits);
      return true;
    },
    undo() {
      if (!all("after")) return false;
      for (const { cell, before, after } of parts) cell.write([{ entry: 0, field: "", span: [0, after.length], text: before }]);
      return true;
    },
    stands: () => all("after"),
  };
}
