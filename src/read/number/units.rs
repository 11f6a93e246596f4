//! Units: the first syllables after a number decide, because Vietnamese puts the head noun first.

use crate::read::{Kind, Scan};
use serde::Serialize;

/// What kind of thing a unit counts or measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum UnitClass {
    /// Whole things: người, hồ sơ, tổ. A fraction of one is a fault unless a mean or a scale word stands there.
    Countable,
    /// Measured: ha, km, kg, and anything per something (hồ sơ/năm).
    Continuous,
    /// Both are usual: lần, ngày, tháng. No verdict rests on it.
    Either,
    /// Per cent.
    Percent,
    /// Percentage points, the difference of two percentages.
    PercentPoint,
    /// Per thousand or ten thousand.
    PerMille,
    /// Money.
    Money,
}

impl UnitClass {
    /// Whether numbers of this kind may have decimals, so that one separator before three digits can be a decimal comma.
    pub(super) fn takes_decimals(self) -> bool {
        !matches!(self, UnitClass::Countable | UnitClass::Either)
    }
}

/// A unit as found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The token after it.
    pub(super) to: usize,
    pub(super) class: UnitClass,
    pub(super) key: &'static str,
}

/// Whole things. Sorted; where one entry begins another, the longer one wins.
#[rustfmt::skip]
const COUNTABLE: &[&str] = &[
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
const CONTINUOUS: &[&str] = &[
    "cm", "dặm", "g", "gb", "gbps", "gw", "gwh", "ha", "hecta", "hải lý", "kbps", "kg", "km", "kw", "kwh", "lít",
    "m", "mb", "mbps", "mhz", "ml", "mm", "mw", "mwh", "mwp", "sào", "tb", "tạ", "tấn",
];

/// Measures used with and without decimals, so that nothing follows from a decimal or its absence.
#[rustfmt::skip]
const EITHER: &[&str] = &[
    "buổi", "bước", "bậc", "cây số", "công", "cấp", "giây", "giờ", "khối", "lần", "mẫu", "ngày", "ngày công",
    "ngày làm việc", "năm", "phút", "phần", "quý", "suất đầu tư", "tháng", "tuần", "tuổi", "tầng", "vòng", "điểm",
];

const MONEY: &[&str] = &["euro", "usd", "vnd", "vnđ", "đ", "đô la", "đô la mỹ", "đồng"];

/// Signs and words for shares.
const SHARES: &[(&str, UnitClass, &str)] = &[
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
const NO_UNIT: &[&str] = &[
    "số hóa", "số liệu", "số lượng", "số điện", "số nhà", "đồng bộ", "đồng thời", "đồng ý", "đồng tháp", "đồng nai", "đồng hồ", "đồng loạt",
    "năm học", "phần lớn", "công bố", "công khai", "công nghệ", "công nghiệp", "bộ công", "bộ khoa", "bộ nội", "bộ tài chính", "bộ xây", "bộ y", "bộ giáo", "bộ nông", "bộ tư", "bộ quốc", "bộ ngoại", "bộ dân", "bộ văn",
];

/// The unit that stands at token `i`, if one does.
pub(super) fn unit_at(scan: &Scan, i: usize) -> Option<Found> {
    let plain = match scan.mark(i) {
        Some('%') => Some(Found { to: i + 1, class: UnitClass::Percent, key: "%" }),
        Some('‰') => Some(Found { to: i + 1, class: UnitClass::PerMille, key: "‰" }),
        Some('₫') => Some(Found { to: i + 1, class: UnitClass::Money, key: "đồng" }),
        Some('$') => Some(Found { to: i + 1, class: UnitClass::Money, key: "usd" }),
        Some('°' | 'º') if scan.is(i + 1, "c") => Some(Found { to: i + 2, class: UnitClass::Continuous, key: "°c" }),
        Some(_) => None,
        None if scan.kind(i) == Some(Kind::Word) => word_unit(scan, i),
        None => None,
    };
    plain.map(|unit| per_something(scan, unit))
}

fn word_unit(scan: &Scan, i: usize) -> Option<Found> {
    if NO_UNIT.iter().any(|phrase| scan.phrase(i, phrase).is_some()) {
        return None;
    }
    if let Some((to, class, key)) = SHARES.iter().find_map(|&(w, class, key)| Some((scan.phrase(i, w)?, class, key))) {
        return Some(Found { to, class, key });
    }
    if scan.is(i, "đ") && scan.mark(i + 1) == Some('/') && scan.is(i + 2, "c") {
        return Some(Found { to: i + 3, class: UnitClass::Countable, key: "đồng chí" });
    }
    let lists = [
        (MONEY, UnitClass::Money),
        (CONTINUOUS, UnitClass::Continuous),
        (EITHER, UnitClass::Either),
        (COUNTABLE, UnitClass::Countable),
    ];
    let found = lists
        .iter()
        .filter_map(|&(list, class)| {
            let (to, key) = longest(scan, i, list)?;
            Some(Found { to, class, key })
        })
        .max_by_key(|found| found.to)?;
    Some(match found.key {
        "m" | "km" | "cm" | "mm" => power(scan, found),
        "đ" | "vnd" | "vnđ" => Found { key: "đồng", ..found },
        _ => found,
    })
}

/// The longest entry of a sorted list that stands at token `i`.
fn longest(scan: &Scan, i: usize, list: &[&'static str]) -> Option<(usize, &'static str)> {
    let word = scan.token(i);
    let first = |entry: &str| entry.split(' ').next().unwrap_or("").chars().cmp(word.iter().map(|g| g.low));
    let start = list.partition_point(|entry| first(entry).is_lt());
    list.get(start..)?
        .iter()
        .take_while(|entry| first(entry).is_eq())
        .filter_map(|&entry| Some((scan.phrase(i, entry)?, entry)))
        .max_by_key(|&(to, _)| to)
}

/// Square and cubic measures, written m², m2 or m3.
fn power(scan: &Scan, unit: Found) -> Found {
    let square = scan.mark(unit.to) == Some('²') || scan.is(unit.to, "2");
    let cubic = scan.mark(unit.to) == Some('³') || scan.is(unit.to, "3");
    let key = match (unit.key, square, cubic) {
        ("m", true, _) => "m²",
        ("m", _, true) => "m³",
        ("km", true, _) => "km²",
        ("cm", true, _) => "cm²",
        ("cm", _, true) => "cm³",
        _ => return unit,
    };
    Found { to: unit.to + 1, key, ..unit }
}

/// Something per something can be any fraction: hồ sơ/năm/tỉnh, người/km², 1 số/tháng, 7 số/5 tháng.
fn per_something(scan: &Scan, mut unit: Found) -> Found {
    for _ in 0..3 {
        if scan.mark(unit.to) != Some('/') {
            break;
        }
        let number = scan.kind(unit.to + 1) == Some(Kind::Digits);
        let noun = if number { scan.skip_space(unit.to + 2) } else { unit.to + 1 };
        if scan.kind(noun) != Some(Kind::Word) {
            break;
        }
        unit.to = measure_end(scan, noun);
        unit.class = UnitClass::Continuous;
    }
    unit
}

/// The end of the measure after a slash: one word, with its square or cubic sign.
fn measure_end(scan: &Scan, i: usize) -> usize {
    let raised =
        matches!(scan.mark(i + 1), Some('²' | '³')) || scan.is(i, "m") && (scan.is(i + 1, "2") || scan.is(i + 1, "3"));
    if raised { i + 2 } else { i + 1 }
}

/// The class of a unit written on its own, as in a column "Đơn vị": "Doanh nghiệp", "% GRDP", "triệu đồng", "1.000 ha".
/// `None` where it names no known unit ("Hoàn thành").
///
/// ```
/// use rasoat::read::number::{UnitClass, unit_class};
/// assert_eq!(unit_class("% tổng chi NSNN"), Some(UnitClass::Percent));
/// assert_eq!(unit_class("Sáng kiến"), Some(UnitClass::Countable));
/// assert_eq!(unit_class("1.000 đồng"), Some(UnitClass::Money));
/// assert_eq!(unit_class("nghìn lượt"), Some(UnitClass::Continuous));
/// assert_eq!(unit_class("Hoàn thành"), None);
/// ```
pub fn unit_class(text: &str) -> Option<UnitClass> {
    let scan = Scan::new(text);
    let mut i = scan.skip_space(0);
    let mut scaled = false;
    if let Some(numeral) = super::numeral::Numeral::at(&scan, i, true) {
        i = scan.skip_space(numeral.to);
        scaled = true;
    }
    if let Some((_, to)) = super::words::scale_at(&scan, i) {
        i = scan.skip_space(to);
        scaled = true;
    }
    let unit = unit_at(&scan, i);
    match unit.map(|unit| unit.class) {
        Some(UnitClass::Countable | UnitClass::Either) if scaled => Some(UnitClass::Continuous),
        None if scaled && scan.kind(i).is_none() => Some(UnitClass::Continuous),
        class => class,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn the_lists_are_sorted_folded_and_without_repetition() {
        for list in [COUNTABLE, CONTINUOUS, EITHER, MONEY] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
            for entry in list.iter().chain(NO_UNIT) {
                assert_eq!(&fold_text(entry), entry);
            }
        }
        let mut all: Vec<&str> = [COUNTABLE, CONTINUOUS, EITHER, MONEY].concat();
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]), "one entry in two lists");
        for (entry, _, _) in SHARES {
            assert_eq!(&fold_text(entry), entry);
        }
    }

    #[test]
    fn every_entry_is_found_as_itself() {
        for list in [COUNTABLE, CONTINUOUS, EITHER, MONEY] {
            for entry in list {
                let scan = Scan::new(entry);
                let found = unit_at(&scan, 0).unwrap_or_else(|| panic!("{entry} is not found"));
                assert_eq!(found.to, scan.tokens().len(), "{entry} is cut short");
            }
        }
    }

    #[test]
    fn the_head_noun_decides_the_class() {
        for (text, class, key) in [
            ("người dân trên địa bàn", UnitClass::Countable, "người dân"),
            ("Tổ Công nghệ số cộng đồng", UnitClass::Countable, "tổ công nghệ số cộng đồng"),
            ("tổ chức đảng", UnitClass::Countable, "tổ chức đảng"),
            ("HỌC VIÊN", UnitClass::Countable, "học viên"),
            ("m2 sàn", UnitClass::Continuous, "m²"),
            ("km² rừng", UnitClass::Continuous, "km²"),
            ("người/km²", UnitClass::Continuous, "người"),
            ("hồ sơ/năm/tỉnh", UnitClass::Continuous, "hồ sơ"),
            ("số/5 tháng", UnitClass::Continuous, "số"),
            ("Gb/s", UnitClass::Continuous, "gb"),
            ("đồng/tháng", UnitClass::Continuous, "đồng"),
            ("đồng chí", UnitClass::Countable, "đồng chí"),
            ("đ/c", UnitClass::Countable, "đồng chí"),
            ("VNĐ", UnitClass::Money, "đồng"),
            ("điểm %", UnitClass::PercentPoint, "điểm %"),
            ("điểm phần trăm", UnitClass::PercentPoint, "điểm %"),
            ("điểm cầu", UnitClass::Countable, "điểm cầu"),
            ("điểm", UnitClass::Either, "điểm"),
            ("phần trăm", UnitClass::Percent, "%"),
            ("ngày làm việc", UnitClass::Either, "ngày làm việc"),
            ("cây số", UnitClass::Either, "cây số"),
            ("‰", UnitClass::PerMille, "‰"),
            ("°C", UnitClass::Continuous, "°c"),
        ] {
            let scan = Scan::new(text);
            let found = unit_at(&scan, 0).unwrap_or_else(|| panic!("{text} is not found"));
            assert_eq!((found.class, found.key), (class, key), "{text}");
        }
    }

    #[test]
    fn words_that_only_begin_like_a_unit_are_none() {
        for text in ["số hóa", "số liệu", "đồng bộ", "đồng thời", "công nghệ", "Bộ Công an", "abc", "", "-", "5"]
        {
            assert_eq!(unit_at(&Scan::new(text), 0), None, "{text}");
        }
    }
}
