// The classic script: what a page can say in attributes, and forms that come and go.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { openPage } from "./harness.mjs";

const script = '<script src="/rasoat/dist/rasoat.iife.js" defer></script>';
const input = '<label>Ngày <input name="completed_on" value="31/09/2025"></label><button>Gửi</button>';

/** A page of the given body under the site's own strict policy. */
const openBody = (body, { head = script, ...options } = {}) =>
  openPage("/own.html", {
    ...options,
    before: async (page) => {
      await options.before?.(page);
      await page.route("/own.html", async (route) => {
        const { headers } = await route.fetch({ url: new URL("/", route.request().url()).href }).then((response) => ({ headers: response.headers() }));
        const policy = { "content-security-policy": headers["content-security-policy"], "content-type": "text/html; charset=utf-8" };
        await route.fulfill({ headers: policy, body: `<!doctype html><html lang="vi"><title>Own</title><link rel="icon" href="/icon.svg">${head}<body>${body}` });
      });
    },
  });

const day = (page, nth = 0) => page.getByLabel("Ngày").nth(nth);

test("one script and one attribute: nothing else is fetched, and it looks as it should", async () => {
  const asked = [];
  const page = await openBody(`<form data-rasoat="plan-02">${input}</form>`, { before: (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)) });
  await until(day(page), [/^Lỗi: Không có ngày/]);
  assert.deepEqual(asked.filter((path) => path !== "/icon.svg").sort(), ["/own.html", "/rasoat/dist/rasoat.iife.js"]);
  const looks = await page.locator(".rasoat-message").first().evaluate((node) => getComputedStyle(node).borderInlineStartStyle);
  assert.equal(looks, "solid");
});

test("the page's own colours win over those that come with the script", async () => {
  const page = await openBody(`<form data-rasoat="plan-02">${input}</form>`, {
    head: `<link rel="stylesheet" href="/own.css">${script}`,
    before: (page) => page.route("/own.css", (route) => route.fulfill({ contentType: "text/css", body: ":root { --rasoat-error: rgb(1, 2, 3) }" })),
  });
  await until(day(page), [/^Lỗi/]);
  const colour = await page.locator(".rasoat-message").first().evaluate((node) => getComputedStyle(node).borderInlineStartColor);
  assert.equal(colour, "rgb(1, 2, 3)");
});

test("a page that links the style sheet is not given it twice", async () => {
  const page = await openBody(`<form data-rasoat="plan-02">${input}</form>`, { head: `<link rel="stylesheet" href="/rasoat/src/rasoat.css">${script}` });
  await until(day(page), [/^Lỗi/]);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
});

test("data-lang, data-as-of and data-options reach attach()", async () => {
  const form = `<form data-rasoat="plan-02" data-lang="en" data-as-of="2025-12-15" data-options='{"fields": {"completed_on": "#odd"}}'>
    <label>Ngày <input id="odd" name="ctl00$Main$txt1" value="31/09/2025"></label></form>`;
  const page = await openBody(form);
  await until(day(page), [/^Error: /]);
  assert.equal(await page.locator(".rasoat-note").count(), 0, "the day was given, so none is told");
});

test("a form of the page's own, from a JSON script element", async () => {
  const profile = { id: "own-form", title: "Own", fields: [{ id: "completed_on", label: "Xong", kind: "date" }] };
  const page = await openBody(`<script type="application/json" id="mine">${JSON.stringify(profile)}</script><form data-rasoat="#mine">${input}</form>`);
  await until(day(page), [/^Lỗi: Không có ngày/]);
});

