import { contextPanel, writtenContext } from "./context-panel.js";
import { byId } from "./dom.js";
import { isBlank, readForm } from "./entry-form.js";
import { fieldsView } from "./field-view.js";
import { ownProfile } from "./own-profile.js";
import { attach } from "./rasoat/src/dom/index.js";
import { load } from "./rasoat/src/index.js";
import { rowChecks } from "./row-checks.js";
import { rowPanel, showPlace } from "./row-panel.js";
import { stateView } from "./rows-view.js";
import { ruleUrl } from "./rule-url.js";
import { sheetPanel } from "./sheet-panel.js";
import { sheetOf } from "./sheet.js";

/** The choice that is no form that ships. */
const own = "own";

load()
  .then(begin)
  .catch((error) => {
    console.error("rasoat:", error);
    byId("failed").hidden = false;
  });

/** @param {import("./rasoat/src/index.js").Rasoat} rasoat */
function begin(rasoat) {
  const form = byId("entry");
  const select = byId("profile");
  /** What was written into each form by now: whoever chooses another and comes back has lost nothing. */
  const kept = new Map();
  /** The form that is open: its checker, its table, and what takes it off the page again. */
  let open = null;
  let examples = [];
  let detach = null;

  const surroundings = contextPanel(
    () => open.checker,
    () => {
      detach.refresh();
      open.table.render();
    },
  );

  /** Builds the form of a profile, with what was written into it before. */
  function show(checker) {
    if (open) {
      kept.set(open.checker.profile.id, { entries: open.table.entries(), written: surroundings.written() });
      open.leave.abort();
    }
    const { profile } = checker;
    const before = kept.get(profile.id) ?? { entries: [{}], written: {} };
    const { nodes, controls } = fieldsView(profile);
    byId("form-title").textContent = profile.title;
    byId("fields").replaceChildren(...nodes);
    byId("paste").value = "";

    const leave = new AbortController();
    open = { checker, leave, table: null, panel: rowPanel(form, controls, () => detach.check()) };
    surroundings.write(before.written);
    const { panel } = open;
    const { context } = surroundings;
    const table = sheetPanel(checker, {
      panel,
      context,
      first: sheetOf(before.entries, profile.fields),
      onRows: (count) => showPlace(panel.current(), count),
      signal: leave.signal,
    });
    open.table = table;
    detach = attach(form, rowChecks(checker, { entries: table.entries, current: panel.current, context }), {
      asOf: () => context().asOf,
      ruleUrl,
      // The line above the form says it already.
      hints: false,
      // Rows come and go in this form, and no receipt is made of them.
      confirm: false,
      onReport({ assessments }) {
        byId("assessment").replaceChildren(...(isBlank(readForm(controls)) ? [] : assessments.map(stateView)));
        panel.checked();
      },
    });
    leave.signal.addEventListener("abort", detach);
  }

  /** @param {{ examples?: object[] }} source a form as its file has it; the core has no use for examples and leaves them out */
  function offer(source) {
    // In a form of one's own nothing has looked at them yet.
    examples = (source.examples ?? []).filter(({ asOf, entries }) => typeof asOf === "string" && Array.isArray(entries));
    byId("examples").hidden = examples.length === 0;
    byId("example").replaceChildren(...examples.map(({ name }, index) => new Option(name, String(index))));
  }

  /** Shows the form of one's own that was last taken. */
  let showOwn = null;
  const box = ownProfile(rasoat.profile, (checker, source) => {
    showOwn = () => {
      show(checker);
      offer(source);
    };
    showOwn();
    byId("form-title").focus();
  });

  async function choose(id) {
    byId("own").hidden = id !== own;
    if (id === own) {
      box.offer(open.checker.profile);
      return showOwn?.();
    }
    show(rasoat.profile(id));
    offer({});
    const source = await fetch(`rasoat/profiles/${id}.json`).then((response) => (response.ok ? response.json() : {}), () => ({}));
    if (select.value === id) offer(source);
  }

  function fillExample() {
    const { name, entries, ...context } = examples[Number(byId("example").value)];
    surroundings.write(writtenContext(context, open.checker.profile.fields));
    open.table.put(sheetOf(entries, open.checker.profile.fields), `Đã điền ví dụ “${name}”.`);
    if (context.previous) byId("more").open = true;
  }

  /** @param {number} by */
  function go(by) {
    const to = open.panel.current() + by;
    if (to >= 0 && to < open.table.entries().length) open.table.edit(to);
  }

  function add() {
    open.table.insert(open.panel.current());
    byId("fields").querySelector("[data-field]").focus();
  }

  function next(event) {
    event.preventDefault();
    if (open.panel.current() === open.table.entries().length - 1) return add();
    go(1);
    byId("fields").querySelector("[data-field]").focus();
  }

  for (const id of rasoat.builtinIds()) select.append(new Option(rasoat.profile(id).profile.title, id));
  select.append(new Option("Biểu mẫu của riêng bạn (JSON)", own));
  select.addEventListener("change", () => {
    const address = new URL(location.href);
    address.searchParams.set("form", select.value);
    history.replaceState(null, "", address);
    choose(select.value);
  });
  byId("example-fill").addEventListener("click", fillExample);
  byId("back").addEventListener("click", () => go(-1));
  byId("on").addEventListener("click", () => go(1));
  byId("add").addEventListener("click", add);
  byId("remove").addEventListener("click", () => {
    open.table.remove(open.panel.current());
    open.panel.show();
  });
  form.addEventListener("submit", next);

  const asked = new URL(location.href).searchParams.get("form");
  const first = rasoat.builtinIds()[0];
  select.value = [...select.options].some(({ value }) => value === asked) ? asked : first;
  if (select.value === own) show(rasoat.profile(first));
  choose(select.value);
  byId("page").hidden = false;
}
