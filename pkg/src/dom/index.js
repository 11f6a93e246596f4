/**
 * Attaches a checker to an ordinary `<form>`: messages beside its fields, repairs on a click, a summary on submit.
 *
 * @module rasoat/dom
 */
import { noteOf } from "./notes.js";
import { phrases } from "./phrases.js";
import { begin } from "./session.js";

export { today } from "./today.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("../types.js").Context} Context
 * @typedef {import("../types.js").Entry} Entry
 * @typedef {import("../types.js").Lang} Lang
 * @typedef {import("../types.js").Profile} Profile
 * @typedef {import("../types.js").Report} Report
 *
 * @typedef {object} Checks What a form is checked by; `profile()` of what `load()` gives makes one.
 * @property {Profile} profile
 * @property {(entries: Entry[], context: Context) => Report} check
 *
 * @typedef {object} Options
 * @property {string | (() => string | undefined)} [asOf] the day of the report as an ISO day, or what gives it at each
 *   check; without one, today in Việt Nam, which is then shown
 * @property {Record<string, string | Control>} [fields] by field id: a CSS selector within the form, or the control;
 *   a field not named here is found by `data-field`, then by `name`
 * @property {Lang} [lang] of everything that is shown; "vi" where absent
 * @property {(report: Report) => void} [onReport] hears the report of every check
 * @property {(rule: string) => string | null} [ruleUrl] where a rule such as "status/completed-late" is explained; every
 *   message then carries a link there, opened beside the form so that nothing typed is lost. `null` gives no link
 *
 * @typedef {object} Settings
 * @property {Options["asOf"] | undefined} asOf
 * @property {Record<string, string | Control>} fields
 * @property {import("./phrases.js").Phrases} phrases
 * @property {ReturnType<typeof noteOf>} note
 * @property {Options["onReport"] | undefined} onReport
 * @property {Options["ruleUrl"] | undefined} ruleUrl
 *
 * @typedef {(() => void) & { check: () => Report | null }} Detach Takes rasoat off the form again and leaves the page as
 *   it was found. `check()` checks at once and shows everything, for a page whose scripts have set values; it gives
 *   `null` while nothing can be checked.
 */

/** @type {WeakSet<HTMLFormElement>} */
const attached = new WeakSet();

/**
 * @param {HTMLFormElement} form
 * @param {Checks | PromiseLike<Checks>} checker a promise that fails leaves the form to work as if rasoat were absent,
 *   with a visible note and the reason in the console
 * @param {Options} [options]
 * @returns {Detach}
 * @throws {Error} where an option, or the form, cannot be used
 */
export function attach(form, checker, options = {}) {
  const { asOf, fields = {}, lang = "vi", onReport, ruleUrl, ...unknown } = options;
  for (const name of Object.keys(unknown)) throw new Error(`attach: không có tùy chọn “${name}” (no such option; there are asOf, fields, lang, onReport, ruleUrl)`);
  if (!Object.hasOwn(phrases, lang)) throw new Error(`attach: lang “${lang}” (is "vi" or "en")`);
  if (!(form instanceof HTMLFormElement)) throw new Error("attach: cần một phần tử <form> (a <form> element is needed)");
  if (attached.has(form)) throw new Error("attach: biểu mẫu này đã được gắn (this form is attached already; detach it first)");

  const leave = new AbortController();
  const note = noteOf(form, phrases[lang]);
  let check = () => /** @type {Report | null} */ (null);
  /** @param {Checks} ready */
  const start = (ready) => {
    if (!leave.signal.aborted) check = begin(form, ready, { asOf, fields, phrases: phrases[lang], note, onReport, ruleUrl }, leave.signal);
  };
  if ("then" in checker) checker.then(start).then(undefined, (error) => leave.signal.aborted || note.unchecked(error));
  else start(checker);
  attached.add(form);

  const detach = () => {
    leave.abort();
    note.remove();
    attached.delete(form);
  };
  return Object.assign(detach, { check: () => (leave.signal.aborted ? null : check()) });
}
