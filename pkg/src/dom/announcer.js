import { element } from "./element.js";

const settleTime = 400;

/**
 * A polite live region for people who hear the page.
 *
 * @param {HTMLFormElement} form
 * @param {string} lang
 */
export function announcer(form, lang) {
  const region = element("div", { class: "rasoat-announcer", role: "status", lang });
  // In place before it speaks: a region that comes with its text is not read out.
  form.append(region);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return {
    /** @param {string} text replaces what was not said yet */
    say(text) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A new node each time, so that the same words are said again.
        region.replaceChildren(element("p", {}, text));
      }, settleTime);
    },
    /** Forgets what was not said yet. */
    hush() {
      clearTimeout(timer);
      region.replaceChildren();
    },
    remove() {
      clearTimeout(timer);
      region.remove();
    },
  };
}
