/**
 * The whole package but for the address of the core, for pages that bring it themselves: from a CDN of their own, a
 * cache, or compiled once for several workers.
 *
 * @module rasoat/slim
 */
import { builtinIds } from "../wasm/rasoat.js";
import { profile } from "./checker.js";
import { start } from "./core.js";
import * as reading from "./reading.js";

export { LoadError, NotCheckedError } from "./errors.js";
export { applyFix } from "./fix.js";

/**
 * @typedef {typeof reading & {
 *   profile: typeof profile,
 *   builtinIds: () => string[],
 * }} Rasoat `profile` takes a built-in form by its id, or a profile of your own, and throws with the place and the reason
 *   where it is broken; the rest reads dates, deadlines, numbers and citations by itself
 */

/**
 * Starts the core, once however often it is called.
 *
 * @param {{ wasm: import("./compile.js").WasmSource }} options `wasm`: the address of `rasoat.wasm`, its bytes, or a
 *   compiled module
 * @returns {Promise<Rasoat>}
 * @throws {LoadError} saying what to change
 */
export async function load({ wasm }) {
  await start(wasm);
  return { ...reading, profile, builtinIds };
}
