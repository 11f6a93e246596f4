import { byId } from "./dom.js";
import { fillForm, readForm } from "./entry-form.js";
import * as samples from "./samples.js";

const ids = ["task", "deadline", "result", "description", "completed_on"];

/**
 * The form of one entry. A row of the table can be lent to it; what stood there before waits and comes back.
 *
 * @param {HTMLFormElement} form
 */
export function entryPanel(form) {
  /** @type {{ entry: number, texts: Record<string, string>, filled: Record<string, string>, onChange: (texts: Record<string, string>) => void } | null} */
  let bound = null;
  let draft = {};
  let onFilled = () => {};

  const read = () => readForm(form, ids);
  const isBlank = () => Object.values(read()).every((text) => text.trim() === "");

  /** A fresh start for the checker too: what was left blank before says nothing about the next texts. */
  function start(entry) {
    const day = form.elements.namedItem("report_day").value;
    form.reset();
    form.elements.namedItem("report_day").value = day;
    fillForm(form, entry, ids);
    refresh();
  }

  function refresh() {
    byId("fill-sample").hidden = bound !== null || !isBlank();
    byId("bound").hidden = bound === null;
    byId("bound-text").textContent = bound ? `Đang sửa dòng ${bound.entry + 1} của bảng. Bảng thay đổi theo từng chữ.` : "";
    byId("entry-title").textContent = bound ? `Dòng ${bound.entry + 1} của bảng` : "Một nhiệm vụ";
  }

  function release() {
    if (!bound) return;
    bound = null;
    start(draft);
  }

  byId("fill-sample").addEventListener("click", () => {
    fillForm(form, samples.entry, ids);
    refresh();
    onFilled();
    byId("task").focus();
  });
  byId("unbind").addEventListener("click", () => {
    const { entry } = bound;
    release();
    document.querySelector(`[data-edit="${entry}"]`)?.focus();
  });
  form.addEventListener("input", refresh);
  refresh();

  return {
    /** @param {() => void} listener called when the form was filled with texts that someone wrote before */
    onFill(listener) {
      onFilled = listener;
    },

    /** To be called after each check: the lent row follows what is typed. */
    checked() {
      if (!bound) return;
      const { texts, filled, onChange } = bound;
      // An input of one line drops line breaks; what nobody touched stays as it was in the table.
      const typed = Object.entries(read()).filter(([id, text]) => text !== filled[id]);
      onChange({ ...texts, ...Object.fromEntries(typed) });
    },

    /**
     * @param {number} entry
     * @param {Record<string, string>} texts
     * @param {(texts: Record<string, string>) => void} onChange
     */
    lend(entry, texts, onChange) {
      if (!bound) draft = read();
      // Not bound yet while the texts change, or the old row would take the new one's.
      bound = null;
      start(texts);
      bound = { entry, texts, filled: read(), onChange };
      refresh();
      setTimeout(onFilled);
      byId("entry-title").scrollIntoView({ block: "start" });
      byId("entry-title").focus({ preventScroll: true });
    },

    /** @param {Record<string, string>} texts of the lent row, changed elsewhere */
    follow(texts) {
      fillForm(form, texts, ids);
      bound = { ...bound, texts, filled: read() };
      onFilled();
    },

    release,
    /** @returns {number | null} */
    current: () => bound?.entry ?? null,
  };
}
