// Ajv in its best form: one schema, compiled once; keywords of our own for what JSON Schema cannot say, as plain functions.
import Ajv from "ajv";
import { indicatorFaults, isBlank, isRealDay, isWritten, planFaults, sharesHold, status, totalsHold } from "./checks.mjs";

export const name = "ajv";

const text = { type: "string" };
const row = (properties, ...keywords) => ({
  type: "array",
  items: { type: "object", properties, required: Object.keys(properties), additionalProperties: false, ...Object.fromEntries(keywords) },
});

const schemas = {
  "plan-02": row(
    {
      task: text,
      deadline: { type: "string", realDay: true, notation: "/" },
      result: { type: "string", status: true },
      description: { type: "string", percentage: true, total: true },
      completed_on: { type: "string", realDay: true, notation: "-" },
    },
    ["planRow", true],
  ),
  "district-indicators": row(
    {
      no: text, name: text, unit: { type: "string", filledIn: true }, target_2025: text, target_2030: text, target_2035: text, target_2040: text,
      target_2045: text, agency: text, year: text, actual: text, numerator: text, denominator: text,
    },
    ["indicatorRow", true],
  ),
};

const CHECKS = { realDay: "real-day", filledIn: "required" };

/** @param {string} form */
export async function prepare(form) {
  const ajv = new Ajv({ allErrors: true });
  const add = (keyword, holds) => ajv.addKeyword({ keyword, type: "string", errors: false, validate: (setting, data) => holds(data, setting) });
  add("status", (data) => status(data) !== "unknown");
  add("realDay", isRealDay);
  add("notation", isWritten);
  add("percentage", sharesHold);
  add("total", totalsHold);
  add("filledIn", (data) => !isBlank(data));
  const rule = (keyword, faults) => {
    const validate = (_, data) => {
      const found = faults(data);
      validate.errors = found.map((check) => ({ keyword: check, message: check, params: {} }));
      return !found.length;
    };
    ajv.addKeyword({ keyword, type: "object", errors: true, validate });
  };
  rule("planRow", planFaults);
  rule("indicatorRow", indicatorFaults);
  const validate = ajv.compile(schemas[form]);
  return (rows) => {
    if (validate(rows)) return [];
    return validate.errors.map(({ instancePath, keyword }) => ({ row: parseInt(instancePath.slice(1), 10), check: CHECKS[keyword] ?? keyword }))
      .filter(({ check }) => check !== "planRow" && check !== "indicatorRow");
  };
}
