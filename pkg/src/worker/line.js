import { LoadError, NotCheckedError } from "../errors.js";

/**
 * The line between a page and the side that checks.
 *
 * @typedef {import("./host.js").Answer} Answer
 * @typedef {import("./host.js").Failure} Failure
 * @typedef {import("./index.js").Options} Options
 * @typedef {{ resolve: (result: any) => void, reject: (reason: unknown) => void, onProgress: ((done: number) => void) | undefined }} Waiting
 */

/**
 * @param {string | URL | undefined} address of the worker's script
 * @returns {Promise<Line>} to a worker, or to the page itself where there can be none
 */
export async function connect(address) {
  try {
    return new Line(await startWorker(address), null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(
      `rasoat: không mở được luồng phụ, việc rà soát chạy trên trang này. (No worker could be started, so the checks run on the page: ${reason})`,
    );
    const { host } = await import("./host.js");
    const { port1, port2 } = new MessageChannel();
    host(port1);
    port1.start();
    port2.start();
    return new Line(Object.assign(port2, { terminate: () => port2.close() }), reason);
  }
}

/**
 * @param {string | URL | undefined} address
 * @returns {Promise<Worker>}
 */
async function startWorker(address) {
  // Bundlers know a worker by exactly these words.
  const worker = address
    ? new Worker(address, { type: "module", name: "rasoat" })
    : new Worker(new URL("./thread.js", import.meta.url), { type: "module", name: "rasoat" });
  await new Promise((resolve, reject) => {
    worker.addEventListener("message", resolve, { once: true });
    worker.addEventListener(
      "error",
      (event) => {
        // A script that is not there, or that the page's policy forbids, comes without a message.
        event.preventDefault();
        worker.terminate();
        reject(new Error(event.message || "không tải được tệp của luồng phụ, hoặc worker-src của trang không cho (its script was not there, or worker-src forbids it)"));
      },
      { once: true },
    );
  });
  return worker;
}

/** Calls and their answers. */
export class Line {
  #port;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #last = 0;
  /** Why nothing is answered any more. @type {Error | undefined} */
  #over;

  /**
   * @param {Pick<Worker, "postMessage" | "addEventListener" | "terminate">} port
   * @param {string | null} fallback why it leads to the page itself
   */
  constructor(port, fallback) {
    this.#port = port;
    this.fallback = fallback;
    port.addEventListener("message", (event) => this.#hear(/** @type {MessageEvent<Answer>} */ (event).data));
    port.addEventListener("messageerror", () => this.#finish(new NotCheckedError(new Error("an answer could not be read"))));
    port.addEventListener("error", (event) => {
      event.preventDefault();
      this.#finish(new NotCheckedError(new Error(/** @type {ErrorEvent} */ (event).message)));
    });
  }

  /**
   * @param {string} call
   * @param {unknown[]} args
   * @param {Options} [options]
   * @returns {Promise<unknown>}
   */
  async ask(call, args, { signal, onProgress } = {}) {
    signal?.throwIfAborted();
    if (this.#over) throw this.#over;
    const id = (this.#last += 1);
    /** @type {(() => void) | undefined} */
    let abort;
    try {
      return await new Promise((resolve, reject) => {
        abort = () => {
          this.#port.postMessage({ id, abort: true });
          reject(signal?.reason);
        };
        this.#waiting.set(id, { resolve, reject, onProgress });
        signal?.addEventListener("abort", abort, { once: true });
        this.#port.postMessage({ id, call, args });
      });
    } finally {
      if (abort) signal?.removeEventListener("abort", abort);
      this.#waiting.delete(id);
    }
  }

  /** Ends the other side; whoever still waits hears that nothing was checked. */
  end() {
    this.#finish(new NotCheckedError(new Error("the worker was ended")));
  }

  /** @param {Answer} answer */
  #hear(answer) {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) {
      // Broken off a moment too late: the sheet it opened is nobody's.
      const sheet = "result" in answer && /** @type {{ sheet?: number } | undefined} */ (answer.result)?.sheet;
      if (sheet) void this.ask("free", [sheet]).catch(() => {});
    } else if ("progress" in answer) {
      waiting.onProgress?.(answer.progress);
    } else if ("failed" in answer) {
      waiting.reject(madeAgain(answer.failed));
    } else {
      waiting.resolve(answer.result);
    }
  }

  /** @param {Error} reason */
  #finish(reason) {
    if (this.#over) return;
    this.#over = reason;
    this.#port.terminate();
    for (const { reject } of this.#waiting.values()) reject(reason);
  }
}

/** @param {Failure} failure */
function madeAgain({ name, message, cause }) {
  if (name === "LoadError") return new LoadError(message, cause);
  if (name === "NotCheckedError") return new NotCheckedError(cause);
  const kinds = /** @type {Record<string, ErrorConstructor>} */ ({ TypeError, RangeError });
  return new (kinds[name] ?? Error)(message);
}
