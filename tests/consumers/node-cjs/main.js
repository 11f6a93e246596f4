const { load } = require("rasoat");

load().then((rasoat) => {
  const { issues } = rasoat.profile("plan-02").check([{ completed_on: "31/09/2025" }], { asOf: "2025-12-15" });
  console.log(issues.map(({ rule }) => rule).join("\n"));
});
