import * as wasm from "../wasm/rasoat.js";
import { guarded } from "./core.js";

/**
 * @typedef {import("./types.js").Calendar} Calendar
 * @typedef {import("./types.js").Citation} Citation
 * @typedef {import("./types.js").DateReading} DateReading
 * @typedef {import("./types.js").DeadlineReading} DeadlineReading
 * @typedef {import("./types.js").NumberReading} NumberReading
 */

/**
 * Reads a date as people write it: `30/6/2025`, `22/6-2025`, `2025-06-30`, `ngày 24 tháng 01 năm 2025`.
 *
 * @example readDate("30/6/ 2025") // { kind: "day", date: "2025-06-30", span: [0, 10], notation: {…} }
 * @example readDate("31/9/2025") // { kind: "impossible", part: "day", lastDay: "2025-09-30", … }
 * @param {string} text
 * @returns {DateReading}
 */
export const readDate = (text) => guarded(() => wasm.readDate(text));

/**
 * Reads a deadline: a day, a month, a quarter, a period, a term, something recurring, or open-ended.
 *
 * @example readDeadline("Quý III/2025").due // "2025-09-30"
 * @example readDeadline("trước ngày 10 hằng tháng").nextDue("2025-08-11") // "2025-09-09"
 * @param {string} text
 * @param {{ year?: number, calendar?: Calendar }} [options] `year` completes a deadline that names none ("30/6");
 *   `calendar` is the working calendar for `nextDue` and terms in working days
 * @returns {DeadlineReading & { nextDue(after: string): string | null }} `nextDue` is the next day it is due after a
 *   day, both as `2025-12-15`; null where there is none
 */
export function readDeadline(text, { year, calendar } = {}) {
  const reading = guarded(() => wasm.readDeadline(text, year));
  // Not enumerable, so that the reading prints, compares and serialises as the data it is.
  return Object.defineProperty(reading, "nextDue", {
    value: (/** @type {string} */ after) => guarded(() => wasm.nextDue(text, year, after, calendar)) ?? null,
  });
}

/**
 * Reads a number in Vietnamese notation, with its unit, comparator and approximation.
 *
 * @example readNumber("khoảng 1.141,5 ha") // { kind: "number", value: "1141.5", unit: {…}, approx: "about", … }
 * @param {string} text
 * @returns {NumberReading}
 */
export const readNumber = (text) => guarded(() => wasm.readNumber(text));

/**
 * Finds the documents that a text refers to.
 *
 * @example readCitations("theo Kế hoạch số 359-KH/TU ngày 29/4/2025")[0].symbol // "359-KH/TU"
 * @param {string} text
 * @returns {Citation[]}
 */
export const readCitations = (text) => guarded(() => wasm.readCitations(text));

/**
 * The last of `n` working days after a day, which itself is not counted; a negative `n` goes back.
 *
 * @example addWorkingDays("2025-04-24", 15) // { date: "2025-05-19", estimated: false }
 * @param {string} day
 * @param {number} n
 * @param {{ calendar?: Calendar }} [options] the shipped calendar where none is given
 * @returns {{ date: string, estimated: boolean, pending?: string[] }} `estimated` where a year or day not yet decided took part
 * @throws {Error} where `day` is not a day such as `2025-12-15`
 */
export const addWorkingDays = (day, n, { calendar } = {}) => guarded(() => wasm.addWorkingDays(day, n, calendar));

/**
 * The working days after `from` up to and with `to`.
 *
 * @example workingDaysBetween("2025-04-24", "2025-05-20") // { days: 16, estimated: false }
 * @param {string} from
 * @param {string} to
 * @param {{ calendar?: Calendar }} [options] the shipped calendar where none is given
 * @returns {{ days: number, estimated: boolean, pending?: string[] }}
 * @throws {Error} where one of them is not a day such as `2025-12-15`
 */
export const workingDaysBetween = (from, to, { calendar } = {}) =>
  guarded(() => wasm.workingDaysBetween(from, to, calendar));
