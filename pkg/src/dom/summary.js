import { borrow } from "./attributes.js";
import { element, freshId } from "./element.js";

/**
 * @typedef {import("./cell.js").Cell} Cell
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Issue} Issue
 *
 * @typedef {object} Line
 * @property {Issue} issue
 * @property {string} text
 * @property {Cell | undefined} cell
 */

/**
 * What a submission that was held back has to say, at the top of the form.
 *
 * @param {import("./element.js").Host} host
 * @param {Phrases} phrases
 */
export function summaryOf(host, phrases) {
  /** @type {HTMLElement | null} */
  let box = null;
  /** @type {{ line: Line, item: HTMLElement }[]} */
  let items = [];
  /** @type {Map<Element, ReturnType<typeof borrow>>} */
  const ids = new Map();

  /** @param {Element} control */
  function idOf(control) {
    if (control.id) return control.id;
    const id = borrow(control, "id");
    id.set(freshId());
    ids.set(control, id);
    return control.id;
  }

  /** @param {readonly Line[]} lines */
  function listOf(lines) {
    const list = element("ul", { class: `rasoat-summary-list rasoat-${lines[0]?.issue.severity}` });
    for (const line of lines) {
      const { cell, text } = line;
      const item = element("li", {}, cell ? linkTo(cell, idOf(cell.focus()), text) : text);
      items.push({ line, item });
      list.append(item);
    }
    return list;
  }

  function remove() {
    box?.remove();
    box = null;
    items = [];
    for (const id of ids.values()) id.restore();
    ids.clear();
  }

  return {
    remove,

    /**
     * @param {readonly Line[]} errors
     * @param {readonly Line[]} warnings
     */
    show(errors, warnings) {
      remove();
      const held = errors.length > 0;
      const title = element("h2", { id: freshId(), class: "rasoat-summary-title" }, held ? phrases.errorsTitle(errors.length) : phrases.warningsTitle(warnings.length));
      const alert = element("div", { role: "alert" }, title);
      if (held) alert.append(listOf(errors));
      if (held && warnings.length > 0) alert.append(element("p", {}, phrases.alsoLook));
      if (warnings.length > 0) alert.append(listOf(warnings));
      if (!held) alert.append(element("p", {}, phrases.sendAgain));
      box = element("div", { class: `rasoat rasoat-summary rasoat-${held ? "error" : "warning"}`, lang: phrases.lang, tabindex: "-1", "aria-labelledby": title.id }, alert);
      // Once read it is a list to work through; ticking it off must not be shouted.
      box.addEventListener("focusout", () => alert.removeAttribute("role"), { once: true });
      host.prepend(box);
      box.scrollIntoView({ block: "start" });
      box.focus({ preventScroll: true });
    },

    /**
     * Ticks off what is mended. Lines stay where they are, so that nothing jumps while a person types.
     *
     * @param {(line: Line) => "stands" | "done" | "confirmed"} stateOf
     */
    update(stateOf) {
      for (const { line, item } of items) {
        const state = stateOf(line);
        tick(item, state === "stands" ? "" : `✓ ${phrases[state]}: `);
      }
    },
  };
}

/**
 * @param {Cell} cell
 * @param {string} id
 * @param {string} text
 */
function linkTo(cell, id, text) {
  const link = element("a", { href: `#${id}` }, text);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const control = cell.focus();
    const label = /** @type {Partial<HTMLInputElement>} */ (control).labels?.[0];
    // The label first: a field at the very top of the window does not say what it is. A cell of a table has none, and
    // its row, under headings that may stay, is best seen in the middle.
    if (label) label.scrollIntoView({ block: "start" });
    else control.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
  });
  return link;
}

/**
 * @param {HTMLElement} item
 * @param {string} words
 */
function tick(item, words) {
  const mark = item.querySelector(".rasoat-done");
  if (words === (mark?.textContent ?? "")) return;
  mark?.remove();
  if (words) item.prepend(element("strong", { class: "rasoat-done" }, words));
}
