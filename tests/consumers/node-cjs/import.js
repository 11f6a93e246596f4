// For a Node older than 20.19 and 22.12, whose require() does not take ES modules.
async function main() {
  const { load } = await import("rasoat");
  const rasoat = await load();
  const { issues } = rasoat.profile("plan-02").check([{ completed_on: "31/09/2025" }], { asOf: "2025-12-15" });
  console.log(issues.map(({ rule }) => rule).join("\n"));
}
main();
