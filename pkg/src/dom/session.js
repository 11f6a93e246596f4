import { announcer } from "./announcer.js";
import { confirmationsOf } from "./confirmations.js";
import { hostOf } from "./element.js";
import { findingsOf } from "./findings.js";
import { hintsOf } from "./hints.js";
import { judgeOf } from "./judge.js";
import { latestOf } from "./latest.js";
import { demand } from "./mapping.js";
import { mendingOf } from "./mending.js";
import { messagesOf } from "./messages.js";
import { spotOf } from "./place.js";
import { rowsOf } from "./rows.js";
import { listenToSubmission } from "./submit.js";
import { submission } from "./submission.js";
import { titlesOf } from "./titles.js";
import { listen } from "./typing.js";
import { validityOf } from "./validity.js";
import { watch } from "./watch.js";

/**
 * @typedef {import("./rows.js").Owner} Owner
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("../types.js").Issue} Issue
 *
 * @typedef {(owner: Owner, issue: Issue, shown: readonly Issue[]) => boolean} IsDue
 */

/** A text with such a slip may still be the beginning of a right one. */
const maybeUnfinished = /unreadable$|not-a-choice$/;

/** While a person types, messages change and go; new ones wait. @type {IsDue} */
const isShown = (_, { rule }, shown) => shown.some((issue) => issue.rule === rule);

/** An untouched blank is no slip yet. @type {IsDue} */
const isMeant = ({ row, id }) => row.all || row.left.has(id) || row.texts[id]?.trim() !== "";

/** @type {IsDue} */
const isWrongAnyway = (owner, issue, shown) =>
  isShown(owner, issue, shown) || (isMeant(owner, issue, shown) && !(maybeUnfinished.test(issue.rule) && owner.cell.parts.some((part) => part.matches(":focus"))));

/**
 * A form and its checker at work, until the signal aborts.
 *
 * @param {Element} root
 * @param {import("./index.js").Checks} checker
 * @param {import("./options.js").Settings} settings
 * @param {ReturnType<typeof import("./notes.js").noteOf>} note
 * @param {AbortSignal} signal
 * @returns {import("./index.js").Hand}
 * @throws {Error} where the fields of the profile cannot be found in the form
 */
