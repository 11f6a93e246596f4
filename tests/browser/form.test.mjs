// The page that is built from whichever form is chosen.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { axeViolations, openPage } from "./harness.mjs";

const folder = new URL("../../src/profiles/", import.meta.url);
const files = (await readdir(folder)).sort();
const profiles = await Promise.all(files.map(async (name) => JSON.parse(await readFile(new URL(name, folder), "utf8"))));

async function openForm(id = "plan-02", options) {
  const page = await openPage(`/form.html?form=${id}`, options);
  await page.locator("#page").waitFor();
  if (id !== "own") await page.locator("#examples").waitFor();
  return page;
}

const field = (page, id) => page.locator(`[data-field="${id}"]`);
const title = (page) => page.locator("#entry-title").textContent();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const row = (page, number) => page.locator(`#row-${number - 1}`);

async function fill(page, texts) {
  for (const [id, text] of Object.entries(texts)) {
    if (await field(page, id).evaluate((node) => node instanceof HTMLSelectElement)) await field(page, id).selectOption(text);
    else await field(page, id).fill(text);
  }
}

async function fillExample(page, name) {
  await page.locator("#example").selectOption({ label: name });
  await button(page, "Điền ví dụ này").click();
  await page.getByText(`Đã điền ví dụ “${name}”.`).waitFor();
}

/** A fault to type into each form, and the text its repair puts there. */
const faults = {
  "central-conclusions": { field: "completed_on", text: "2025-07-31", message: /^Cần xem lại: Ngày “2025-07-31”/, repaired: "31/7/2025" },
  "decision-411": { field: "period", text: "2025-06-30", message: /^Cần xem lại: Ngày “2025-06-30”/, repaired: "30/6/2025" },
  "district-indicators": { field: "actual", text: "38.27", message: /38\.27/, repaired: "38,27" },
  "district-tasks": { field: "deadline", text: "2025-06-30", message: /^Cần xem lại: Ngày “2025-06-30”/, repaired: "30/6/2025" },
  "plan-02": { field: "completed_on", text: "25/06/2025", message: /^Cần xem lại: Ngày “25\/06\/2025”/, repaired: "25-06-2025" },
  "resolution-71": { field: "completed_on", text: "2025-07-09", message: /^Cần xem lại: Ngày “2025-07-09”/, repaired: "09/7/2025" },
  shortcomings: { field: "result", text: "Đã mở  12 lớp.", message: /khoảng trắng/, repaired: "Đã mở 12 lớp." },
};

test("every form that ships can be chosen", async () => {
  const page = await openForm();
  const choices = await page.locator("#profile option").evaluateAll((options) => options.map(({ value, text }) => [value, text]));
  assert.deepEqual(choices, [...profiles.map(({ id, title }) => [id, title]), ["own", "Biểu mẫu của riêng bạn (JSON)"]]);
  assert.deepEqual(Object.keys(faults), profiles.map(({ id }) => id));
});

for (const { id, title: formTitle, fields, examples } of profiles) {
  test(`${id}: the printed labels in their order, a fault told, its repair applied`, async () => {
    const page = await openForm("plan-02");
    await page.locator("#profile").selectOption(id);
    await page.getByRole("heading", { name: formTitle }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get("form"), id);

    const shown = await page.locator("#fields [data-field]").evaluateAll((controls) =>
      controls.map((control) => ({ id: control.dataset.field, label: control.labels[0].textContent.replace(/ \*$/, ""), required: control.ariaRequired === "true" })),
    );
    assert.deepEqual(shown, fields.map(({ id, label, required }) => ({ id, label, required: required === true })));

    await page.locator("#report-day").fill(examples[0].asOf.split("-").reverse().join("/"));
    const { field: name, text, message, repaired } = faults[id];
    await fill(page, { [name]: text });
    await field(page, name).blur();
    await until(field(page, name), [message]);
    await page.locator(`.field:has([data-field="${name}"])`).getByRole("button").click();
    assert.equal(await field(page, name).inputValue(), repaired);
    await until(field(page, name), []);
  });

  test(`${id}: each example shows what it was written for, in the form and in the table`, async () => {
    const page = await openForm(id);
    for (const { name, asOf, entries, expect } of examples) {
      await fillExample(page, name);
      assert.equal(await page.locator("#report-day").inputValue(), asOf.split("-").reverse().join("/"));
      assert.equal(await page.locator("#rows tbody tr").count(), entries.length);
      const links = await page.locator("#rows .rasoat-why").evaluateAll((all) => all.map(({ hash }) => hash.slice(1)));
      assert.deepEqual(links.sort(), (expect === "silent" ? [] : expect).map(({ rule }) => rule).sort(), name);
      const beside = (expect === "silent" ? [] : expect).filter(({ entry }) => entry === 0);
      for (const { field: id, rule } of beside) await page.locator(`.field:has([data-field="${id}"]) .rasoat-why[href$="${rule}"]`).waitFor();
    }
  });
}

