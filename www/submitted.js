import { lastSent } from "./sent.js";

const sent = lastSent();
const list = document.querySelector("#sent");
for (const [label, text] of sent) {
  const name = document.createElement("dt");
  const value = document.createElement("dd");
  name.textContent = label;
  value.textContent = text || "(để trống)";
  list.append(name, value);
}
list.hidden = sent.length === 0;
