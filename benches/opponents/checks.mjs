// What schema libraries lack, written by hand and as fast as we know how: reading words, days, documents, shares and
// totals out of Vietnamese text. Every opponent uses the same functions, so that the libraries are compared and not our
// patience. Each is given what helps it: patterns made once, cheap looks before dear ones, nothing read twice.

/** Words in one spelling: composed, lower case, one space. */
const fold = (text) => text.normalize("NFC").toLowerCase().replace(/[\s\u00a0]+/g, " ").trim();

const DONE = new Set(["đã hoàn thành", "hoàn thành"]);
const DOING = new Set(["đang thực hiện", "đang triển khai"]);
const NONE = new Set(["chưa thực hiện"]);
/** Most people type the words as printed: those need no folding. */
const asPrinted = new Map([
  ["Đã hoàn thành", "done"], ["Hoàn thành", "done"], ["Đang thực hiện", "doing"], ["Đang triển khai", "doing"], ["Chưa thực hiện", "none"], ["", "blank"],
]);

/** @returns {"done" | "doing" | "none" | "blank" | "unknown"} */
export function status(text) {
  const known = asPrinted.get(text);
  if (known) return known;
  const folded = fold(text);
  if (DONE.has(folded)) return "done";
  if (DOING.has(folded)) return "doing";
  if (NONE.has(folded)) return "none";
  return folded ? "unknown" : "blank";
}

const DAY_FIRST = /^\s*'?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*([/.-])\s*(\d{4})\s*$/;
const ISO = /^\s*'?(\d{4})-(\d{1,2})-(\d{1,2})\s*$/;

/**
 * A day as a number that grows with it, and how it was written: its separator, or "iso".
 *
 * @returns {{ day: number | null, as: string }} day null where no calendar has it, or the text is no day
 */
export function readDay(text) {
  const printed = DAY_FIRST.exec(text);
  if (printed) return { day: dayNumber(+printed[5], +printed[3], +printed[1]), as: printed[2] === printed[4] ? printed[2] : "mixed" };
  const iso = ISO.exec(text);
  if (iso) return { day: dayNumber(+iso[1], +iso[2], +iso[3]), as: "iso" };
  return { day: null, as: "none" };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayNumber(year, month, day) {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month < 1 || month > 12 || day < 1 || day > LENGTHS[month - 1] + leap) return null;
  return year * 10000 + month * 100 + day;
}

const BLANK = /^\s*$/;
export const isBlank = (text) => BLANK.test(text);

// A number, then a type or an organ in capitals: 57/QĐ-UBND, 02-KH/BCĐTW, 107/2021/NĐ-CP, 472/SKHCN-BCVT&CĐS.
const DOCUMENT = /\d\s?[/-]\s?(?:\d{4}\s?\/\s?)?(?:QĐ|NQ|KH|TB|BC|CT|NĐ|TT|KL|HD|CV|TTr|CTr|[A-ZĐ]{2,})[A-ZĐa-z]*(?:[/-][A-ZĐ][A-ZĐa-z&]*)*/;
/** Whether a description names a document, a figure or a day: what shows that something was done. */
export const hasEvidence = (text) => DOCUMENT.test(text) || /\d\s*%|\d{1,2}\/\d{1,2}\/\d{4}|\d[\d.]*\s+\p{Ll}/u.test(text);

// 674.242/708.475 người …, đạt 95,17%
const SHARE = /(\d[\d.]*)\/(\d[\d.]*)\s[^%\d;\n]*?(?:đạt|chiếm|bằng)\s+(?:tỷ lệ\s+)?(\d+(?:,\d+)?)\s?%/g;
const whole = (text) => Number(text.replaceAll(".", ""));

