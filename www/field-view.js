// A form from its profile: the labels as printed, for each kind the control that suits it.
import { h } from "./dom.js";

/**
 * @typedef {import("./rasoat/src/types.js").Field} Field
 * @typedef {import("./rasoat/src/types.js").Profile} Profile
 */

/** A list longer than this is searched, not scrolled through. */
const longList = 15;

/**
 * @param {Profile} profile
 * @returns {{ nodes: Node[], controls: Map<string, HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement> }} the
 *   controls carry their field in `data-field`: an input named "reset" or "elements" would hide that part of its form
 */
export function fieldsView(profile) {
  const controls = new Map();
  const view = (field) => fieldView(field, profile, controls);
  const nodes = runs(profile.fields).map(({ layout, fields }) => {
    if (layout === "wide") return view(fields[0]);
    if (layout === "pair") return h("div", { class: fields.length > 1 ? "pair" : "short" }, ...fields.map(view));
    const legend = h("legend", {}, "Chỉ tiêu theo năm mốc");
    const hint = h("p", { class: "hint", id: "targets-hint" }, "Ví dụ: ≥ 30 hoặc 85. Ghi “-” nếu chưa giao cho năm đó, “X” nếu chỉ cần thực hiện.");
    return h("fieldset", { class: "targets", "aria-describedby": "targets-hint" }, legend, hint, h("div", { class: "years" }, ...fields.map(view)));
  });
  return { nodes, controls };
}

/** Fields that stand beside each other: short ones in pairs, targets of several years together. */
function runs(fields) {
  const all = [];
  for (const field of fields) {
    const layout = layoutOf(field);
    const last = all.at(-1);
    if (last && layout !== "wide" && last.layout === layout) last.fields.push(field);
    else all.push({ layout, fields: [field] });
  }
  return all;
}

function layoutOf({ kind, role, year }) {
  if (kind === "target" && year) return "targets";
  return kind === "longText" || role === "name" || role === "task" ? "wide" : "pair";
}

function fieldView(field, profile, controls) {
  const id = `field-${field.id}`;
  const hint = hintOf(field, profile);
  const control = controlOf(field, {
    id,
    "data-field": field.id,
    ...(field.required === true ? { "aria-required": "true" } : {}),
    ...(hint ? { "aria-describedby": `${id}-hint` } : {}),
  });
  controls.set(field.id, control);
  const must = h("span", { class: "must", "aria-hidden": "true" }, " *");
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, field.label, ...(field.required === true ? [must] : [])),
    ...(hint ? [h("p", { class: "hint", id: `${id}-hint` }, hint)] : []),
    control,
    ...(control.list ? [] : datalist(field, control)),
  );
}

function controlOf({ kind, role, choices = [] }, attributes) {
  const words = choices.filter(({ accepted }) => accepted !== false).map(({ text }) => text);
  if (words.length > 0 && words.length <= longList) {
    return h("select", attributes, h("option", { value: "" }, "(chưa chọn)"), ...words.map((word) => h("option", {}, word)));
  }
  if (kind === "longText") return h("textarea", { ...attributes, rows: role === "description" ? "6" : "3" });
  // No type="date" or "number": they would refuse or rewrite what a person types, and rasoat reads it as it stands.
  return h("input", { ...attributes, type: "text", autocomplete: "off" });
}

function datalist({ choices = [] }, control) {
  if (choices.length <= longList) return [];
  const id = `${control.id}-choices`;
  control.setAttribute("list", id);
  return [h("datalist", { id }, ...choices.filter(({ accepted }) => accepted !== false).map(({ text }) => h("option", { value: text })))];
}

const meanings = {
  done: "đã hoàn thành",
  doing: "đang thực hiện",
  none: "chưa thực hiện",
  suspended: "tạm dừng",
  notApplicable: "không thuộc nhiệm vụ",
  awaiting: "chờ xác nhận",
};

/** What a person should know before typing; the rest is said when it matters. */
function hintOf(field, profile) {
  const { required, filledBy, inherit, maxLength, unit, min, max } = field;
  return [
    filledBy === "other" && "Bên giao nhiệm vụ ghi.",
    typeof required === "object" && `Cần ghi khi ${meanings[required.whenStatus] ?? required.whenStatus}.`,
    inherit && "Để trống nếu như dòng trên.",
    unit && `Đơn vị: ${unit}.`,
    min !== undefined && max !== undefined ? `Từ ${min} đến ${max}.` : min !== undefined ? `Từ ${min} trở lên.` : max !== undefined && `Không quá ${max}.`,
    maxLength && `Không quá ${maxLength} ký tự.`,
    exampleOf(field, profile),
  ]
    .filter(Boolean)
    .join(" ");
}

function exampleOf({ kind, role, notation, unit }, profile) {
  const day = (notation ?? profile.notation ?? "dd/mm/yyyy").replace(/d+/, "25").replace("mm", "06").replace("m", "6").replace("yyyy", "2025");
  switch (kind) {
    case "date":
      return `Ví dụ: ${day}`;
    case "deadline":
      return `Ví dụ: ${day}, Tháng 9/2025, Thường xuyên`;
    case "percent":
      return "Ví dụ: 39,4";
    case "number":
      return unit || role === "year" ? "" : "Dấu chấm phân nhóm nghìn, dấu phẩy thập phân.";
    default:
      return "";
  }
}
