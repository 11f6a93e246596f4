// What the page layer weighs, beside the core: every visitor of a form pays for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const ceiling = 13_200;

test(`rasoat/dom, minified and compressed, weighs no more than ${ceiling} bytes`, async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../pkg/src/dom/index.js", import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    write: false,
    // The core and what speaks to it are counted with the package.
    plugins: [{ name: "core", setup: ({ onResolve }) => onResolve({ filter: /\/reading\.js$/ }, ({ path }) => ({ path, external: true })) }],
  });
  const weight = brotliCompressSync(outputFiles[0].contents).length;
  assert.ok(weight <= ceiling, `it weighs ${weight}`);
  assert.ok(weight > ceiling * 0.95, `it weighs ${weight} only: lower the ceiling`);
});
