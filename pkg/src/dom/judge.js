import { keptSheet } from "./kept.js";
import { today } from "./today.js";
import { worded } from "./wording.js";

/**
 * @typedef {import("./index.js").Checks} Checks
 * @typedef {import("./options.js").Settings} Settings
 * @typedef {import("../types.js").Confirmation} Confirmation
 * @typedef {import("../types.js").Context} Context
 * @typedef {import("../types.js").Entry} Entry
 * @typedef {import("../types.js").Receipt} Receipt
 * @typedef {import("../types.js").Report} Report
 */

/**
 * The checker with what the page says of the context, asked anew at each check.
 *
 * @param {Checks} checker
 * @param {Settings} settings
 */
export function judgeOf(checker, { context, phrases, messages }) {
  const kept = keptSheet(checker);

  /** @returns {{ context: Context, isToday: boolean }} */
  function now() {
    const said = Object.entries(context).map(([name, value]) => [name, typeof value === "function" ? value() : value]);
    const given = /** @type {Partial<Context>} */ (Object.fromEntries(said.filter(([, value]) => value !== undefined)));
    return { context: { ...given, asOf: given.asOf ?? today(), lang: phrases.lang }, isToday: given.asOf === undefined };
  }
  return {
    /** @param {readonly import("./kept.js").Row[]} rows @returns {{ report: Report, isToday: boolean }} */
    check(rows) {
      const { context, isToday } = now();
      return { report: worded(kept.check(rows, context), messages), isToday };
    },
    close: kept.close,

    /**
     * @param {Entry[]} entries
     * @param {readonly Confirmation[]} earlier
     * @returns {readonly Confirmation[]} those that still hold
     */
    holding(entries, earlier) {
      if (!checker.receipt) return [];
      return checker.receipt(entries, { ...now().context, confirmations: [...earlier] }).confirmations.filter(({ reason }) => reason !== null);
    },

    /**
     * @param {Entry[]} entries
     * @param {(marks: readonly Confirmation[]) => Confirmation[]} confirm gives the marks their reasons
     * @returns {Receipt | null} null where the checker makes none
     */
    receipt(entries, confirm) {
      if (!checker.receipt) return null;
      const { context } = now();
      // The core makes the hashes; so it is asked twice, the second time with the reasons.
      const { confirmations } = checker.receipt(entries, context);
      const marks = confirm(confirmations).filter(({ reason }) => reason !== null);
      return checker.receipt(entries, { ...context, confirmations: marks });
    },
  };
}
