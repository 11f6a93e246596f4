// When messages come and go while a person fills in the form.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, fill, labels, messages, openEntry, right, texts, until } from "./entry.mjs";

const impossible = /^Lỗi: Không có ngày “31\/09\/2025”/;
const otherNotation = /^Cần xem lại: .*2025-06-25/;
const unreadable = /^Lỗi: .*ngày/i;

test("an impossible date is told while the person is still in the field", async () => {
  const page = await openEntry();
  const completed = control(page, "completed");
  await completed.pressSequentially("31/09/2025");
  await until(completed, [impossible]);
  assert.equal(await completed.getAttribute("aria-invalid"), "true");
  assert.equal(await completed.evaluate((node) => node === document.activeElement), true);
});

test("a message goes as soon as its slip is mended, and the page's own hint stays described", async () => {
  const page = await openEntry();
  const completed = control(page, "completed");
  await fill(page, right);
  await completed.fill("31/09/2025");
  await until(completed, [impossible]);
  await completed.fill("");
  await completed.pressSequentially("30-06-2025");
  assert.deepEqual(await messages(completed), []);
  assert.equal(await completed.getAttribute("aria-invalid"), null);
  assert.equal(await completed.getAttribute("aria-describedby"), "completed-on-hint");
});

test("the beginning of a date is not called unreadable while it is being typed", async () => {
  const page = await openEntry();
  const completed = control(page, "completed");
  await completed.pressSequentially("31/0");
  await page.waitForTimeout(1200);
  assert.deepEqual(await messages(completed), []);
  await until(completed, [unreadable]);
});

test("leaving a field tells what is wrong with it at once, a required blank included", async () => {
  const page = await openEntry();
  await control(page, "task").focus();
  await page.keyboard.press("Tab");
  assert.match((await messages(control(page, "task"))).join(), /^Lỗi: /);
  assert.deepEqual(await messages(control(page, "deadline")), [], "a field nobody has been in is left alone");
});

test("a choice speaks at once, and a blank it makes required waits until it was visited", async () => {
  const page = await openEntry();
  await fill(page, { ...right, result: "", completed: "25-06-2025" });
  await control(page, "result").selectOption("Đang thực hiện");
  await until(control(page, "completed"), [/^Lỗi: .*Đang thực hiện/]);

  await fill(page, { completed: "", result: "Đã hoàn thành" });
  assert.deepEqual(await messages(control(page, "completed")), []);
  await control(page, "completed").focus();
  await control(page, "task").focus();
  await until(control(page, "completed"), [/^Lỗi: .*chưa có “Ngày hoàn thành thực tế”/]);
});

test("nothing is checked or said between compositionstart and compositionend", async () => {
  const page = await openEntry();
  const completed = control(page, "completed");
  await completed.focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "31/09/2025", selectionStart: 10, selectionEnd: 10 });
  assert.equal(await completed.inputValue(), "31/09/2025");
  await page.waitForTimeout(3200);
  assert.deepEqual(await messages(completed), []);
  assert.equal(await page.locator(".rasoat-announcer").textContent(), "");
  await keyboard.send("Input.insertText", { text: "31/09/2025" });
  await until(completed, [impossible]);
});

test("a composition that ends with the field being left is checked then", async () => {
  const page = await openEntry();
  const completed = control(page, "completed");
  await completed.focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "31/09/2025", selectionStart: 10, selectionEnd: 10 });
  await control(page, "task").focus();
  await until(completed, [impossible]);
  assert.equal(await completed.inputValue(), "31/09/2025");
});

test("a paste is judged at once", async () => {
  const page = await openEntry({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const completed = control(page, "completed");
  await page.evaluate(() => navigator.clipboard.writeText("2025-06-25"));
  await completed.focus();
  await page.keyboard.press("ControlOrMeta+V");
  assert.match((await messages(completed)).join(), otherNotation);
});

test("what a script or autofill puts there is judged at once", async () => {
  const page = await openEntry();
  const completed = control(page, "completed");
  await completed.evaluate((node) => {
    node.value = "2025-06-25";
    node.dispatchEvent(new Event("input", { bubbles: true }));
  });
  assert.match((await messages(completed)).join(), otherNotation);
});

test("a check changes no text, whatever stands there", async () => {
  const page = await openEntry();
  const odd = { day: "15/12/2025", task: "  Hai  dấu cách \n dòng hai\t", deadline: " 2025-06-25 ", result: "Đã hoàn thành", description: "'1,141 Tổ \u00a0 ", completed: "31/09/2025 " };
  await fill(page, odd);
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  const { report_day, task, deadline, result, description, completed_on } = await texts(page);
  assert.deepEqual({ day: report_day, task, deadline, result, description, completed: completed_on }, odd);
});

test("markup that a person typed is shown as text", async () => {
  const page = await openEntry();
  await fill(page, { ...right, completed: "<img src=x onerror=alert(1)>" });
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.locator(".rasoat-summary").waitFor();
  assert.equal(await page.locator("form img").count(), 0);
});

test("new messages are announced politely, once, with the name of their field", async () => {
  const page = await openEntry();
  const region = page.locator(".rasoat-announcer");
  assert.equal(await region.getAttribute("role"), "status");
  await control(page, "completed").pressSequentially("31/09/2025");
  await page.waitForFunction(() => document.querySelector(".rasoat-announcer").textContent !== "");
  assert.match(await region.textContent(), new RegExp(`^${labels.completed}\\. Lỗi: Không có ngày`));
});

test("a message written on leaving does not move a button away from under the pointer", async () => {
  const page = await openEntry({ height: 1400 });
  await fill(page, { ...right, completed: "" });
  await control(page, "completed").pressSequentially("31/09/2025");
  const button = page.getByRole("button", { name: "Gửi báo cáo" });
  const { x, y } = await button.boundingBox();
  await page.mouse.move(x + 10, y + 30);
  await page.mouse.down();
  await page.waitForTimeout(150);
  await page.mouse.up();
  await page.locator(".rasoat-summary").waitFor();
});

test("without a day of the report today in Việt Nam is taken, and shown", async () => {
  // 20:30 on the last day of the year in London is the next day in Hà Nội.
  const page = await openEntry({
    before: (page) => page.clock.setFixedTime(new Date("2025-12-31T20:30:00Z")),
    context: { timezoneId: "Europe/London" },
  });
  const note = page.locator(".rasoat-note");
  assert.match(await note.textContent(), /01\/01\/2026/);
  await fill(page, { day: "15/12/2025" });
  await control(page, "task").focus();
  await note.waitFor({ state: "detached" });
});
