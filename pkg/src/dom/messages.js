import { borrow, describedBy } from "./attributes.js";
import { element, freshId } from "./element.js";
import { whyLink } from "./why.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Issue} Issue
 *
 * @typedef {object} Shown An issue on the page.
 * @property {string} key
 * @property {Issue} issue
 * @property {HTMLElement} node
 * @property {HTMLElement} text what describes the control; its button does not
 */

/**
 * The messages of one control, written after it (or after the label around it).
 *
 * @param {Control} control
 * @param {Phrases} phrases
 * @param {(issue: Issue) => (() => void) | null} repairOf what accepting the repair does; null offers none
 * @param {(rule: string) => string | null} [ruleUrl] where a rule is explained
 */
export function messagesOf(control, phrases, repairOf, ruleUrl = () => null) {
  const list = element("div", { class: "rasoat-messages", lang: phrases.lang });
  const invalid = borrow(control, "aria-invalid");
  const described = describedBy(control);
  /** @type {Shown[]} */
  let shown = [];

  /** @param {readonly Issue[]} issues */
  function show(issues) {
    const before = shown;
    shown = keyed(issues).map(([key, issue]) => before.find((old) => old.key === key) ?? make(key, issue, phrases, ruleUrl(issue.rule)));
    for (const [index, one] of shown.entries()) {
      one.issue = issues[index] ?? one.issue;
      offer(one, repairOf(one.issue));
    }
    for (const old of before) if (!shown.includes(old)) old.node.remove();
    // Only what is not yet in its place moves: a button that has the focus would lose it.
    for (const [index, { node }] of shown.entries()) if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);

    if (shown.length === 0) list.remove();
    else if (!list.isConnected) (control.closest("label") ?? control).after(list);
    described.set(shown.map(({ text }) => text.id));
    if (issues.some(({ severity }) => severity === "error")) invalid.set("true");
    else invalid.restore();
  }

  return {
    show,
    /** @returns {readonly Issue[]} */
    issues: () => shown.map(({ issue }) => issue),
    remove: () => show([]),
  };
}

/**
 * Pairs each issue with a key that stays while it says the same, so that its node stays too.
 *
 * @param {readonly Issue[]} issues
 * @returns {[string, Issue][]}
 */
function keyed(issues) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return issues.map((issue) => {
    const says = `${issue.rule}\n${issue.severity}\n${issue.message}\n${issue.fix?.label ?? ""}`;
    const nth = (seen.get(says) ?? 0) + 1;
    seen.set(says, nth);
    return [`${says}\n${nth}`, issue];
  });
}

/**
 * @param {string} key
 * @param {Issue} issue
 * @param {Phrases} phrases
 * @param {string | null} url
 * @returns {Shown}
 */
function make(key, issue, phrases, url) {
  const text = element("p", { id: freshId(), class: "rasoat-text" }, element("strong", {}, `${phrases.severity[issue.severity]}: `), issue.message);
  const node = element("div", { class: `rasoat-message rasoat-${issue.severity}` }, text);
  // Beside the text, not in it: it would be read out with every message.
  if (url) node.append(whyLink(url, text.id, phrases));
  return { key, issue, node, text };
}

/**
 * @param {Shown} shown
 * @param {(() => void) | null} repair
 */
function offer({ text, issue }, repair) {
  let button = text.parentElement?.querySelector("button");
  if (!repair || !issue.fix) return button?.remove();
  if (!button) {
    button = element("button", { type: "button", class: "rasoat-fix", "aria-describedby": text.id }, issue.fix.label);
    text.after(button);
  }
  // Assigned, not added: only the repair of the latest check may run.
  button.onclick = repair;
}
