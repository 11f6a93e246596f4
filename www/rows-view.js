import { sentence } from "./assessment.js";
import { h } from "./dom.js";
import { isBlank } from "./entry-form.js";
import { phrases } from "./rasoat/src/dom/phrases.js";
import { whyLink } from "./rasoat/src/dom/why.js";
import { ruleUrl } from "./rule-url.js";

/** A printed label often ends in a bracket that explains it; for a name it is too long. @param {string} label */
export const nameOf = (label) => label.replace(/\s*\(.*/s, "");

/**
 * The rows as a table: what each says, where it stands, and what is to be looked at.
 *
 * @param {object} view
 * @param {readonly Record<string, string>[]} view.entries
 * @param {import("./rasoat/src/types.js").Report | null} view.report on these entries
 * @param {readonly import("./rasoat/src/types.js").Field[]} view.fields
 * @param {number | null} view.current the row that is in the form
 * @param {(entry: number) => void} view.onEdit
 * @param {(issue: import("./rasoat/src/types.js").Issue) => void} view.onFix
 * @returns {HTMLTableRowElement[]}
 */
export function rowsView({ entries, report, fields, current, onEdit, onFix }) {
  const title = fields.find(({ role }) => role === "task") ?? fields.find(({ role }) => role === "name") ?? fields[0];
  const short = fields.filter((field) => field !== title && field.kind !== "longText");
  const names = new Map(fields.map(({ id, label }) => [id, nameOf(label)]));
  return entries.map((entry, index) => {
    const own = isBlank(entry) ? [] : (report?.issues.filter((issue) => issue.entry === index) ?? []);
    const edit = h("button", { type: "button", "data-edit": String(index) }, `Sửa dòng ${index + 1}`);
    edit.addEventListener("click", () => onEdit(index));
    const row = h(
      "tr",
      { role: "row", id: `row-${index}` },
      h("th", { role: "rowheader", scope: "row" }, String(index + 1)),
      h(
        "td",
        { role: "cell" },
        h("p", { class: "task" }, isBlank(entry) ? "(dòng trống)" : entry[title.id] || `(chưa ghi ${names.get(title.id)})`),
        h("p", { class: "facts" }, short.filter(({ id }) => entry[id]?.trim()).map(({ id }) => `${names.get(id)}: ${entry[id]}`).join(" · ")),
        ...(isBlank(entry) ? [] : (report?.assessments ?? []).filter((one) => one.entry === index).map(stateView)),
        edit,
      ),
      h("td", { role: "cell" }, own.length > 0 ? issueList(own, entry, names, onFix) : h("p", { class: "fine" }, "Không có")),
    );
    if (index === current) row.setAttribute("aria-current", "true");
    return row;
  });
}

/** @param {import("./rasoat/src/types.js").Assessment} assessment */
export const stateView = (assessment) => h("p", { class: `state state-${assessment.state}` }, sentence(assessment));

function issueList(issues, entry, names, onFix) {
  const list = h("ul", { class: "issues" });
  for (const [index, issue] of issues.entries()) {
    const id = `issue-${issue.entry}-${index}`;
    const text = h("p", { id, class: "rasoat-text" }, h("strong", {}, `${phrases.vi.severity[issue.severity]}, ${names.get(issue.field)}: `), issue.message);
    const item = h("li", { class: `rasoat rasoat-message rasoat-${issue.severity}` }, text);
    const passage = passageOf(entry[issue.field] ?? "", issue.span);
    if (passage) text.append(" ", passage);
    if (issue.fix) {
      const button = h("button", { type: "button", class: "rasoat-button rasoat-fix" }, issue.fix.label);
      button.addEventListener("click", () => onFix(issue));
      item.append(button);
    }
    item.append(whyLink(ruleUrl(issue.rule), id, phrases.vi));
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
