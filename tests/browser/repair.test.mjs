// Repairs: offered, applied on a click, and taken back by the browser's own undo.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, fill, focused, openEntry, right, texts, until } from "./entry.mjs";

const rewrite = (page, day) => page.getByRole("button", { name: `Viết lại thành ${day}` });

test("an ISO date is rewritten in the column's notation on a click, and not before", async () => {
  const page = await openEntry();
  await fill(page, { ...right, completed: "" });
  const completed = control(page, "completed");
  await completed.pressSequentially("2025-06-25");
  await rewrite(page, "25-06-2025").waitFor();
  assert.equal(await completed.inputValue(), "2025-06-25");
  await rewrite(page, "25-06-2025").click();
  assert.equal(await completed.inputValue(), "25-06-2025");
  await until(completed, []);
  assert.equal(await focused(page), "completed-on");
});

test("a repair can be found and accepted by keyboard alone", async () => {
  const page = await openEntry();
  await fill(page, { ...right, deadline: "2025-06-30" });
  const deadline = control(page, "deadline");
  await deadline.focus();
  await until(deadline, [/2025-06-30/]);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Viết lại thành 30/06/2025");
  await page.keyboard.press("Enter");
  assert.equal(await deadline.inputValue(), "30/06/2025");
  assert.equal(await focused(page), "deadline");
});

test("one undo takes a repair back, and the message with it", async () => {
  const page = await openEntry();
  await fill(page, right);
  const description = control(page, "description");
  await description.fill("");
  const typed = "Mở 12 lớp  tại  96 xã, phường.  Xong.";
  await description.pressSequentially(typed);
  await page.keyboard.press("Tab");
  await until(description, [/^Gợi ý: /]);
  await page.getByRole("button", { name: "Bỏ phần thừa" }).click();
  assert.equal(await description.inputValue(), "Mở 12 lớp tại 96 xã, phường. Xong.");
  await until(description, []);
  await page.keyboard.press("ControlOrMeta+Z");
  assert.equal(await description.inputValue(), typed);
  await until(description, [/^Gợi ý: /]);
});

test("the page's own scripts hear input and change, and find the new text", async () => {
  const page = await openEntry();
  await fill(page, { ...right, deadline: "2025-06-30" });
  await page.evaluate(() => {
    globalThis.heard = [];
    for (const name of ["input", "change"]) document.forms[0].addEventListener(name, ({ target }) => globalThis.heard.push(`${name} ${target.name} ${target.value}`));
  });
  await rewrite(page, "30/06/2025").click();
  const heard = await page.evaluate(() => globalThis.heard);
  assert.ok(heard.includes("input deadline 30/06/2025"), heard.join("; "));
  assert.ok(heard.includes("change deadline 30/06/2025"), heard.join("; "));
});

test("clearing a date that should not be there leaves every other text alone", async () => {
  const page = await openEntry();
  await fill(page, { ...right, result: "Đang thực hiện" });
  const before = await texts(page);
  await page.getByRole("button", { name: /^Xóa/ }).click();
  assert.deepEqual(await texts(page), { ...before, completed_on: "" });
});

test("a choice is repaired by choosing", async () => {
  const page = await openEntry();
  await fill(page, { ...right, completed: "" });
  const result = control(page, "result");
  await result.evaluate((node) => {
    node.append(new Option("Đã và đang thực hiện"));
    node.value = "Đã và đang thực hiện";
    node.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.getByRole("button", { name: "Đổi thành “Đang thực hiện”" }).click();
  assert.equal(await result.inputValue(), "Đang thực hiện");
  assert.equal(await focused(page), "result");
});

test("a text that a script changed unheard is checked again instead of being repaired", async () => {
  const page = await openEntry();
  await fill(page, { ...right, completed: "2025-06-25" });
  const completed = control(page, "completed");
  await until(completed, [/2025-06-25/]);
  await completed.evaluate((node) => {
    node.value = "Tháng 6/2025, ngày 2025-06-25";
  });
  await rewrite(page, "25-06-2025").click();
  assert.equal(await completed.inputValue(), "Tháng 6/2025, ngày 2025-06-25");
});

test("no repair is offered for a field that cannot be written in", async () => {
  const page = await openEntry();
  await fill(page, { ...right, deadline: "2025-06-30" });
  await rewrite(page, "30/06/2025").waitFor();
  await control(page, "deadline").evaluate((node) => {
    node.readOnly = true;
    node.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await rewrite(page, "30/06/2025").waitFor({ state: "detached" });
  await until(control(page, "deadline"), [/2025-06-30/]);
});
