import { recogniseColumns } from "./columns.js";
import { parseTable } from "./tsv.js";

/**
 * A pasted table. Lines above the header, columns that are no field and blank lines are kept as they came, so that the
 * table can go back to where it was copied from.
 *
 * @typedef {object} Sheet
 * @property {readonly (readonly string[])[]} lines
 * @property {number} header
 * @property {Record<string, number>} columns
 * @property {readonly number[]} places the line of each entry
 */

/**
 * @param {string} text
 * @param {readonly { id: string, label: string }[]} fields
 * @returns {Sheet}
 */
export function readSheet(text, fields) {
  const lines = parseTable(text);
  const { header, columns } = recogniseColumns(lines, fields);
  const used = Object.values(columns);
  const places = [...lines.keys()].filter((index) => index > header && used.some((column) => lines[index][column]?.trim()));
  return { lines, header, columns, places };
}

/** @param {Sheet} sheet */
export const entriesOf = ({ lines, columns, places }) =>
  places.map((place) => Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, lines[place][column] ?? ""])));

/**
 * The sheet with one entry's texts changed; a field that had no column gets one at the end.
 *
 * @param {Sheet} sheet
 * @param {number} entry
 * @param {Record<string, string>} texts
 * @param {readonly { id: string, label: string }[]} fields
 * @returns {Sheet}
 */
export function withEntry(sheet, entry, texts, fields) {
  const columns = { ...sheet.columns };
  const lines = [...sheet.lines];
  for (const { id, label } of fields) {
    const text = texts[id] ?? "";
    if (columns[id] === undefined) {
      if (text === "") continue;
      columns[id] = Math.max(...lines.map(({ length }) => length));
      if (sheet.header >= 0) lines[sheet.header] = put(lines[sheet.header], columns[id], label);
    }
    const place = sheet.places[entry];
    lines[place] = put(lines[place], columns[id], text);
  }
  return { ...sheet, lines, columns };
}

function put(cells, column, text) {
  if ((cells[column] ?? "") === text) return cells;
  const changed = Array.from({ length: Math.max(cells.length, column + 1) }, (_, index) => cells[index] ?? "");
  changed[column] = text;
  return changed;
}
