//! Figures: equations, indicators, claims, separators.

use super::{form, of_one, of_text, told};
use serde_json::{Value, json};

const FIGURES: [&str; 6] = ["unit", "name", "actual", "numerator", "denominator", "count"];

/// What one rule says of figures under one equation.
fn under(rule: &str, left: &str, right: &str, entry: Value) -> Vec<String> {
    let equations = json!([{"id": "e", "left": left, "op": "=", "right": right}]);
    told(rule, &form(&FIGURES, &[("", "equations", equations)]), json!({}), &json!([entry]), &["difference"])
}

#[test]
fn equations_point_to_the_other_fields_and_speak_once() {
    assert_eq!(
        under(
            "equation/does-not-hold",
            "numerator + count",
            "denominator",
            json!({"numerator": "847", "count": "1.303", "denominator": "2.105"})
        ),
        ["0 denominator ‹2.105› difference=45 ~ 0 numerator ‹847› ~ 0 count ‹1.303›"]
    );
    // 30 of 40 are 75%; a share of two other fields than numerator and denominator is no business of percent-mismatch.
    let entry = json!({"actual": "50", "count": "30", "denominator": "40"});
    assert_eq!(
        under("equation/does-not-hold", "actual", "count / denominator * 100", entry),
        ["0 actual ‹50› difference=25 ~ 0 count ‹30› ~ 0 denominator ‹40›"]
    );
    let share = json!({"actual": "50", "numerator": "30", "denominator": "40"});
    let quotient = "numerator / denominator * 100";
    assert_eq!(under("equation/does-not-hold", "actual", quotient, share.clone()), [""; 0]);
    assert_eq!(under("equation/percent-mismatch", "actual", quotient, share).len(), 1);
}

#[test]
fn a_part_above_its_whole_is_told_once() {
    let entry = || json!({"numerator": "6", "denominator": "5"});
    let once = ["0 numerator ‹6› difference=1 ~ 0 denominator ‹5›"];
    for right in ["numerator + count", "count", "numerator / count"] {
        assert_eq!(under("equation/part-exceeds-whole", "denominator", right, entry()), once, "{right}");
    }
    let entry = || json!({"count": "6", "denominator": "5"});
    let once = ["0 count ‹6› difference=1 ~ 0 denominator ‹5›"];
    assert_eq!(under("equation/part-exceeds-whole", "denominator", "numerator + count", entry()), once);
    for right in ["numerator / count", "numerator - count"] {
        assert_eq!(under("equation/part-exceeds-whole", "denominator", right, entry()), [""; 0], "{right}");
    }
    // Of one part there is nothing to add up.
    assert_eq!(under("equation/part-exceeds-whole", "denominator", "count", entry()), [""; 0]);
}

#[test]
fn what_remains_must_make_up_the_whole_where_it_is_named_so() {
    let says = |text| of_text("claim/complement-mismatch", "description", text, &["difference", "sum"]);
    for (text, expected) in [
        ("69/78 xã đã xong, còn 12/78 xã chưa xong", "0 description ‹12› difference=3 sum=81 ~ 0 description ‹69›"),
        ("69/78 xã đã xong, còn 8/78 xã chưa xong", "0 description ‹8› difference=1 sum=77 ~ 0 description ‹69›"),
        ("có 69/78 xã đã xong, 12/78 xã chưa xong", "0 description ‹12› difference=3 sum=81 ~ 0 description ‹69›"),
    ] {
        assert_eq!(says(text), [expected], "{text}");
    }
    assert_eq!(says("có 69/78 xã đã xong, 8/78 xã chưa xong"), [""; 0]);
    assert_eq!(says("69/78 xã đã xong, còn 9/78 xã chưa xong"), [""; 0]);
}

