// The measurements in Chromium; prints them as JSON.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { median } from "./measure.mjs";
import { opponents } from "./opponents/index.mjs";

const { chromium } = createRequire(new URL("../tests/package.json", import.meta.url))("playwright-core");
const quick = process.argv.includes("--quick");

const files = new Map([["/rasoat_bg.wasm", readFileSync(new URL("../pkg/wasm/rasoat_bg.wasm", import.meta.url))], ["/page.js", await bundle("page.mjs")]]);
for (const { name } of opponents) files.set(`/${name}.js`, await bundle("start.mjs", { opponent: name }));
for (const path of [...files.keys()].filter((path) => path.endsWith(".js"))) {
  files.set(path.replace(".js", ".html"), Buffer.from(`<!doctype html><meta charset="utf-8"><script type="module" src="${path}"></script>`));
}
const types = { html: "text/html", js: "text/javascript", wasm: "application/wasm" };
const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const body = files.get(path);
  // Isolated pages have clocks of 5 µs instead of 100.
  const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  if (!body) return response.writeHead(404).end();
  return response.writeHead(200, { "Content-Type": types[path.split(".").pop()], "Content-Length": body.length, ...headers }).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: execFileSync(fileURLToPath(new URL("../scripts/chromium.sh", import.meta.url)), { encoding: "utf8" }).trim(),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

/** A page as a first visit meets it: nothing cached, nothing compiled. */
async function visit(path, name) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error));
  page.setDefaultTimeout(600_000);
  await page.goto(origin + path);
  const value = await page.evaluate((global) => globalThis[global], name);
  await context.close();
  return value;
}

const results = await visit(quick ? "/page.html?quick" : "/page.html", "measured");
results.start = [];
const times = Object.fromEntries(opponents.map(({ name }) => [name, []]));
for (let round = 0; round < (quick ? 5 : 15); round += 1) {
  for (const { name } of opponents) times[name].push(await visit(`/${name}.html`, "started"));
}
results.start = Object.entries(times).map(([name, list]) => ({ name, ms: median(list) }));
results.version = browser.version();
console.log(JSON.stringify(results));
await browser.close();
server.close();
