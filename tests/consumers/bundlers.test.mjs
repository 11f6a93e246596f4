// The packed package in what people build with: each builds, serves and drives the same small form.
import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { axeViolations, build, freePort, node, open, openUrl, trustedTypes } from "./harness.mjs";

/** @param {import("playwright-core").Page} page */
async function drive(page) {
  await page.locator("form .rasoat-announcer").waitFor({ state: "attached" });
  const due = page.getByLabel("Thời hạn");
  await due.fill("<b>31/09</b>");
  await due.press("Tab");
  await page.getByText("<b>31/09</b>").first().waitFor();
  assert.equal(await page.locator("form b").count(), 0, "typed markup is text");
  await due.fill("2025-06-30");
  await due.press("Tab");
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole("button", { name: "Viết lại thành 30/06/2025" }).click();
  assert.equal(await due.inputValue(), "30/06/2025");
  await page.getByLabel("Ngày hoàn thành").fill("31/09/2025");
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.locator(".rasoat-summary").waitFor();
  assert.deepEqual(await axeViolations(page), []);
  assert.equal(new URL(page.url()).pathname, "/", "the submission is held back");
}

for (const app of ["vite", "webpack", "rollup", "esbuild", "plain-page"]) {
  test(`${app}: built, served, and a repair and a blocked submission in it`, async () => drive(await open(app)));
}

for (const app of ["strict-page", "vite", "webpack"]) {
  test(`${app}: a strict policy with Trusted Types and no policy allowed`, async () => drive(await open(app, { policy: trustedTypes })));
}

for (const app of ["vite", "webpack", "rollup", "esbuild"]) {
  test(`${app}: one wasm file is shipped, of the very bytes of the package, and nothing of Node`, async () => {
    await build(app);
    const dist = new URL(`${app}/dist/`, import.meta.url);
    const files = (await readdir(dist, { recursive: true })).filter((name) => /\.\w+$/.test(name));
    const wasm = files.filter((name) => name.endsWith(".wasm"));
    assert.equal(wasm.length, 1, files.join());
    const [shipped, packed] = await Promise.all([readFile(new URL(wasm[0], dist)), readFile(new URL(import.meta.resolve("rasoat/rasoat.wasm")))]);
    assert.ok(shipped.equals(packed));
    for (const name of files.filter((name) => name.endsWith(".js"))) {
      const { size } = await stat(new URL(name, dist));
      assert.ok(size < 400_000, `${name} has ${size} bytes: is the core in it?`);
      assert.doesNotMatch(await readFile(new URL(name, dist), "utf8"), /from\s*["']node:|require\(["']node:/);
    }
  });
}

test("rasoat/slim: no wasm is packed along with it", async () => {
  const { build } = await import("vite");
  const entry = fileURLToPath(new URL("package/slim.js", import.meta.url));
  const { output } = await build({ configFile: false, logLevel: "error", build: { write: false, rollupOptions: { input: entry } } });
  assert.deepEqual(output.map(({ fileName }) => fileName).filter((name) => !name.endsWith(".js")), []);
});

test("vite: its development server too, which packs dependencies anew", async () => {
  const { createServer } = await import("vite");
  const root = fileURLToPath(new URL("vite/", import.meta.url));
  // Its page is told the port when the server is made, so one that is free is asked for first.
  const server = await createServer({ root, logLevel: "error", server: { port: await freePort(), strictPort: true, host: "127.0.0.1" } });
  await server.listen();
  try {
    await drive(await openUrl(`http://127.0.0.1:${server.config.server.port}`));
  } finally {
    await server.close();
  }
});

for (const [app, script, how] of [
  ["node-esm", "main.js", "import"],
  ["node-cjs", "main.js", "require()"],
  ["node-cjs", "import.js", "import() in CommonJS"],
]) {
  test(`${app}: ${how} and check`, async () => assert.match(await node(app, script), /^date\/impossible$/m));
}
