import { attachWritten } from "../markup.js";

/** @typedef {import("../dom/index.js").Detach} Detach */

/** @type {Map<HTMLElement, Detach | undefined>} */
const attached = new Map();

/**
 * Attaches every `<form data-rasoat="…">` of the page, or the part of a form that has the attribute; those that its
 * scripts bring later included. It leaves those that are taken away.
 *
 * @param {() => Promise<import("../slim.js").Rasoat>} load
 */
export function watchDeclared(load) {
  const look = () => {
    for (const [root, detach] of attached) if (!root.isConnected || root.dataset["rasoat"] === undefined) leave(root, detach);
    for (const root of document.querySelectorAll("[data-rasoat]")) if (root instanceof HTMLElement && !attached.has(root)) take(root, load);
  };
  look();
  new MutationObserver((records) => {
    if (records.some(mayConcern)) look();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["data-rasoat"] });
}

/**
 * @param {HTMLElement} root
 * @returns {Detach | undefined} what takes rasoat off an element with `data-rasoat`, and checks it on demand
 */
export const attachmentOf = (root) => attached.get(root);

/** @param {MutationRecord} record */
function mayConcern({ type, addedNodes, removedNodes }) {
  if (type === "attributes") return true;
  // Messages come and go all the time; only what has the attribute is worth a look through the page.
  return [...addedNodes, ...removedNodes].some((node) => node instanceof Element && (node.matches("[data-rasoat]") || node.querySelector("[data-rasoat]") !== null));
}

/**
 * @param {HTMLElement} root
 * @param {() => Promise<import("../slim.js").Rasoat>} load
 */
function take(root, load) {
  const { rasoat = "", asOf, lang, options } = root.dataset;
  const detach = attachWritten(root, load, rasoat, { asOf, lang, options });
  // Kept even where the page has attached it itself, so that it is asked once.
  attached.set(root, detach);
}

/**
 * @param {HTMLElement} root
 * @param {Detach | undefined} detach
 */
function leave(root, detach) {
  detach?.();
  attached.delete(root);
}
