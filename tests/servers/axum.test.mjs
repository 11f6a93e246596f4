// The form of the axum example in a real Chromium, against the server that checks it again.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { fromRoot } from "../wasm/harness.mjs";

const target = process.env.CARGO_TARGET_DIR ?? fromRoot("target");
const server = spawn(join(target, "debug/rasoat-axum"), ["2025-12-15"], { env: { ...process.env, PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] });
after(() => server.kill());
const [address] = await once(createInterface({ input: server.stdout }), "line");

const browser = await chromium.launch({
  executablePath: execFileSync(fromRoot("scripts/chromium.sh"), { encoding: "utf8" }).trim(),
  // Chromium refuses its sandbox to root, and only then may it go.
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--no-first-run"],
});
after(() => browser.close());

const right = {
  task: "Lập phương án bảo đảm an toàn thông tin",
  deadline: "30/06/2025",
  result: "Đã hoàn thành",
  description: "Đã ban hành Kế hoạch số 41/KH-UBND ngày 12/6/2025,\ntriển khai tại 96 xã, phường.",
  completed_on: "25-06-2025",
};

/** The form with texts in it, as the server gives it out. */
async function opened(t, texts, settings = {}) {
  const context = await browser.newContext(settings);
  t.after(() => context.close());
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(address);
  if (settings.javaScriptEnabled !== false) await page.locator(".rasoat-announcer").waitFor({ state: "attached" });
  for (const [name, text] of Object.entries(texts)) {
    const control = page.locator(`[name=${name}]`);
    await (name === "result" ? control.selectOption(text) : control.fill(text));
  }
  assert.deepEqual(problems, []);
  return page;
}

/** What the server answers to what is done. */
async function answer(page, act) {
  const [response] = await Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), act()]);
  await page.waitForLoadState();
  return { status: response.status(), text: await page.locator("body").innerText() };
}

const press = (page) => () => page.getByRole("button", { name: "Gửi" }).click();
/** What a script of the page, or a person with the developer tools, can do: no check in the browser holds it. */
const force = (page) => () => page.evaluate(() => document.querySelector("form").submit());

test("what the browser found right the server finds right, and its receipt holds, line breaks and all", async (t) => {
  const page = await opened(t, right);
  const { status, text } = await answer(page, press(page));
  assert.equal(status, 200);
  assert.match(text, /Đã nhận báo cáo\s+Biên nhận khớp; 0 cảnh báo/);
});

test("an error is held in the browser, and by the server where it is sent all the same, with the same message", async (t) => {
  const page = await opened(t, { ...right, completed_on: "31-09-2025" });
  let sent = 0;
  page.on("request", (request) => (sent += request.method() === "POST"));
  await press(page)();
  const message = await page.locator(".rasoat-summary a").first().innerText();
  assert.equal(sent, 0);
  const { status, text } = await answer(page, force(page));
  assert.equal(status, 422);
  const [, said] = /Ngày hoàn thành thực tế: (.*)/.exec(text);
  assert.ok(said.length > 20 && message.includes(said.replace(/\.$/, "")), `${message} / ${said}`);
});

test("a warning is shown once and then sent, and the server counts it as not confirmed", async (t) => {
  const page = await opened(t, { ...right, completed_on: "09-07-2025" });
  await press(page)();
  await page.locator(".rasoat-summary").waitFor();
  const { status, text } = await answer(page, press(page));
  assert.equal(status, 200);
  assert.match(text, /1 cảnh báo chưa xác nhận\.\s+Hoàn thành ngày 09\/07\/2025, sau thời hạn 30\/06\/2025 là 9 ngày/);
});

test("a receipt of another text is told by the keys that differ", async (t) => {
  const page = await opened(t, right);
  await page.evaluate(() => {
    document.forms[0].addEventListener("formdata", ({ formData }) => formData.set("task", "Việc khác"));
  });
  const { status, text } = await answer(page, force(page));
  assert.equal(status, 409);
  assert.match(text, /biên nhận không khớp\s+textHash$/);
});

test("without JavaScript the server alone checks", async (t) => {
  const settings = { javaScriptEnabled: false };
  const clean = await opened(t, right, settings);
  const { status, text } = await answer(clean, press(clean));
  assert.equal(status, 200);
  assert.match(text, /Không có biên nhận/);
  const faulty = await opened(t, { ...right, description: "<b>", completed_on: "31-09-2025" }, settings);
  assert.equal((await answer(faulty, press(faulty))).status, 422);
});

test("what is no submission is refused and nothing more", async () => {
  const post = (body, type = "application/x-www-form-urlencoded") => fetch(address, { method: "POST", body, headers: { "content-type": type } });
  const sent = (more) => new URLSearchParams({ ...right, ...more }).toString();
  assert.equal((await post("{}", "application/json")).status, 400);
  assert.equal((await post(sent({ receipt: "{" }))).status, 400);
  assert.equal((await post(sent({ task: "a".repeat(2 << 20) }))).status, 400);
  assert.equal((await post(sent({ difficulties: "Thiếu vốn" }))).status, 422);
  assert.equal((await post(sent())).status, 200);
});
