/// <reference lib="esnext.disposable" preserve="true" />
import { NotCheckedError } from "./errors.js";
import { guarded, running } from "./core.js";
import { join, rowsOf } from "./flatten.js";

/**
 * @typedef {import("./flatten.js").WithForm} WithForm
 * @typedef {import("./types.js").Changes} Changes
 * @typedef {import("./types.js").Context} Context
 * @typedef {import("./types.js").Entry} Entry
 * @typedef {import("./types.js").KnownIssue} KnownIssue
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("../wasm/rasoat.js").OpenSheet} OpenSheet
 */

/**
 * Entries kept open while a person edits them. Opened by `sheet()` of a form.
 *
 * Every edit says which issues appeared and which are gone; `report()` is at any time what a fresh check would give.
 * Call `free()` when done (or write `using sheet = form.sheet(…)`); a sheet that is forgotten is freed in time.
 *
 * Where the core stops, the edit throws a `NotCheckedError`. It is kept all the same, and the sheet opens anew from its
 * own texts; the ids of its issues are new ones then, so take `issues()` again.
 */
export class Sheet {
  /** The sheet in the core; null where it must be opened, undefined where it was freed. @type {OpenSheet | null | undefined} */
  #open = null;
  #openedIn = running();
  /** Whether the caller knows the ids of this opening. */
  #known = true;
  /** @type {string[][]} */
  #rows;
  /** @type {ReadonlyMap<string, number>} */
  #fields;
  /** @type {ReadonlySet<string>} */
  #ignored;
  #context;
  /** @type {WithForm} */
  #withForm;

  /**
   * @param {WithForm} withForm
   * @param {string[]} fields
   * @param {ReadonlySet<string>} ignored
   * @param {Entry[]} entries
   * @param {Context} context
   */
  constructor(withForm, fields, ignored, entries, context) {
    this.#withForm = withForm;
    this.#fields = new Map(fields.map((id, index) => [id, index]));
    this.#ignored = ignored;
    this.#rows = this.#read(entries);
    this.#context = context;
    this.#core();
    // A copy, so that what the caller does to the object later changes nothing here.
    this.#context = structuredClone(context);
  }

  /** The number of entries. */
  get length() {
    return this.#rows.length;
  }

