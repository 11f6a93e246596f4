import { copyFile } from "node:fs/promises";
import { promisify } from "node:util";
import webpack from "webpack";

const stats = await promisify(webpack)({ mode: "production", performance: { hints: false }, entry: "./main.js", output: { filename: "main.js", clean: true } });
if (stats.hasErrors()) throw new Error(stats.toString());
await copyFile("index.html", "dist/index.html");
