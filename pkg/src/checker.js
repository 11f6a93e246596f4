import { Form } from "../wasm/rasoat.js";
import { keepForm } from "./core.js";
import { join, rowsOf } from "./flatten.js";
import { Sheet } from "./sheet.js";
import { schemaOf } from "./schema.js";

/**
 * @typedef {import("./types.js").Context} Context
 * @typedef {import("./types.js").Entry} Entry
 * @typedef {import("./types.js").Profile} Profile
 * @typedef {import("./types.js").Receipt} Receipt
 * @typedef {import("./types.js").Report} Report
 */

/** A form ready to check entries. Made by `profile()` of what `load()` gives. */
export class Checker {
  /** @type {ReturnType<typeof keepForm>} */
  #withForm;
  /** @type {Set<string>} */
  #fields;
  /** @type {Set<string>} */
  #ignored;

  /**
   * @param {string | object} source
   * @throws {Error} naming the place in the profile and the reason, or the built-in id that was likely meant
   */
  constructor(source) {
    // Text, so that what the caller does to the object later changes nothing here.
    const json = typeof source === "string" ? null : JSON.stringify(source ?? null);
    this.#withForm = keepForm(() => (json === null ? Form.builtin(String(source)) : new Form(JSON.parse(json))));
    /**
     * The profile as it was understood, to be read and not changed.
     *
     * @type {Profile}
     */
    this.profile = /** @type {Profile} */ (this.#withForm((form) => form.profile()));
    this.#fields = new Set(this.profile.fields.map(({ id }) => id));
    this.#ignored = new Set(this.profile.ignore);
  }

  /**
   * Checks entries. The same input always gives the same report.
   *
   * @param {Entry[]} entries raw text by field id; `null` or a missing field is blank
   * @param {Context} context
   * @returns {Report}
   * @throws {Error} naming entry and field where a value is no text or the profile has no such field
   * @throws {import("./errors.js").NotCheckedError} where the core stopped
   */
  check(entries, context) {
    return JSON.parse(this.#run(entries, (form, text, lengths) => form.check(text, lengths, context)));
  }

  /**
   * Opens a sheet: entries that a person edits, of which only what an edit changes is checked again.
   *
   * @example
   * const sheet = form.sheet([{ deadline: "31/9/2025" }], { asOf: "2025-12-15" });
   * sheet.report().issues[0].rule; // "date/impossible"
   * const { gone } = sheet.set(0, "deadline", "30/9/2025");
   * gone[0].rule; // "date/impossible"
   * sheet.free();
   *
   * @param {Entry[]} entries
   * @param {Context} context
   * @returns {Sheet}
   * @throws {Error} as `check` does
   */
  sheet(entries, context) {
    return new Sheet(this.#withForm, [...this.#fields], this.#ignored, entries, context);
  }

  /**
   * The receipt that a submission takes along; the server verifies it with the same rules.
   *
   * @param {Entry[]} entries
   * @param {Context} context
   * @returns {Receipt}
   * @throws {Error} as `check` does
   */
  receipt(entries, context) {
    return /** @type {Receipt} */ (this.#run(entries, (form, text, lengths) => form.receipt(text, lengths, context)));
  }

  /**
   * A Standard Schema, for form libraries and servers: of one entry, or of an array of them with `rows`.
   *
   * @template {boolean | string} [Rows=false]
   * @param {import("./schema.js").SchemaOptions<Rows>} options the context of the checks, and `rows`
   * @returns {import("./schema.js").StandardSchema<import("./schema.js").Validated<Rows>>}
   * @throws {Error} where the context cannot be used
   */
  schema(options) {
    return schemaOf(this, options);
  }

  /**
   * @template T
   * @param {Entry[]} entries
   * @param {(form: Form, text: string, lengths: Uint32Array) => T} use
   * @returns {T}
   */
  #run(entries, use) {
    const { text, lengths } = join(rowsOf(this.#withForm, entries, this.#fields, this.#ignored));
    return this.#withForm((form) => use(form, text, lengths));
  }
}

/**
 * @param {string | Profile | object} source the id of a built-in profile, or a profile
 * @returns {Checker}
 */
export const profile = (source) => new Checker(source);