  /**
   * Sets the text of a field.
   *
   * @param {number} entry counted from 0
   * @param {string} field
   * @param {string | null | undefined} text
   * @returns {Changes}
   * @throws {Error} where there is no such entry or field, or the text is none
   * @throws {NotCheckedError} where the core stopped
   */
  set(entry, field, text) {
    const index = this.#fields.get(field);
    const value = text ?? "";
    this.#within(entry, this.length);
    if (index === undefined || typeof value !== "string") {
      this.#read([{ [field]: text }], entry);
      return { appeared: [], gone: [] };
    }
    return this.#edit(
      (rows) => rows[entry]?.splice(index, 1, value),
      (sheet) => sheet.set(entry, index, value),
    );
  }

  /**
   * Puts an entry in before the one at `at`, or at the end where `at` is `length`; several at once where a list is given.
   *
   * @param {number} at
   * @param {Entry | Entry[]} [entry] blank where absent
   * @returns {Changes}
   * @throws {Error} as `set` does
   */
  insert(at, entry = {}) {
    this.#within(at, this.length + 1);
    const rows = this.#read(Array.isArray(entry) ? entry : [entry], at);
    const { text, lengths } = join(rows);
    return this.#edit(
      (all) => all.splice(at, 0, ...rows),
      (sheet) => sheet.insert(at, text, lengths),
    );
  }

  /**
   * Takes an entry out.
   *
   * @param {number} at
   * @returns {Changes}
   * @throws {Error} as `set` does
   */
  remove(at) {
    this.#within(at, this.length);
    return this.#edit(
      (rows) => rows.splice(at, 1),
      (sheet) => sheet.remove(at),
    );
  }

  /**
   * Moves an entry.
   *
   * @param {number} from
   * @param {number} to where it stands afterwards
   * @returns {Changes}
   * @throws {Error} as `set` does
   */
  move(from, to) {
    this.#within(from, this.length);
    this.#within(to, this.length);
    return this.#edit(
      (rows) => rows.splice(to, 0, ...rows.splice(from, 1)),
      (sheet) => sheet.shift(from, to),
    );
  }

  /**
   * Sorts the entries.
   *
   * @param {number[]} order for every place the entry that stands there afterwards, counted as they stand now
   * @returns {Changes}
   * @throws {Error} where an entry is missing or named twice, and as `set` does
   */
  sort(order) {
    const places = Uint32Array.from(order);
    if (order.length !== this.length || new Set(order).size !== this.length || order.some((at, i) => at !== places[i] || at >= this.length)) {
      throw new RangeError("order: phải nêu mỗi dòng của biểu đúng một lần (must name every entry of the sheet once)");
    }
    return this.#edit(
      (rows) => order.map((at) => rows[at] ?? []).forEach((row, at) => (rows[at] = row)),
      (sheet) => sheet.arrange(places),
    );
  }

  /**
   * What a fresh check of the entries would give.
   *
   * @returns {Report}
   * @throws {NotCheckedError} where the core stopped
   */
  report() {
    return JSON.parse(this.#use((sheet) => sheet.report()));
  }

  /**
   * The issues of the report with their ids, for a page that follows the edits from there.
   *
   * @returns {KnownIssue[]}
   * @throws {NotCheckedError} where the core stopped
   */
  issues() {
    const issues = JSON.parse(this.#use((sheet) => sheet.issues()));
    this.#known = true;
    return issues;
  }

  /** Gives back the memory. The sheet cannot be used any more. */
  free() {
    this.#lose();
    this.#open?.free();
    this.#open = undefined;
  }

  /** What `using` calls. An engine that does not know the symbol gives the method another name, which harms nothing. */
  [Symbol.dispose]() {
    this.free();
  }

  /**
   * @param {(rows: string[][]) => unknown} change
   * @param {(sheet: OpenSheet) => string} tell
   * @returns {Changes}
   */
  #edit(change, tell) {
    this.#lose();
    const known = this.#known;
    try {
      // Opened with the texts as they were, so that the edit says what it changed.
      if (known) this.#core();
    } finally {
      change(this.#rows);
    }
    if (!known) {
      this.#open?.free();
      this.#open = null;
      this.#known = true;
      throw new NotCheckedError(new Error("the core was started anew"));
    }
    const changes = this.#use(tell);
    return changes === "" ? { appeared: [], gone: [] } : JSON.parse(changes);
  }

  /**
   * @template T
   * @param {(sheet: OpenSheet) => T} use
   * @returns {T}
   */
  #use(use) {
    const sheet = this.#core();
    try {
      return guarded(() => use(sheet));
    } catch (error) {
      // Whoever hears this knows that the ids are void.
      if (error instanceof NotCheckedError) this.#open = null;
      throw error;
    }
  }

  /** The sheet in the core, opened where it is not. */
  #core() {
    this.#lose();
    if (this.#open) return this.#open;
    const { text, lengths } = join(this.#rows);
    this.#open = this.#withForm((form) => form.open(text, lengths, this.#context));
    this.#openedIn = running();
    return this.#open;
  }

  /** Notices where the core has stopped in another call, and this sheet was lost with it. */
  #lose() {
    if (this.#open === undefined) throw new Error("Biểu này đã đóng, không dùng được nữa. (This sheet was freed and cannot be used any more.)");
    if (this.#open && this.#openedIn !== running()) {
      this.#open = null;
      this.#known = false;
    }
  }

  /**
   * @param {unknown} entries
   * @param {number} [at] where they come to stand, for the message
   */
  #read(entries, at = 0) {
    try {
      return rowsOf(this.#withForm, entries, this.#fields.keys(), this.#ignored);
    } catch (error) {
      if (at > 0 && error instanceof Error) error.message = error.message.replace(/^entries\[(\d+)\]/, (_, n) => `entries[${at + Number(n)}]`);
      throw error;
    }
  }

  /**
   * @param {number} at
   * @param {number} end
   */
  #within(at, end) {
    this.#lose();
    if (Number.isInteger(at) && at >= 0 && at < end) return;
    throw new RangeError(`entries[${at}]: biểu không có dòng này (the sheet has no such entry)`);
  }
}
