// Builds and runs every measurement, and writes the table: `make bench`. `--quick` takes a look in a minute.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { indicatorRows, planRows } from "./rows.mjs";
import { sizes } from "./sizes.mjs";
import { table } from "./table.mjs";

const quick = process.argv.includes("--quick");
const root = fileURLToPath(new URL("../", import.meta.url));
const out = `${root}target/bench/`;

/** Runs a step and says what it is, since each takes its time. */
function step(title, command, args, options = {}) {
  console.error(`rasoat: ${title} …`);
  const { status, stdout, error } = spawnSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"], ...options });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(" ")} ended with ${status}`);
  return stdout;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [make, counts] of [[planRows, quick ? [100, 1000] : [100, 1000, 10000]], [indicatorRows, [1000]]]) {
  for (const count of counts) {
    const { form, rows } = make(count);
    writeFileSync(`${out}${form}-${count}.json`, JSON.stringify(rows));
  }
}

const flags = quick ? ["--quick"] : [];
// Beside the builds of the crate, and read from there, whatever the machine sets.
const folders = { CARGO_TARGET_DIR: `${root}target/bench-native`, CRITERION_HOME: `${out}criterion` };
step("the native build", "cargo", ["bench", "--manifest-path", "benches/native/Cargo.toml"], { env: { ...process.env, ...folders } });
const estimate = (name) => {
  const file = `${folders.CRITERION_HOME}/check/${name}/new/estimates.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).median.point_estimate / 1e6 : NaN;
};
const native = { "plan-02": quick ? estimate("plan-02-1000") : estimate("plan-02-10000"), "plan-02-100": estimate("plan-02-100"), "district-indicators-1000": estimate("district-indicators-1000") };
const node = JSON.parse(step("Node", "node", ["--expose-gc", "benches/node.mjs", ...flags]));
const chromium = JSON.parse(step("Chromium", "node", ["benches/chromium.mjs", ...flags]));

const results = {
  machine: `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
  commit: execFileSync("git", ["describe", "--always", "--dirty"], { cwd: root, encoding: "utf8" }).trim(),
  quick, native, node, chromium, sizes: await sizes(),
  versions: { node: process.version, chromium: chromium.version },
};
writeFileSync(`${out}results.json`, JSON.stringify(results, null, 1));
const text = table(results);
writeFileSync(`${out}RESULTS.md`, text);
console.log(text);
console.error(`rasoat: written to target/bench/RESULTS.md`);
