//! Texts and documents, and rows of one sheet.

use super::{form, of_rows, of_text, told};
use serde_json::{Value, json};

#[test]
fn stray_marks_are_taken_out_together() {
    for (text, spaces) in [
        ("'Số hóa", Some("‹'› count=1 → 0 description ‹'› “”")),
        ("'", None),
        ("hóa\u{a0}", Some("‹\u{a0}› count=1 → 0 description ‹\u{a0}› “”")),
        ("Số\u{a0}hóa", None),
        ("'a' b", None),
        (" a  b ", Some("‹ › count=3 → 0 description ‹ › “” → 0 description ‹  › “ ” → 0 description ‹ › “”")),
    ] {
        let expected: Vec<String> = spaces.iter().map(|told| format!("0 description {told}")).collect();
        assert_eq!(of_text("text/stray-space", "description", text, &["count"]), expected, "{text}");
    }
    // Two side by side go as one.
    let says = of_text("text/invisible-character", "description", "a\u{200b}\u{200b}b\u{200b}", &["count"]);
    let two = "0 description ‹\u{200b}\u{200b}›";
    assert_eq!(says, [format!("{two} count=2 → {two} “” → 0 description ‹\u{200b}› “”")]);
}

#[test]
fn documents_are_out_of_order_by_more_than_the_days_allowed() {
    let says = |day: &str| {
        let entries = json!([
            {"description": "335/SKHCN-VP ngày 22/9/2025"}, {"description": format!("472/SKHCN-VP ngày {day}")}
        ]);
        of_rows("citation/out-of-order", &["description"], entries, &["other", "otherDate", "smaller", "larger"])
    };
    assert_eq!(says("12/9/2025"), [""; 0], "ten days");
    let (small, large) = ("0 description ‹335/SKHCN-VP ngày 22/9/2025›", "1 description ‹472/SKHCN-VP ngày 11/9/2025›");
    assert_eq!(
        says("11/9/2025"),
        [
            format!("{small} other=472/SKHCN-VP otherDate=2025-09-11 larger=472 ~ {large}"),
            format!("{large} other=335/SKHCN-VP otherDate=2025-09-22 smaller=335 ~ {small}"),
        ]
    );
    let numbers = |text: &str| {
        let says = of_rows("citation/out-of-order", &["description"], json!([{"description": text}]), &[]);
        says.iter().map(|line| line.chars().skip(15).take(3).collect::<String>()).collect::<Vec<_>>()
    };
    // Of three, 100 and 200 lie ten days apart: both stand against 300 only.
    let text = "100/SKHCN-VP ngày 22/9/2025, 200/SKHCN-VP ngày 12/9/2025, 300/SKHCN-VP ngày 01/9/2025";
    assert_eq!(numbers(text), ["300"]);
    let text = "100/SKHCN-VP ngày 22/9/2025, 200/SKHCN-VP ngày 11/9/2025, 300/SKHCN-VP ngày 01/8/2025";
    assert_eq!(numbers(text), ["100", "200", "300"]);
    // One against two is the one that is wrong; those in order have nothing to do with it.
    let text = "100/SKHCN-VP ngày 01/7/2025, 200/SKHCN-VP ngày 01/12/2025, 300/SKHCN-VP ngày 01/8/2025, \
        400/SKHCN-VP ngày 01/9/2025, 500/SKHCN-VP ngày 10/12/2025";
    assert_eq!(
        of_rows("citation/out-of-order", &["description"], json!([{"description": text}]), &["other"]),
        [
            "0 description ‹200/SKHCN-VP ngày 01/12/2025› other=300/SKHCN-VP ~ 0 description ‹300/SKHCN-VP ngày 01/8/2025› \
            ~ 0 description ‹400/SKHCN-VP ngày 01/9/2025›"
        ]
    );
}

