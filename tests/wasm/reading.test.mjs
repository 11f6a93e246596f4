// The readers as JavaScript has them, against what JavaScript itself knows: its number formats and its calendar.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fromRoot, loadCore } from "./harness.mjs";

const rasoat = await loadCore();
const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const everyDay = function* (from, to) {
  for (let time = Date.UTC(from, 0, 1); time <= Date.UTC(to, 11, 31); time += DAY) yield time;
};

/** The same numbers on every machine. */
function* dice(seed) {
  for (let state = BigInt(seed); ; ) {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    yield state >> 20n;
  }
}

test("12,000 numbers written by Intl in Vietnamese are read back exactly", () => {
  const draw = dice(1);
  const next = () => draw.next().value;
  for (let i = 0; i < 12_000; i += 1) {
    const digits = Number(next() % 12n) + 1;
    const decimals = i % 2 === 0 ? 0 : Number(next() % 4n) + 1;
    const whole = String(next() % 10n ** BigInt(digits));
    const fraction = decimals ? String(next() % 10n ** BigInt(decimals)).padStart(decimals, "0") : "";
    const exact = fraction ? `${whole}.${fraction}` : whole;
    const format = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    const written = format.format(exact);
    const reading = rasoat.readNumber(written);
    assert.equal(reading.kind, "number", written);
    // One comma before three digits may stand for thousands: both readings are given, and Intl's is among them.
    const values = reading.readings ?? [reading.value];
    assert.ok(values.includes(exact), `${written}: ${JSON.stringify(reading)}`);
    assert.deepEqual(reading.span, [0, written.length], written);
  }
});

test("every day of 1900 to 2100 is read as Date.UTC counts it, in three notations", () => {
  for (const time of everyDay(1900, 2100)) {
    const day = iso(time);
    const [year, month, date] = day.split("-");
    for (const text of [`${date}/${month}/${year}`, `${Number(date)}-${Number(month)}-${year}`, day]) {
      const reading = rasoat.readDate(text);
      assert.equal(reading.kind === "day" && reading.date, day, text);
    }
  }
});

test("days that Date.UTC would roll over are impossible, with the last day of their month", () => {
  for (let year = 1900; year <= 2100; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      for (let date = last + 1; date <= 31; date += 1) {
        const reading = rasoat.readDate(`${date}/${month}/${year}`);
        assert.equal(reading.kind, "impossible");
        assert.equal(reading.lastDay, iso(Date.UTC(year, month - 1, last)));
      }
    }
  }
});

test("working days add up as a count over the calendar does", async () => {
  const known = JSON.parse(await readFile(fromRoot("tests/wasm/working-days-2025.json"), "utf8"));
  const off = new Set(known.off);
  const worked = new Set(known.worked);
  const works = (time) => worked.has(iso(time)) || (![0, 6].includes(new Date(time).getUTCDay()) && !off.has(iso(time)));
  for (let time = Date.UTC(2025, 0, 1); time < Date.UTC(2025, 11, 1); time += DAY) {
    let count = 0;
    for (let next = time + DAY; count < 15; next += DAY) {
      count += works(next) ? 1 : 0;
      assert.equal(rasoat.workingDaysBetween(iso(time), iso(next)).days, count);
      if (works(next)) assert.equal(rasoat.addWorkingDays(iso(time), count).date, iso(next));
    }
  }
});

// Worked out by an independent script over the official calendars of 2025 and 2026.
for (const [from, count, expected] of [
  ["2025-04-24", 15, "2025-05-19"],
  ["2025-04-25", 1, "2025-04-26"],
  ["2025-04-25", 5, "2025-05-06"],
  ["2025-01-24", 5, "2025-02-07"],
  ["2025-08-29", 1, "2025-09-03"],
  ["2025-12-31", 5, "2026-01-09"],
  ["2026-01-09", 1, "2026-01-10"],
  ["2026-02-13", 3, "2026-02-25"],
  ["2026-04-24", 1, "2026-04-28"],
  ["2026-08-28", 1, "2026-09-03"],
  ["2026-11-23", 1, "2026-11-25"],
]) {
  test(`${count} working days after ${from} is ${expected}`, () => {
    assert.equal(rasoat.addWorkingDays(from, count).date, expected);
  });
}

test("a calendar given by the page takes the place of the shipped one", () => {
  const days = [{ date: "2025-05-05", kind: "holiday", name: "Ngày của tỉnh", status: "official" }];
  const calendar = { days, decidedYears: [2025], extends: true };
  assert.equal(rasoat.addWorkingDays("2025-04-24", 15, { calendar }).date, "2025-05-20");
  assert.throws(() => rasoat.addWorkingDays("2025-04-24", 1, { calendar: { days: [{}] } }), /calendar\.days\[0\]\.date/);
  assert.throws(() => rasoat.addWorkingDays("24/4/2025", 1), /day: .*2025-12-15/);
});

test("a deadline tells its last day, and the next day it is due", () => {
  assert.equal(rasoat.readDeadline("Quý III/2025").due, "2025-09-30");
  assert.equal(rasoat.readDeadline("30/6", { year: 2026 }).due, "2026-06-30");
  const monthly = rasoat.readDeadline("trước ngày 10 hằng tháng");
  assert.equal(monthly.nextDue("2025-08-09"), "2025-09-09");
  assert.equal(monthly.nextDue("2025-08-08"), "2025-08-09");
  assert.equal(rasoat.readDeadline("Thường xuyên").nextDue("2025-08-08"), null);
  assert.equal(rasoat.readDeadline("trong 15 ngày làm việc kể từ ngày 24/4/2025").nextDue("2025-04-24"), "2025-05-19");
  assert.equal(JSON.stringify(monthly).includes("nextDue"), false);
});

test("citations come with their place, symbol and day", () => {
  const text = "theo Kế hoạch hành động số 359-KH/TU ngày 29/4/2025";
  const [citation] = rasoat.readCitations(text);
  assert.equal(citation.symbol, "359-KH/TU");
  assert.equal(citation.date, "2025-04-29");
  assert.equal(text.slice(...citation.symbolSpan), "359-KH/TU");
});

test("what cannot be read says what was expected and where reading stopped", () => {
  assert.deepEqual(rasoat.readDate("30/6"), { kind: "unreadable", expected: "year", at: 4 });
  assert.deepEqual(rasoat.readNumber("35/36"), { kind: "unreadable", expected: "end", at: 2 });
  assert.equal(rasoat.readDeadline("mai mốt").kind, "unreadable");
});
