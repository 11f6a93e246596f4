import { byId } from "./dom.js";
import { printedDay } from "./rasoat/src/dom/today.js";
import { readDay, reportDay } from "./report-day.js";
import { entriesOf, readSheet, sheetOf } from "./sheet.js";
import { formatTable } from "./tsv.js";

const ids = ["report-day", "period", "previous-day", "previous"];

/**
 * What is known besides the rows: the day of the report, its period, the previous report.
 *
 * @param {() => import("./rasoat/src/checker.js").Checker} checker
 * @param {() => void} onChange
 */
export function contextPanel(checker, onChange) {
  const asOf = reportDay();
  /** @type {Partial<import("./rasoat/src/types.js").Context>} */
  let more = {};

  function read() {
    more = { ...period(checker()), ...previous(checker().profile.fields) };
  }

  for (const id of ids) {
    byId(id).addEventListener("change", () => {
      read();
      onChange();
    });
  }

  return {
    /** @returns {Partial<import("./rasoat/src/types.js").Context>} */
    context: () => ({ asOf: asOf(), ...more }),

    /** What was written, to be put back when the form is chosen again. */
    written: () => Object.fromEntries(ids.map((id) => [id, byId(id).value])),

    /** @param {Record<string, string>} texts by the id of the input; those not named are blanked, but the day stays */
    write(texts) {
      for (const id of ids) byId(id).value = texts[id] ?? (id === "report-day" ? byId(id).value : "");
      read();
    },
  };
}

/**
 * The context of a case file as the texts a person would have written.
 *
 * @param {{ asOf: string, reportingPeriod?: string, previous?: { asOf: string, entries: object[] } }} given
 * @param {import("./sheet.js").Fields} fields
 */
export const writtenContext = ({ asOf, reportingPeriod = "", previous }, fields) => ({
  "report-day": printedDay(asOf),
  period: reportingPeriod,
  ...(previous && { "previous-day": printedDay(previous.asOf), previous: formatTable(sheetOf(previous.entries, fields).lines) }),
});

function period(checker) {
  const text = byId("period").value.trim();
  if (text === "") return complain("period", "");
  try {
    // The core knows which periods it can read; no entry is needed to ask it.
    checker.check([], { asOf: "2025-01-01", reportingPeriod: text });
    complain("period", "");
    return { reportingPeriod: text };
  } catch {
    return complain("period", "Không đọc được kỳ này. Ghi như “tháng 8/2025”, “quý III/2025” hoặc “năm 2025”.");
  }
}

function previous(fields) {
  const text = byId("previous").value;
  const { places, ...sheet } = readSheet(text, fields);
  const day = readDay(byId("previous-day").value);
  byId("previous-received").textContent = places.length > 0 ? `Đã nhận ${places.length} dòng của lần trước.` : "";
  complain("previous-day", places.length > 0 && !day ? "Ghi ngày của lần báo cáo trước, dạng 15/11/2025, thì mới đối chiếu được." : "");
  return places.length > 0 && day ? { previous: { asOf: day, entries: entriesOf({ ...sheet, places }) } } : {};
}

function complain(id, text) {
  byId(`${id}-complaint`).textContent = text;
  if (text) byId(id).setAttribute("aria-invalid", "true");
  else byId(id).removeAttribute("aria-invalid");
  return {};
}
