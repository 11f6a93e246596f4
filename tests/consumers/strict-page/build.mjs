import { copyInto } from "../copy.mjs";

await copyInto(import.meta.url, ["index.html"], { "rasoat.iife.js": "rasoat/rasoat.iife.js" });
