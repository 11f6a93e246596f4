import { copyInto } from "../copy.mjs";

await copyInto(import.meta.url, ["index.html", "page.js"], { "rasoat.iife.js": "rasoat/rasoat.iife.js" });
