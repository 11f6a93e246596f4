/**
 * @typedef {object} Notation Between the value of an input and the text a person would write on the form.
 * @property {(value: string) => string} print
 * @property {(text: string) => string | null} parse null where the input cannot hold this text
 */

/** @type {Notation} */
const asTyped = { print: (value) => value, parse: (text) => text };

/**
 * A native number is written with a decimal dot whatever the page's language; on the form the comma is decimal. Three
 * decimals get a fourth, as 1,141 might be thousands.
 *
 * @type {Notation}
 */
const decimal = {
  print: (value) => value.replace(/^(-?[1-9]\d{0,2}\.\d{3})$/, "$10").replace(".", ","),
  parse(text) {
    const value = text.trim().replaceAll(".", "").replace(",", ".");
    return value === "" || /^-?\d+(\.\d+)?$/.test(value) ? value : null;
  },
};

/** @type {Notation} */
const month = {
  print: (value) => value.replace(/^(\d{4})-0?(\d{1,2})$/, "Tháng $2/$1"),
  parse(text) {
    const [, number = "", year = ""] = /^\D*(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
    return text.trim() === "" ? "" : year && `${year}-${number.padStart(2, "0")}`;
  },
};

/**
 * A native date is an ISO day whatever the browser shows; on the form it is written in the field's own notation.
 *
 * @param {string} pattern such as "dd/mm/yyyy"
 * @returns {Notation}
 */
const day = (pattern) => ({
  print(value) {
    const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
    return year ? pattern.replace(/d+/, day).replace(/m+/, month).replace(/y+/, year) : value;
  },
  parse(text) {
    if (text.trim() === "") return "";
    const parts = /^\s*(\d{1,4})\D(\d{1,2})\D(\d{1,4})\s*$/.exec(text)?.slice(1) ?? [];
    if (parts[0]?.length !== 4) parts.reverse();
    const [year = "", month = "", day = ""] = parts;
    return year.length === 4 && day.length <= 2 ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
  },
});

/**
 * @param {string} type of the input
 * @param {string} pattern the notation of the field
 * @returns {Notation}
 */
export function notationOf(type, pattern) {
  if (type === "date") return day(pattern);
  if (type === "month") return month;
  if (type === "number") return decimal;
  return asTyped;
}
