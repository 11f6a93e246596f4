/**
 * Case files in a test runner: entries and the issues expected in them, read and compared exactly as `rasoat test` and
 * `rasoat::testing` do. For Node only.
 *
 * ```js
 * import { test } from "node:test"; // or vitest, or jest's globals
 * import { runCases } from "rasoat/testing";
 * test("the cases of our forms", () => runCases("cases/"));
 * ```
 *
 * @module rasoat/testing
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { load } from "./index.js";

/**
 * @typedef {import("./index.js").Context} Context
 * @typedef {import("./index.js").Entry} Entry
 * @typedef {import("./index.js").Issue} Issue
 *
 * @typedef {{ rule: string, entry?: number | null, field?: string | null, severity?: string, params?: object, span?: [number, number] }} Expectation
 *   rule, entry and field always count, a missing one standing for the whole sheet; the rest where it is given
 *
 * @typedef {Context & { name?: string, form: string | object, entries: Entry[], expect: "silent" | Expectation[], only?: string[] }} CaseData
 *   a case as its file has it; `only` names the rules it is about, all of them where it is absent
 *
 * @typedef {object} Case
 * @property {string} name of the case, with that of its file in front
 * @property {() => Promise<string[]>} differences what was expected and not found, then what was found and not expected,
 *   a line each; none where the case holds. It rejects where the case itself is wrong: a field, a rule or a key that
 *   does not exist
 */

/**
 * Runs case files: a test in one line, in any runner.
 *
 * @param {string | URL | CaseData | CaseData[]} source a file, a folder of .json files, or cases
 * @returns {Promise<number>} how many cases there were
 * @throws {Error} where a case does not hold, with what differs; where there is none, or a file cannot be read
 */
export async function runCases(source) {
  const cases = await readCases(source);
  if (cases.length === 0) throw new Error(`${place(source)}: không có ca kiểm thử nào (no cases)`);
  const failures = [];
  for (const { name, differences } of cases) {
    const lines = await differences();
    if (lines.length > 0) failures.push([name, ...lines].join("\n  "));
  }
  if (failures.length > 0) throw new Error(`${failures.length} of ${cases.length} cases differ\n${failures.join("\n")}`);
  return cases.length;
}

/**
 * The cases one by one, for a runner's own test for each.
 *
 * @param {string | URL | CaseData | CaseData[]} source as for `runCases`
 * @returns {Promise<Case[]>} in the order of the files' names
 * @throws {Error} where a file cannot be read or is no JSON, with its path
 */
export async function readCases(source) {
  if (typeof source === "object" && !(source instanceof URL)) return casesOf(source, "");
  const path = source instanceof URL ? fileURLToPath(source) : source;
  const files = (await stat(path)).isDirectory() ? await jsonFiles(path) : [path];
  const cases = await Promise.all(files.map(async (file) => casesOf(parse(await readFile(file, "utf8"), file), file)));
  return cases.flat();
}

/** @param {string} folder */
async function jsonFiles(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.json$/i.test(name)).sort().map((name) => join(folder, name));
}

/**
 * @param {string} text
 * @param {string} file
 */
