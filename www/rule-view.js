import { h } from "./dom.js";
import { exampleView } from "./rule-example.js";

/**
 * The page of one rule.
 *
 * @param {object} rule as the catalogue has it
 * @param {readonly { id: string, label: string }[]} specimen the fields its examples fill in
 * @param {import("./rules-words.js").Words} words
 * @param {"vi" | "en"} lang
 * @returns {HTMLElement}
 */
export function ruleView(rule, specimen, words, lang) {
  const heading = `title-${rule.id}`;
  const examples = (found) => rule.examples.filter(({ finds }) => finds.length > 0 === found).map((example) => exampleView(example, specimen, words, lang));
  return h(
    "article",
    { id: rule.id, class: "rule", "aria-labelledby": heading },
    h(
      "header",
      {},
      h("h3", { id: heading }, h("a", { href: `#${rule.id}` }, rule.id)),
      h("p", { class: `badge rasoat-${rule.severity}` }, words.severity[rule.severity]),
    ),
    h("p", { class: "checks" }, rule.checks[lang]),
    h(
      "dl",
      {},
      ...item(words.why, rule.why[lang]),
      ...item(words.silent, rule.silent[lang]),
      ...item(words.message, h("q", {}, ...template(rule.message[lang]))),
      ...(rule.fix ? item(words.fix, h("q", {}, ...template(rule.fix[lang]))) : []),
      ...item(words.source, h("span", { lang: "en" }, rule.source)),
      ...item(words.reads, reads(rule, words)),
      ...(rule.context.length > 0 ? item(words.needs, rule.context.map((need) => words.needed[need] ?? need).join(", ")) : []),
      ...(rule.params.length > 0 ? item(words.params, h("code", {}, rule.params.map(parameter).join(", "))) : []),
    ),
    ...(rule.optIn ? [h("p", { class: "hint" }, words.optIn)] : []),
    h("h4", {}, words.reported),
    h("div", { class: "examples" }, ...examples(true)),
    h("details", {}, h("summary", {}, words.passed), h("div", { class: "examples" }, ...examples(false))),
  );
}

const item = (name, value) => [h("dt", {}, name), h("dd", {}, value)];

/** Roles by name, as profiles write them; a rule of no role reads fields one by one, or a whole entry. */
function reads({ reads: roles, scope }, words) {
  if (roles.length === 0) return words.scopes[scope];
  return roles.map((role) => h("code", {}, role)).reduce((list, role) => (list.append(list.firstChild ? ", " : "", role), list), h("span"));
}

const parameter = ({ name, default: value, words }) => `${name} = ${words ? words[value] : value}`;

/** Parameters stand out; a passage that is not always there stands in brackets. */
function template(text) {
  return text.split(/(\{\w+\}|\[\[|\]\])/).map((part) => {
    if (part === "[[" || part === "]]") return h("span", { class: "hint" }, part[0]);
    return part.startsWith("{") ? h("var", {}, part.slice(1, -1)) : part;
  });
}
