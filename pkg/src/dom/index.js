/**
 * Attaches a checker to an ordinary `<form>`: messages beside its fields, repairs on a click, a summary on submit.
 *
 * @module rasoat/dom
 */
import { hostOf } from "./element.js";
import { noteOf } from "./notes.js";
import { settingsOf } from "./options.js";
import { begin } from "./session.js";

export { today } from "./today.js";

/**
 * @typedef {import("./options.js").Options} Options
 * @typedef {import("./mapping.js").FieldTarget} FieldTarget
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("./place.js").Place} Place
 * @typedef {import("./rows.js").Rows} Rows
 * @typedef {import("./wording.js").Wording} Wording
 * @typedef {import("../types.js").Context} Context
 * @typedef {import("../types.js").Entry} Entry
 * @typedef {import("../types.js").Issue} Issue
 * @typedef {import("../types.js").Profile} Profile
 * @typedef {import("../types.js").Receipt} Receipt
 * @typedef {import("../types.js").Report} Report
 *
 * @typedef {object} Checks What a form is checked by; `profile()` of what `load()` gives makes one.
 * @property {Profile} profile
 * @property {(entries: Entry[], context: Context) => Report} check
 * @property {(entries: Entry[], context: Context) => import("../sheet.js").Sheet} [sheet] makes each check of many rows
 *   as quick as the change is small
 * @property {(entries: Entry[], context: Context) => Receipt} [receipt]
 *
 * @typedef {object} Hand What a page can ask of an attached form. Where nothing can be checked it gives `null`, and lets the form go.
 * @property {() => Report | null} check checks at once and shows everything
 * @property {() => void} refresh reads rows, controls and values again, for a page whose scripts set values without a word
 * @property {() => boolean} validate as a submission does: checks, shows everything, and where the form may not go yet
 *   shows the summary and gives false; for pages that send by script
 * @property {() => Receipt | null} receipt of what stands in the form, with the confirmations
 * @property {(issue: Issue) => HTMLElement | null} control which an issue of the latest report is about
 * @property {(issue: Issue) => boolean} repair accepts the repair of an issue of the latest report; false where it has none
 *   that the form could take
 * @property {(issue: Issue, reason: string | null) => void} confirm says why a warning of the latest report stands; null
 *   takes it back
 *
 * @typedef {(() => void) & Hand} Detach Takes rasoat off the form again and leaves the page as it was found.
 *
 * @typedef {CustomEvent<{ report: Report, rows: readonly Element[] }>} ReportEvent `rasoat:report`, after each check
 * @typedef {CustomEvent<{ issue: Issue | null, undone: boolean }>} FixEvent `rasoat:fix`, when a repair was accepted or undone
 * @typedef {CustomEvent<{ issue: Issue, reason: string | null, row: Element }>} ConfirmEvent `rasoat:confirm`, when a warning
 *   was confirmed, or with `null` no longer is
 * @typedef {CustomEvent<{ error: unknown }>} UncheckedEvent `rasoat:unchecked`, when a check could not be done
 */

/** @type {WeakSet<Element>} */
const attached = new WeakSet();

/**
 * @param {Element} root the form; or a part of a page, such as a table, where the page's one form holds more than that
 * @param {Checks | PromiseLike<Checks>} checker a promise that fails leaves the form to work as if rasoat were absent,
 *   with a visible note and the reason in the console
 * @param {Options} [options]
 * @returns {Detach}
 * @throws {Error} where an option, or the form, cannot be used
 */
export function attach(root, checker, options = {}) {
  const settings = settingsOf(options);
  if (!(root instanceof Element)) throw new Error("attach: cần một phần tử <form> (a <form> or another element is needed)");
  if (attached.has(root)) throw new Error("attach: biểu mẫu này đã được gắn (this form is attached already; detach it first)");

  const leave = new AbortController();
  const note = noteOf(hostOf(root), settings.phrases);
  /** @type {Hand | null} */
  let hand = null;
  /** @param {Checks} ready */
  const start = (ready) => {
    if (!leave.signal.aborted) hand = begin(root, ready, settings, note, leave.signal);
  };
  /** @param {unknown} error */
  const fail = (error) => {
    if (leave.signal.aborted) return;
    note.unchecked(error);
    root.dispatchEvent(new CustomEvent("rasoat:unchecked", { bubbles: true, detail: { error } }));
  };
  if ("then" in checker) checker.then(start).then(undefined, fail);
  else start(checker);
  attached.add(root);

  const detach = () => {
    leave.abort();
    note.remove();
    attached.delete(root);
    hand = null;
  };
  return Object.assign(detach, {
    check: () => hand?.check() ?? null,
    refresh: () => hand?.refresh(),
    validate: () => hand?.validate() ?? true,
    receipt: () => hand?.receipt() ?? null,
    control: (/** @type {Issue} */ issue) => hand?.control(issue) ?? null,
    repair: (/** @type {Issue} */ issue) => hand?.repair(issue) ?? false,
    confirm: (/** @type {Issue} */ issue, /** @type {string | null} */ reason) => hand?.confirm(issue, reason),
  });
}
