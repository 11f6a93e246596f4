/** @typedef {import("./types.js").Entry} Entry */

/**
 * All texts joined, entry by entry and field by field, with their lengths: one string crosses the border several
 * times faster than objects do.
 *
 * @param {unknown} entries
 * @param {ReadonlySet<string>} fields ids in profile order
 * @param {ReadonlySet<string>} ignored ids that entries may carry too
 * @returns {{ text: string, lengths: Uint32Array } | null} null where the entries are not what they should be; the core says why
 */
export function flatten(entries, fields, ignored) {
  if (!Array.isArray(entries)) return null;
  const lengths = new Uint32Array(entries.length * fields.size);
  let text = "";
  let at = 0;
  for (const entry of entries) {
    if (!isPlain(entry)) return null;
    for (const key of Object.keys(entry)) if (!fields.has(key) && !ignored.has(key)) return null;
    for (const field of fields) {
      const value = Object.hasOwn(entry, field) ? (entry[field] ?? "") : "";
      if (typeof value !== "string") return null;
      text += value;
      lengths[at] = value.length;
      at += 1;
    }
  }
  return { text, lengths };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isPlain = (value) => Object.prototype.toString.call(value) === "[object Object]";
