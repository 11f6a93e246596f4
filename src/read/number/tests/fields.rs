//! Number fields, targets and their JSON.

use super::*;
use unicode_normalization::UnicodeNormalization;

fn field(text: &str, class: Option<UnitClass>) -> String {
    match read_number_as(text, class) {
        NumberReading::Blank => "blank".into(),
        NumberReading::NotYet(_) => "not yet".into(),
        NumberReading::CarriedOut(_) => "carried out".into(),
        NumberReading::Number(quantity) => show(&quantity),
        NumberReading::Unreadable { expected, at } => format!("{} at {at}", expected.key()),
    }
}

#[test]
fn number_fields_say_what_they_hold_or_where_reading_stopped() {
    let (count, measure, percent) = (Some(UnitClass::Countable), Some(UnitClass::Continuous), Some(UnitClass::Percent));
    for (text, class, expected) in [
        ("", None, "blank"),
        (" \u{a0}\n", None, "blank"),
        ("-", None, "not yet"),
        ("–", None, "not yet"),
        ("X", None, "carried out"),
        ("x ", None, "carried out"),
        ("✓", None, "carried out"),
        ("1380", None, "1380"),
        (" 01 ", None, "1"),
        ("1.141,5", None, "1141.5"),
        ("-5", None, "-5"),
        ("−5,25", None, "-5.25"),
        ("12,5", None, "12.5"),
        ("12.5", None, "12.5 dot!"),
        ("1,141", None, "1141 ask!"),
        ("1,141", count, "1141 ask!"),
        ("1,141", measure, "1.141"),
        ("12.345", percent, "12.345 dot!"),
        ("12.345", measure, "12345"),
        ("1 234 567", None, "1234567 spaced"),
        ("1,234,567.5", None, "1234567.5 english!"),
        ("95,17%", percent, "95.17 %"),
        ("95–98%", percent, "95..98 %"),
        ("5 - 7", None, "5..7"),
        ("khoảng 30 hồ sơ", None, "30 hồ sơ about"),
        ("đạt 30", None, "30"),
        ("1.141 Tổ Công nghệ số cộng đồng", None, "1141 tổ công nghệ số cộng đồng"),
        ("100 (ghi chú 2)", None, "100"),
        ("100.", None, "100"),
        ("２５", None, "25"),
        ("91,7 tỷ đồng", None, "91700000000 đồng"),
        ("1.23.456", None, "groupsOfThree at 0"),
        (" 1234.567", None, "groupsOfThree at 1"),
        ("1234.567", measure, "1234.567 dot!"),
        ("35/36", None, "end at 2"),
        ("31/12/2025", None, "end at 2"),
        ("12 13", None, "end at 3"),
        ("12 hoặc 13", None, "end at 3"),
        ("30 hồ sơ đất đai", None, "30 hồ sơ"),
        ("5 ha - 7", None, "end at 5"),
        ("5 triệu - 7", None, "end at 8"),
        ("5G", None, "end at 1"),
        ("12abc", None, "end at 2"),
        ("không có", None, "number at 0"),
        ("😀 12", None, "number at 0"),
        ("...", None, "number at 0"),
        ("khoảng", None, "number at 6"),
        ("- 5", None, "number at 0"),
        ("99999999999999999999999999999999999999999", None, "fewerDigits at 0"),
        ("9999999999999999999999999999999999999 tỷ", None, "fewerDigits at 0"),
    ] {
        assert_eq!(field(text, class), expected, "{text:?} {class:?}");
        let apart: String = text.nfd().collect();
        if !expected.contains(" at ") {
            assert_eq!(field(&apart, class), expected, "decomposed: {text:?}");
        }
    }
}

#[test]
fn the_sign_of_a_number_belongs_to_it() {
    let NumberReading::Number(number) = read_number("đạt -5,25 ha") else { panic!() };
    assert_eq!((number.span.of("đạt -5,25 ha"), number.extent.of("đạt -5,25 ha")), ("-5,25", "-5,25 ha"));
}

#[test]
fn targets_are_bounds_values_marks_or_unreadable() {
    for (text, expected) in [
        ("", "blank"),
        ("-", "not yet"),
        ("X", "carried out"),
        ("≥ 01", "1 >="),
        ("≥80", "80 >="),
        ("≥  70", "70 >="),
        ("≥ 1,0", "1.0 >="),
        (">= 2,5", "2.5 >="),
        ("> 95%", "95 % >"),
        ("≤ 5", "5 <="),
        ("100", "100"),
        ("100 (Các hệ thống vận hành hoàn toàn thông minh.)", "100"),
        ("95–98%", "95..98 %"),
        ("95 - 98", "95..98"),
        ("từ 95 đến 98%", "95..98 %"),
        ("trên 80", "80 >"),
        ("Trên 80%", "80 % >"),
        ("dưới 5%", "5 % <"),
        ("từ 80 trở lên", "80 >="),
        ("80% trở lên", "80 % >="),
        ("đạt từ 80%", "80 % >="),
        ("tối thiểu 30", "30 >="),
        ("tối đa 5 ngày", "5 ngày <="),
        ("không quá 5", "5 <="),
        ("phấn đấu đạt 90%", "90 %"),
        ("đến 95%", "95 % <="),
        ("đến 95–98%", "95..98 %"),
        ("chưa đến 5", "5 <"),
        ("khoảng 30", "30 about"),
        ("1.5", "1.5 dot!"),
        ("Hoàn thành", "number at 0"),
        ("80%; 90%", "end at 3"),
    ] {
        let found = match read_target(text) {
            NumberReading::Blank => "blank".into(),
            NumberReading::NotYet(_) => "not yet".into(),
            NumberReading::CarriedOut(_) => "carried out".into(),
            NumberReading::Number(quantity) => show(&quantity),
            NumberReading::Unreadable { expected, at } => format!("{} at {at}", expected.key()),
        };
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn json_has_the_shapes_of_the_contract() {
    let json = |reading: NumberReading| serde_json::to_value(reading).unwrap();
    assert_eq!(
        json(read_number("khoảng 1,141 Tổ")),
        serde_json::json!({
            "kind": "number", "span": [7, 12], "value": "1141", "upper": null,
            "unit": {"span": [13, 15], "class": "countable", "key": "tổ"},
            "approx": "about", "comparator": null, "mean": false, "separators": "ambiguous",
            "readings": ["1141", "1.141"],
        })
    );
    assert_eq!(json(read_number("35/36")), serde_json::json!({"kind": "unreadable", "expected": "end", "at": 2}));
    assert_eq!(json(read_number("")), serde_json::json!({"kind": "blank", "span": [0, 0]}));
    assert_eq!(json(read_target(" - ")), serde_json::json!({"kind": "notYet", "span": [1, 2]}));
    assert_eq!(json(read_target("x")), serde_json::json!({"kind": "carriedOut", "span": [0, 1]}));
    assert_eq!(json(read_target("≥ 80"))["comparator"], ">=");
}