/** Whether every percentage of a text is that of its own fraction, as far as it is printed. */
export function sharesHold(text) {
  if (!text.includes("%")) return true;
  for (const [, part, all, printed] of text.normalize("NFC").matchAll(SHARE)) {
    const decimals = printed.length - printed.search(",") - 1;
    const step = printed.includes(",") ? 10 ** -decimals : 1;
    const share = (whole(part) / whole(all)) * 100;
    // Half a step either way, and a little for binary fractions.
    if (Math.abs(share - Number(printed.replace(",", "."))) > step * 0.5000001 + 1e-9) return false;
  }
  return true;
}

// Tổng số 1.784 lượt …, trong đó: 539 lượt …, 1.245 lượt …
const TOTAL = /[Tt]ổng (?:số|cộng)\s+(\d[\d.]*)\s+(\p{L}+)[^.;\n\d]*trong đó:?([^.;\n]*(?:\d\.\d[^.;\n]*)*)/gu;
const PART = /(\d[\d.]*)\s+(\p{L}+)/gu;

/** Whether the parts of every total stay within it. */
export function totalsHold(text) {
  // Letters typed apart are composed only where there may be something to find.
  if (!text.includes("trong ")) return true;
  for (const [, total, unit, rest] of text.normalize("NFC").matchAll(TOTAL)) {
    const parts = [...rest.matchAll(PART)].filter((part) => part[2] === unit);
    if (parts.length > 1 && parts.reduce((sum, part) => sum + whole(part[1]), 0) > whole(total)) return false;
  }
  return true;
}

const AS_OF = 20251215;

/**
 * What the fields of a plan-02 row say of each other, each only where it can be read: the ids of the checks that fail.
 *
 * @param {Record<string, string>} row
 * @returns {string[]}
 */
export function planFaults(row) {
  const faults = [];
  const state = status(row.result);
  const due = isBlank(row.deadline) ? null : readDay(row.deadline);
  const completed = isBlank(row.completed_on) ? null : readDay(row.completed_on);
  if (due && due.day !== null && completed && completed.day !== null && state === "done" && completed.day > due.day) faults.push("deadline");
  if (due && due.day !== null && (state === "doing" || state === "none") && due.day < AS_OF) faults.push("deadline");
  if (state === "done" && !completed) faults.push("date-missing");
  if ((state === "doing" || state === "none") && completed && completed.day !== null) faults.push("date-unexpected");
  if (state === "done" && completed && completed.day !== null && completed.day > AS_OF) faults.push("future");
  if (state === "done" && !isBlank(row.description) && !hasEvidence(row.description)) faults.push("evidence");
  return faults;
}

/** Whether a text is a day of the calendar, in any notation. */
export const isRealDay = (text) => isBlank(text) || readDay(text).day !== null;

/** Whether a readable day is written in the notation of its field. */
export function isWritten(text, separator) {
  if (isBlank(text)) return true;
  const { day, as } = readDay(text);
  return day === null || as === separator;
}

/** A Vietnamese decimal or grouped number, with what compares before it; NaN where it is none. */
export function number(text) {
  const printed = /^\s*(?:[≥≤><=]+\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*%?\s*$/.exec(text);
  return printed ? Number(`${printed[1].replaceAll(".", "")}.${printed[2] ?? 0}`) : NaN;
}

const TARGETS = ["target_2025", "target_2030", "target_2035", "target_2040", "target_2045"];

/**
 * What the figures of an indicator say of each other: the ids of the checks that fail.
 *
 * @param {Record<string, string>} row
 * @returns {string[]}
 */
export function indicatorFaults(row) {
  const faults = [];
  const targets = TARGETS.map((field) => number(row[field]));
  if (targets.some((target, i) => i > 0 && target < targets[i - 1])) faults.push("targets-fall");
  if (row.unit.trim() === "%" && targets.some((target) => target > 100)) faults.push("over-100");
  const [part, all, actual] = [number(row.numerator), number(row.denominator), number(row.actual)];
  if (part > all) faults.push("part");
  else if (Math.abs((part / all) * 100 - actual) > 0.00501) faults.push("percent");
  return faults;
}
