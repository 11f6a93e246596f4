import { announcer } from "./announcer.js";
import { findControls, textOf } from "./controls.js";
import { messagesOf } from "./messages.js";
import { repair } from "./repair.js";
import { submission, wantsCheck } from "./submission.js";
import { today } from "./today.js";
import { listen } from "./typing.js";

/**
 * @typedef {import("./index.js").Checks} Checks
 * @typedef {import("./index.js").Settings} Settings
 * @typedef {import("../types.js").Issue} Issue
 * @typedef {import("../types.js").Report} Report
 */

/** More sentences than these are counted, not read out. */
const readOut = 3;
/** A text with such a slip may still be the beginning of a right one. */
const maybeUnfinished = /unreadable$|not-a-choice$/;

/**
 * A form and its checker at work, until the signal aborts.
 *
 * @param {HTMLFormElement} form
 * @param {Checks} checker
 * @param {Settings} settings
 * @param {AbortSignal} signal
 * @returns {() => Report | null} checks now and shows everything
 * @throws {Error} where the fields of the profile cannot be found in the form
 */
export function begin(form, checker, { asOf, fields, phrases, note, onReport, ruleUrl }, signal) {
  const controls = findControls(form, checker.profile, fields);
  // A printed label often ends in a bracket that explains it; here the name is enough.
  const names = new Map(checker.profile.fields.map(({ id, label }) => [id, label.replace(/\s*\(.*/s, "")]));
  const views = new Map([...controls].map(([id, control]) => [id, messagesOf(control, phrases, repairOf, ruleUrl)]));
  const voice = announcer(form, phrases.lang);
  const gate = submission(form, phrases, controls, ({ field, message }) => (field === null ? message : `${names.get(field)}: ${message}`));
  /** @type {Set<string>} */
  const left = new Set();
  let showAll = false;
  let repairing = false;
  /** @type {Record<string, string>} */
  let texts = {};
  /** @type {Report | null} */
  let report = null;

  function check() {
    texts = Object.fromEntries([...controls].map(([id, control]) => [id, textOf(control)]));
    try {
      const given = typeof asOf === "function" ? asOf() : asOf;
      report = checker.check([texts], { asOf: given ?? today(), lang: phrases.lang });
      note.checked(given === undefined ? report.asOf : null);
    } catch (error) {
      report = null;
      note.unchecked(error);
    }
    try {
      if (report) onReport?.(report);
    } catch (error) {
      // The page's own fault must not decide whether its form is held back.
      reportError(error);
    }
  }

  /**
   * Checks and shows what of it is due.
   *
   * @param {(issue: Issue & { field: string }, shown: readonly Issue[]) => boolean} isDue
   * @returns {string[]} what is new, to be read out
   */
  function show(isDue) {
    check();
    const news = [];
    for (const [id, view] of views) {
      const before = view.issues();
      const due = report?.issues.filter((issue) => issue.field === id && isDue({ ...issue, field: id }, before)) ?? [];
      view.show(due);
      for (const { severity, message } of due) {
        if (!before.some((old) => old.message === message)) news.push(`${names.get(id)}. ${phrases.severity[severity]}: ${message}`);
      }
    }
    gate.follow(report);
    return news;
  }

  /** While a person types, messages change and go; new ones wait. @type {Parameters<typeof show>[0]} */
  const isShown = ({ rule }, shown) => shown.some((issue) => issue.rule === rule);

  /** An untouched blank is no slip yet. @type {Parameters<typeof show>[0]} */
  const isMeant = ({ field }) => showAll || left.has(field) || texts[field]?.trim() !== "";

  /** @type {Parameters<typeof show>[0]} */
  const isWrongAnyway = (issue, shown) =>
    isShown(issue, shown) || (isMeant(issue, shown) && !(maybeUnfinished.test(issue.rule) && controls.get(issue.field)?.matches(":focus")));

  /** @param {string[]} sentences */
  function say(sentences) {
    const more = sentences.length - readOut;
    if (sentences.length > 0) voice.say([...sentences.slice(0, readOut), ...(more > 0 ? [phrases.more(more)] : [])].join(" "));
  }

  /** @param {Issue} issue */
  function repairOf({ field, fix }) {
    const apply = field && fix && repair(controls, fix, texts);
    if (!apply) return null;
    return () => {
      repairing = true;
      const applied = apply();
      repairing = false;
      if (applied) controls.get(field)?.focus();
      say([...(applied ? [phrases.repaired(fix.label)] : []), ...show(isMeant)]);
    };
  }

  const settled = () => say(show(isMeant));
  const unlessRepairing = (/** @type {() => void} */ work) => () => repairing || work();
  listen(
    form,
    {
      typed: unlessRepairing(() => show(isShown)),
      paused: () => say(show(isWrongAnyway)),
      settled: unlessRepairing(settled),
      left(target) {
        for (const [id, control] of controls) if (control === target) left.add(id);
        if (!repairing) settled();
      },
    },
    signal,
  );

  function showEverything() {
    showAll = true;
    show(isMeant);
    voice.hush();
    return report;
  }
  /** @param {SubmitEvent} event */
  function submit(event) {
    if (wantsCheck(event) && showEverything()) gate.judge(event, /** @type {Report} */ (report));
  }
  function reset() {
    showAll = false;
    left.clear();
    gate.reset();
    show(isMeant);
  }
  // In capture, so before the page's own listeners on the form.
  form.addEventListener("submit", submit, { capture: true, signal });
  // The event comes before the controls are emptied.
  form.addEventListener("reset", () => setTimeout(() => signal.aborted || reset()), { signal });
  signal.addEventListener("abort", () => {
    for (const view of views.values()) view.remove();
    gate.reset();
    voice.remove();
  });

  show(isMeant);
  return showEverything;
}
