import { attachWritten } from "../markup.js";

/**
 * @typedef {import("../dom/index.js").Options} Options
 * @typedef {import("../dom/index.js").Detach} Detach
 * @typedef {import("../types.js").Report} Report
 */

// On a server there is no such class, and importing this must not fail there.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * `<rasoat-form for="id-of-the-form" profile="plan-02">`: attaches rasoat to a form for as long as it stands in the page.
 * It shows nothing itself. Without `for` it takes the form it stands in, or the one inside it.
 */
export class RasoatFormElement extends Base {
  static observedAttributes = ["for", "profile", "as-of", "lang", "options"];

  /** @type {(() => Promise<import("../slim.js").Rasoat>) | undefined} */
  static load;

  /** @type {Detach | undefined} */
  #detach;
  /** @type {string | object | undefined} */
  #profile;
  /** @type {Options | undefined} */
  #options;
  #due = false;

  connectedCallback() {
    this.#renew();
  }

  disconnectedCallback() {
    this.#renew();
  }

  attributeChangedCallback() {
    this.#renew();
  }

  /** A built-in form's id, or a profile; set as a property it goes before the attribute. */
  get profile() {
    return this.#profile ?? this.getAttribute("profile") ?? "";
  }

  set profile(source) {
    this.#profile = source;
    this.#renew();
  }

  /** What `attach()` takes besides `asOf` and `lang`: functions have no place in an attribute. */
  get options() {
    return this.#options ?? {};
  }

  set options(options) {
    this.#options = options;
    this.#renew();
  }

  /** The form this element serves, or the part of one that `for` names. @returns {HTMLElement | null} */
  get form() {
    const id = this.getAttribute("for");
    const found = id === null ? (this.closest("form") ?? this.querySelector("form")) : /** @type {Document} */ (this.getRootNode()).getElementById?.(id);
    return found instanceof HTMLElement ? found : null;
  }

  /** Checks at once and shows everything; null while nothing can be checked. @returns {Report | null} */
  check() {
    return this.#detach?.check() ?? null;
  }

  /** Several changes at once, as frameworks make them, are one. */
  #renew() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#detach?.();
      this.#detach = undefined;
      if (this.isConnected) this.#attach();
    });
  }

  #attach() {
    const { form } = this;
    if (!form) {
      // The parser may not have come to it yet.
      if (document.readyState === "loading") return document.addEventListener("DOMContentLoaded", () => this.#renew(), { once: true });
      return console.error(`rasoat: <rasoat-form for="${this.getAttribute("for") ?? ""}">: không thấy biểu mẫu (no such element in the page)`);
    }
    const written = { asOf: this.getAttribute("as-of"), lang: this.getAttribute("lang"), options: this.getAttribute("options") };
    this.#detach = attachWritten(form, /** @type {NonNullable<typeof RasoatFormElement.load>} */ (RasoatFormElement.load), this.profile, written, this.#options);
  }
}

/**
 * Registers `<rasoat-form>`, once; does nothing where there are no custom elements.
 *
 * @param {() => Promise<import("../slim.js").Rasoat>} load
 */
export function defineElement(load) {
  if (typeof customElements === "undefined" || customElements.get("rasoat-form")) return;
  RasoatFormElement.load = load;
  customElements.define("rasoat-form", RasoatFormElement);
}
