// Cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows.

/**
 * Excel, LibreOffice and Google Sheets quote a cell only when it holds a line break, a tab or (Google) a quote, and then
 * double the quotes inside. A quote anywhere else was typed by a person and stays.
 *
 * @param {string} text
 * @returns {string[][]}
 */
export function parseTable(text) {
  const rows = [];
  let cells = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = quotedCell(text, at) ?? plainCell(text, at);
    cells.push(cell);
    at = end + 1;
    if (text[end] === "\t") {
      // A tab at the very end still has a blank cell behind it.
      if (at >= text.length) cells.push("");
      else continue;
    }
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    rows.push(cells);
    cells = [];
  }
  if (cells.length > 0) rows.push(cells);
  return rows;
}

/**
 * @param {string} text
 * @param {number} start
 * @returns {{ cell: string, end: number } | null} `end` is where the separator stands; null where the cell is not a quoted one
 */
function quotedCell(text, start) {
  if (text[start] !== '"') return null;
  for (let at = start + 1; ; at += 1) {
    at = text.indexOf('"', at);
    if (at === -1) return null;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const inside = text.slice(start + 1, at);
    const closes = at + 1 === text.length || /[\t\r\n]/.test(text[at + 1]);
    if (!closes || !/[\t\r\n]|""/.test(inside)) return null;
    return { cell: inside.replaceAll('""', '"').replaceAll("\r\n", "\n"), end: at + 1 };
  }
}

function plainCell(text, start) {
  const separator = /[\t\r\n]/g;
  separator.lastIndex = start;
  const end = separator.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, end), end };
}

/**
 * The same cells for the way back.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export const formatTable = (rows) => rows.map((cells) => cells.map(quoted).join("\t")).join("\n");

/** @param {string} cell */
const quoted = (cell) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