#[test]
fn results_are_held_against_targets_with_the_difference() {
    for (target, actual, expected) in [
        ("80", "75", Some("0 actual ‹75› difference=5 sign=≥ ~ 0 target_2025 ‹80›")),
        ("khoảng 80", "79", None),
        ("khoảng 80", "60", Some("0 actual ‹60› difference=20 sign=≥ ~ 0 target_2025 ‹khoảng 80›")),
        ("≤ 5", "7", Some("0 actual ‹7› difference=2 sign=≤ ~ 0 target_2025 ‹≤ 5›")),
        ("80", "79,6", Some("0 actual ‹79,6› difference=0.4 sign=≥ ~ 0 target_2025 ‹80›")),
    ] {
        let form = form(&["unit", "name", "target_2025", "actual"], &[]);
        let entry = json!({"unit": "%", "name": "Tỷ lệ hồ sơ trực tuyến", "target_2025": target, "actual": actual});
        let says = told(
            "indicator/below-target",
            &form,
            json!({"asOf": "2026-01-15"}),
            &json!([entry]),
            &["difference", "sign"],
        );
        assert_eq!(says, expected.into_iter().collect::<Vec<_>>(), "{actual} of {target}");
    }
}

#[test]
fn the_end_of_a_range_that_leaves_its_bounds_is_named() {
    for (text, expected) in
        [("80-120", "‹80-120› max=100 value=120"), ("-5", "‹-5› min=0 value=-5"), ("120", "‹120› max=100 value=120")]
    {
        for (rule, field) in [("indicator/target-out-of-range", "target_2025"), ("number/out-of-range", "actual")] {
            let entry = json!({"unit": "%", "name": "Tỷ lệ hồ sơ trực tuyến", field: text});
            let says = of_one(rule, &entry, &["max", "min", "value"]);
            assert_eq!(says, [format!("0 {field} {expected}")], "{text}");
        }
    }
    // A word of growth counts in its own clause only.
    let says = |text| of_text("number/out-of-range", "description", text, &[]).len();
    assert_eq!(says("Số thu nợ. Tỷ lệ hồ sơ đạt 120%"), 1);
    assert_eq!(says("Số thu nợ và tỷ lệ hồ sơ đạt 120%"), 0);
}

#[test]
fn a_target_of_another_kind_is_told_by_what_gives_it_away() {
    for (unit, target, expected) in [
        ("%", "80%", None),
        ("%", "≥ 80 hồ sơ", Some("‹≥ 80 hồ sơ› sign=hồ sơ")),
        ("Hồ sơ", "80%", Some("‹80%› sign=%")),
        ("Hồ sơ", "2,5-3", Some("‹2,5-3› decimal=2.5")),
        ("Hồ sơ", "2-3", None),
        ("%", "2,5-3", None),
    ] {
        let entry = json!({"unit": unit, "target_2025": target});
        let expected: Vec<String> = expected.iter().map(|told| format!("0 target_2025 {told}")).collect();
        assert_eq!(of_one("indicator/target-wrong-kind", &entry, &["decimal", "sign"]), expected, "{target} {unit}");
    }
}

#[test]
fn decimal_dots_are_for_the_rule_that_knows_the_unit() {
    let says = |text| of_text("number/wrong-separator", "description", text, &[]);
    assert_eq!(says("thu hút 65.6 triệu"), ["0 description ‹65.6› → 0 description ‹65.6› “65,6”"]);
    assert_eq!(says("bình quân 12.5 người một lớp"), ["0 description ‹12.5› → 0 description ‹12.5› “12,5”"]);
    // A version; and a fraction of a person, of which number/not-whole speaks.
    assert_eq!(says("phần mềm phiên bản 2.5"), [""; 0]);
    for (text, fraction) in [("12.5 hồ sơ", 1), ("12.0 hồ sơ", 0)] {
        assert_eq!(of_text("number/not-whole", "count", text, &[]).len(), fraction, "{text}");
        assert_eq!(of_text("number/wrong-separator", "count", text, &[]).len(), 1 - fraction, "{text}");
    }
}

