import { copyFile } from "node:fs/promises";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { importMetaAssets } from "@web/rollup-plugin-import-meta-assets";
import { rollup } from "rollup";

const bundle = await rollup({ input: "main.js", plugins: [nodeResolve(), importMetaAssets({ include: ["**/rasoat/src/index.js"] })] });
await bundle.write({ dir: "dist", format: "es" });
await copyFile("index.html", "dist/index.html");
