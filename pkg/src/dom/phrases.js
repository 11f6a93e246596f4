/** @typedef {import("../types.js").Lang} Lang */

const vi = {
  lang: /** @type {Lang} */ ("vi"),
  severity: { error: "Lỗi", warning: "Cần xem lại", info: "Gợi ý" },
  asOfToday: (/** @type {string} */ day) => `Rà soát theo ngày hôm nay, ${day}.`,
  unchecked: "Nội dung nhập chưa được kiểm tra: bộ kiểm tra không chạy được trên trang này. Nội dung vẫn nguyên và vẫn gửi được.",
  errorsTitle: (/** @type {number} */ count) => `Có ${count} lỗi cần sửa trước khi gửi`,
  warningsTitle: (/** @type {number} */ count) => `Có ${count} chỗ cần xem lại`,
  alsoLook: "Cũng cần xem lại:",
  sendAgain: "Nếu nội dung đã đúng, hãy gửi lần nữa. Có thể xác nhận từng chỗ kèm lý do.",
  done: "Đã sửa",
  confirmed: "Đã xác nhận",
  confirmOpen: "Xác nhận là đúng…",
  confirmTitle: "Xác nhận nội dung này là đúng",
  confirm: "Xác nhận",
  confirmBack: "Bỏ xác nhận",
  confirmTaken: "Đã bỏ xác nhận.",
  reasonLabel: "Lý do",
  reasonMissing: "Hãy ghi lý do, ví dụ: đã được gia hạn theo văn bản số …",
  cancel: "Thôi",
  repaired: (/** @type {string} */ label) => `${label}: đã làm.`,
  undo: "Hoàn tác",
  undone: "Đã hoàn tác.",
  why: "Vì sao?",
  newTab: "(mở trang khác)",
  more: (/** @type {number} */ count) => `Và ${count} chỗ khác.`,
  row: (/** @type {number} */ number) => `Dòng ${number}`,
  hint: {
    due: (/** @type {string} */ day) => `Đến hạn ngày ${day}`,
    left: (/** @type {number} */ days) => (days === 0 ? "hôm nay là ngày cuối" : `còn ${days} ngày`),
    past: (/** @type {number} */ days) => `quá ${days} ngày`,
    open: "Không có ngày đến hạn",
    estimated: "tính theo lịch nghỉ dự kiến",
    percent: (/** @type {string} */ number) => `Tử số chia mẫu số được ${number}%`,
  },
};

/** @type {typeof vi} */
const en = {
  lang: "en",
  severity: { error: "Error", warning: "Please check", info: "Hint" },
  asOfToday: (day) => `Checked as of today, ${day}.`,
  unchecked: "What was entered was not checked: the checker could not run on this page. It is untouched and can still be sent.",
  errorsTitle: (count) => (count === 1 ? "1 error to mend before sending" : `${count} errors to mend before sending`),
  warningsTitle: (count) => (count === 1 ? "1 place to look at" : `${count} places to look at`),
  alsoLook: "Please look at these too:",
  sendAgain: "If what you wrote is right, send it again. Each place can also be confirmed with a reason.",
  done: "Mended",
  confirmed: "Confirmed",
  confirmOpen: "Confirm as right…",
  confirmTitle: "Confirm that this is right",
  confirm: "Confirm",
  confirmBack: "Take back",
  confirmTaken: "Taken back.",
  reasonLabel: "Reason",
  reasonMissing: "Please give a reason, such as: extended by document no. …",
  cancel: "Cancel",
  repaired: (label) => `${label}: done.`,
  undo: "Undo",
  undone: "Undone.",
  why: "Why?",
  newTab: "(opens another page)",
  more: (count) => `And ${count} more.`,
  row: (number) => `Row ${number}`,
  hint: {
    due: (day) => `Due on ${day}`,
    left: (days) => (days === 0 ? "today is the last day" : days === 1 ? "1 day left" : `${days} days left`),
    past: (days) => (days === 1 ? "1 day past" : `${days} days past`),
    open: "No day it is due",
    estimated: "by the estimated holidays",
    percent: (number) => `Numerator over denominator is ${number}%`,
  },
};

/** What the page layer itself says; the messages of the rules come from the core. */
export const phrases = { vi, en };

/** @typedef {typeof vi} Phrases */
