import { summaryOf } from "./summary.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Issue} Issue
 * @typedef {import("../types.js").Report} Report
 */

/**
 * Holds a submission back while errors stand. Warnings hold it once, so that they are seen; then the person decides.
 *
 * @param {HTMLFormElement} form
 * @param {Phrases} phrases
 * @param {ReadonlyMap<string, Control>} controls
 * @param {(issue: Issue) => string} sentence
 */
export function submission(form, phrases, controls, sentence) {
  const summary = summaryOf(form, phrases);
  let warned = false;

  /** @param {Issue} issue whether the person in front of the form could mend it */
  const isOurs = ({ field }) => field === null || controls.get(field)?.matches(":enabled") === true;

  /** @param {Issue} issue */
  const lineOf = (issue) => ({ issue, text: sentence(issue), control: controls.get(issue.field ?? "") });

  return {
    /**
     * @param {SubmitEvent} event
     * @param {Report} report
     */
    judge(event, report) {
      const issues = report.issues.filter(isOurs);
      const errors = issues.filter(({ severity }) => severity === "error").map(lineOf);
      const warnings = issues.filter(({ severity }) => severity === "warning").map(lineOf);
      if (errors.length === 0 && (warned || warnings.length === 0)) return summary.remove();
      event.preventDefault();
      // The page's own listeners may send the form by script.
      event.stopImmediatePropagation();
      warned ||= warnings.length > 0;
      summary.show(errors, warnings);
    },

    /** @param {Report | null} report the latest; the summary ticks off what it no longer has */
    follow(report) {
      if (!report) return summary.remove();
      summary.update(({ rule, field }) => report.issues.some((issue) => issue.rule === rule && issue.field === field));
    },

    reset() {
      warned = false;
      summary.remove();
    },
  };
}

/**
 * A button such as "save the draft" asks for no check.
 *
 * @param {SubmitEvent} event
 */
export const wantsCheck = ({ submitter }) =>
  !((submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement) && submitter.formNoValidate);
