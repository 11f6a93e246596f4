// The page of many rows: rows that the page's own scripts add, take away and move; warnings confirmed with a reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, messages, until } from "./entry.mjs";
import { axeViolations, openPage } from "./harness.mjs";

/** @param {Parameters<typeof openPage>[1]} [options] */
async function openTable(options) {
  const page = await openPage("/table.html", options);
  await page.locator("form .rasoat-announcer").waitFor({ state: "attached" });
  return page;
}

const row = (page, number) => page.locator("#tasks tbody tr").nth(number - 1);
const cell = (page, number, field) => row(page, number).locator(`[data-field=${field}]`);
const send = (page) => page.getByRole("button", { name: "Gửi báo cáo" });
const summary = (page) => page.locator(".rasoat-summary");
const rewritten = /2025-06-25/;
const late = /9 ngày/;
const copied = /“Đang thực hiện”/;

/** What stands beside each row, by the deadline in it. */
const told = (page) =>
  page.locator("#tasks tbody tr").evaluateAll((rows) =>
    rows.map((row) => [row.querySelector("[data-field=deadline]").value, [...row.querySelectorAll(".rasoat-text")].map(({ textContent }) => textContent.slice(0, 24))]),
  );

test("each row is told its own, at its own fields", async () => {
  const page = await openTable();
  await until(cell(page, 1, "deadline"), [rewritten]);
  await until(cell(page, 2, "completed_on"), [late]);
  await until(cell(page, 3, "completed_on"), [copied]);
  assert.match(await row(page, 3).locator(".rasoat-hint").textContent(), /^Đến hạn ngày 31\/12\/2025, còn 16 ngày\.$/);
});

test("rows that are moved take their messages with them, and those that go take them away", async () => {
  const page = await openTable();
  await until(cell(page, 1, "deadline"), [rewritten]);
  const before = await told(page);
  await row(page, 1).getByRole("button", { name: "Xuống" }).click();
  await page.waitForTimeout(200);
  assert.deepEqual(await told(page), [before[1], before[0], before[2]]);
  await row(page, 1).getByRole("button", { name: "Xóa" }).click();
  await page.waitForTimeout(200);
  assert.deepEqual(await told(page), [before[0], before[2]]);
  await send(page).click();
  assert.match(await summary(page).textContent(), /Dòng 2, Ngày hoàn thành thực tế: Ghi “Đang thực hiện”/);
});

test("a new row is none until something is written in it, and then it is told of its own", async () => {
  const page = await openTable();
  await page.getByRole("button", { name: "Thêm dòng" }).click();
  await send(page).click();
  assert.ok(!(await summary(page).textContent()).includes("Dòng 4"));
  await cell(page, 4, "deadline").fill("31/09/2025");
  await cell(page, 4, "deadline").press("Tab");
  await until(cell(page, 4, "deadline"), [/31\/09\/2025/]);
  // The person has been in the task, and not in the description.
  await until(cell(page, 4, "task"), [/^Lỗi: Chưa điền/]);
  await until(cell(page, 4, "description"), []);
  await send(page).click();
  assert.match(await summary(page).textContent(), /Dòng 4, Tên nhiệm vụ: .*Dòng 4, Thời hạn/s);
});

test("a row put in before the others shifts no message", async () => {
  const page = await openTable();
  await until(cell(page, 2, "completed_on"), [late]);
  await page.evaluate(() => {
    const body = document.querySelector("#tasks tbody");
    const [first] = body.rows;
    // A copy, as many scripts make it: what rasoat wrote there must not come along.
    const copy = first.cloneNode(true);
    for (const control of copy.querySelectorAll("[data-field]")) control.value = "";
    body.prepend(copy);
  });
  await page.waitForTimeout(200);
  await until(cell(page, 2, "deadline"), [rewritten]);
  await until(cell(page, 3, "completed_on"), [late]);
  assert.equal(await row(page, 1).locator(".rasoat").count(), 0);
  assert.equal(await cell(page, 1, "deadline").getAttribute("aria-describedby"), null);
});

