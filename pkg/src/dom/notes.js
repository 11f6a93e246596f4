import { element, write } from "./element.js";
import { printedDay } from "./today.js";

/**
 * The line at the top of the form: by which day it is checked, where the page did not say, or that it is not checked.
 *
 * @param {import("./element.js").Host} host
 * @param {import("./phrases.js").Phrases} phrases
 */
export function noteOf(host, phrases) {
  const note = element("p", { class: "rasoat rasoat-note", role: "status", lang: phrases.lang });
  /** @type {string | null} */
  let lastReason = null;

  /** @param {string} text @param {boolean} alarming */
  function show(text, alarming) {
    note.classList.toggle("rasoat-unchecked", alarming);
    if (text === "") return note.remove();
    if (!note.isConnected) host.prepend(note);
    write(note, text);
  }

  return {
    /** @param {string | null} day the day taken from the clock; null where the page gave one */
    checked(day) {
      lastReason = null;
      show(day === null ? "" : phrases.asOfToday(printedDay(day)), false);
    },

    /** @param {unknown} error told in the console, once, for those who can mend the page */
    unchecked(error) {
      show(phrases.unchecked, true);
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== lastReason) console.error(`rasoat: ${phrases.unchecked} ${reason}`, error);
      lastReason = reason;
    },

    remove: () => note.remove(),
  };
}
