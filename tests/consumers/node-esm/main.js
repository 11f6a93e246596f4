import { load } from "rasoat";

const rasoat = await load();
const { issues } = rasoat.profile("plan-02").check([{ completed_on: "31/09/2025" }], { asOf: "2025-12-15" });
console.log(issues.map(({ rule }) => rule).join("\n"));
