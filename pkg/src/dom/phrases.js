/** @typedef {import("../types.js").Lang} Lang */

const vi = {
  lang: /** @type {Lang} */ ("vi"),
  severity: { error: "Lỗi", warning: "Cần xem lại", info: "Gợi ý" },
  asOfToday: (/** @type {string} */ day) => `Rà soát theo ngày hôm nay, ${day}.`,
  unchecked: "Chưa được rà soát: bộ kiểm tra không chạy được trên trang này. Nội dung vẫn nguyên và vẫn gửi được.",
  errorsTitle: (/** @type {number} */ count) => `Có ${count} lỗi cần sửa trước khi gửi`,
  warningsTitle: (/** @type {number} */ count) => `Có ${count} chỗ cần xem lại`,
  alsoLook: "Cũng cần xem lại:",
  sendAgain: "Nếu nội dung đã đúng, hãy gửi lần nữa.",
  done: "Đã sửa",
  repaired: (/** @type {string} */ label) => `${label}: đã làm.`,
  why: "Vì sao?",
  newTab: "(mở trang khác)",
  more: (/** @type {number} */ count) => `Và ${count} chỗ khác.`,
};

/** @type {typeof vi} */
const en = {
  lang: "en",
  severity: { error: "Error", warning: "Please check", info: "Hint" },
  asOfToday: (day) => `Checked as of today, ${day}.`,
  unchecked: "Not checked: the checker could not run on this page. What you typed is untouched and can still be sent.",
  errorsTitle: (count) => (count === 1 ? "1 error to mend before sending" : `${count} errors to mend before sending`),
  warningsTitle: (count) => (count === 1 ? "1 place to look at" : `${count} places to look at`),
  alsoLook: "Please look at these too:",
  sendAgain: "If what you wrote is right, send it again.",
  done: "Mended",
  repaired: (label) => `${label}: done.`,
  why: "Why?",
  newTab: "(opens another page)",
  more: (count) => `And ${count} more.`,
};

/** What the page layer itself says; the messages of the rules come from the core. */
export const phrases = { vi, en };

/** @typedef {typeof vi} Phrases */
