/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 * @typedef {import("../types.js").Profile} Profile
 */

const textTypes = new Set(["text", "search", "tel", "url", "email", "date", "number"]);

/**
 * Finds the control of each field: the one the page names, else `data-field`, else `name`.
 *
 * @param {HTMLFormElement} form
 * @param {Profile} profile
 * @param {Record<string, string | Control>} given by field id: a CSS selector within the form, or the control itself
 * @returns {Map<string, Control>} in profile order; a field the page does not show is absent
 * @throws {Error} naming the field where what the page gives cannot be used
 */
export function findControls(form, profile, given) {
  const known = new Set(profile.fields.map(({ id }) => id));
  for (const id of Object.keys(given)) {
    if (!known.has(id)) throw new Error(`fields.${id}: biểu “${profile.id}” không có ô này (no such field; it has ${[...known].join(", ")})`);
  }
  const controls = new Map();
  for (const { id } of profile.fields) {
    const control = Object.hasOwn(given, id) ? chosen(form, id, given[id]) : found(form, id);
    if (control) controls.set(id, control);
  }
  if (controls.size > 0) return controls;
  throw new Error(
    `Không thấy ô nào của biểu “${profile.id}” (no field of this profile is in the form: give its controls name="…" or data-field="…", or pass fields)`,
  );
}

/**
 * @param {HTMLFormElement} form
 * @param {string} id
 * @param {string | Control | undefined} given
 */
function chosen(form, id, given) {
  const control = typeof given === "string" ? form.querySelector(given) : given;
  if (isControl(control)) return control;
  throw new Error(`fields.${id}: “${given}” không chỉ vào ô nhập chữ nào (is no text input, textarea or select of the form)`);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} id
 */
function found(form, id) {
  const all = [...form.elements].filter(isControl);
  const marked = all.filter((control) => control.dataset["field"] === id);
  const candidates = marked.length > 0 ? marked : all.filter((control) => control.name === id && !control.dataset["field"]);
  if (candidates.length < 2) return candidates[0];
  throw new Error(`fields.${id}: có ${candidates.length} ô cùng tên (several controls have this name; say which in fields)`);
}

/**
 * @param {unknown} node
 * @returns {node is Control}
 */
function isControl(node) {
  if (node instanceof HTMLInputElement) return textTypes.has(node.type);
  return node instanceof HTMLTextAreaElement || (node instanceof HTMLSelectElement && !node.multiple);
}

/**
 * What a person sees in the control: of a choice the words, not the code behind them.
 *
 * @param {Control} control
 */
export function textOf(control) {
  if (!(control instanceof HTMLSelectElement)) return control.value;
  return control.value === "" ? "" : (control.selectedOptions[0]?.text ?? "");
}

/**
 * @param {Control} control
 * @param {string} text
 * @returns {boolean} whether a person could put this text there
 */
export function accepts(control, text) {
  if (control.matches(":disabled")) return false;
  if (control instanceof HTMLSelectElement) return optionOf(control, text) !== undefined;
  return !control.readOnly;
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} text
 */
export const optionOf = (select, text) =>
  [...select.options].find((option) => !option.disabled && (text === "" ? option.value === "" : option.text === text));