#[test]
fn totals_are_for_one_rule_each() {
    let (more, less, tasks) = (
        "Tổng số 20 hồ sơ; trong đó: đất đai 12 hồ sơ, hộ tịch 9 hồ sơ",
        "Tổng số 20 hồ sơ; trong đó: đất đai 12 hồ sơ, hộ tịch 7 hồ sơ",
        "Giao 20 nhiệm vụ; trong đó: hoàn thành 12, đang thực hiện 9",
    );
    let both = format!("Giao 20 nhiệm vụ: hoàn thành 12, đang thực hiện 8. {more}");
    for (rule, text, expected) in [
        (
            "claim/parts-exceed-total",
            both.as_str(),
            Some("sum=21 difference=1 ~ 0 description ‹12› ~ 0 description ‹9›"),
        ),
        ("claim/parts-exceed-total", more, Some("sum=21 difference=1 ~ 0 description ‹12› ~ 0 description ‹9›")),
        ("claim/parts-exceed-total", less, None),
        ("claim/parts-exceed-total", tasks, None),
        ("claim/parts-fall-short", more, None),
        ("claim/parts-fall-short", less, Some("sum=19 difference=1 ~ 0 description ‹12› ~ 0 description ‹7›")),
        ("sheet/count-mismatch", more, None),
        ("sheet/count-mismatch", tasks, Some("sum=21 difference=1 ~ 0 description ‹12› ~ 0 description ‹9›")),
    ] {
        let expected: Vec<String> = expected.iter().map(|told| format!("0 description ‹20› {told}")).collect();
        assert_eq!(of_text(rule, "description", text, &["sum", "difference"]), expected, "{rule}: {text}");
    }
}

#[test]
fn words_of_growth_speak_of_the_indicator_only() {
    let says = |entry: Value| of_one("number/out-of-range", &entry, &["min"]);
    assert_eq!(says(json!({"name": "Số hộ giảm", "unit": "Hồ sơ", "actual": "-5"})), [""; 0]);
    assert_eq!(says(json!({"name": "Số hộ giảm", "count": "-5 hồ sơ"})), ["0 count ‹-5› min=0"]);
    assert_eq!(says(json!({"name": "Tỷ lệ hồ sơ trực tuyến", "unit": "%", "actual": "0"})), [""; 0]);
}

#[test]
fn the_unit_of_the_form_tells_a_share_from_a_count() {
    for (unit, issues) in [("Hồ sơ", 0), ("%", 1)] {
        let fields = ["actual", "numerator", "denominator"];
        let form = form(&fields, &[("actual", "unit", json!(unit)), ("actual", "kind", json!("number"))]);
        let entries = json!([{"numerator": "6", "denominator": "5"}]);
        assert_eq!(told("equation/part-exceeds-whole", &form, json!({}), &entries, &[]).len(), issues, "{unit}");
    }
}

#[test]
fn results_are_compared_where_they_are_of_one_kind() {
    for (name, before, now, expected) in [
        ("Số hộ dùng nước sạch", "80", "50", 1),
        ("Số hộ dùng nước sạch", "80%", "50", 1),
        ("Số hộ dùng nước sạch", "80%", "50 hồ sơ", 0),
        ("Số hộ dùng nước sạch", "80 hồ sơ", "50 người", 0),
        ("Số hộ dùng nước sạch", "80 hồ sơ", "50 hồ sơ", 1),
        // Fewer poor households are better; of those that were helped none can say.
        ("Số hộ nghèo", "80", "50", 0),
        ("Số hộ nghèo", "50", "80", 1),
        ("Số hộ nghèo được hỗ trợ", "80", "50", 0),
        ("Số hộ nghèo được hỗ trợ", "50", "80", 0),
    ] {
        let form = form(&["name", "actual"], &[("actual", "kind", json!("number"))]);
        let previous = json!({"asOf": "2025-11-15", "entries": [{"name": name, "actual": before}]});
        let entries = json!([{"name": name, "actual": now}]);
        let says = told("indicator/decreased", &form, json!({"previous": previous}), &entries, &[]);
        assert_eq!(says.len(), expected, "{name}: {before} and {now}");
    }
}
