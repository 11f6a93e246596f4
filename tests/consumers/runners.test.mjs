// Case files in the test runners that people have, by rasoat/testing of the packed package.
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const cwd = fileURLToPath(new URL("test-runners/", import.meta.url));
const program = (path) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
// This file runs in a runner itself, and must not be taken for its child.
const { NODE_TEST_CONTEXT, ...env } = process.env;

for (const [name, ...words] of [
  ["node:test", "--test", "node.test.js"],
  ["vitest", program("vitest/vitest.mjs"), "run", "vitest.test.js"],
  ["jest", "--experimental-vm-modules", program("jest/bin/jest.js")],
]) {
  test(`${name}: cases hold, and what differs is told`, () => run(process.execPath, words, { cwd, env }));
}
