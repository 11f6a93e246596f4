import { h } from "./dom.js";

const words = { error: "Lỗi", warning: "Cần xem lại", info: "Gợi ý" };

/**
 * The pasted rows as a table: what each says, and what is to be looked at.
 *
 * @param {object} view
 * @param {readonly Record<string, string>[]} view.entries
 * @param {readonly object[]} view.issues of the report on these entries
 * @param {Map<string, string>} view.labels by field id
 * @param {number | null} view.current the row that is in the form
 * @param {(entry: number) => void} view.onEdit
 * @param {(issue: object) => void} view.onFix
 * @returns {HTMLTableRowElement[]}
 */
export function rowsView({ entries, issues, labels, current, onEdit, onFix }) {
  return entries.map((entry, index) => {
    const own = issues.filter((issue) => issue.entry === index);
    const edit = h("button", { type: "button", "data-edit": String(index) }, `Sửa dòng ${index + 1}`);
    edit.addEventListener("click", () => onEdit(index));
    const row = h(
      "tr",
      { role: "row", id: `row-${index}` },
      h("th", { role: "rowheader", scope: "row" }, String(index + 1)),
      h("td", { role: "cell" }, h("p", { class: "task" }, entry.task || "(chưa ghi tên nhiệm vụ)"), facts(entry), edit),
      h("td", { role: "cell" }, own.length > 0 ? issueList(own, entry, labels, onFix) : h("p", { class: "fine" }, "Không có")),
    );
    if (index === current) row.setAttribute("aria-current", "true");
    return row;
  });
}

function facts({ deadline, result, completed_on: completed }) {
  const parts = [deadline && `Thời hạn ${deadline}`, result, completed && `Ngày hoàn thành ${completed}`].filter(Boolean);
  return h("p", { class: "facts" }, parts.join(" · "));
}

function issueList(issues, entry, labels, onFix) {
  const list = h("ul", { class: "issues" });
  for (const issue of issues) {
    const text = h("p", { class: "rasoat-text" }, h("strong", {}, `${words[issue.severity]}, ${labels.get(issue.field)}: `), issue.message);
    const item = h("li", { class: `rasoat-message rasoat-${issue.severity}` }, text);
    const passage = passageOf(entry[issue.field] ?? "", issue.span);
    if (passage) text.append(" ", passage);
    if (issue.fix) {
      const button = h("button", { type: "button", class: "rasoat-fix" }, issue.fix.label);
      button.addEventListener("click", () => onFix(issue));
      item.append(button);
    }
    list.append(item);
  }
  return list;
}

/** The place in a long text, with a little of what stands around it. */
function passageOf(text, [start, end]) {
  const around = 24;
  if (start === end || text.length <= 2 * around) return null;
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  return h(
    "q",
    { class: "passage" },
    (from > 0 ? "…" : "") + text.slice(from, start),
    h("mark", {}, text.slice(start, end)),
    text.slice(end, to) + (to < text.length ? "…" : ""),
  );
}