#[test]
fn stated_counts_are_held_against_the_rows() {
    let (done, doing, none) = ("Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện");
    let says = |text: &str, states: &[&str]| {
        let tasks = ["Rà soát quy trình", "Ban hành kế hoạch", "Tập huấn cán bộ"];
        let rows = tasks.iter().zip(states).map(|(task, status)| json!({"task": task, "status": status}));
        let entries: Vec<Value> = [json!({"task": text})].into_iter().chain(rows).collect();
        of_rows(
            "sheet/count-mismatch",
            &["task", "status"],
            json!(entries),
            &["stated", "counted", "sum", "difference"],
        )
    };
    for (text, states, expected) in [
        ("Tổng số 3 nhiệm vụ: hoàn thành 1, chưa hoàn thành 2", [done, doing, doing], None),
        ("Tổng số 3 nhiệm vụ: hoàn thành 2, chưa hoàn thành 1", [done, doing, none], Some("‹2› stated=2 counted=1")),
        ("Biểu này có 3 nhiệm vụ: chưa hoàn thành 1, quá hạn 1", [done, doing, none], Some("‹1› stated=1 counted=2")),
        ("Tổng số 3 nhiệm vụ: hoàn thành 1, đang thực hiện 1, chưa thực hiện 1", [done, doing, none], None),
        (
            "Tổng số 3 nhiệm vụ: hoàn thành 1, đang thực hiện 2, chưa thực hiện 0",
            [done, doing, none],
            Some("‹2› stated=2 counted=1"),
        ),
        ("Tổng số 3 nhiệm vụ: hoàn thành 1, chưa thực hiện 2", [done, doing, none], Some("‹2› stated=2 counted=1")),
        // About other tasks than those of the sheet.
        ("Tổng số 5 nhiệm vụ: hoàn thành 4, đang thực hiện 1", [done, doing, none], None),
    ] {
        let expected: Vec<String> = expected.iter().map(|told| format!("0 task {told}")).collect();
        assert_eq!(says(text, &states), expected, "{text}");
    }
    assert_eq!(
        says("Tổng số 3 nhiệm vụ: hoàn thành 1, chưa hoàn thành 1", &[done, doing, doing]),
        ["0 task ‹3› sum=2 difference=1 ~ 0 task ‹1› ~ 0 task ‹1›"]
    );
    // Two rows may be any two tasks.
    assert_eq!(says("Tổng số 2 nhiệm vụ: hoàn thành 1, đang thực hiện 1", &[done, done]), [""; 0]);
}

#[test]
fn headings_are_no_rows_of_their_section() {
    let section = "I. Y tế (02 chỉ tiêu)";
    let row = |name: &str, target: &str| json!({"section": section, "name": name, "target_2025": target});
    let says = |entries: Value| {
        of_rows("sheet/count-mismatch", &["section", "name", "target_2025"], entries, &["stated", "counted"])
    };
    let (one, heading, two) = (row("Tỷ lệ bao phủ", "5"), row("Nhóm nhân lực", ""), row("Số bác sĩ", "9"));
    assert_eq!(says(json!([one, heading, two])), [""; 0]);
    assert_eq!(says(json!([one, heading])), ["0 section ‹02› stated=2 counted=1"]);
}

#[test]
fn texts_of_four_words_are_told_as_duplicates() {
    let task = |text: &str| json!({"task": text});
    let entries = json!([
        task("Rà soát quy trình"),
        task("Tập huấn cán bộ"),
        task("Rà soát quy trình"),
        task("Rà soát  quy trình"),
        task("Như trên đã"),
        task("Như trên đã"),
    ]);
    let (first, other, third) =
        ("0 task ‹Rà soát quy trình›", "2 task ‹Rà soát quy trình›", "3 task ‹Rà soát  quy trình›");
    assert_eq!(
        of_rows("sheet/duplicate-task", &["task"], entries, &["count"]),
        [
            format!("{first} count=3 ~ {other}"),
            format!("{other} count=3 ~ {first}"),
            format!("{third} count=3 ~ {first}"),
        ]
    );
    assert_eq!(
        of_rows(
            "sheet/duplicate-task",
            &["task"],
            json!([task("Rà soát quy trình"), task("Rà soát quy trình")]),
            &["count"]
        ),
        [
            "0 task ‹Rà soát quy trình› ~ 1 task ‹Rà soát quy trình›",
            "1 task ‹Rà soát quy trình› ~ 0 task ‹Rà soát quy trình›"
        ]
    );
}

