// The types of profiles and params are written from the schema and the catalogue, and hold for what the core gives.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { typeFiles } from "../../scripts/types.mjs";
import { allCases, fromRoot, loadCore } from "./harness.mjs";

const files = await typeFiles();

for (const [name, text] of Object.entries(files)) {
  test(`pkg/${name} is what scripts/types.mjs writes`, async () => {
    assert.equal(await readFile(fromRoot(`pkg/${name}`), "utf8"), text, "run: node scripts/types.mjs");
  });
}

test("every issue of every case has the params its type says, as text or numbers, and no others", async () => {
  const rasoat = await loadCore();
  const types = new Map([...files["src/params.js"].matchAll(/^ {2}"(.+)": \{ (.*) \},$/gm)].map(([, rule, fields]) => [rule, fields.split(", ").filter(Boolean)]));
  const catalogue = JSON.parse(await readFile(fromRoot("pkg/catalogue.json"), "utf8"));
  assert.equal(types.size, catalogue.rules.length);
  let seen = 0;
  for (const { form, entries, context } of await allCases()) {
    for (const { rule, params } of rasoat.profile(form).check(entries, { ...context, mask: false }).issues) {
      const names = types.get(rule).map((field) => field.split(":")[0]);
      for (const name of names) assert.ok(name.endsWith("?") || name in params, `${rule}: ${name} is missing in ${JSON.stringify(params)}`);
      for (const [name, value] of Object.entries(params)) {
        assert.ok(names.includes(name) || names.includes(`${name}?`), `${rule}: ${name} is in no type`);
        assert.match(typeof value, /^(string|number)$/, `${rule}: ${name}`);
      }
      seen += 1;
    }
  }
  assert.ok(seen > 100, `${seen} issues are too few to say so`);
});
