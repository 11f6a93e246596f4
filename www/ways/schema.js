import { load } from "../rasoat/src/index.js";

const form = document.querySelector("form");
const rasoat = await load();
const schema = rasoat.profile("plan-02").schema({ asOf: "2025-12-15" });

// What a form library does with any Standard Schema; this page has none, so it does it by hand.
form.addEventListener("submit", (event) => {
  const { issues = [] } = schema["~standard"].validate(Object.fromEntries(new FormData(form)));
  for (const list of form.querySelectorAll(".complaint")) list.replaceChildren();
  for (const control of form.elements) control.removeAttribute("aria-invalid");
  for (const { message, path } of issues) {
    const control = form.elements.namedItem(path[0]);
    control.setAttribute("aria-invalid", "true");
    const line = document.createElement("span");
    line.textContent = message;
    document.getElementById(control.getAttribute("aria-describedby")).append(line);
  }
  if (issues.length === 0) return;
  event.preventDefault();
  form.elements.namedItem(issues[0].path[0]).focus();
});
