// Styles stay on their side: ours change nothing of the page, and the page's general rules nothing of ours.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { openForm } from "./odd.mjs";

const html = '<form><label>Xong <input name="completed_on" value="31/09/2025"></label><label>Hạn <input name="deadline" value="2025-06-30"></label><button>Gửi</button></form>';

/** As old portals have them: a rule for every paragraph, button, input and list. */
const hostile = `
  p { margin: 30px; color: red; font-size: 30px; text-indent: 40px }
  .wrap form p, .wrap div div { float: left; padding: 50px; width: 50px }
  button, input, .wrap button { text-transform: uppercase; background: black; color: black; width: 100%; height: 90px; display: block }
  strong { display: none } ul li { list-style: square; margin-left: 90px } a { color: white; text-decoration: none } h2 { font-size: 60px }
  label { display: block; font-size: 40px }`;

const looks = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".rasoat, .rasoat *")].map((node) => {
      const style = getComputedStyle(node);
      const names = ["display", "float", "color", "backgroundColor", "fontSize", "textTransform", "textIndent", "marginTop", "marginLeft", "paddingTop", "textDecorationLine", "listStyleType"];
      return `${node.localName}.${node.className}: ${names.map((name) => style[name]).join(" ")}`;
    }),
  );

async function open(style) {
  const page = await openForm(`<div class="wrap">${html}</div>`);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, style);
  await until(page.getByLabel("Xong"), [/^Lỗi/]);
  await page.getByRole("button", { name: "Xác nhận là đúng…" }).click();
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
  return page;
}

test("the page's rules for paragraphs, buttons, inputs and lists do not reach our messages", async () => {
  const plain = await looks(await open(""));
  const inHostile = await looks(await open(hostile));
  assert.ok(plain.length > 20);
  assert.deepEqual(inHostile, plain);
});

test("every rule of the style sheet is about what rasoat made", async () => {
  const page = await openForm(html);
  const selectors = await page.evaluate(() => {
    const all = (rules) => [...rules].flatMap((rule) => (rule.selectorText ? [rule.selectorText] : all(rule.cssRules)));
    return all([...document.styleSheets].find(({ href }) => href.endsWith("rasoat.css")).cssRules);
  });
  assert.ok(selectors.length > 20);
  for (const selector of selectors.join().split(",")) assert.match(selector.trim(), /\.rasoat\b|^:where\(:root\)$|^\.rasoat-[a-z]+$/, selector);
  const css = await readFile(new URL("../../pkg/src/rasoat.css", import.meta.url), "utf8");
  for (const [, body] of css.matchAll(/:where\(:root\) \{([^}]*)\}/g)) {
    for (const line of body.trim().split("\n")) assert.match(line.trim(), /^--rasoat-/);
  }
});

test("the page's own controls look as before", async () => {
  const page = await openForm(html);
  const look = () => page.evaluate(() => [...document.querySelectorAll("label, [name], form > button")].map((node) => { const { color, font, border, margin, backgroundColor } = getComputedStyle(node); return [color, font, border, margin, backgroundColor].join(); }));
  const attached = await look();
  await page.evaluate(() => globalThis.detach());
  assert.deepEqual(await look(), attached);
});

test("colours are the page's to set on any ancestor, and dark follows its own color-scheme", async () => {
  const page = await openForm(html, { page: { context: { colorScheme: "dark" } } });
  const text = page.locator(".rasoat-error strong").first();
  const colour = () => text.evaluate((node) => getComputedStyle(node).color);
  assert.equal(await colour(), "rgb(179, 20, 15)", "a page that is always light stays so");
  await page.evaluate(() => (document.documentElement.style.colorScheme = "light dark"));
  assert.equal(await colour(), "rgb(255, 157, 148)");
  await page.evaluate(() => document.querySelector("main").style.setProperty("--rasoat-error", "rgb(1, 2, 3)"));
  assert.equal(await colour(), "rgb(1, 2, 3)");
});
