// Rows as departments send them, always the same: long Vietnamese descriptions with documents, shares and totals, dates in
// their printed notations, status words in every spelling that counts as right; and faults planted in one row of ten.
// Whatever is not planted is in order, so that a check must find these places and no others.

/** The day of the report. */
export const asOf = "2025-12-15";

/**
 * @typedef {{ row: number, check: string }} Fault
 * @typedef {{ form: string, rows: Record<string, string>[], faults: Fault[] }} Rows
 */

const OBJECTS = [
  "hồ sơ đất đai", "hồ sơ hộ tịch", "giấy phép xây dựng", "hồ sơ bảo trợ xã hội", "hồ sơ người có công", "hồ sơ bảo hiểm y tế", "sổ địa chính", "hồ sơ cán bộ",
  "hồ sơ khám chữa bệnh", "học bạ học sinh", "hồ sơ doanh nghiệp", "giấy chứng nhận an toàn thực phẩm", "hồ sơ chứng thực", "hồ sơ giải phóng mặt bằng",
  "hồ sơ lưu trữ lịch sử", "tài liệu kỹ thuật công trình", "hồ sơ cấp nước sinh hoạt", "hồ sơ di tích", "phiếu điều tra hộ gia đình", "hồ sơ môi trường",
  "hợp đồng điện tử", "hóa đơn điện tử", "văn bản chỉ đạo", "phản ánh của người dân", "hồ sơ tín dụng chính sách", "hồ sơ rừng trồng", "hồ sơ tàu cá", "chứng chỉ nghề",
];
const FIRST = ["Bình", "Tân", "An", "Phú", "Hòa", "Long", "Đông", "Tây", "Sơn", "Trà", "Mộ", "Nghĩa", "Tịnh", "Phước"];
const SECOND = ["Lập", "Thạnh", "Hải", "Minh", "Sơn", "Giang", "Trung", "Thuận", "Lộc", "Hưng", "Điền", "Kỳ"];
const VERBS = ["Số hóa", "Làm sạch", "Chuẩn hóa", "Cập nhật", "Kết nối", "Công khai", "Rà soát", "Đồng bộ"];
const SYSTEMS = [
  "kho dữ liệu dùng chung của tỉnh", "hệ thống giải quyết thủ tục hành chính", "cổng dữ liệu mở", "nền tảng phân tích số liệu", "trung tâm giám sát điều hành",
  "phần mềm quản lý chuyên ngành", "ứng dụng dành cho công dân", "bản đồ số", "hệ thống báo cáo", "cơ sở dữ liệu chuyên ngành",
];
const OFFICES = [
  ["Sở Tài chính", "STC-NS"], ["Sở Nội vụ", "SNV-CCHC"], ["Sở Xây dựng", "SXD-QLN"], ["Sở Y tế", "SYT-NVY"], ["Sở Công Thương", "SCT-QLTM"], ["Sở Tư pháp", "STP-HCTP"],
];
const FILLERS = [
  "Thường xuyên hướng dẫn cán bộ tại bộ phận một cửa nhập đủ thông tin, đính kèm bản chụp rõ nét và đối chiếu với bản gốc trước khi ký số",
  "Cử người trực hỗ trợ bà con thao tác trên điện thoại, ưu tiên người cao tuổi, người khuyết tật và hộ ở thôn xa trung tâm",
  "Phối hợp chặt chẽ với đơn vị viễn thông khắc phục tình trạng đường truyền chập chờn, bảo đảm việc nhập liệu không bị gián đoạn",
  "Gắn việc này với đánh giá thi đua của từng bộ phận; nơi làm chậm phải giải trình nguyên nhân và nêu rõ hướng khắc phục",
  "Lãnh đạo trực tiếp kiểm tra, nghe báo cáo vướng mắc và chỉ đạo tháo gỡ ngay tại chỗ, không để dồn việc sang kỳ sau",
  "Tuyên truyền trên loa truyền thanh, trang thông tin và mạng xã hội để người dân biết, cùng làm và giám sát",
];

