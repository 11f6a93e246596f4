import { copyInto } from "../copy.mjs";

await copyInto(import.meta.url, ["index.html", "page.js"], {
  "jquery.js": "jquery/dist/jquery.min.js",
  "bootstrap.js": "bootstrap/dist/js/bootstrap.min.js",
  "css/bootstrap.css": "bootstrap/dist/css/bootstrap.min.css",
  fonts: "bootstrap/dist/fonts",
  "rasoat.iife.js": "rasoat/rasoat.iife.js",
});
