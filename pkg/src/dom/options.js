import { phrases as shipped } from "./phrases.js";

/**
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Calendar} Calendar
 * @typedef {import("../types.js").Confirmation} Confirmation
 * @typedef {import("../types.js").Context} Context
 * @typedef {import("../types.js").Issue} Issue
 * @typedef {import("../types.js").Lang} Lang
 * @typedef {import("../types.js").Report} Report
 */

/**
 * @template T
 * @typedef {T | (() => T | undefined)} Given a value, or what gives it at each check
 */

/**
 * @typedef {object} Options
 * @property {Given<string>} [asOf] the day of the report as an ISO day; without one, today in Việt Nam, which is then shown
 * @property {Given<string>} [reportingPeriod] such as "tháng 8/2025"
 * @property {Given<Calendar>} [calendar] the working calendar
 * @property {Given<NonNullable<Context["previous"]>>} [previous] the previous submission
 * @property {Given<NonNullable<Context["register"]>>} [register] known documents
 * @property {Given<boolean>} [mask] leaves what was typed out of messages
 * @property {readonly Confirmation[]} [confirmations] those of the receipt that came with these texts, where a server gives
 *   the form back; one whose text has changed is let go
 * @property {Lang} [lang] of everything that is shown; "vi" where absent
 * @property {Record<string, import("./mapping.js").FieldTarget>} [fields] by field id: a CSS selector within the form (or
 *   row), or the element; a field not named here is found by `data-field`, then by `name`
 * @property {import("./rows.js").Rows} [rows] what a row is, where the form has several
 * @property {(row: Element, index: number) => string} [rowLabel] the name of a row in summary and announcements
 * @property {import("./place.js").Place} [place] where the messages of a control are put
 * @property {boolean} [render] false: nothing is shown, the page draws what `onReport` or `rasoat:report` tells
 * @property {boolean} [hold] false: no submission is held back
 * @property {boolean} [hints] false: no read-only hints (days left, the day a deadline comes to, percentages)
 * @property {boolean} [confirm] false: warnings cannot be confirmed
 * @property {boolean} [validity] false: the browser's own constraint validation is not told of errors
 * @property {string} [receipt] the name under which the receipt is sent with the form
 * @property {Record<string, import("./wording.js").Wording>} [messages] own words for the messages of rules, by rule id
 * @property {Partial<Phrases>} [phrases] own words for what the page layer says
 * @property {(report: Report, rows: readonly Element[]) => void} [onReport] hears the report of every check; `rows` are
 *   the elements of its entries
 * @property {(rule: string) => string | null} [ruleUrl] where a rule such as "status/completed-late" is explained; every
 *   message then carries a link there, opened beside the form so that nothing typed is lost. `null` gives no link
 *
 * @typedef {object} Settings the options with what they are where nothing is said
 * @property {Pick<Options, "asOf" | "reportingPeriod" | "calendar" | "previous" | "register" | "mask">} context
 * @property {NonNullable<Options["fields"]>} fields
 * @property {Options["rows"]} rows
 * @property {Options["rowLabel"]} rowLabel
 * @property {Options["place"]} place
 * @property {boolean} render
 * @property {boolean} hold
 * @property {boolean} hints
 * @property {boolean} confirm
 * @property {boolean} validity
 * @property {string | undefined} receipt
 * @property {readonly Confirmation[]} confirmations
 * @property {NonNullable<Options["messages"]>} messages
 * @property {Phrases} phrases
 * @property {Options["onReport"]} onReport
 * @property {NonNullable<Options["ruleUrl"]>} ruleUrl
 */

/** @type {Omit<Settings, "context" | "phrases">} */
const usual = {
  fields: {},
  rows: undefined,
  rowLabel: undefined,
  place: undefined,
  render: true,
  hold: true,
  hints: true,
  confirm: true,
  validity: true,
  receipt: undefined,
  confirmations: [],
  messages: {},
  onReport: undefined,
  ruleUrl: () => null,
};

/**
 * @param {Options} options
 * @returns {Settings}
 * @throws {Error} naming an option that is none, or cannot be used
 */
export function settingsOf(options) {
  const { asOf, reportingPeriod, calendar, previous, register, mask, lang = "vi", phrases, ...rest } = options;
  const context = { asOf, reportingPeriod, calendar, previous, register, mask };
  for (const name of Object.keys(rest)) {
    if (Object.hasOwn(usual, name)) continue;
    const all = [...Object.keys(context), "lang", "phrases", ...Object.keys(usual)];
    throw new Error(`attach: không có tùy chọn “${name}” (no such option; there are ${all.join(", ")})`);
  }
  if (!Object.hasOwn(shipped, lang)) throw new Error(`attach: lang “${lang}” (is "vi" or "en")`);
  if (!["undefined", "string", "function"].includes(typeof rest.rows)) throw new Error("attach: rows (is a CSS selector or a function)");
  const words = shipped[lang];
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...usual,
    ...said,
    context: /** @type {Settings["context"]} */ (context),
    phrases: { ...words, ...phrases, lang, severity: { ...words.severity, ...phrases?.severity }, hint: { ...words.hint, ...phrases?.hint } },
  };
}
