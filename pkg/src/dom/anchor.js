/** Where controls and what is glued to them stand in one line, a message between them would tear it. */
const glued = "label, .input-group, .form-floating";

/**
 * @param {Element} control
 * @returns {Element} what its messages are written after
 */
export function anchorOf(control) {
  const around = control.parentElement?.closest(glued);
  return around ? anchorOf(around) : control;
}
