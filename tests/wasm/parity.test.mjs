// Browser and server must agree to the byte: the report of the command and the report of the wasm, on every case file.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { allCases, fromRoot, loadCore } from "./harness.mjs";

const command = join(process.env.CARGO_TARGET_DIR ?? fromRoot("target"), "debug/rasoat");
const [rasoat, cases, folder] = await Promise.all([loadCore(), allCases(), mkdtemp(join(tmpdir(), "rasoat-parity-"))]);
after(() => rm(folder, { recursive: true }));

for (const { title, form, entries, context } of cases) {
  test(title, async () => {
    const { error, status, stdout, stderr } = spawnSync(command, await commandLine(form, context), {
      input: JSON.stringify(entries),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    assert.ok(status === 0 || status === 1, `${command} ended with ${status}: ${error?.message ?? stderr}`);
    assert.equal(stdout.replace(/\n$/, ""), JSON.stringify(rasoat.profile(form).check(entries, context)));
  });
}

async function commandLine(form, { asOf, reportingPeriod, previous, calendar, register, lang, mask, ...rest }) {
  assert.deepEqual(rest, {}, "the command has no option for this part of the context");
  const options = ["check", "-", "--format", "json", "--as-of", asOf];
  options.push("--form", typeof form === "string" ? form : await file("form.json", form));
  if (previous) options.push("--previous", await file("previous.json", previous));
  if (calendar) options.push("--calendar", await file("calendar.json", calendar));
  if (register) options.push("--register", await file("register.json", register));
  if (reportingPeriod) options.push("--period", reportingPeriod);
  if (lang) options.push("--lang", lang);
  if (mask) options.push("--mask");
  return options;
}

async function file(name, content) {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}
