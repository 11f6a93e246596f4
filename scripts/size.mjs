// What a page that embeds rasoat loads: the minified entry, the DOM layer beside it, and the wasm, in bytes. Run by itself
// it prints them; tests/wasm/size.test.mjs holds them against scripts/ceilings.json.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// The tools of the repository are installed in one place.
const { build } = createRequire(new URL("../tests/package.json", import.meta.url))("esbuild");
const pkg = new URL("../pkg/", import.meta.url);

/** In brotli's bytes; one is raised only in the commit that needs it, which says why. @type {Record<string, number>} */
export const { why: _, ...ceilings } = JSON.parse(readFileSync(new URL("ceilings.json", import.meta.url), "utf8"));

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export const sizeOf = (name, bytes) => ({
  name,
  minified: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
});

/** What each file weighs, and all of them together; what entry and DOM layer share is counted with the entry. */
export async function shipped() {
  const { outputFiles } = await build({
    entryPoints: ["index.js", "dom/index.js"].map((path) => fileURLToPath(new URL(`src/${path}`, pkg))),
    outdir: "out",
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: "es2022",
    external: ["node:*"],
    write: false,
    logLevel: "warning",
  });
  const isDom = ({ path }) => /[\\/]dom[\\/]/.test(path);
  const weigh = (name, files) => files.map(({ contents }) => sizeOf(name, contents)).reduce(add);
  const parts = [
    weigh("entry", outputFiles.filter((file) => !isDom(file))),
    weigh("DOM layer", outputFiles.filter(isDom)),
    sizeOf("wasm", readFileSync(new URL("wasm/rasoat_bg.wasm", pkg))),
  ];
  return [...parts, { ...parts.reduce(add), name: "together" }];
}

/**
 * @typedef {ReturnType<typeof sizeOf>} Size
 * @param {Size} a
 * @param {Size} b
 * @returns {Size}
 */
const add = (a, b) => ({ ...a, minified: a.minified + b.minified, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli });

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(["", "minified", "gzip", "brotli", "ceiling"].map((cell) => cell.padStart(10)).join(""));
  for (const { name, minified, gzip, brotli } of await shipped()) {
    console.log([name, minified, gzip, brotli, ceilings[name] ?? ""].map((cell) => String(cell).padStart(10)).join(""));
  }
}
