import { today } from "./rasoat/src/dom/index.js";
import { applyFix } from "./rasoat/src/index.js";
import { byId, h } from "./dom.js";
import { rowsView } from "./rows-view.js";
import * as samples from "./samples.js";
import { entriesOf, readSheet, withEntry } from "./sheet.js";
import { formatTable } from "./tsv.js";

/** The table follows what is typed after a moment, not at each key. */
const rest = 300;

/**
 * The box for rows of a spreadsheet and the table of what is to be looked at in them.
 *
 * @param {import("./rasoat/src/checker.js").Checker} checker
 * @param {ReturnType<typeof import("./entry-panel.js").entryPanel>} panel
 * @param {() => string | undefined} asOf
 */
export function sheetPanel(checker, panel, asOf) {
  const { fields } = checker.profile;
  const labels = new Map(fields.map(({ id, label }) => [id, label.replace(/\s*\(.*/s, "")]));
  const paste = byId("paste");
  /** @type {import("./sheet.js").Sheet | null} */
  let sheet = null;
  const history = [];
  /** The row whose typing is one step of the history: all that is typed into it goes back at once. */
  let typedInto = null;
  let timer;

  const later = (work) => {
    clearTimeout(timer);
    timer = setTimeout(work, rest);
  };

  function check(entries) {
    try {
      return checker.check(entries, { asOf: asOf() ?? today() });
    } catch (error) {
      console.error("rasoat:", error);
      return null;
    }
  }

  function render(done = "") {
    clearTimeout(timer);
    byId("sheet").hidden = !sheet;
    byId("undo").disabled = history.length === 0;
    byId("paste-sample").hidden = paste.value !== "";
    if (!sheet) return;
    const entries = entriesOf(sheet);
    const report = check(entries);
    const issues = report?.issues ?? [];
    byId("sheet-status").textContent = [done, received(sheet, labels), report ? verdict(report.summary) : "Bảng chưa được rà soát."].filter(Boolean).join(" ");
    byId("sheet-issues").replaceChildren(...issues.filter(({ entry }) => entry === null).map(({ message }) => h("li", {}, message)));
    const rows = rowsView({ entries, issues, labels, current: panel.current(), onEdit: edit, onFix: (issue) => fix(entries, issue) });
    byId("rows").tBodies[0].replaceChildren(...rows);
  }

  function change(next, row = null) {
    if (sheet && (row === null || row !== typedInto)) history.push(sheet);
    typedInto = row;
    sheet = next;
  }

  function take() {
    const read = readSheet(paste.value, fields);
    if (read.places.length === 0) return render();
    panel.release();
    change(read);
    render();
  }

  function edit(entry) {
    typedInto = null;
    panel.lend(entry, entriesOf(sheet)[entry], (texts) => {
      const next = withEntry(sheet, entry, texts, fields);
      if (next.lines.every((cells, index) => cells === sheet.lines[index])) return;
      change(next, entry);
      later(() => render());
    });
    render();
  }

  function fix(entries, issue) {
    const repaired = applyFix(entries, issue.fix);
    let next = sheet;
    for (const [index, texts] of repaired.entries()) if (texts !== entries[index]) next = withEntry(next, index, texts, fields);
    change(next);
    showLent();
    render(`${issue.fix.label}, dòng ${issue.entry + 1}: đã làm.`);
    const row = byId(`row-${issue.entry}`);
    (row.querySelector(".rasoat-fix") ?? row.querySelector("[data-edit]")).focus();
  }

  function undo() {
    sheet = history.pop();
    typedInto = null;
    showLent();
    render("Đã lấy lại bảng như trước.");
    byId("sheet-status").focus();
  }

  function showLent() {
    const current = panel.current();
    if (current === null) return;
    const texts = entriesOf(sheet)[current];
    if (texts) panel.follow(texts);
    else panel.release();
  }

  async function copy() {
    const text = formatTable(sheet.lines);
    try {
      await navigator.clipboard.writeText(text);
      byId("sheet-status").textContent = "Đã sao chép cả bảng; dán vào đúng chỗ cũ trong bảng tính.";
    } catch {
      // Plain-http intranets have no clipboard for scripts.
      byId("copy-fallback").hidden = false;
      byId("copy-text").value = text;
      byId("copy-text").select();
    }
  }

  paste.addEventListener("input", ({ inputType }) => (inputType?.startsWith("insertFrom") ? take() : later(take)));
  byId("paste-sample").addEventListener("click", () => {
    paste.value = samples.table;
    take();
    byId("sheet-status").focus();
  });
  byId("report-day").addEventListener("change", () => render());
  byId("unbind").addEventListener("click", () => render());
  byId("undo").addEventListener("click", undo);
  byId("copy").addEventListener("click", copy);
  render();
  // Text that the browser kept over a reload.
  if (paste.value) take();
}

function received({ lines, header, columns, places }, labels) {
  const missing = [...labels].filter(([id]) => columns[id] === undefined).map(([, label]) => label);
  const used = new Set(Object.values(columns));
  const unused = header < 0 ? [] : lines[header].filter((cell, column) => !used.has(column) && cell.trim() !== "");
  return [
    `Đã nhận ${places.length} dòng.`,
    missing.length > 0 ? `Không thấy cột: ${missing.join(", ")}.` : "",
    unused.length > 0 ? `Cột giữ nguyên, không rà soát: ${unused.join(", ")}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function verdict({ errors, warnings, infos }) {
  if (errors + warnings + infos === 0) return "Không thấy chỗ nào cần sửa.";
  return `${errors} lỗi, ${warnings} chỗ cần xem lại, ${infos} gợi ý.`;
}
