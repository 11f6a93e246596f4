// Sending: held back while errors stand, once for warnings, and never for anything else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, fill, focused, openEntry, right, until } from "./entry.mjs";

const send = (page) => page.getByRole("button", { name: "Gửi báo cáo" });
const summary = (page) => page.locator(".rasoat-summary");

test("a right entry is sent, with every text as typed", async () => {
  const page = await openEntry();
  await fill(page, right);
  const request = page.waitForRequest(/submitted\.html/);
  await send(page).click();
  const sent = new URLSearchParams((await request).postData());
  assert.deepEqual(Object.fromEntries(sent), {
    report_day: right.day,
    task: right.task,
    deadline: right.deadline,
    result: right.result,
    description: right.description,
    completed_on: right.completed,
  });
  await page.getByRole("heading", { name: "Báo cáo đã được gửi" }).waitFor();
  await page.getByText(right.task).waitFor();
});

test("errors hold the submission back and the summary takes the focus", async () => {
  const page = await openEntry();
  let heard = 0;
  await page.exposeFunction("heard", () => (heard += 1));
  await page.evaluate(() => document.forms[0].addEventListener("submit", () => globalThis.heard()));
  await fill(page, { ...right, completed: "31/09/2025" });
  await send(page).click();
  await summary(page).waitFor();
  assert.match(await focused(page), /^rasoat rasoat-summary /);
  assert.match(await summary(page).textContent(), /^Có 1 lỗi cần sửa trước khi gửi.*Không có ngày “31\/09\/2025”/);
  assert.equal(new URL(page.url()).pathname, "/");
  assert.equal(heard, 0, "the page's own listeners must not send it either");
});

test("a line of the summary leads to its field, label in view, by keyboard", async () => {
  const page = await openEntry({ height: 500 });
  await fill(page, { ...right, completed: "31/09/2025" });
  await send(page).focus();
  await page.keyboard.press("Enter");
  await summary(page).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "completed-on");
  const label = await page.locator("label[for=completed-on]").boundingBox();
  assert.ok(label.y >= 0 && label.y < 500, `the label is at ${label.y}`);
});

test("what is mended is ticked off while the list stays where it is", async () => {
  const page = await openEntry();
  await fill(page, { ...right, completed: "31/09/2025", description: "" });
  await send(page).click();
  assert.equal(await summary(page).getByRole("listitem").count(), 2);
  await control(page, "completed").fill("25-06-2025");
  await summary(page).getByText("Đã sửa").waitFor();
  assert.equal(await summary(page).getByRole("listitem").count(), 2);
  assert.equal(await summary(page).getByText("Đã sửa").count(), 1);
  await control(page, "description").fill(right.description);
  await control(page, "description").press("Tab");
  const request = page.waitForRequest(/submitted\.html/);
  await send(page).click();
  await request;
});

test("a blank form names every required field", async () => {
  const page = await openEntry();
  await send(page).click();
  assert.equal(await summary(page).getByRole("link").count(), 4);
  await until(control(page, "result"), [/^Lỗi: /]);
});

test("warnings are shown once and then no longer hold the submission", async () => {
  const page = await openEntry();
  await fill(page, { ...right, completed: "09-07-2025" });
  await send(page).click();
  await summary(page).waitFor();
  assert.match(await summary(page).textContent(), /^Có 1 chỗ cần xem lại.*9 ngày.*gửi lần nữa/);
  const request = page.waitForRequest(/submitted\.html/);
  await send(page).click();
  await request;
});

test("warnings that stood beside errors do not hold the next submission", async () => {
  const page = await openEntry();
  await fill(page, { ...right, description: "", completed: "09-07-2025" });
  await send(page).click();
  assert.match(await summary(page).textContent(), /Có 1 lỗi.*Cũng cần xem lại:.*9 ngày/);
  await fill(page, { description: right.description });
  const request = page.waitForRequest(/submitted\.html/);
  await send(page).click();
  await request;
});

test("a button that asks for no validation sends at once", async () => {
  const page = await openEntry();
  await page.evaluate(() => {
    const draft = document.createElement("button");
    draft.formNoValidate = true;
    draft.textContent = "Lưu nháp";
    document.forms[0].append(draft);
  });
  const request = page.waitForRequest(/submitted\.html/);
  await page.getByRole("button", { name: "Lưu nháp" }).click();
  await request;
});

test("resetting the form takes messages and summary away", async () => {
  const page = await openEntry();
  await fill(page, { ...right, completed: "31/09/2025" });
  await send(page).click();
  await summary(page).waitFor();
  await page.evaluate(() => document.forms[0].reset());
  await summary(page).waitFor({ state: "detached" });
  assert.equal(await page.locator(".rasoat-message").count(), 0);
});
