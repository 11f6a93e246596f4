import { h } from "./dom.js";
import { printedDay } from "./rasoat/src/dom/today.js";

/**
 * One example as a small table: a line a field, a column an entry, the reported places marked.
 *
 * @param {object} example as the catalogue has it
 * @param {readonly { id: string, label: string }[]} specimen fields, unless the example has its own
 * @param {import("./rules-words.js").Words} words
 * @param {"vi" | "en"} lang
 */
export function exampleView({ entries, with: extra = {}, finds }, specimen, words, lang) {
  const { asOf, previous, ...settings } = extra;
  const columns = [...columnsOf(previous?.entries ?? [], words.before, words), ...columnsOf(entries, previous && words.now, words).map((column, index) => ({ ...column, index }))];
  const days = [...(asOf ? [words.asOf(printedDay(asOf))] : []), ...(previous ? [words.beforeOn(printedDay(previous.asOf))] : [])];
  const used = new Set([...columns.flatMap(({ entry }) => Object.keys(entry)), ...finds.map(({ field }) => field)]);
  const fields = (settings.fields ?? specimen).filter(({ id }) => used.has(id));
  return h(
    "div",
    { class: "example" },
    h(
      "table",
      columns.length > 1 ? {} : { class: "single" },
      ...(days.length > 0 ? [h("caption", {}, days.join(" · "))] : []),
      h("colgroup", {}, h("col")),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.field), ...columns.map(({ heading }) => h("th", { scope: "col" }, heading)))),
      h("tbody", { lang: "vi" }, ...fields.map(({ id, label }) => line(id, label, columns, finds, words, lang))),
    ),
    ...finds.map(({ message }) => h("p", { class: "finding" }, message[lang])),
    ...(Object.keys(settings).length > 0 ? [set(settings, words)] : []),
  );
}

/** One entry needs no number. */
function columnsOf(entries, when, words) {
  const heading = (index) => (entries.length > 1 ? [when, words.row(index + 1)].filter(Boolean).join(", ") : (when ?? words.content));
  return entries.map((entry, index) => ({ heading: heading(index), entry }));
}

function line(id, label, columns, finds, words, lang) {
  const cell = ({ entry, index }) => {
    const spans = finds.filter((found) => found.entry === index && found.field === id).map(({ span }) => span);
    return h("td", {}, ...marked(entry[id] ?? "", spans, h("span", { lang }, words.blank)));
  };
  return h("tr", {}, h("th", { scope: "row" }, label), ...columns.map(cell));
}

/**
 * @param {string} text
 * @param {readonly [number, number][]} spans
 * @param {Node} blank what stands for a blank that is reported
 * @returns {(Node | string)[]}
 */
export function marked(text, spans, blank) {
  const parts = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    // A blank field is marked as one, and so is a letter that cannot be seen.
    const inside = text.slice(start, end);
    parts.push(text.slice(at, start), h("mark", /[\p{L}\p{N}\p{P}\p{S}]/u.test(inside) ? {} : { class: "unseen" }, inside === "" ? blank : inside));
    at = end;
  }
  return [...parts, text.slice(at)];
}

const set = (settings, words) => h("details", {}, h("summary", {}, words.set), h("pre", { tabindex: "0" }, JSON.stringify(settings, null, 1)));
