// When the core cannot run: the form works as if rasoat were absent, says so, and the console says why.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { control, fill, openEntry, right, texts, until } from "./entry.mjs";
import { openPage } from "./harness.mjs";

const wasm = "**/rasoat_bg.wasm";
const built = new URL("../../pkg/wasm/rasoat_bg.wasm", import.meta.url);
const slip = { ...right, completed: "31/09/2025" };

const ways = {
  "the wasm cannot be fetched": { answer: (route) => route.abort(), reason: /Không tải được/ },
  "the wasm is not there": { answer: (route) => route.fulfill({ status: 404 }), reason: /404/ },
  "other bytes come instead": {
    answer: (route) => route.fulfill({ contentType: "application/wasm", body: "<!doctype html>" }),
    reason: /không phải tệp \.wasm/,
  },
  "a page comes instead, as servers answer what they do not know": {
    answer: (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
    reason: /kiểu “text\/html”; hãy đặt kiểu application\/wasm/,
  },
  "the wasm is of another package": {
    answer: (route) => route.fulfill({ contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]) }),
    reason: /không cùng phiên bản/,
  },
};

for (const [way, { answer, reason }] of Object.entries(ways)) {
  test(`${way}: a visible note, the reason in the console, and the form is sent as typed`, async () => {
    const logged = [];
    const page = await openPage("/", {
      tolerate: [/rasoat/],
      before: async (page) => {
        page.on("console", (message) => logged.push(message.text()));
        await page.route(wasm, answer);
      },
    });
    const note = page.locator("form .rasoat-unchecked");
    await note.waitFor();
    assert.match(await note.textContent(), /chưa được kiểm tra/);
    assert.ok(logged.some((text) => reason.test(text)), logged.join("\n"));

    await fill(page, slip);
    const request = page.waitForRequest(/submitted\.html/);
    await page.getByRole("button", { name: "Gửi báo cáo" }).click();
    assert.equal(new URLSearchParams((await request).postData()).get("completed_on"), slip.completed);
  });
}

test("the page's policy forbids WebAssembly: the console says what to add", async () => {
  const logged = [];
  const page = await openPage("/", {
    tolerate: [/rasoat|Content Security Policy/],
    before: async (page) => {
      page.on("console", (message) => logged.push(message.text()));
      await page.route("/", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": "default-src 'self'" } });
      });
    },
  });
  await page.locator("form .rasoat-unchecked").waitFor();
  assert.ok(logged.some((text) => /wasm-unsafe-eval' vào script-src/.test(text)), logged.join("\n"));
});

test("a browser without WebAssembly", async () => {
  const logged = [];
  const page = await openPage("/", {
    tolerate: [/rasoat/],
    before: async (page) => {
      page.on("console", (message) => logged.push(message.text()));
      await page.addInitScript(() => delete globalThis.WebAssembly);
    },
  });
  await page.locator("form .rasoat-unchecked").waitFor();
  assert.ok(logged.some((text) => /This browser has no WebAssembly/.test(text)), logged.join("\n"));
  await fill(page, slip);
  const request = page.waitForRequest(/submitted\.html/);
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await request;
});

test("a server that calls wasm something else is no obstacle, and the console says what it should be called", async () => {
  const body = await readFile(built);
  const logged = [];
  const page = await openEntry({
    before: async (page) => {
      page.on("console", (message) => logged.push(message.text()));
      await page.route(wasm, (route) => route.fulfill({ contentType: "application/octet-stream", body }));
    },
  });
  assert.ok(logged.some((text) => /“application\/octet-stream”; map \.wasm to application\/wasm/.test(text)), logged.join("\n"));
  await fill(page, slip);
  await until(control(page, "completed"), [/^Lỗi: /]);
});

test("a core that stops in the middle loses nothing, says so, and starts afresh at the next check", async () => {
  const page = await openEntry({
    tolerate: [/rasoat/],
    // The exports of an instance cannot be changed, so the instance is given ones that can break off.
    before: (page) =>
      page.addInitScript(() => {
        const { Instance } = WebAssembly;
        globalThis.instances = 0;
        WebAssembly.Instance = function (module, imports) {
          const { exports } = new Instance(module, imports);
          globalThis.instances += 1;
          const breakable = (call) => (...given) => {
            if (globalThis.broken) throw new WebAssembly.RuntimeError("unreachable");
            return call(...given);
          };
          const calls = Object.entries(exports).map(([name, call]) => [name, /^(form|opensheet)_/.test(name) ? breakable(call) : call]);
          return { exports: Object.fromEntries(calls) };
        };
      }),
  });
  await fill(page, slip);
  await until(control(page, "completed"), [/^Lỗi: /]);

  await page.evaluate(() => (globalThis.broken = true));
  await control(page, "task").press("End");
  await control(page, "task").pressSequentially(" số");
  await page.locator("form .rasoat-unchecked").waitFor();
  await until(control(page, "completed"), []);
  assert.equal((await texts(page)).completed_on, slip.completed);

  await page.evaluate(() => (globalThis.broken = false));
  await control(page, "task").pressSequentially(" hóa");
  await until(control(page, "completed"), [/^Lỗi: /]);
  assert.equal(await page.locator("form .rasoat-unchecked").count(), 0);
  assert.ok((await page.evaluate(() => globalThis.instances)) >= 2, "a new instance was made");
  assert.equal((await texts(page)).task, `${slip.task} số hóa`);

  await page.evaluate(() => (globalThis.broken = true));
  const request = page.waitForRequest(/submitted\.html/);
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await request;
});
