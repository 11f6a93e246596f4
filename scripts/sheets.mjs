// Prints so many sheets of the plan-02 form, one a line, as an archive would hold them: the rows of the project's own cases,
// in an order that differs from sheet to sheet but not from run to run.
import { readFileSync } from "node:fs";

const rows = JSON.parse(readFileSync(new URL("../tests/cases/forms/plan-02.json", import.meta.url), "utf8")).entries;
const count = Number(process.argv[2] ?? 1000);
for (let sheet = 0; sheet < count; sheet += 1) {
  const entries = rows.map((_, index) => rows[(index * 7 + sheet) % rows.length]);
  console.log(JSON.stringify({ id: `${sheet}`, entries }));
}
