import { pressWatch } from "./press.js";

/** After so long without a key, what is wrong whatever may follow is told. */
const shortPause = 600;
/** And after so long the text is taken as meant: every beginning of a date is unreadable, and some people type slowly. */
const longPause = 2500;

/**
 * @typedef {object} Heard
 * @property {() => void} typed a key changed a text, and more may follow
 * @property {() => void} paused no key for a moment
 * @property {() => void} settled the texts stand: a paste, a choice, autofill, a long pause
 * @property {(control: EventTarget) => void} left a control was left
 */

/**
 * Tells typing from what stands. Says nothing between `compositionstart` and `compositionend`: what an input method
 * (Telex, VNI, a phone) shows meanwhile is not yet a text.
 *
 * @param {HTMLFormElement} form
 * @param {Heard} heard
 * @param {AbortSignal} signal ends the listening
 */
export function listen(form, { typed, paused, settled, left }, signal) {
  let composing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const afterPress = pressWatch(signal);

  const settle = () => {
    clearTimeout(timer);
    if (!composing) settled();
  };
  const type = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = setTimeout(settle, longPause - shortPause);
      paused();
    }, shortPause);
    typed();
  };
  /** @param {string} name @param {(event: Event) => void} handle */
  const on = (name, handle) => form.addEventListener(name, handle, { signal });

  on("compositionstart", () => {
    composing = true;
    clearTimeout(timer);
  });
  on("compositionend", () => {
    composing = false;
    type();
  });
  on("input", (event) => {
    if (composing || (event instanceof InputEvent && event.isComposing)) return;
    if (event instanceof InputEvent && byKey(event.inputType)) type();
    else settle();
  });
  on("change", () => afterPress(settle));
  on("focusout", (event) => {
    // Another window was chosen: the person has not left the control and comes back to it.
    if (!document.hasFocus()) return;
    composing = false;
    clearTimeout(timer);
    const control = event.target;
    afterPress(() => control && left(control));
  });
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/**
 * One key's worth; a paste, a drop, autofill and undo put a whole text there at once.
 *
 * @param {string} inputType
 */
const byKey = (inputType) => /^(insert(Text|CompositionText|LineBreak|Paragraph)|delete(?!ByCut|ByDrag))/.test(inputType);
