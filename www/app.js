import { attach } from "./rasoat/src/dom/index.js";
import { load } from "./rasoat/src/index.js";
import { byId } from "./dom.js";
import { entryPanel } from "./entry-panel.js";
import { reportDay } from "./report-day.js";
import { sheetPanel } from "./sheet-panel.js";
import { keepSent } from "./sent.js";

const form = byId("entry");
const checking = load().then((rasoat) => rasoat.profile("plan-02"));
const asOf = reportDay();

const entry = entryPanel(form);
const detach = attach(form, checking, { asOf, onReport: () => entry.checked() });
entry.onFill(() => detach.check());

form.addEventListener("submit", () => keepSent(form));
checking.then((checker) => sheetPanel(checker, entry, asOf)).catch(() => {
  byId("paste-failed").hidden = false;
});
