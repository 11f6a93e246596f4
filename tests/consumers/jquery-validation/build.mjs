import { copyInto } from "../copy.mjs";

await copyInto(import.meta.url, ["index.html", "page.js"], {
  "jquery.js": "jquery/dist/jquery.min.js",
  "validate.js": "jquery-validation/dist/jquery.validate.min.js",
  "rasoat.iife.js": "rasoat/rasoat.iife.js",
});
