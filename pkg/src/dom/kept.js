/**
 * @typedef {import("./index.js").Checks} Checks
 * @typedef {import("../sheet.js").Sheet} Sheet
 * @typedef {import("../types.js").Context} Context
 * @typedef {import("../types.js").Report} Report
 *
 * @typedef {{ texts: Record<string, string> }} Row its texts, in an object of its own for as long as it is there
 */

/** So many changes at once, and reading all anew is quicker. */
const many = 20;

/**
 * Checks rows by what has changed in them since the last time, where the checker keeps sheets open.
 *
 * @param {Checks} checker
 */
export function keptSheet(checker) {
  /** @type {Sheet | null} */
  let sheet = null;
  /** @type {Row[]} */
  let order = [];
  /** @type {Map<Row, Record<string, string>>} */
  let known = new Map();
  /** @type {Context | null} */
  let given = null;

  function close() {
    sheet?.free();
    sheet = null;
  }

  /**
   * @param {readonly Row[]} rows
   * @param {Context} context
   * @returns {Sheet}
   */
  function follow(rows, context) {
    const changes = rows.flatMap((row) => Object.keys(row.texts).filter((id) => row.texts[id] !== known.get(row)?.[id]).map((id) => ({ row, id })));
    if (!sheet || changes.length > many || !same(given, context)) {
      close();
      return /** @type {Sheet} */ (checker.sheet?.(rows.map(({ texts }) => texts), context));
    }
    const here = new Set(rows);
    for (let at = order.length - 1; at >= 0; at -= 1) {
      if (here.has(/** @type {Row} */ (order[at]))) continue;
      sheet.remove(at);
      order.splice(at, 1);
    }
    for (const [at, row] of rows.entries()) {
      if (order[at] === row) continue;
      const from = order.indexOf(row, at);
      if (from < 0) sheet.insert(at, row.texts);
      else {
        sheet.move(from, at);
        order.splice(from, 1);
      }
      order.splice(at, 0, row);
    }
    for (const { row, id } of changes) if (known.has(row)) sheet.set(order.indexOf(row), id, row.texts[id]);
    return sheet;
  }

  return {
    /**
     * @param {readonly Row[]} rows
     * @param {Context} context
     * @returns {Report}
     */
    check(rows, context) {
      if (!checker.sheet) return checker.check(rows.map(({ texts }) => texts), context);
      try {
        sheet = follow(rows, context);
        order = [...rows];
        known = new Map(rows.map((row) => [row, row.texts]));
        given = context;
        return sheet.report();
      } catch (error) {
        // Whatever it knows now, it is not what stands on the page.
        sheet = null;
        throw error;
      }
    },
    close,
  };
}

/**
 * @param {Context | null} one
 * @param {Context} other
 */
const same = (one, other) => one !== null && Object.keys({ ...one, ...other }).every((name) => one[/** @type {keyof Context} */ (name)] === other[/** @type {keyof Context} */ (name)]);
