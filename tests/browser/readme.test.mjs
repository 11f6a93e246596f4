// The lines the READMEs tell people to copy, copied.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { openPage } from "./harness.mjs";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

/** What package managers make of the names. */
const names = { imports: { rasoat: "/rasoat/src/index.js", "rasoat/dom": "/rasoat/src/dom/index.js" } };

const snippets = {
  "README.md": /```html\n<script type="module">\n(.*?)<\/script>/s,
  "pkg/README.md": /```js\n(import .*?)```/s,
};

for (const [path, block] of Object.entries(snippets)) {
  test(`the first lines of ${path} attach rasoat to a form`, async () => {
    const [, script] = block.exec(await read(path));
    assert.ok(script.trim().split("\n").length <= 4, "a few lines are enough");
    const page = await openPage("/copied.html", {
      before: async (page) => {
        const form = '<form><label>Ngày <input name="completed_on" value="31/09/2025"></label></form>';
        const head = `<script type="importmap">${JSON.stringify(names)}</script>`;
        await page.route("/copied.html", (route) =>
          route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html>${head}${form}<script type="module">${script}</script>` }),
        );
      },
    });
    await until(page.getByLabel("Ngày"), [/^Lỗi: Không có ngày/]);
  });
}
