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
 * @property {(report: Report) => void} [onReport] hears every report: warnings and repairs are the page's to show, as
 *   the validator knows errors only
 */

const method = "rasoat";

/** @type {WeakMap<HTMLFormElement, (control: Element) => string | null>} */
const errors = new WeakMap();

/**
 * Adds the method `rasoat` to the fields of the profile that the form has. Each needs a `name`, as the validator keeps
 * its rules by it.
 *
 * @param {any} $ the page's jQuery, with jQuery Validation in it
 * @param {HTMLFormElement} form
 * @param {Checks} checker
 * @param {JQueryOptions} [options]
 * @returns {() => void} takes the method off again
 * @throws {Error} where jQuery Validation is missing, or a field cannot be used
 */
export function jqueryValidation($, form, checker, { asOf, lang = "vi", fields = {}, onReport } = {}) {
  if (!$?.fn?.validate) throw new Error("jqueryValidation: trang chưa nạp jQuery Validation (jQuery Validation is not on this page)");
  const cells = mapper(checker.profile, fields)(form);
  demand(checker.profile, fields, [cells]);
  /** @type {Map<string, Control>} */
  const controls = new Map();
  for (const [id, { native }] of cells) {
    if (native?.name) controls.set(id, native);
    else throw new Error(`fields.${id}: ô cần có name (jQuery Validation keeps its rules by name)`);
  }
  const validator = $(form).validate();
  register($);

  /** @type {{ texts: Record<string, string>, report: Report } | undefined} */
  let latest;
  function report() {
    const texts = Object.fromEntries([...cells].map(([id, cell]) => [id, cell.text()]));
    // A submission asks for every field in turn; the answer is one.
    if (!latest || Object.keys(texts).some((id) => texts[id] !== latest?.texts[id])) {
      const day = (typeof asOf === "function" ? asOf() : asOf) ?? today();
      latest = { texts, report: checker.check([texts], { asOf: day, lang }) };
      onReport?.(latest.report);
    }
    return latest.report;
  }
  errors.set(form, (control) => {
    const field = [...controls].find(([, one]) => one === control)?.[0];
    try {
      return report().issues.find((issue) => issue.field === field && issue.severity === "error")?.message ?? null;
    } catch (error) {
      // A checker that cannot run must not hold the form back.
      console.error("rasoat:", error);
      return null;
    }
  });
  for (const control of controls.values()) $(control).rules("add", { [method]: true });

  /** What was told of one field may be settled in another. @param {Event} event */
  function follow({ target }) {
    latest = undefined;
    for (const control of controls.values()) if (control !== target && validator.invalid[control.name]) validator.element(control);
  }
  const events = ["input", "change"];
  for (const event of events) form.addEventListener(event, follow);

  return () => {
    for (const event of events) form.removeEventListener(event, follow);
    for (const control of controls.values()) $(control).rules("remove", method);
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