test("where a task stands is said in words, in the form, in the table and in the count", async () => {
  const page = await openForm();
  await page.locator("#report-day").fill("15/12/2025");
  const stands = async (deadline, result, completed, words) => {
    await fill(page, { task: "Số hóa hồ sơ", deadline, result, completed_on: completed });
    await page.waitForFunction((words) => [document.querySelector("#assessment"), document.querySelector("#row-0 .state")].every((node) => node?.textContent === words), words);
  };
  await stands("30/06/2025", "Đang thực hiện", "", "Quá hạn 168 ngày, thời hạn 30/06/2025.");
  assert.match(await page.locator("#sheet-status").textContent(), /Tình trạng: 1 quá hạn\.$/);
  await stands("30/06/2025", "Đã hoàn thành", "09-07-2025", "Hoàn thành muộn 9 ngày, thời hạn 30/06/2025.");
  await stands("18/12/2025", "Đang thực hiện", "", "Sắp đến hạn, còn 3 ngày, thời hạn 18/12/2025.");
  await stands("15/12/2025", "Đang thực hiện", "", "Sắp đến hạn, vào đúng ngày báo cáo, thời hạn 15/12/2025.");
  await stands("14/12/2025", "Đang thực hiện", "", "Sắp đến hạn, hạn rơi vào ngày nghỉ nên tính đến ngày làm việc liền sau, thời hạn 14/12/2025.");
  await stands("Thường xuyên", "Đang thực hiện", "", "Không có ngày đến hạn.");
});

test("rows are added, walked through and taken away, and undo brings them back", async () => {
  const page = await openForm();
  await fill(page, { task: "Việc một", deadline: "30/06/2025" });
  await button(page, "Thêm dòng").click();
  assert.equal(await title(page), "Dòng 2 trong 2");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.field), "task", "ready to type");
  assert.equal(await field(page, "deadline").inputValue(), "");
  await page.waitForTimeout(200);
  assert.equal(await page.locator("#entry .rasoat-message").count(), 0, "a row nobody has begun has no fault");
  await fill(page, { task: "Việc hai" });
  await button(page, "Dòng trước").click();
  assert.equal(await field(page, "task").inputValue(), "Việc một");
  assert.equal(await button(page, "Dòng trước").getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Enter");
  assert.equal(await title(page), "Dòng 1 trong 2", "there is none before the first");
  await button(page, "Dòng sau").click();
  assert.equal(await field(page, "task").inputValue(), "Việc hai");
  await button(page, "Xóa dòng").click();
  assert.equal(await title(page), "Dòng 1 trong 1");
  assert.equal(await field(page, "task").inputValue(), "Việc một");
  await button(page, "Hoàn tác").click();
  assert.equal(await page.locator("#rows tbody tr").count(), 2);
  assert.match(await row(page, 2).textContent(), /Việc hai/);
});

