/**
 * An adapter for jQuery Validation: rasoat as one more method of its validator, whose messages, marks and submission stay
 * as the page has set them.
 *
 * @module rasoat/jquery
 */
import { demand, mapper } from "./dom/mapping.js";
import { today } from "./dom/today.js";

/**
 * @typedef {import("./dom/cell.js").Control} Control
 * @typedef {import("./dom/index.js").Checks} Checks
 * @typedef {import("./types.js").Report} Report
 *
 * @typedef {object} JQueryOptions
 * @property {string | (() => string | undefined)} [asOf] the day of the report, or what gives it; without one, today in Việt Nam
 * @property {import("./types.js").Lang} [lang] of the messages; "vi" where absent
 * @property {Record<string, import("./dom/mapping.js").FieldTarget>} [fields] by field id: a CSS selector within the form, or the control
 * @property {import("./dom/rows.js").Rows} [rows] what a row is, where the form has several: a CSS selector within the form,
 *   or what gives the elements. Each control of each row needs a name of its own
 * @property {(report: Report) => void} [onReport] hears every report: warnings and repairs are the page's to show, as
 *   the validator knows errors only
 */

const method = "rasoat";

/** @type {WeakMap<HTMLFormElement, (control: Element) => string | null>} */
const errors = new WeakMap();

/**
 * Adds the method `rasoat` to the fields of the profile that the form has, those of rows that come later included. Each
 * needs a `name`, as the validator keeps its rules by it.
 *
 * @param {any} $ the page's jQuery, with jQuery Validation in it
 * @param {HTMLFormElement} form
 * @param {Checks} checker
 * @param {JQueryOptions} [options]
 * @returns {() => void} takes the method off again
 * @throws {Error} where jQuery Validation is missing, or a field cannot be used
 */
export function jqueryValidation($, form, checker, { asOf, lang = "vi", fields = {}, rows, onReport } = {}) {
  if (!$?.fn?.validate) throw new Error("jqueryValidation: trang chưa nạp jQuery Validation (jQuery Validation is not on this page)");
  const cellsIn = mapper(checker.profile, fields);
  const validator = $(form).validate();
  register($);

  /** @type {ReturnType<typeof cellsIn>[]} */
  let cells = [];
  /** @type {Map<Control, { id: string, row: number }>} */
  let places = new Map();
  /** Finds rows and controls anew, and gives the new ones the method. */
  function find() {
    const elements = rows === undefined ? [form] : typeof rows === "string" ? form.querySelectorAll(rows) : rows();
    cells = [...elements].map((element) => cellsIn(element));
    demand(checker.profile, fields, cells);
    places = new Map();
    for (const [row, found] of cells.entries()) {
      for (const [id, { native }] of found) {
        if (!native?.name) throw new Error(`fields.${id}: ô cần có name (jQuery Validation keeps its rules by name)`);
        places.set(native, { id, row });
        if (!validator.settings.rules[native.name]?.[method]) $(native).rules("add", { [method]: true });
      }
    }
  }

  /** @type {{ read: string, entries: number[], report: Report } | undefined} */
  let latest;
  function check() {
    const texts = cells.map((row) => Object.fromEntries([...row].map(([id, cell]) => [id, cell.text()])));
    const read = JSON.stringify(texts);
    // A submission asks for every field in turn; the answer is one.
    if (latest?.read === read) return latest;
    const day = (typeof asOf === "function" ? asOf() : asOf) ?? today();
    // A row with nothing in it is none yet.
    const entries = [...texts.keys()].filter((row) => rows === undefined || Object.values(texts[row] ?? {}).some((text) => text.trim() !== ""));
    latest = { read, entries, report: checker.check(entries.map((row) => texts[row] ?? {}), { asOf: day, lang }) };
    onReport?.(latest.report);
    return latest;
  }
  errors.set(form, (control) => {
    const place = places.get(/** @type {Control} */ (control));
    if (!place) return null;
    try {
      const { entries, report } = check();
      const entry = entries.indexOf(place.row);
      return report.issues.find((issue) => issue.entry === entry && issue.field === place.id && issue.severity === "error")?.message ?? null;
    } catch (error) {
      // A checker that cannot run must not hold the form back.
      console.error("rasoat:", error);
      return null;
    }
  });
  find();

  /** What was told of one field may be settled in another. @param {Event} event */
  function follow({ target }) {
    find();
    latest = undefined;
    for (const control of places.keys()) if (control !== target && validator.invalid[control.name]) validator.element(control);
  }
  const leave = new AbortController();
  for (const event of ["input", "change"]) form.addEventListener(event, follow, { signal: leave.signal });
  // In capture, so before the validator's own listener.
  form.addEventListener("submit", find, { capture: true, signal: leave.signal });

  return () => {
    leave.abort();
    for (const control of places.keys()) $(control).rules("remove", method);
    errors.delete(form);
  };
}

/** @param {any} $ */
function register($) {
  const errorOf = (/** @type {Control} */ control) => (control.form ? (errors.get(control.form)?.(control) ?? null) : null);
  $.validator.addMethod(
    method,
    (/** @type {string} */ _value, /** @type {Control} */ control) => errorOf(control) === null,
    /** @this {any} @param {unknown} _parameters @param {Control} control */
    function (_parameters, control) {
      const message = errorOf(control) ?? "";
      // It writes messages as markup unless told otherwise, and this one quotes what a person typed.
      return this.settings.escapeHtml ? message : escape(message);
    },
  );
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
