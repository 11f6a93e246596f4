// Which column of a pasted table is which field.
import { fold } from "./fold.js";

/** How far down the line with the labels may be: printed tables have a title above it. */
const deepestHeader = 6;

/**
 * @param {readonly (readonly string[])[]} lines
 * @param {readonly { id: string, label: string, kind?: string }[]} fields in profile order
 * @returns {{ header: number, columns: Record<string, number> }} the line of the labels, -1 where there is none, and the
 *   column of each field that has one
 */
export function recogniseColumns(lines, fields) {
  for (const [index, cells] of lines.slice(0, deepestHeader).entries()) {
    const columns = byLabel(cells, fields);
    if (Object.keys(columns).length >= 2) return { header: index, columns };
  }
  return { header: -1, columns: byOrder(lines, fields) };
}

function byLabel(cells, fields) {
  const columns = {};
  for (const { id, label } of fields) {
    const index = cells.findIndex((cell) => names(cell, label));
    if (index !== -1) columns[id] = index;
  }
  return columns;
}

/** Whether a cell is this label, with or without the bracket that explains it. */
function names(cell, label) {
  const [given, printed] = [fold(cell), fold(label)];
  return given !== "" && (given === printed || withoutBracket(given) === withoutBracket(printed));
}

const withoutBracket = (text) => text.replace(/\s*\(.*/s, "");

function byOrder(lines, fields) {
  const numbers = fields.findIndex(({ kind }) => kind === "ordinal");
  // Where the form has no field for them, the table's own numbers are passed over; where it has, they begin it.
  const [skipped, printed] = !isNumbered(lines) ? [0, fields] : numbers < 0 ? [1, fields] : [0, fields.slice(numbers)];
  const width = Math.max(...lines.map(({ length }) => length));
  const columns = {};
  for (const [index, { id }] of printed.entries()) if (skipped + index < width) columns[id] = skipped + index;
  return columns;
}

/** A first column of nothing but 1, 2, 3 (or I, II, 1.1) is numbering. */
function isNumbered(lines) {
  const cells = lines.map(([cell = ""]) => cell.trim()).filter(Boolean);
  return cells.length > 0 && cells.every((cell) => /^(\d+(\.\d+)*|[IVXLC]+)[.)]?$/u.test(cell));
}
