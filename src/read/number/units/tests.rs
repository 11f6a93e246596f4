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
        ("thuê bao/100 dân", UnitClass::Continuous, "thuê bao"),
        ("bác sĩ/10.000 dân", UnitClass::Continuous, "bác sĩ"),
        ("giường bệnh/vạn dân", UnitClass::Continuous, "giường bệnh"),
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
        ("m3 nước", UnitClass::Continuous, "m³"),
        ("m³", UnitClass::Continuous, "m³"),
        ("cm2", UnitClass::Continuous, "cm²"),
        ("cm³", UnitClass::Continuous, "cm³"),
        ("nhóm C", UnitClass::Countable, "nhóm"),
        ("đ (C)", UnitClass::Money, "đồng"),
        ("đ+C", UnitClass::Money, "đồng"),
    ] {
        let scan = Scan::new(text);
        let found = unit_at(&scan, 0).unwrap_or_else(|| panic!("{text} is not found"));
        assert_eq!((found.class, found.key), (class, key), "{text}");
    }
}

#[test]
fn a_unit_ends_with_its_sign_and_its_measure() {
    for (text, unit) in [
        ("$ Mỹ", "$"),
        ("₫ mỗi tháng", "₫"),
        ("‰ dân số", "‰"),
        ("°C vào mùa hè", "°C"),
        ("đ/c Nam", "đ/c"),
        ("m2 sàn", "m2"),
        ("km² rừng", "km²"),
        ("người/km² rừng", "người/km²"),
        ("đồng/m2 sàn", "đồng/m2"),
        ("đồng/m3 nước", "đồng/m3"),
        ("đồng/m dài", "đồng/m"),
        // A number glued to another word is that of a footnote.
        ("hồ sơ/xã2", "hồ sơ/xã"),
        ("hồ sơ/năm/tỉnh đã nhận", "hồ sơ/năm/tỉnh"),
        ("số/5 tháng đầu", "số/5 tháng"),
        ("lớp/450 học viên", "lớp"),
        ("thuê bao/100 dân số", "thuê bao/100 dân"),
    ] {
        for before in ["", "đạt tổng số là "] {
            let text = format!("{before}{text}");
            let (scan, at) = (Scan::new(&text), if before.is_empty() { 0 } else { 8 });
            assert_eq!(scan.text(at, unit_at(&scan, at).unwrap().to), unit, "{text}");
        }
    }
}

#[test]
fn a_column_of_units_may_hold_a_scale_word_or_a_round_number() {
    for (text, class) in [
        ("nghìn lượt", Some(UnitClass::Continuous)),
        ("lượt", Some(UnitClass::Countable)),
        ("1.000 ngày", Some(UnitClass::Continuous)),
        ("1.000 đồng", Some(UnitClass::Money)),
        ("triệu", Some(UnitClass::Continuous)),
        ("1.000", Some(UnitClass::Continuous)),
        ("nghìn abc", None),
        ("Hoàn thành", None),
        ("", None),
    ] {
        assert_eq!(unit_class(text), class, "{text}");
    }
}

#[test]
fn words_that_only_begin_like_a_unit_are_none() {
    for text in ["số hóa", "số liệu", "đồng bộ", "đồng thời", "công nghệ", "Bộ Công an", "abc", "", "-", "5", "°F", "+"]
    {
        assert_eq!(unit_at(&Scan::new(text), 0), None, "{text}");
    }
}
