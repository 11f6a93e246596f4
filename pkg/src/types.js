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
 * @typedef {import("./params.js").RuleId} RuleId
 * @typedef {import("./params.js").IssueParams} IssueParams
 * @typedef {{ [Rule in RuleId]: IssueOf<Rule> }[RuleId]} Issue `rule` tells which params there are
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
 * @typedef {Issue & { id: number }} KnownIssue An issue of an open sheet. It keeps its id as long as it stands, wherever its
 *   entry moves; one whose words change, or whose place within its field does, goes and appears with the same id.
 *
 * @typedef {object} Changes What an edit of a sheet changed. An issue whose entry merely stands elsewhere now has neither
 *   appeared nor gone.
 * @property {KnownIssue[]} appeared entries counted as they stand after the edit
 * @property {KnownIssue[]} gone entries counted as they stood before the edit
 *
 * @typedef {object} Context What a check is told besides the entries.
 * @property {string} asOf the day of the report, such as "2025-12-15"; rasoat reads no clock
 * @property {Lang} [lang] of messages and labels; "vi" where absent
 * @property {boolean} [mask] leaves what was typed out of messages and params
 * @property {string} [reportingPeriod] such as "tháng 8/2025"; without it nothing is said about periods
 * @property {Calendar} [calendar] the working calendar, where the page knows better than the shipped one
 * @property {{ asOf: string, entries: Entry[] }} [previous] the previous submission
 * @property {{ citation: string, date: string, title?: string }[]} [register] known documents with their right dates
 * @property {Confirmation[]} [confirmations] warnings that were confirmed with a reason, for the receipt
 *
 * @typedef {import("./profile.js").Field} Field
 * @typedef {import("./profile.js").Profile} Profile as the core gives it back, what is left out is as the schema says by default
 */

/**
 * @template {import("./params.js").RuleId} Rule
 * @typedef {object} IssueOf An issue of one rule.
 * @property {Rule} rule such as "status/completed-late"
 * @property {Severity} severity
 * @property {number | null} entry null for an issue about the whole sheet, as are field and span
 * @property {string | null} field
 * @property {Span | null} span
 * @property {string} message
 * @property {IssueParams[Rule]} params what the message is made of
 * @property {Place[]} related
 * @property {Fix | null} fix
 */

/**
 * @typedef {object} Calendar Days that differ from an ordinary week.
 * @property {{ date: string, kind: "holiday" | "makeUp" | "swapOff" | "swapWork", name: string, source?: string, status: "official" | "estimated" | "pending" }[]} days
 * @property {number[]} [decidedYears] the years whose days are all decided
 * @property {boolean} [extends] true adds to the shipped calendar, false (the default) stands alone
 *
 * @typedef {object} Confirmation
 * @property {string} rule
 * @property {number | null} entry
 * @property {string | null} field
 * @property {string | null} reason null for a warning that was shown and not confirmed
 * @property {string} textHash of the text it was given for; it holds only while that is unchanged
 *
 * @typedef {object} Receipt What a submission takes along, for the server to verify.
 * @property {1} receipt
 * @property {string} version
 * @property {string} form
 * @property {string} asOf
 * @property {Lang} lang
 * @property {string | null} reportingPeriod
 * @property {string} profileHash SHA-256 in hexadecimal, as the other hashes
 * @property {string} contextHash
 * @property {string} textHash
 * @property {Report["summary"]} summary
 * @property {Confirmation[]} confirmations every warning, with its reason where it was confirmed
 *
 * @typedef {{ kind: "blank" }} Blank
 * @typedef {{ kind: "unreadable", expected: string, at: number }} Unreadable What was expected, and where reading stopped.
 * @typedef {{ kind: "impossible", span: Span, part: "day" | "month" | "year", day: number | null, month: number | null, year: number | null, lastDay: string | null, swapped: string | null }} Impossible A date that no calendar has; `lastDay` is that of its month, `swapped` the date with day and month the other way round.
 * @typedef {{ kind: "twoDigitYear" | "serial", span: Span, date: string }} Proposed A date that needs a person's consent: a two-digit year, or a spreadsheet's day number.
 * @typedef {{ kind: "day", date: string, span: Span, notation: { order: "dayFirst" | "yearFirst", separators: [string, string], padded: [boolean | null, boolean | null], blanks: boolean, time: boolean }, weekday?: { day: number, span: Span } }} Day Weekdays count from Monday, 1.
 * @typedef {Blank | Day | Impossible | Proposed | Unreadable} DateReading
 *
 * @typedef {object} Deadline
 * @property {"by" | "period" | "term" | "every" | "open" | "event" | "relative" | "none"} kind
 * @property {Span} span
 * @property {string | null} due the last allowed day where it is printed; a counted one is `nextDue` of the day before
 * @property {string} [named] the day after "trước ngày"
 * @property {string} [from] the first day of a stretch, or of what has no end
 * @property {string} [looseUntil] the words are vague: nothing is late before this day
 * @property {{ hour: number, minute: number }} [clock]
 * @property {Record<string, unknown>} [every] how it recurs
 * @property {Record<string, unknown>} [term] how it is counted
 * @property {{ due: string, span: Span, name?: Span }[]} [milestones]
 * @property {string} [extendedFrom]
 * @property {boolean} [thenOpen] the work goes on after the day
 *
 * @typedef {Blank | Deadline | Impossible | Proposed | Unreadable} DeadlineReading
 *
 * @typedef {object} Quantity
 * @property {"number"} kind
 * @property {Span} span the digits with their separators
 * @property {string} value with a decimal dot, scale words applied: "91700000000" for 91,7 tỷ
 * @property {string | null} upper the other end of a range
 * @property {{ span: Span, class: string, key: string } | null} unit
 * @property {"none" | "about" | "below" | "above"} approx
 * @property {">=" | ">" | "<=" | "<" | "=" | null} comparator
 * @property {boolean} mean
 * @property {string} separators "ambiguous" where 1,141 may be either of `readings`
 * @property {[string, string] | null} readings
 *
 * @typedef {{ kind: "notYet" | "carriedOut", span: Span }} Mark A dash, or a tick.
 * @typedef {Blank | Quantity | Mark | Unreadable} NumberReading
 *
 * @typedef {object} Citation
 * @property {"citation"} kind
 * @property {Span} span with type words and date
 * @property {Span} symbolSpan number and symbol
 * @property {string} symbol as it should be written
 * @property {string | null} number
 * @property {number | null} year inside the symbol
 * @property {string | null} type such as "QĐ"
 * @property {string} organ
 * @property {"state" | "party" | "assembly" | "letter" | "unknown"} regime
 * @property {{ kind: string, span: Span } | null} phrase the type in words
 * @property {string | null} date
 * @property {Span | null} dateSpan
 * @property {number | null} yearPhrase "năm 2025" without a day
 * @property {boolean} bare a number without a symbol
 * @property {unknown[]} slips what is wrong with the symbol
 */

export {};
