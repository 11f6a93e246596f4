// The package in Node as people there load it: by import, by require, and on a server that draws pages.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { promisify } from "node:util";
import { fromRoot } from "./harness.mjs";

const run = promisify(execFile);
const entry = [{ completed_on: "31/09/2025" }];
const use = `
  .then((rasoat) => {
    const { issues } = rasoat.profile("plan-02").check(${JSON.stringify(entry)}, { asOf: "2025-12-15" });
    console.log(issues.map(({ rule }) => rule).includes("date/impossible"));
  });`;

/** A fresh process each, so that one way in cannot lean on another. */
async function node(script, type = "module") {
  const { stdout } = await run(process.execPath, [`--input-type=${type}`, "-e", script], { cwd: fromRoot("pkg") });
  return stdout.trim();
}

test("load() without a word finds the file beside the package", async () => {
  assert.equal(await node(`import { load } from "rasoat"; load()${use}`), "true");
});

test("require() gives the same package, as no module of it waits at the top", async () => {
  assert.equal(await node(`const { load } = require("rasoat"); load()${use}`, "commonjs"), "true");
});

test("rasoat/slim takes bytes, an address, or a compiled module", async () => {
  const file = `import { readFile } from "node:fs/promises"; const at = new URL(import.meta.resolve("rasoat/rasoat.wasm"));`;
  for (const wasm of ["await readFile(at)", "at", "String(at)", "await WebAssembly.compile(await readFile(at))"]) {
    assert.equal(await node(`${file} import { load } from "rasoat/slim"; load({ wasm: ${wasm} })${use}`), "true", wasm);
  }
});

test("a file that is not there is named", async () => {
  const script = `import { load } from "rasoat/slim"; load({ wasm: new URL("file:///none/rasoat.wasm") }).catch(({ message }) => console.log(message))`;
  assert.match(await node(script), /file:\/\/\/none\/rasoat\.wasm/);
});

test("every entry can be imported where there is no page, and none of them asks for anything", async () => {
  const { exports } = JSON.parse(await readFile(fromRoot("pkg/package.json"), "utf8"));
  const modules = Object.entries(exports).filter(([, target]) => target.default?.endsWith(".js"));
  assert.ok(modules.length >= 3);
  for (const [path] of modules) {
    const script = `
      globalThis.fetch = () => { throw new Error("fetch at import") };
      WebAssembly.compile = WebAssembly.instantiate = () => { throw new Error("compiled at import") };
      await import("rasoat${path.slice(1)}");
      console.log("imported", typeof document);`;
    assert.equal(await node(script), "imported undefined", path);
  }
});
