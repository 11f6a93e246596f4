import { attach } from "./dom/index.js";

/**
 * @typedef {import("./dom/index.js").Detach} Detach
 * @typedef {import("./dom/index.js").Options} Options
 *
 * @typedef {object} Written What a page says in attributes.
 * @property {string | null | undefined} [asOf]
 * @property {string | null | undefined} [lang]
 * @property {string | null | undefined} [options] the rest of the options, as JSON
 */

/**
 * Attaches as attributes say. What is wrong in them is told in the console, and on the form as not checked.
 *
 * @param {HTMLElement} root a form, or a part of one
 * @param {() => Promise<import("./slim.js").Rasoat>} load
 * @param {string | object} source a profile, a built-in form's id, or "#id" of a `<script type="application/json">`
 * @param {Written} written
 * @param {Options} [more] options that no attribute can hold
 * @returns {Detach | undefined}
 */
export function attachWritten(root, load, source, written, more) {
  try {
    return attach(root, load().then((rasoat) => rasoat.profile(profileOf(source))), { ...optionsOf(written), ...more });
  } catch (error) {
    try {
      return attach(root, Promise.reject(error));
    } catch {
      console.error(`rasoat: ${error instanceof Error ? error.message : error}`, root);
    }
  }
}

/**
 * @param {string | object} source
 * @returns {string | object}
 * @throws {Error} where there is no such script, or no JSON in it
 */
function profileOf(source) {
  if (typeof source !== "string" || !source.startsWith("#")) return source;
  const script = document.getElementById(source.slice(1));
  if (!script) throw new Error(`Trang không có phần tử ${source} (no element ${source} holds the profile)`);
  return parse(script.textContent ?? "", source);
}

/**
 * @param {Written} written
 * @returns {Options}
 * @throws {Error} where `options` is no JSON
 */
function optionsOf({ asOf, lang, options }) {
  return {
    ...(options ? parse(options, "options") : {}),
    ...(asOf ? { asOf } : {}),
    ...(lang ? { lang: /** @type {import("./types.js").Lang} */ (lang) } : {}),
  };
}

/**
 * @param {string} text
 * @param {string} where
 */
function parse(text, where) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where}: không phải JSON (no JSON: ${error instanceof Error ? error.message : error})`);
  }
}