test("a row with errors is held back with a summary; a right one makes way for the next", async () => {
  const page = await openForm();
  await page.locator("#report-day").fill("15/12/2025");
  await fill(page, { task: "Lập phương án", deadline: "31/12/2025", result: "Đang thực hiện" });
  await button(page, "Xong, sang dòng tiếp").click();
  await page.locator(".rasoat-summary").waitFor();
  assert.equal(await title(page), "Dòng 1 trong 1");
  await fill(page, { description: "Đã lấy ý kiến 12 đơn vị." });
  await button(page, "Xong, sang dòng tiếp").click();
  await page.waitForFunction(() => document.querySelector("#entry-title").textContent === "Dòng 2 trong 2");
  assert.equal(await page.locator(".rasoat-summary").count(), 0);
});

test("what other rows say reaches the form, and goes when they change", async () => {
  const page = await openForm("central-conclusions");
  await fillExample(page, "một kế hoạch ghi hai ngày");
  await until(field(page, "description"), [/^Cần xem lại: Văn bản “[^”]+” ở đây ghi ngày/]);
  await button(page, "Dòng sau").click();
  await button(page, "Xóa dòng").click();
  await until(field(page, "description"), []);
});

test("the previous report is pasted, dated and compared; without its day the page says what is missing", async () => {
  const page = await openForm("resolution-71");
  await page.locator("#report-day").fill("11/08/2025");
  await page.getByText("Kỳ báo cáo và lần báo cáo trước").click();
  await page.getByLabel("Các dòng của lần báo cáo trước").fill("Tên nhiệm vụ\tThời hạn\tKết quả\nLập phương án\t30/9/2025\tĐã hoàn thành");
  await page.getByLabel("Các dòng của lần báo cáo trước").blur();
  await page.getByText("Đã nhận 1 dòng của lần trước.").waitFor();
  await page.getByText("Ghi ngày của lần báo cáo trước").waitFor();
  await page.getByLabel("Ngày của lần báo cáo trước").fill("10/07/2025");
  await fill(page, { no: "1", task: "Lập phương án", deadline: "30/9/2025", result: "Đang thực hiện", description: "Đã lấy ý kiến 12 đơn vị." });
  await page.locator('.field:has([data-field="result"]) .rasoat-why[href$="status/regressed"]').waitFor();
  assert.equal(await page.locator("#previous-day-complaint").textContent(), "");
});

test("a period that cannot be read is told at its place, and nothing else stops", async () => {
  const page = await openForm();
  await page.getByText("Kỳ báo cáo và lần báo cáo trước").click();
  await page.getByLabel("Kỳ báo cáo", { exact: true }).fill("tháng 13/2025");
  await page.getByLabel("Ngày của lần báo cáo trước").focus();
  await page.getByText("Không đọc được kỳ này.").waitFor();
  await fill(page, { completed_on: "31/09/2025" });
  await field(page, "completed_on").blur();
  await until(field(page, "completed_on"), [/^Lỗi: Không có ngày/]);
  await page.getByLabel("Kỳ báo cáo", { exact: true }).fill("tháng 11/2025");
  await page.getByLabel("Ngày của lần báo cáo trước").focus();
  assert.equal(await page.locator("#period-complaint").textContent(), "");
});

test("choosing another form and coming back loses nothing that was typed", async () => {
  const page = await openForm();
  await fill(page, { task: "Việc một" });
  await button(page, "Thêm dòng").click();
  await fill(page, { task: "Việc hai" });
  await page.locator("#profile").selectOption("district-tasks");
  await page.getByRole("heading", { name: profiles.find(({ id }) => id === "district-tasks").title }).waitFor();
  assert.equal(await field(page, "task").inputValue(), "");
  await page.locator("#profile").selectOption("plan-02");
  assert.equal(await field(page, "task").inputValue(), "Việc một");
  assert.match(await row(page, 2).textContent(), /Việc hai/);
});

test("what was typed is never markup", async () => {
  const page = await openForm();
  const nasty = '<img src=x onerror="globalThis.broken=1"><b>1</b>';
  await fill(page, { task: nasty, description: nasty });
  await page.waitForFunction(() => document.querySelector("#row-0").textContent.includes("<b>1</b>"));
  assert.equal(await page.locator("main img, main #rows b").count(), 0);
});

