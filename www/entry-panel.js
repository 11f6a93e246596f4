import { byId } from "./dom.js";
import { fillForm, isBlank, lend, readForm } from "./entry-form.js";
import * as samples from "./samples.js";

const ids = ["task", "deadline", "result", "description", "completed_on"];

/**
 * The form of one entry. A row of the table can be lent to it; what stood there before waits and comes back.
 *
 * @param {HTMLFormElement} form
 */
export function entryPanel(form) {
  const controls = new Map(ids.map((id) => [id, form.elements.namedItem(id)]));
  /** @type {{ entry: number, now: () => Record<string, string>, onChange: (texts: Record<string, string>) => void } | null} */
  let bound = null;
  let draft = {};
  let onFilled = () => {};

  /** A fresh start for the checker too: what was left blank before says nothing about the next texts. */
  function start(texts) {
    const day = form.elements.namedItem("report_day").value;
    form.reset();
    form.elements.namedItem("report_day").value = day;
    return lend(controls, texts);
  }

  function refresh() {
    byId("fill-sample").hidden = bound !== null || !isBlank(readForm(controls));
    byId("bound").hidden = bound === null;
    byId("bound-text").textContent = bound ? `Đang sửa dòng ${bound.entry + 1} của bảng. Bảng thay đổi theo từng chữ.` : "";
    byId("entry-title").textContent = bound ? `Dòng ${bound.entry + 1} của bảng` : "Một nhiệm vụ";
  }

  function release() {
    if (!bound) return;
    bound = null;
    start(draft);
    refresh();
  }

  byId("fill-sample").addEventListener("click", () => {
    fillForm(controls, samples.entry);
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
    checked: () => bound?.onChange(bound.now()),

    /**
     * @param {number} entry
     * @param {Record<string, string>} texts
     * @param {(texts: Record<string, string>) => void} onChange
     */
    lend(entry, texts, onChange) {
      if (!bound) draft = readForm(controls);
      // Not bound yet while the texts change, or the old row would take the new one's.
      bound = null;
      bound = { entry, now: start(texts), onChange };
      refresh();
      setTimeout(onFilled);
    },

    /** @param {Record<string, string>} texts of the lent row, changed elsewhere */
    follow(texts) {
      bound = { ...bound, now: lend(controls, texts) };
      onFilled();
    },

    release,
    show,
    /** @returns {number | null} */
    current: () => bound?.entry ?? null,
  };
}

/** Brings the form before the person who asked for it. */
export function show() {
  byId("entry-title").scrollIntoView({ block: "start" });
  byId("entry-title").focus({ preventScroll: true });
}
