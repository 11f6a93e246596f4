/*
 * Written by scripts/types.mjs out of profile.schema.json; change that and run it again.
 */

/**
 * @typedef {object} Choice A word that a field may hold.
 * @property {boolean} [accepted] `false` for a word that is understood but should be another.
 * @property {Meaning | null} [means] For a status: the state it names.
 * @property {string} text The word as printed.
 */

/**
 * @typedef {object} EquationData What must hold between the numbers of one entry: `full + partial = total`.
 * @property {string} id The name by which issues refer to it.
 * @property {string} left The left side: field ids, numbers, `+ - * /` and brackets.
 * @property {Missing} [missing] What a blank field means. By default `"skip-any"`.
 * @property {Relation} op What stands between the sides: `=`, `<=`, `>=`, `<` or `>`.
 * @property {string} right The right side.
 * @property {Rounding | null} [rounding] How its printed numbers were rounded, if not as in the rest of the form.
 */

/**
 * @typedef {object} Example A case file without `form`: entries, and the issues expected in them.
 * @property {string} asOf The day of the report.
 * @property {import("./types.js").Calendar | null} [calendar] Days off and worked Saturdays, and the years they are decided for.
 * @property {NonNullable<import("./types.js").Context["confirmations"]> | null} [confirmations] Warnings that were confirmed with a reason.
 * @property {(Record<string, string | null>)[]} entries Texts by field id; null or a missing field is blank.
 * @property {"silent" | ({ entry?: number | null, field?: string | null, params?: Record<string, unknown>, rule: import("./params.js").RuleId, severity?: import("./types.js").Severity, span?: [number, number] })[]} expect The issues expected, or "silent".
 * @property {import("./types.js").Lang | null} [lang] The language of messages and labels.
 * @property {boolean | null} [mask] Leaves what was typed out of messages and params.
 * @property {string | null} [name] What the case is about.
 * @property {(import("./params.js").RuleId)[] | null} [only] The rules looked at; all of them where it is missing.
 * @property {NonNullable<import("./types.js").Context["previous"]> | null} [previous] What was submitted before: {asOf, entries}.
 * @property {NonNullable<import("./types.js").Context["register"]> | null} [register] Known documents: a list of {citation, date, title}.
 * @property {string | null} [reportingPeriod] The reporting period, such as "tháng 8/2025".
 */

/**
 * @typedef {object} Field One field of a form.
 * @property {Choice[]} [choices] The words it may hold.
 * @property {FilledBy} [filledBy] Who fills it in.
 * @property {string} id The key in entries, in snake_case.
 * @property {boolean} [inherit] Blank means as in the row above.
 * @property {FieldKind} kind How its text is read.
 * @property {string} label The label as printed.
 * @property {number | string} [max] The largest number it takes; percentages end at 100 unless this says otherwise.
 * @property {number | null} [maxLength] The longest text it takes, in UTF-16 units as browsers count.
 * @property {number | string} [min] The smallest number it takes.
 * @property {string} [notation] How its dates are written, if not as in the rest of the form.
 * @property {boolean | { whenStatus: Meaning }} [required] Whether it must be filled in.
 * @property {Role | null} [role] What it is to the rules.
 * @property {string | null} [unit] What its numbers count or measure, as a column of units prints it: `Hồ sơ`, `%`, `triệu đồng`.
 * @property {number | null} [year] For a target: the milestone year it belongs to.
 */

/**
 * @typedef {"text" | "longText" | "date" | "deadline" | "status" | "number" | "percent" | "target" | "choice" | "ordinal"} FieldKind How the text of a field is read.
 */

/**
 * @typedef {"reporter" | "other"} FilledBy Who fills a field in.
 */

/**
 * @typedef {"done" | "doing" | "none" | "suspended" | "notApplicable" | "awaiting" | "unknown"} Meaning The state that a status word names.
 */

/**
 * @typedef {"skip-any" | "skip-all" | "zero"} Missing What a blank field means in an equation.
 */

/**
 * @typedef {"continuous" | "perSection" | "off"} Numbering How the rows of a form are numbered.
 */

/**
 * @typedef {"=" | "<=" | ">=" | "<" | ">"} Relation What an equation says of its two sides.
 */

