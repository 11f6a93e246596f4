// rasoat with all its rules on: the whole report, messages, repairs and assessments, of which only the ten checks that the
// others do are handed back.
import { load } from "../../pkg/src/index.js";
import { asOf } from "../rows.mjs";

export const name = "rasoat";

const CHECKS = {
  "field/not-a-choice": "status",
  "date/impossible": "real-day",
  "date/unreadable": "real-day",
  "deadline/unreadable": "real-day",
  "date/wrong-notation": "notation",
  "status/completed-late": "deadline",
  "status/overdue": "deadline",
  "status/completed-without-date": "date-missing",
  "status/date-without-completion": "date-unexpected",
  "status/completed-in-future": "future",
  "status/completed-without-evidence": "evidence",
  "claim/percent-mismatch": "percentage",
  "claim/parts-exceed-total": "total",
  "field/required": "required",
  "equation/percent-mismatch": "percent",
  "equation/part-exceeds-whole": "part",
  "indicator/targets-fall": "targets-fall",
  "indicator/target-out-of-range": "over-100",
};

/**
 * @param {string} id of a built-in form
 * @param {BufferSource | string} wasm the core: its bytes or its address
 */
export async function prepare(id, wasm) {
  const form = (await load({ wasm })).profile(id);
  return (rows) =>
    form
      .check(rows, { asOf })
      .issues.filter(({ rule }) => rule in CHECKS)
      .map(({ entry, rule }) => ({ row: entry, check: CHECKS[rule] }));
}
