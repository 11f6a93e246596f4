// Every visitor pays for each byte, and bytes come one dependency and one generic function at a time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { add, ceilings, shipped } from "../../scripts/size.mjs";

test("what a page embeds stays under its ceilings, compressed", async () => {
  const parts = await shipped();
  const wasm = parts.find(({ name }) => name === "wasm").brotli;
  const whole = parts.reduce(add).brotli;
  const raise = "make it smaller, or raise scripts/ceilings.json and say why in the same commit";
  assert.ok(wasm <= ceilings.wasm, `the wasm weighs ${wasm} bytes, ceiling ${ceilings.wasm}: ${raise}`);
  assert.ok(whole <= ceilings.package, `entry, DOM layer and wasm weigh ${whole} bytes, ceiling ${ceilings.package}: ${raise}`);
  // A ceiling far above what there is lets the next careless change through.
  assert.ok(ceilings.wasm <= wasm * 1.03, `the wasm weighs ${wasm} bytes only: lower its ceiling of ${ceilings.wasm}`);
});
