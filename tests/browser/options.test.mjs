// What a page can have otherwise: its own words, its own drawing, its own places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { hintOf, openForm } from "./odd.mjs";

const html = `<form action="submitted.html" method="post"><label>Việc <textarea name="task">Lập phương án</textarea></label><label>Hạn <input name="deadline" value="30/06/2025"></label>
  <label>Kết quả <input name="result" value="Đã hoàn thành"></label><label>Mô tả <textarea name="description">Đã ban hành kế hoạch, mở 12 lớp.</textarea></label>
  <label>Xong <input name="completed_on" value="09-07-2025"></label><button>Gửi</button></form>`;
const completed = (page) => page.getByLabel("Xong");

test("own words for a rule, with its params as the form writes them", async () => {
  const messages = { "status/completed-late": { vi: "Trễ {days} ngày so với {due}; {nothing} giữ nguyên." } };
  const page = await openForm(html, { options: { messages } });
  await until(completed(page), [/^Cần xem lại: Trễ 9 ngày so với 30\/06\/2025; \{nothing\} giữ nguyên\.$/]);
  await page.getByRole("button", { name: "Gửi" }).click();
  assert.match(await page.locator(".rasoat-summary").textContent(), /Trễ 9 ngày/);
  assert.equal(await page.evaluate(() => globalThis.detach.check().issues.find(({ rule }) => rule === "status/completed-late").message), "Trễ 9 ngày so với 30/06/2025; {nothing} giữ nguyên.");
});

test("own words that quote what was typed are shown as text", async () => {
  const page = await openForm(html, { script: () => ({ messages: { "date/impossible": ({ params }) => `Sai: ${params.text} <b>!</b>` } }) });
  await completed(page).fill("31/09/2025");
  await until(completed(page), [/^Lỗi: Sai: .* <b>!<\/b>$/]);
  assert.equal(await page.locator("form b").count(), 0);
});

test("own words for what the page layer says", async () => {
  const page = await openForm(html, { options: { phrases: { confirmOpen: "Tôi chắc chắn", severity: { warning: "Lưu ý" } } } });
  await until(completed(page), [/^Lưu ý: /]);
  await page.getByRole("button", { name: "Tôi chắc chắn" }).waitFor();
});

test("hints say what follows from the texts, and can be left out", async () => {
  const doing = html.replace("Đã hoàn thành", "Đang thực hiện").replace("09-07-2025", "");
  const page = await openForm(doing.replace("30/06/2025", "Quý I/2026"));
  const deadline = page.getByLabel("Hạn");
  assert.equal(await hintOf(deadline), "Đến hạn ngày 31/03/2026, còn 106 ngày.");
  for (const [text, hint] of [["20/12/2025", "Còn 5 ngày."], ["15/12/2025", "Hôm nay là ngày cuối."], ["10/12/2025", "Quá 5 ngày."], ["Thường xuyên", "Không có ngày đến hạn."], ["31/09/2025", ""], ["", ""]]) {
    await deadline.fill(text);
    await deadline.blur();
    assert.equal(await hintOf(deadline), hint, text);
  }
  const without = await openForm(doing, { options: { hints: false } });
  assert.equal(await without.locator(".rasoat-hint").count(), 0);
});

test("a share is counted where both numbers are plain, rounded half up", async () => {
  const fields = ["name", "unit", "actual", "numerator", "denominator"];
  const page = await openForm(`<form>${fields.map((name) => `<label>${name} <input name="${name}"></label>`).join("")}</form>`, { profile: "district-indicators" });
  const hint = async (unit, numerator, denominator) => {
    for (const [name, text] of Object.entries({ unit, numerator, denominator })) await page.getByLabel(name, { exact: true }).fill(text);
    await page.getByLabel("denominator").blur();
    return (await hintOf(page.getByLabel("actual"))).replace("Tử số chia mẫu số được ", "");
  };
  // 847/2150 = 39.3953…, 1/8 = 12.5, 1/800 = 0.125, 2/3 = 66.666…
  assert.equal(await hint("%", "847", "2.150"), "39,4%");
  assert.equal(await hint("%", "1", "8"), "12,5%");
  assert.equal(await hint("%", "1", "800"), "0,13%");
  assert.equal(await hint("%", "2", "3"), "66,67%");
  assert.equal(await hint("%", "1,5", "3"), "50%");
  assert.equal(await hint("%", "5", "0"), "");
  assert.equal(await hint("%", "1,141", "3"), "", "1,141 may be either");
  assert.equal(await hint("hộ", "1", "8"), "");
});

test("a page that draws its own hears every report, and nothing of ours is shown", async () => {
  const page = await openForm(html, {
    options: { render: false },
    script: () => {
      globalThis.heard = [];
      document.addEventListener("rasoat:report", ({ target, detail }) => globalThis.heard.push([target.localName, detail.report.summary.warnings, detail.rows.length]));
      return { onReport: ({ issues }, rows) => globalThis.heard.push([issues[0].rule, rows[0].localName]) };
    },
  });
  assert.deepEqual(await page.evaluate(() => globalThis.heard), [
    ["status/completed-late", "form"],
    ["form", 1, 1],
  ]);
  await completed(page).fill("31/09/2025");
  await completed(page).blur();
  assert.equal(await page.locator(".rasoat-message, .rasoat-hint").count(), 0);
  assert.equal(await completed(page).getAttribute("aria-describedby"), null);
  assert.equal(await completed(page).getAttribute("aria-invalid"), null);
});

