import { recogniseColumns } from "./columns.js";
import { parseTable } from "./tsv.js";

/**
 * A table. Lines above the header, columns that are no field and blank lines are kept as they came, so that the
 * table can go back to where it was copied from.
 *
 * @typedef {object} Sheet
 * @property {readonly (readonly string[])[]} lines
 * @property {number} header
 * @property {Record<string, number>} columns
 * @property {readonly number[]} places the line of each entry
 *
 * @typedef {readonly { id: string, label: string, kind?: string }[]} Fields
 */

/**
 * @param {string} text as a spreadsheet gives it
 * @param {Fields} fields
 * @returns {Sheet}
 */
export function readSheet(text, fields) {
  const lines = parseTable(text);
  const { header, columns } = recogniseColumns(lines, fields);
  const used = Object.values(columns);
  const places = [...lines.keys()].filter((index) => index > header && used.some((column) => lines[index][column]?.trim()));
  return { lines, header, columns, places };
}

/**
 * @param {readonly Record<string, string | null | undefined>[]} entries that come from no table
 * @param {Fields} fields
 * @returns {Sheet} with a column for each field
 */
export function sheetOf(entries, fields) {
  const lines = [fields.map(({ label }) => label), ...entries.map((entry) => fields.map(({ id }) => entry[id] ?? ""))];
  return { lines, header: 0, columns: Object.fromEntries(fields.map(({ id }, column) => [id, column])), places: entries.map((_, index) => index + 1) };
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
 * @param {Fields} fields
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

/**
 * The sheet with a blank entry more.
 *
 * @param {Sheet} sheet
 * @param {number} after the entry it comes after
 * @returns {Sheet}
 */
export function withInserted(sheet, after) {
  const place = sheet.places[after] + 1;
  const moved = sheet.places.map((at) => (at < place ? at : at + 1));
  return { ...sheet, lines: [...sheet.lines.slice(0, place), [], ...sheet.lines.slice(place)], places: [...moved, place].sort((a, b) => a - b) };
}

/**
 * The sheet without one of its entries; an only one is blanked, so that there is always one to fill in.
 *
 * @param {Sheet} sheet
 * @param {number} entry
 * @returns {Sheet}
 */
export function withRemoved(sheet, entry) {
  const place = sheet.places[entry];
  if (sheet.places.length === 1) return { ...sheet, lines: sheet.lines.map((cells, index) => (index === place ? [] : cells)) };
  const places = sheet.places.filter((at) => at !== place).map((at) => (at < place ? at : at - 1));
  return { ...sheet, lines: sheet.lines.filter((_, index) => index !== place), places };
}
