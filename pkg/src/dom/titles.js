/**
 * @typedef {import("./rows.js").Row} Row
 */

/**
 * What a cell is called where it is spoken of away from it.
 *
 * @param {import("../types.js").Profile} profile
 * @param {import("./options.js").Settings} settings
 * @param {{ all: () => readonly Row[] }} grid
 */
export function titlesOf(profile, { rows, rowLabel, phrases }, grid) {
  // A printed label often ends in a bracket that explains it; here the name is enough.
  const names = new Map(profile.fields.map(({ id, label }) => [id, label.replace(/\s*\(.*/s, "")]));
  return {
    /**
     * @param {Row | null} row
     * @param {string} id
     * @returns {string} such as "Dòng 3, Thời hạn"
     */
    of(row, id) {
      const name = names.get(id) ?? id;
      if (rows === undefined || row === null) return name;
      const index = grid.all().indexOf(row);
      return `${rowLabel?.(row.element, index) ?? phrases.row(index + 1)}, ${name}`;
    },
  };
}