for (const [what, attributes, reason] of [
  ["a form that does not ship", 'data-rasoat="plan-2"', /plan-02/],
  ["a profile that is not there", 'data-rasoat="#none"', /#none/],
  ["options that are no JSON", `data-rasoat="plan-02" data-options="{fields}"`, /options.*JSON/],
  ["an option that does not exist", `data-rasoat="plan-02" data-options='{"feilds": {}}'`, /feilds/],
]) {
  test(`${what}: the console says so, the form is sent as typed, and the next form is checked`, async () => {
    const logged = [];
    const page = await openBody(`<form ${attributes} action="/submitted.html" method="post">${input}</form><form data-rasoat="plan-02">${input}</form>`, {
      tolerate: [/rasoat/],
      before: (page) => page.on("console", (message) => logged.push(message.text())),
    });
    await until(day(page, 1), [/^Lỗi: Không có ngày/]);
    assert.ok(logged.some((text) => reason.test(text)), logged.join("\n"));
    await page.locator("form .rasoat-unchecked").waitFor();
    const sent = page.waitForRequest(/submitted\.html/);
    await page.getByRole("button", { name: "Gửi" }).first().click();
    await sent;
  });
}

test("a form that a script brings later is checked, one that is taken away is let go", async () => {
  const page = await openBody("<main></main>");
  await page.waitForFunction(() => globalThis.rasoat);
  await page.evaluate(() => {
    const holder = document.createElement("div");
    holder.setAttribute("id", "partial");
    const form = document.createElement("form");
    form.dataset.rasoat = "plan-02";
    const field = document.createElement("input");
    Object.assign(field, { name: "completed_on", value: "31/09/2025" });
    field.setAttribute("aria-label", "Ngày");
    form.append(field);
    holder.append(form);
    document.querySelector("main").append(holder);
  });
  await until(day(page), [/^Lỗi/]);
  const gone = await page.evaluate(async () => {
    const form = document.forms[0];
    const had = rasoat.attachmentOf(form) !== undefined;
    document.querySelector("#partial").remove();
    await new Promise(setTimeout);
    return [had, rasoat.attachmentOf(form), form.querySelectorAll("[class^=rasoat]").length];
  });
  assert.deepEqual(gone, [true, undefined, 0]);
});

test("a part of the page's one form, as old frameworks have it, is checked alone and holds that form", async () => {
  const page = await openBody(`<form action="/submitted.html" method="post"><div data-rasoat="plan-02">${input}</div><input name="deadline" aria-label="Khác" value="31/09/2025"></form>`);
  await until(day(page), [/^Lỗi/]);
  await until(page.getByLabel("Khác"), []);
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
  assert.equal(new URL(page.url()).pathname, "/own.html");
});

test("a form moved elsewhere in the page stays attached; one whose attribute goes does not", async () => {
  const page = await openBody(`<form data-rasoat="plan-02">${input}</form><aside></aside>`);
  await until(day(page), [/^Lỗi/]);
  await page.evaluate(() => document.querySelector("aside").append(document.forms[0]));
  await until(day(page), [/^Lỗi/]);
  await page.evaluate(() => document.forms[0].removeAttribute("data-rasoat"));
  await until(day(page), []);
});

test("what the script gives by name: load, attach, readers", async () => {
  const page = await openBody(`<form>${input}</form>`);
  await page.waitForFunction(() => globalThis.rasoat);
  const due = await page.evaluate(async () => {
    const core = await rasoat.load();
    rasoat.attach(document.forms[0], core.profile("plan-02"));
    return core.readDeadline("Quý III/2025").due;
  });
  assert.equal(due, "2025-09-30");
  await until(day(page), [/^Lỗi/]);
});

for (const [what, lack] of [
  ["cannot unpack the core", () => delete globalThis.DecompressionStream],
  ["lacks what the code is made of", () => delete Object.hasOwn],
  ["has no WebAssembly", () => delete globalThis.WebAssembly],
]) {
  test(`a browser that ${what}: the form works as if rasoat were absent, and says so`, async () => {
    const logged = [];
    const page = await openBody(`<form data-rasoat="plan-02" action="/submitted.html" method="post">${input}</form>`, {
      tolerate: [/rasoat/],
      before: async (page) => {
        page.on("console", (message) => logged.push(message.text()));
        await page.addInitScript(lack);
      },
    });
    await page.locator("form .rasoat-unchecked").waitFor();
    assert.ok(logged.some((text) => /Safari 16\.4/.test(text)), logged.join("\n"));
    const sent = page.waitForRequest(/submitted\.html/);
    await page.getByRole("button", { name: "Gửi" }).click();
    await sent;
  });
}

test("the file is plain ASCII: an old server that names no encoding cannot spoil it", async () => {
  const bytes = await readFile(new URL("../../pkg/dist/rasoat.iife.js", import.meta.url));
  assert.equal(bytes.findIndex((byte) => byte > 126), -1);
});