/** A form nobody has seen: every kind, a long list, names that a form element has for itself, a label like markup. */
const strange = {
  id: "strange",
  title: "Biểu thử <b>",
  notation: "yyyy-mm-dd",
  fields: [
    { id: "elements", label: "Số hiệu <i>", kind: "text", required: true, maxLength: 5 },
    { id: "reset", label: "Ngày", kind: "date" },
    { id: "submit", label: "Hạn", kind: "deadline", role: "deadline", notation: "d.m.yyyy" },
    { id: "prepend", label: "Tình trạng", kind: "status", role: "status" },
    { id: "action", label: "Xã", kind: "choice", choices: Array.from({ length: 96 }, (_, index) => ({ text: `Xã ${index + 1}` })) },
    { id: "name", label: "Loại", kind: "choice", choices: [{ text: "Một" }, { text: "Hai" }, { text: "Hia", accepted: false }] },
    { id: "share", label: "Tỷ lệ", kind: "percent" },
    { id: "full", label: "Đủ", kind: "number", unit: "hồ sơ", min: 0 },
    { id: "part", label: "Một phần", kind: "number", max: 100 },
    { id: "note", label: "Ghi chú", kind: "longText", filledBy: "other" },
  ],
  examples: [{ name: "ví dụ riêng", asOf: "2025-12-15", entries: [{ elements: "A" }], expect: "silent" }],
};

async function takeOwn(page, text) {
  await page.getByLabel("Biểu mẫu dạng JSON").fill(text);
  await button(page, "Dùng biểu mẫu này").click();
}

test("a form of one's own is built and checked, whatever its fields are called", async () => {
  const page = await openForm("own");
  await takeOwn(page, JSON.stringify(strange));
  await page.getByRole("heading", { name: "Biểu thử <b>" }).waitFor();
  const kinds = await page.locator("#fields [data-field]").evaluateAll((controls) => controls.map((control) => `${control.dataset.field} ${control.tagName} ${control.list?.options.length ?? ""}`.trim()));
  assert.deepEqual(kinds, [
    "elements INPUT",
    "reset INPUT",
    "submit INPUT",
    "prepend INPUT",
    "action INPUT 96",
    "name SELECT",
    "share INPUT",
    "full INPUT",
    "part INPUT",
    "note TEXTAREA",
  ]);
  assert.deepEqual(await field(page, "name").locator("option").allTextContents(), ["(chưa chọn)", "Một", "Hai"]);
  assert.equal(await page.getByLabel("Số hiệu <i>").count(), 1);
  await fill(page, { elements: "ABCDEFG", reset: "25/06/2025" });
  await field(page, "reset").blur();
  await until(field(page, "elements"), [/5/]);
  await until(field(page, "reset"), [/2025-06-25/]);
  await fillExample(page, "ví dụ riêng");
  assert.equal(await field(page, "elements").inputValue(), "A");
  assert.deepEqual(await axeViolations(page), []);
});

test("a broken form is refused with its place, the reason and the nearest name, and the old one stays", async () => {
  const page = await openForm("own");
  const before = await page.locator("#form-title").textContent();
  const complaint = page.locator("#own-complaint");
  for (const [broken, line, said] of [
    [{ ...strange, feilds: [] }, "feilds", /feilds.*“fields”/],
    [{ ...strange, fields: [{ id: "a", label: "A", kind: "longtext" }] }, "kind", /fields\[0\]\.kind: .*“longText”/],
    [{ ...strange, rules: { "status/overdu": "off" } }, "status/overdu", /rules\.status\/overdu: .*“status\/overdue”/],
  ]) {
    const text = JSON.stringify(broken, null, 2);
    await takeOwn(page, text);
    assert.match(await complaint.textContent(), said);
    assert.match(await complaint.textContent(), new RegExp(`dòng ${text.slice(0, text.lastIndexOf(`"${line}"`)).split("\n").length}: `));
    assert.equal(await page.evaluate(() => String(getSelection())), `"${line}"`);
    assert.equal(await page.locator("#own-text").getAttribute("aria-invalid"), "true");
    assert.equal(await page.locator("#form-title").textContent(), before);
  }
  await takeOwn(page, '{"id": "a",\n "title" "A"}');
  assert.match(await complaint.textContent(), /dòng 2: chưa đúng cú pháp JSON/);
  await page.getByLabel("Biểu mẫu dạng JSON").fill(JSON.stringify(strange));
  await page.waitForFunction(() => document.querySelector("#own-complaint").textContent === "");
});

