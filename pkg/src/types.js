/**
 * The shapes that cross the border, as the core gives and takes them. Spans count UTF-16 units of the text as typed.
 *
 * @typedef {"vi" | "en"} Lang
 * @typedef {"error" | "warning" | "info"} Severity An error holds a submission back, a warning wants a look, an info helps.
 * @typedef {[start: number, end: number]} Span
 * @typedef {Record<string, string | null | undefined>} Entry One row: text by field id; what is missing is blank.
 *
 * @typedef {object} Place
 * @property {number} entry counted from 0
 * @property {string} field
 * @property {Span} span
 *
 * @typedef {object} Edit
 * @property {number} entry
 * @property {string} field
 * @property {Span} span what is replaced
 * @property {string} text what is put there
 *
 * @typedef {object} Fix The one recommended repair of an issue.
 * @property {string} label what accepting it does
 * @property {Edit[]} edits all applied together
 *
 * @typedef {object} Issue
 * @property {string} rule such as "status/completed-late"
 * @property {Severity} severity
 * @property {number | null} entry null for an issue about the whole sheet, as are field and span
 * @property {string | null} field
 * @property {Span | null} span
 * @property {string} message
 * @property {Record<string, unknown>} params days as ISO, numbers beyond 2^53 and fractions as decimal text
 * @property {Place[]} related
 * @property {Fix | null} fix
 *
 * @typedef {"done-on-time" | "done-late" | "on-track" | "due-soon" | "overdue" | "not-started" | "suspended" | "not-applicable" | "awaiting-confirmation" | "open-ended" | "unknown"} State
 *
 * @typedef {object} Assessment Where a task stands.
 * @property {number} entry
 * @property {State} state
 * @property {string | null} due ISO day
 * @property {number | null} days past due, or left
 * @property {boolean} estimated an undecided calendar day took part
 *
 * @typedef {object} Report
 * @property {string} form
 * @property {string} asOf
 * @property {Lang} lang
 * @property {string} version
 * @property {Issue[]} issues by entry, field, place and rule; those about the sheet last
 * @property {Assessment[]} assessments
 * @property {{ errors: number, warnings: number, infos: number, states: Partial<Record<State, number>> }} summary
 *
 * @typedef {object} Context What a check is told besides the entries.
 * @property {string} asOf the day of the report, such as "2025-12-15"; rasoat reads no clock
 * @property {Lang} [lang] of messages and labels; "vi" where absent
 * @property {boolean} [mask] leaves what was typed out of messages and params
 *
 * @typedef {object} Field
 * @property {string} id
 * @property {string} label as printed on the form
 * @property {"text" | "longText" | "date" | "deadline" | "status" | "number" | "percent" | "target" | "choice" | "ordinal"} kind
 * @property {string} [role] what the field is to the rules, whatever its id
 * @property {boolean | { whenStatus: string }} [required]
 * @property {{ text: string, means?: string, accepted?: boolean }[]} [choices]
 * @property {string} [notation]
 * @property {number} [maxLength]
 *
 * @typedef {object} Profile A form as data; the core names what it does not know.
 * @property {string} id
 * @property {string} title
 * @property {Field[]} fields
 * @property {string[]} [ignore] fields that entries may carry and that are not checked
 */

export {};
