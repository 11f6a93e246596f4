/**
 * Checks official Vietnamese reports while they are typed.
 *
 * Importing this fetches nothing and touches no page, so it is safe on a server; `load()` starts the core.
 *
 * @module rasoat
 */
import { builtinIds } from "../wasm/rasoat.js";
import { profile } from "./checker.js";
import { start } from "./core.js";
import * as reading from "./reading.js";

export { LoadError, NotCheckedError } from "./errors.js";
export { applyFix } from "./fix.js";

/**
 * @typedef {import("./checker.js").Checker} Checker
 * @typedef {import("./compile.js").WasmSource} WasmSource
 * @typedef {import("./types.js").Assessment} Assessment
 * @typedef {import("./types.js").Calendar} Calendar
 * @typedef {import("./types.js").Citation} Citation
 * @typedef {import("./types.js").Context} Context
 * @typedef {import("./types.js").DateReading} DateReading
 * @typedef {import("./types.js").DeadlineReading} DeadlineReading
 * @typedef {import("./types.js").Edit} Edit
 * @typedef {import("./types.js").Entry} Entry
 * @typedef {import("./types.js").Field} Field
 * @typedef {import("./types.js").Fix} Fix
 * @typedef {import("./types.js").Issue} Issue
 * @typedef {import("./types.js").Lang} Lang
 * @typedef {import("./types.js").NumberReading} NumberReading
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./types.js").Receipt} Receipt
 * @typedef {import("./types.js").Profile} Profile
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./types.js").Severity} Severity
 * @typedef {import("./types.js").State} State
 */

/**
 * @typedef {typeof reading & {
 *   profile: (source: string | object) => Checker,
 *   builtinIds: () => string[],
 * }} Rasoat `profile` takes a built-in form by its id, or a profile of your own, and throws with the place and the reason
 *   where it is broken; the rest reads dates, deadlines, numbers and citations by itself
 */

/**
 * Starts the core, once however often it is called.
 *
 * @param {{ wasm?: WasmSource }} [options] `wasm`: where the core is, if not beside this package
 * @returns {Promise<Rasoat>}
 * @throws {LoadError} saying what to change
 */
export async function load({ wasm = new URL("../wasm/rasoat_bg.wasm", import.meta.url) } = {}) {
  await start(wasm);
  return { ...reading, profile, builtinIds };
}
