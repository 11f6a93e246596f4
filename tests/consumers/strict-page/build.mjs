import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

await mkdir("dist", { recursive: true });
await copyFile("index.html", "dist/index.html");
await copyFile(fileURLToPath(import.meta.resolve("rasoat/rasoat.iife.js")), "dist/rasoat.iife.js");
