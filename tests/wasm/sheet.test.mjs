// The sheet that stays open, over the built wasm: its edits against fresh checks, its errors, its end, its memory.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allCases, loadCore } from "./harness.mjs";

// The instance that runs, to see its memory, and to have it stop as a fault in the core would.
let running;
let stops = () => false;
WebAssembly.Instance = class extends WebAssembly.Instance {
  get exports() {
    const guard = (name, call) => (...given) => {
      if (stops(name)) throw new WebAssembly.RuntimeError("unreachable");
      return call(...given);
    };
    running = super.exports;
    return Object.fromEntries(Object.entries(running).map(([name, it]) => [name, name.startsWith("opensheet_") ? guard(name, it) : it]));
  }
};
const memory = () => running.memory.buffer.byteLength;

const rasoat = await loadCore();
const plan = rasoat.profile("plan-02");
const asOf = "2025-12-15";
const late = { task: "Rà soát hệ thống", deadline: "30/6/2025", result: "Đã hoàn thành", description: "Đã trình", completed_on: "09-07-2025" };

const rules = (issues) => issues.map(({ rule }) => rule);
/** Numbers that look random and are the same every time (mulberry32). */
const random = (seed) => (end) => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % end;
};

test("an edit says what appeared and what is gone, and nothing where nothing changed", () => {
  const sheet = plan.sheet([late, { deadline: "31/9/2025" }], { asOf });
  assert.deepEqual(sheet.set(0, "task", late.task), { appeared: [], gone: [] });
  const first = sheet.set(1, "deadline", "30/9/2025");
  assert.deepEqual(rules(first.gone), ["date/impossible"]);
  assert.equal(first.gone[0].entry, 1);
  assert.equal(typeof first.gone[0].id, "number");
  const second = sheet.set(1, "deadline", "31/9/2025");
  assert.deepEqual(rules(second.appeared), ["date/impossible"]);
  sheet.free();
});

test("rows that move take their messages along without a word", () => {
  const sheet = plan.sheet([late, { task: "Nhiệm vụ khác" }, { deadline: "31/9/2025", task: "Khác" }], { asOf });
  const before = sheet.issues();
  for (const edit of [() => sheet.move(0, 2), () => sheet.move(1, 0), () => sheet.sort([1, 0, 2])]) {
    assert.deepEqual(edit(), { appeared: [], gone: [] });
    assert.notDeepEqual(sheet.issues(), before);
    assert.deepEqual(ids(sheet.issues()), ids(before));
  }
  const { appeared } = sheet.insert(0);
  assert.ok(appeared.length > 0 && appeared.every(({ entry }) => entry === 0));
  assert.equal(sheet.length, 4);
  const { gone } = sheet.remove(0);
  assert.deepEqual(ids(gone), ids(appeared));
  assert.deepEqual(sheet.sort([2, 1, 0]), { appeared: [], gone: [] });
  sheet.move(0, 1);
  assert.deepEqual(ids(sheet.issues()), ids(before));
});

const ids = (issues) => issues.map(({ id, rule }) => `${id} ${rule}`).sort();

for (const { title, form, entries, context } of (await allCases()).filter((_, i) => i % 7 === 0)) {
  test(`typed cell by cell: ${title}`, () => {
    const checker = rasoat.profile(form);
    const sheet = checker.sheet([], context);
    entries.forEach((entry, at) => {
      sheet.insert(at);
      for (const [field, text] of Object.entries(entry)) sheet.set(at, field, text);
    });
    assert.deepEqual(sheet.report(), checker.check(entries, context));
    sheet.free();
  });
}

test("what cannot be an edit is refused by name, and changes nothing", () => {
  const sheet = plan.sheet([late, {}], { asOf });
  const before = sheet.report();
  assert.throws(() => sheet.set(2, "deadline", ""), /entries\[2\]/);
  assert.throws(() => sheet.set(0.5, "deadline", ""), /entries\[0\.5\]/);
  assert.throws(() => sheet.set(1, "deadlin", ""), /entries\[1\]\.deadlin: .*deadline/);
  assert.throws(() => sheet.set(1, "deadline", 5), /entries\[1\]\.deadline/);
  assert.throws(() => sheet.insert(3), /entries\[3\]/);
  assert.throws(() => sheet.insert(1, { deadlin: "" }), /entries\[1\]\.deadlin/);
  assert.throws(() => sheet.remove(-1), /entries\[-1\]/);
  assert.throws(() => sheet.move(0, 2), /entries\[2\]/);
  for (const order of [[0], [0, 0], [0, 2], [0.5, 1]]) assert.throws(() => sheet.sort(order), /order/);
  assert.deepEqual(sheet.report(), before);
  assert.throws(() => plan.sheet([{ deadline: 5 }], { asOf }), /entries\[0\]\.deadline/);
  assert.throws(() => plan.sheet([], {}), /asOf/);
});

