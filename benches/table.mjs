// What was measured, as one table in Markdown: goals beside it, and whether each is met.

const digits = (number) => (Number.isFinite(number) ? (number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2)) : "–");
const row = (cells) => `| ${cells.join(" | ")} |`;
const head = (first, ...others) => [row([first, ...others]), row(["---", ...others.map(() => "--:")])];
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** @param {object} results as run.mjs gathers them */
export function table({ machine, commit, quick, native, node, chromium, sizes, versions }) {
  const places = { Node: node, Chromium: chromium };
  const largest = (results, form) => results.checks.filter((check) => check.form === form).at(-1);
  const first = largest(node, "plan-02");
  const names = Object.keys(first.ms);
  const lines = [
    "# Measured",
    "",
    `By \`make bench\` at ${commit} on ${machine}; Node ${versions.node}, Chromium ${versions.chromium}. Medians, all of one run${quick ? "; a quick look, with fewer rows" : ""}.`,
    "",
    "## Goals",
    "",
    ...head("goal", "wanted", "measured", "met"),
  ];
  const goal = (what, wanted, value, unit, met) => lines.push(row([what, wanted, `${digits(value)}${unit}`, Number.isFinite(value) ? (met ? "yes" : "**no**") : "–"]));
  for (const [place, results] of Object.entries(places)) {
    const { ms, count } = largest(results, "plan-02");
    const times = ms.ajv / ms.rasoat;
    goal(`${count} rows of plan-02 in ${place}, all rules, against ajv with ten checks`, "≥ 5× as fast", times, "×", times >= 5);
  }
  for (const [place, results] of Object.entries(places)) {
    const ratio = largest(results, "plan-02").ms.rasoat / native["plan-02"];
    goal(`wasm in ${place} over native, border included`, "≤ 1.7", ratio, "", ratio <= 1.7);
    const flat = results.growth.map(({ micros }) => micros.rasoat);
    const spread = Math.max(...flat) / Math.min(...flat);
    goal(`time a row from ${results.growth[0].count} to ${results.growth.at(-1).count} rows in ${place}, most over least`, "constant (≤ 1.3)", spread, "×", spread <= 1.3);
    const [small, large] = results.keystrokes;
    goal(`a keystroke among ${large.count} rows in ${place}, median`, "< 50 µs", large.median, " µs", large.median < 50);
    goal(`the same, 99th percentile`, "< 1,000 µs", large.p99, " µs", large.p99 < 1000);
    goal(`the same, median over that of ${small.count} rows`, "≤ 2", large.median / small.median, "×", large.median / small.median <= 2);
  }
  const start = chromium.start.find(({ name }) => name === "rasoat").ms;
  goal("from script start to the first checked field in Chromium", "< 30 ms", start, " ms", start < 30);
  const brotli = sizes.find(({ name }) => name === "rasoat").brotli / 1000;
  goal("entry, DOM layer and wasm, each brotli 11", "≤ 90 kB", brotli, " kB", brotli <= 90);

  lines.push("", "## A whole check, microseconds a row", "", "rasoat runs all its rules and writes the whole report; the others do ten checks of plan-02, five of the indicator form.", "");
  lines.push(...head("form, rows", "in", ...names, "ajv ÷ rasoat"));
  for (const [place, results] of Object.entries(places)) {
    for (const { form, count, ms } of results.checks) {
      lines.push(row([`${form}, ${count}`, place, ...names.map((name) => digits((ms[name] * 1000) / count)), digits(ms.ajv / ms.rasoat)]));
    }
  }
  lines.push("", `Native: ${digits((native["plan-02"] * 1000) / first.count)} µs a row of plan-02 (${first.count} rows).`);

  lines.push("", "## Growth", "", ...head("rows of plan-02", "rasoat in Node, µs a row", "in Chromium", "ajv in Node", "in Chromium"));
  node.growth.forEach(({ count, micros }, i) => {
    const page = chromium.growth[i].micros;
    lines.push(row([count, digits(micros.rasoat), digits(page.rasoat), digits(micros.ajv), digits(page.ajv)]));
  });
  lines.push("", ...head("length of one text, UTF-16 units", "Node, ns a unit", "Chromium"));
  node.lengths.forEach(({ length, nanosPerUnit }, i) => lines.push(row([length, digits(nanosPerUnit), digits(chromium.lengths[i].nanosPerUnit)])));

  lines.push("", "## Keystrokes in an open sheet, microseconds", "", ...head("rows", "in", "median", "99th percentile", "slowest"));
  for (const [place, results] of Object.entries(places)) {
    for (const { count, median, p99, worst } of results.keystrokes) lines.push(row([count, place, digits(median), digits(p99), digits(worst)]));
  }

  lines.push("", "## Start and memory", "", ...head("", ...names));
  lines.push(row(["first check in Chromium, ms from script start", ...names.map((name) => digits(chromium.start.find((s) => s.name === name).ms))]));
  lines.push(row([`memory for ${node.memory[0].count} rows in Node, MB`, ...names.map((name) => digits(node.memory.find((m) => m.name === name).megabytes))]));

  lines.push("", "## Size, kB", "", ...head("file", "minified", "gzip 9", "brotli 11"));
  for (const { name, minified, gzip, brotli: packed } of sizes) lines.push(row([name, kilobytes(minified), kilobytes(gzip), kilobytes(packed)]));
  return `${lines.join("\n")}\n`;
}
