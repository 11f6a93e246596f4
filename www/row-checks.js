/**
 * Checks the row in the form among all rows of the table, so that what is told beside its fields includes what other
 * rows and the previous report have to say about them.
 *
 * @param {import("./rasoat/src/checker.js").Checker} checker
 * @param {object} table
 * @param {() => Record<string, string>[]} table.entries
 * @param {() => number | null} table.current
 * @param {() => Partial<import("./rasoat/src/types.js").Context>} table.context
 * @returns {import("./rasoat/src/dom/index.js").Checks}
 */
export const rowChecks = (checker, { entries, current, context }) => ({
  profile: checker.profile,
  check([texts], given) {
    const at = current() ?? 0;
    const all = entries().map((entry, index) => (index === at ? texts : entry));
    return only(checker.check(all, { ...context(), ...given }), at);
  },
});

/** The report as that of a sheet of one row. A repair that changes other rows too belongs to the table. */
function only(report, at) {
  const ours = ({ entry }) => entry === at;
  const first = (place) => ({ ...place, entry: 0 });
  const issues = report.issues.filter(ours).map((issue) => ({
    ...first(issue),
    related: issue.related.filter(ours).map(first),
    fix: issue.fix?.edits.every(ours) ? { ...issue.fix, edits: issue.fix.edits.map(first) } : null,
  }));
  const count = (severity) => issues.filter((issue) => issue.severity === severity).length;
  const assessments = report.assessments.filter(ours).map(first);
  const states = Object.fromEntries(assessments.map(({ state }) => [state, 1]));
  return { ...report, issues, assessments, summary: { errors: count("error"), warnings: count("warning"), infos: count("info"), states } };
}
