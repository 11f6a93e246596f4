import { attach } from "./rasoat/src/dom/index.js";
import { load } from "./rasoat/src/index.js";
import { byId } from "./dom.js";
import { entryPanel } from "./entry-panel.js";
import { reportDay } from "./report-day.js";
import { ruleUrl } from "./rule-url.js";
import * as samples from "./samples.js";
import { sheetPanel } from "./sheet-panel.js";
import { keepSent } from "./sent.js";

const form = byId("entry");
const checking = load().then((rasoat) => rasoat.profile("plan-02"));
const asOf = reportDay();

const panel = entryPanel(form);
const detach = attach(form, checking, { asOf, ruleUrl, onReport: () => panel.checked() });
panel.onFill(() => detach.check());

form.addEventListener("submit", () => keepSent(form));
checking.then(table).catch(() => {
  byId("paste-failed").hidden = false;
});

function table(checker) {
  const { render, take } = sheetPanel(checker, { panel, context: () => ({ asOf: asOf() }) });
  byId("report-day").addEventListener("change", () => render());
  byId("unbind").addEventListener("click", () => render());
  const paste = byId("paste");
  const sample = byId("paste-sample");
  const offer = () => (sample.hidden = paste.value !== "");
  paste.addEventListener("input", offer);
  sample.addEventListener("click", () => {
    paste.value = samples.table;
    offer();
    take();
    byId("sheet-status").focus();
  });
  offer();
}
