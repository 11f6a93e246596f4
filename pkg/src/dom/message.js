import { confirmBox } from "./confirm.js";
import { element, freshId, write } from "./element.js";
import { whyLink } from "./why.js";

/**
 * @typedef {import("./phrases.js").Phrases} Phrases
 * @typedef {import("../types.js").Issue} Issue
 *
 * @typedef {object} Offers What can be done about an issue here and now.
 * @property {string} about put before the message where it does not stand beside its cell
 * @property {(() => void) | null} repair
 * @property {string | null} reason why the person said it stands; null where they did not
 * @property {((reason: string | null) => void) | null} confirm
 * @property {string | null} url where the rule is explained
 */

/**
 * One issue on the page: its text, and a button for each thing that can be done about it.
 *
 * @param {Issue} first
 * @param {Phrases} phrases
 */
export function messageOf(first, phrases) {
  const label = element("strong");
  const about = document.createTextNode("");
  const text = element("p", { id: freshId(), class: "rasoat-text" }, label, about, first.message);
  const node = element("div", { class: `rasoat-message rasoat-${first.severity}` }, text);
  const repair = element("button", { type: "button", class: "rasoat-button rasoat-fix", "aria-describedby": text.id });
  const confirm = confirmBox(phrases, text.id);
  /** @type {HTMLAnchorElement | null} */
  let why = null;

  return {
    node,
    text,

    /**
     * @param {Issue} issue the same as before, found again
     * @param {Offers} offers
     */
    offer(issue, offers) {
      const word = `${offers.reason === null ? phrases.severity[issue.severity] : phrases.confirmed}: `;
      write(label, word);
      write(about, offers.about);
      node.classList.toggle("rasoat-confirmed", offers.reason !== null);

      const canRepair = offers.repair !== null && offers.reason === null;
      write(repair, issue.fix?.label ?? "");
      // Assigned, not added: only the repair of the latest check may run.
      repair.onclick = offers.repair;
      if (offers.url && !why) why = whyLink(offers.url, text.id, phrases);
      // Beside the text, not in it: they would be read out with every message.
      const wanted = [...(canRepair ? [repair] : []), ...(offers.confirm ? [confirm.toggle] : []), ...(offers.url && why ? [why] : [])];
      for (const old of [repair, confirm.toggle, why]) if (old && !wanted.includes(old)) old.remove();
      for (const [index, one] of wanted.entries()) if (node.children[index + 1] !== one) node.insertBefore(one, node.children[index + 1] ?? null);
      confirm.offer(offers);
    },
  };
}
