// The example server in Node: the same wasm checks again what a browser sent.
import assert from "node:assert/strict";
import { once } from "node:events";
import { after, test } from "node:test";
import { server } from "../../examples/node/server.mjs";
import { load } from "../../pkg/src/index.js";

const running = (await server("2025-12-15")).listen(0, "127.0.0.1");
after(() => running.close());
await once(running, "listening");
const { port } = running.address();

const form = "plan-02";
const entries = [
  {
    task: "Rà soát hạ tầng số",
    deadline: "30/06/2025",
    result: "Đã hoàn thành",
    description: "Đã ban hành Công văn số 62/SKHCN-BCVT&CĐS ngày 20/6/2025",
    completed_on: "09-07-2025",
  },
];
const receipt = (await load()).profile(form).receipt(entries, { asOf: "2025-12-15" });

async function post(body) {
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

test("what a browser sends with its receipt is taken", async () => {
  const { status, body } = await post({ form, entries, receipt });
  assert.deepEqual([status, body.summary.errors, body.summary.warnings], [200, 0, 1]);
  assert.equal((await post({ form, entries })).status, 200);
});

test("errors are refused with their issues, and a receipt of other texts with the keys that differ", async () => {
  const [entry] = entries;
  const faulty = await post({ form, entries: [{ ...entry, completed_on: "31-09-2025" }] });
  assert.deepEqual([faulty.status, faulty.body.issues[0].rule], [422, "date/impossible"]);
  const other = await post({ form, entries: [{ ...entry, task: "Việc khác" }], receipt });
  // The one warning stands in a field that did not change, so its confirmation is the same.
  assert.deepEqual(other, { status: 409, body: { differs: ["textHash"] } });
});

test("what is no submission is refused with its place", async () => {
  for (const [body, expected] of [
    ["{", /JSON/],
    [{ form: "plan-2", entries }, /plan-02/],
    [{ form, entries: [{ resutl: "x" }] }, /entries\[0\]\.resutl/],
    [{ form, entries: "x" }, /entries/],
    [{ form, entries: [{ task: "a".repeat(2 << 20) }] }, /over/],
  ]) {
    const answer = await post(body);
    assert.equal(answer.status, 400);
    assert.match(answer.body.error, expected);
  }
});
