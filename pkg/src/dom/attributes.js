/**
 * Adds ids to `aria-describedby` beside those the page put there.
 *
 * @param {Element} element
 * @returns {{ set: (ids: string[]) => void, restore: () => void }}
 */
export function describedBy(element) {
  const name = "aria-describedby";
  const found = element.getAttribute(name);
  /** @type {string[]} */
  let ours = [];
  const set = (/** @type {string[]} */ ids) => {
    const theirs = words(element.getAttribute(name)).filter((id) => !ours.includes(id));
    ours = ids;
    const all = [...theirs, ...ids].join(" ");
    // As found to the letter, blanks included, once nothing of ours is left.
    put(element, name, all === words(found).join(" ") ? found : all);
  };
  return { set, restore: () => set([]) };
}

/**
 * Sets an attribute for a while. What the page sets meanwhile is left alone.
 *
 * @param {Element} element
 * @param {string} name
 * @returns {{ set: (value: string) => void, restore: () => void }}
 */
export function borrow(element, name) {
  /** @type {{ found: string | null, ours: string } | null} */
  let borrowed = null;
  return {
    set(value) {
      const now = element.getAttribute(name);
      borrowed = { found: borrowed && now === borrowed.ours ? borrowed.found : now, ours: value };
      put(element, name, value);
    },
    restore() {
      if (borrowed && element.getAttribute(name) === borrowed.ours) put(element, name, borrowed.found);
      borrowed = null;
    },
  };
}

/** @param {string | null} list */
const words = (list) => list?.split(/\s+/).filter(Boolean) ?? [];

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
function put(element, name, value) {
  if (value === element.getAttribute(name)) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
