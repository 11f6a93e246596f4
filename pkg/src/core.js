import { Form, builtinIds, initSync, restart } from "../wasm/rasoat.js";
import { compile } from "./compile.js";
import { LoadError, NotCheckedError } from "./errors.js";

/** @typedef {import("./compile.js").WasmSource} WasmSource */

/** @type {Promise<void> | undefined} */
let started;
// A new one after every stop: a form made in an instance that stopped is of no use in the next.
let instance = 0;

/**
 * Starts the core, once for all who ask. After a failure the next call tries again.
 *
 * @param {WasmSource} source
 */
export function start(source) {
  started ??= run(source).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

/** @param {WasmSource} source */
async function run(source) {
  const module = await compile(source);
  try {
    // Asked first: what initSync has once taken in it never lets go of.
    if (!WebAssembly.Module.exports(module).some(({ name }) => name === "form_check")) throw new TypeError("no form_check");
    initSync({ module });
  } catch (error) {
    throw new LoadError("Tệp .wasm không cùng phiên bản với gói này. (The .wasm file is not of this version of the package.)", error);
  }
}

/**
 * Keeps a form of the core, and makes it anew after the core has stopped.
 *
 * @param {() => Form} make
 * @returns {<T>(use: (form: Form) => T) => T}
 * @throws {Error} from `make`, which runs at once so that a broken profile is told where it is given
 */
export function keepForm(make) {
  let form = guarded(make);
  let madeIn = instance;
  return (use) =>
    guarded(() => {
      if (madeIn !== instance) {
        form = make();
        madeIn = instance;
      }
      return use(form);
    });
}

/** Which instance of the core runs: what was made in an earlier one is lost. */
export const running = () => instance;

/**
 * Runs a call of the core, and starts a fresh instance where the core broke off.
 *
 * @template T
 * @param {() => T} work
 * @returns {T}
 * @throws {NotCheckedError}
 */
export function guarded(work) {
  try {
    return work();
  } catch (error) {
    if (!isStop(error)) throw error;
    // After a stop the memory is in an unknown state, and what was borrowed stays locked.
    restart();
    // The next call makes the new instance, but writes its arguments into the old one first; so one without any.
    builtinIds();
    instance += 1;
    throw new NotCheckedError(error);
  }
}

/**
 * What the core refuses it throws as a plain Error; anything of the engine's own means it broke off.
 *
 * @param {unknown} error
 */
function isStop(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError || /** @type {Error} */ (error)?.name === "InternalError";
}
