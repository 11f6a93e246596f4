// What was sent is kept for the answering page in this tab alone: a page of plain files cannot read what a form posts.
const key = "rasoat:sent";

/** @param {HTMLFormElement} form */
export function keepSent(form) {
  const texts = [...form.elements].filter(({ name }) => name).map((control) => [control.labels?.[0]?.textContent ?? control.name, control.value]);
  sessionStorage.setItem(key, JSON.stringify(texts));
}

/** @returns {[label: string, text: string][]} */
export const lastSent = () => JSON.parse(sessionStorage.getItem(key) ?? "[]");