function parse(text, file) {
  try {
    // Windows programs put a byte-order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`${file}: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}

/**
 * One case, a list of them, or the examples of a profile, which leave out their `form`.
 *
 * @param {any} content
 * @param {string} file
 * @returns {Case[]}
 */
function casesOf(content, file) {
  if (content?.fields) {
    const { examples = [], ...form } = content;
    return casesOf(examples.map((/** @type {object} */ example) => ({ ...example, form })), file);
  }
  const list = Array.isArray(content) ? content : [content];
  return list.map((data, index) => {
    const at = [file, data?.name ?? (list.length > 1 ? `[${index}]` : "")].filter(Boolean).join(": ");
    return { name: at, differences: () => differences(data, at) };
  });
}

/**
 * @param {CaseData} data
 * @param {string} at
 */
async function differences(data, at) {
  const rasoat = await load();
  try {
    const { name, form, entries, expect, only, ...context } = data;
    const expected = expectations(expect);
    const checker = rasoat.profile(form);
    // What is none of these keys is context, and the core names what it does not know.
    const { issues } = checker.check(entries, context);
    await known([...expected.map(({ rule }) => rule), ...(only ?? [])]);
    return compare(expected, only ? issues.filter(({ rule }) => only.includes(rule)) : issues);
  } catch (error) {
    throw new Error(`${at}: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}

const KEYS = ["rule", "entry", "field", "severity", "params", "span"];

/**
 * A misspelt key would be an expectation that asks for too little.
 *
 * @param {unknown} expect
 * @returns {Expectation[]}
 */
function expectations(expect) {
  if (expect === "silent") return [];
  if (!Array.isArray(expect)) throw new TypeError('expect: phải là "silent" hoặc một danh sách (must be "silent" or a list)');
  for (const [index, expectation] of expect.entries()) {
    const wrong = Object.keys(expectation).find((key) => !KEYS.includes(key));
    if (wrong) throw new TypeError(`expect[${index}].${wrong}: không có “${wrong}” (there is no such key; there are ${KEYS.join(", ")})`);
  }
  return expect;
}

/** @type {Promise<Set<string>> | undefined} */
let catalogue;

/**
 * A misspelt rule would be an expectation that nothing can meet, or one that is always met.
 *
 * @param {string[]} rules
 */
async function known(rules) {
  catalogue ??= readFile(new URL("../catalogue.json", import.meta.url), "utf8").then(
    (text) => new Set(JSON.parse(text).rules.map((/** @type {{ id: string }} */ { id }) => id)),
  );
  const ids = await catalogue;
  const wrong = rules.find((rule) => rule !== undefined && !ids.has(rule));
  if (wrong !== undefined) throw new TypeError(`không có quy tắc “${wrong}” (there is no such rule)`);
}

/**
 * @param {Expectation[]} expected
 * @param {Issue[]} found
 */
function compare(expected, found) {
  const left = [...found];
  const take = (/** @type {(issue: Issue) => boolean} */ fits) => {
    const index = left.findIndex(fits);
    return index === -1 ? undefined : left.splice(index, 1)[0];
  };
  // The more an expectation says, the earlier it picks, so that a vague one never takes its issue.
  const missing = [...expected]
    .sort((a, b) => Object.keys(b).length - Object.keys(a).length)
    .filter((expectation) => !take((issue) => samePlace(issue, expectation) && unlike(issue, expectation).length === 0));
  const lines = missing.flatMap((expectation) => {
    // An issue at the right place that says something else is one difference, not two.
    const near = take((issue) => samePlace(issue, expectation));
    return near ? unlike(near, expectation) : `missing: ${where(expectation)}${rest(expectation)}`;
  });
  return [...lines, ...left.map((issue) => `unexpected: ${where(issue)}, span ${text(issue.span)}: ${issue.message}`)];
}

/**
 * @param {Issue} issue
 * @param {Expectation} expectation
 */
function samePlace(issue, { rule, entry = null, field = null }) {
  return issue.rule === rule && issue.entry === entry && issue.field === field;
}

/**
 * Every part of an issue that is not as expected; of the parameters only those that differ.
 *
 * @param {Issue} issue
 * @param {Expectation} expectation
 */
function unlike(issue, { rule, entry, field, ...rest }) {
  const place = where(issue);
  /** @type {string[]} */
  const lines = [];
  for (const [key, expected] of sorted(rest)) {
    const found = /** @type {any} */ (issue)[key];
    if (isDeepStrictEqual(found, expected)) continue;
    if (key !== "params" || !expected || typeof expected !== "object") {
      lines.push(`differs: ${place}: ${key} is ${text(found)}, expected ${text(expected)}`);
      continue;
    }
    const wanted = /** @type {Record<string, unknown>} */ (expected);
    for (const name of [...new Set([...Object.keys(wanted), ...Object.keys(found)])].sort()) {
      if (isDeepStrictEqual(found[name], wanted[name])) continue;
      lines.push(`differs: ${place}: ${key}.${name} is ${text(found[name])}, expected ${text(wanted[name])}`);
    }
  }
  return lines;
}

/**
 * `status/overdue at entries[0].result`.
 *
 * @param {{ rule: string, entry?: number | null, field?: string | null }} issue
 */
function where({ rule = "any rule", entry = null, field = null }) {
  if (entry === null) return `${rule} at the sheet`;
  return `${rule} at entries[${entry}]${field === null ? "" : `.${field}`}`;
}

/**
 * What an expectation says beyond the place.
 *
 * @param {Expectation} expectation
 */
function rest({ rule, entry, field, ...said }) {
  return sorted(said).map(([key, value]) => `, ${key} ${text(value)}`).join("");
}

/**
 * JSON with its keys in order, as natively, so that both say the same.
 *
 * @param {unknown} value
 */
const text = (value) => JSON.stringify(value, (_, part) => (part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(sorted(part)) : part)) ?? "absent";

/** @param {object} object */
const sorted = (object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));

/** @param {unknown} source */
const place = (source) => (typeof source === "string" || source instanceof URL ? String(source) : "cases");
