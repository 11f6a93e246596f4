// Mutation testing by cargo-mutants of what reads and judges: reading, rules, calendar, intervals.
//   node scripts/mutants.mjs k/n       every n-th mutant, from the k-th on
//   node scripts/mutants.mjs changed   those in the lines that changed since BASE, within ten minutes
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const SCOPE = ["src/calendar", "src/interval", "src/read", "src/rules"];
const work = join(process.cwd(), "target/mutation");
const tree = join(work, "tree");
const passed = join(work, "baseline-passed");
const MINUTES = 10;

// Two passes, the second over what outlived the first. What most mutants fall to takes less than a second; the tests
// left out of the first pass try every value there is or compare what is published. Tests that measure time are left out of
// both: on a busy machine they fail without any mutant.
const TIMED = ["--skip", "linear"];
const SLOW = [
  "a_percentage_fails_only_if_no_count_gives_it", "a_sum_fails_only_if_no_values", "cover_exactly_what_their_factors",
  "composing_agrees_with_unicode", "reading_what_a_value_prints", "the_published_catalogue",
  "without_panic", "is_read_back", "agrees_with_whole_numbers_in_thousandths", "every_parameter_of_a_message",
];
const QUICK = ["--lib", "--", "--quiet", ...TIMED, ...SLOW.flatMap((name) => ["--skip", name])];
const ALL = ["--lib", ...["cases", "dates", "holidays", "reading"].flatMap((name) => ["--test", name]), "--", "--quiet", ...TIMED];

// A mutant may never end, or take all memory. The processor's clock tells it from a busy machine.
const limited = (seconds) =>
  `target."cfg(unix)".runner = ["bash", "-c", "ulimit -t ${seconds} -v 4194304; exec \\"$0\\" \\"$@\\""]`;

const [what] = process.argv.slice(2);
const started = Date.now();
const env = {
  ...process.env,
  CARGO_TARGET_DIR: join(work, "build"),
  CARGO_INCREMENTAL: "1",
  CARGO_TERM_COLOR: "never",
};
const git = (...args) => execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 28 });
const say = (line) => console.log(`mutants: ${line}`);

/** Brings the copy that is mutated up to date, and touches no file of it that is the same: cargo rebuilds what is newer. */
function copy() {
  const files = git("ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0");
  const wanted = new Map(files.filter((file) => file && existsSync(file)).map((file) => [file, readFileSync(file)]));
  // cargo-mutants follows `mod` and finds none in the list of the rules, which is a macro. Rust takes no notice of these.
  // A folder with a mod.rs is no group of rules but a module like others.
  const group = (entry) => entry.isDirectory() && !existsSync(`src/rules/${entry.name}/mod.rs`);
  const groups = readdirSync("src/rules", { withFileTypes: true }).filter(group);
  const names = (group) => readdirSync(`src/rules/${group}`).map((file) => `mod ${file.replace(/\.rs$/, "")};`).join(" ");
  const mods = groups.map(({ name }) => `#[cfg(any())]\nmod ${name} { ${names(name)} }\n`).join("");
  wanted.set("src/rules/mod.rs", Buffer.concat([wanted.get("src/rules/mod.rs"), Buffer.from(mods)]));
  const changed = () => rmSync(passed, { force: true });
  for (const [file, bytes] of wanted) {
    const target = join(tree, file);
    if (existsSync(target) && readFileSync(target).equals(bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    changed();
  }
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name).slice(tree.length + 1);
    if (!entry.isFile() || wanted.has(file)) continue;
    rmSync(join(tree, file));
    changed();
  }
}

/** The tests pass before anything is mutated, or what follows would mean nothing. False when time is out. */
function baseline(until) {
  copy();
  if (existsSync(passed)) return true;
  say("the tests without mutants first");
  const options = { cwd: tree, env, stdio: ["ignore", "inherit", "inherit"], timeout: until && until - Date.now() };
  const { status, error } = spawnSync("cargo", ["test", "--profile", "mutants", ...ALL], options);
  if (error?.code === "ETIMEDOUT") return false;
  if (status !== 0) throw new Error("mutants: the tests fail before anything is mutated");
  writeFileSync(passed, "");
  return true;
}