export function begin(root, checker, settings, note, signal) {
  const { phrases, render } = settings;
  const grid = rowsOf(root, checker.profile, settings, viewOf);
  grid.find();
  demand(checker.profile, settings.fields, grid.all().map(({ cells }) => cells));

  /** @param {string} name @param {object} detail */
  const tell = (name, detail) => root.dispatchEvent(new CustomEvent(`rasoat:${name}`, { bubbles: true, detail }));
  const host = hostOf(root);
  const titles = titlesOf(checker.profile, settings, grid);
  const judge = judgeOf(checker, settings);
  const hints = hintsOf(checker.profile, phrases.hint);
  const confirmed = confirmationsOf();
  const validity = validityOf();
  const voice = announcer(host, phrases);
  const mending = mendingOf(phrases, (said) => voice.say([...said, ...show(isMeant)]), (detail) => tell("fix", detail));
  const latest = latestOf({ grid, watcher: watch(root, refresh, signal), judge, note, settings, tell });
  const { rowOf, ownerOf } = latest;
  const gate = submission(host, phrases, {
    cellOf: (issue) => ownerOf(issue)?.cell,
    sentence: (issue) => (issue.field === null ? issue.message : `${titles.of(rowOf(issue), issue.field)}: ${issue.message}`),
    isConfirmed: (issue) => confirmed.reasonOf(rowOf(issue), issue) !== null,
  });

  /**
   * Checks and shows what of it is due.
   *
   * @param {IsDue} isDue
   * @returns {string[]} what is new, to be read out
   */
  function show(isDue) {
    latest.check();
    const findings = findingsOf(latest.report(), latest.rows(), settings.hints ? hints : null);
    if (settings.validity) validity.show(grid.all(), findings.errorAt);
    gate.follow(latest.report());
    const news = [];
    for (const row of render ? grid.all() : []) {
      for (const [id, view] of row.views) {
        const owner = { row, id, cell: /** @type {Owner["cell"]} */ (row.cells.get(id)) };
        const before = view.issues();
        const due = findings.at(row, id).filter((issue) => isDue(owner, issue, before));
        view.show(due, { hint: findings.hintAt(row, id), repaired: mending.at(owner) });
        for (const { severity, message } of due) {
          if (!before.some((old) => old.message === message)) news.push(`${titles.of(row, id)}. ${phrases.severity[severity]}: ${message}`);
        }
      }
    }
    return news;
  }

  /** @param {Owner} owner */
  function viewOf(owner) {
    const spot = spotOf(owner, settings.place);
    return messagesOf(owner.cell, phrases, spot.settle, (issue) => {
      const isWarning = issue.severity === "warning";
      return {
        about: spot.away ? `${titles.of(owner.row, owner.id)}: ` : "",
        repair: mending.offer(latest.rows(), owner, issue),
        reason: isWarning ? confirmed.reasonOf(owner.row, issue) : null,
        confirm: isWarning && settings.confirm ? (reason) => confirm(owner.row, issue, reason) : null,
        url: settings.ruleUrl(issue.rule),
      };
    });
  }

  /** @param {Row} row @param {Issue} issue @param {string | null} reason */
  function confirm(row, issue, reason) {
    confirmed.set(row, issue, reason);
    tell("confirm", { issue, reason, row: row.element });
    voice.say([reason === null ? phrases.confirmTaken : `${phrases.confirmed}.`, ...show(isMeant)]);
  }

  function settled() {
    if (!mending.isWriting()) voice.say(show(isMeant));
  }
  listen(
    {
      // Its other controls too: the day of the report may be one of them.
      concerns: (target) => grid.ownerOf(target) !== undefined || root.contains(/** @type {Node} */ (target)),
      changed: () => !mending.isWriting() && grid.changed(),
      typed: () => mending.isWriting() || show(isShown),
      paused: () => voice.say(show(isWrongAnyway)),
      settled,
      left(control, to) {
        const owner = grid.ownerOf(control);
        if (owner && grid.ownerOf(to)?.cell === owner.cell) return;
        owner?.row.left.add(owner.id);
        settled();
      },
    },
    signal,
  );

  function refresh() {
    latest.find();
    settled();
  }
  function showEverything() {
    // Rows may have been left out by a class, which nobody told.
    latest.find();
    latest.read();
    for (const row of latest.rows()) row.all = true;
    show(isMeant);
    voice.hush();
    return latest.report();
  }
  function validate() {
    const report = showEverything();
    return report === null || gate.passes(report);
  }
  /** Takes up what was confirmed before this page was made. */
  function recall() {
    latest.check();
    try {
      confirmed.recall(judge.holding(latest.texts(), settings.confirmations), latest.report()?.issues ?? [], latest.rows());
    } catch (error) {
      note.unchecked(error);
    }
  }
  function receipt() {
    const report = showEverything();
    return report && judge.receipt(latest.texts(), (marks) => confirmed.fill(marks, report.issues, latest.rows()));
  }
  function reset() {
    for (const row of grid.all()) {
      row.all = false;
      row.left.clear();
    }
    mending.forget();
    confirmed.clear();
    gate.reset();
    show(isMeant);
  }
  const form = root.closest("form");
  if (form) listenToSubmission(form, { validity, validate, show: showEverything, reset, receipt, settings, failed: note.unchecked }, signal);
  signal.addEventListener("abort", () => {
    grid.remove();
    gate.reset();
    validity.clear();
    voice.remove();
    judge.close();
  });

  if (settings.confirmations.length > 0) recall();
  show(isMeant);
  return {
    check: showEverything,
    refresh,
    validate,
    receipt,
    control: (issue) => ownerOf(issue)?.cell.focus() ?? null,
    repair(issue) {
      const owner = ownerOf(issue);
      const accept = owner && mending.offer(latest.rows(), owner, issue);
      accept?.();
      return Boolean(accept);
    },
    confirm(issue, reason) {
      const row = rowOf(issue);
      if (row) confirm(row, issue, reason);
    },
  };
}
