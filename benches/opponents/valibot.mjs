// Valibot in its best form: pipes made once, and one raw check for all that a row says of itself.
import * as v from "valibot";
import { indicatorFaults, isBlank, isRealDay, isWritten, planFaults, sharesHold, status, totalsHold } from "./checks.mjs";

export const name = "valibot";

const text = v.string();
const day = (separator) => v.pipe(text, v.check(isRealDay, "real-day"), v.check((data) => isWritten(data, separator), "notation"));
const saying = (schema, faults) =>
  v.pipe(
    schema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.value) for (const message of faults(dataset.value)) addIssue({ message });
    }),
  );

const schemas = {
  "plan-02": () =>
    saying(
      v.object({
        task: text,
        deadline: day("/"),
        result: v.pipe(text, v.check((data) => status(data) !== "unknown", "status")),
        description: v.pipe(text, v.check(sharesHold, "percentage"), v.check(totalsHold, "total")),
        completed_on: day("-"),
      }),
      planFaults,
    ),
  "district-indicators": () =>
    saying(
      v.object({
        no: text, name: text, unit: v.pipe(text, v.check((data) => !isBlank(data), "required")), target_2025: text, target_2030: text, target_2035: text,
        target_2040: text, target_2045: text, agency: text, year: text, actual: text, numerator: text, denominator: text,
      }),
      indicatorFaults,
    ),
};

/** @param {string} form */
export async function prepare(form) {
  const schema = v.array(schemas[form]());
  return (rows) => {
    const result = v.safeParse(schema, rows);
    return result.success ? [] : result.issues.map(({ path, message }) => ({ row: Number(path[0].key), check: message }));
  };
}
