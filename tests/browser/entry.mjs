// What the tests of the plan-02 page share: a right entry to start from, and how a page is read.
import { openPage } from "./harness.mjs";

export const labels = {
  day: "Ngày báo cáo",
  task: "Tên nhiệm vụ",
  deadline: "Thời hạn BCĐ Trung ương giao",
  result: "Kết quả",
  description: "Mô tả",
  completed: "Ngày hoàn thành thực tế",
};

/** @type {Partial<typeof labels>} nothing to find in it */
export const right = {
  day: "15/12/2025",
  task: "Lập phương án bảo đảm an toàn thông tin",
  deadline: "30/06/2025",
  result: "Đã hoàn thành",
  description: "Đã ban hành Kế hoạch số 41/KH-UBND ngày 12/6/2025, triển khai tại 96 xã, phường, đặc khu.",
  completed: "25-06-2025",
};

/** @param {Parameters<typeof openPage>[1]} [options] */
export async function openEntry(options) {
  const page = await openPage("/", options);
  // The table's panel is set up last.
  await page.locator("form .rasoat-announcer").waitFor({ state: "attached" });
  return page;
}

/** @param {import("playwright-core").Page} page @param {keyof typeof labels} name */
export const control = (page, name) => page.getByLabel(labels[name], { exact: true });

/** @param {import("playwright-core").Page} page @param {Partial<typeof labels>} texts */
export async function fill(page, texts) {
  for (const [name, text] of Object.entries(texts)) {
    if (name === "result") await control(page, name).selectOption(text);
    else await control(page, name).fill(text);
  }
}

/** @param {import("playwright-core").Page} page @returns {Promise<Record<string, string>>} what stands in each control */
export const texts = (page) =>
  page.evaluate(() => Object.fromEntries([...document.forms[0].elements].filter(({ name }) => name).map(({ name, value }) => [name, value])));

/**
 * What a screen reader says of a control besides its name, without hints, the page's own or ours.
 *
 * @param {import("playwright-core").Locator} locator
 * @returns {Promise<string[]>}
 */
export const messages = (locator) =>
  locator.evaluate((node) =>
    (node.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id.startsWith("rasoat-") && !id.startsWith("rasoat-hint-"))
      .map((id) => document.getElementById(id).textContent),
  );

/**
 * Waits until the messages of a control are as wanted, and fails with what they are instead.
 *
 * @param {import("playwright-core").Locator} locator
 * @param {RegExp[]} wanted in this order, one a message
 */
export async function until(locator, wanted) {
  const deadline = Date.now() + 5000;
  for (;;) {
    const now = await messages(locator);
    if (now.length === wanted.length && now.every((text, index) => wanted[index].test(text))) return;
    if (Date.now() > deadline) throw new Error(`wanted ${wanted.join(", ") || "no message"}; there ${now.length ? `is: ${now.join(" | ")}` : "is none"}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @param {import("playwright-core").Page} page */
export const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);
