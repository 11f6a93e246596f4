// What the tests over the built wasm share: the core as Node users load it, and the case files.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { load } from "../../pkg/src/index.js";

const repository = new URL("../../", import.meta.url);

/** @param {string} path from the root of the repository */
export const fromRoot = (path) => fileURLToPath(new URL(path, repository));

export const loadCore = async () => load({ wasm: await readFile(fromRoot("pkg/wasm/rasoat_bg.wasm")) });

/**
 * A case as the core takes it: what is neither form, entries nor verdict is context, unknown keys
 * included, so that the core and not this harness refuses them.
 *
 * @typedef {object} Case
 * @property {string} title file and name, for the test's own name
 * @property {string | object} form
 * @property {object[]} entries
 * @property {object} context
 * @property {"silent" | object[]} expect
 * @property {string[]} [only]
 */

/** @returns {Promise<Case[]>} every case under tests/cases, in the order of the file names */
export async function allCases() {
  const folder = "tests/cases/";
  const names = (await readdir(fromRoot(folder), { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  const files = await Promise.all(names.map(async (name) => ({ name, content: await readCases(folder + name) })));
  return files.flatMap(({ name, content }) =>
    content.map(({ name: title, form, entries, expect, only, ...context }) => ({ title: `${name}: ${title}`, form, entries, context, expect, only })),
  );
}

async function readCases(path) {
  try {
    const content = JSON.parse(await readFile(fromRoot(path), "utf8"));
    return Array.isArray(content) ? content : [content];
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}
