/**
 * @typedef {import("./types.js").Edit} Edit
 * @typedef {import("./types.js").Entry} Entry
 * @typedef {import("./types.js").Fix} Fix
 */

/**
 * The entries as they are once a repair is accepted; what was given stays as it was.
 *
 * @param {readonly Entry[]} entries the very texts that were checked
 * @param {Fix} fix
 * @returns {Entry[]}
 */
export function applyFix(entries, fix) {
  const repaired = [...entries];
  for (const { entry, field } of fix.edits) {
    const edits = fix.edits.filter((edit) => edit.entry === entry && edit.field === field);
    repaired[entry] = { ...repaired[entry], [field]: applyEdits(entries[entry]?.[field] ?? "", edits) };
  }
  return repaired;
}

/**
 * @param {string} text
 * @param {readonly Edit[]} edits of this text, not overlapping
 */
export function applyEdits(text, edits) {
  const { start, end, text: put } = joinEdits(text, edits);
  return text.slice(0, start) + put + text.slice(end);
}

/**
 * Several edits of one text as the single one that does the same, so that one undo takes it all back.
 *
 * @param {string} text
 * @param {readonly Edit[]} edits of this text, not overlapping
 * @returns {{ start: number, end: number, text: string }}
 */
export function joinEdits(text, edits) {
  const sorted = [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const start = sorted[0]?.span[0] ?? 0;
  let end = start;
  let put = "";
  for (const { span, text: replacement } of sorted) {
    put += text.slice(end, span[0]) + replacement;
    end = span[1];
  }
  return { start, end, text: put };
}
