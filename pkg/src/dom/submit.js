import { element } from "./element.js";
import { isHeld } from "./validity.js";

/**
 * @typedef {import("../types.js").Receipt} Receipt
 *
 * @typedef {object} Desk What stands behind the form.
 * @property {ReturnType<typeof import("./validity.js").validityOf>} validity
 * @property {() => boolean} validate checks, shows everything, and tells whether the form may go
 * @property {() => unknown} show checks and shows everything
 * @property {() => void} reset
 * @property {() => Receipt | null} receipt
 * @property {(error: unknown) => void} failed
 * @property {import("./options.js").Settings} settings
 */

/**
 * @param {HTMLFormElement} form
 * @param {Desk} desk
 * @param {AbortSignal} signal
 */
export function listenToSubmission(form, { validity, validate, show, reset, receipt, failed, settings }, signal) {
  const input = settings.receipt === undefined ? null : element("input", { type: "hidden", class: "rasoat", name: settings.receipt });

  function attachReceipt() {
    if (!input) return;
    try {
      input.value = JSON.stringify(receipt());
      form.append(input);
    } catch (error) {
      input.remove();
      failed(error);
    }
  }

  /** @param {SubmitEvent} event */
  function submit(event) {
    if (!wantsCheck(event.submitter)) return input?.remove();
    if (settings.hold ? validate() : (show(), true)) return attachReceipt();
    event.preventDefault();
    // The page's own listeners may send the form by script.
    event.stopImmediatePropagation();
  }

  // In capture, so before the page's own listeners on the form.
  form.addEventListener("submit", submit, { capture: true, signal });
  // The event comes before the controls are emptied.
  form.addEventListener("reset", () => setTimeout(() => signal.aborted || reset()), { signal });
  signal.addEventListener("abort", () => input?.remove());
  if (settings.validity && settings.hold) beforeBubbles(form, validity, validate, signal);
}

/**
 * The submit button that is being pressed, and whether its form has been answered; at other times it is a script that
 * asks. Of several attached to one form the first answers.
 *
 * @type {WeakMap<HTMLFormElement, { button: HTMLButtonElement | HTMLInputElement, answered: boolean }>}
 */
const pressed = new WeakMap();

/**
 * A form without `novalidate` is held by the browser itself, before any submit event: then the summary comes in place
 * of the browser's bubble. Where something else is wrong too, as the page's own `required`, its bubble comes first.
 *
 * @param {HTMLFormElement} form
 * @param {Desk["validity"]} validity
 * @param {() => boolean} validate
 * @param {AbortSignal} signal
 */
function beforeBubbles(form, validity, validate, signal) {
  form.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest("button, input") : null;
      if (!(button instanceof HTMLButtonElement || button instanceof HTMLInputElement) || !/^(submit|image)$/.test(button.type) || !wantsCheck(button)) return;
      pressed.set(form, { button, answered: false });
      // The browser looks at the controls in the same task.
      setTimeout(() => pressed.delete(form));
    },
    { capture: true, signal },
  );
  form.addEventListener(
    "invalid",
    (event) => {
      const press = pressed.get(form);
      if (!press || (!press.answered && !validity.has(event.target))) return;
      if (press.answered || isHeld(/** @type {Element} */ (event.target))) event.preventDefault();
      if (press.answered || [...form.elements].some((control) => isInvalid(control) && !isHeld(control))) return;
      press.answered = true;
      // What was wrong by the last check may be so no longer: a script set a value, or nothing can be checked now.
      if (validate()) setTimeout(() => signal.aborted || form.requestSubmit(press.button));
    },
    { capture: true, signal },
  );
}

/** @param {Element} control */
const isInvalid = (control) => "validity" in control && control.matches(":invalid") && !control.matches("fieldset");

/**
 * A button such as "save the draft" asks for no check.
 *
 * @param {HTMLElement | null} submitter
 */
const wantsCheck = (submitter) => !((submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement) && submitter.formNoValidate);
