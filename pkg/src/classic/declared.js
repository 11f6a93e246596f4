import { attachWritten } from "../markup.js";

/** @typedef {import("../dom/index.js").Detach} Detach */

/** @type {Map<HTMLFormElement, Detach | undefined>} */
const attached = new Map();

/**
 * Attaches every `<form data-rasoat="…">` of the page, those that its scripts bring later included, and leaves those
 * that are taken away.
 *
 * @param {() => Promise<import("../slim.js").Rasoat>} load
 */
export function watchDeclared(load) {
  const look = () => {
    for (const [form, detach] of attached) if (!form.isConnected || form.dataset["rasoat"] === undefined) leave(form, detach);
    for (const form of document.querySelectorAll("form")) if (form.dataset["rasoat"] !== undefined && !attached.has(form)) take(form, load);
  };
  look();
  new MutationObserver((records) => {
    if (records.some(concernsForms)) look();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["data-rasoat"] });
}

/**
 * @param {HTMLFormElement} form
 * @returns {Detach | undefined} what takes rasoat off a form with `data-rasoat`, and checks it on demand
 */
export const attachmentOf = (form) => attached.get(form);

/** @param {MutationRecord} record */
function concernsForms({ type, addedNodes, removedNodes }) {
  if (type === "attributes") return true;
  // Messages come and go all the time; only what holds a form is worth a look through the page.
  return [...addedNodes, ...removedNodes].some((node) => node instanceof Element && (node.localName === "form" || node.querySelector("form") !== null));
}

/**
 * @param {HTMLFormElement} form
 * @param {() => Promise<import("../slim.js").Rasoat>} load
 */
function take(form, load) {
  const { rasoat = "", asOf, lang, options } = form.dataset;
  const detach = attachWritten(form, load, rasoat, { asOf, lang, options });
  // Kept even where the page has attached it itself, so that it is asked once.
  attached.set(form, detach);
}

/**
 * @param {HTMLFormElement} form
 * @param {Detach | undefined} detach
 */
function leave(form, detach) {
  detach?.();
  attached.delete(form);
}
