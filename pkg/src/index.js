/**
 * Checks official Vietnamese reports while they are typed.
 *
 * Importing this fetches nothing and touches no page, so it is safe on a server; `load()` starts the core.
 *
 * @module rasoat
 */
import { load as loadFrom } from "./slim.js";

export { LoadError, NotCheckedError, applyFix } from "./slim.js";

/**
 * @typedef {import("./checker.js").Checker} Checker
 * @typedef {import("./compile.js").WasmSource} WasmSource
 * @typedef {import("./types.js").Assessment} Assessment
 * @typedef {import("./types.js").Calendar} Calendar
 * @typedef {import("./types.js").Changes} Changes
 * @typedef {import("./types.js").Citation} Citation
 * @typedef {import("./types.js").Confirmation} Confirmation
 * @typedef {import("./types.js").Context} Context
 * @typedef {import("./types.js").DateReading} DateReading
 * @typedef {import("./types.js").DeadlineReading} DeadlineReading
 * @typedef {import("./types.js").Edit} Edit
 * @typedef {import("./types.js").Entry} Entry
 * @typedef {import("./types.js").Field} Field
 * @typedef {import("./types.js").Fix} Fix
 * @typedef {import("./types.js").Issue} Issue
 * @typedef {import("./types.js").KnownIssue} KnownIssue
 * @typedef {import("./types.js").IssueParams} IssueParams
 * @typedef {import("./types.js").Lang} Lang
 * @typedef {import("./types.js").NumberReading} NumberReading
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./slim.js").Rasoat} Rasoat
 * @typedef {import("./types.js").Receipt} Receipt
 * @typedef {import("./types.js").Profile} Profile
 * @typedef {import("./types.js").Report} Report
 * @typedef {import("./profile.js").RuleSettings} RuleSettings
 * @typedef {import("./types.js").RuleId} RuleId
 * @typedef {import("./types.js").Severity} Severity
 * @typedef {import("./types.js").Span} Span
 * @typedef {import("./sheet.js").Sheet} Sheet
 * @typedef {import("./schema.js").SchemaOptions} SchemaOptions
 * @typedef {import("./types.js").State} State
 */

/**
 * @template {RuleId} Rule
 * @typedef {import("./types.js").IssueOf<Rule>} IssueOf an issue of one rule, with its params
 */

/**
 * @template T
 * @typedef {import("./schema.js").StandardSchema<T>} StandardSchema
 */

/**
 * Starts the core, once however often it is called: in Node from the file beside this package, in browsers from the
 * address that the server or the bundler gives that file.
 *
 * @param {{ wasm?: WasmSource | undefined }} [options] `wasm`: where the core is, if not beside this package
 * @returns {Promise<Rasoat>}
 * @throws {import("./errors.js").LoadError} saying what to change
 */
export const load = ({ wasm = new URL("../wasm/rasoat_bg.wasm", import.meta.url) } = {}) => loadFrom({ wasm });
