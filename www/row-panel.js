import { byId } from "./dom.js";
import { isBlank, lend } from "./entry-form.js";
import { show } from "./entry-panel.js";

/**
 * A form in which one row of the table always is.
 *
 * @param {HTMLFormElement} form
 * @param {import("./entry-form.js").Controls} controls
 * @param {() => void} onFilled called when the form was filled with texts that someone wrote before
 */
export function rowPanel(form, controls, onFilled) {
  /** @type {{ entry: number, now: () => Record<string, string>, onChange: (texts: Record<string, string>) => void } | null} */
  let bound = null;
  let lent = 0;

  return {
    /** To be called after each check: the row follows what is typed. */
    checked: () => bound?.onChange(bound.now()),

    /**
     * @param {number} entry
     * @param {Record<string, string>} texts
     * @param {(texts: Record<string, string>) => void} onChange
     */
    lend(entry, texts, onChange) {
      // Not bound yet while the texts change, or the old row would take the new one's.
      bound = null;
      // A fresh start for the checker too: what was left blank in the last row says nothing about this one.
      form.reset();
      bound = { entry, now: lend(controls, texts), onChange };
      // The checker hears of the reset in a while; and nothing is wrong yet with a row nobody has begun.
      const turn = (lent += 1);
      if (!isBlank(texts)) setTimeout(() => turn === lent && onFilled());
    },

    /** @param {Record<string, string>} texts of the row, changed elsewhere */
    follow(texts) {
      bound = { ...bound, now: lend(controls, texts) };
      if (!isBlank(texts)) onFilled();
    },

    release() {
      bound = null;
    },
    show,
    /** @returns {number | null} */
    current: () => bound?.entry ?? null,
  };
}

/** @param {number} entry @param {number} count */
export function showPlace(entry, count) {
  byId("entry-title").textContent = `Dòng ${entry + 1} trong ${count}`;
  for (const [id, ends] of [["back", entry === 0], ["on", entry === count - 1]]) byId(id).setAttribute("aria-disabled", String(ends));
}
