// The browser's own constraint validation knows of our errors, and says nothing twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, until } from "./entry.mjs";
import { openForm } from "./odd.mjs";

const fields = `<label>Việc <textarea name="task">Lập phương án</textarea></label>
  <label>Hạn <input name="deadline" value="30/06/2025"></label>
  <label>Kết quả <input name="result" value="Đã hoàn thành"></label>
  <label>Mô tả <textarea name="description">Đã ban hành Kế hoạch số 41/KH-UBND ngày 12/6/2025.</textarea></label>
  <label>Xong <input name="completed_on" value="25-06-2025"></label>`;
const html = `<form action="submitted.html" method="post">${fields}<button>Gửi</button><button formnovalidate>Lưu nháp</button></form>`;
const impossible = /^Lỗi: Không có ngày “31\/09\/2025”/;
const slip = async (page) => {
  await page.getByLabel("Xong").fill("31/09/2025");
  await until(page.getByLabel("Xong"), [impossible]);
};

test("errors make :invalid, and mending ends it", async () => {
  const page = await openForm(html);
  const state = () => page.evaluate(() => [document.forms[0].checkValidity(), [...document.querySelectorAll("form :invalid")].map(({ name }) => name)]);
  assert.deepEqual(await state(), [true, []]);
  await slip(page);
  assert.deepEqual(await state(), [false, ["completed_on"]]);
  await page.getByLabel("Xong").fill("25-06-2025");
  assert.deepEqual(await state(), [true, []]);
  await page.getByLabel("Xong").fill("09-07-2025");
  await until(page.getByLabel("Xong"), [/^Cần xem lại/]);
  assert.deepEqual(await state(), [true, []], "a warning is no error");
});

test("a submit button brings the summary, not the browser's bubble beside it", async () => {
  const page = await openForm(html);
  await slip(page);
  let asked = 0;
  await page.exposeFunction("asked", () => (asked += 1));
  await page.evaluate(() => document.forms[0].addEventListener("invalid", (event) => event.defaultPrevented || globalThis.asked(), { capture: true }));
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
  assert.match(await focused(page), /rasoat-summary/);
  assert.equal(asked, 0);
});

test("Enter in a field is a submission too", async () => {
  const page = await openForm(html);
  await slip(page);
  await page.getByLabel("Hạn").press("Enter");
  await page.locator(".rasoat-summary").waitFor();
});

test("a script that asks gets the answer and moves nothing", async () => {
  const page = await openForm(html);
  await slip(page);
  const focus = await focused(page);
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), false);
  assert.equal(await page.locator(".rasoat-summary").count(), 0);
  assert.equal(await focused(page), focus);
  assert.equal(await page.evaluate(() => document.forms[0].elements.completed_on.validationMessage.startsWith("Không có ngày")), true);
});

test("what the page itself complains of stays, comes first, and is not overwritten", async () => {
  const page = await openForm(html);
  await page.evaluate(() => document.forms[0].elements.completed_on.setCustomValidity("Trang tự báo"));
  await slip(page);
  const message = () => page.evaluate(() => document.forms[0].elements.completed_on.validationMessage);
  assert.equal(await message(), "Trang tự báo");
  await page.evaluate(() => globalThis.detach());
  assert.equal(await message(), "Trang tự báo");
});

test("where the page requires more, the browser speaks first", async () => {
  const page = await openForm(html.replace("<button>", '<label>Mã <input name="code" required></label><button>'));
  await slip(page);
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => document.activeElement.name), "code");
  assert.equal(await page.locator(".rasoat-summary").count(), 0);
  await page.getByLabel("Mã").fill("1");
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
});

test("a field that the page requires too is ours to speak of", async () => {
  const page = await openForm(html.replace('<textarea name="task">Lập phương án', '<textarea name="task" required>'));
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
  assert.match(await focused(page), /rasoat-summary/);
});

test("a value that a script mended unheard goes through at the first press", async () => {
  const page = await openForm(html);
  await slip(page);
  await page.evaluate(() => {
    document.forms[0].elements.completed_on.value = "25-06-2025";
  });
  const request = page.waitForRequest(/submitted\.html/);
  await page.getByRole("button", { name: "Gửi" }).click();
  assert.match((await request).postData(), /completed_on=25-06-2025/);
});

test("a draft goes, errors and all", async () => {
  const page = await openForm(html);
  await slip(page);
  const request = page.waitForRequest(/submitted\.html/);
  await page.getByRole("button", { name: "Lưu nháp" }).click();
  await request;
});

test("a form with novalidate is held by us alone", async () => {
  const page = await openForm(html.replace("<form", "<form novalidate"));
  await slip(page);
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
});

test("with validity: false the browser is told nothing, and the form is held all the same", async () => {
  const page = await openForm(html, { options: { validity: false } });
  await slip(page);
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), true);
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
});

test("validate() answers a page that sends by script, as a submission would", async () => {
  const page = await openForm(html);
  assert.equal(await page.evaluate(() => globalThis.detach.validate()), true);
  await slip(page);
  assert.equal(await page.evaluate(() => globalThis.detach.validate()), false);
  assert.match(await focused(page), /rasoat-summary/);
});

test("with hold: false every submission goes, and everything is shown", async () => {
  const page = await openForm(html, { options: { hold: false, validity: false } });
  await page.evaluate(() => document.forms[0].addEventListener("submit", (event) => event.preventDefault()));
  await slip(page);
  await page.getByLabel("Mô tả").evaluate((node) => (node.value = ""));
  await page.getByRole("button", { name: "Gửi" }).click();
  await until(page.getByLabel("Mô tả"), [/^Lỗi: /]);
  assert.equal(await page.locator(".rasoat-summary").count(), 0);
});

test("of two parts of one form that are attached, the first that is held answers, and the browser says nothing", async () => {
  const part = (id, day) => `<fieldset id="${id}"><legend>${id}</legend><label>Xong ${id} <input name="${id}[completed_on]" value="${day}"></label></fieldset>`;
  const page = await openForm(`<form action="submitted.html" method="post">${part("a", "")}${part("b", "31/09/2025")}<button>Gửi</button></form>`, { root: "#a" });
  await page.evaluate(() => globalThis.api.attach(document.querySelector("#b"), globalThis.checker, { asOf: "2025-12-15", rows: "label" }));
  for (const id of ["task", "deadline", "result", "description"]) await page.evaluate((id) => document.querySelector("#a").insertAdjacentHTML("beforeend", `<input name="a[${id}]" aria-label="a ${id}">`), id);
  await until(page.getByLabel("Xong b"), [impossible]);
  await page.getByLabel("Xong a").focus();
  let asked = 0;
  await page.exposeFunction("asked", () => (asked += 1));
  await page.evaluate(() => document.forms[0].addEventListener("invalid", (event) => event.defaultPrevented || globalThis.asked(), { capture: true }));
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator("#a .rasoat-summary").waitFor();
  assert.equal(await page.locator(".rasoat-summary").count(), 1);
  assert.match(await focused(page), /rasoat-summary/);
  assert.equal(asked, 0);
});