test("repairs and confirmations are told to the page", async () => {
  const page = await openForm(html.replace("30/06/2025", "2025-06-30"), {
    script: () => {
      globalThis.heard = [];
      for (const name of ["rasoat:fix", "rasoat:confirm"]) document.addEventListener(name, ({ detail }) => globalThis.heard.push([name, detail.issue?.rule ?? null, detail.undone ?? detail.reason]));
      return {};
    },
  });
  await page.getByRole("button", { name: "Viết lại thành 30/06/2025" }).click();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByRole("button", { name: "Xác nhận là đúng…" }).last().click();
  await page.keyboard.type("Gia hạn");
  await page.keyboard.press("Enter");
  assert.deepEqual(await page.evaluate(() => globalThis.heard), [
    ["rasoat:fix", "date/wrong-notation", false],
    ["rasoat:fix", null, true],
    ["rasoat:confirm", "status/completed-late", "Gia hạn"],
  ]);
});

test("messages go where the page has a place for them", async () => {
  const page = await openForm(`${html}<aside id="place"></aside>`, { script: () => ({ place: (control, field) => (field === "completed_on" ? document.querySelector("#place") : null) }) });
  await until(completed(page), [/^Cần xem lại/]);
  assert.equal(await page.locator("#place .rasoat-message").count(), 1);
  assert.equal(await page.locator("form .rasoat-message").count(), 0);
});

test("the rest of the context is asked for at each check", async () => {
  const page = await openForm(html.replace("Đã hoàn thành", "Đang thực hiện"), {
    script: () => {
      globalThis.previous = undefined;
      return { previous: () => globalThis.previous };
    },
  });
  const rules = () => page.evaluate(() => globalThis.detach.check().issues.map(({ rule }) => rule));
  assert.ok(!(await rules()).includes("status/regressed"));
  await page.evaluate(() => {
    globalThis.previous = { asOf: "2025-11-15", entries: [{ task: "Lập phương án", deadline: "30/06/2025", result: "Đã hoàn thành", description: "Đã mở 45 lớp.", completed_on: "01-07-2025" }] };
  });
  assert.ok((await rules()).includes("status/regressed"));
});

test("what was confirmed on an earlier page holds while its text is the same", async () => {
  const page = await openForm(html);
  const receipt = await page.evaluate(() => {
    const [form] = document.forms;
    const entry = Object.fromEntries([...form.elements].filter(({ name }) => name).map(({ name, value }) => [name, value]));
    const context = { asOf: "2025-12-15" };
    const [mark] = globalThis.checker.receipt([entry], context).confirmations;
    globalThis.detach();
    globalThis.detach = globalThis.api.attach(form, globalThis.checker, { ...context, confirmations: [{ ...mark, reason: "Gia hạn" }] });
    return globalThis.detach.receipt();
  });
  assert.deepEqual(receipt.confirmations.map(({ reason }) => reason), ["Gia hạn"]);
  await until(completed(page), [/^Đã xác nhận/]);
  await completed(page).fill("10-07-2025");
  await until(completed(page), [/^Cần xem lại/]);
  assert.deepEqual((await page.evaluate(() => globalThis.detach.receipt())).confirmations.map(({ reason }) => reason), [null]);
});

test("a page that draws its own can repair, confirm and lead to the control", async () => {
  const page = await openForm(html.replace("30/06/2025", "2025-06-30"), { options: { render: false } });
  const done = await page.evaluate(() => {
    const of = (rule) => globalThis.detach.check().issues.find((issue) => issue.rule === rule);
    globalThis.detach.confirm(of("status/completed-late"), "Gia hạn");
    return {
      name: globalThis.detach.control(of("status/completed-late")).name,
      none: globalThis.detach.repair(of("status/completed-late")),
      repaired: globalThis.detach.repair(of("date/wrong-notation")),
      text: document.forms[0].deadline.value,
      reasons: globalThis.detach.receipt().confirmations.map(({ reason }) => reason),
    };
  });
  assert.deepEqual(done, { name: "completed_on", none: false, repaired: true, text: "30/06/2025", reasons: ["Gia hạn"] });
});

test("English throughout, where the page asks for it", async () => {
  const page = await openForm(html.replace("30/06/2025", "2025-06-30").replace("09-07-2025", "2025-07-09"), { options: { lang: "en" } });
  await page.getByRole("button", { name: "Confirm as right…" }).first().click();
  await page.keyboard.press("Enter");
  await page.getByText("Please give a reason").waitFor();
  await page.getByLabel("Reason").fill("Extended");
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await until(page.getByLabel("Hạn"), [/^Confirmed: /]);
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.getByRole("heading", { name: /places to look at$/ }).waitFor();
  await page.locator(".rasoat-fix").last().click();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  const ours = await page.evaluate(() => [...document.querySelectorAll(".rasoat")].map((node) => [node.lang, node.textContent]));
  for (const [lang, text] of ours) {
    assert.equal(lang, "en");
    assert.doesNotMatch(text, /Cần|Lý do|Xác nhận|Hoàn tác|Đến hạn/);
  }
});
