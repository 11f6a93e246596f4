// Writes pkg/dist/rasoat.iife.js: the package with core and style sheet inside, for pages that can only add one
// <script>. Of what was measured, deflate and base64 weigh least on a server that compresses nothing (base64 alone weighs
// 2.3 times as much, hexadecimal 3.5 times) and on one that uses gzip (29 % and 11 % more).
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

// The tools of the repository are installed in one place.
const { build, transform } = createRequire(new URL("../tests/package.json", import.meta.url))("esbuild");
const pkg = new URL("../pkg/", import.meta.url);
const read = (path) => readFile(new URL(path, pkg));
const { version, license } = JSON.parse(await read("package.json"));
const core = deflateSync(await read("wasm/rasoat_bg.wasm"), { level: 9 }).toString("base64");
const { code: css } = await transform((await read("src/rasoat.css")).toString(), { loader: "css", minify: true });

await build({
  stdin: {
    contents: `
      import { begin } from "./classic/index.js";
      export { LoadError, NotCheckedError, applyFix, attach, attachmentOf, jqueryValidation, today } from "./classic/index.js";
      export const load = begin(${JSON.stringify(core)}, ${JSON.stringify(css)});`,
    resolveDir: fileURLToPath(new URL("src/", pkg)),
  },
  bundle: true,
  format: "iife",
  globalName: "rasoat",
  minify: true,
  // Old servers send scripts without a charset, and pages in another encoding would read them in theirs.
  charset: "ascii",
  // Older than what it runs in: a browser that cannot read the script could not say why nothing is checked.
  target: "es2020",
  // Only the address beside the package is taken from there, and the classic script never asks for it.
  define: { "import.meta.url": '""' },
  banner: { js: `/*! rasoat ${version} | ${license} */` },
  legalComments: "none",
  outfile: fileURLToPath(new URL("dist/rasoat.iife.js", pkg)),
  logLevel: "warning",
});
