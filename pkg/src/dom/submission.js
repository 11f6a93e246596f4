import { summaryOf } from "./summary.js";

/**
 * @typedef {import("./cell.js").Cell} Cell
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Issue} Issue
 * @typedef {import("../types.js").Report} Report
 *
 * @typedef {object} About What is known of an issue.
 * @property {(issue: Issue) => Cell | undefined} cellOf
 * @property {(issue: Issue) => string} sentence
 * @property {(issue: Issue) => boolean} isConfirmed
 */

/**
 * Whether a report lets the form go. Errors hold it; warnings nobody confirmed hold it once, so that they are seen.
 *
 * @param {import("./element.js").Host} host
 * @param {Phrases} phrases
 * @param {About} about
 */
export function submission(host, phrases, { cellOf, sentence, isConfirmed }) {
  const summary = summaryOf(host, phrases);
  let warned = false;

  /** @param {Issue} issue whether the person in front of the form could mend it */
  const isOurs = (issue) => issue.field === null || cellOf(issue)?.enabled() === true;

  /** @param {Issue} issue */
  const lineOf = (issue) => ({ issue, text: sentence(issue), cell: cellOf(issue) });

  return {
    /** @param {Report} report @returns {boolean} false once the summary is shown instead */
    passes(report) {
      const issues = report.issues.filter(isOurs);
      const errors = issues.filter(({ severity }) => severity === "error").map(lineOf);
      const warnings = issues.filter((issue) => issue.severity === "warning" && !isConfirmed(issue)).map(lineOf);
      if (errors.length === 0 && (warned || warnings.length === 0)) {
        summary.remove();
        return true;
      }
      warned ||= warnings.length > 0;
      summary.show(errors, warnings);
      return false;
    },

    /** @param {Report | null} report the latest; the summary ticks off what it no longer has */
    follow(report) {
      if (!report) return summary.remove();
      const cells = new Map(report.issues.map((issue) => [issue, cellOf(issue)]));
      summary.update(({ issue, cell }) => {
        for (const [now, where] of cells) {
          if (now.rule === issue.rule && now.field === issue.field && where === cell) return isConfirmed(now) ? "confirmed" : "stands";
        }
        return "done";
      });
    },

    reset() {
      warned = false;
      summary.remove();
    },
  };
}
