/**
 * @typedef {import("./cell.js").Control} Control
 * @typedef {import("./rows.js").Row} Row
 */

/** Every control that rasoat holds invalid, for all that is attached on the page. @type {WeakSet<Element>} */
const held = new WeakSet();

/** What rasoat holds it answers for, whatever else is wrong there. @param {Element} control @returns {boolean} */
export const isHeld = (control) => held.has(control);

/**
 * Tells the browser's own constraint validation of the errors, so that `:invalid`, `checkValidity()` and
 * `reportValidity()` know of them. An untouched blank counts too, as one that is `required` does.
 */
export function validityOf() {
  /** @type {Map<Control, string>} */
  const ours = new Map();

  /** @param {Control} control @param {string} message */
  function set(control, message) {
    const before = ours.get(control);
    if (before === message) return;
    // What the page itself complains of stays.
    if (before === undefined ? message === "" || control.validity.customError : control.validationMessage !== before && control.validity.customError) return;
    control.setCustomValidity(message);
    if (message === "") {
      ours.delete(control);
      held.delete(control);
      return;
    }
    // As the control gives it back: line breaks are changed, and a disabled one gives nothing.
    ours.set(control, control.willValidate ? control.validationMessage : message);
    held.add(control);
  }

  const clear = () => {
    for (const control of [...ours.keys()]) set(control, "");
  };

  return {
    /**
     * @param {readonly Row[]} rows
     * @param {(row: Row, field: string) => string | undefined} errorOf
     */
    show(rows, errorOf) {
      const seen = new Set();
      for (const row of rows) {
        for (const [id, { native }] of row.cells) {
          if (!native) continue;
          seen.add(native);
          set(native, errorOf(row, id) ?? "");
        }
      }
      for (const control of [...ours.keys()]) if (!seen.has(control)) set(control, "");
    },
    clear,
    /** @param {EventTarget | null} target @returns {boolean} */
    has: (target) => ours.has(/** @type {Control} */ (target)),
  };
}