/**
 * @typedef {object} ReportingRegime The days on which figures close and reports are due.
 * @property {number} [closeDay] The day of the last month on which figures close; beyond its end, its last day. By default `14`.
 * @property {number} [dueDay] The day on which the report is due; beyond the end of the month, its last day. By default `25`.
 * @property {number} [dueMonthOffset] How many months after the last month it is due: 0 in the Decree, 1 for "ngày 05 tháng sau". By default `0`.
 */

/**
 * @typedef {"task" | "deadline" | "status" | "completed" | "description" | "difficulties" | "proposals" | "lead" | "agency" | "section" | "no" | "name" | "unit" | "target" | "actual" | "numerator" | "denominator" | "year" | "notes"} Role What a field is to the rules, whatever its id.
 */

/**
 * @typedef {"half-up" | "truncate" | "either"} Rounding How printed numbers came from exact ones. Official figures are rounded (Decree 174/2016/NĐ-CP, article 4) and cut off as well (16.051 of 16.274 was published as 98,62%), so a form that does not know accepts both.
 */

/**
 * @typedef {object} RuleChange
 * @property {import("./types.js").Severity} [severity]
 */

/**
 * @typedef {"error" | "warning" | "info"} Severity How much an issue weighs.
 */

/**
 * @typedef {{
  "agency/abolished"?: "off" | RuleChange,
  "agency/abolished-level"?: "off" | RuleChange,
  "agency/merged-province"?: "off" | RuleChange,
  "citation/after-completion"?: "off" | RuleChange,
  "citation/before-issue"?: "off" | RuleChange,
  "citation/conflicting-dates"?: "off" | RuleChange,
  "citation/date-impossible"?: "off" | RuleChange,
  "citation/date-missing"?: "off" | RuleChange,
  "citation/differs-from-register"?: "off" | RuleChange,
  "citation/in-future"?: "off" | RuleChange,
  "citation/issuer-abolished"?: "off" | RuleChange,
  "citation/issuer-not-yet"?: "off" | RuleChange,
  "citation/malformed"?: "off" | RuleChange,
  "citation/normative-year"?: "off" | RuleChange,
  "citation/out-of-order"?: "off" | { params?: { days?: number }, severity?: import("./types.js").Severity },
  "citation/type-mismatch"?: "off" | RuleChange,
  "citation/wrong-legislature"?: "off" | RuleChange,
  "claim/complement-mismatch"?: "off" | RuleChange,
  "claim/cut-not-rounded"?: "off" | RuleChange,
  "claim/part-exceeds-whole"?: "off" | RuleChange,
  "claim/parts-exceed-total"?: "off" | RuleChange,
  "claim/parts-fall-short"?: "off" | RuleChange,
  "claim/percent-mismatch"?: "off" | RuleChange,
  "date/implausible-year"?: "off" | { params?: { future?: number, past?: number }, severity?: import("./types.js").Severity },
  "date/impossible"?: "off" | RuleChange,
  "date/two-digit-year"?: "off" | RuleChange,
  "date/unreadable"?: "off" | RuleChange,
  "date/weekday-mismatch"?: "off" | RuleChange,
  "date/wrong-notation"?: "off" | RuleChange,
  "deadline/changed"?: "off" | RuleChange,
  "deadline/disagrees-with-task"?: "off" | RuleChange,
  "deadline/extended-without-document"?: "off" | RuleChange,
  "deadline/on-day-off"?: "off" | RuleChange,
  "deadline/open-ended"?: "off" | RuleChange,
  "deadline/unreadable"?: "off" | RuleChange,
  "equation/does-not-hold"?: "off" | RuleChange,
  "equation/part-exceeds-whole"?: "off" | RuleChange,
  "equation/percent-mismatch"?: "off" | RuleChange,
  "field/not-a-choice"?: "off" | RuleChange,
  "field/required"?: "off" | RuleChange,
  "field/too-long"?: "off" | RuleChange,
  "indicator/below-target"?: "off" | { params?: { direction?: "up" | "down" }, severity?: import("./types.js").Severity },
  "indicator/decreased"?: "off" | { params?: { direction?: "up" | "down" }, severity?: import("./types.js").Severity },
  "indicator/jumped"?: "off" | { params?: { direction?: "up" | "down", factor?: number, points?: number }, severity?: import("./types.js").Severity },
  "indicator/target-missing"?: "off" | RuleChange,
  "indicator/target-out-of-range"?: "off" | RuleChange,
  "indicator/target-unreadable"?: "off" | RuleChange,
  "indicator/target-wrong-kind"?: "off" | RuleChange,
  "indicator/targets-fall"?: "off" | { params?: { direction?: "up" | "down" }, severity?: import("./types.js").Severity },
  "number/ambiguous-separator"?: "off" | RuleChange,
  "number/bad-grouping"?: "off" | RuleChange,
  "number/not-whole"?: "off" | RuleChange,
  "number/out-of-range"?: "off" | RuleChange,
  "number/unreadable"?: "off" | RuleChange,
  "number/wrong-separator"?: "off" | RuleChange,
  "period/data-after-closing"?: "off" | RuleChange,
  "period/no-working-day-between"?: "off" | RuleChange,
  "period/report-late"?: "off" | RuleChange,
  "period/stale-figure"?: "off" | RuleChange,
  "sheet/conflicting-figures"?: "off" | RuleChange,
  "sheet/count-mismatch"?: "off" | RuleChange,
  "sheet/duplicate-task"?: "off" | RuleChange,
  "sheet/numbering"?: "off" | RuleChange,
  "sheet/same-text-different-status"?: "off" | RuleChange,
  "status/completed-in-future"?: "off" | RuleChange,
  "status/completed-late"?: "off" | RuleChange,
  "status/completed-without-date"?: "off" | RuleChange,
  "status/completed-without-description"?: "off" | RuleChange,
  "status/completed-without-evidence"?: "off" | RuleChange,
  "status/contradicts-dates"?: "off" | RuleChange,
  "status/contradicts-description"?: "off" | RuleChange,
  "status/date-without-completion"?: "off" | RuleChange,
  "status/not-applicable-but-completed"?: "off" | RuleChange,
  "status/overdue"?: "off" | RuleChange,
  "status/overdue-without-reason"?: "off" | RuleChange,
  "status/regressed"?: "off" | RuleChange,
  "status/suspended-without-document"?: "off" | RuleChange,
  "text/decomposed"?: "off" | RuleChange,
  "text/invisible-character"?: "off" | RuleChange,
  "text/personal-data"?: "off" | RuleChange,
  "text/placeholder"?: "off" | RuleChange,
  "text/repeats-task"?: "off" | { params?: { ownPercent?: number, ownWords?: number }, severity?: import("./types.js").Severity },
  "text/stray-space"?: "off" | RuleChange,
  "text/unchanged"?: "off" | { params?: { days?: number }, severity?: import("./types.js").Severity },
  "text/wrong-field"?: "off" | RuleChange,
  }} RuleSettings Settings of single rules, by their ids.
 *
 * @typedef {object} Profile A form as data. The core names the place and the reason where one is broken.
 * @property {string | null} [$schema] Where the schema of this file lies, for editors; not read.
 * @property {import("./types.js").Calendar | null} [calendar] The working calendar of the place, where the page gives none.
 * @property {number} [dueSoonDays] Tasks whose deadline is at most this many days ahead are due soon. By default `7`.
 * @property {EquationData[]} [equations] What must hold between the numbers of one entry.
 * @property {Example[]} [examples] Case files without `form`, run as tests; left out of the wasm.
 * @property {Field[]} fields The fields in the order they are printed.
 * @property {string} id The name under which the form is known, such as `plan-02`.
 * @property {string[]} [ignore] Field ids that entries may carry and that are not checked.
 * @property {string[]} [key] The fields that tell which entry of the previous submission an entry continues; by default the task or name.
 * @property {string} [notation] How dates are written where a field does not say otherwise. By default `"dd/mm/yyyy"`.
 * @property {Numbering} [numbering] Whether rows are numbered, and where the numbers start again. By default `"off"`.
 * @property {ReportingRegime | null} [period] When figures close and reports are due; by default as Decree 09/2019/NĐ-CP has it. Without it, nothing is said about reporting periods.
 * @property {NonNullable<import("./types.js").Context["register"]> | null} [register] Known documents with their right dates, where the page gives none.
 * @property {Rounding} [rounding] How printed percentages and sums were rounded. By default `"either"`.
 * @property {RuleSettings} [rules] Settings of single rules.
 * @property {string} title The title as people know it.
 * @property {number | null} [year] The year of the plan, for deadlines that print none.
 */

export {};
