import { byId, h } from "./dom.js";
import { attach } from "./rasoat/src/dom/index.js";
import { load } from "./rasoat/src/index.js";
import { reportDay } from "./report-day.js";
import { ruleUrl } from "./rule-url.js";
import { keepSent } from "./sent.js";
import { tableRows } from "./table-rows.js";

// The page's own part: rows that come, go and move. It knows nothing of rasoat.
const form = byId("report");
tableRows(byId("tasks"), byId("row"), byId("add"), (text) => (byId("told").textContent = text));

attach(
  form,
  load().then((rasoat) => rasoat.profile("plan-02")),
  { rows: "#tasks tbody tr", asOf: reportDay(), ruleUrl, receipt: "receipt" },
);

form.addEventListener("submit", () => keepSent(form));
