import { rows as samples } from "./table-samples.js";

/**
 * Rows as many portals keep them: copied from a template, numbered anew after each change.
 *
 * @param {HTMLTableElement} table
 * @param {HTMLTemplateElement} template
 * @param {HTMLButtonElement} add
 * @param {(text: string) => void} say
 */
export function tableRows(table, template, add, say) {
  const body = table.tBodies[0];
  let made = 0;

  /** @param {Record<string, string>} [texts] */
  function insert(texts = {}) {
    const row = template.content.firstElementChild.cloneNode(true);
    made += 1;
    for (const control of row.querySelectorAll("[data-field]")) {
      control.id = `${control.dataset.field}-${made}`;
      control.previousElementSibling.htmlFor = control.id;
      control.value = texts[control.dataset.field] ?? "";
    }
    row.querySelector(".toolbar").addEventListener("click", ({ target }) => act(row, target.dataset.do));
    body.append(row);
    number();
    return row;
  }

  function act(row, what) {
    const place = row.sectionRowIndex + 1;
    if (what === "remove") {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      (next?.querySelector("[data-do=remove]") ?? add).focus();
      say(`Đã xóa dòng ${place}.`);
    } else if (what === "up" && row.previousElementSibling) {
      row.previousElementSibling.before(row);
      say(`Dòng ${place} đã lên trên.`);
    } else if (what === "down" && row.nextElementSibling) {
      row.nextElementSibling.after(row);
      say(`Dòng ${place} đã xuống dưới.`);
    } else return;
    number();
    if (row.isConnected) row.querySelector(`[data-do=${what}]`).focus();
  }

  function number() {
    for (const [index, row] of [...body.rows].entries()) {
      row.cells[0].textContent = String(index + 1);
      row.querySelector(".toolbar").setAttribute("aria-label", `Dòng ${index + 1}`);
      for (const control of row.querySelectorAll("[data-field]")) control.name = `rows[${index}][${control.dataset.field}]`;
      row.querySelector("[data-do=up]").setAttribute("aria-disabled", String(index === 0));
      row.querySelector("[data-do=down]").setAttribute("aria-disabled", String(index === body.rows.length - 1));
    }
  }

  for (const texts of samples) insert(texts);
  add.addEventListener("click", () => {
    const row = insert();
    row.querySelector("textarea").focus();
    say(`Đã thêm dòng ${body.rows.length}.`);
  });
}
