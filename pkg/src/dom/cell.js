import { choice } from "./choice.js";
import { editable } from "./editable.js";
import { isOurs } from "./element.js";
import { picks } from "./picks.js";
import { typed } from "./typed.js";

/**
 * @typedef {import("../types.js").Edit} Edit
 *
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 *
 * @typedef {object} Cell One field of one row, whatever element holds it.
 * @property {readonly HTMLElement[]} parts the elements whose events are about it; the first tells one cell from another
 * @property {readonly HTMLElement[]} carriers which get the ARIA attributes
 * @property {boolean} invalidAllowed whether the carriers may be `aria-invalid`
 * @property {Element} anchor messages are written after it
 * @property {Control | null} native takes part in the constraint validation of the browser
 * @property {() => HTMLElement} focus what gets the focus
 * @property {() => boolean} enabled
 * @property {() => string} text as a person reads it
 * @property {(text: string) => boolean} accepts whether a person could put this text there
 * @property {(edits: readonly Edit[]) => void} write puts an accepted repair there as a person would
 *
 * @typedef {object} Given What is known of the field besides its elements.
 * @property {string} pattern its notation of dates
 * @property {HTMLElement | undefined} at what a person sees in place of a hidden control
 * @property {boolean} iso whether the value is an ISO day though the control does not say so
 */

const typedTypes = new Set(["text", "search", "tel", "url", "email", "date", "month", "number"]);

/**
 * @param {unknown} node
 * @returns {node is HTMLElement} whether a field can live there; a hidden input only where the page says so
 */
export function isControl(node) {
  if (!(node instanceof HTMLElement) || isOurs(node)) return false;
  if (node instanceof HTMLInputElement) return typedTypes.has(node.type) || isPick(node);
  if (node instanceof HTMLSelectElement) return !node.multiple;
  return node instanceof HTMLTextAreaElement || isEditable(node);
}

/**
 * @param {Element} node
 * @returns {node is HTMLInputElement}
 */
export const isPick = (node) => node instanceof HTMLInputElement && (node.type === "radio" || node.type === "checkbox");

/** @param {HTMLElement} node */
const isEditable = (node) => node.hasAttribute("contenteditable") && node.getAttribute("contenteditable") !== "false";

/**
 * @param {readonly HTMLElement[]} parts one control, or the radio buttons or checkboxes of one field
 * @param {Given} given
 * @returns {Cell}
 */
export function cellOf(parts, given) {
  const [node] = parts;
  if (node instanceof HTMLSelectElement) return choice(node);
  if (node && isPick(node)) return picks(/** @type {HTMLInputElement[]} */ ([...parts]));
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) return typed(node, given);
  return editable(/** @type {HTMLElement} */ (node));
}
