/**
 * The same checks off the main thread, for sheets above a few thousand rows: everything is asynchronous, says how far it
 * is, and can be broken off.
 *
 * @example
 * const rasoat = await load();
 * const form = await rasoat.profile("plan-02");
 * const report = await form.check(entries, { asOf: "2025-12-15" }, { onProgress: (done) => (bar.value = done), signal });
 *
 * @module rasoat/worker
 */
import { connect } from "./line.js";

export { LoadError, NotCheckedError } from "../errors.js";
export { applyFix } from "../fix.js";

/**
 * @typedef {import("../types.js").Changes} Changes
 * @typedef {import("../types.js").Context} Context
 * @typedef {import("../types.js").Entry} Entry
 * @typedef {import("../types.js").KnownIssue} KnownIssue
 * @typedef {import("../types.js").Profile} Profile
 * @typedef {import("../types.js").Receipt} Receipt
 * @typedef {import("../types.js").Report} Report
 * @typedef {import("./line.js").Line} Line
 */

/**
 * @typedef {object} Options
 * @property {AbortSignal} [signal] breaks the call off: it rejects at once with the signal's reason, and the work stops
 * @property {(done: number) => void} [onProgress] hears how much is done, from 0 to 1, a few times a second
 */

/**
 * Starts the core in a worker of its own. Where the page can have none, the same work is done on the page in short
 * parts; the console says why, and so does `fallback`.
 *
 * @param {{ wasm?: import("../compile.js").WasmSource | undefined, worker?: string | URL | undefined }} [options] `wasm`: where the core is, if
 *   not beside this package; `worker`: where `worker/thread.js` is, if the bundler has moved it
 * @returns {Promise<Remote>}
 * @throws {import("../errors.js").LoadError} saying what to change
 */
export async function load({ wasm, worker } = {}) {
  const line = await connect(worker);
  try {
    // An address is meant as the page understands it.
    const source = typeof wasm === "string" || wasm instanceof URL ? new URL(wasm, document.baseURI).href : wasm;
    return new Remote(line, /** @type {string[]} */ (await line.ask("load", [source])));
  } catch (error) {
    line.end();
    throw error;
  }
}

/** The core in its worker. */
export class Remote {
  #line;
  #ids;

  /**
   * @param {Line} line
   * @param {string[]} ids
   */
  constructor(line, ids) {
    this.#line = line;
    this.#ids = ids;
  }

  /** Why the work is done on the page after all; null where it is done in a worker. */
  get fallback() {
    return this.#line.fallback;
  }

  /** The ids of the forms that ship. */
  builtinIds() {
    return [...this.#ids];
  }

  /**
   * A built-in form by its id, or a profile of your own.
   *
   * @param {string | object} source
   * @returns {Promise<RemoteChecker>}
   * @throws {Error} naming the place and the reason where the profile is broken
   */
  async profile(source) {
    const { form, profile } = /** @type {{ form: number, profile: Profile }} */ (await this.#line.ask("profile", [source]));
    return new RemoteChecker(this.#line, form, profile);
  }

  /** Ends the worker. What was made of it cannot be used any more. */
  end() {
    this.#line.end();
  }
}

/** A form ready to check entries, as that of `rasoat`. */
export class RemoteChecker {
  #line;
  #form;

  /**
   * @param {Line} line
   * @param {number} form
   * @param {Profile} profile
   */
  constructor(line, form, profile) {
    this.#line = line;
    this.#form = form;
    /** The profile as it was understood, to be read and not changed. */
    this.profile = profile;
  }

  /**
   * Checks entries: the report is the very one that a check on the page gives.
   *
   * @param {Entry[]} entries
   * @param {Context} context
   * @param {Options} [options]
   * @returns {Promise<Report>}
   * @throws {Error} as `check` of `rasoat`, or the signal's reason
   */
  async check(entries, context, options) {
    return /** @type {Report} */ (await this.#line.ask("check", [this.#form, entries, context], options));
  }

  /**
   * @param {Entry[]} entries
   * @param {Context} context
   * @returns {Promise<Receipt>}
   * @throws {Error} as `check`
   */
  async receipt(entries, context) {
    return /** @type {Receipt} */ (await this.#line.ask("receipt", [this.#form, entries, context]));
  }

  /**
   * Opens a sheet that stays in the worker.
   *
   * @param {Entry[]} entries
   * @param {Context} context
   * @param {Options} [options]
   * @returns {Promise<RemoteSheet>}
   * @throws {Error} as `check`
   */
  async sheet(entries, context, options) {
    const { sheet, length } = /** @type {{ sheet: number, length: number }} */ (
      await this.#line.ask("sheet", [this.#form, entries, context], options)
    );
    return new RemoteSheet(this.#line, sheet, length);
  }
}

/** Sheets that nobody holds any more are freed in the worker too. @type {FinalizationRegistry<() => void>} */
const forgotten = new FinalizationRegistry((free) => free());

/** An open sheet in the worker, as that of `rasoat`. Edits are carried out in the order they are asked for. */
export class RemoteSheet {
  #line;
  #sheet;

  /**
   * @param {Line} line
   * @param {number} sheet
   * @param {number} length
   */
  constructor(line, sheet, length) {
    this.#line = line;
    this.#sheet = sheet;
    /** The number of entries, as of the last answer. */
    this.length = length;
    forgotten.register(this, () => void line.ask("free", [sheet]).catch(() => {}), this);
  }

  /** @param {number} entry @param {string} field @param {string | null | undefined} text @returns {Promise<Changes>} */
  set(entry, field, text) {
    return this.#edit("set", entry, field, text);
  }

  /** @param {number} at @param {Entry | Entry[]} [entry] one or several @returns {Promise<Changes>} */
  insert(at, entry) {
    return this.#edit("insert", at, entry);
  }

  /** @param {number} at @returns {Promise<Changes>} */
  remove(at) {
    return this.#edit("remove", at);
  }

  /** @param {number} from @param {number} to @returns {Promise<Changes>} */
  move(from, to) {
    return this.#edit("move", from, to);
  }

  /** @param {number[]} order @returns {Promise<Changes>} */
  sort(order) {
    return this.#edit("sort", order);
  }

  /** @returns {Promise<Report>} what a fresh check of the entries would give */
  async report() {
    return /** @type {Report} */ (await this.#line.ask("report", [this.#sheet]));
  }

  /** @returns {Promise<KnownIssue[]>} the issues of the report with their ids */
  async issues() {
    return /** @type {KnownIssue[]} */ (await this.#line.ask("issues", [this.#sheet]));
  }

  /** Gives back the memory. The sheet cannot be used any more. */
  async free() {
    forgotten.unregister(this);
    await this.#line.ask("free", [this.#sheet]);
  }

  /**
   * @param {string} edit
   * @param {unknown[]} args
   * @returns {Promise<Changes>}
   */
  async #edit(edit, ...args) {
    const { changes, length } = /** @type {{ changes: Changes, length: number }} */ (await this.#line.ask("edit", [this.#sheet, edit, args]));
    this.length = length;
    return changes;
  }
}