test("a form comes from a file too, and the text box begins with the form that was open", async () => {
  const page = await openForm("shortcomings");
  await page.locator("#profile").selectOption("own");
  assert.equal(JSON.parse(await page.locator("#own-text").inputValue()).id, "shortcomings");
  await page.locator("#own-file").setInputFiles({ name: "strange.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(strange)) });
  await page.getByRole("heading", { name: "Biểu thử <b>" }).waitFor();
  await page.locator("#profile").selectOption("plan-02");
  await page.getByRole("heading", { name: "Phụ lục III" }).waitFor();
  await page.locator("#profile").selectOption("own");
  await page.getByRole("heading", { name: "Biểu thử <b>" }).waitFor();
});

/** States of the page besides that of each form as it opens. */
const states = {
  "with an example that has faults": async (page) => fillExample(page, "minh chứng ban hành sau ngày hoàn thành"),
  "with a summary": async (page) => {
    await button(page, "Xong, sang dòng tiếp").click();
    await page.locator(".rasoat-summary").waitFor();
  },
  "with a broken form of one's own": async (page) => {
    await page.locator("#profile").selectOption("own");
    await takeOwn(page, JSON.stringify({ id: "rất dài", title: "x".repeat(200), field_with_a_very_long_name_that_is_not_known: 1 }));
    await page.locator("#own-complaint code, #own-complaint strong").first().waitFor();
  },
};

async function isFit(page) {
  assert.deepEqual(await axeViolations(page), []);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]), [320, 320]);
}

for (const { id } of profiles) {
  test(`axe finds nothing and nothing scrolls sideways at 320 px: ${id} as it opens`, async () => isFit(await openForm(id)));
}
for (const [state, reach] of Object.entries(states)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing and nothing scrolls sideways at 320 px: the page ${state}, ${colorScheme}`, async () => {
      const page = await openForm("plan-02", { context: { colorScheme } });
      await reach(page);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await isFit(page);
    });
  }
}

test("the whole way by keyboard: choose, type, repair, next row, back", async () => {
  const page = await openForm("district-tasks");
  const { keyboard } = page;
  const tabTo = async (selector) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
      await keyboard.press("Tab");
    }
    assert.fail(`${selector} cannot be reached by Tab`);
  };
  await tabTo("#profile");
  await keyboard.press("ArrowDown");
  await page.getByRole("heading", { name: "Phụ lục III" }).waitFor();
  await tabTo("#report-day");
  await keyboard.type("15/12/2025");
  await tabTo("[data-field=task]");
  await keyboard.type("Lập phương án");
  await tabTo("[data-field=deadline]");
  await keyboard.type("2025-12-31");
  await tabTo("[data-field=result]");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await tabTo("[data-field=description]");
  await keyboard.type("Đã lấy ý kiến 12 đơn vị.");
  await page.locator("#entry .rasoat-fix").waitFor();
  for (let presses = 0; presses < 20 && !(await page.evaluate(() => document.activeElement.matches("#entry .rasoat-fix"))); presses += 1) await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  assert.equal(await field(page, "deadline").inputValue(), "31/12/2025");
  await tabTo("#entry [type=submit]");
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#entry-title").textContent === "Dòng 2 trong 2");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.field), "task");
  for (let presses = 0; presses < 20 && !(await page.evaluate(() => document.activeElement.id === "back")); presses += 1) await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  assert.equal(await field(page, "task").inputValue(), "Lập phương án");
});

test("without the core the page says so", async () => {
  const page = await openPage("/form.html", { tolerate: [/rasoat/], before: (page) => page.route("**/*.wasm", (route) => route.abort()) });
  await page.getByText("Bộ kiểm tra không chạy được trên trang này").waitFor();
});
