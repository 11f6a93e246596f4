// Forms that are not ours: how their fields are found, read and written, whatever holds them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./entry.mjs";
import { hintOf, issues, openForm } from "./odd.mjs";

const impossible = /^Lỗi: Không có ngày “31\/09\/2025”/;
const rewrite = (page, text) => page.getByRole("button", { name: `Viết lại thành ${text}` });

test("names that a framework made longer are found by their last word, generated ones by a selector", async () => {
  const page = await openForm(
    `<form>
      <label>Việc <textarea name="report[task]">Lập phương án</textarea></label>
      <label>Hạn <input name="ctl00$MainContent$txtThoiHan" value="2025-06-30"></label>
      <label>Xong <input name="ctl00$MainContent$completed_on" value="31/09/2025"></label>
    </form>`,
    { options: { fields: { deadline: '[name="ctl00$MainContent$txtThoiHan"]' } } },
  );
  await until(page.getByLabel("Hạn"), [/2025-06-30/]);
  await until(page.getByLabel("Xong"), [impossible]);
  assert.ok(!(await issues(page)).includes("0 task field/required"));
});

test("data-field on what stands around a control is as good as on it", async () => {
  const page = await openForm('<form><table><tr><td data-field="completed_on"><input aria-label="Xong" name="x9" value="31/09/2025"></td></tr></table></form>');
  await until(page.getByLabel("Xong"), [impossible]);
});

test("a control that belongs to the form and stands elsewhere is one of it", async () => {
  const page = await openForm('<form id="f"></form><label>Xong <input form="f" name="completed_on"></label>');
  await page.getByLabel("Xong").fill("31/09/2025");
  await page.getByLabel("Xong").press("Tab");
  await until(page.getByLabel("Xong"), [impossible]);
});

test("radio buttons are read by their words, described as a group, and repaired by a click", async () => {
  const page = await openForm(
    `<form>
      <fieldset><legend>Kết quả</legend>
        <label><input type="radio" name="result" value="1"> Đã hoàn thành</label>
        <label><input type="radio" name="result" value="2"> Đang thực hiện</label>
        <label><input type="radio" name="result" value="3" checked> Đã và đang thực hiện</label>
      </fieldset>
      <label>Xong <input name="completed_on"></label>
    </form>`,
  );
  const group = page.getByRole("group", { name: "Kết quả" });
  await until(group, [/Đã và đang thực hiện/]);
  await page.evaluate(() => {
    globalThis.heard = [];
    document.forms[0].addEventListener("change", ({ target }) => globalThis.heard.push(target.value));
  });
  await page.getByRole("button", { name: "Đổi thành “Đang thực hiện”" }).click();
  assert.equal(await page.getByLabel("Đang thực hiện", { exact: true }).isChecked(), true);
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ["2"]);
  await until(group, []);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  assert.equal(await page.getByLabel("Đã và đang thực hiện").isChecked(), true);
});

test("going from one radio button to the next of its group is not leaving the field", async () => {
  const page = await openForm(
    `<form><label>Hạn <input name="deadline"></label><fieldset><legend>Kết quả</legend>
      <label><input type="radio" name="result"> Đã hoàn thành</label> <label><input type="radio" name="result"> Đang thực hiện</label></fieldset></form>`,
  );
  const group = page.getByRole("group");
  await page.getByLabel("Đã hoàn thành").focus();
  await page.getByLabel("Đang thực hiện").focus();
  await until(group, []);
  await page.getByLabel("Hạn").focus();
  await until(group, [/^Lỗi: /]);
});

test("a checkbox says its word when it is checked", async () => {
  const page = await openForm('<form><label><input type="checkbox" name="result" checked> Đang thực hiện</label><label>Xong <input name="completed_on" value="25-06-2025"></label></form>');
  await until(page.getByLabel("Xong"), [/Đang thực hiện/]);
  await page.getByLabel("Đang thực hiện").uncheck();
  await until(page.getByLabel("Xong"), []);
});

test("a native date is read and repaired in the notation of its column", async () => {
  const page = await openForm(
    `<form><label>Hạn <input type="date" name="deadline" value="2025-06-30"></label><label>Kết quả <input name="result" value="Đang thực hiện"></label>
      <label>Xong <input type="date" name="completed_on" value="2025-07-09"></label></form>`,
  );
  const completed = page.getByLabel("Xong");
  await until(page.getByLabel("Hạn"), []);
  await until(completed, [/09\/07\/2025/]);
  await page.evaluate(() => {
    globalThis.heard = [];
    for (const name of ["input", "change"]) document.forms[0].addEventListener(name, ({ target }) => globalThis.heard.push(`${name} ${target.value}`));
  });
  await page.getByRole("button", { name: /^Xóa/ }).click();
  assert.equal(await completed.inputValue(), "");
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ["input ", "change "]);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  assert.equal(await completed.inputValue(), "2025-07-09");
});

