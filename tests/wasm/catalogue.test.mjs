// What the catalogue shows people is what the wasm they install says: every example of every rule, in both languages,
// and every repair applied as a page applies it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { applyFix } from "../../pkg/src/index.js";
import { fromRoot, loadCore } from "./harness.mjs";

/** Of what an example sets, these are the context; all else is set on top of the specimen. */
const contextKeys = new Set(["asOf", "reportingPeriod", "calendar", "previous", "register", "confirmations", "lang", "mask"]);

const [rasoat, { asOf, specimen, rules }] = await Promise.all([loadCore(), readFile(fromRoot("pkg/catalogue.json"), "utf8").then(JSON.parse)]);

test("every rule has an example it reports and one it leaves alone", () => {
  assert.notEqual(rules.length, 0);
  for (const { id, examples } of rules) {
    for (const reports of [true, false]) assert.ok(examples.some(({ finds }) => finds.length > 0 === reports), id);
  }
});

for (const { id, severity, examples } of rules) {
  for (const [index, { entries, with: extra = {}, finds }] of examples.entries()) {
    const set = Object.entries(extra);
    const profile = { ...specimen, ...Object.fromEntries(set.filter(([key]) => !contextKeys.has(key))) };
    const context = { asOf, ...Object.fromEntries(set.filter(([key]) => contextKeys.has(key))) };

    test(`${id}, example ${index + 1}`, () => {
      const form = rasoat.profile(profile);
      for (const lang of ["vi", "en"]) {
        const own = form.check(entries, { ...context, lang }).issues.filter(({ rule }) => rule === id);
        assert.deepEqual(
          own.map(({ entry, field, span, message }) => ({ entry, field, span, message })),
          finds.map(({ message, ...place }) => ({ ...place, message: message[lang] })),
        );
        if (!Object.hasOwn(extra.rules ?? {}, id)) for (const issue of own) assert.equal(issue.severity, severity);
      }
    });

    if (finds.length > 0) {
      test(`${id}, example ${index + 1}: each repair removes its issue and adds no error`, () => {
        const form = rasoat.profile(profile);
        const before = form.check(entries, context);
        const own = ({ issues }) => issues.filter(({ rule }) => rule === id).length;
        for (const { rule, fix } of before.issues) {
          if (rule !== id || !fix) continue;
          const after = form.check(applyFix(entries, fix), context);
          assert.ok(own(after) < own(before), fix.label);
          assert.ok(after.summary.errors <= before.summary.errors, fix.label);
        }
      });
    }
  }
}
