// What the page layer keeps open between two checks gives the very reports that fresh checks give.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keptSheet } from "../../pkg/src/dom/kept.js";
import { load } from "../../pkg/src/index.js";

const days = ["", "30/06/2025", "2025-06-30", "31/09/2025", "Quý III/2025"];
const tasks = ["Lập phương án", "Mở lớp tập huấn", "Số hóa hồ sơ", ""];
const results = ["", "Đã hoàn thành", "Đang thực hiện"];

/** The same steps at every run. */
function dice(seed) {
  return (sides) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % sides;
  };
}

test("after any edits, rows put in, taken out, moved or turned round, the report is that of a fresh check", async () => {
  const form = (await load()).profile("plan-02");
  let opened = 0;
  const checks = { profile: form.profile, check: () => assert.fail("the sheet is kept"), sheet: (...given) => ((opened += 1), form.sheet(...given)) };
  const kept = keptSheet(checks);
  const roll = dice(7);
  const row = () => ({ texts: { task: tasks[roll(4)], deadline: days[roll(5)], result: results[roll(3)], description: "", completed_on: days[roll(4)] } });
  const rows = [row(), row()];
  const steps = [
    () => rows.splice(roll(rows.length + 1), 0, row()),
    () => rows.splice(roll(rows.length), 1),
    () => rows.push(...rows.splice(roll(rows.length), 1)),
    () => rows.reverse(),
  ];
  for (let step = 0; step < 200; step += 1) {
    steps[roll(8)]?.();
    const one = rows[roll(rows.length)];
    if (one) one.texts = { ...one.texts, deadline: days[roll(5)], result: results[roll(3)] };
    const context = { asOf: "2025-12-15" };
    assert.deepEqual(kept.check(rows, context), form.check(rows.map(({ texts }) => texts), context));
  }
  assert.equal(opened, 1);
  kept.check(rows, { asOf: "2026-01-15" });
  assert.equal(opened, 2, "another day is another sheet");
  kept.close();
});

test("a checker that keeps nothing open is asked anew each time", () => {
  const asked = [];
  const kept = keptSheet({ profile: {}, check: (entries, context) => asked.push([entries, context]) });
  kept.check([{ texts: { task: "a" } }], { asOf: "2025-12-15" });
  kept.check([{ texts: { task: "b" } }], { asOf: "2025-12-15" });
  assert.deepEqual(asked, [
    [[{ task: "a" }], { asOf: "2025-12-15" }],
    [[{ task: "b" }], { asOf: "2025-12-15" }],
  ]);
});
