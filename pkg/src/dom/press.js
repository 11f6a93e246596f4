/** A press that never ends as one (a drag out of the window) delays messages no longer than this. */
const longestPress = 3000;
/** A finger's click comes a while after it was lifted; a press that becomes no click ends so much later. */
const clickDelay = 300;

/**
 * Pressing a button takes the focus from a field. A message written at that moment moves the button away from under
 * the finger, and the click is lost; so messages wait until the press has ended.
 *
 * @param {AbortSignal} signal ends the watching
 * @returns {(work: () => void) => void} does the work now, or once the press is over
 */
export function pressWatch(signal) {
  let pressing = false;
  /** @type {(() => void)[]} */
  let waiting = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const release = () => {
    pressing = false;
    for (const work of waiting.splice(0)) work();
  };
  /** @param {number} delay */
  const releaseAfter = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(release, delay);
  };
  /** @param {string} name @param {() => void} handle */
  const on = (name, handle) => document.addEventListener(name, handle, { capture: true, signal });

  // Both: of a finger's tap the focus moves with the mousedown that follows the pointerup.
  for (const name of ["pointerdown", "mousedown"]) {
    on(name, () => {
      pressing = true;
      releaseAfter(longestPress);
    });
  }
  for (const name of ["pointerup", "pointercancel"]) on(name, () => releaseAfter(clickDelay));
  // In a task of its own, after everyone who listens to the click.
  on("click", () => releaseAfter(0));
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    waiting = [];
  });

  return (work) => {
    if (pressing) waiting.push(work);
    else work();
  };
}