test("an edit that the core stopped in is kept, and the sheet opens anew from its own texts", () => {
  const sheet = plan.sheet([late, { deadline: "31/9/2025" }], { asOf });
  stops = (name) => name === "opensheet_set";
  assert.throws(() => sheet.set(1, "deadline", "30/9/2025"), { name: "NotCheckedError" });
  stops = () => false;
  const entries = [late, { deadline: "30/9/2025" }];
  assert.deepEqual(sheet.report(), plan.check(entries, { asOf }));
  assert.deepEqual(rules(sheet.set(1, "deadline", "31/9/2025").appeared), ["date/impossible"]);
});

test("a sheet that opens anew knows the context as it was given, whatever became of the caller's object", () => {
  const context = { asOf };
  const sheet = plan.sheet([late], context);
  context.asOf = "2025-07-01";
  stops = (name) => name === "opensheet_set";
  assert.throws(() => sheet.set(0, "task", "Rà soát"), { name: "NotCheckedError" });
  stops = () => false;
  assert.equal(sheet.report().asOf, asOf);
  sheet.free();
});

test("a sheet that was lost with the core in another call says so before its ids are taken for known", () => {
  const sheet = plan.sheet([{ deadline: "31/9/2025" }], { asOf });
  const other = plan.sheet([late], { asOf });
  stops = (name) => name === "opensheet_remove";
  assert.throws(() => other.remove(0), { name: "NotCheckedError" });
  stops = () => false;
  assert.throws(() => sheet.set(0, "deadline", "30/9/2025"), { name: "NotCheckedError" });
  assert.deepEqual(sheet.report(), plan.check([{ deadline: "30/9/2025" }], { asOf }));
  assert.deepEqual(rules(sheet.set(0, "deadline", "31/9/2025").appeared), ["date/impossible"]);
  assert.equal(other.length, 0);
  other.free();
  sheet.free();
});

test("a freed sheet says so", () => {
  const sheet = plan.sheet([late], { asOf });
  sheet[Symbol.dispose]?.();
  if (!Symbol.dispose) sheet.free();
  for (const use of [() => sheet.report(), () => sheet.set(0, "task", ""), () => sheet.insert(0), () => sheet.free()]) {
    assert.throws(use, /freed/);
  }
});

test("memory after 100,000 edits is what it was before", () => {
  const texts = ["Đã trình", "Công văn số 62/SKHCN-VP ngày 09/7/2025", "", "Đạt 3/4, tức 70%"];
  const sheet = plan.sheet(Array.from({ length: 20 }, (_, i) => ({ ...late, task: `Nhiệm vụ số ${i} của kế hoạch` })), { asOf });
  const below = random(5);
  const edits = (count) => {
    for (let i = 0; i < count; i += 1) {
      if (i % 10 === 0) sheet.insert(below(sheet.length + 1), { ...late, description: texts[below(4)] });
      else if (i % 10 === 5) sheet.remove(below(sheet.length));
      else if (i % 10 === 7) sheet.move(below(sheet.length), below(sheet.length));
      else sheet.set(below(sheet.length), "description", texts[below(4)]);
    }
  };
  edits(5_000);
  const before = memory();
  edits(100_000);
  assert.ok(memory() <= before * 1.01, `${before} bytes became ${memory()}`);
  sheet.free();
});

test("sheets that are freed leave their memory to the next", () => {
  const open = () => plan.sheet(Array(500).fill(late), { asOf }).free();
  for (let i = 0; i < 3; i += 1) open();
  const before = memory();
  for (let i = 0; i < 20; i += 1) open();
  assert.ok(memory() <= before * 1.01);
});
