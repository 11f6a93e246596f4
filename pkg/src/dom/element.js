/**
 * An element with attributes and children. Texts become text nodes, so what a person typed is never markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Writes a text where it is not there yet: most checks change nothing, and a page of many rows has many messages.
 *
 * @param {Node} node
 * @param {string} text
 */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

let made = 0;

/** @returns {string} an id that no other element of the page has */
export function freshId() {
  made += 1;
  return `rasoat-${made}`;
}

/** Every outermost element that rasoat puts on a page has this class. */
export const mark = "rasoat";

/**
 * @param {EventTarget | null | undefined} node
 * @returns {boolean} whether rasoat put it on the page
 */
export const isOurs = (node) => node instanceof Element && node.closest(`.${mark}`) !== null;

/**
 * Where what belongs to the whole form is put. A table takes no such children, so there it goes around it.
 *
 * @param {Element} root
 */
export function hostOf(root) {
  const table = root.matches("table, thead, tbody, tfoot, tr") ? root.closest("table") : null;
  return {
    prepend: (/** @type {Node} */ node) => (table ? table.before(node) : root.prepend(node)),
    append: (/** @type {Node} */ node) => (table ? table.after(node) : root.append(node)),
  };
}

/** @typedef {ReturnType<typeof hostOf>} Host */
