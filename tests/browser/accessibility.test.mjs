// Every state of the page, for people who hear it, enlarge it, or use no mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control, fill, focused, openEntry, right, until } from "./entry.mjs";
import { axeViolations, openPage } from "./harness.mjs";

const send = (page) => page.getByRole("button", { name: "Gửi báo cáo" });

/** Every state the page can be in, reached as a person reaches it. */
const states = {
  "as it opens": async () => {},
  "with messages beside the fields": async (page) => {
    await page.getByRole("button", { name: "Điền thử" }).click();
    await until(control(page, "completed"), [/^Lỗi: /]);
  },
  "with the summary": async (page) => {
    await page.getByRole("button", { name: "Điền thử" }).click();
    await send(page).click();
    await page.locator(".rasoat-summary").waitFor();
  },
  "with a line of the summary ticked off": async (page) => {
    await page.getByRole("button", { name: "Điền thử" }).click();
    await send(page).click();
    await control(page, "completed").fill("24-06-2025");
    await page.getByText("Đã sửa").first().waitFor();
  },
  "with warnings only": async (page) => {
    await fill(page, { ...right, completed: "09-07-2025" });
    await send(page).click();
    await page.getByText("gửi lần nữa").waitFor();
  },
  "with a warning being confirmed beside a repair that can be undone": async (page) => {
    await page.getByRole("button", { name: "Điền thử" }).click();
    await page.getByRole("button", { name: "Viết lại thành 25/06/2025" }).click();
    await page.getByRole("button", { name: "Hoàn tác" }).first().waitFor();
    await page.getByRole("button", { name: "Xác nhận là đúng…" }).click();
    await page.keyboard.press("Enter");
  },
  "with pasted rows, one of them in the form": async (page) => {
    await page.getByRole("button", { name: "Dùng bảng mẫu" }).click();
    await page.getByRole("button", { name: "Sửa dòng 3" }).click();
    await page.getByText("Đang sửa dòng 3").waitFor();
  },
  "with a day of the report that is none": async (page) => {
    await fill(page, { day: "31/02/2025" });
    await control(page, "task").focus();
    await page.getByText("Không có ngày này").waitFor();
  },
};

for (const [state, reach] of Object.entries(states)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing, page ${state}, ${colorScheme}`, async () => {
      const page = await openEntry({ context: { colorScheme } });
      await reach(page);
      assert.deepEqual(await axeViolations(page), []);
    });
  }

  test(`no scrolling sideways at 320 px, nor at 640 px enlarged to 200%, page ${state}`, async () => {
    for (const settings of [{ width: 320, height: 640 }, { width: 320, height: 400, context: { deviceScaleFactor: 2 } }]) {
      const page = await openEntry(settings);
      await reach(page);
      assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]), [320, 320]);
    }
  });
}

test("axe finds nothing on the page without the core, nor on the answer", async () => {
  const page = await openPage("/", { tolerate: [/rasoat/], before: (page) => page.route("**/*.wasm", (route) => route.abort()) });
  await page.locator("form .rasoat-unchecked").waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await fill(page, right);
  await send(page).click();
  await page.getByRole("heading", { name: "Báo cáo đã được gửi" }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
});

test("the whole way by keyboard: fill in, be told, repair, be held back, go to the field, mend, send", async () => {
  const page = await openEntry();
  const { keyboard } = page;
  const tabTo = async (id) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await focused(page)) === id) return;
      await keyboard.press("Tab");
    }
    assert.fail(`${id} cannot be reached by Tab`);
  };
  await tabTo("report-day");
  await keyboard.type(right.day);
  await tabTo("task");
  await keyboard.type(right.task);
  await tabTo("deadline");
  await keyboard.type("2025-06-30");
  await tabTo("result");
  await keyboard.press("ArrowDown");
  await until(control(page, "deadline"), [/2025-06-30/]);
  // Back past the link that says why and the button that confirms.
  await keyboard.press("Shift+Tab");
  await keyboard.press("Shift+Tab");
  await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  assert.equal(await control(page, "deadline").inputValue(), right.deadline);
  assert.equal(await focused(page), "deadline");
  await tabTo("description");
  await keyboard.type(right.description);
  await tabTo("completed-on");
  await keyboard.type("31/09/2025");
  await keyboard.press("Enter");
  await page.locator(".rasoat-summary").waitFor();
  assert.match(await focused(page), /^rasoat rasoat-summary /);
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  assert.equal(await focused(page), "completed-on");
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type(right.completed);
  const request = page.waitForRequest(/submitted\.html/);
  await keyboard.press("Enter");
  const sent = new URLSearchParams((await request).postData());
  assert.deepEqual([sent.get("deadline"), sent.get("result"), sent.get("completed_on")], [right.deadline, right.result, right.completed]);
});

test("what has the focus shows it", async () => {
  const page = await openEntry();
  await page.getByRole("button", { name: "Điền thử" }).click();
  for (let presses = 0; presses < 18; presses += 1) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return document.activeElement === document.body ? "body" : `${outlineStyle} ${parseFloat(outlineWidth) >= 2}`;
    });
    assert.ok(outline === "solid true" || outline === "body", `${await focused(page)}: ${outline}`);
  }
});
