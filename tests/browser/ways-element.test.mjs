// <rasoat-form>: where it finds its form, and what changing or removing it does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { openPage } from "./harness.mjs";

const openElement = async (options) => {
  const page = await openPage("/ways/element.html", options);
  await page.locator("form .rasoat-announcer").waitFor({ state: "attached" });
  return page;
};
const day = (page) => page.getByLabel("Ngày hoàn thành thực tế");
const change = (page, work) => page.evaluate(work);

async function slip(page) {
  await day(page).fill("31/09/2025");
  await day(page).press("Tab");
}

test("taken out, the page is as it was; put back, it works again", async () => {
  const page = await openElement();
  const before = await page.locator("#entry").evaluate((form) => form.cloneNode(true).querySelectorAll("[class^=rasoat]").length);
  assert.ok(before > 0);
  await slip(page);
  await until(day(page), [/^Lỗi/]);
  await change(page, () => {
    globalThis.kept = document.querySelector("rasoat-form");
    globalThis.kept.remove();
  });
  await until(day(page), []);
  assert.equal(await page.locator("#entry [class^=rasoat]").count(), 0);
  await change(page, () => document.querySelector("#entry").append(globalThis.kept));
  await until(day(page), [/^Lỗi/]);
});

test("another language, another day, another form: each takes effect", async () => {
  const page = await openElement();
  await slip(page);
  await change(page, () => document.querySelector("rasoat-form").setAttribute("lang", "en"));
  await until(day(page), [/^Error/]);
  await change(page, () => document.querySelector("rasoat-form").removeAttribute("as-of"));
  await page.locator(".rasoat-note").waitFor();
  await change(page, () => {
    document.querySelector("rasoat-form").profile = { id: "own-form", title: "Own", fields: [{ id: "task", label: "Việc", kind: "text" }] };
  });
  await until(day(page), []);
});

test("without for it takes the form around it, or the one inside it", async () => {
  for (const place of ["form.append(element)", "form.before(element), element.append(form)"]) {
    const page = await openElement();
    await page.evaluate((place) => {
      const element = document.querySelector("rasoat-form");
      const form = document.querySelector("form");
      element.removeAttribute("for");
      if (place.startsWith("form.append")) form.append(element);
      else {
        form.before(element);
        element.append(form);
      }
    }, place);
    await slip(page);
    await until(day(page), [/^Lỗi/]);
  }
});

test("options that no attribute can hold are a property; check() gives the report", async () => {
  const page = await openElement();
  const heard = await page.evaluate(async () => {
    const element = document.querySelector("rasoat-form");
    const reports = [];
    element.options = { onReport: (report) => reports.push(report.form) };
    while (reports.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    return [reports[0], element.check().asOf];
  });
  assert.deepEqual(heard, ["plan-02", "2025-12-15"]);
});

test("a form that is not there is named in the console, and comes to life when for is mended", async () => {
  const logged = [];
  const page = await openElement({ tolerate: [/rasoat-form for="none"/], before: (page) => page.on("console", (message) => logged.push(message.text())) });
  await change(page, () => document.querySelector("rasoat-form").setAttribute("for", "none"));
  await page.waitForFunction(() => document.querySelectorAll("[class^=rasoat]").length === 0);
  assert.ok(logged.some((text) => text.includes('for="none"')), logged.join());
  await change(page, () => document.querySelector("rasoat-form").setAttribute("for", "entry"));
  await slip(page);
  await until(day(page), [/^Lỗi/]);
});
