// For pages without a build: what a clerk of the portal copies into its folder of static files.
import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * @param {string} from the consumer's own build.mjs, as import.meta.url
 * @param {string[]} own its own files
 * @param {Record<string, string>} packages by name in dist/: a file or folder of an installed package
 */
export async function copyInto(from, own, packages) {
  const here = new URL("./", from);
  const require = createRequire(from);
  await mkdir(new URL("dist/", here), { recursive: true });
  for (const name of own) await cp(new URL(name, here), new URL(`dist/${name}`, here));
  for (const [name, path] of Object.entries(packages)) await cp(fileOf(require, path), new URL(`dist/${name}`, here), { recursive: true });
}

/** Old packages let any file be asked for; those with `exports` only what they name, so their folder is found first. */
function fileOf(require, path) {
  try {
    return require.resolve(path);
  } catch {
    const parts = path.split("/");
    const name = parts.splice(0, path.startsWith("@") ? 2 : 1).join("/");
    return join(dirname(require.resolve(`${name}/package.json`)), ...parts);
  }
}
