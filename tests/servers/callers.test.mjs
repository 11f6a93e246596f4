// The examples that call the command from other languages: what they hand back is what the command says, byte for byte.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fromRoot } from "../wasm/harness.mjs";

const command = join(process.env.CARGO_TARGET_DIR ?? fromRoot("target"), "debug/rasoat");
const folder = await mkdtemp(join(tmpdir(), "rasoat-callers-"));
after(() => rm(folder, { recursive: true }));

// A program that hangs, under a name that a shell would read as three commands.
const hangs = join(folder, "it hangs; touch $(id)");
await writeFile(hangs, "#!/bin/sh\nexec sleep 60\n");
await chmod(hangs, 0o755);

/** More than a pipe holds, so that a caller who writes all before reading anything would wait forever. */
const many = Array.from({ length: 150 }, (_, index) => ({
  task: `Việc ${index} "$(touch x)" \\ 'của' Sở 😀`,
  deadline: "31/9/2025",
  result: "Đang thực hiện",
  description: "Đã làm,\r\nđang làm. ".repeat(20),
}));

const callers = [
  { name: "Java", found: ["java", "-version"], words: ["java", fromRoot("examples/java/Check.java")] },
  { name: "PHP", found: ["php", "--version"], words: ["php", fromRoot("examples/php/check.php")] },
  { name: ".NET", found: ["dotnet", "--version"], words: ["dotnet", "run", "--project", fromRoot("examples/dotnet"), "--"] },
];

for (const { name, found, words } of callers) {
  const skip = spawnSync(found[0], found.slice(1)).status === 0 ? false : `${found[0]} is not on this machine`;

  test(`${name} gets the command's own report, however large, and its exit code`, { skip }, async () => {
    for (const [entries, code] of [["[]", 0], [JSON.stringify(many), 1], ["[{", 2], ['[{"resutl": "ạ"}]', 2]]) {
      const [own, called] = await Promise.all([run([command, "check", "-", "--format", "json", "--form", "plan-02", "--as-of", "2025-12-15"], entries), run([...words, command, "plan-02", "2025-12-15", "120"], entries)]);
      assert.equal(own.code, code, own.err);
      assert.deepEqual(called, own);
    }
  });

  test(`${name} does not wait for a command that hangs, and no shell reads its name`, { skip }, async () => {
    assert.equal((await run([...words, hangs, "plan-02", "2025-12-15", "1"], "[]")).code, 3);
    assert.deepEqual(await readdir(folder), ["it hangs; touch $(id)"]);
  });
}

function run([program, ...words], input) {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { cwd: folder });
    const said = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => (said.out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (said.err += text));
    child.on("error", fail).on("close", (code) => done({ code, ...said }));
    child.stdin.on("error", () => {}).end(input);
  });
}
