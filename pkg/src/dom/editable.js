import { applyEdits, joinEdits } from "../fix.js";
import { anchorOf } from "./anchor.js";
import { replaceSelection } from "./write.js";

/**
 * A `contenteditable` element, such as a cell of a grid.
 *
 * @param {HTMLElement} node
 * @returns {import("./cell.js").Cell}
 */
export function editable(node) {
  // The line break that browsers leave in an emptied element is none that a person typed, and the unbreakable blanks
  // they put for doubled ones are blanks.
  const text = () => (node.isConnected ? node.innerText : (node.textContent ?? "")).replaceAll("\u00a0", " ").replace(/\n$/, "");
  const enabled = () => node.isContentEditable;
  return {
    parts: [node],
    carriers: [node],
    // aria-invalid belongs to a text box; a bare cell of a table is none.
    invalidAllowed: ["textbox", "gridcell", "searchbox", "combobox"].includes(node.getAttribute("role") ?? ""),
    anchor: anchorOf(node),
    native: null,
    focus: () => node,
    enabled,
    text,
    accepts: enabled,
    write(edits) {
      const before = text();
      node.focus({ preventScroll: true });
      const only = node.childNodes.length === 1 && node.firstChild instanceof Text && node.firstChild.data.length === before.length ? node.firstChild : null;
      const { start, end, text: put } = joinEdits(before, edits);
      const selection = getSelection();
      if (only) selection?.setBaseAndExtent(only, start, only, end);
      else selection?.selectAllChildren(node);
      replaceSelection(only ? put : applyEdits(before, edits));
      node.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
}
