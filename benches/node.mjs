// The measurements in Node; prints them as JSON. Each is told whether it is a quick look: `node benches/node.mjs --quick`.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { spawnSync } from "node:child_process";
import { opponents } from "./opponents/index.mjs";
import { everything } from "./measure.mjs";
import { planRows } from "./rows.mjs";

const quick = process.argv.includes("--quick");
const wasm = readFileSync(new URL("../pkg/wasm/rasoat_bg.wasm", import.meta.url));

/** The most memory a process of its own took to check many rows, above what it took to make them. */
async function memoryOf(name, count) {
  const { prepare } = opponents.find((opponent) => opponent.name === name);
  const { rows } = planRows(count);
  const before = process.resourceUsage().maxRSS;
  const check = await prepare("plan-02", wasm);
  check(rows);
  return (process.resourceUsage().maxRSS - before) / 1024;
}

const at = process.argv.indexOf("--memory");
if (at > 0) {
  console.log(JSON.stringify(await memoryOf(process.argv[at + 1], Number(process.argv[at + 2]))));
} else {
  const count = quick ? 1000 : 10000;
  const results = await everything({ quick, wasm });
  results.memory = opponents.map(({ name }) => {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--memory", name, String(count)], { encoding: "utf8" });
    if (!stdout) throw new Error(stderr);
    return { name, count, megabytes: JSON.parse(stdout) };
  });
  console.log(JSON.stringify(results));
}
