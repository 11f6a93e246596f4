const calendar = { timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit" };

/** @returns {string} today in Việt Nam as an ISO day, wherever the computer is */
export function today() {
  const parts = new Intl.DateTimeFormat("en-US", /** @type {Intl.DateTimeFormatOptions} */ (calendar)).formatToParts(new Date());
  const part = (/** @type {string} */ type) => parts.find((piece) => piece.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/**
 * @param {string} iso such as "2025-12-15"
 * @returns {string} as it is written in Việt Nam, "15/12/2025"
 */
export const printedDay = (iso) => iso.split("-").reverse().join("/");
