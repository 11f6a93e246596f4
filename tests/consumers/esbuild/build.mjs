import { copyFile } from "node:fs/promises";
import { build } from "esbuild";

// esbuild does not follow `new URL(…, import.meta.url)`, so the wasm is imported as a file and given to rasoat/slim.
await build({ entryPoints: ["main.js"], bundle: true, format: "esm", minify: true, outdir: "dist", loader: { ".wasm": "file" } });
await copyFile("index.html", "dist/index.html");
