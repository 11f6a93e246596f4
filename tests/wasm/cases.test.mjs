// The case files that `cargo test` runs natively, over the wasm that people install, by the module they install with it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { readCases, runCases } from "../../pkg/src/testing.js";
import { fromRoot } from "./harness.mjs";

const command = join(process.env.CARGO_TARGET_DIR ?? fromRoot("target"), "debug/rasoat");
const folder = await mkdtemp(join(tmpdir(), "rasoat-cases-"));
after(() => rm(folder, { recursive: true }));

for (const path of ["tests/cases", "src/profiles"]) {
  const cases = await readCases(fromRoot(path));
  test(`there are case files in ${path}`, () => assert.notEqual(cases.length, 0));
  for (const { name, differences } of cases) {
    test(name.slice(fromRoot("").length), async () => assert.deepEqual(await differences(), []));
  }
}

/** A case that is wrong in every way a case can be; counted by hand, 168 days lie between the deadline and the report. */
const wrong = {
  name: "late",
  form: "plan-02",
  asOf: "2025-12-15",
  only: ["status/overdue"],
  entries: [
    { task: "A", deadline: "30/06/2025", result: "Đang thực hiện" },
    { task: "B", deadline: "30/06/2025", result: "Đang thực hiện" },
  ],
  expect: [
    { rule: "status/overdue", entry: 0, field: "result", span: [0, 3], params: { days: 167, due: "2025-06-30", until: 1 } },
    { rule: "status/overdue", entry: 5, field: "result", severity: "error", params: { due: "a", days: 1 } },
  ],
};

test("what differs is told in the words of the command", async () => {
  const file = join(folder, "wrong.json");
  await writeFile(file, `\uFEFF${JSON.stringify([wrong])}`);
  const [error, native] = await Promise.all([runCases(file).then(() => assert.fail("held"), (error) => error), rasoatTest(file)]);
  const lines = error.message.split("\n");
  assert.equal(lines[0], "1 of 1 cases differ");
  assert.deepEqual(lines.slice(1), native.slice(0, lines.length - 1));
  assert.ok(lines.includes("  differs: status/overdue at entries[0].result: params.days is 168, expected 167"), error.message);
  assert.ok(lines.includes("  differs: status/overdue at entries[0].result: params.until is absent, expected 1"), error.message);
});

const rasoatTest = (file) => new Promise((done) => execFile(command, ["test", file], (_, out) => done(out.split("\n"))));

test("cases may be given as data, as a file's address, or as a profile with its examples", async () => {
  const right = { ...wrong, expect: [0, 1].map((entry) => ({ rule: "status/overdue", entry, field: "result" })) };
  assert.equal(await runCases(right), 1);
  assert.equal(await runCases([right, right]), 2);
  assert.ok((await runCases(pathToFileURL(fromRoot("src/profiles/plan-02.json")))) > 5);
});

test("a case that asks for what does not exist is refused and not passed", async () => {
  const refused = (change, expected) => assert.rejects(runCases({ ...wrong, ...change }), expected);
  await refused({ expect: "silence" }, /^Error: late: expect: .*"silent"/);
  await refused({ expect: [{ rule: "status/overdu", entry: 0, field: "result" }] }, /late: .*“status\/overdu”/);
  await refused({ expect: [{ rule: "status/overdue", sevrity: "error" }] }, /late: expect\[0\]\.sevrity/);
  await refused({ only: ["text/stray-spaces"] }, /late: .*“text\/stray-spaces”/);
  await refused({ entries: [{ resutl: "x" }] }, /late: .*entries\[0\]\.resutl/);
  await refused({ asof: "2025-12-15" }, /late: .*asof/);
  await assert.rejects(runCases([]), /no cases/);
  await assert.rejects(runCases(join(folder, "none.json")), /none\.json/);
});
