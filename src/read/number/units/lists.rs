//! The vocabulary of units. Sorted; where one entry begins another, the longer one wins.

use super::UnitClass;

/// Whole things.
#[rustfmt::skip]
pub(super) const COUNTABLE: &[&str] = &[
    "api",
    "ban", "ban chỉ đạo", "ban quản lý", "biên bản", "biên chế", "biểu mẫu", "bài", "bác sĩ", "bác sỹ",
    "bí thư", "bưu cục", "bưu kiện", "bản", "bản ghi", "bản tin", "bản đồ", "bệnh nhân", "bệnh viện", "bệnh án",
    "bộ", "bộ dữ liệu", "bộ hồ sơ", "bộ máy tính", "bộ phận", "bộ phận một cửa", "bộ thủ tục", "bộ tài liệu", "bức",
    "ca", "camera", "cbcc", "cbccvc", "cbvc", "chi bộ", "chi nhánh", "chiếc", "chuyên gia", "chuyên mục",
    "chuyên trang", "chuyên viên", "chuyên đề", "chuyến", "chuyến bay", "cháu", "chính sách", "chương trình",
    "chỉ thị", "chỉ tiêu", "chợ", "chức danh", "chứng chỉ", "chứng thư", "chứng thư số", "chữ ký số", "con", "csdl",
    "cuộc", "cuộc gọi", "cuộc họp", "cuộc kiểm tra", "cuộc thi", "cuộc tấn công", "cá nhân", "cái", "cán bộ",
    "câu hỏi", "câu lạc bộ", "cây", "công chức", "công dân", "công nhân", "công trình", "công văn", "công điện",
    "căn", "căn cước", "cơ quan", "cơ sở", "cơ sở dữ liệu", "cư dân", "cảng", "cấp ủy", "cầu", "cặp", "cổng", "cụm",
    "cụm công nghiệp", "cửa hàng", "cựu chiến binh",
    "danh mục", "di tích", "diễn đàn", "dn", "doanh nghiệp", "du khách", "dvc", "dvctt", "dân cư", "dịch vụ",
    "dịch vụ công", "dịch vụ công trực tuyến", "dự án",
    "fanpage",
    "ga", "gia đình", "giao dịch", "giáo viên", "giường", "giường bệnh", "giải", "giải pháp", "giảng viên", "giấy",
    "giấy chứng nhận", "giấy khai sinh", "giấy phép", "giấy tờ", "gói", "gói thầu",
    "hssv", "httt", "htx", "huyện", "hành vi", "hướng dẫn", "hạng mục", "hệ thống", "hệ thống thông tin",
    "học sinh", "học viên", "hồ chứa", "hồ sơ", "hộ", "hộ dân", "hộ gia đình", "hộ kinh doanh", "hộ nghèo",
    "hội nghị", "hội thảo", "hội viên", "hợp tác xã", "hợp đồng",
    "khiếu nại", "khu", "khu công nghiệp", "khu dân cư", "khu phố", "khu vực", "khuyến nghị", "khách", "khách hàng",
    "khóa", "khẩu", "kiến nghị", "kênh", "kế hoạch", "kết luận", "kết nối", "kỳ", "kỳ họp", "kỹ sư",
    "lao động", "loại", "loại hình", "luận văn", "luật", "luồng", "lô", "lĩnh vực", "lượt", "lượt người",
    "lượt truy cập", "lượt tương tác", "lượt tải", "lượt xem", "lỗ hổng", "lỗi", "lớp",
    "module", "máy", "máy chủ", "máy trạm", "máy tính", "mã", "mã số", "mã định danh", "mô hình", "môn", "mục",
    "mục tiêu",
    "nghệ nhân", "nghị quyết", "nghị định", "ngành", "ngân hàng", "ngôi", "người", "người cao tuổi", "người dân",
    "người dùng", "người lao động", "nhiệm vụ", "nhà", "nhà ga", "nhà khoa học", "nhà máy", "nhà thầu",
    "nhà văn hóa", "nhà ở", "nhánh", "nhân khẩu", "nhân viên", "nhóm", "nhóm dịch vụ", "nút", "nạn nhân",
    "nền tảng", "nội dung",
    "phiên", "phiên họp", "phiên tòa", "phiếu", "phong trào", "phòng", "phòng học", "phóng sự", "phương tiện",
    "phương án", "phường", "phản ánh", "phần mềm", "phần quà", "phần việc",
    "quy chuẩn", "quy chế", "quy trình", "quy định", "quyết định", "quyển", "quán", "quầy", "quận", "quỹ",
    "sinh viên", "suất", "suất quà", "sáng chế", "sáng kiến", "sản phẩm", "sản phẩm ocop", "số", "sở", "sự cố",
    "sự kiện",
    "thanh niên", "thiết bị", "thuyền", "thuê bao", "thành phần", "thành phố", "thành viên", "thí sinh", "thôn",
    "thôn bản", "thông báo", "thông tư", "thư", "thương binh", "thẻ", "thẻ bảo hiểm y tế", "thẻ căn cước",
    "thị trấn", "thị xã", "thủ tục", "thủ tục hành chính", "thửa", "tin", "tin bài", "tin nhắn", "tiêu chuẩn",
    "tiêu chí", "tiết mục", "tiểu dự án", "trang", "trang thiết bị", "trang thông tin điện tử", "trang web",
    "tranh chấp", "trung tâm", "trường", "trường học", "trường hợp", "trạm", "trạm bts", "trạm thu phát sóng",
    "trạm y tế", "trẻ", "trẻ em", "trụ sở", "tthc", "tuyên truyền viên", "tuyến", "tuyến đường", "tài khoản",
    "tài liệu", "tàu", "tàu cá", "tác phẩm", "tình nguyện viên", "tấm", "tập thể", "tỉnh", "tổ", "tổ chức",
    "tổ chức đảng", "tổ công nghệ số cộng đồng", "tổ dân phố", "tờ", "tờ khai", "tờ trình", "tủ",
    "video", "viên", "viên chức", "việc", "vé", "văn bản", "vđv", "vấn đề", "vận động viên", "vị trí", "vụ",
    "vụ cháy", "vụ việc", "vụ án",
    "website",
    "xe", "xã", "xã viên", "xóm",
    "y sĩ", "y sỹ", "yêu cầu",
    "ô tô",
    "ý kiến",
    "điểm bưu điện", "điểm cầu", "điểm du lịch", "điểm giao dịch", "điểm nghẽn", "điểm phục vụ", "điểm sạt lở",
    "điểm trường", "đoàn", "đoàn viên", "đài", "đĩa", "đơn", "đơn thư", "đơn vị", "đơn vị hành chính", "đường dây",
    "đường truyền", "đại biểu", "đại hội", "đảng bộ", "đảng viên", "đảng ủy", "đầu mối", "đầu sách", "đầu việc",
    "đặc khu", "đề nghị", "đề tài", "đề xuất", "đề án", "địa bàn", "địa chỉ", "địa phương", "đối tượng", "đồng bào",
    "đồng chí", "đội", "đợt",
    "ấn phẩm", "ấp",
    "ứng dụng", "ứng viên",
];

