// Bundles as sites make them: one minified ES module.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

// The tools of the repository are installed in one place.
const { build } = createRequire(new URL("../tests/package.json", import.meta.url))("esbuild");
const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * @param {string} entry path from this folder, or the text of a module that stands in it
 * @param {{ opponent?: string }} [options] what stands for OPPONENT in the entry
 * @returns {Promise<Buffer>}
 */
export async function bundle(entry, { opponent } = {}) {
  const isFile = !entry.includes("\n");
  const { outputFiles } = await build({
    ...(isFile ? { entryPoints: [here + entry] } : { stdin: { contents: entry, resolveDir: here } }),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    // Only servers come by them.
    external: ["node:*"],
    banner: { js: "globalThis.began=performance.now();" },
    alias: opponent ? { OPPONENT: `${here}opponents/${opponent}.mjs` } : {},
    logLevel: "error",
  });
  return Buffer.from(outputFiles[0].contents);
}
