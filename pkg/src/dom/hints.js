import { readNumber } from "../reading.js";
import { printedDay } from "./today.js";

/**
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Assessment} Assessment
 * @typedef {import("../types.js").Profile} Profile
 */

/**
 * What follows from the texts of a row, to be read and not to be written: the day a deadline comes to, the days left,
 * the percentage of a fraction.
 *
 * @param {Profile} profile
 * @param {Phrases["hint"]} words
 * @returns {(texts: Readonly<Record<string, string>>, assessment: Assessment | undefined) => Record<string, string>} by field id
 */
export function hintsOf(profile, words) {
  const role = (/** @type {string} */ name) => profile.fields.find((field) => field.role === name)?.id;
  const [deadline, actual, numerator, denominator, unit] = ["deadline", "actual", "numerator", "denominator", "unit"].map(role);

  return (texts, assessment) => {
    /** @type {Record<string, string>} */
    const hints = {};
    if (deadline && assessment && texts[deadline]?.trim()) hints[deadline] = dueHint(texts[deadline], assessment, words);
    if (actual && numerator && denominator && (!unit || texts[unit]?.includes("%"))) {
      const share = percent(valueOf(texts[numerator]), valueOf(texts[denominator]));
      if (share) hints[actual] = words.percent(share);
    }
    return hints;
  };
}

/**
 * @param {string} text
 * @param {Assessment} assessment
 * @param {Phrases["hint"]} words
 */
function dueHint(text, { state, due, days, estimated }, words) {
  if (state === "open-ended") return `${words.open}.`;
  if (due === null) return "";
  const said = [];
  const counted = !sameDay(text, due);
  if (counted) said.push(words.due(printedDay(due)));
  if (days !== null && days >= 0 && ["on-track", "due-soon", "not-started"].includes(state)) said.push(words.left(days));
  if (days !== null && state === "overdue") said.push(words.past(days));
  if (said.length === 0) return "";
  if (estimated) said.push(words.estimated);
  const sentence = `${said.join(", ")}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * @param {string} text
 * @param {string} iso
 * @returns {boolean} whether the text is nothing but this day
 */
function sameDay(text, iso) {
  const numbers = (/** @type {string} */ day) => day.match(/\d+/g)?.map(Number).join();
  return /^[\d\s/.-]+$/.test(text) && [iso, printedDay(iso)].some((day) => numbers(day) === numbers(text));
}

/** @param {string | undefined} text @returns {string | null} where the text leaves no doubt */
function valueOf(text = "") {
  const reading = readNumber(text);
  return reading.kind === "number" && reading.upper === null && reading.separators !== "ambiguous" && /^\d+(\.\d+)?$/.test(reading.value) ? reading.value : null;
}

/**
 * Exact, and rounded half up at the second decimal.
 *
 * @param {string | null} numerator
 * @param {string | null} denominator
 * @returns {string | null} in Vietnamese notation
 */
function percent(numerator, denominator) {
  if (numerator === null || denominator === null) return null;
  const [top, bottom] = whole(numerator, denominator);
  if (bottom === 0n) return null;
  const hundredths = (top * 20000n + bottom) / (bottom * 2n);
  const decimals = String(hundredths % 100n).padStart(2, "0").replace(/0+$/, "");
  return `${hundredths / 100n}${decimals && `,${decimals}`}`;
}

/** @param {string[]} numbers @returns {[bigint, bigint]} both times the same power of ten */
function whole(...numbers) {
  const places = Math.max(...numbers.map((number) => number.split(".")[1]?.length ?? 0));
  const [top = 0n, bottom = 0n] = numbers.map((number) => {
    const [units = "", decimals = ""] = number.split(".");
    return BigInt(units + decimals.padEnd(places, "0"));
  });
  return [top, bottom];
}
