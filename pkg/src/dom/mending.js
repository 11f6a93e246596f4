import { repairOf } from "./repair.js";

/**
 * @typedef {import("./rows.js").Owner} Owner
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("../types.js").Issue} Issue
 */

/**
 * Accepts repairs, and takes the last one back.
 *
 * @param {import("./phrases.js").Phrases} phrases
 * @param {(said: string[]) => void} after to be called when texts were written, or could not be
 * @param {(detail: { issue: Issue | null, undone: boolean }) => void} tell
 */
export function mendingOf(phrases, after, tell) {
  /** @type {(Owner & { text: string, repair: import("./repair.js").Repair }) | null} */
  let last = null;
  let writing = false;

  /** @param {() => boolean} write */
  function alone(write) {
    writing = true;
    try {
      return write();
    } finally {
      writing = false;
    }
  }

  function undo() {
    if (!last) return;
    const { cell, repair } = last;
    last = null;
    const done = alone(repair.undo);
    cell.focus().focus();
    if (done) tell({ issue: null, undone: true });
    after(done ? [phrases.undone] : []);
  }

  return {
    /** Events that our own writing makes are not a person's. */
    isWriting: () => writing,

    /**
     * @param {readonly Row[]} rows by entry
     * @param {Owner} owner
     * @param {Issue} issue
     * @returns {(() => void) | null} what accepts its repair; null where it has none that the form could take
     */
    offer(rows, owner, issue) {
      const repair = issue.fix && repairOf(rows, issue.fix);
      if (!repair) return null;
      const text = phrases.repaired(issue.fix?.label ?? "");
      return () => {
        const done = alone(repair.apply);
        if (done) {
          last = { ...owner, text, repair };
          owner.cell.focus().focus();
          tell({ issue, undone: false });
        }
        after(done ? [text] : []);
      };
    },

    /** @param {Owner} owner @returns {{ text: string, undo: () => void } | null} what can be taken back there */
    at({ row, id }) {
      if (last?.repair.stands() === false) last = null;
      return last?.row === row && last.id === id ? { text: last.text, undo } : null;
    },

    forget() {
      last = null;
    },
  };
}
