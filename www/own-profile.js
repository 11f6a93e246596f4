import { byId, h } from "./dom.js";
import { placeOf } from "./json-place.js";

/** A text is judged when no key has come for so long. */
const rest = 600;

/**
 * The box for a form of one's own.
 *
 * @param {(source: object) => import("./rasoat/src/checker.js").Checker} read throws with the place and the reason where
 *   the profile is broken
 * @param {(checker: import("./rasoat/src/checker.js").Checker, source: object) => void} onTake
 */
export function ownProfile(read, onTake) {
  const [text, complaint] = [byId("own-text"), byId("own-complaint")];
  let timer;
  /** Where the fault is, once it is known. @type {[number, number] | null} */
  let fault = null;

  /** @returns {{ checker: import("./rasoat/src/checker.js").Checker, source: object } | null} */
  function judge() {
    clearTimeout(timer);
    try {
      const source = parse(text.value);
      const checker = read(source);
      complaint.replaceChildren();
      text.removeAttribute("aria-invalid");
      return { checker, source };
    } catch (error) {
      fault = placeOf(text.value, error.message);
      complaint.replaceChildren(...reason(error.message, fault && lineOf(text.value, fault[0])));
      text.setAttribute("aria-invalid", "true");
      return null;
    }
  }

  function take() {
    const taken = judge();
    if (taken) onTake(taken.checker, taken.source);
    else showFault();
  }

  function showFault() {
    text.focus();
    if (!fault) return;
    text.setSelectionRange(...fault);
    // A text area is not scrolled to its selection; its lines are of one height.
    const line = text.scrollHeight / text.value.split("\n").length;
    text.scrollTop = (lineOf(text.value, fault[0]) - 3) * line;
    text.scrollLeft = 0;
  }

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(judge, rest);
  });
  byId("own-take").addEventListener("click", take);
  byId("own-file").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    text.value = await file.text();
    take();
  });

  return {
    take,
    /** @param {object} profile to start from, where nothing was written yet */
    offer(profile) {
      if (text.value.trim() === "") text.value = JSON.stringify(profile, null, 2);
    },
  };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`chưa đúng cú pháp JSON (${error.message})`);
  }
}

/** @param {string} text @param {number} at */
const lineOf = (text, at) => text.slice(0, at).split("\n").length;

/** The place of the fault stands out. */
function reason(message, line) {
  const [, path, rest] = /^(\S+): (.*)$/s.exec(message) ?? [];
  const lead = h("strong", {}, line ? `Chưa dùng được, dòng ${line}: ` : "Chưa dùng được: ");
  return path ? [lead, h("code", {}, path), `: ${rest}`] : [lead, message];
}
