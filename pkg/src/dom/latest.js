/**
 * @typedef {import("./rows.js").Owner} Owner
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("../types.js").Issue} Issue
 * @typedef {import("../types.js").Report} Report
 *
 * @typedef {object} Sources
 * @property {ReturnType<typeof import("./rows.js").rowsOf>} grid
 * @property {ReturnType<typeof import("./watch.js").watch>} watcher
 * @property {ReturnType<typeof import("./judge.js").judgeOf>} judge
 * @property {ReturnType<typeof import("./notes.js").noteOf>} note
 * @property {import("./options.js").Settings} settings
 * @property {(name: string, detail: object) => void} tell
 */

/**
 * The texts as they were last read, and what the core said of them.
 *
 * @param {Sources} sources
 */
export function latestOf({ grid, watcher, judge, note, settings, tell }) {
  /** @type {Report | null} */
  let report = null;
  /** The rows of its entries. @type {readonly Row[]} */
  let rows = [];

  /** @param {Issue} issue */
  const rowOf = ({ entry }) => (entry === null ? null : (rows[entry] ?? null));

  function find() {
    try {
      grid.find();
    } catch (error) {
      // The page has become one that cannot be read; what was found before still can.
      console.error(`rasoat: ${error instanceof Error ? error.message : error}`);
    }
  }

  function read() {
    if (watcher.flush()) find();
    grid.read();
    rows = grid.filled();
  }

  return {
    find,
    read,
    /** @returns {Report | null} null where it could not be checked */
    report: () => report,
    rows: () => rows,
    texts: () => rows.map(({ texts }) => texts),
    rowOf,

    /** @param {Issue} issue @returns {Owner | null} */
    ownerOf(issue) {
      const row = rowOf(issue);
      const cell = row?.cells.get(issue.field ?? "");
      return row && cell ? { row, id: issue.field ?? "", cell } : null;
    },

    check() {
      read();
      try {
        const judged = judge.check(rows);
        report = judged.report;
        note.checked(judged.isToday && settings.render ? report.asOf : null);
      } catch (error) {
        report = null;
        note.unchecked(error);
        return tell("unchecked", { error });
      }
      const elements = rows.map(({ element }) => element);
      try {
        settings.onReport?.(report, elements);
      } catch (error) {
        // The page's own fault must not decide whether its form is held back.
        reportError(error);
      }
      return tell("report", { report, rows: elements });
    },
  };
}
