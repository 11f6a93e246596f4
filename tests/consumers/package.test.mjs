// The package itself, as packed: its manifest, its types, and what it carries.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bin = (name) => here(`node_modules/.bin/${name}`);
const installed = new URL("node_modules/rasoat/", import.meta.url);
const [packed] = (await readdir(new URL("./", import.meta.url))).filter((name) => name.endsWith(".tgz"));

/** What a tool prints when it finds something is what the test prints. */
const clean = (command, given, options) =>
  run(command, given, options).catch(({ stdout, stderr }) => assert.fail(`${stdout}${stderr}`));

for (const resolution of ["nodenext", "bundler"]) {
  test(`the types say what they should, resolved as ${resolution} does`, () => clean(bin("tsc"), ["-p", here(`package/tsconfig.${resolution}.json`)]));
}

test("publint has nothing to say", () => clean(bin("publint"), ["run", here(packed), "--strict"]));

test("Are the types wrong? They are not, for ES modules and bundlers; CommonJS gets the same modules", () =>
  // "esm-only": Node 20.19 and 22.12 require() ES modules, older ones import() them.
  clean(bin("attw"), [here(packed), "--profile", "esm-only", "--no-emoji", "--exclude-entrypoints", "rasoat.css", "rasoat.wasm", "rasoat.iife.js"]));

test("licences, types and one wasm are in it; sources of tests and maps are not", async () => {
  const files = (await readdir(installed, { recursive: true })).map((name) => name.replaceAll("\\", "/"));
  for (const wanted of ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "types/index.d.ts", "dist/rasoat.iife.js", "profile.schema.json", "catalogue.json"]) {
    assert.ok(files.includes(wanted), wanted);
  }
  assert.deepEqual(files.filter((name) => name.endsWith(".wasm")), ["wasm/rasoat_bg.wasm"]);
  assert.deepEqual(files.filter((name) => /\.test\.|\.map$|node_modules/.test(name)), []);
});

test("every export leads to a file, and every module has its types", async () => {
  const { exports, dependencies, publishConfig, license } = JSON.parse(await readFile(new URL("package.json", installed), "utf8"));
  for (const [path, target] of Object.entries(exports)) {
    for (const file of Object.values(typeof target === "string" ? { target } : target)) await readFile(new URL(file, installed));
    const module = /\.js$/.test(target.default ?? "");
    assert.equal(module, target.types !== undefined, path);
    if (module) assert.equal(Object.keys(target)[0], "types", `${path}: types come first`);
  }
  assert.equal(dependencies, undefined);
  assert.deepEqual([publishConfig, license], [{ access: "public", provenance: true }, "MIT OR Apache-2.0"]);
  assert.throws(() => createRequire(import.meta.url).resolve("rasoat/src/core.js"), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
});

test("the table of what was tried names what the lock file has", async () => {
  const { packages } = JSON.parse(await readFile(new URL("package-lock.json", import.meta.url), "utf8"));
  const readme = await readFile(new URL("../../pkg/README.md", import.meta.url), "utf8");
  const table = /## Tried with\n(.*?)\n## /s.exec(readme)?.[1] ?? "";
  const rows = table.split("\n").filter((line) => /^\| `/.test(line)).map((line) => line.split("|").map((cell) => cell.trim()));
  const workspaces = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8")).workspaces;
  assert.deepEqual(rows.map(([, app]) => app.replaceAll("`", "")).sort(), workspaces.filter((name) => name !== "package").sort());
  for (const [, app, names] of rows) {
    const own = app.replaceAll("`", "");
    const wanted = Object.keys(packages[own].dependencies ?? {}).map((name) => {
      const at = packages[`${own}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
      return `${name} ${at.version}`;
    });
    for (const one of wanted) assert.ok(names.includes(one), `${own}: the README says “${names}”, installed is ${one}`);
  }
});
