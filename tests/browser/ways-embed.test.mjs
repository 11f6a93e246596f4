// The page for those who run the servers: it leads to every way in, and what it tells them to copy is what is needed.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { axeViolations, openPage } from "./harness.mjs";

test("it leads to every way in, and each of them back", async () => {
  const page = await openPage("/embed.html");
  const links = await page.locator("main li a").evaluateAll((all) => all.map(({ href }) => new URL(href).pathname));
  const pages = (await readdir(new URL("../../www/ways/", import.meta.url))).filter((name) => name.endsWith(".html"));
  assert.deepEqual(links.sort(), pages.map((name) => `/ways/${name}`).sort());
  for (const link of links) {
    await page.goto(link);
    await page.getByRole("link", { name: "Cách nhúng" }).click();
    await page.waitForURL("**/embed.html");
  }
});

test("every server is told the type, the policy and the caching, in so many words", async () => {
  const page = await openPage("/embed.html");
  for (const server of ["iis", "php", "java", "spring", "nginx"]) {
    const code = (await page.locator(`section[aria-labelledby=${server}] code`).allTextContents()).join("\n");
    assert.match(code, /application\/wasm/, server);
    assert.match(code, /script-src 'self' 'wasm-unsafe-eval'/, server);
    assert.match(code, /31536000|365/, server);
  }
});

test("the policy that is told to be copied is enough for the classic script", async () => {
  const page = await openPage("/embed.html");
  const nginx = await page.locator("section[aria-labelledby=nginx] pre").textContent();
  const policy = /Content-Security-Policy "([^"]+)"/.exec(nginx)[1];
  const tried = await openPage("/ways/script.html", {
    before: (page) =>
      page.route("**/script.html", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
      }),
  });
  await tried.locator("form .rasoat-announcer").waitFor({ state: "attached" });
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing, ${colorScheme}; nothing scrolls sideways at 320 px`, async () => {
    const page = await openPage("/embed.html", { context: { colorScheme }, width: 320 });
    assert.deepEqual(await axeViolations(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
}
