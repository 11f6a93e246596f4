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

/** @returns {Promise<Case[]>} every case under tests/cases and every example of a form, in the order of the file names */
export async function allCases() {
  const files = await Promise.all(["tests/cases/", "src/profiles/"].map(jsonFiles));
  const cases = await Promise.all(files.flat().map(async (path) => ({ path, content: await readCases(path) })));
  return cases.flatMap(({ path, content }) =>
    content.map(({ name: title, form, entries, expect, only, ...context }) => ({ title: `${path}: ${title}`, form, entries, context, expect, only })),
  );
}

async function jsonFiles(folder) {
  const names = await readdir(fromRoot(folder), { recursive: true });
  return names.filter((name) => name.endsWith(".json")).sort().map((name) => folder + name);
}

/** The cases of a file; the examples of a form leave out their `form`. */
async function readCases(path) {
  try {
    const content = JSON.parse(await readFile(fromRoot(path), "utf8"));
    if (!content.fields) return Array.isArray(content) ? content : [content];
    const { examples = [], ...form } = content;
    return examples.map((example) => ({ ...example, form }));
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}
