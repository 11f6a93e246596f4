// Builds a consumer, serves what it built under a strict policy, and opens it in Chromium. Every page must log no
// error and ask nothing of any other host.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import { after, afterEach } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import axe from "axe-core";
import { chromium } from "playwright-core";
import sirv from "sirv";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

/** Strict, and with nothing that a page needs for rasoat but 'wasm-unsafe-eval'. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

/** Policies stop eval() in any case; this stops markup made of text as well. */
export const trustedTypes = `${policy}; require-trusted-types-for 'script'; trusted-types 'none'`;

const browser = await chromium.launch({
  executablePath: execFileSync(here("../../scripts/chromium.sh"), { encoding: "utf8" }).trim(),
  headless: true,
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
/** @type {(() => Promise<unknown>)[]} */
const closing = [];
/** @type {string[]} */
let problems = [];

afterEach(async () => {
  const found = problems;
  problems = [];
  for (const close of closing.splice(0).reverse()) await close();
  assert.deepEqual(found, [], "the page must log no error and stay on its own origin");
});
after(() => browser.close());

/** @param {string} app @param {string} [script] @returns {Promise<string>} what it prints */
export async function node(app, script = "build.mjs") {
  const { stdout } = await run(process.execPath, [script], { cwd: here(`${app}/`) });
  return stdout.trim();
}

/** @type {Map<string, Promise<string>>} */
const built = new Map();
/** Builds a consumer as its own build.mjs says, once. @param {string} app */
export function build(app) {
  // What an earlier build left is not this one's.
  if (!built.has(app)) built.set(app, rm(here(`${app}/dist`), { recursive: true, force: true }).then(() => node(app)));
  return /** @type {Promise<string>} */ (built.get(app));
}

/**
 * @param {string} app
 * @param {{ policy?: string, tolerate?: RegExp[] }} [options]
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function open(app, { policy: sent = policy, tolerate = [] } = {}) {
  await build(app);
  const files = sirv(here(`${app}/dist`), { dev: true });
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", sent);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method === "POST") return response.setHeader("Content-Type", "text/html; charset=utf-8").end('<!doctype html><html lang="vi"><title>Đã gửi</title><link rel="icon" href="data:,"><h1>Đã gửi</h1></html>');
    files(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  closing.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  return openUrl(`http://127.0.0.1:${/** @type {any} */ (server.address()).port}`, tolerate);
}

/** @returns {Promise<number>} */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @param {string} origin @param {RegExp[]} tolerate */
export async function openUrl(origin, tolerate = []) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  closing.push(() => context.close());
  const note = (text) => tolerate.some((pattern) => pattern.test(text)) || problems.push(text);
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      note(`request to another origin: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && note(`console: ${message.text()} (${message.location().url})`));
  page.on("pageerror", (error) => note(`uncaught: ${error.stack ?? error.message}`));
  await page.goto(origin);
  return page;
}

/** What axe finds, one line a place. @param {import("playwright-core").Page} page */
export async function axeViolations(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`));
}