test("a warning is confirmed with a reason, by keyboard, and no longer asks to be looked at", async () => {
  const page = await openTable();
  await row(page, 1).getByRole("button", { name: "Viết lại thành 25/06/2025" }).click();
  await row(page, 3).getByRole("button", { name: "Xóa ngày hoàn thành" }).click();
  const open = row(page, 2).getByRole("button", { name: "Xác nhận là đúng…" });
  await open.focus();
  await page.keyboard.press("Enter");
  assert.equal(await open.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Enter");
  assert.match(await row(page, 2).locator(".rasoat-complaint").textContent(), /Hãy ghi lý do/);
  await page.keyboard.type("Đã được gia hạn theo Công văn số 15/UBND");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Bỏ xác nhận");
  assert.match((await messages(cell(page, 2, "completed_on"))).join(), /^Đã xác nhận: Hoàn thành ngày/);
  assert.match(await row(page, 2).locator(".rasoat-given").textContent(), /Lý do: Đã được gia hạn/);

  const request = page.waitForRequest(/submitted\.html/);
  await send(page).click();
  const sent = new URLSearchParams((await request).postData());
  const receipt = JSON.parse(sent.get("receipt"));
  assert.deepEqual(
    receipt.confirmations.map(({ rule, entry, field, reason }) => [rule, entry, field, reason]),
    [["status/completed-late", 1, "completed_on", "Đã được gia hạn theo Công văn số 15/UBND"]],
  );
  assert.equal(sent.get("rows[0][deadline]"), "25/06/2025");
  assert.ok(![...sent.keys()].includes(""), "nothing of ours is sent along");
});

test("a confirmation holds while the text is unchanged, moves with its row, and can be taken back", async () => {
  const page = await openTable();
  const completed = cell(page, 2, "completed_on");
  const confirm = async () => {
    await page.getByRole("button", { name: "Xác nhận là đúng…" }).last().click();
    await page.getByLabel("Lý do").fill("Gia hạn");
    await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
  };
  await confirm();
  await until(completed, [/^Đã xác nhận/]);
  await row(page, 2).getByRole("button", { name: "Lên" }).click();
  await until(cell(page, 1, "completed_on"), [/^Đã xác nhận/]);
  await row(page, 1).getByRole("button", { name: "Xuống" }).click();
  await completed.fill("10-07-2025");
  await until(completed, [/^Cần xem lại: .*10 ngày/]);
  // The same day, so the same words; but not the same text.
  await completed.fill("09-7-2025");
  await until(completed, [/^Cần xem lại: .*09\/07\/2025.* 9 ngày/]);
  await completed.fill("09-07-2025");
  await until(completed, [/^Đã xác nhận/]);
  await row(page, 2).getByRole("button", { name: "Bỏ xác nhận" }).click();
  await until(completed, [/^Cần xem lại/]);
});

test("Escape closes the question for a reason and goes back; a reason is no report", async () => {
  const page = await openTable();
  const open = row(page, 2).getByRole("button", { name: "Xác nhận là đúng…" });
  await page.evaluate(() => {
    globalThis.heard = [];
    for (const name of ["input", "change", "keydown"]) document.querySelector("#report").addEventListener(name, ({ type }) => globalThis.heard.push(type));
  });
  await open.click();
  await page.keyboard.type("<img src=x onerror=alert(1)>");
  await page.keyboard.press("Escape");
  assert.equal(await open.getAttribute("aria-expanded"), "false");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Xác nhận là đúng…");
  assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
  await open.click();
  await page.keyboard.press("Enter");
  await row(page, 2).locator(".rasoat-given").waitFor();
  assert.equal(await page.locator("form img").count(), 0);
});

test("warnings nobody confirmed are shown by the first submission and never hold the second", async () => {
  const page = await openTable();
  await row(page, 3).getByRole("button", { name: "Xóa ngày hoàn thành" }).click();
  await send(page).click();
  assert.match(await summary(page).textContent(), /^Có 2 chỗ cần xem lại.*Dòng 1.*Dòng 2/s);
  const request = page.waitForRequest(/submitted\.html/);
  await send(page).click();
  const receipt = JSON.parse(new URLSearchParams((await request).postData()).get("receipt"));
  assert.deepEqual(receipt.confirmations.map(({ reason }) => reason), [null, null]);
});

test("a repair is taken back by its own button, until its text is changed", async () => {
  const page = await openTable();
  const deadline = cell(page, 1, "deadline");
  await row(page, 1).getByRole("button", { name: "Viết lại thành 25/06/2025" }).click();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Hoàn tác");
  await page.keyboard.press("Enter");
  assert.equal(await deadline.inputValue(), "2025-06-25");
  await until(deadline, [rewritten]);
  await row(page, 1).getByRole("button", { name: "Viết lại thành 25/06/2025" }).click();
  await row(page, 1).getByRole("button", { name: "Hoàn tác" }).waitFor();
  await page.keyboard.type("2");
  await row(page, 1).getByRole("button", { name: "Hoàn tác" }).waitFor({ state: "detached" });
});

test("a line of the summary leads into its row, label in view", async () => {
  const page = await openTable({ height: 500 });
  await send(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), await cell(page, 3, "completed_on").getAttribute("id"));
  const label = await row(page, 3).getByText("Ngày hoàn thành", { exact: true }).boundingBox();
  assert.ok(label.y >= 0 && label.y < 500, `the label is at ${label.y}`);
});

