// Zod in its best form: the schema is made once, its refinements are plain functions, one for all that a row says of itself.
import * as z from "zod";
import { indicatorFaults, isBlank, isRealDay, isWritten, planFaults, sharesHold, status, totalsHold } from "./checks.mjs";

export const name = "zod";

const text = z.string();
const day = (separator) => text.refine(isRealDay, "real-day").refine((data) => isWritten(data, separator), "notation");
const saying = (schema, faults) =>
  // A row whose fields fail one by one is still held against itself.
  schema.check(Object.assign(z.superRefine((row, context) => faults(row).forEach((message) => context.addIssue({ code: "custom", message }))), {}));

const schemas = {
  "plan-02": () =>
    saying(
      z.object({
        task: text,
        deadline: day("/"),
        result: text.refine((data) => status(data) !== "unknown", "status"),
        description: text.refine(sharesHold, "percentage").refine(totalsHold, "total"),
        completed_on: day("-"),
      }),
      planFaults,
    ),
  "district-indicators": () =>
    saying(
      z.object({
        no: text, name: text, unit: text.refine((data) => !isBlank(data), "required"), target_2025: text, target_2030: text, target_2035: text,
        target_2040: text, target_2045: text, agency: text, year: text, actual: text, numerator: text, denominator: text,
      }),
      indicatorFaults,
    ),
};

/** @param {string} form */
export async function prepare(form) {
  const schema = z.array(schemas[form]());
  return (rows) => {
    const result = schema.safeParse(rows);
    return result.success ? [] : result.error.issues.map(({ path, message }) => ({ row: Number(path[0]), check: message }));
  };
}
