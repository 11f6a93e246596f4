// Measuring, in Node and in Chromium alike.
import { opponents } from "./opponents/index.mjs";
import { asOf, indicatorRows, planRows } from "./rows.mjs";
import { load } from "../pkg/src/index.js";

/** @typedef {{ quick: boolean, wasm: BufferSource | string }} Setting */

const now = () => performance.now();

/** @param {number[]} list */
export function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted.length ? sorted[Math.floor(sorted.length / 2)] : NaN;
}

/** @param {number[]} list @param {number} share */
const quantile = (list, share) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

/**
 * Runs each by turns, so that whatever else the machine does falls on all of them alike.
 *
 * @param {Record<string, () => unknown>} works
 * @param {number} rounds
 * @returns {Record<string, number>} the median time of each in milliseconds
 */
export function byTurns(works, rounds) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const start = now();
      work();
      times[name].push(now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** Everyone must find what was planted, all of it and nothing else: none is measured for work it does not do. */
export function assertFinds(name, { form, faults }, found) {
  const key = ({ row, check }) => `${row} ${check}`;
  const [wanted, got] = [faults, found].map((list) => [...new Set(list.map(key))].sort());
  const differs = [...wanted.filter((k) => !got.includes(k)).map((k) => `misses ${k}`), ...got.filter((k) => !wanted.includes(k)).map((k) => `invents ${k}`)];
  if (differs.length) throw new Error(`${name} on ${form}: ${differs.slice(0, 5).join(", ")}${differs.length > 5 ? " …" : ""}`);
}

/** The time of a whole check, everyone on the same rows. @param {Setting} setting */
export async function checks({ quick, wasm }) {
  const results = [];
  const sizes = quick ? [100, 1000] : [100, 1000, 10000];
  for (const make of [planRows, indicatorRows]) {
    const small = make(200);
    const ready = {};
    for (const { name, prepare } of opponents) {
      ready[name] = await prepare(small.form, wasm);
      assertFinds(name, small, ready[name](small.rows));
    }
    for (const count of sizes) {
      const { form, rows } = make(count);
      const works = Object.fromEntries(Object.entries(ready).map(([name, check]) => [name, () => check(rows)]));
      // Once for the compilers of the engine.
      byTurns(works, 1);
      results.push({ form, count, ms: byTurns(works, count < 10000 ? 9 : 5) });
    }
  }
  return results;
}

/** How the time of a row grows with the number of rows, rasoat and ajv. @param {Setting} setting */
export async function growth({ quick, wasm }) {
  const mine = await opponents.find(({ name }) => name === "rasoat").prepare("plan-02", wasm);
  const theirs = await opponents.find(({ name }) => name === "ajv").prepare("plan-02", wasm);
  const results = [];
  for (const count of quick ? [100, 1000] : [100, 1000, 10000, 100000]) {
    const { rows } = planRows(count);
    const rounds = Math.max(1, Math.min(15, Math.floor(15000 / count)));
    const ms = byTurns({ rasoat: () => mine(rows), ajv: () => theirs(rows) }, rounds);
    results.push({ count, micros: { rasoat: (ms.rasoat * 1000) / count, ajv: (ms.ajv * 1000) / count } });
  }
  return results;
}

/** How the time grows with the length of one text. @param {Setting} setting */
export async function lengths({ quick, wasm }) {
  const form = (await load({ wasm })).profile("plan-02");
  const [row] = planRows(1).rows;
  const results = [];
  for (const length of quick ? [1000, 10000] : [1000, 10000, 100000, 1000000]) {
    const description = row.description.repeat(Math.ceil(length / row.description.length)).slice(0, length);
    const ms = byTurns({ rasoat: () => form.check([{ ...row, description }], { asOf }) }, length < 1e5 ? 9 : 3);
    results.push({ length, nanosPerUnit: (ms.rasoat * 1e6) / length });
  }
  return results;
}

/**
 * Keystrokes in an open sheet: half in descriptions over 500 characters, the others spread over all fields as their texts
 * are long. Each letter is typed and taken back, so that the sheet ends as it began.
 *
 * @param {Setting & { count: number, edits: number }} setting
 */
export async function keystrokes({ wasm, count, edits }) {
  const rasoat = await load({ wasm });
  const { rows } = planRows(count);
  const sheet = rasoat.profile("plan-02").sheet(rows, { asOf });
  const places = pick(rows, edits);
  const times = [];
  for (const [row, field, at] of places) {
    const text = rows[row][field];
    const typed = `${text.slice(0, at)}a${text.slice(at)}`;
    for (const next of [typed, text]) {
      const start = now();
      sheet.set(row, field, next);
      times.push(now() - start);
    }
  }
  sheet.free();
  return { count, median: median(times) * 1000, p99: quantile(times, 0.99) * 1000, worst: quantile(times, 1) * 1000 };
}

/** Row, field and place of every keystroke, always the same. */
function pick(rows, edits) {
  let state = 12345;
  const below = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  const long = rows.flatMap((row, i) => (row.description.length > 500 ? [i] : []));
  return Array.from({ length: edits }, (_, n) => {
    if (n % 2 === 0 && long.length) {
      const row = long[below(long.length)];
      return [row, "description", below(rows[row].description.length)];
    }
    const row = below(rows.length);
    const fields = Object.entries(rows[row]);
    let at = below(fields.reduce((sum, [, text]) => sum + text.length, 0));
    const [field] = fields.find(([, text]) => (at -= text.length) < 0);
    return [row, field, at + rows[row][field].length];
  });
}

/** Everything that is measured alike in Node and in Chromium. @param {Setting} setting */
export async function everything(setting) {
  const edits = setting.quick ? 300 : 3000;
  const results = { checks: await checks(setting), growth: await growth(setting), lengths: await lengths(setting), keystrokes: [] };
  for (const count of [10, setting.quick ? 1000 : 10000]) {
    await keystrokes({ ...setting, count, edits: Math.min(edits, 300) });
    results.keystrokes.push(await keystrokes({ ...setting, count, edits }));
  }
  return results;
}
