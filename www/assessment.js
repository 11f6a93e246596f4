// Where a task stands, in a sentence.
import { printedDay } from "./rasoat/src/dom/today.js";

/** @typedef {import("./rasoat/src/types.js").Assessment} Assessment */

/** In one or two words, for counting. @type {Record<Assessment["state"], string>} */
export const stateNames = {
  "done-on-time": "hoàn thành đúng hạn",
  "done-late": "hoàn thành muộn",
  "on-track": "đang trong hạn",
  "due-soon": "sắp đến hạn",
  overdue: "quá hạn",
  "not-started": "chưa bắt đầu",
  suspended: "tạm dừng",
  "not-applicable": "không thuộc nhiệm vụ",
  "awaiting-confirmation": "chờ xác nhận",
  "open-ended": "không có ngày đến hạn",
  unknown: "chưa đủ thông tin",
};

/**
 * @param {Assessment} assessment
 * @returns {string} such as "Quá hạn 168 ngày, thời hạn 30/06/2025."
 */
export function sentence({ state, due, days, estimated }) {
  const said = [words(state, days), due && `thời hạn ${printedDay(due)}`, estimated && "tính theo lịch nghỉ dự kiến"].filter(Boolean).join(", ");
  return `${said[0].toUpperCase()}${said.slice(1)}.`;
}

function words(state, days) {
  const name = stateNames[state];
  switch (state) {
    case "done-late":
    case "overdue":
      return `${name} ${days} ngày`;
    case "on-track":
    case "due-soon":
    case "not-started":
      return days === null ? name : `${name}, ${left(days)}`;
    default:
      return name;
  }
}

/** A deadline on a day off may have passed and still be met on the next working day. */
function left(days) {
  if (days < 0) return "hạn rơi vào ngày nghỉ nên tính đến ngày làm việc liền sau";
  return days === 0 ? "vào đúng ngày báo cáo" : `còn ${days} ngày`;
}
