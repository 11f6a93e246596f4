/**
 * @typedef {import("./types.js").Context} Context
 * @typedef {import("./types.js").Entry} Entry
 *
 * @typedef {{ readonly message: string, readonly path?: readonly (string | number)[] }} SchemaIssue
 */

/**
 * What https://standardschema.dev asks for, version 1; validation is synchronous.
 *
 * @template T
 * @typedef {{ readonly "~standard": {
 *   readonly version: 1,
 *   readonly vendor: "rasoat",
 *   readonly validate: (value: unknown) => { readonly value: T, readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] },
 *   readonly types?: { readonly input: T, readonly output: T } | undefined,
 * } }} StandardSchema
 */

/**
 * @template {boolean | string} [Rows=boolean | string]
 * @typedef {Context & { rows?: Rows }} SchemaOptions `rows`: true where the value is an array of entries, a name where it
 *   is an object that holds such an array under that name, beside values that are not rasoat's to judge
 */

/**
 * @template {boolean | string} Rows
 * @typedef {Rows extends true ? Entry[] : Rows extends string ? Record<Rows, Entry[]> : Entry} Validated
 */

/**
 * Only errors become issues: warnings and hints hold nothing back, and a schema has no other place for them.
 *
 * @template {boolean | string} Rows
 * @param {{ profile: import("./types.js").Profile, check: (entries: Entry[], context: Context) => import("./types.js").Report }} checker
 * @param {SchemaOptions<Rows>} options
 * @returns {StandardSchema<Validated<Rows>>}
 * @throws {Error} where the context cannot be used
 */
export function schemaOf(checker, { rows, ...context }) {
  // Now, not at the first key a person presses: a day that is none, or an option that does not exist.
  checker.check([], context);
  const known = new Set([...checker.profile.fields.map(({ id }) => id), ...(checker.profile.ignore ?? [])]);
  const above = typeof rows === "string" ? [rows] : [];

  /** @param {unknown} value */
  function validate(value) {
    if (above.length > 0 && !isPlain(value)) return { issues: [{ message: objectNeeded }] };
    const entries = above.reduce((holder, name) => /** @type {any} */ (holder)[name], value);
    const misshapen = rows ? listSlips(entries, known) : entrySlips(entries, known);
    if (misshapen.length > 0) return { issues: misshapen.map(({ message, path = [] }) => issue(message, path)) };
    const { issues } = checker.check(/** @type {Entry[]} */ (rows ? entries : [entries]), context);
    const errors = issues.filter(({ severity }) => severity === "error");
    if (errors.length === 0) return { value: /** @type {any} */ (value) };
    return { issues: errors.map(({ message, entry, field }) => issue(message, entry === null || field === null ? [] : rows ? [entry, field] : [field])) };
  }

  /** @param {string} message @param {readonly (string | number)[]} path @returns {SchemaIssue} */
  function issue(message, path) {
    const whole = [...above, ...path];
    return whole.length > 0 ? { message, path: whole } : { message };
  }
  return { "~standard": { version: 1, vendor: "rasoat", validate } };
}

const objectNeeded = "Cần một đối tượng có các ô của biểu. (An object of the form's fields is needed.)";

/** @param {unknown} value */
const isPlain = (value) => Object.prototype.toString.call(value) === "[object Object]";

/**
 * What is no list of entries, told in both languages because it is a developer who reads it.
 *
 * @param {unknown} value
 * @param {ReadonlySet<string>} known
 * @returns {SchemaIssue[]}
 */
function listSlips(value, known) {
  if (!Array.isArray(value)) return [{ message: "Cần một danh sách dòng. (A list of entries is needed.)" }];
  return value.flatMap((entry, index) => entrySlips(entry, known).map(({ message, path = [] }) => ({ message, path: [index, ...path] })));
}

/**
 * @param {unknown} entry
 * @param {ReadonlySet<string>} known
 * @returns {SchemaIssue[]}
 */
function entrySlips(entry, known) {
  if (!isPlain(entry)) return [{ message: objectNeeded }];
  return Object.entries(/** @type {object} */ (entry)).flatMap(([field, text]) => {
    if (!known.has(field)) return [{ path: [field], message: `Biểu không có ô “${field}”. (The form has no such field.)` }];
    if (typeof text === "string" || text === null || text === undefined) return [];
    return [{ path: [field], message: "Ô này cần là chữ. (Text is needed here.)" }];
  });
}
