// detach() leaves the page exactly as it was found, whatever was shown, and no longer listens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { openForm } from "./odd.mjs";

const html = `<form action="submitted.html" method="post">
  <p id="help">Trợ giúp</p>
  <table><tbody>
    <tr><td><input name="rows[0].task" aria-label="Việc" value="Lập phương án"></td><td><input name="rows[0].deadline" aria-label="Hạn" aria-describedby="help" value="2025-06-30"></td>
        <td><select name="rows[0].result" aria-label="Kết quả"><option>Đã hoàn thành</option></select></td><td><input name="rows[0].completed_on" aria-label="Xong" aria-invalid="false" value="09-07-2025"></td></tr>
    <tr><td><input name="rows[1].task" aria-label="Việc" value="Mở lớp"></td><td contenteditable data-field="deadline">31/09/2025</td>
        <td><fieldset><legend>Kết quả</legend><label><input type="radio" name="rows[1].result"> Đã hoàn thành</label></fieldset></td><td><input type="date" name="rows[1].completed_on" aria-label="Xong"></td></tr>
  </tbody></table>
  <button>Gửi</button></form>`;

test("after messages, a summary, a repair, an undo, a confirmation and a receipt, every attribute is as before", async () => {
  const page = await openForm(html, { options: { rows: "tbody tr", receipt: "receipt" } });
  await until(page.getByLabel("Hạn").first(), [/2025-06-30/]);
  await page.getByRole("button", { name: "Gửi" }).click();
  await page.locator(".rasoat-summary").waitFor();
  await page.getByRole("button", { name: "Viết lại thành 30/06/2025" }).click();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByRole("button", { name: "Xác nhận là đúng…" }).first().click();
  await page.keyboard.type("Đúng như văn bản giao");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Xác nhận là đúng…" }).first().click();
  assert.notEqual(await page.evaluate(() => document.body.outerHTML), await page.evaluate(() => globalThis.found));
  await page.evaluate(() => globalThis.detach());
  assert.equal(await page.evaluate(() => document.body.outerHTML), await page.evaluate(() => globalThis.found));
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), true);

  await page.getByLabel("Hạn").first().fill("31/02/2025");
  await page.getByLabel("Hạn").first().blur();
  await page.evaluate(() => document.querySelector("tbody").append(document.querySelector("tr").cloneNode(true)));
  await page.waitForTimeout(300);
  assert.equal(await page.locator(".rasoat").count(), 0, "and nobody listens");
  const request = page.waitForRequest(/submitted\.html/);
  await page.getByRole("button", { name: "Gửi" }).click();
  await request;
});

test("every listener that was added goes, and every observer is let go", async () => {
  const page = await openForm(html, {
    options: { rows: "tbody tr" },
    script: () => {
      globalThis.signals = [];
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (name, listener, options) {
        const node = this === globalThis || this === document ? String(this) : this.localName;
        // What stands on our own nodes goes with them.
        if (!(this instanceof Element && (!this.isConnected || this.closest(".rasoat")))) globalThis.signals.push([`${node} ${name}`, options?.signal ?? null]);
        return addEventListener.call(this, name, listener, options);
      };
      globalThis.watching = 0;
      const { observe, disconnect } = MutationObserver.prototype;
      MutationObserver.prototype.observe = function (...given) {
        globalThis.watching += 1;
        return observe.apply(this, given);
      };
      MutationObserver.prototype.disconnect = function () {
        globalThis.watching -= 1;
        return disconnect.apply(this);
      };
      return {};
    },
  });
  await until(page.getByLabel("Hạn").first(), [/2025-06-30/]);
  const left = () => page.evaluate(() => globalThis.signals.filter(([name, signal]) => !signal?.aborted && !name.endsWith(" abort") && !name.startsWith("undefined")).map(([name]) => name));
  assert.ok((await left()).length > 10);
  await page.evaluate(() => globalThis.detach());
  assert.deepEqual(await left(), []);
  assert.equal(await page.evaluate(() => globalThis.watching), 0);
});

test("detached while the core is still loading, it never begins", async () => {
  const page = await openForm(html, { options: { rows: "tbody tr" } });
  await page.evaluate(() => {
    globalThis.detach();
    const later = new Promise((resolve) => setTimeout(() => resolve(globalThis.checker), 50));
    globalThis.api.attach(document.forms[0], later, { rows: "tbody tr" })();
  });
  await page.waitForTimeout(200);
  assert.equal(await page.locator(".rasoat").count(), 0);
});

test("a page that is taken down with the form leaves nothing running", async () => {
  const page = await openForm(html, { options: { rows: "tbody tr" } });
  await page.evaluate(() => {
    document.querySelector("form").remove();
    globalThis.detach();
  });
  await page.mouse.click(10, 10);
});
