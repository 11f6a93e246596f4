import { isOurs } from "./element.js";
import { mapper } from "./mapping.js";

/**
 * @typedef {import("./cell.js").Cell} Cell
 * @typedef {import("../types.js").Profile} Profile
 * @typedef {ReturnType<typeof import("./messages.js").messagesOf>} View
 *
 * @typedef {string | (() => Iterable<Element>)} Rows a CSS selector within the form, or what gives the elements in the
 *   order of the rows, those a table has put aside (its other pages) included
 *
 * @typedef {object} Row A row of the page and what is known of it; it stays with its element, wherever that is moved.
 * @property {Element} element
 * @property {Map<string, Cell>} cells
 * @property {Map<string, View>} views
 * @property {Record<string, string>} texts as they were last read
 * @property {Set<string>} left the fields a person has been in
 * @property {boolean} all whether everything about it is to be shown
 *
 * @typedef {{ row: Row, id: string, cell: Cell }} Owner
 */

/**
 * The rows of the form; a form without rows is one row itself.
 *
 * @param {Element} root
 * @param {Profile} profile
 * @param {{ fields: Record<string, import("./mapping.js").FieldTarget>, rows: Rows | undefined }} options
 * @param {(owner: Owner) => View} makeView
 */
export function rowsOf(root, profile, { fields, rows }, makeView) {
  const cellsIn = mapper(profile, fields);
  /** @type {WeakMap<Element, Row>} */
  const known = new WeakMap();
  /** @type {WeakMap<EventTarget, Owner>} */
  const owners = new WeakMap();
  /** @type {Row[]} */
  let list = [];

  const elements = () => {
    if (rows === undefined) return [root];
    return typeof rows === "string" ? [...root.querySelectorAll(rows)].filter((node) => !isOurs(node)) : [...rows()];
  };

  /** @param {Element} element @returns {Row} */
  function rowOf(element) {
    const old = known.get(element);
    if (old) return old;
    if (rows !== undefined) cleanCopy(element);
    const row = { element, cells: new Map(), views: new Map(), texts: {}, left: new Set(), all: false };
    known.set(element, row);
    return row;
  }

  /** @param {Row} row */
  function map(row) {
    const cells = cellsIn(row.element, row.cells);
    for (const [id, cell] of row.cells) {
      if (cells.get(id) === cell) continue;
      row.views.get(id)?.remove();
      row.views.delete(id);
    }
    for (const [id, cell] of cells) {
      if (row.views.has(id)) continue;
      const owner = { row, id, cell };
      row.views.set(id, makeView(owner));
      for (const part of cell.parts) owners.set(part, owner);
    }
    row.cells = cells;
  }

  /** @param {Row} row */
  const clear = (row) => {
    for (const view of row.views.values()) view.remove();
  };

  return {
    /** @returns {readonly Row[]} */
    all: () => list,

    /** Finds rows and controls anew. */
    find() {
      const next = elements().map(rowOf);
      const stay = new Set(next);
      for (const row of list) if (!stay.has(row)) clear(row);
      for (const row of next) map(row);
      list = next;
    },

    /** @param {EventTarget | null | undefined} target @returns {Owner | undefined} */
    ownerOf: (target) => (target ? owners.get(target) : undefined),

    read() {
      for (const row of list) row.texts = textsOf(row);
    },

    /** @returns {boolean} whether a text is not as it was last read */
    changed: () => list.some((row) => [...row.cells].some(([id, cell]) => cell.text() !== row.texts[id])),

    /** A row with nothing in it is none yet. @returns {Row[]} */
    filled: () => (rows === undefined ? list : list.filter(({ texts }) => Object.values(texts).some((text) => text.trim() !== ""))),

    remove() {
      for (const row of list) clear(row);
    },
  };
}

/** @param {Row} row */
const textsOf = (row) => Object.fromEntries([...row.cells].map(([id, cell]) => [id, cell.text()]));

/**
 * Scripts that add a row often copy another, and with it what rasoat wrote there.
 *
 * @param {Element} element
 */
function cleanCopy(element) {
  for (const node of element.querySelectorAll(".rasoat")) node.remove();
  for (const node of element.querySelectorAll("[aria-describedby*=rasoat-]")) {
    const theirs = node.getAttribute("aria-describedby")?.split(/\s+/).filter((id) => !id.startsWith("rasoat-")) ?? [];
    if (theirs.length > 0) node.setAttribute("aria-describedby", theirs.join(" "));
    else node.removeAttribute("aria-describedby");
    if (node.getAttribute("aria-invalid") === "true") node.removeAttribute("aria-invalid");
  }
  for (const node of element.querySelectorAll("[id^=rasoat-]")) node.removeAttribute("id");
}
