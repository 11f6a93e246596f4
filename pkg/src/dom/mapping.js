import { cellOf, isControl, isPick } from "./cell.js";

/**
 * @typedef {import("./cell.js").Cell} Cell
 * @typedef {import("../types.js").Profile} Profile
 *
 * @typedef {string | HTMLElement} Target a CSS selector within the form (or the row), or the element itself
 * @typedef {{ control: Target, at?: Target, iso?: boolean }} Described `at`: what a person sees in place of a hidden
 *   control; `iso`: its value is an ISO day, though it is no `<input type="date">`
 * @typedef {Target | Described} FieldTarget
 */

/**
 * Finds the controls of each field: those the page names, else by `data-field`, else by `name`.
 *
 * @param {Profile} profile
 * @param {Record<string, FieldTarget>} given by field id
 * @returns {(scope: Element, known?: ReadonlyMap<string, Cell>) => Map<string, Cell>} the cells of a form or row in
 *   profile order; a field it does not show is absent, and a cell that is known and still there is given again
 * @throws {Error} naming the field where what the page gives cannot be used
 */
export function mapper(profile, given) {
  const ids = profile.fields.map(({ id }) => id);
  for (const id of Object.keys(given)) {
    if (!ids.includes(id)) throw new Error(`fields.${id}: biểu “${profile.id}” không có ô này (no such field; it has ${ids.join(", ")})`);
  }
  return (scope, known) => {
    const found = index(scope, ids);
    const cells = new Map();
    for (const { id, notation } of profile.fields) {
      const target = Object.hasOwn(given, id) ? described(given[id]) : {};
      const parts = target.control === undefined ? found(id) : chosen(scope, id, target.control);
      const old = known?.get(id);
      if (old && sameField(old.parts, parts)) cells.set(id, old);
      else if (parts.length > 0) {
        const at = target.at === undefined ? undefined : chosen(scope, id, target.at)[0];
        cells.set(id, cellOf(parts, { pattern: notation ?? profile.notation ?? "dd/mm/yyyy", at, iso: target.iso === true }));
      }
    }
    return cells;
  };
}

/**
 * @param {Profile} profile
 * @param {Record<string, FieldTarget>} given
 * @param {readonly ReadonlyMap<string, Cell>[]} rows the cells of each
 * @throws {Error} where rows are there and a field that was named is in none, or no field at all is
 */
export function demand(profile, given, rows) {
  if (rows.length === 0) return;
  const there = (/** @type {string} */ id) => rows.some((cells) => cells.has(id));
  for (const [id, target] of Object.entries(given)) {
    if (!there(id)) throw new Error(`fields.${id}: “${typeof target === "string" ? target : JSON.stringify(target)}” không chỉ vào ô nào (nothing of the form is there)`);
  }
  if (profile.fields.some(({ id }) => there(id))) return;
  throw new Error(
    `Không thấy ô nào của biểu “${profile.id}” (no field of this profile is in the form: give its controls name="…" or data-field="…", or pass fields)`,
  );
}

/** @param {FieldTarget | undefined} target @returns {{ control?: Target | undefined, at?: Target, iso?: boolean }} */
const described = (target) => (typeof target === "object" && !(target instanceof Element) ? target : { control: target });

/**
 * @param {readonly HTMLElement[]} old what a cell has, a hidden control's visible stand-in included
 * @param {readonly HTMLElement[]} now
 */
const sameField = (old, now) => now.length > 0 && now.every((part, index) => old[index] === part) && (!isPick(/** @type {Element} */ (now[0])) || old.length === now.length);

/** @param {Element} scope @returns {HTMLElement[]} */
function within(scope) {
  const inside = scope.querySelectorAll("input, textarea, select, [contenteditable]");
  // A control may belong to a form that it does not stand in.
  const all = scope instanceof HTMLFormElement ? new Set([...scope.elements, ...inside]) : inside;
  return [...all].filter(isControl);
}

/**
 * @param {Element} scope
 * @param {string} id
 * @param {Target} target
 * @returns {HTMLElement[]} none where this row has no such control
 */
function chosen(scope, id, target) {
  if (typeof target !== "string") {
    if (target instanceof HTMLElement) return [target];
    throw new Error(`fields.${id}: cần một bộ chọn CSS hoặc một phần tử (a CSS selector or an element is needed)`);
  }
  const inside = [...scope.querySelectorAll(target), ...(scope instanceof HTMLFormElement ? [...scope.elements].filter((node) => node.matches(target)) : [])];
  const [first] = inside;
  if (!first) return [];
  const usable = inside.filter((node) => isControl(node) || (node instanceof HTMLInputElement && node.type === "hidden"));
  if (usable.length === 0) throw new Error(`fields.${id}: “${target}” không chỉ vào ô nhập nào (is no input, textarea, select or contenteditable)`);
  return oneField(/** @type {HTMLElement[]} */ (usable));
}

/**
 * @param {Element} scope
 * @param {readonly string[]} ids
 * @returns {(id: string) => HTMLElement[]}
 */
function index(scope, ids) {
  const all = within(scope);
  /** @typedef {Map<string, HTMLElement[]>} ByWord */
  const [marked, named, ending] = /** @type {[ByWord, ByWord, ByWord]} */ ([new Map(), new Map(), new Map()]);
  const put = (/** @type {ByWord} */ map, /** @type {string} */ key, /** @type {HTMLElement} */ node) => {
    map.set(key, [...(map.get(key) ?? []), node]);
  };
  for (const node of all) {
    const name = node.getAttribute("name");
    const around = /** @type {HTMLElement | null} */ (node.closest("[data-field]"));
    const field = around?.dataset["field"] ?? "";
    // Pages have uses of their own for such an attribute.
    if (ids.includes(field) && (around === node || scope.contains(around))) put(marked, field, node);
    else if (name) {
      put(named, name, node);
      put(ending, lastWord(name), node);
    }
  }
  return (id) => {
    const candidates = marked.get(id) ?? named.get(id) ?? ending.get(id) ?? [];
    const parts = oneField(candidates);
    if (candidates.length === parts.length) return parts;
    throw new Error(
      `fields.${id}: có ${candidates.length} ô cùng tên (several controls have this name; say which in fields, or what is a row in rows)`,
    );
  };
}

/**
 * The name a framework made longer: `rows[0][deadline]`, `ctl00$Main$deadline`, `deadline[]`, `form-0-deadline`.
 *
 * @param {string} name
 */
const lastWord = (name) => name.split(/[^\p{L}\p{N}_]+/u).filter((word) => /\D/.test(word)).at(-1) ?? name;

/**
 * @param {HTMLElement[]} nodes
 * @returns {HTMLElement[]} the first, or all the radio buttons or checkboxes with its name
 */
function oneField([first, ...rest]) {
  if (!first) return [];
  if (!isPick(first)) return [first];
  return [first, ...rest.filter((node) => isPick(node) && node.type === first.type && node.name === first.name)];
}
