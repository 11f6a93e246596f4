// The bytes a page loads: each library as a site would bundle it for the same checks, and rasoat's files.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundle } from "./bundle.mjs";
import { opponents } from "./opponents/index.mjs";

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const sizeOf = (name, bytes) => ({ name, minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) });

/** @returns {Promise<{ name: string, minified: number, gzip: number, brotli: number }[]>} rasoat's own files first, their sum named "rasoat" */
export async function sizes() {
  const parts = [
    sizeOf("rasoat: entry", await bundle("../pkg/src/index.js")),
    sizeOf("rasoat: DOM layer beside it", await bundle('\nexport { attach } from "../pkg/src/dom/index.js";\n')),
    sizeOf("rasoat: wasm", readFileSync(new URL("../pkg/wasm/rasoat_bg.wasm", import.meta.url))),
  ];
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  const others = opponents.filter(({ name }) => name !== "rasoat");
  const theirs = await Promise.all(others.map(async ({ name }) => sizeOf(`${name} with the ten checks`, await bundle(`opponents/${name}.mjs`))));
  return [...parts, { name: "rasoat", minified: sum("minified"), gzip: sum("gzip"), brotli: sum("brotli") }, ...theirs];
}
