import { isOurs } from "./element.js";
import { pressWatch } from "./press.js";

/** After so long without a key, what is wrong whatever may follow is told. */
const shortPause = 600;
/** And after so long the text is taken as meant: every beginning of a date is unreadable, and some people type slowly. */
const longPause = 2500;

/**
 * @typedef {object} Heard
 * @property {(target: EventTarget) => boolean} concerns whether a target is a control of the form
 * @property {() => boolean} changed whether a text is not as it was last read
 * @property {() => void} typed a key changed a text, and more may follow
 * @property {() => void} paused no key for a moment
 * @property {() => void} settled the texts stand: a paste, a choice, autofill, a long pause
 * @property {(control: EventTarget, to: EventTarget | null) => void} left a control was left
 */

/**
 * Tells typing from what stands. Says nothing between `compositionstart` and `compositionend`: what an input method
 * (Telex, VNI, a phone) shows meanwhile is not yet a text.
 *
 * A value that a script sets makes no event (nor does jQuery's `trigger("change")` for anyone but jQuery), and a setter
 * of our own on each control would be in the page's way. So after everything a person does the texts are read again:
 * what a calendar's day, a button or another field's change has put there is noticed within the same gesture.
 *
 * @param {Heard} heard
 * @param {AbortSignal} signal ends the listening
 */
export function listen({ concerns, changed, typed, paused, settled, left }, signal) {
  let composing = false;
  let due = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const afterPress = pressWatch(signal);

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const settle = () => {
    stop();
    if (!composing) settled();
  };
  const type = () => {
    stop();
    timer = setTimeout(() => {
      timer = setTimeout(settle, longPause - shortPause);
      paused();
    }, shortPause);
    typed();
  };
  const readAgain = () => {
    due = false;
    if (signal.aborted || composing || !changed()) return;
    // A mask that rewrites each key belongs to the typing.
    if (timer === undefined) afterPress(settle);
    else typed();
  };
  /** @param {string} name @param {(event: Event, target: EventTarget) => void} handle */
  const on = (name, handle) =>
    document.addEventListener(
      name,
      (event) => {
        const [target] = event.composedPath();
        if (target && !isOurs(target) && concerns(target)) handle(event, target);
      },
      // In capture: pages stop events of their own controls.
      { capture: true, signal },
    );

  on("compositionstart", () => {
    composing = true;
    stop();
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
  on("focusout", (event, control) => {
    // Another window was chosen: the person has not left the control and comes back to it.
    if (!document.hasFocus()) return;
    composing = false;
    stop();
    const to = /** @type {FocusEvent} */ (event).relatedTarget;
    afterPress(() => left(control, to));
  });
  /** In a task of its own, after everyone who listens to the event. */
  const readSoon = () => {
    if (!due) setTimeout(readAgain);
    due = true;
  };
  for (const name of ["click", "keyup", "change", "input", "focusin", "focusout"]) document.addEventListener(name, readSoon, { capture: true, signal });
  // A page come back to has its texts put back without a word.
  addEventListener("pageshow", readSoon, { signal });
  signal.addEventListener("abort", stop);
}

/**
 * One key's worth; a paste, a drop, autofill and undo put a whole text there at once.
 *
 * @param {string} inputType
 */
const byKey = (inputType) => /^(insert(Text|CompositionText|LineBreak|Paragraph)|delete(?!ByCut|ByDrag))/.test(inputType);
