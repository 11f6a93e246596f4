import { load } from "/rasoat/src/index.js";
import { attach } from "/rasoat/src/dom/index.js";

const form = document.querySelector("form");
const { form: id, asOf } = form.dataset;
let checker;

attach(form, load().then((rasoat) => (checker = rasoat.profile(id))), { asOf });

// The receipt is made of the very texts that are being sent. A form that goes out before rasoat is there has none.
form.addEventListener("formdata", ({ formData }) => {
  if (!checker) return;
  const entry = Object.fromEntries(checker.profile.fields.map((field) => [field.id, formData.get(field.id)]));
  formData.set("receipt", JSON.stringify(checker.receipt([entry], { asOf })));
});
