// Cells of a table that are themselves written in, and rows that a table has put aside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { axeViolations } from "./harness.mjs";
import { openForm } from "./odd.mjs";

const row = (deadline, completed, name) =>
  `<tr><td contenteditable data-field="task" aria-label="Việc" role="textbox">${name}</td><td contenteditable data-field="deadline" aria-label="Hạn" role="textbox">${deadline}</td>
   <td contenteditable data-field="completed_on" aria-label="Xong" role="textbox">${completed}</td><td class="tools"><button type="button">Xóa</button></td></tr>`;
const table = `<form><table role="presentation"><tbody>${row("2025-06-30", "31/09/2025", "Lập phương án")}${row("", "", "")}</tbody></table><button>Gửi</button></form>`;
const rows = { options: { rows: "tbody tr" } };
const cell = (page, number, field) => page.locator("tbody tr").nth(number - 1).locator(`[data-field=${field}]`);
const impossible = /^Lỗi: Ngày hoàn thành thực tế: Không có ngày|^Lỗi: Dòng 1, Ngày hoàn thành thực tế: Không có ngày/;

test("what is told of a cell stands in the row's last cell that is none, with its name; the cell keeps its text", async () => {
  const page = await openForm(table, rows);
  await until(cell(page, 1, "completed_on"), [impossible]);
  assert.equal(await cell(page, 1, "completed_on").textContent(), "31/09/2025");
  assert.equal(await page.locator("tr").first().locator(".tools .rasoat-messages").count(), 2);
  assert.equal(await cell(page, 1, "completed_on").getAttribute("aria-invalid"), "true");
});

test("where every cell of a row is written in, what is told stands below the table, and stays where it is", async () => {
  const page = await openForm(table.replaceAll('<td class="tools"><button type="button">Xóa</button></td>', ""), rows);
  await until(cell(page, 1, "completed_on"), [/^Lỗi: Dòng 1, Ngày hoàn thành thực tế: Không có ngày/]);
  await page.evaluate(() => {
    globalThis.lists = [...document.querySelectorAll("table ~ .rasoat-messages")];
    globalThis.moved = 0;
    new MutationObserver((records) => (globalThis.moved += records.filter(({ addedNodes }) => globalThis.lists.includes(addedNodes[0])).length)).observe(document.querySelector("form"), { childList: true });
  });
  await page.evaluate(() => globalThis.detach.refresh());
  assert.deepEqual(await page.evaluate(() => [globalThis.lists.length, globalThis.moved]), [2, 0]);
});

test("typing in a cell, a repair, and its undo", async () => {
  const page = await openForm(table, rows);
  const completed = cell(page, 1, "completed_on");
  await completed.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("2025-06-25");
  await until(completed, [/2025-06-25/]);
  await page.getByRole("button", { name: "Viết lại thành 25-06-2025" }).click();
  assert.equal(await completed.textContent(), "25-06-2025");
  await until(completed, []);
  await page.keyboard.press("ControlOrMeta+Z");
  assert.equal(await completed.textContent(), "2025-06-25");
  await until(completed, [/2025-06-25/]);
});

test("a cell of several lines is read as they stand, and a repair keeps them", async () => {
  const page = await openForm('<form><div contenteditable data-field="description" aria-label="Mô tả" role="textbox" aria-multiline="true"></div><label>Hạn <input name="deadline"></label></form>');
  const box = page.getByLabel("Mô tả");
  await box.click();
  await page.keyboard.type("Mở 12 lớp  học.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Dòng hai.");
  await page.getByLabel("Hạn").focus();
  await page.getByRole("button", { name: "Bỏ phần thừa" }).click();
  assert.equal(await box.evaluate((node) => node.innerText.replaceAll(/\n+/g, "|")), "Mở 12 lớp học.|Dòng hai.");
});

test("a text that a script writes into a cell is noticed", async () => {
  const page = await openForm(table, rows);
  await cell(page, 2, "completed_on").evaluate((node) => (node.textContent = "2025-06-25"));
  await until(cell(page, 2, "completed_on"), [/2025-06-25/]);
  await cell(page, 2, "completed_on").evaluate((node) => (node.firstChild.data = "31/02/2025"));
  await until(cell(page, 2, "completed_on"), [/31\/02\/2025/]);
});

test("markup typed into a cell is shown as text", async () => {
  const page = await openForm(table, rows);
  await cell(page, 1, "completed_on").evaluate((node) => (node.textContent = "<img src=x onerror=alert(1)>"));
  await until(cell(page, 1, "completed_on"), [/<img src=x/]);
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
  assert.equal(await page.locator("form img").count(), 0);
  assert.deepEqual(await axeViolations(page, "form"), []);
});

test("rows that a table has put aside are checked with the others, and come back with their messages", async () => {
  const page = await openForm(
    `<form><table><tbody>${["2025-06-30", "30/06/2025"].map((day) => `<tr><td><input aria-label="Việc" name="task" value="Việc ${day}"></td><td><input aria-label="Hạn" name="deadline" value="${day}"></td></tr>`).join("")}</tbody></table><button>Gửi</button></form>`,
    {
      script: () => {
        // As DataTables does with its pages.
        globalThis.all = [...document.querySelectorAll("tbody tr")];
        globalThis.turn = (index) => document.querySelector("tbody").replaceChildren(globalThis.all[index]);
        globalThis.turn(1);
        return { rows: () => globalThis.all };
      },
    },
  );
  assert.deepEqual(await page.evaluate(() => [...new Set(globalThis.detach.check().issues.map(({ entry }) => entry))]), [0, 1]);
  await page.evaluate(() => globalThis.turn(0));
  await until(page.getByLabel("Hạn"), [/2025-06-30/]);
  await page.evaluate(() => globalThis.turn(1));
  await until(page.getByLabel("Hạn"), []);
});
