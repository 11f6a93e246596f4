// Facts as they occur in real reports, in words of our own.
export const rows = [
  {
    task: "Công bố mã định danh điện tử của các cơ quan trong tỉnh",
    deadline: "2025-06-25",
    result: "Đã hoàn thành",
    description: "Đã ban hành Quyết định số 411/QĐ-UBND ngày 20/6/2025; mã đã được cập nhật vào danh mục dùng chung.",
    completed_on: "24-06-2025",
  },
  {
    task: "Đánh giá hiệu quả của các điểm tiếp nhận hồ sơ",
    deadline: "30/06/2025",
    result: "Đã hoàn thành",
    description: "Đã kiểm tra 45/45 điểm và gửi kết quả tại Công văn số 62/SKHCN-BCVT&CĐS ngày 09/7/2025.",
    completed_on: "09-07-2025",
  },
  {
    task: "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
    deadline: "Quý IV/2025",
    result: "Đang thực hiện",
    description: "Đã số hóa 847/2.150 hồ sơ, đạt 39,4%.",
    completed_on: "31-12-2025",
  },
];
