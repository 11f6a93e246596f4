import { applyEdits } from "../fix.js";
import { anchorOf } from "./anchor.js";
import { isOurs } from "./element.js";

/**
 * Radio buttons or checkboxes of one field: its text is the words beside those that are chosen.
 *
 * @param {HTMLInputElement[]} inputs
 * @returns {import("./cell.js").Cell}
 */
export function picks(inputs) {
  const [first] = /** @type {[HTMLInputElement]} */ (inputs);
  const last = inputs.at(-1) ?? first;
  const group = first.closest("fieldset, [role=radiogroup], [role=group]");
  const whole = group && inputs.every((input) => group.contains(input)) && group.querySelectorAll("input, select, textarea").length === inputs.length;
  const text = () => inputs.filter(({ checked }) => checked).map(wordsOf).join("; ");
  const enabled = () => inputs.some((input) => input.matches(":enabled"));
  /** @param {string} wanted @returns {HTMLInputElement[] | null} those to be clicked */
  const clicksTo = (wanted) => {
    const words = wanted === "" ? [] : wanted.split("; ");
    const chosen = inputs.filter((input) => words.includes(wordsOf(input)));
    if (chosen.length !== words.length) return null;
    const clicks = inputs.filter((input) => input.checked !== chosen.includes(input) && (input.type === "checkbox" || !input.checked));
    // Nobody can take a radio button back.
    return first.type === "radio" && chosen.length === 0 && text() !== "" ? null : clicks;
  };
  return {
    parts: inputs,
    carriers: whole ? [/** @type {HTMLElement} */ (group)] : inputs,
    invalidAllowed: whole ? group.getAttribute("role") === "radiogroup" : first.type === "checkbox",
    anchor: anchorOf(last.labels?.[0] && last.compareDocumentPosition(last.labels[0]) & Node.DOCUMENT_POSITION_FOLLOWING ? last.labels[0] : last),
    native: first,
    focus: () => inputs.find((input) => input.checked && input.matches(":enabled")) ?? first,
    enabled,
    text,
    accepts: (wanted) => enabled() && clicksTo(wanted)?.every((input) => input.matches(":enabled")) === true,
    write(edits) {
      // A click, as a person's: frameworks listen to nothing else here.
      for (const input of clicksTo(applyEdits(text(), edits)) ?? []) input.click();
    },
  };
}

/** @param {HTMLInputElement} input @returns {string} */
function wordsOf(input) {
  const [label] = input.labels ?? [];
  const words = input.getAttribute("aria-label") ?? (label ? textOf(label) : "");
  return words.replace(/\s+/g, " ").trim() || input.value;
}

/** @param {Node} node @returns {string} its text without what rasoat wrote */
const textOf = (node) => [...node.childNodes].map((child) => (child instanceof Text ? child.data : isOurs(child) ? "" : textOf(child))).join("");
