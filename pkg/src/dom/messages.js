import { borrow, describedBy } from "./attributes.js";
import { element, freshId, write } from "./element.js";
import { messageOf } from "./message.js";

/**
 * @typedef {import("./cell.js").Cell} Cell
 * @typedef {import("./message.js").Offers} Offers
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Issue} Issue
 *
 * @typedef {object} Extras What stands among the messages and is none.
 * @property {string} hint what follows from the texts, such as the days left
 * @property {{ text: string, undo: () => void } | null} repaired a repair that can be taken back
 */

/**
 * What is written beside one cell.
 *
 * @param {Cell} cell
 * @param {Phrases} phrases
 * @param {(list: HTMLElement) => void} settle puts the list where it belongs, or leaves it there
 * @param {(issue: Issue) => Offers} offersOf
 */
export function messagesOf(cell, phrases, settle, offersOf) {
  const list = element("div", { class: "rasoat rasoat-messages", lang: phrases.lang });
  // The page's own listeners and ours must not take the typing of a reason for that of the report.
  for (const name of ["input", "change", "keydown", "keyup"]) list.addEventListener(name, (event) => event.stopPropagation());
  const hint = element("p", { id: `rasoat-hint-${freshId()}`, class: "rasoat-hint" });
  const undone = undoLine(phrases);
  const borrowed = cell.carriers.map((node) => ({ described: describedBy(node), invalid: borrow(node, "aria-invalid") }));
  /** @type {{ key: string, issue: Issue, message: ReturnType<typeof messageOf> }[]} */
  let shown = [];

  /**
   * @param {readonly Issue[]} issues
   * @param {Extras} extras
   */
  function show(issues, extras) {
    if (issues.length === 0 && shown.length === 0 && !list.isConnected && extras.hint === "" && !extras.repaired) return;
    const before = shown;
    shown = keyed(issues).map(([key, issue]) => {
      const message = before.find((old) => old.key === key)?.message ?? messageOf(issue, phrases);
      message.offer(issue, offersOf(issue));
      return { key, issue, message };
    });
    write(hint, extras.hint);
    undone.set(extras.repaired);

    /** @type {HTMLElement[]} */
    const nodes = [...(extras.hint ? [hint] : []), ...shown.map(({ message }) => message.node), ...(extras.repaired ? [undone.node] : [])];
    for (const old of [...list.children]) if (!nodes.includes(/** @type {HTMLElement} */ (old))) old.remove();
    // Only what is not yet in its place moves: a button that has the focus would lose it.
    for (const [index, node] of nodes.entries()) if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
    if (nodes.length === 0) list.remove();
    else if (!list.contains(document.activeElement)) settle(list);

    const ids = [...(extras.hint ? [hint.id] : []), ...shown.map(({ message }) => message.text.id)];
    const wrong = cell.invalidAllowed && issues.some(({ severity }) => severity === "error");
    for (const { described, invalid } of borrowed) {
      described.set(ids);
      if (wrong) invalid.set("true");
      else invalid.restore();
    }
  }

  return {
    show,
    /** @returns {readonly Issue[]} */
    issues: () => shown.map(({ issue }) => issue),
    remove: () => show([], { hint: "", repaired: null }),
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

/** @param {Phrases} phrases */
function undoLine({ undo }) {
  const text = element("span", { id: freshId(), class: "rasoat-text" });
  const button = element("button", { type: "button", class: "rasoat-button rasoat-undo", "aria-describedby": text.id }, undo);
  const node = element("div", { class: "rasoat-message rasoat-repaired" }, text, button);
  return {
    node,
    /** @param {Extras["repaired"]} repaired */
    set(repaired) {
      if (repaired) write(text, repaired.text);
      button.onclick = repaired?.undo ?? null;
    },
  };
}
