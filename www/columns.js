// Which column of a pasted table is which field.

/** How far down the line with the labels may be: printed tables have a title above it. */
const deepestHeader = 6;

/**
 * @param {readonly (readonly string[])[]} lines
 * @param {readonly { id: string, label: string }[]} fields in profile order
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
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

function byOrder(lines, fields) {
  const first = isNumbered(lines) ? 1 : 0;
  const width = Math.max(...lines.map(({ length }) => length));
  const columns = {};
  for (const [index, { id }] of fields.entries()) if (first + index < width) columns[id] = first + index;
  return columns;
}

/** A first column of nothing but 1, 2, 3 (or I, II, 1.1) is the table's own numbering. */
function isNumbered(lines) {
  const cells = lines.map(([cell = ""]) => cell.trim()).filter(Boolean);
  return cells.length > 0 && cells.every((cell) => /^(\d+(\.\d+)*|[IVXLC]+)[.)]?$/u.test(cell));
}
