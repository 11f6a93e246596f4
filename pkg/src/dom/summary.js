import { borrow } from "./attributes.js";
import { element, freshId } from "./element.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Issue} Issue
 *
 * @typedef {object} Line
 * @property {Issue} issue
 * @property {string} text
 * @property {Control | undefined} control
 */

/**
 * What a submission that was held back has to say, at the top of the form.
 *
 * @param {HTMLFormElement} form
 * @param {Phrases} phrases
 */
export function summaryOf(form, phrases) {
  /** @type {HTMLElement | null} */
  let box = null;
  /** @type {{ issue: Issue, item: HTMLElement }[]} */
  let items = [];
  /** @type {Map<Control, ReturnType<typeof borrow>>} */
  const ids = new Map();

  /** @param {Control} control */
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
    for (const { issue, text, control } of lines) {
      const item = element("li", {}, control ? linkTo(control, idOf(control), text) : text);
      items.push({ issue, item });
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
      box = element("div", { class: `rasoat-summary rasoat-${held ? "error" : "warning"}`, lang: phrases.lang, tabindex: "-1", "aria-labelledby": title.id }, alert);
      // Once read it is a list to work through; ticking it off must not be shouted.
      box.addEventListener("focusout", () => alert.removeAttribute("role"), { once: true });
      form.prepend(box);
      box.scrollIntoView({ block: "start" });
      box.focus({ preventScroll: true });
    },

    /**
     * Ticks off what is mended. Lines stay where they are, so that nothing jumps while a person types.
     *
     * @param {(issue: Issue) => boolean} stands
     */
    update(stands) {
      for (const { issue, item } of items) tick(item, !stands(issue), phrases.done);
    },
  };
}

/**
 * @param {Control} control
 * @param {string} id
 * @param {string} text
 */
function linkTo(control, id, text) {
  const link = element("a", { href: `#${id}` }, text);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    // The label first: a field at the very top of the window does not say what it is.
    (control.labels?.[0] ?? control).scrollIntoView({ block: "start" });
    control.focus({ preventScroll: true });
  });
  return link;
}

/**
 * @param {HTMLElement} item
 * @param {boolean} done
 * @param {string} word
 */
function tick(item, done, word) {
  const mark = item.querySelector(".rasoat-done");
  if (done === Boolean(mark)) return;
  if (done) item.prepend(element("strong", { class: "rasoat-done" }, `✓ ${word}: `));
  else mark?.remove();
}
