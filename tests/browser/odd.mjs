// Forms as they are found: any markup on a blank page, attached with any options.
import { openPage } from "./harness.mjs";

/**
 * @param {string} html
 * @param {object} [how]
 * @param {string} [how.profile]
 * @param {string} [how.root] what is attached, a CSS selector
 * @param {object} [how.options] of attach; functions cannot go there, `script` can make some
 * @param {() => object} [how.script] runs in the page before attach, and gives more options
 * @param {Parameters<typeof openPage>[1]} [how.page]
 */
export async function openForm(html, { profile = "plan-02", root = "form", options = {}, script = () => ({}), page: settings } = {}) {
  const page = await openPage("/blank.html", settings);
  await page.waitForFunction(() => globalThis.api);
  await page.evaluate(
    async ({ html, profile }) => {
      document.querySelector("#here").innerHTML = html;
      globalThis.found = document.body.outerHTML;
      globalThis.checker = (await globalThis.api.load()).profile(profile);
    },
    { html, profile },
  );
  const more = await page.evaluateHandle(script);
  await page.evaluate(
    ({ root, options, more }) => {
      globalThis.detach = globalThis.api.attach(document.querySelector(root), globalThis.checker, { asOf: "2025-12-15", ...options, ...more });
    },
    { root, options, more },
  );
  return page;
}

/** Every issue as "entry field rule", of a check that shows everything. @param {import("playwright-core").Page} page */
export const issues = (page) =>
  page.evaluate(() => globalThis.detach.check().issues.map(({ entry, field, rule }) => `${entry} ${field} ${rule}`));

/** What a control says to those who hear the page. @param {import("playwright-core").Locator} locator */
export const hintOf = (locator) =>
  locator.evaluate((node) =>
    (node.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id.startsWith("rasoat-hint-"))
      .map((id) => document.getElementById(id).textContent)
      .join(),
  );
