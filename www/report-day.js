import { byId } from "./dom.js";

/**
 * The day of the report, as a person types it.
 *
 * @returns {() => string | undefined} the ISO day; undefined where nothing readable stands there
 */
export function reportDay() {
  const input = byId("report-day");
  const complaint = byId("report-day-complaint");
  const judge = () => {
    const wrong = input.value.trim() !== "" && !readDay(input.value);
    complaint.textContent = wrong ? "Không có ngày này. Ghi dạng 15/12/2025; trong lúc chờ, việc rà soát tính theo hôm nay." : "";
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  input.addEventListener("change", judge);
  input.addEventListener("input", () => complaint.textContent && judge());
  return () => readDay(input.value);
}

/**
 * @param {string} text
 * @returns {string | undefined}
 */
export function readDay(text) {
  const [, day, month, year] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text) ?? [];
  if (!year) return undefined;
  const iso = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const read = new Date(`${iso}T00:00:00Z`);
  // A day that does not exist comes back as another one, or not at all.
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : undefined;
}
