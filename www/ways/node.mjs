import { load } from "rasoat";

const rasoat = await load();
const form = rasoat.profile("plan-02");
const { issues } = form.check([{ completed_on: "31/09/2025" }], { asOf: "2025-12-15" });
for (const { field, severity, message } of issues.filter(({ field }) => field === "completed_on")) console.log(field, severity, message);
