import { element, freshId, write } from "./element.js";

/**
 * @typedef {import("./phrases.js").Phrases} Phrases
 */

/**
 * The control beside a warning with which a person says that it stands, and why. It is no form of its own: forms
 * cannot stand in forms.
 *
 * @param {Phrases} phrases
 * @param {string} about the id of the warning's text
 */
export function confirmBox(phrases, about) {
  const toggle = element("button", { type: "button", class: "rasoat-button rasoat-confirm", "aria-describedby": about });
  const complaint = element("p", { id: freshId(), class: "rasoat-complaint" });
  // Without a name it is sent with no form.
  const input = element("input", { type: "text", id: freshId(), class: "rasoat-input", autocomplete: "off", maxlength: "500" });
  const label = element("label", { for: input.id, class: "rasoat-label" }, phrases.reasonLabel);
  const yes = element("button", { type: "button", class: "rasoat-button rasoat-confirm-yes" }, phrases.confirm);
  const no = element("button", { type: "button", class: "rasoat-button rasoat-confirm-no" }, phrases.cancel);
  const group = element("div", { class: "rasoat-reason", role: "group", "aria-describedby": about, "aria-label": phrases.confirmTitle }, label, input, yes, no, complaint);
  const given = element("p", { class: "rasoat-given" });
  /** @type {((reason: string | null) => void) | null} */
  let confirm = null;
  /** @type {string | null} */
  let confirmed = null;

  /** @param {boolean} is */
  function open(is) {
    // Only while it is used: the page's scripts go through the inputs of its form.
    if (!is) group.remove();
    else if (!group.isConnected) toggle.parentElement?.append(group);
    expand();
    complain("");
  }
  function expand() {
    if (confirmed !== null) toggle.removeAttribute("aria-expanded");
    else if (toggle.getAttribute("aria-expanded") !== String(group.isConnected)) toggle.setAttribute("aria-expanded", String(group.isConnected));
  }
  /** @param {string} text */
  function complain(text) {
    complaint.textContent = text;
    if (text === "") for (const name of ["aria-invalid", "aria-describedby"]) input.removeAttribute(name);
    else {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", complaint.id);
    }
  }
  function close() {
    open(false);
    toggle.focus();
  }
  function accept() {
    const reason = input.value.trim();
    if (reason === "") {
      complain(phrases.reasonMissing);
      return input.focus();
    }
    confirm?.(reason);
    close();
  }
  toggle.addEventListener("click", () => {
    if (confirmed !== null) return confirm?.(null);
    open(!group.isConnected);
    if (group.isConnected) input.focus();
  });
  yes.addEventListener("click", accept);
  no.addEventListener("click", close);
  group.addEventListener("keydown", (event) => {
    // While an input method is at work, Enter and Escape are its own.
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === input) accept();
    else return;
    // Enter would send the form around it.
    event.preventDefault();
  });
  return {
    toggle,
    /** @param {import("./message.js").Offers} offers */
    offer(offers) {
      confirm = offers.confirm;
      confirmed = offers.reason;
      write(toggle, confirmed === null ? phrases.confirmOpen : phrases.confirmBack);
      write(given, `${phrases.reasonLabel}: ${confirmed}`);
      if (confirmed === null) given.remove();
      else if (!given.isConnected) toggle.parentElement?.append(given);
      // What is being written there stays open through a check.
      if (confirmed !== null || confirm === null) open(false);
      else expand();
    },
  };
}
