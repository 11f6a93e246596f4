// The form of one entry, filled from and read back into plain texts.

/**
 * @param {HTMLFormElement} form
 * @param {readonly string[]} ids
 */
export const readForm = (form, ids) => Object.fromEntries(ids.map((id) => [id, form.elements.namedItem(id).value]));

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string | undefined>} entry
 * @param {readonly string[]} ids
 */
export function fillForm(form, entry, ids) {
  for (const id of ids) {
    const control = form.elements.namedItem(id);
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