/// Measures that may have decimals. Square and cubic metres, rates and the signs are made in [`unit_at`].
#[rustfmt::skip]
pub(super) const CONTINUOUS: &[&str] = &[
    "cm", "dặm", "g", "gb", "gbps", "gw", "gwh", "ha", "hecta", "hải lý", "kbps", "kg", "km", "kw", "kwh", "lít",
    "m", "mb", "mbps", "mhz", "ml", "mm", "mw", "mwh", "mwp", "sào", "tb", "tạ", "tấn",
];

/// Measures used with and without decimals, so that nothing follows from a decimal or its absence.
#[rustfmt::skip]
pub(super) const EITHER: &[&str] = &[
    "buổi", "bước", "bậc", "cây số", "công", "cấp", "giây", "giờ", "khối", "lần", "mẫu", "ngày", "ngày công",
    "ngày làm việc", "năm", "phút", "phần", "quý", "suất đầu tư", "tháng", "tuần", "tuổi", "tầng", "vòng", "điểm",
];

pub(super) const MONEY: &[&str] = &["euro", "usd", "vnd", "vnđ", "đ", "đô la", "đô la mỹ", "đồng"];

/// Signs and words for shares.
pub(super) const SHARES: &[(&str, UnitClass, &str)] = &[
    ("phần trăm", UnitClass::Percent, "%"),
    ("điểm phần trăm", UnitClass::PercentPoint, "điểm %"),
    ("điểm %", UnitClass::PercentPoint, "điểm %"),
    ("đpt", UnitClass::PercentPoint, "điểm %"),
    ("phần nghìn", UnitClass::PerMille, "‰"),
    ("phần ngàn", UnitClass::PerMille, "‰"),
    ("phần vạn", UnitClass::PerMille, "‱"),
];

/// Words that begin like a unit and are none: số hóa, đồng bộ.
#[rustfmt::skip]
pub(super) const NO_UNIT: &[&str] = &[
    "số hóa", "số liệu", "số lượng", "số điện", "số nhà", "đồng bộ", "đồng thời", "đồng ý", "đồng tháp", "đồng nai", "đồng hồ", "đồng loạt",
    "năm học", "phần lớn", "công bố", "công khai", "công nghệ", "công nghiệp", "bộ công", "bộ khoa", "bộ nội", "bộ tài chính", "bộ xây", "bộ y", "bộ giáo", "bộ nông", "bộ tư", "bộ quốc", "bộ ngoại", "bộ dân", "bộ văn",
];
