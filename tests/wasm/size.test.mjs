// Every visitor pays for each byte, and bytes come one dependency and one generic function at a time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ceilings, shipped } from "../../scripts/size.mjs";

const weights = new Map((await shipped()).map(({ name, brotli }) => [name, brotli]));

for (const [name, ceiling] of Object.entries(ceilings)) {
  test(`${name}, minified and compressed, weighs no more than ${ceiling} bytes`, () => {
    const weight = weights.get(name);
    assert.ok(weight <= ceiling, `it weighs ${weight}: make it smaller, or raise scripts/ceilings.json and say why in the same commit`);
    // A ceiling far above what there is lets the next careless change through.
    assert.ok(weight > ceiling * 0.95, `it weighs ${weight} only: lower the ceiling`);
  });
}
