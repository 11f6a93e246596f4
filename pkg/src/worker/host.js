import { load } from "../index.js";

/**
 * The side that checks: in a worker, or on the page where there can be none. Answers calls that come as messages.
 *
 * @typedef {import("../checker.js").Checker} Checker
 * @typedef {import("../sheet.js").Sheet} Sheet
 * @typedef {import("../types.js").Context} Context
 * @typedef {import("../types.js").Entry} Entry
 * @typedef {{ id: number, call: keyof Calls, args: any[] } | { id: number, abort: true }} Asked
 * @typedef {{ id: number, result: unknown } | { id: number, progress: number } | { id: number, failed: Failure }} Answer
 * @typedef {{ name: string, message: string, cause?: string }} Failure an error, whose kind the other side makes again
 * @typedef {ReturnType<typeof callsOf>} Calls
 * @typedef {(done: number) => Promise<void>} Turn tells how much is done, and lets messages in; throws where the call was broken off
 * @typedef {Pick<MessagePort, "postMessage" | "addEventListener">} Port
 */

/** How long the other side waits at most to be heard, in milliseconds. */
const PART = 40;
/** Entries that are checked before it is known how long they take. */
const FIRST = 100;

/** @param {Port} port */
export function host(port) {
  const calls = callsOf();
  /** Calls being answered, and whether each was broken off. @type {Map<number, boolean>} */
  const open = new Map();
  /** @param {Answer} answer */
  const tell = (answer) => port.postMessage(answer);

  /** @param {Extract<Asked, { call: unknown }>} asked */
  const answer = async ({ id, call, args }) => {
    /** @type {Turn} */
    const turn = async (progress) => {
      tell({ id, progress });
      await new Promise((resolve) => setTimeout(resolve));
      if (open.get(id)) throw new Error("aborted");
    };
    open.set(id, false);
    try {
      tell({ id, result: await /** @type {any} */ (calls[call])(turn, ...args) });
    } catch (error) {
      const { name, message, cause } = /** @type {Error} */ (error);
      tell({ id, failed: { name, message, ...(cause === undefined ? {} : { cause: String(cause) }) } });
    } finally {
      open.delete(id);
    }
  };
  port.addEventListener("message", (event) => {
    const asked = /** @type {MessageEvent<Asked>} */ (event).data;
    if (!("abort" in asked)) void answer(asked);
    else if (open.has(asked.id)) open.set(asked.id, true);
  });
}

function callsOf() {
  /** @type {import("../index.js").Rasoat | undefined} */
  let rasoat;
  /** @type {Map<number, Checker>} */
  const forms = new Map();
  /** @type {Map<number, Sheet>} */
  const sheets = new Map();
  let last = 0;

  /** @param {number} id */
  const formOf = (id) => /** @type {Checker} */ (forms.get(id));
  /** @param {number} id */
  const sheetOf = (id) => {
    const sheet = sheets.get(id);
    if (!sheet) throw new Error("Biểu này đã đóng, không dùng được nữa. (This sheet was freed and cannot be used any more.)");
    return sheet;
  };

  return {
    /** @param {Turn} _ @param {import("../compile.js").WasmSource | undefined} wasm */
    async load(_, wasm) {
      rasoat = await load({ wasm });
      return rasoat.builtinIds();
    },
    /** @param {Turn} _ @param {string | object} source */
    profile(_, source) {
      const form = /** @type {import("../index.js").Rasoat} */ (rasoat).profile(source);
      forms.set((last += 1), form);
      return { form: last, profile: form.profile };
    },
    /** @param {Turn} turn @param {number} form @param {Entry[]} entries @param {Context} context */
    async check(turn, form, entries, context) {
      const sheet = await inParts(formOf(form), entries, context, turn);
      try {
        return sheet.report();
      } finally {
        sheet.free();
      }
    },
    /** @param {Turn} _ @param {number} form @param {Entry[]} entries @param {Context} context */
    receipt: (_, form, entries, context) => formOf(form).receipt(entries, context),
    /** @param {Turn} turn @param {number} form @param {Entry[]} entries @param {Context} context */
    async sheet(turn, form, entries, context) {
      const sheet = await inParts(formOf(form), entries, context, turn);
      sheets.set((last += 1), sheet);
      return { sheet: last, length: sheet.length };
    },
    /** @param {Turn} _ @param {number} id @param {"set" | "insert" | "remove" | "move" | "sort"} edit @param {any[]} args */
    edit(_, id, edit, args) {
      const sheet = sheetOf(id);
      const changes = /** @type {any} */ (sheet)[edit](...args);
      return { changes, length: sheet.length };
    },
    /** @param {Turn} _ @param {number} id */
    report: (_, id) => sheetOf(id).report(),
    /** @param {Turn} _ @param {number} id */
    issues: (_, id) => sheetOf(id).issues(),
    /** @param {Turn} _ @param {number} id */
    free(_, id) {
      sheets.get(id)?.free();
      sheets.delete(id);
    },
  };
}

/**
 * A sheet of many entries, put in part by part: what it reports in the end is what it reports when opened at once.
 *
 * @param {Checker} form
 * @param {Entry[]} entries
 * @param {Context} context
 * @param {Turn} turn
 * @returns {Promise<Sheet>}
 */
async function inParts(form, entries, context, turn) {
  if (!Array.isArray(entries) || entries.length <= FIRST) return form.sheet(entries, context);
  let began = performance.now();
  const sheet = form.sheet(entries.slice(0, FIRST), context);
  try {
    for (let part = FIRST; sheet.length < entries.length; ) {
      part = Math.max(10, Math.min(part * 4, Math.round((part * PART) / (performance.now() - began + 0.1))));
      await turn(sheet.length / entries.length);
      began = performance.now();
      sheet.insert(sheet.length, entries.slice(sheet.length, sheet.length + part));
    }
    await turn(1);
    return sheet;
  } catch (error) {
    sheet.free();
    throw error;
  }
}
