/**
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("../types.js").Confirmation} Confirmation
 * @typedef {import("../types.js").Issue} Issue
 *
 * @typedef {object} Given A warning that a person confirmed.
 * @property {Row | null} row
 * @property {Issue} issue as it was then
 * @property {string | undefined} text of its field, for which it was given
 * @property {string} reason
 */

/**
 * What a person confirmed on this page. It holds while the text and what is said of it are the same.
 */
export function confirmationsOf() {
  /** @type {Given[]} */
  let given = [];

  /** @param {Row | null} row @param {Issue} issue */
  const at = (row, issue) => (/** @type {Given} */ one) =>
    one.row === row && one.issue.rule === issue.rule && one.issue.field === issue.field && one.issue.message === issue.message;

  /** @param {Row | null} row @param {Issue} issue @returns {string | null} */
  const reasonOf = (row, issue) =>
    given.find((one) => at(row, issue)(one) && one.text === (issue.field === null ? undefined : row?.texts[issue.field]))?.reason ?? null;

  return {
    reasonOf,

    /**
     * @param {Row | null} row
     * @param {Issue} issue
     * @param {string | null} reason null takes it back
     */
    set(row, issue, reason) {
      const same = at(row, issue);
      given = given.filter((one) => !same(one));
      if (reason !== null) given.push({ row, issue, text: issue.field === null ? undefined : row?.texts[issue.field], reason });
    },

    /**
     * Takes up what was confirmed before this page was made.
     *
     * @param {readonly Confirmation[]} marks
     * @param {readonly Issue[]} issues
     * @param {readonly Row[]} rows by entry
     */
    recall(marks, issues, rows) {
      for (const issue of issues) {
        const mark = marks.find(({ rule, entry, field }) => rule === issue.rule && entry === issue.entry && field === issue.field);
        if (mark && issue.entry !== null) this.set(rows[issue.entry] ?? null, issue, mark.reason);
      }
    },

    clear() {
      given = [];
    },

    /**
     * For the receipt, which knows only rule and field: there one reason stands for all that a rule has to say of a
     * field, so all of it must have been confirmed.
     *
     * @param {readonly Confirmation[]} marks every warning, as the core lists them
     * @param {readonly Issue[]} issues
     * @param {readonly Row[]} rows by entry
     * @returns {Confirmation[]}
     */
    fill(marks, issues, rows) {
      return marks.map((mark) => {
        const reasons = issues
          .filter(({ rule, entry, field }) => rule === mark.rule && entry === mark.entry && field === mark.field)
          .map((issue) => reasonOf(issue.entry === null ? null : (rows[issue.entry] ?? null), issue));
        return { ...mark, reason: reasons.includes(null) ? null : (reasons[0] ?? null) };
      });
    },
  };
}

/** @typedef {ReturnType<typeof confirmationsOf>} Confirmations */
