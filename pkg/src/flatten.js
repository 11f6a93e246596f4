/**
 * @typedef {import("./types.js").Entry} Entry
 * @typedef {<T>(use: (form: import("../wasm/rasoat.js").Form) => T) => T} WithForm
 */

/**
 * The texts of every entry in field order.
 *
 * @param {WithForm} withForm
 * @param {unknown} entries
 * @param {Iterable<string>} fields ids in profile order
 * @param {ReadonlySet<string>} ignored ids that entries may carry too
 * @returns {string[][]}
 * @throws {Error} naming entry and field where the entries are not what they should be
 */
export function rowsOf(withForm, entries, fields, ignored) {
  const known = fields instanceof Set ? fields : new Set(fields);
  const rows = Array.isArray(entries) ? entries.map((entry) => rowOf(entry, known, ignored)) : [null];
  if (!rows.includes(null)) return /** @type {string[][]} */ (rows);
  // The core says which entry, which field and why.
  withForm((form) => form.refuse(entries));
  throw new TypeError("entries: cần một danh sách đối tượng, giá trị là chữ (a list of objects whose values are text is needed)");
}

/**
 * All texts joined, entry by entry and field by field, with their lengths: one string crosses the border several
 * times faster than objects do.
 *
 * @param {string[][]} rows
 * @returns {{ text: string, lengths: Uint32Array }}
 */
export function join(rows) {
  const texts = rows.flat();
  return { text: texts.join(""), lengths: Uint32Array.from(texts, ({ length }) => length) };
}

/**
 * @param {unknown} entry
 * @param {ReadonlySet<string>} fields
 * @param {ReadonlySet<string>} ignored
 * @returns {string[] | null}
 */
function rowOf(entry, fields, ignored) {
  if (!isPlain(entry)) return null;
  for (const key of Object.keys(entry)) if (!fields.has(key) && !ignored.has(key)) return null;
  const row = [];
  for (const field of fields) {
    const value = Object.hasOwn(entry, field) ? (entry[field] ?? "") : "";
    if (typeof value !== "string") return null;
    row.push(value);
  }
  return row;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isPlain = (value) => Object.prototype.toString.call(value) === "[object Object]";
