/**
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("../types.js").Issue} Issue
 * @typedef {import("../types.js").Report} Report
 */

/**
 * What a report has to say, by row and field.
 *
 * @param {Report | null} report
 * @param {readonly Row[]} rows by entry
 * @param {ReturnType<typeof import("./hints.js").hintsOf> | null} hints
 */
export function findingsOf(report, rows, hints) {
  /** @type {Map<Row | undefined, Issue[]>} */
  const byRow = new Map(rows.map((row) => [row, []]));
  for (const issue of report?.issues ?? []) byRow.get(rows[issue.entry ?? -1])?.push(issue);
  const assessments = new Map(report?.assessments.map((one) => [one.entry, one]));
  const follows = new Map(report && hints ? rows.map((row, entry) => [row, hints(row.texts, assessments.get(entry))]) : []);

  /** @param {Row} row @param {string} id */
  const at = (row, id) => byRow.get(row)?.filter(({ field }) => field === id) ?? [];
  /** @param {Row} row @param {string} id @returns {string | undefined} */
  const errorAt = (row, id) => byRow.get(row)?.find(({ field, severity }) => field === id && severity === "error")?.message;

  return {
    at,
    errorAt,
    /** Of a text that is wrong nothing follows. @param {Row} row @param {string} id @returns {string} */
    hintAt: (row, id) => (errorAt(row, id) === undefined && follows.get(row)?.[id]) || "",
  };
}