test("a native month is a month of the year", async () => {
  const page = await openForm('<form><label>Hạn <input type="month" name="deadline" value="2025-12"></label><label>Kết quả <input name="result" value="Đang thực hiện"></label></form>');
  await until(page.getByLabel("Hạn"), []);
  assert.equal(await hintOf(page.getByLabel("Hạn")), "Đến hạn ngày 31/12/2025, còn 16 ngày.");
});

test("a native number has a decimal dot, which is none of thousands", async () => {
  const page = await openForm(
    `<form><label>Kết quả <input name="actual" value="50%"></label> <label>Đơn vị <input name="unit" value="%"></label>
      <label>Tử <input type="number" step="any" name="numerator" value="1.5"></label> <label>Mẫu <input type="number" name="denominator" value="3"></label></form>`,
    { profile: "district-indicators" },
  );
  await until(page.getByLabel("Kết quả"), []);
  assert.equal(await hintOf(page.getByLabel("Kết quả")), "Tử số chia mẫu số được 50%");
  await page.getByLabel("Tử").fill("1.141");
  await page.getByLabel("Mẫu").fill("2");
  assert.deepEqual((await issues(page)).filter((line) => line.includes("number/")), []);
  assert.equal(await hintOf(page.getByLabel("Kết quả")), "");
  await page.getByLabel("Kết quả").fill("57,05%");
  await page.getByLabel("Mẫu").focus();
  assert.equal(await hintOf(page.getByLabel("Kết quả")), "Tử số chia mẫu số được 57,05%");
});

test("a date picker with a hidden value: read there, told where a person is, no repair it would not follow", async () => {
  const page = await openForm(
    '<form><input type="hidden" name="completed_on" id="value" value="2025-07-09"><label>Xong <input id="seen" readonly value="9 Jul 2025"></label><label>Kết quả <input name="result" value="Đang thực hiện"></label></form>',
    { options: { fields: { completed_on: { control: "#value", at: "#seen", iso: true } } } },
  );
  await until(page.getByLabel("Xong"), [/09\/07\/2025/]);
  assert.equal(await page.getByRole("button", { name: /^Xóa/ }).count(), 0);
});

test("a value that a script sets without an event is noticed after the click that made it", async () => {
  const page = await openForm('<form><label>Xong <input name="completed_on"></label></form><button type="button" id="day">31</button>');
  await page.evaluate(() =>
    document.querySelector("#day").addEventListener("click", () => {
      document.forms[0].completed_on.value = "31/09/2025";
    }),
  );
  await page.locator("#day").click();
  await until(page.getByLabel("Xong"), [impossible]);
});

test("a value that comes with nobody's doing waits for refresh(), a focus or the submission", async () => {
  const page = await openForm('<form><label>Xong <input name="completed_on"></label><label>Hạn <input name="deadline" value="30/06/2025"></label></form>');
  await page.evaluate(() => {
    document.forms[0].completed_on.value = "31/09/2025";
    globalThis.detach.refresh();
  });
  await until(page.getByLabel("Xong"), [impossible]);
  await page.evaluate(() => (document.forms[0].completed_on.value = ""));
  await page.getByLabel("Hạn").focus();
  await until(page.getByLabel("Xong"), []);
});

