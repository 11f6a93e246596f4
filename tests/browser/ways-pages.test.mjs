// Each way into a page, on the page of the site that shows it: it works, it is the code it prints, and all can use it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { axeViolations, openPage } from "./harness.mjs";

const root = new URL("../../", import.meta.url);
const field = (page, name) => page.getByLabel({ day: "Ngày hoàn thành thực tế", due: "Thời hạn BCĐ Trung ương giao", task: "Tên nhiệm vụ" }[name], { exact: true });

/** What describes a control, whoever wrote it there. */
const described = (locator) =>
  locator.evaluate((node) => (node.getAttribute("aria-describedby") ?? "").split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" "));

/** Waits until what describes a control is as wanted. */
async function until(locator, wanted) {
  const end = Date.now() + 5000;
  let now = "";
  for (; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    now = await described(locator);
    if (wanted.test(now)) return;
  }
  assert.match(now, wanted);
}

/** The core has arrived: nothing is checked before, and a submission then goes through unchecked. */
const ready = (page, way) =>
  way === "schema" || way === "jquery"
    ? page.waitForLoadState("networkidle")
    : page.locator("form .rasoat-announcer").waitFor({ state: "attached" });

const ways = ["script", "module", "bundled", "slim", "element", "schema", "jquery"];
const send = (page) => page.getByRole("button", { name: "Gửi báo cáo" });

for (const way of ways) {
  test(`${way}: a slip is told at its field and holds the submission; mended, it is sent`, async () => {
    const page = await openPage(`/ways/${way}.html`);
    await ready(page, way);
    await field(page, "task").fill("Lập phương án bảo đảm an toàn thông tin");
    await field(page, "due").fill("31/09/2025");
    await page.getByLabel("Kết quả", { exact: true }).selectOption("Đang thực hiện");
    await page.getByLabel("Mô tả", { exact: true }).fill("Đang lấy ý kiến các sở, ban, ngành.");
    await send(page).click();
    await until(field(page, "due"), /Không có ngày “31\/09\/2025”/);
    assert.equal(new URL(page.url()).pathname, `/ways/${way}.html`, "it stays");
    await field(page, "due").fill("31/12/2025");
    await field(page, "due").press("Tab");
    const sent = page.waitForRequest(/submitted\.html/);
    await send(page).click();
    await sent;
  });

  test(`${way}: typed markup is shown as text`, async () => {
    const page = await openPage(`/ways/${way}.html`);
    await ready(page, way);
    const typed = `<img src=x onerror="document.title='broken in'"><b>31/09</b>`;
    await field(page, "due").fill(typed);
    await field(page, "day").fill(typed);
    await send(page).click();
    await until(field(page, "due"), /\S/);
    assert.equal(await page.locator("main img, main b").count(), 0);
    assert.ok(!(await page.title()).includes("broken in"));
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`${way}: axe finds nothing, as it opens and with its errors, ${colorScheme}`, async () => {
      const page = await openPage(`/ways/${way}.html`, { context: { colorScheme } });
      await ready(page, way);
      assert.deepEqual(await axeViolations(page), []);
      await field(page, "due").fill("31/09/2025");
      await send(page).click();
      await until(field(page, "due"), /31\/09\/2025/);
      assert.deepEqual(await axeViolations(page), []);
    });
  }

  test(`${way}: by keyboard alone, from the first field to being held back and brought to the slip`, async () => {
    const page = await openPage(`/ways/${way}.html`);
    await ready(page, way);
    const to = async (id) => {
      for (let presses = 0; presses < 30; presses += 1) {
        if ((await page.evaluate(() => document.activeElement.id)) === id) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`${id} cannot be reached by Tab`);
    };
    await to("task");
    await page.keyboard.type("Lập phương án bảo đảm an toàn thông tin");
    await to("deadline");
    await page.keyboard.type("31/09/2025");
    await page.keyboard.press("Enter");
    await until(field(page, "due"), /31\/09\/2025/);
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "BODY", "the focus is not lost");
  });

  test(`${way}: no scrolling sideways at 320 px`, async () => {
    const page = await openPage(`/ways/${way}.html`, { width: 320, height: 640 });
    await ready(page, way);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
}

for (const [way, file] of [["module", "module.js"], ["bundled", "bundled.js"], ["slim", "slim.js"], ["element", "element.js"], ["schema", "schema.js"], ["jquery", "jquery.js"], ["node", "node.mjs"]]) {
  test(`${way}: the code on the page is the code that runs`, async () => {
    const page = await openPage(`/ways/${way}.html`);
    const shown = await page.locator("pre code").first().textContent();
    const script = (await readFile(new URL(`www/ways/${file}`, root), "utf8")).trim();
    assert.equal(way === "element" ? shown.split("\n\n")[0].trim() : shown, script);
  });
}

test("node: what the page says it prints, it prints, by import and by require", async () => {
  const page = await openPage("/ways/node.html");
  const [script, commonjs] = await page.locator("pre code").allTextContents();
  const printed = await page.locator("pre samp").textContent();
  const run = (type, code) => execFileSync(process.execPath, [`--input-type=${type}`, "-e", code], { cwd: fileURLToPath(new URL("pkg/", root)), encoding: "utf8" }).trim();
  assert.equal(run("module", script), printed);
  const [required] = commonjs.split("\n");
  const rest = script.split("\n").slice(1).join("\n");
  assert.equal(run("commonjs", `${required}\n(async () => {${rest}})();`), printed);
  assert.deepEqual(await axeViolations(page), []);
});
