/** The same case with an expectation that does not hold, and how every runner must be told. */
export const wrong = {
  name: "wrong",
  form: "plan-02",
  asOf: "2025-12-15",
  only: ["date/impossible"],
  entries: [{ completed_on: "31/9/2025" }],
  expect: [{ rule: "date/impossible", entry: 0, field: "completed_on", span: [0, 10] }],
};

export const told = "1 of 1 cases differ\nwrong\n  differs: date/impossible at entries[0].completed_on: span is [0,9], expected [0,10]";
