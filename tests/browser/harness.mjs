// A real Chromium on the real site. Every test that uses it also proves, without saying so, that
// the page logged no error and asked nothing of any other host: what staff type stays with them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, afterEach } from "node:test";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { serve } from "../serve.mjs";

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// The site comes first; tests/browser/fixtures holds pages that only tests need.
const server = await serve({ roots: ["www", "tests/browser/fixtures"] });
const browser = await chromium.launch({
  executablePath: execFileSync(fileURLToPath(new URL("../../scripts/chromium.sh", import.meta.url)), { encoding: "utf8" }).trim(),
  headless: true,
  // Chromium refuses its sandbox to root, and only then may it go.
  chromiumSandbox: process.getuid?.() !== 0,
  args: flags,
});

/** @type {{ context: import("playwright-core").BrowserContext, problems: string[] }[]} */
const open = [];

afterEach(async () => {
  const pages = open.splice(0);
  await Promise.all(pages.map(({ context }) => context.close()));
  assert.deepEqual(pages.flatMap(({ problems }) => problems), [], "the page must log no error and stay on its own origin");
});

after(async () => {
  await browser.close();
  await server.close();
});

/**
 * Opens a page of the site in a browser profile of its own, closed after the test.
 *
 * @param {string} path such as "/" or "/index.html"
 * @param {object} [options]
 * @param {number} [options.width]
 * @param {number} [options.height]
 * @param {RegExp[]} [options.tolerate] errors this test provokes
 * @param {(page: import("playwright-core").Page) => Promise<unknown>} [options.before] runs before the page is fetched: routes, init scripts
 * @param {import("playwright-core").BrowserContextOptions} [options.context] further settings, such as colorScheme or hasTouch
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function openPage(path, { width = 1280, height = 800, tolerate = [], before, context: settings } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    baseURL: server.origin,
    ...settings,
  });
  const problems = [];
  open.push({ context, problems });
  const note = (text) => tolerate.some((pattern) => pattern.test(text)) || problems.push(text);

  await context.route(
    ({ origin }) => origin !== server.origin,
    (route) => {
      note(`request to another origin: ${route.request().method()} ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && note(`console: ${message.text()} (${message.location().url})`));
  page.on("pageerror", (error) => note(`uncaught: ${error.stack ?? error.message}`));
  page.on("websocket", (socket) => note(`web socket: ${socket.url()}`));

  await before?.(page);
  await page.goto(path);
  return page;
}

/**
 * What axe finds on the page, or within a part of it, one line a place; [] is what a test wants to see.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} [selector]
 * @returns {Promise<string[]>}
 */
export async function axeViolations(page, selector = "html") {
  // Evaluated, not added as a script element, which the page's own policy would refuse.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((part) => globalThis.axe.run(part), selector);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`));
}
