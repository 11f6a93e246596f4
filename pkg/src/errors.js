/** The core could not be started. The message says what the page or its server should change. */
export class LoadError extends Error {
  /**
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(message, cause) {
    super(message, { cause });
    this.name = "LoadError";
  }
}

/** The core stopped in the middle of a check. Nothing was lost; the next check starts a fresh one. */
export class NotCheckedError extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super("Bộ kiểm tra dừng giữa chừng, lần này chưa rà soát được. (The checker stopped; this was not checked.)", { cause });
    this.name = "NotCheckedError";
  }
}
