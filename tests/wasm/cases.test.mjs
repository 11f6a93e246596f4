// The case files that `cargo test` runs natively, over the wasm that people install.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { allCases, loadCore } from "./harness.mjs";

const [rasoat, cases] = await Promise.all([loadCore(), allCases()]);

test("there are case files", () => assert.notEqual(cases.length, 0));

for (const { title, form, entries, context, expect, only } of cases) {
  test(title, () => {
    const { issues } = rasoat.profile(form).check(entries, context);
    const found = only ? issues.filter(({ rule }) => only.includes(rule)) : issues;
    assert.deepEqual(differences(expect === "silent" ? [] : expect, found), []);
  });
}

/** What is expected and not found, then what is found and not expected, each as a line to read. */
function differences(expected, found) {
  const left = [...found];
  const missing = [];
  // The more an expectation says, the earlier it picks, so that a vague one never takes its issue.
  for (const expectation of [...expected].sort((a, b) => Object.keys(b).length - Object.keys(a).length)) {
    const index = left.findIndex((issue) => meets(issue, expectation));
    if (index === -1) missing.push(`missing: ${JSON.stringify(expectation)}`);
    else left.splice(index, 1);
  }
  return [...missing, ...left.map((issue) => `unexpected: ${JSON.stringify(issue)}`)];
}

/** Rule, entry and field always count, null standing for the whole sheet; the rest where it is given. */
function meets(issue, { rule, entry = null, field = null, ...optional }) {
  const place = issue.rule === rule && issue.entry === entry && issue.field === field;
  return place && Object.entries(optional).every(([key, value]) => isDeepStrictEqual(issue[key], value));
}
