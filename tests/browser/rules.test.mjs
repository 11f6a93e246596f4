// The catalogue's page, as people reach it: from a message, from a search, in either language.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { control, fill, openEntry } from "./entry.mjs";
import { axeViolations, openPage } from "./harness.mjs";

const { rules, specimen } = JSON.parse(await readFile(new URL("../../pkg/catalogue.json", import.meta.url), "utf8"));

async function openRules(rest = "", options) {
  const page = await openPage(`/rules.html${rest}`, options);
  await page.locator("article").first().waitFor({ state: "attached" });
  return page;
}

const shown = (page) => page.locator("article:visible").evaluateAll((all) => all.map(({ id }) => id));
const article = (page, id) => page.locator(`article[id="${id}"]`);

for (const lang of ["vi", "en"]) {
  test(`every rule is there with all that the catalogue says of it: ${lang}`, async () => {
    const page = await openRules(lang === "en" ? "?lang=en" : "");
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    const texts = await page.locator("article").evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent]));
    assert.deepEqual(texts.map(([id]) => id).sort(), rules.map(({ id }) => id).sort());
    const of = new Map(texts);
    for (const { id, checks, why, silent, source, examples } of rules) {
      for (const text of [checks[lang], why[lang], silent[lang], source, ...examples.flatMap(({ finds }) => finds.map(({ message }) => message[lang]))]) {
        assert.ok(of.get(id).includes(text), `${id}: ${text}`);
      }
    }
    assert.ok(!texts.some(([, text]) => /undefined|null|\[object/.test(text)));
  });
}

test("the places an example has reported are marked, the cells of the entry in full", async () => {
  const page = await openRules();
  for (const { id, examples } of rules) {
    const reported = examples.filter(({ finds }) => finds.length > 0);
    const marks = await article(page, id).locator(".example").evaluateAll((all) => all.map((one) => [...one.querySelectorAll("mark")].map(({ textContent }) => textContent)));
    for (const [index, { entries, with: extra = {}, finds }] of reported.entries()) {
      const order = (extra.fields ?? specimen.fields).map((field) => field.id);
      const places = finds.filter(({ entry }) => entry !== null).sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.entry - b.entry || a.span[0] - b.span[0]);
      const wanted = places.map(({ entry, field, span }) => (entries[entry][field] ?? "").slice(...span) || "(trống)");
      assert.deepEqual(marks[index], [...new Set(places.map(({ entry, field, span }) => `${entry} ${field} ${span}`))].map((_, at) => wanted[at]), id);
    }
  }
});

test("an address names a rule, and the page opens at it", async () => {
  const page = await openRules("#status/completed-late");
  await page.waitForFunction(() => document.querySelector(":target")?.id === "status/completed-late");
  const top = await article(page, "status/completed-late").evaluate((node) => node.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 200, `${top}`);
});

test("groups and words filter; an address that names a hidden rule shows it again", async () => {
  const page = await openRules();
  assert.equal((await shown(page)).length, rules.length);
  await page.getByLabel("Nhóm").selectOption("deadline");
  assert.deepEqual((await shown(page)).sort(), rules.map(({ id }) => id).filter((id) => id.startsWith("deadline/")).sort());
  await page.getByLabel("Tìm trong các quy tắc").fill("KHONG DOC duoc");
  assert.ok((await shown(page)).includes("deadline/unreadable"), "without tones, in any case");
  await page.getByLabel("Tìm trong các quy tắc").fill("deadline/unreadable");
  assert.deepEqual(await shown(page), ["deadline/unreadable"]);
  assert.match(await page.locator("#shown").textContent(), new RegExp(`^Hiện 1 trong ${rules.length} quy tắc\\.$`));
  await page.getByLabel("Tìm trong các quy tắc").fill("zzz");
  assert.match(await page.locator("#shown").textContent(), /^Không có quy tắc nào như vậy/);
  await page.evaluate(() => (location.hash = "#date/impossible"));
  await page.waitForFunction(() => document.querySelector(":target")?.id === "date/impossible");
  assert.equal((await shown(page)).length, rules.length);
});

test("the language changes in place and stays in the address", async () => {
  const page = await openRules("#date/impossible");
  await page.getByLabel("Nhóm").selectOption("date");
  await page.getByLabel("English").check();
  await page.getByRole("heading", { name: "The rules" }).waitFor();
  assert.match(page.url(), /\?lang=en#date\/impossible$/);
  assert.ok((await shown(page)).every((id) => id.startsWith("date/")), "the filter stays too");
  assert.match(await article(page, "date/impossible").textContent(), /There is no/);
});

test("a message leads to its rule, in a page of its own, so that nothing typed is lost", async () => {
  const page = await openEntry();
  await fill(page, { completed: "31/09/2025" });
  await control(page, "completed").blur();
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Vì sao?" }).first().click();
  const rule = await opened;
  await rule.waitForFunction(() => document.querySelector(":target")?.id === "date/impossible");
  assert.equal(await control(page, "completed").inputValue(), "31/09/2025");
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing and nothing scrolls sideways at 320 px, ${colorScheme}`, async () => {
    const page = await openRules("", { context: { colorScheme } });
    await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    assert.deepEqual(await axeViolations(page), []);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]), [320, 320]);
  });
}

test("without the catalogue the page says so", async () => {
  const page = await openPage("/rules.html", { tolerate: [/rasoat|404|ERR_/], before: (page) => page.route("**/catalogue.json", (route) => route.fulfill({ status: 404 })) });
  await page.getByText("Chưa tải được danh mục quy tắc").waitFor();
});
