import { printedDay } from "./today.js";

/**
 * @typedef {import("../types.js").Issue} Issue
 * @typedef {import("../types.js").Lang} Lang
 * @typedef {import("../types.js").Report} Report
 *
 * @typedef {string | Partial<Record<Lang, string>> | ((issue: Issue) => string)} Wording a template in which `{due}` is
 *   the param of that name, one for each language, or what makes the message
 */

/**
 * Puts the page's own words in the place of the core's.
 *
 * @param {Report} report
 * @param {Record<string, Wording>} messages by rule
 * @returns {Report}
 */
export function worded(report, messages) {
  if (Object.keys(messages).length === 0) return report;
  return { ...report, issues: report.issues.map((issue) => (Object.hasOwn(messages, issue.rule) ? { ...issue, message: say(messages[issue.rule], issue, report.lang) } : issue)) };
}

/**
 * @param {Wording | undefined} wording
 * @param {Issue} issue
 * @param {Lang} lang
 */
function say(wording, issue, lang) {
  if (typeof wording === "function") return wording(issue);
  const template = typeof wording === "string" ? wording : wording?.[lang];
  const params = /** @type {Record<string, unknown>} */ (issue.params);
  return template?.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(params, name) ? print(params[name]) : whole)) ?? issue.message;
}

/** @param {unknown} value @returns {string} */
const print = (value) => (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? printedDay(value) : String(value));
