import { element } from "./element.js";

const settleTime = 400;
/** More sentences than these are counted, not read out. */
const readOut = 3;

/**
 * A polite live region for people who hear the page.
 *
 * @param {import("./element.js").Host} host
 * @param {import("./phrases.js").Phrases} phrases
 */
export function announcer(host, phrases) {
  const region = element("div", { class: "rasoat rasoat-announcer", role: "status", lang: phrases.lang });
  // In place before it speaks: a region that comes with its text is not read out.
  host.append(region);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return {
    /** @param {readonly string[]} sentences in place of what was not said yet */
    say(sentences) {
      if (sentences.length === 0) return;
      const more = sentences.length - readOut;
      const text = [...sentences.slice(0, readOut), ...(more > 0 ? [phrases.more(more)] : [])].join(" ");
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