// Days are working ones, so that no deadline asks for a second look.
const PAST = ["30/06/2025", "31/7/2025", "30/09/2025", "28/11/2025", "15/8/2025", "31/10/2025"];
const AHEAD = ["31/12/2025", "30/6/2026", "31/03/2026", "29/5/2026"];
const PRINTED = { done: ["Đã hoàn thành", "Hoàn thành"], doing: ["Đang thực hiện", "Đang triển khai"] };
/** What one in eight types instead, and means the same. */
const SPELT = {
  done: ["đã hoàn thành", "ĐÃ HOÀN THÀNH", "Đã  hoàn thành", "Đã hoàn thành".normalize("NFD"), "Hoàn\u00a0thành"],
  doing: ["đang thực hiện", "Đang thực hiện ", "Đang triển khai".normalize("NFD")],
};

/** Mulberry32: small, seeded, the same on every machine. */
function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, of: (list) => list[below(list.length)] };
}

/** A number that hangs on the words alone: one sentence never carries two figures. */
function figure(words, from, to) {
  let hash = 2166136261;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 16777619);
  return from + ((hash ^ (hash >>> 13)) >>> 0) % (to - from);
}

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");
const percent = (part, whole) => (Math.round((part * 10000) / whole) / 100).toFixed(2).replace(".", ",");
const two = (number) => String(number).padStart(2, "0");

const FAULTS = ["status", "real-day", "notation", "deadline", "date-missing", "date-unexpected", "future", "evidence", "percentage", "total"];

/**
 * Rows of plan-02: tasks with their deadline, status, description and completion date.
 *
 * @param {number} count
 * @returns {Rows}
 */
export function planRows(count) {
  const faults = [];
  const rows = Array.from({ length: count }, (_, row) => {
    const fault = row % 10 === 3 ? FAULTS[Math.floor(row / 10) % FAULTS.length] : null;
    if (fault) faults.push({ row, check: fault });
    return planRow(row, fault);
  });
  return { form: "plan-02", rows, faults };
}

/** Where a row is: no two of a sheet are alike in place, object and verb. */
function about(row) {
  let n = row;
  const take = (list) => {
    const item = list[n % list.length];
    n = Math.floor(n / list.length);
    return item;
  };
  const object = take(OBJECTS);
  const place = `xã ${take(FIRST)} ${take(SECOND)}`;
  return { object, place, verb: take(VERBS), system: take(SYSTEMS) };
}

function planRow(row, fault) {
  const { of, below } = random(row + 1);
  const { object, place, verb, system } = about(row);
  const needsDone = ["real-day", "date-missing", "future", "evidence"].includes(fault);
  const needsDoing = ["status", "date-unexpected"].includes(fault);
  const isDone = needsDone || (!needsDoing && below(10) < 6);
  const past = of(PAST);
  const [day, month] = past.split("/").map(Number);
  // Completed in the month of the deadline, never after it; the documents of the description are older.
  const completed = `${two(1 + below(day))}-${two(month)}-2025`;
  const entry = {
    task: `${verb} ${object} tại ${place}, đưa vào ${system} để các cơ quan dùng chung, người dân không phải nộp lại giấy tờ đã có`,
    deadline: isDone ? past : of(AHEAD),
    result: of((below(8) ? PRINTED : SPELT)[isDone ? "done" : "doing"]),
    description: description(row, { object, place, system }, isDone ? month : 12, fault),
    completed_on: isDone ? completed : "",
  };
  if (fault === "status") entry.result = of(["Đã và đang thực hiện", "Cơ bản xong phần việc", "Tiếp tục thực hiện"]);
  if (fault === "real-day") entry.completed_on = `31-${of(["04", "06", "09", "11"])}-2025`;
  if (fault === "notation" && isDone) entry.completed_on = completed.split("-").reverse().join("-");
  if (fault === "notation" && !isDone) entry.deadline = "2025-12-31";
  if (fault === "deadline" && isDone) entry.completed_on = `${two(2 + below(10))}-12-2025`;
  if (fault === "deadline" && !isDone) entry.deadline = of(PAST);
  if (fault === "date-missing") entry.completed_on = "";
  if (fault === "date-unexpected") entry.completed_on = `${two(1 + below(28))}-10-2025`;
  if (fault === "future") [entry.deadline, entry.completed_on] = ["31/12/2025", `${two(18 + below(10))}-12-2025`];
  return entry;
}

