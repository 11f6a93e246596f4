// attach() on a form that is not ours: names of its own, labels around fields, attributes already there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { openPage } from "./harness.mjs";

const fields = { deadline: "#due" };
const slips = { deadline: "2025-06-30", result: "1", description: "Báo cáo 12 lớp  học.", completed_on: "31/09/2025" };

async function openPortal() {
  const page = await openPage("/portal.html");
  await page.waitForFunction(() => globalThis.portal);
  return page;
}

/** Attaches in the page; `texts` are put there before. */
const attach = (page, options, texts = {}) =>
  page.evaluate(
    async ({ options, texts }) => {
      const { portal } = globalThis;
      for (const [id, text] of Object.entries(texts)) (id === "deadline" ? document.querySelector("#due") : portal.form.elements.namedItem(id)).value = text;
      portal.checker ??= (await portal.load()).profile("plan-02");
      portal.detach = portal.attach(portal.form, portal.checker, options);
    },
    { options, texts },
  );

test("fields are found by data-field, by name and by what the page says, and a choice by its words", async () => {
  const page = await openPortal();
  await attach(page, { fields, asOf: "2025-12-15" }, slips);
  const report = await page.evaluate(() => globalThis.portal.detach.check());
  const found = report.issues.map(({ rule, field }) => `${field} ${rule}`);
  assert.ok(found.includes("task field/required"), found.join());
  assert.ok(found.includes("deadline date/wrong-notation"), found.join());
  assert.ok(found.includes("completed_on date/impossible"), found.join());
  assert.ok(!found.some((line) => line.startsWith("result")), found.join());
  assert.equal(report.asOf, "2025-12-15");
});

test("what stands in a form when it is opened is judged; its blanks are not", async () => {
  const page = await openPortal();
  await attach(page, { fields, asOf: "2025-12-15" }, slips);
  await until(page.locator("[name=completed_on]"), [/^Lỗi: /]);
  await until(page.locator("[data-field=task]"), []);
});

test("descriptions that were there stay, and messages stand outside the label", async () => {
  const page = await openPortal();
  await attach(page, { fields, asOf: "2025-12-15" });
  await page.evaluate(() => globalThis.portal.detach.check());
  const task = page.locator("[data-field=task]");
  assert.match(await task.getAttribute("aria-describedby"), /^help more rasoat-\d+$/);
  assert.equal(await page.locator("label .rasoat-messages").count(), 0);
  assert.equal(await page.locator("#due").getAttribute("aria-invalid"), "true");
});

test("detach leaves the page as it was found, to the letter", async () => {
  const page = await openPortal();
  const html = () => page.evaluate(() => document.body.innerHTML);
  const found = await html();
  await attach(page, { fields }, slips);
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".rasoat-summary").waitFor();
  await page.getByRole("button", { name: "Viết lại thành 30/06/2025" }).click();
  assert.notEqual(await html(), found);
  await page.evaluate(() => globalThis.portal.detach());
  assert.equal(await html(), found);

  await page.locator("[name=completed_on]").fill("31/02/2025");
  await page.waitForTimeout(800);
  assert.equal(await html(), found, "and it no longer listens");
  const request = page.waitForRequest(/submitted\.html/);
  await page.getByRole("button", { name: "Send" }).click();
  await request;
});

test("a form can be attached again after detach, and not twice at once", async () => {
  const page = await openPortal();
  await attach(page, { fields });
  await assert.rejects(attach(page, { fields }), /attached already/);
  await page.evaluate(() => globalThis.portal.detach());
  await attach(page, { fields });
});

test("English where the page asks for it, marked as English", async () => {
  const page = await openPortal();
  await attach(page, { fields, lang: "en" }, slips);
  await until(page.locator("[name=completed_on]"), [/^Error: There is no|^Error: .*31\/09\/2025/]);
  assert.equal(await page.locator(".rasoat-messages").first().getAttribute("lang"), "en");
  assert.match(await page.locator(".rasoat-note").textContent(), /^Checked as of today, \d\d\/\d\d\/\d{4}\.$/);
});

test("every report reaches the page, and a fault of the page's own listener changes nothing", async () => {
  const page = await openPage("/portal.html", { tolerate: [/the page's own fault/] });
  await page.waitForFunction(() => globalThis.portal);
  const counted = await page.evaluate(async () => {
    const { attach, load, form } = globalThis.portal;
    const checker = (await load()).profile("plan-02");
    const reports = [];
    const detach = attach(form, checker, { onReport: ({ summary }) => reports.push(summary.errors) });
    detach.check();
    detach();
    attach(form, checker, {
      onReport() {
        throw new Error("the page's own fault");
      },
    });
    return reports;
  });
  assert.equal(counted.length, 2);
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".rasoat-summary").waitFor();
});

test("a message links to the page of its rule where the page knows one, beside the form and outside the description", async () => {
  const page = await openPortal();
  await page.evaluate(async () => {
    const { attach, load, form } = globalThis.portal;
    form.elements.namedItem("completed_on").value = "31/09/2025";
    const ruleUrl = (rule) => (rule.startsWith("date/") ? `/rules.html#${rule}` : null);
    attach(form, (await load()).profile("plan-02"), { ruleUrl, asOf: "2025-12-15" }).check();
  });
  await until(page.locator("[name=completed_on]"), [/^Lỗi: Không có ngày “31\/09\/2025”[^?]*$/]);
  const links = page.getByRole("link", { name: "Vì sao? (mở trang khác)" });
  assert.equal(await links.count(), 1, "and none where it knows none");
  assert.equal(await links.getAttribute("href"), "/rules.html#date/impossible");
  assert.equal(await links.getAttribute("target"), "_blank");
});

test("what the page asks for wrongly is named", async () => {
  const page = await openPortal();
  for (const [options, reason] of [
    [{ asof: "2025-12-15" }, /asof/],
    [{ lang: "fr" }, /fr/],
    [{ fields: { due: "#due" } }, /fields\.due/],
    [{ fields: { deadline: "#none" } }, /fields\.deadline.*#none/],
    [{ fields: { deadline: "h1" } }, /fields\.deadline/],
  ]) {
    await assert.rejects(attach(page, options), reason);
  }
  const html = await page.evaluate(() => document.body.innerHTML);
  assert.ok(!html.includes("rasoat-"), "and leaves nothing behind");
  await page.evaluate(() => document.querySelector("[name=description]").setAttribute("name", "completed_on"));
  await assert.rejects(attach(page, { fields }), /fields\.completed_on/);
});
