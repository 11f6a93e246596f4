// rasoat in form libraries and old pages: in each a row is put in and taken out, a repair accepted, a warning confirmed
// and a submission held back, as a person does it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeViolations, open } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const good = {
  "Nhiệm vụ": "Lập phương án bảo đảm an toàn thông tin",
  "Thời hạn": "2025-06-30",
  "Kết quả": "Đã hoàn thành",
  "Mô tả": "Đã ban hành Kế hoạch số 41/KH-UBND ngày 12/6/2025, triển khai tại 96 xã, phường, đặc khu.",
  "Ngày hoàn thành": "09-07-2025",
};
const slip = { ...good, "Nhiệm vụ": "Tập huấn <b>kỹ năng số</b> cho cán bộ cấp xã", "Thời hạn": "31/09/2025", "Ngày hoàn thành": "" };

/** @param {import("playwright-core").Locator} row @param {Record<string, string>} texts */
async function fill(row, texts) {
  for (const [label, text] of Object.entries(texts)) {
    const control = row.getByLabel(label);
    if (label === "Kết quả") await control.selectOption({ label: text });
    else await control.fill(text);
  }
}

/** @param {() => Promise<unknown>} read @param {unknown} wanted */
async function eventually(read, wanted) {
  const end = Date.now() + 5000;
  for (; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) if ((await read()) === wanted) return;
  assert.equal(await read(), wanted);
}

const state = (page) => page.locator("#state").textContent().then((text) => JSON.parse(text));
const told = (page) => page.locator("#sent").textContent();

/** What the browser sends when it sends the form itself. @param {Page} page @param {() => Promise<void>} press */
async function posted(page, press) {
  const request = page.waitForRequest((request) => request.method() === "POST");
  await press();
  return decodeURIComponent((await request).postData().replace(/\+/g, " "));
}

/** @type {Record<string, { state?: boolean, posts?: boolean, page?: (page: Page, which: "first" | "last") => Promise<void> }>} */
const apps = {
  "react-hook-form": { state: true },
  "tanstack-form": { state: true },
  "vee-validate": { state: true },
  "jquery-validation": { posts: true },
  "bootstrap-3": { posts: true },
  aspnet: { posts: true },
  datatables: {
    // One row a page: the first is not in the document while the second is looked at.
    page: (page, which) => page.getByRole("link", { name: which === "first" ? "Trang trước" : "Trang sau" }).click(),
  },
};

for (const [app, { state: keepsState, posts, page: turn }] of Object.entries(apps)) {
  const start = async () => {
    const page = await open(app);
    await page.locator("form .rasoat-announcer").waitFor({ state: "attached" });
    return page;
  };
  const row = (page, index) => page.locator(".task").nth(turn ? 0 : index);
  const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

  test(`${app}: a row put in, held back for its slip, taken out; a repair; a warning confirmed; sent`, async () => {
    const page = await start();
    assert.deepEqual(await axeViolations(page), [], "as it opens");
    await fill(row(page, 0), good);
    await press(page, "Thêm dòng");
    await fill(row(page, 1), slip);
    await press(page, "Gửi báo cáo");
    await page.getByText("Không có ngày “31/09/2025”").first().waitFor();
    assert.deepEqual(await axeViolations(page), [], "held back");
    assert.equal(await page.locator("main b").count(), 0, "typed markup is text");
    assert.equal(await page.locator("#sent:not(:empty)").count(), 0, "nothing is sent");

    await row(page, 1).getByRole("button", { name: "Xóa dòng" }).click();
    if (turn) await row(page, 0).waitFor();
    await eventually(() => page.locator(".task").count(), 1);
    await eventually(() => page.locator(".rasoat-message").filter({ hasText: "31/09/2025" }).count(), 0);

    const due = row(page, 0).getByLabel("Thời hạn");
    await page.getByRole("button", { name: "Viết lại thành 30/06/2025" }).first().click();
    assert.equal(await due.inputValue(), "30/06/2025");
    if (keepsState) await eventually(() => state(page).then(([{ deadline }]) => deadline), "30/06/2025");

    await page.getByRole("button", { name: "Xác nhận là đúng…" }).first().click();
    await page.locator(".rasoat-reason input").fill("Chậm do chờ ý kiến của Bộ");
    await page.locator(".rasoat-reason").getByRole("button", { name: "Xác nhận", exact: true }).click();
    await page.getByText("Chậm do chờ ý kiến của Bộ").first().waitFor();
    assert.deepEqual(await axeViolations(page), [], "confirmed");

    const send = () => press(page, "Gửi báo cáo");
    if (posts) assert.match(await posted(page, send), /30\/06\/2025/);
    else {
      await send();
      await page.locator("#sent:not(:empty)").waitFor();
      assert.match(await told(page), /30\/06\/2025/);
      assert.doesNotMatch(await told(page), /31\/09\/2025/);
    }
  });

  test(`${app}: what is typed after a repair stands, by keyboard alone`, async () => {
    const page = await start();
    await fill(row(page, 0), { "Thời hạn": "2025-06-30" });
    await page.keyboard.press("Tab");
    const button = page.getByRole("button", { name: "Viết lại thành 30/06/2025" }).first();
    await button.waitFor();
    await button.focus();
    await page.keyboard.press("Enter");
    const due = row(page, 0).getByLabel("Thời hạn");
    assert.equal(await due.inputValue(), "30/06/2025");
    assert.ok(await due.evaluate((node) => node === document.activeElement), "the focus is in the field");
    await page.keyboard.press("End");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("6");
    assert.equal(await due.inputValue(), "30/06/2026");
    if (keepsState) await eventually(() => state(page).then(([{ deadline }]) => deadline), "30/06/2026");
  });
}

test("aspnet: view state and generated names are sent as they were, and a draft is not held", async () => {
  const page = await open("aspnet");
  await page.locator("form .rasoat-announcer").waitFor({ state: "attached" });
  await fill(page.locator(".task").first(), slip);
  const sent = new URLSearchParams(await posted(page, () => page.getByRole("button", { name: "Lưu nháp" }).click()));
  assert.equal(sent.get("__VIEWSTATE"), "/wEPDwULLTE2MTY2ODcyMjlkZA==");
  assert.equal(sent.get("ctl00$MainContent$rptNhiemVu$ctl00$txtThoiHan"), "31/09/2025");
});

test("datatables: a slip on a page that is not shown holds the submission, and is told", async () => {
  const page = await open("datatables");
  await page.locator("form .rasoat-announcer").waitFor({ state: "attached" });
  await fill(page.locator(".task").first(), slip);
  await page.getByRole("button", { name: "Thêm dòng" }).click();
  await fill(page.locator(".task").first(), { ...good, "Thời hạn": "30/06/2025" });
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.locator(".rasoat-summary").getByText("31/09/2025").waitFor();
  assert.equal(await told(page), "");
});