const states = {
  "as it opens": async () => {},
  "with a warning being confirmed": async (page) => {
    await page.getByRole("button", { name: "Xác nhận là đúng…" }).first().click();
    await page.keyboard.press("Enter");
  },
  "with a warning confirmed, a repair made, and the summary": async (page) => {
    await row(page, 1).getByRole("button", { name: "Viết lại thành 25/06/2025" }).click();
    await row(page, 2).getByRole("button", { name: "Xác nhận là đúng…" }).click();
    await page.keyboard.type("Gia hạn");
    await page.keyboard.press("Enter");
    await send(page).click();
  },
};

for (const [state, reach] of Object.entries(states)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing on the page of rows ${state}, ${colorScheme}`, async () => {
      const page = await openTable({ context: { colorScheme } });
      await until(cell(page, 1, "deadline"), [rewritten]);
      await reach(page);
      assert.deepEqual(await axeViolations(page), []);
    });
  }
  test(`no scrolling sideways at 320 px, page of rows ${state}`, async () => {
    const page = await openTable({ width: 320, height: 640 });
    await until(cell(page, 1, "deadline"), [rewritten]);
    await reach(page);
    assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]), [320, 320]);
  });
}

test("axe finds nothing on the page of rows without the core, which says so and sends what was typed", async () => {
  const page = await openPage("/table.html", { tolerate: [/rasoat/], before: (page) => page.route("**/*.wasm", (route) => route.abort()) });
  await page.locator("form .rasoat-unchecked").waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await cell(page, 1, "completed_on").fill("31/09/2025");
  const request = page.waitForRequest(/submitted\.html/);
  await send(page).click();
  const sent = new URLSearchParams((await request).postData());
  assert.equal(sent.get("rows[0][completed_on]"), "31/09/2025");
  assert.equal(sent.get("receipt"), null);
});

test("the whole way by keyboard: be told, repair, undo, repair again, confirm, be held back, go to the row, mend, send", async () => {
  const page = await openTable();
  const { keyboard } = page;
  const here = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.id);
  const tabTo = async (what, key = "Tab") => {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await here()) === what) return;
      await keyboard.press(key);
    }
    assert.fail(`${what} cannot be reached by ${key}`);
  };
  await cell(page, 1, "task").focus();
  await tabTo("deadline-1");
  await keyboard.type("2025-06-26");
  await tabTo("Viết lại thành 26/06/2025");
  await keyboard.press("Enter");
  await tabTo("Hoàn tác");
  await keyboard.press("Enter");
  assert.equal(await cell(page, 1, "deadline").inputValue(), "2025-06-26");
  await tabTo("Viết lại thành 26/06/2025");
  await keyboard.press("Enter");
  assert.equal(await here(), "deadline-1");

  await tabTo("completed_on-2");
  await tabTo("Xác nhận là đúng…");
  await keyboard.press("Enter");
  await keyboard.type("Đã được gia hạn");
  await tabTo("Xác nhận");
  await keyboard.press("Enter");
  assert.equal(await here(), "Bỏ xác nhận");

  await tabTo("Gửi báo cáo");
  await keyboard.press("Enter");
  await summary(page).waitFor();
  assert.match(await summary(page).textContent(), /^Có 1 lỗi/);
  assert.ok(!(await summary(page).textContent()).includes("Dòng 2"), "what was confirmed is no longer asked");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  assert.equal(await here(), "completed_on-3");
  await keyboard.press("ControlOrMeta+A");
  await keyboard.press("Delete");
  await tabTo("Gửi báo cáo");
  const request = page.waitForRequest(/submitted\.html/);
  await keyboard.press("Enter");
  const sent = new URLSearchParams((await request).postData());
  assert.deepEqual([sent.get("rows[0][deadline]"), sent.get("rows[2][completed_on]")], ["26/06/2025", ""]);
});
