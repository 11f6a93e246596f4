// Large sheets off the main thread: the same answers, how far they are, and an end when nobody wants them any more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./harness.mjs";

const asOf = "2025-12-15";

/** What runs in the page: both ways in, and rows with a slip in every third. */
const open = (options) => openPage("/index.html", { ...options, before: async (page) => {
  await options?.before?.(page);
  await page.addInitScript(() => {
    globalThis.both = async () => {
      const [near, far] = await Promise.all([import("/rasoat/src/index.js"), import("/rasoat/src/worker/index.js")]);
      return { near: await near.load(), far: await far.load(), NotCheckedError: far.NotCheckedError };
    };
    globalThis.rowsOf = (count) =>
      Array.from({ length: count }, (_, i) => ({
        task: `Lập hồ sơ địa chính của tổ dân phố số ${i}`,
        deadline: i % 3 ? "30/06/2025" : "31/6/2025",
        result: "Đã hoàn thành",
        description: `Đã trình tại Công văn số ${i + 100}/UBND-TH ngày 12/5/2025 kèm ${i % 7} bản vẽ`,
        completed_on: "28-05-2025",
      }));
  });
} });

test("a report made in the worker is that of the page, byte for byte, and tells how far it is", async () => {
  const page = await open();
  const { same, progress, ticks, fallback } = await page.evaluate(async (asOf) => {
    const { near, far } = await globalThis.both();
    const rows = globalThis.rowsOf(2500);
    const progress = [];
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 1);
    const report = await (await far.profile("plan-02")).check(rows, { asOf }, { onProgress: (done) => progress.push(done) });
    clearInterval(clock);
    const expected = near.profile("plan-02").check(rows, { asOf });
    return { same: JSON.stringify(report) === JSON.stringify(expected), progress, ticks, fallback: far.fallback };
  }, asOf);
  assert.equal(fallback, null, "a worker did it");
  assert.ok(same);
  assert.ok(progress.length > 2, `${progress}`);
  assert.deepEqual(progress, progress.toSorted((a, b) => a - b));
  assert.equal(progress.at(-1), 1);
  assert.ok(ticks > 2, "the page went on meanwhile");
});

test("a check that is broken off rejects with the signal's reason, and the next one is answered", async () => {
  const page = await open();
  const { reason, early, issues, done } = await page.evaluate(async (asOf) => {
    const { far } = await globalThis.both();
    const form = await far.profile("plan-02");
    const controller = new AbortController();
    const progress = [];
    const onProgress = (done) => {
      progress.push(done);
      controller.abort();
    };
    const options = { signal: controller.signal, onProgress };
    const reason = await form.check(globalThis.rowsOf(5000), { asOf }, options).catch((error) => error.name);
    const early = await form.check(globalThis.rowsOf(3), { asOf }, options).catch((error) => error.name);
    const next = await form.check(globalThis.rowsOf(4), { asOf });
    return { reason, early, issues: next.issues.map(({ rule, entry }) => [rule, entry]), done: progress.at(-1) };
  }, asOf);
  assert.equal(reason, "AbortError");
  assert.equal(early, "AbortError", "nothing is begun for a signal that was given up before");
  assert.deepEqual(issues, [["date/impossible", 0], ["date/impossible", 3]]);
  assert.ok(done < 1, "the work was not carried to its end");
});

test("edits of a sheet in the worker say what edits on the page say", async () => {
  const page = await open();
  const [far, near] = await page.evaluate(async (asOf) => {
    const { near, far } = await globalThis.both();
    const sheets = [await (await far.profile("plan-02")).sheet(globalThis.rowsOf(300), { asOf }), near.profile("plan-02").sheet(globalThis.rowsOf(300), { asOf })];
    const told = [];
    for (const sheet of sheets) {
      const said = [];
      said.push(await sheet.set(3, "deadline", "30/06/2025"));
      said.push(await sheet.insert(1, { task: "Một việc mới chen vào giữa bảng", deadline: "31/9/2025" }));
      said.push(await sheet.move(1, 200));
      said.push(await sheet.remove(0));
      said.push(await sheet.sort(Array.from({ length: sheet.length }, (_, i) => sheet.length - 1 - i)));
      said.push(sheet.length, await sheet.issues(), await sheet.report());
      await sheet.free();
      said.push(await Promise.resolve().then(() => sheet.report()).catch((error) => error.message));
      told.push(said);
    }
    return told;
  }, asOf);
  assert.deepEqual(far, near);
  assert.match(far.at(-1), /đã đóng/);
});

test("what is refused on the page is refused by the worker in the same words", async () => {
  const page = await open();
  const { profile, entry, late } = await page.evaluate(async (asOf) => {
    const { near, far } = await globalThis.both();
    const said = async (work) => { try { await work(); } catch (error) { return `${error.name}: ${error.message}`; } };
    const form = await far.profile("plan-02");
    const wrong = [{ resutl: "Đã hoàn thành" }];
    const rows = [...globalThis.rowsOf(250), ...wrong];
    return {
      profile: [await said(() => far.profile("plan-20")), await said(() => near.profile("plan-20"))],
      entry: [await said(() => form.check(wrong, { asOf })), await said(() => near.profile("plan-02").check(wrong, { asOf }))],
      late: [await said(() => form.check(rows, { asOf })), await said(() => near.profile("plan-02").check(rows, { asOf }))],
    };
  }, asOf);
  for (const [far, near] of [profile, entry, late]) assert.equal(far, near);
  assert.match(late[0], /entries\[250\]\.resutl/);
});

for (const [way, before] of Object.entries({
  "the page's policy forbids workers": (page) =>
    page.route("/index.html", async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      await route.fulfill({ response, headers: { ...headers, "content-security-policy": `${headers["content-security-policy"]}; worker-src 'none'` } });
    }),
  "the worker's script is not there": (page) => page.route("**/worker/thread.js", (route) => route.fulfill({ status: 404 })),
})) {
  test(`${way}: the page does the work in parts, and the console says so`, async () => {
    const logged = [];
    const page = await open({
      tolerate: [/Content Security Policy|404/],
      before: async (page) => {
        page.on("console", (message) => logged.push(message.text()));
        await before(page);
      },
    });
    const { fallback, same, progress } = await page.evaluate(async (asOf) => {
      const { near, far } = await globalThis.both();
      const rows = globalThis.rowsOf(600);
      const progress = [];
      const report = await (await far.profile("plan-02")).check(rows, { asOf }, { onProgress: (done) => progress.push(done) });
      return { fallback: far.fallback, same: JSON.stringify(report) === JSON.stringify(near.profile("plan-02").check(rows, { asOf })), progress };
    }, asOf);
    assert.match(fallback, /worker-src/);
    assert.ok(same);
    assert.equal(progress.at(-1), 1);
    assert.ok(logged.some((text) => /không mở được luồng phụ/.test(text)), logged.join("\n"));
  });
}

test("where the worker is ended, whoever waits hears that nothing was checked", async () => {
  const page = await open();
  const [waiting, later] = await page.evaluate(async (asOf) => {
    const { far, NotCheckedError } = await globalThis.both();
    const form = await far.profile("plan-02");
    const heard = (promise) => promise.then(() => "answered", (error) => error instanceof NotCheckedError);
    const waiting = heard(form.check(globalThis.rowsOf(2000), { asOf }));
    far.end();
    return [await waiting, await heard(form.check([], { asOf }))];
  }, asOf);
  assert.deepEqual([waiting, later], [true, true]);
});
