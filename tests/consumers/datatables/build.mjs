import { copyInto } from "../copy.mjs";

await copyInto(import.meta.url, ["index.html", "page.js"], {
  "jquery.js": "jquery/dist/jquery.min.js",
  "datatables.js": "datatables.net/js/jquery.dataTables.min.js",
  "datatables.css": "datatables.net-dt/css/jquery.dataTables.min.css",
  "rasoat.iife.js": "rasoat/rasoat.iife.js",
});
