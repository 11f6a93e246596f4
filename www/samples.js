// Facts as they occur in real reports, in words of our own.

export const entry = {
  task: "Rà soát, đánh giá hoạt động của Trung tâm Phục vụ hành chính công cấp tỉnh và cấp xã",
  deadline: "2025-06-25",
  result: "Đã hoàn thành",
  description:
    "Đã rà soát xong 96 xã, phường, đặc khu; thành lập 1,141 Tổ công nghệ số cộng đồng.  Kết quả nêu tại Báo cáo số 62/BC-SKHCN ngày 09/7/2025.",
  completed_on: "31/09/2025",
};

export const table = [
  ["TT", "Tên nhiệm vụ", "Thời hạn BCĐ Trung ương giao", "Kết quả", "Mô tả", "Ngày hoàn thành thực tế"],
  [
    "1",
    "Công bố mã định danh điện tử của các cơ quan trong tỉnh",
    "2025-06-25",
    "Đã hoàn thành",
    '"Đã ban hành Quyết định số 411/QĐ-UBND ngày 30/6/2025.\nMã đã được cập nhật vào danh mục dùng chung."',
    "24-06-2025",
  ],
  [
    "2",
    "Đánh giá hiệu quả của các điểm tiếp nhận hồ sơ",
    "30/06/2025",
    "Đã hoàn thành",
    "Đã kiểm tra 45/45 điểm và gửi kết quả tại Công văn số 62/SKHCN-BCVT&CĐS ngày 09/7/2025.",
    "09-07-2025",
  ],
  [
    "3",
    "Tập huấn kỹ năng số cho cán bộ, công chức cấp xã",
    "31/8/2025",
    "Đã và đang thực hiện",
    "Đã mở 12 lớp cho 173,652 học viên, đạt 82% kế hoạch.",
    "",
  ],
  ["4", "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", "31/12/2025", "Đang thực hiện", "'Đã số hóa 847/2.150 hồ sơ, đạt 39,4%.", "31-12-2025"],
  ["5", "Bố trí kinh phí cho các tổ công nghệ số cộng đồng", "25/06/2025", "Đã hoàn thành", "Đã phân bổ 1.250 triệu đồng theo Quyết định số 205/QĐ-UBND ngày 20/6/2025.", ""],
]
  .map((cells) => cells.join("\t"))
  .join("\n");
