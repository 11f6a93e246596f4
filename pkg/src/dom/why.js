import { element } from "./element.js";

/**
 * To the page that explains a rule. It opens beside the form, or what was typed there would be lost.
 *
 * @param {string} url
 * @param {string} about the id of the message it belongs to
 * @param {import("./phrases.js").Phrases} phrases
 */
export const whyLink = (url, about, { why, newTab }) =>
  element("a", { href: url, target: "_blank", rel: "noopener", class: "rasoat-why", "aria-label": `${why} ${newTab}`, "aria-describedby": about }, why);
