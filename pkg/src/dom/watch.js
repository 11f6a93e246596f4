import { isOurs } from "./element.js";

/** Scripts build a row in several steps. */
const calm = 30;

/**
 * Notices controls and rows that the page's scripts add, take away or move, and texts they write into cells.
 *
 * @param {Element} root
 * @param {() => void} changed
 * @param {AbortSignal} signal
 * @returns {{ flush: () => boolean }} `flush`: whether something changed that was not told yet
 */
export function watch(root, changed, signal) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {MutationRecord} record */
  function isTheirs({ target, addedNodes, removedNodes }) {
    const at = target instanceof Element ? target : target.parentElement;
    if (isOurs(at)) return false;
    // Text counts only where it is what a person wrote.
    if (at instanceof HTMLElement && at.isContentEditable) return true;
    return [...addedNodes, ...removedNodes].some((node) => node instanceof Element && !isOurs(node));
  }
  const observer = new MutationObserver((records) => {
    if (timer === undefined && records.some(isTheirs)) {
      timer = setTimeout(() => {
        timer = undefined;
        changed();
      }, calm);
    }
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  signal.addEventListener("abort", () => {
    observer.disconnect();
    stop();
  });
  return {
    flush() {
      const due = observer.takeRecords().some(isTheirs) || timer !== undefined;
      stop();
      return due;
    },
  };
}