/** Two to six sentences, as long as real ones. */
function description(row, { object, place, system }, month, fault) {
  const { of, below } = random(row * 7 + 5);
  const sentences = [];
  if (fault !== "evidence") {
    const [office, unit] = of(OFFICES);
    // Numbers grow with the days, as in any register.
    const [issuedDay, issuedMonth] = [1 + below(28), 1 + below(month - 1)];
    const number = issuedMonth * 3100 + issuedDay * 100 + (row % 100);
    const issued = `${two(issuedDay)}/${issuedMonth}/2025`;
    sentences.push(
      of([
        `${office} đã ban hành Công văn số ${number}/${unit} ngày ${issued} hướng dẫn ${place} cách lập danh mục ${object} và thứ tự ưu tiên`,
        `Căn cứ Kế hoạch số ${number}/KH-UBND ngày ${issued}, ${place} đã phân công từng cán bộ phụ trách ${object} theo địa bàn`,
        `Đã trình và được phê duyệt tại Quyết định số ${number}/QĐ-UBND ngày ${issued} về quy trình tiếp nhận ${object} trên môi trường điện tử`,
      ]),
    );
    if (fault === "percentage" || below(2)) {
      const words = `đưa ${object} của ${place} lên ${system}`;
      const whole = figure(words, 120, 4800);
      const part = Math.floor((whole * figure(words, 310, 960)) / 1000);
      const printed = fault === "percentage" ? percent(part - Math.ceil(whole / 12), whole) : percent(part, whole);
      sentences.push(`Đến nay đã ${words} được ${grouped(part)}/${grouped(whole)} hồ sơ, đạt ${printed}%`);
    }
    if (fault === "total" || below(3) === 0) {
      const words = `Về ${object}, ${place} tiếp nhận`;
      const [first, second] = [figure(words, 40, 900), figure(`${words}.`, 30, 700)];
      const total = fault === "total" ? first + second - 17 : first + second;
      sentences.push(`${words} tổng số ${grouped(total)} lượt hồ sơ, trong đó có ${grouped(first)} lượt trực tuyến, ${grouped(second)} lượt trực tiếp`);
    }
  }
  for (let more = 1 + below(4); more > 0; more -= 1) {
    const filler = of(FILLERS);
    if (!sentences.includes(filler)) sentences.push(filler);
  }
  const joint = of([". ", "; ", ".\n- "]);
  const text = `${sentences.join(joint)}.`;
  // Phones and macOS type the marks apart.
  return below(40) ? text : text.normalize("NFD");
}

const INDICATOR_FAULTS = ["required", "percent", "part", "targets-fall", "over-100"];

/**
 * Rows of district-indicators: a percentage with its targets, its result and the fraction behind it.
 *
 * @param {number} count
 * @returns {Rows}
 */
export function indicatorRows(count) {
  const faults = [];
  const rows = Array.from({ length: count }, (_, row) => {
    const fault = row % 10 === 3 ? INDICATOR_FAULTS[Math.floor(row / 10) % INDICATOR_FAULTS.length] : null;
    if (fault) faults.push({ row, check: fault });
    const { below } = random(row + 11);
    const { object, place, verb, system } = about(row);
    const whole = 200 + below(6000);
    const part = Math.floor((whole * (600 + below(300))) / 1000);
    const targets = [30, 60, 75, 90, 100].map((target) => (target === 30 ? `≥ ${target}` : String(target)));
    if (fault === "targets-fall") targets[2] = "55";
    if (fault === "over-100") targets[4] = "110";
    return {
      no: String(row + 1),
      name: `Tỷ lệ ${object} được ${verb.toLowerCase()} tại ${place} trên ${system}`,
      unit: fault === "required" ? "" : "%",
      target_2025: targets[0],
      target_2030: targets[1],
      target_2035: targets[2],
      target_2040: targets[3],
      target_2045: targets[4],
      agency: OFFICES[row % OFFICES.length][0],
      year: "2025",
      actual: percent(fault === "percent" ? part - Math.ceil(whole / 10) : part, whole),
      numerator: grouped(fault === "part" ? whole + 40 : part),
      denominator: grouped(whole),
    };
  });
  for (const { row, check } of faults) if (check === "part") rows[row].actual = "";
  return { form: "district-indicators", rows, faults };
}
