// Compiled and never run: what editors and tsc make of the package's types. Each @ts-expect-error must be one.
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { applyFix, load, NotCheckedError } from "rasoat";
import type { Assessment, Calendar, Context, Entry, Issue, IssueOf, Profile, Report, RuleId, State } from "rasoat";
import { attach } from "rasoat/dom";
import { RasoatFormElement } from "rasoat/element";
import { jqueryValidation } from "rasoat/jquery";
import { load as loadSlim } from "rasoat/slim";
import { readCases, runCases } from "rasoat/testing";
import catalogue from "rasoat/catalogue.json" with { type: "json" };

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <_ extends true>() => {};

const rasoat = await load({ wasm: new Uint8Array() });
const form = rasoat.profile("plan-02");
const context: Context = { asOf: "2025-12-15", lang: "en", previous: { asOf: "2025-11-15", entries: [] } };
const entries: Entry[] = [{ task: "…", deadline: null }];
const report: Report = form.check(entries, context);

// @ts-expect-error the core reads no clock
form.check(entries, {});
// @ts-expect-error text only
form.check([{ deadline: 2025 }], context);
// @ts-expect-error no such option
form.check(entries, { asOf: "2025-12-15", asof: "2025-12-15" });

// The rule tells which params there are.
for (const issue of report.issues) {
  if (issue.rule === "status/completed-late") {
    const days: string | number = issue.params.days;
    const last: string | number | undefined = issue.params.last;
    void [days, last];
    // @ts-expect-error this rule has none of that name
    issue.params.sum;
  }
  // @ts-expect-error no such rule
  if (issue.rule === "status/completed-early") throw new Error();
  if (issue.fix) is<Equal<ReturnType<typeof applyFix>, Entry[]>>();
}
const late: IssueOf<"status/completed-late"> = report.issues.find((issue) => issue.rule === "status/completed-late")!;
const any: Issue = late;
const rule: RuleId = any.rule;
const state: State | undefined = report.assessments.map(({ state }: Assessment) => state)[0];
void [rule, state, catalogue.rules.length];

const own = {
  id: "own-form",
  title: "Own",
  notation: "dd/mm/yyyy",
  fields: [{ id: "due", label: "Due", kind: "deadline", role: "deadline", required: { whenStatus: "done" } }],
  equations: [{ id: "sum", left: "a + b", op: "=", right: "c", missing: "skip-any" }],
  rules: { "text/decomposed": "off", "citation/out-of-order": { severity: "error", params: { days: 3 } } },
} satisfies Profile;
rasoat.profile(own).profile.fields.map(({ kind, label }) => `${kind} ${label}`);
// @ts-expect-error no such kind
({ id: "a", title: "A", fields: [{ id: "x", label: "X", kind: "day" }] }) satisfies Profile;
// @ts-expect-error no such rule
({ id: "a", title: "A", fields: [], rules: { "text/decompose": "off" } }) satisfies Profile;
// @ts-expect-error this rule has no such setting
({ id: "a", title: "A", fields: [], rules: { "citation/out-of-order": { params: { weeks: 1 } } } }) satisfies Profile;

// A Standard Schema, as its own types say, of one entry, of rows and of rows under a name.
const one: StandardSchemaV1<Entry, Entry> = form.schema(context);
const rows: StandardSchemaV1<Entry[], Entry[]> = form.schema({ ...context, rows: true });
const named: StandardSchemaV1<{ tasks: Entry[] }> = form.schema({ ...context, rows: "tasks" });
is<Equal<StandardSchemaV1.InferOutput<ReturnType<typeof form.schema<true>>>, Entry[]>>();
// @ts-expect-error one entry is no list
const wrong: StandardSchemaV1<Entry[], Entry[]> = form.schema(context);
void [one, rows, named, wrong];
const outcome = form.schema(context)["~standard"].validate({});
if (outcome.issues) outcome.issues.map(({ message, path }) => [message, path?.[0]]);
else outcome.value satisfies Entry;

const element = document.querySelector("form")!;
const detach = attach(element, form, { asOf: () => "2025-12-15", rows: "tr", lang: "vi", onReport: ({ summary }) => void summary.errors });
const again: Report | null = detach.check();
detach();
attach(element, load().then(({ profile }) => profile(own)));
// @ts-expect-error no such option
attach(element, form, { asof: "2025-12-15" });
void again;

jqueryValidation(undefined, element, form, { asOf: "2025-12-15", rows: ".task" })();
const tag = new RasoatFormElement();
tag.profile = own;
tag.options = { rows: "tr" };
const served: HTMLElement | null = tag.form;
void served;

// @ts-expect-error slim knows of no wasm
void loadSlim();
void loadSlim({ wasm: new URL("https://example.org/rasoat.wasm") });

const calendar: Calendar = { days: [{ date: "2025-12-24", kind: "holiday", name: "Own", status: "official" }], extends: true };
const { date, estimated } = rasoat.addWorkingDays("2025-12-15", 5, { calendar });
const reading = rasoat.readDeadline("Quý III/2025");
if (reading.kind === "unreadable") reading.expected satisfies string;
const next: string | null = reading.nextDue("2025-08-11");
void [date satisfies string, estimated satisfies boolean, next, NotCheckedError];

const ran: number = await runCases("cases/");
const differences: string[][] = await Promise.all((await readCases(new URL("file:///cases/"))).map((one) => one.differences()));
// @ts-expect-error a case has a day
await runCases({ form: "plan-02", entries: [], expect: "silent" });