/** cargo-mutants is installed when it is first needed, so that a change of other files costs nothing. */
function install() {
  env.PATH = execFileSync("scripts/mutants-tools.sh", { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim() + env.PATH;
}

const cargoMutants = (args) => ["mutants", "--dir", tree, "--in-place", "--baseline", "skip", "--timeout", "900", "--build-timeout", "900", "--colors", "never", ...args];

function list(selection) {
  const told = execFileSync("cargo", [...cargoMutants(selection), "--list", "--json"], { env, encoding: "utf8", maxBuffer: 1 << 28 });
  // It prints nothing at all where a diff touches no code.
  return told ? JSON.parse(told) : [];
}

/** Runs one pass; resolves to [name, outcome] of the mutants there was time for. */
async function pass(name, selection, seconds, tests, until) {
  const output = join(work, name);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const args = [...cargoMutants(selection), "--output", output, "--cargo-arg=--config", `--cargo-arg=${limited(seconds)}`, "--", ...tests];
  const child = spawn("cargo", args, { env, stdio: ["ignore", "ignore", "inherit"], detached: true });
  const alarm = until && setTimeout(() => process.kill(-child.pid, "SIGINT"), Math.max(0, until - Date.now()));
  let stopped = false;
  const stop = () => {
    stopped = true;
    process.kill(-child.pid, "SIGINT");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  await new Promise((done) => child.once("exit", done));
  process.off("SIGINT", stop).off("SIGTERM", stop);
  clearTimeout(alarm);
  if (stopped) process.exit(130);
  const report = join(output, "mutants.out/outcomes.json");
  if (!existsSync(report)) throw new Error("mutants: cargo-mutants gave no outcomes");
  return JSON.parse(readFileSync(report, "utf8")).outcomes.map(({ scenario, summary, log_path }) => {
    const killed = () => /SIGXCPU|signal: 9/.test(readFileSync(join(output, "mutants.out", log_path), "utf8"));
    return [scenario.Mutant.name, summary === "CaughtMutant" && killed() ? "Timeout" : summary];
  });
}

// The files as well, and nothing else: of mutants that leave out a field cargo-mutants 27.1 takes all, whatever `--re` says,
// and it adds `--file` to the files of its configuration.
const files = (names) => [...new Set(names.map((name) => name.split(":")[0]))].flatMap((file) => ["--file", file]);
const exactly = (names) => ["--no-config", "--profile", "mutants", ...files(names), ...names.flatMap((name) => ["--re", `^${name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`])];

/** Both passes over a selection; the outcome of each mutant there was time for. */
async function run(selection, until) {
  // A third of the time is for the second pass, without which the survivors of the first say nothing.
  const outcomes = new Map(await pass("quick", selection, 20, QUICK, until && until - (until - Date.now()) / 3));
  const left = [...outcomes].filter(([, outcome]) => outcome === "MissedMutant").map(([name]) => name);
  if (left.length === 0) return outcomes;
  const second = until && Date.now() > until ? [] : await pass("all", exactly(left), 120, ALL, until);
  const decided = new Map(second);
  // Nobody knows of those the second pass had no time for.
  for (const name of left) decided.has(name) ? outcomes.set(name, decided.get(name)) : outcomes.delete(name);
  return outcomes;
}

function tell(outcomes) {
  const of = (kind) => [...outcomes].filter(([, outcome]) => outcome === kind).map(([name]) => name);
  const [caught, timeout, unviable, missed] = ["CaughtMutant", "Timeout", "Unviable", "MissedMutant"].map(of);
  for (const name of missed) say(`missed: ${name}`);
  const minutes = Math.round((Date.now() - started) / 6000) / 10;
  say(`${caught.length} caught, ${timeout.length} timed out, ${missed.length} missed, ${unviable.length} do not compile; ${minutes} minutes`);
  return { caught: caught.length, timeout: timeout.length, unviable: unviable.length, missed };
}

async function shard() {
  const commit = git("rev-parse", "HEAD").trim() + (git("status", "--porcelain").trim() ? "+" : "");
  install();
  baseline();
  const file = join(work, "shards", `${what.replace("/", "-of-")}.json`);
  const { missed, ...counts } = tell(await run(["--shard", what]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ commit, shard: what, ...counts, missed }, null, 1) + "\n");
  say(`written to ${file}`);
}

/** The commit a change is held against: BASE, else where the branch left the main one, else the commit before. */
function base() {
  const commit = (name) => spawnSync("git", ["rev-parse", "--verify", "--quiet", `${name}^{commit}`], { encoding: "utf8" }).stdout.trim();
  const fork = spawnSync("git", ["merge-base", "HEAD", "origin/HEAD"], { encoding: "utf8" }).stdout.trim();
  if (process.env.BASE) return commit(process.env.BASE);
  return fork && fork !== commit("HEAD") ? fork : commit("HEAD^");
}

/** Survivors of the kept run that are explained, without their places, which move: a mutant and a tab before its reason. */
function explained() {
  const lines = readFileSync("tests/mutants/survivors.tsv", "utf8").split("\n").map((line) => line.split("\t"));
  return new Set(lines.filter(([, reason]) => reason).map(([mutant]) => placeless(mutant)));
}
const placeless = (name) => name.replace(/:\d+:\d+:/, ":");

async function changed() {
  const from = base();
  if (!from) return say("no earlier commit to hold the change against");
  const diff = git("diff", from, "--", ...SCOPE);
  if (!diff) return say(`nothing in ${SCOPE.join(", ")} changed since ${from.slice(0, 12)}`);
  const until = started + MINUTES * 60_000;
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, "change.diff"), diff);
  install();
  copy();
  const selection = ["--in-diff", join(work, "change.diff")];
  const all = list(selection).length;
  if (all === 0) return say(`nothing that could be mutated changed since ${from.slice(0, 12)}`);
  say(`${all} mutants in what changed since ${from.slice(0, 12)}`);
  if (!baseline(until)) return say(`${MINUTES} minutes are over; no mutant was tried`);
  const known = explained();
  const { caught, timeout, unviable, missed } = tell(await run(selection, until));
  const open = missed.filter((name) => !known.has(placeless(name)));
  const tried = caught + timeout + open.length;
  if (tried + unviable + missed.length - open.length < all) say(`${MINUTES} minutes are over; the rest is for make mutants`);
  if (open.length > Math.max(2, tried / 10)) {
    say(`${open.length} of ${tried} missed; a tenth, or two, may be. Write tests for them, or remove what nothing needs.`);
    process.exitCode = 1;
  }
}

mkdirSync(tree, { recursive: true });
await (what === "changed" ? changed() : shard());
