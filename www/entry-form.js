// The controls of one entry, filled from and read back into plain texts.

/** @typedef {ReadonlyMap<string, HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>} Controls by field id */

/** @param {Controls} controls */
export const readForm = (controls) => Object.fromEntries([...controls].map(([id, control]) => [id, control.value]));

/**
 * @param {Controls} controls
 * @param {Record<string, string | undefined>} entry
 */
export function fillForm(controls, entry) {
  for (const [id, control] of controls) {
    const text = entry[id] ?? "";
    if (control instanceof HTMLSelectElement) offer(control, text);
    control.value = text;
  }
}

/** A word of the table that is no choice is kept as it is, so that the person sees it and it can be judged. */
function offer(select, text) {
  for (const option of select.querySelectorAll("[data-kept]")) option.remove();
  if ([...select.options].some((option) => option.value === text)) return;
  const option = new Option(text, text);
  option.dataset.kept = "";
  select.append(option);
}

/**
 * Fills the controls with a row of the table.
 *
 * @param {Controls} controls
 * @param {Record<string, string>} row
 * @returns {() => Record<string, string>} the row as it is now. An input of one line drops line breaks, so what nobody
 *   touched is given as it was
 */
export function lend(controls, row) {
  fillForm(controls, row);
  const filled = readForm(controls);
  return () => ({ ...row, ...Object.fromEntries(Object.entries(readForm(controls)).filter(([id, text]) => text !== filled[id])) });
}

/** @param {Record<string, string>} texts */
export const isBlank = (texts) => Object.values(texts).every((text) => text.trim() === "");
