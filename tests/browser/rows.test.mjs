// Rows copied from a spreadsheet: judged, mended one by one, and given back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, fill, focused, openEntry, right, texts, until } from "./entry.mjs";

const header = "TT\tTên nhiệm vụ\tThời hạn BCĐ Trung ương giao\tKết quả\tMô tả\tNgày hoàn thành thực tế";
const rows = [
  '1\tCông bố mã định danh\t2025-06-25\tĐã hoàn thành\t"Dòng một: 96 xã.\nDòng ""hai"": 45 điểm."\t24-06-2025',
  "2\tĐánh giá các điểm\t30/06/2025\tĐã hoàn thành\tĐã kiểm tra 45/45 điểm.\t31/09/2025",
  "3\t<b>Tập huấn</b>\t31/12/2025\tĐã và đang thực hiện\tĐã mở 12 lớp.\t",
  "4\tBố trí kinh phí\t31/12/2025\tĐang thực hiện\tĐã phân bổ 1.250 triệu đồng.\t",
];
const table = [header, ...rows].join("\n");

async function openWith(text) {
  const page = await openEntry({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await fill(page, { day: "15/12/2025" });
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator("#paste").focus();
  await page.keyboard.press("ControlOrMeta+V");
  await page.locator("#sheet").waitFor();
  return page;
}

const row = (page, number) => page.locator(`#row-${number - 1}`);
const copied = async (page) => {
  await page.getByRole("button", { name: "Sao chép bảng" }).click();
  await page.getByText("Đã sao chép").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

test("pasted rows are judged at once, each in a line of a table, and the pasted text stays", async () => {
  const page = await openWith(table);
  assert.equal(await page.getByRole("row").count(), 5);
  assert.match(await row(page, 1).textContent(), /2025-06-25.*Viết lại thành 25\/06\/2025/s);
  assert.match(await row(page, 2).textContent(), /Lỗi, Ngày hoàn thành thực tế: Không có ngày “31\/09\/2025”/);
  assert.match(await row(page, 3).textContent(), /<b>Tập huấn<\/b>.*Đổi thành “Đang thực hiện”/s);
  assert.equal(await row(page, 3).locator("b").count(), 0);
  assert.match(await row(page, 4).textContent(), /Không có/);
  assert.match(await page.locator("#sheet-status").textContent(), /^Đã nhận 4 dòng\. Cột giữ nguyên, không rà soát: TT\. 2 lỗi, /);
  assert.equal(await page.locator("#paste").inputValue(), table);
  assert.equal(await copied(page), table, "nothing was changed unasked");
});

test("a repair in the table is applied on a click and taken back by undo", async () => {
  const page = await openWith(table);
  await row(page, 1).getByRole("button", { name: "Viết lại thành 25/06/2025" }).click();
  assert.match(await page.locator("#sheet-status").textContent(), /^Viết lại thành 25\/06\/2025, dòng 1: đã làm\./);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Sửa dòng 1");
  assert.equal(await copied(page), table.replace("2025-06-25", "25/06/2025"));
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  assert.equal(await copied(page), table);
});

test("a row is mended in the form, the table follows, and what stood in the form comes back", async () => {
  const page = await openWith(table);
  await fill(page, right);
  const draft = await texts(page);

  await row(page, 2).getByRole("button", { name: "Sửa dòng 2" }).click();
  assert.equal(await focused(page), "entry-title");
  await until(control(page, "completed"), [/^Lỗi: Không có ngày/]);
  await control(page, "completed").fill("29-06-2025");
  await page.waitForFunction(() => document.querySelector("#row-1").textContent.includes("Không có"));

  await row(page, 3).getByRole("button", { name: "Sửa dòng 3" }).click();
  assert.equal(await control(page, "result").inputValue(), "Đã và đang thực hiện", "a word that is no choice is kept");
  assert.equal(await control(page, "task").inputValue(), "<b>Tập huấn</b>");

  await page.getByRole("button", { name: "Xong" }).click();
  assert.deepEqual(await texts(page), draft);
  assert.equal(await copied(page), table.replace("31/09/2025", "29-06-2025"));
});

test("a line break in a cell survives the form", async () => {
  const page = await openWith(table);
  await row(page, 1).getByRole("button", { name: "Sửa dòng 1" }).click();
  assert.equal(await control(page, "description").inputValue(), 'Dòng một: 96 xã.\nDòng "hai": 45 điểm.');
  await control(page, "deadline").fill("25/06/2025");
  await page.waitForFunction(() => document.querySelector("#row-0").textContent.includes("25/06/2025"));
  assert.equal(await copied(page), table.replace("2025-06-25", "25/06/2025"));
});

test("a line break that an input of one line cannot show is kept while the field is untouched", async () => {
  const wrapped = table.replace("2025-06-25", '"25/06/\n2025"');
  const page = await openWith(wrapped);
  await row(page, 1).getByRole("button", { name: "Sửa dòng 1" }).click();
  await control(page, "completed").fill("23-06-2025");
  await page.waitForFunction(() => document.querySelector("#row-0").textContent.includes("23-06-2025"));
  assert.equal(await copied(page), wrapped.replace("24-06-2025", "23-06-2025"));
});

test("all that is typed into a row is one step back, and what is typed after that is another", async () => {
  const page = await openWith(table);
  await row(page, 2).getByRole("button", { name: "Sửa dòng 2" }).click();
  for (const day of ["29-06-2025", "28-06-2025"]) {
    await control(page, "completed").fill(day);
    await page.waitForFunction((day) => document.querySelector("#row-1").textContent.includes(day), day);
  }
  const undo = page.getByRole("button", { name: "Hoàn tác" });
  await undo.click();
  assert.equal(await control(page, "completed").inputValue(), "31/09/2025");
  assert.equal(await undo.isDisabled(), true);
  await control(page, "completed").fill("27-06-2025");
  await page.waitForFunction(() => document.querySelector("#row-1").textContent.includes("27-06-2025"));
  assert.equal(await undo.isDisabled(), false);
});

test("a second paste takes the place of the table, and undo brings the mended one back", async () => {
  const page = await openWith(table);
  await row(page, 1).getByRole("button", { name: "Viết lại thành 25/06/2025" }).click();
  await page.locator("#paste").fill(`${header}\n${rows[3]}`);
  await page.waitForFunction(() => document.querySelectorAll("#rows tbody tr").length === 1);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  assert.equal(await copied(page), table.replace("2025-06-25", "25/06/2025"));
});

test("without a header the columns are taken in the order of the form", async () => {
  const page = await openWith(rows.slice(1).join("\n"));
  assert.match(await row(page, 1).textContent(), /Không có ngày “31\/09\/2025”/);
  assert.equal(await page.locator("#rows tbody tr").count(), 3);
});

test("a missing column is named", async () => {
  const page = await openWith("Tên nhiệm vụ\tKết quả\nLập kế hoạch\tĐang thực hiện");
  assert.match(await page.locator("#sheet-status").textContent(), /Không thấy cột: Thời hạn BCĐ Trung ương giao, Mô tả, Ngày hoàn thành thực tế\./);
});

test("text that is no table leaves everything as it was", async () => {
  const page = await openEntry();
  await page.locator("#paste").fill("\n\n");
  await page.waitForTimeout(500);
  assert.equal(await page.locator("#sheet").isVisible(), false);
});

test("the day of the report counts for the table too", async () => {
  const page = await openWith(`${header}\n${rows[3]}`);
  assert.match(await row(page, 1).textContent(), /Không có/);
  await fill(page, { day: "15/01/2026" });
  await control(page, "task").focus();
  await page.waitForFunction(() => /31\/12\/2025 đã qua 15 ngày/.test(document.querySelector("#row-0").textContent));
});
