import { byId, h } from "./dom.js";
import { fold } from "./fold.js";
import { ruleView } from "./rule-view.js";
import { words as inLanguages } from "./rules-words.js";

/** @param {string} id */
const groupOf = (id) => id.slice(0, id.indexOf("/"));
const address = new URL(location.href);

let lang = address.searchParams.get("lang") === "en" ? "en" : "vi";
byId(`lang-${lang}`).checked = true;

fetch("rasoat/catalogue.json")
  .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status}`))))
  .then(begin)
  .catch((error) => {
    console.error("rasoat:", error);
    byId("failed").hidden = false;
  });

/** @param {{ rules: object[], specimen: { fields: object[] } }} catalogue */
function begin({ rules, specimen }) {
  const order = Object.keys(inLanguages.vi.groups);
  const groups = [...new Set(rules.map(({ id }) => groupOf(id)))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  // Searched in both languages, whichever is shown: people remember the words they met.
  const texts = new Map(rules.map(({ id, source, ...rule }) => [id, fold([id, source, ...["message", "checks", "why"].flatMap((key) => Object.values(rule[key]))].join(" "))]));

  function speak() {
    const words = inLanguages[lang];
    document.documentElement.lang = lang;
    document.title = `${words.title} · rasoat`;
    for (const element of document.querySelectorAll("[data-says]")) element.textContent = words[element.dataset.says];
    const chosen = byId("group").value;
    byId("group").replaceChildren(new Option(words.allGroups, ""), ...groups.map((group) => new Option(words.groups[group] ?? group, group)));
    byId("group").value = chosen;
    byId("rules").replaceChildren(
      ...groups.map((group) =>
        h(
          "section",
          { "aria-labelledby": `group-${group}` },
          h("h2", { id: `group-${group}` }, words.groups[group] ?? group),
          ...rules.filter(({ id }) => groupOf(id) === group).map((rule) => ruleView(rule, specimen.fields, words, lang)),
        ),
      ),
    );
    filter();
  }

  function filter() {
    const group = byId("group").value;
    const wanted = fold(byId("search").value).split(" ");
    let shown = 0;
    for (const section of byId("rules").children) {
      const articles = [...section.querySelectorAll("article")];
      for (const article of articles) {
        article.hidden = (group !== "" && groupOf(article.id) !== group) || !wanted.every((word) => texts.get(article.id).includes(word));
        if (!article.hidden) shown += 1;
      }
      section.hidden = articles.every(({ hidden }) => hidden);
    }
    byId("shown").textContent = shown > 0 ? inLanguages[lang].shown(shown, rules.length) : inLanguages[lang].none;
  }

  /** The rule that the address names, whatever the filter hides. */
  function reveal() {
    const article = byId(decodeURIComponent(location.hash.slice(1)));
    if (!article) return;
    if (article.hidden) {
      byId("group").value = "";
      byId("search").value = "";
      filter();
    }
    // The element was not there when the browser looked for it.
    location.replace(location.hash);
  }

  for (const radio of document.querySelectorAll("[name=lang]")) {
    radio.addEventListener("change", () => {
      lang = radio.value;
      const to = new URL(location.href);
      if (lang === "vi") to.searchParams.delete("lang");
      else to.searchParams.set("lang", lang);
      history.replaceState(null, "", to);
      speak();
    });
  }
  byId("group").addEventListener("change", filter);
  byId("search").addEventListener("input", filter);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", reveal);
  speak();
  byId("filters").hidden = false;
  reveal();
}
