// form.schema() is a Standard Schema, version 1: https://standardschema.dev
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCore } from "./harness.mjs";

const rasoat = await loadCore();
const form = rasoat.profile("plan-02");
const asOf = "2025-12-15";
const right = {
  task: "Lập phương án bảo đảm an toàn thông tin",
  deadline: "30/06/2025",
  result: "Đã hoàn thành",
  description: "Đã ban hành Kế hoạch số 41/KH-UBND ngày 12/6/2025, triển khai tại 96 xã, phường, đặc khu.",
  completed_on: "25-06-2025",
};

test("it is a plain object that names the version and the vendor", () => {
  const schema = form.schema({ asOf });
  assert.equal(Object.getPrototypeOf(schema), Object.prototype);
  const { version, vendor, validate } = schema["~standard"];
  assert.deepEqual([version, vendor, typeof validate], [1, "rasoat", "function"]);
});

test("a right entry comes back as it is, at once and not by a promise", () => {
  const result = form.schema({ asOf })["~standard"].validate(right);
  assert.equal(result.value, right);
  assert.equal(result.issues, undefined);
});

test("an error is an issue with the path of its field", () => {
  const { issues } = form.schema({ asOf })["~standard"].validate({ ...right, completed_on: "31/09/2025" });
  assert.deepEqual(issues.map(({ path }) => path), [["completed_on"]]);
  assert.match(issues[0].message, /31\/09\/2025/);
});

test("a warning is none: it must not hold a submission back", () => {
  const late = { ...right, completed_on: "09-07-2025" };
  assert.equal(form.check([late], { asOf }).summary.warnings > 0, true, "there is a warning to leave out");
  assert.equal(form.schema({ asOf })["~standard"].validate(late).value, late);
});

test("an array of entries has paths of row and field", () => {
  const rows = [right, { ...right, task: "Tập huấn kỹ năng số cho cán bộ cấp xã", completed_on: "31/09/2025" }];
  const { issues } = form.schema({ asOf, rows: true })["~standard"].validate(rows);
  assert.deepEqual(issues.map(({ path }) => path), [[1, "completed_on"]]);
  assert.equal(form.schema({ asOf, rows: true })["~standard"].validate([right]).issues, undefined);
});

test("an array under a name: the name comes first in each path, and what stands beside it is let be", () => {
  const validate = form.schema({ asOf, rows: "tasks" })["~standard"].validate;
  const value = { unit: 7, tasks: [right, { ...right, task: "Tập huấn kỹ năng số cho cán bộ cấp xã", completed_on: "31/09/2025" }] };
  assert.deepEqual(validate(value).issues.map(({ path }) => path), [["tasks", 1, "completed_on"]]);
  const good = { unit: 7, tasks: [right] };
  assert.equal(validate(good).value, good);
  assert.deepEqual(validate({ unit: 7 }).issues.map(({ path }) => path), [["tasks"]]);
  assert.deepEqual(validate([right]).issues.map(({ path }) => path), [undefined]);
  assert.deepEqual(validate({ tasks: [{ task: 5 }] }).issues.map(({ path }) => path), [["tasks", 0, "task"]]);
});

test("messages are in the language asked for", () => {
  const { issues } = form.schema({ asOf, lang: "en" })["~standard"].validate({ ...right, completed_on: "31/09/2025" });
  assert.match(issues[0].message, /^There is no|not exist|no such day/i);
});

for (const [what, value, path] of [
  ["nothing", undefined, undefined],
  ["text", "30/06/2025", undefined],
  ["an array where one entry is asked for", [right], undefined],
  ["a number in a field", { ...right, deadline: 2025 }, ["deadline"]],
  ["a field that the form does not have", { ...right, dedline: "" }, ["dedline"]],
]) {
  test(`${what} is an issue, not a fault that is thrown`, () => {
    const { issues } = form.schema({ asOf })["~standard"].validate(value);
    assert.deepEqual(issues.map((issue) => issue.path), [path]);
  });
}

test("a misshapen row is named by its place", () => {
  const validate = form.schema({ asOf, rows: true })["~standard"].validate;
  assert.deepEqual(validate([right, null]).issues.map(({ path }) => path), [[1]]);
  assert.deepEqual(validate([right, { task: [] }]).issues.map(({ path }) => path), [[1, "task"]]);
  assert.equal(validate(right).issues.length, 1);
});

test("blank, null and missing are the same", () => {
  const validate = form.schema({ asOf })["~standard"].validate;
  const paths = (value) => validate(value).issues.map(({ path }) => path.join());
  assert.deepEqual(paths({ ...right, task: null }), paths({ ...right, task: "" }));
  assert.deepEqual(paths({ ...right, task: undefined }), ["task"]);
});

test("a context that cannot be used is refused when the schema is made", () => {
  assert.throws(() => form.schema({ asOf: "2025-02-30" }), /asOf/);
  assert.throws(() => form.schema({ asof: asOf }), /asof/);
});
