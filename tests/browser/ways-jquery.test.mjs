// The adapter for jQuery Validation: the validator's own ways stay, rasoat's verdicts join them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./harness.mjs";

const open = async (options) => {
  const page = await openPage("/ways/jquery.html", options);
  await page.waitForFunction(() => jQuery("form").validate().settings.rules.deadline?.rasoat);
  return page;
};
const due = (page) => page.getByLabel("Thời hạn BCĐ Trung ương giao");
const shown = (page, id) => page.locator(`#${id}-error:visible`);

test("a rule of the page's own comes first, with its own message", async () => {
  const page = await open();
  await due(page).evaluate((node) => Object.assign(node.dataset, { ruleMaxlength: "5", msgMaxlength: "Dài quá" }));
  await due(page).fill("31/09/2025");
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  assert.equal(await shown(page, "deadline").textContent(), "Dài quá");
});

test("what was told of one field goes when another settles it", async () => {
  const page = await open();
  await page.getByLabel("Kết quả").selectOption("Đã hoàn thành");
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await shown(page, "completed-on").waitFor();
  await page.getByLabel("Kết quả").selectOption("Đang thực hiện");
  await shown(page, "completed-on").waitFor({ state: "detached" }).catch(() => {});
  assert.equal(await shown(page, "completed-on").count(), 0);
});

test("a validator that escapes by itself is not given escaped text", async () => {
  const page = await open();
  await page.evaluate(() => (jQuery("form").validate().settings.escapeHtml = true));
  await due(page).fill("<b>31/09</b>");
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  assert.match(await shown(page, "deadline").textContent(), /<b>31\/09<\/b>/);
});

test("a warning does not hold the form: the validator has no such thing", async () => {
  const page = await open();
  await page.getByLabel("Tên nhiệm vụ").fill("Lập phương án bảo đảm an toàn thông tin");
  await due(page).fill("30/06/2025");
  await page.getByLabel("Kết quả").selectOption("Đã hoàn thành");
  await page.getByLabel("Mô tả").fill("Đã ban hành Kế hoạch số 41/KH-UBND ngày 12/6/2025.");
  await page.getByLabel("Ngày hoàn thành thực tế").fill("09-07-2025");
  const sent = page.waitForRequest(/submitted\.html/);
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await sent;
});

test("taken off again, only the page's own rules are left", async () => {
  const page = await open();
  const valid = await page.evaluate(async () => {
    const form = document.querySelector("form");
    const checker = (await rasoat.load()).profile("plan-02");
    const off = rasoat.jqueryValidation(jQuery, form, checker, { asOf: "2025-12-15" });
    form.elements.deadline.value = "31/09/2025";
    const before = jQuery(form).valid();
    off();
    return [before, jQuery(form).valid()];
  });
  assert.deepEqual(valid, [false, true]);
});

test("without jQuery Validation, or without a name to keep a rule by, it says what is missing", async () => {
  const page = await open();
  const reasons = await page.evaluate(async () => {
    const form = document.querySelector("form");
    const checker = (await rasoat.load()).profile("plan-02");
    const reason = (work) => {
      try {
        work();
      } catch (error) {
        return error.message;
      }
    };
    const bare = reason(() => rasoat.jqueryValidation(undefined, form, checker));
    form.elements.deadline.removeAttribute("name");
    return [bare, reason(() => rasoat.jqueryValidation(jQuery, form, checker, { fields: { deadline: "#deadline" } }))];
  });
  assert.match(reasons[0], /jQuery Validation/);
  assert.match(reasons[1], /fields\.deadline.*name/);
});