test("a change event without an input event is enough", async () => {
  const page = await openForm('<form><label>Xong <input name="completed_on"></label></form>');
  await page.getByLabel("Xong").evaluate((node) => {
    node.value = "31/09/2025";
    node.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await until(page.getByLabel("Xong"), [impossible]);
});

test("a page that stops the events of its own controls is no obstacle", async () => {
  const page = await openForm('<form><div id="stop"><label>Xong <input name="completed_on"></label></div></form>');
  await page.evaluate(() => {
    for (const name of ["input", "change", "focusout"]) document.querySelector("#stop").addEventListener(name, (event) => event.stopPropagation());
  });
  await page.getByLabel("Xong").fill("31/09/2025");
  await until(page.getByLabel("Xong"), [impossible]);
});

test("a repair reaches a framework that replaces the setter of its inputs and puts its state back", async () => {
  const page = await openForm('<form><label>Hạn <input name="deadline" value="2025-06-30"></label><label>Xong <input type="email" name="completed_on" value="2025-06-25"></label></form>');
  await page.evaluate(() => {
    // What React does: it keeps the last value it knows of, and takes an input event without a change for no change.
    globalThis.state = {};
    for (const input of document.forms[0].elements) {
      if (!input.name) continue;
      const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
      let known = get.call(input);
      Object.defineProperty(input, "value", { configurable: true, get: () => get.call(input), set: (value) => set.call(input, (known = value)) });
      input.addEventListener("input", () => {
        const now = get.call(input);
        if (now !== known) globalThis.state[input.name] = known = now;
        else set.call(input, known);
      });
    }
  });
  await rewrite(page, "30/06/2025").click();
  await rewrite(page, "25-06-2025").click();
  assert.deepEqual(await page.evaluate(() => globalThis.state), { deadline: "30/06/2025", completed_on: "25-06-2025" });
});

test("messages stand after what is glued to a control, not between", async () => {
  const page = await openForm('<form><div class="input-group"><span>@</span><input aria-label="Xong" name="completed_on" value="31/09/2025"><span>lịch</span></div></form>');
  await until(page.getByLabel("Xong"), [impossible]);
  assert.equal(await page.locator(".input-group > .rasoat").count(), 0);
  assert.equal(await page.locator(".input-group + .rasoat-messages").count(), 1);
});

test("controls that a script exchanges are found again, and those that are gone are let go", async () => {
  const page = await openForm('<form><div id="panel"><label>Xong <input name="completed_on" value="31/09/2025"></label></div></form>');
  await until(page.getByLabel("Xong"), [impossible]);
  // As an UpdatePanel does after its request.
  await page.evaluate(() => (document.querySelector("#panel").innerHTML = '<label>Ngày <input name="completed_on" value="2025-06-25"></label>'));
  await until(page.getByLabel("Ngày"), [/2025-06-25/]);
  assert.equal(await page.locator(".rasoat-messages").count(), 1);
});

test("two tables of one form are attached each for itself", async () => {
  const row = (value) => `<tr><td><input aria-label="Xong" name="completed_on" value="${value}"></td></tr>`;
  const page = await openForm(`<form><table id="a">${row("31/09/2025")}</table><table id="b">${row("")}</table><button>Gửi</button></form>`, { root: "#a" });
  await page.evaluate(() => globalThis.api.attach(document.querySelector("#b"), globalThis.checker, { asOf: "2025-12-15", rows: "tr" }));
  await page.locator("#b [name]").fill("2025-06-25");
  await until(page.locator("#a [name]"), [impossible]);
  await until(page.locator("#b [name]"), [/2025-06-25/]);
  assert.equal(await page.locator("table > .rasoat, tbody > .rasoat, tr > .rasoat").count(), 0, "a table takes no such children");
});

test("a page's own use of data-field is left alone", async () => {
  const page = await openForm('<form><div data-field="grp-7"><label>Xong <input name="completed_on" value="31/09/2025"></label></div></form>');
  await until(page.getByLabel("Xong"), [impossible]);
});

test("rows that the page hides by a class are left out of the next submission", async () => {
  const row = (day) => `<tr><td><input aria-label="Việc" name="task" value="Lập phương án"></td><td><input aria-label="Xong" name="completed_on" value="${day}"></td></tr>`;
  const page = await openForm(`<form><table><tbody>${row("31/09/2025")}${row("")}</tbody></table></form>`, { options: { rows: "tbody tr:not(.deleted)" } });
  await until(page.getByLabel("Xong").first(), [impossible]);
  await page.evaluate(() => document.querySelector("tr").classList.add("deleted"));
  assert.deepEqual([...new Set((await issues(page)).map((line) => line[0]))], ["0"]);
  await until(page.getByLabel("Xong").first(), []);
  assert.equal(await page.getByLabel("Xong").first().evaluate((node) => node.validity.valid), true);
});

test("a form inside a shadow root is attached as any other", async () => {
  const page = await openForm('<form><label>Hạn <input name="deadline"></label></form><div id="host"></div>');
  await page.evaluate(() => {
    globalThis.detach();
    const shadow = document.querySelector("#host").attachShadow({ mode: "open" });
    const form = document.querySelector("form").cloneNode(true);
    form.elements[0].setAttribute("aria-label", "Hạn trong");
    shadow.append(form);
    globalThis.api.attach(form, globalThis.checker, { asOf: "2025-12-15" });
  });
  const inside = page.getByLabel("Hạn trong");
  await inside.click();
  await page.keyboard.type("2025-06-30");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Viết lại thành 30/06/2025" }).click();
  assert.equal(await inside.inputValue(), "30/06/2025");
});