#[test]
fn sections_are_numbered_by_themselves() {
    let says = |inherit: bool, rows: &[(&str, &str)]| {
        let entries: Vec<Value> = rows.iter().map(|(section, no)| json!({"section": section, "no": no})).collect();
        let otherwise = [("section", "inherit", json!(inherit)), ("", "numbering", json!("perSection"))];
        let show = ["missing", "repeated", "before"];
        told("sheet/numbering", &form(&["section", "no", "task"], &otherwise), json!({}), &json!(entries), &show)
    };
    assert_eq!(says(true, &[("A", "1"), ("", "2"), ("B", "1"), ("", "2")]), [""; 0]);
    // The row that begins B has no number of its own.
    assert_eq!(says(true, &[("A", "1"), ("", "2"), ("B", ""), ("", "1")]), [""; 0]);
    assert_eq!(says(false, &[("A", "1"), ("B", "1"), ("A", "2"), ("B", "2")]), [""; 0]);
    assert_eq!(says(true, &[("A", "1"), ("", "2"), ("", "2"), ("", "3")]), ["2 no ‹2› repeated=2 ~ 1 no ‹2›"]);
    assert_eq!(says(false, &[("A", "1"), ("B", "1"), ("A", "3"), ("A", "4")]), ["2 no ‹3› missing=2 ~ 0 no ‹1›"]);
}

#[test]
fn an_old_name_is_told_once_with_all_its_places() {
    let old = "Sở Thông tin và Truyền thông";
    let says = |entries: Value| of_rows("agency/abolished", &["lead", "agency"], entries, &["count"]);
    assert_eq!(says(json!([{"lead": old}])), [format!("0 lead ‹{old}› → 0 lead ‹{old}› “Sở Khoa học và Công nghệ”")]);
    let to = |place: &str| format!("→ {place} ‹{old}› “Sở Khoa học và Công nghệ”");
    assert_eq!(
        says(json!([{"lead": old}, {"agency": old}])),
        [format!("0 lead ‹{old}› count=2 ~ 1 agency ‹{old}› {} {}", to("0 lead"), to("1 agency"))]
    );
}

#[test]
fn a_year_in_the_number_is_for_normative_acts() {
    for (text, expected) in [
        ("Kế hoạch số 41/2025/KH-UBND", Some("‹41/2025/KH-UBND› without=Kế hoạch")),
        ("Nghị định số 13/NĐ-CP", Some("‹13/NĐ-CP› needs=Nghị định")),
        ("Nghị định /NĐ-CP", None),
        ("Nghị định số 13/2025/NĐ-CP", None),
        ("Công văn số 12/2025/UBND-TH", Some("‹12/2025/UBND-TH› without=Công văn")),
        ("văn bản số 12/2025/UBND-TH", None),
        ("Công văn số 12/UBND-TH", None),
        // Without agency or symbol there is nothing to put the year before.
        ("Nghị định số 13", None),
        ("Nghị định số 13/NĐ", None),
        ("Kế hoạch số 12-KH/TU", None),
    ] {
        let expected: Vec<String> = expected.iter().map(|told| format!("0 description {told}")).collect();
        assert_eq!(of_text("citation/normative-year", "description", text, &["needs", "without"]), expected, "{text}");
    }
}

#[test]
fn one_figure_given_twice_otherwise_is_told_in_every_row() {
    let says = |texts: &[String]| {
        let entries: Vec<Value> = texts.iter().map(|text| json!({"description": text})).collect();
        of_rows("sheet/conflicting-figures", &["description"], json!(entries), &["text", "value", "other"])
    };
    let of = |figure: &str| format!("Đến nay, toàn tỉnh đã thành lập {figure} tổ công nghệ số cộng đồng.");
    let text = "text=toàn tỉnh đã thành lập … tổ công nghệ số cộng đồng";
    assert_eq!(
        says(&[of("1.664"), of("1.141")]),
        [
            format!("0 description ‹1.664› {text} value=1664 other=1141 ~ 1 description ‹1.141›"),
            format!("1 description ‹1.141› {text} value=1141 other=1664 ~ 0 description ‹1.664›"),
        ]
    );
    // Nine rows that agree do not outvote the tenth.
    let mut rows = vec![of("1.664"); 9];
    rows.push(of("1.141"));
    assert_eq!(says(&rows).len(), 10);
    // Not exact, a mean, a plan, or both in one row.
    for word in ["hơn", "bình quân", "dự kiến"] {
        let other = format!("{word} 1.141");
        assert_eq!(says(&[of("1.664"), of(&other)]), [""; 0], "{other}");
        assert_eq!(says(&[of(&format!("{word} 1.664")), of(&other)]), [""; 0], "twice {other}");
    }
    assert_eq!(says(&[[of("1.664"), of("1.141")].join(" ")]), [""; 0]);
}
