import { isOurs } from "./element.js";

/**
 * @typedef {import("./rows.js").Owner} Owner
 *
 * @typedef {(control: HTMLElement, field: string, row: Element) => Element | null | undefined} Place where the messages
 *   of a control are put, as the last child; null leaves it to rasoat
 */

/** Parts of a table or list can have no messages beside them. */
const parts = "td, th, tr, li, dt, dd";

/**
 * @param {Owner} owner
 * @param {Place | undefined} place
 * @returns {{ settle: (list: HTMLElement) => void, away: boolean }} `away`: not beside the control, so it must be named
 */
export function spotOf({ row, id, cell }, place) {
  const chosen = place?.(cell.focus(), id, row.element);
  if (chosen) return { settle: into(chosen), away: false };
  const { anchor } = cell;
  if (!anchor.matches(parts)) return { settle: after(anchor), away: false };
  // A cell that is itself written in: what is put there would become its text. The last cell that is none is beside it.
  const spare = [...row.element.children].filter((node) => node.matches("td, th") && !node.hasAttribute("contenteditable") && !node.querySelector("[contenteditable]")).at(-1);
  return { settle: spare ? into(spare) : after(anchor.closest("table, ul, ol, dl") ?? anchor), away: true };
}

/** @param {Element} home */
const into = (home) => (/** @type {HTMLElement} */ list) => {
  if (list.parentNode !== home) home.append(list);
};

/** @param {Element} anchor */
const after = (anchor) => (/** @type {HTMLElement} */ list) => {
  let next = anchor.nextElementSibling;
  // The lists of other cells may stand there too.
  while (next && next !== list && isOurs(next)) next = next.nextElementSibling;
  if (next !== list) anchor.after(list);
};
