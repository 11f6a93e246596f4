import { stateNames } from "./assessment.js";
import { byId, h } from "./dom.js";
import { isBlank } from "./entry-form.js";
import { today } from "./rasoat/src/dom/index.js";
import { applyFix } from "./rasoat/src/index.js";
import { nameOf, rowsView } from "./rows-view.js";
import { entriesOf, readSheet, withEntry, withInserted, withRemoved } from "./sheet.js";
import { formatTable } from "./tsv.js";

/** The table follows what is typed after a moment, not at each key. */
const rest = 300;

/**
 * The box for rows of a spreadsheet and the table of what is to be looked at in them.
 *
 * @param {import("./rasoat/src/checker.js").Checker} checker
 * @param {object} page
 * @param {Pick<ReturnType<typeof import("./entry-panel.js").entryPanel>, "lend" | "follow" | "release" | "show" | "current">} page.panel
 * @param {() => Partial<import("./rasoat/src/types.js").Context>} page.context
 * @param {import("./sheet.js").Sheet} [page.first] a table to begin with: then one of its rows is always in the form
 * @param {(count: number) => void} [page.onRows] hears how many rows there are whenever they are shown
 * @param {AbortSignal} [page.signal] ends the panel
 */
export function sheetPanel(checker, { panel, context, first, onRows, signal }) {
  const { fields } = checker.profile;
  const paste = byId("paste");
  /** @type {import("./sheet.js").Sheet | null} */
  let sheet = first ?? null;
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
      const { asOf = today(), ...more } = context();
      return checker.check(entries, { asOf, ...more });
    } catch (error) {
      console.error("rasoat:", error);
      return null;
    }
  }

  function render(done = "") {
    clearTimeout(timer);
    byId("sheet").hidden = !sheet;
    byId("undo").disabled = history.length === 0;
    if (!sheet) return;
    const entries = entriesOf(sheet);
    const report = check(entries);
    byId("sheet-status").textContent = [done, report ? verdict(report, entries) : "Bảng chưa được rà soát."].filter(Boolean).join(" ");
    byId("sheet-issues").replaceChildren(...(report?.issues ?? []).filter(({ entry }) => entry === null).map(({ message }) => h("li", {}, message)));
    const rows = rowsView({ entries, report, fields, current: panel.current(), onEdit: ask, onFix: (issue) => fix(entries, issue) });
    onRows?.(entries.length);
    keepingFocus(() => byId("rows").tBodies[0].replaceChildren(...rows));
  }

  function change(next, row = null) {
    if (sheet && (row === null || row !== typedInto)) history.push(sheet);
    typedInto = row;
    sheet = next;
  }

  function take() {
    const read = readSheet(paste.value, fields);
    if (read.places.length === 0) return render();
    put(read, received(read, fields));
  }

  /** Another table in the place of this one; undo brings this one back. */
  function put(next, done = "") {
    change(next);
    if (first) lend(0);
    else panel.release();
    render(done);
  }

  function lend(entry) {
    typedInto = null;
    panel.lend(entry, entriesOf(sheet)[entry], (texts) => {
      const next = withEntry(sheet, entry, texts, fields);
      if (next.lines.every((cells, index) => cells === sheet.lines[index])) return;
      change(next, entry);
      later(() => render());
    });
  }

  function edit(entry) {
    lend(entry);
    render();
  }

  function ask(entry) {
    edit(entry);
    panel.show();
  }

  function insert(after) {
    change(withInserted(sheet, after));
    edit(after + 1);
  }

  function remove(entry) {
    change(withRemoved(sheet, entry));
    lend(Math.min(entry, sheet.places.length - 1));
    render(`Đã xóa dòng ${entry + 1}; bấm Hoàn tác để lấy lại.`);
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
    const entries = entriesOf(sheet);
    if (current < entries.length) panel.follow(entries[current]);
    else if (first) lend(entries.length - 1);
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

  paste.addEventListener("input", ({ inputType }) => (inputType?.startsWith("insertFrom") ? take() : later(take)), { signal });
  byId("undo").addEventListener("click", undo, { signal });
  byId("copy").addEventListener("click", copy, { signal });
  signal?.addEventListener("abort", () => clearTimeout(timer));
  if (first) lend(0);
  render();
  // Text that the browser kept over a reload.
  if (paste.value) take();

  return { render, put, edit, insert, remove, take, entries: () => entriesOf(sheet) };
}

/** Rows are made anew after each check; whoever stands on a button of one stays there. */
function keepingFocus(work) {
  const active = document.activeElement;
  const row = active.closest("tr[id]")?.id;
  const buttons = () => [...(byId(row)?.querySelectorAll("a, button") ?? [])];
  const place = row ? buttons().indexOf(active) : -1;
  work();
  if (place >= 0) (buttons()[place] ?? buttons()[0])?.focus();
}

function received({ lines, header, columns, places }, fields) {
  const missing = fields.filter(({ id }) => columns[id] === undefined).map(({ label }) => nameOf(label));
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

/** A line that is still blank is no entry yet, and nothing is wrong with it. */
function verdict({ issues, assessments }, entries) {
  const begun = ({ entry }) => entry === null || !isBlank(entries[entry]);
  const count = (severity) => issues.filter((issue) => issue.severity === severity && begun(issue)).length;
  const [errors, warnings, infos] = ["error", "warning", "info"].map(count);
  const found = errors + warnings + infos === 0 ? "Không thấy chỗ nào cần sửa." : `${errors} lỗi, ${warnings} chỗ cần xem lại, ${infos} gợi ý.`;
  const states = Object.entries(stateNames).map(([state, name]) => [assessments.filter((one) => one.state === state && begun(one)).length, name]);
  const stand = states.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return [found, stand.length > 0 ? `Tình trạng: ${stand.join(", ")}.` : ""].filter(Boolean).join(" ");
}
