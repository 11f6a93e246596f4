//! What rules say beyond the place: the numbers of the message, the related places and the repair, each expected by hand.

use crate::context::Context;
use crate::entry::Entries;
use crate::profile::Profile;
use crate::tree::Node;
use serde_json::{Value, json};

/// A form with these fields of the specimen, some of their properties otherwise.
fn form(fields: &[&str], otherwise: &[(&str, &str, Value)]) -> Value {
    let mut specimen: Value = serde_json::from_str(include_str!("specimen.json")).unwrap();
    let all = specimen["fields"].take();
    let mut chosen: Vec<Value> =
        fields.iter().map(|id| all.as_array().unwrap().iter().find(|f| f["id"] == **id).unwrap().clone()).collect();
    for (id, key, value) in otherwise {
        match chosen.iter_mut().find(|field| field["id"] == **id) {
            Some(field) => field[*key] = value.clone(),
            None => specimen[*key] = value.clone(),
        }
    }
    specimen["fields"] = chosen.into();
    specimen
}

/// What one rule says of the entries: a line for each issue, of its numbers those in `show`.
fn told(rule: &str, form: &Value, context: Value, entries: &Value, show: &[&str]) -> Vec<String> {
    let node = |value: &Value| serde_json::from_value::<Node>(value.clone()).unwrap();
    let profile = Profile::from_node(&node(form)).unwrap();
    let mut given = json!({"asOf": "2025-12-15"});
    given.as_object_mut().unwrap().extend(context.as_object().cloned().unwrap_or_default());
    let context = Context::from_node(&profile, &node(&given)).unwrap();
    let typed = Entries::from_node(&profile, &node(entries)).unwrap();
    let issues = crate::check(&profile, &typed, &context).unwrap().issues;
    let place = |spot: &Value| {
        let (Some(entry), Some(field)) = (spot["entry"].as_u64(), spot["field"].as_str()) else {
            return "sheet".to_owned();
        };
        let text = entries[entry as usize][field].as_str().unwrap_or_default();
        let units: Vec<u16> = text.encode_utf16().collect();
        let span = |n: usize| spot["span"][n].as_u64().unwrap() as usize;
        format!("{entry} {field} ‹{}›", String::from_utf16(&units[span(0)..span(1)]).unwrap())
    };
    let issues = issues.iter().map(|issue| json!(issue)).filter(|issue| issue["rule"] == *rule);
    let line = |issue: Value| {
        let mut line = place(&issue);
        for key in show {
            match &issue["params"][*key] {
                Value::Null => {}
                Value::String(text) => line.push_str(&format!(" {key}={text}")),
                other => line.push_str(&format!(" {key}={other}")),
            }
        }
        for spot in issue["related"].as_array().unwrap() {
            line.push_str(&format!(" ~ {}", place(spot)));
        }
        for edit in issue["fix"]["edits"].as_array().into_iter().flatten() {
            line.push_str(&format!(" → {} “{}”", place(edit), edit["text"].as_str().unwrap()));
        }
        line
    };
    issues.map(line).collect()
}

/// Like [`told`], for one entry of a form without special properties.
fn of_one(rule: &str, entry: &Value, show: &[&str]) -> Vec<String> {
    let fields: Vec<&str> = entry.as_object().unwrap().keys().map(String::as_str).collect();
    told(rule, &form(&fields, &[]), json!({}), &json!([entry]), show)
}

/// What one rule says of one text.
fn of_text(rule: &str, field: &str, text: &str, show: &[&str]) -> Vec<String> {
    of_one(rule, &json!({field: text}), show)
}

const DEADLINES: [&str; 4] = ["task", "deadline", "status", "description"];

#[test]
fn what_the_reporter_cannot_mend_is_reported_where_they_can_and_points_to_it() {
    let before =
        json!({"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "deadline": "30/11/2025"}]}});
    let extended = "30/6/2025 (gia hạn đến 30/9/2025)";
    for (rule, context, task, deadline, mendable, elsewhere) in [
        ("deadline/changed", before, "Số hóa hồ sơ", "31/12/2025", "", "0 status ‹Đang thực hiện›"),
        (
            "deadline/disagrees-with-task",
            json!({}),
            "Gửi báo cáo trước ngày 15/6/2025",
            "30/6/2025",
            " ~ 0 task ‹trước ngày 15/6/2025›",
            "0 status ‹Đang thực hiện› ~ 0 task ‹trước ngày 15/6/2025›",
        ),
        ("deadline/extended-without-document", json!({}), "Số hóa hồ sơ", extended, "", "0 description ‹›"),
        (
            "deadline/on-day-off",
            json!({"asOf": "2025-08-01"}),
            "Số hóa hồ sơ",
            "31/8/2025",
            "",
            "0 status ‹Đang thực hiện›",
        ),
    ] {
        let entries = json!([{"task": task, "deadline": deadline, "status": "Đang thực hiện"}]);
        let own = told(rule, &form(&DEADLINES, &[]), context.clone(), &entries, &[]);
        assert_eq!(own, [format!("0 deadline ‹{deadline}›{mendable}")], "{rule}");
        let given = form(&DEADLINES, &[("deadline", "filledBy", json!("other"))]);
        assert_eq!(
            told(rule, &given, context, &entries, &[]),
            [format!("{elsewhere} ~ 0 deadline ‹{deadline}›")],
            "{rule}"
        );
    }
}

#[test]
fn only_a_firm_deadline_disagrees_with_its_task() {
    let says = |task: &str, deadline: &str| {
        !of_one("deadline/disagrees-with-task", &json!({"task": task, "deadline": deadline}), &[]).is_empty()
    };
    let task = "Gửi báo cáo trước ngày 15/12/2025";
    assert!(says(task, "30/9/2025"));
    for loose in [
        "30/6/2025; 31/8/2025",
        "đầu tháng 6/2025",
        "Quý II/2025 và duy trì thường xuyên",
        "30/6/2025 (gia hạn đến 30/9/2025)",
    ] {
        assert!(!says(task, loose), "{loose}");
    }
    // An end in an earlier year is one after a word of sending; of a whole year only after one of finishing.
    for (task, expected) in [
        ("Trình kế hoạch trong tháng 01/2024", true),
        ("Trình kế hoạch trong tháng 12/2024", true),
        ("Gửi kế hoạch trước ngày 15/6/2024", true),
        ("Gửi kế hoạch trước ngày 15/12/2024", true),
        ("Báo cáo kết quả trong năm 2024", false),
        ("Hoàn thành số hóa trong năm 2024", true),
    ] {
        assert_eq!(says(task, "31/12/2025"), expected, "{task}");
    }
}

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

const STATES: [&str; 6] = ["task", "deadline", "status", "description", "completed", "difficulties"];

/// What one rule says of one entry of a form that tracks tasks.
fn of_task(rule: &str, otherwise: &[(&str, &str, Value)], entry: Value, show: &[&str]) -> Vec<String> {
    told(rule, &form(&STATES, otherwise), json!({}), &json!([entry]), show)
}

#[test]
fn what_follows_a_date_is_what_has_to_go() {
    for (text, place) in [("30/6/2025 đã gửi", "đã gửi"), ("30/6", "30/6"), ("ngày", "ngày")] {
        let says = of_task("date/unreadable", &[], json!({"completed": text}), &[]);
        assert_eq!(says, [format!("0 completed ‹{place}›")], "{text}");
    }
    for (text, year) in [("30/6/20255", "20255"), ("30/6/202 ", "202"), ("ngày 30 tháng 6 năm 225", "225")] {
        let says = of_task("date/impossible", &[], json!({"completed": text}), &["badYear"]);
        assert!(says[0].ends_with(&format!(" badYear={year}")), "{says:?}");
    }
}

#[test]
fn a_word_is_repaired_only_where_the_new_one_fits_the_other_fields() {
    for (status, description, completed, to) in [
        // A completed task has a description and a day that has come.
        ("Đa hoàn thành", "", "", None),
        ("Đa hoàn thành", "", "30/6/2025", None),
        ("Đa hoàn thành", "Số hóa 20 hồ sơ", "", None),
        ("Đa hoàn thành", "Số hóa 20 hồ sơ", "30/6/2026", None),
        ("Đa hoàn thành", "Số hóa 20 hồ sơ", "30/6/2025", Some("Đã hoàn thành")),
        ("Đa hoàn thành", "Số hóa 20 hồ sơ", "15/12/2025", Some("Đã hoàn thành")), // the day of the report
        ("Đang thực hiên", "", "", Some("Đang thực hiện")),
        ("Đang thực hiên", "", "30/6/2025", None),
        // Understood already: the repair changes the word, not the state.
        ("Đã và đang thực hiện", "", "30/6/2025", Some("Đang thực hiện")),
        ("Khác", "", "", None),
    ] {
        let entry = json!({"status": status, "description": description, "completed": completed});
        let fix = to.map_or(String::new(), |to| format!(" → 0 status ‹{status}› “{to}”"));
        let says = of_task("field/not-a-choice", &[], entry, &[]);
        assert_eq!(says, [format!("0 status ‹{status}›{fix}")], "{description} {completed}");
    }
    // A word of no state is not exchanged for another of none.
    let choices = json!([{"text": "Ý kiến khác", "means": "unknown"}, {"text": "Xin ý kiến chỉ đạo", "means": "unknown", "accepted": false}]);
    let says =
        of_task("field/not-a-choice", &[("status", "choices", choices)], json!({"status": "Xin ý kiến chỉ đạo"}), &[]);
    assert_eq!(says, ["0 status ‹Xin ý kiến chỉ đạo›"]);
}

#[test]
fn a_status_in_the_wrong_field_moves_to_its_own() {
    let required = [("description", "required", json!(true))];
    let doing = "0 description ‹Đang thực hiện› ~ 0 status ‹›";
    let done = "0 description ‹Đã hoàn thành› ~ 0 status ‹›";
    let to = " → 0 status ‹› “Đang thực hiện”";
    for (otherwise, description, completed, expected) in [
        (&[][..], "Đang thực hiện", "", format!("{doing}{to} → 0 description ‹Đang thực hiện› “”")),
        // There the word stays until a better text comes.
        (&required, "Đang thực hiện", "", format!("{doing}{to}")),
        (&[], "Đã hoàn thành", "30/6/2025", format!("{done} → 0 status ‹› “Đã hoàn thành”")),
        // The completion says otherwise: only a person can tell.
        (&[], "Đang thực hiện", "30/6/2025", doing.to_owned()),
        (&[], "Đã hoàn thành", "", done.to_owned()),
    ] {
        let entry = json!({"description": description, "completed": completed});
        assert_eq!(of_task("text/wrong-field", otherwise, entry, &[]), [expected], "{description} {completed}");
    }
}

#[test]
fn what_is_put_off_names_a_document() {
    for (status, description, issues) in [
        ("Tạm dừng", "Chờ kinh phí", 1),
        ("Gia hạn", "Chờ kinh phí", 1),
        ("Gia hạn", "Công văn số 12/UBND-TH", 0),
        ("Đã hoàn thành", "Chờ kinh phí", 0),
        ("Đang thực hiện", "Chờ kinh phí", 0),
    ] {
        let entry = json!({"status": status, "description": description});
        let says = of_task("status/suspended-without-document", &[], entry, &[]);
        assert_eq!(says.len(), issues, "{status}: {description}");
    }
}

#[test]
fn a_completion_that_is_the_deadline_was_copied_from_it() {
    let entry = |day: &str| json!({"status": "Đang thực hiện", "deadline": "30/6/2025", "completed": day});
    let required = [("completed", "required", json!(true))];
    for (otherwise, day, expected) in [
        (&[][..], "30/6/2025", " copied=2025-06-30 ~ 0 status ‹Đang thực hiện› → 0 completed ‹30/6/2025› “”"),
        (&[], "29/6/2025", " ~ 0 status ‹Đang thực hiện› → 0 completed ‹29/6/2025› “”"),
        // A field that must be filled in is not cleared.
        (&required, "29/6/2025", " ~ 0 status ‹Đang thực hiện›"),
    ] {
        let says = of_task("status/date-without-completion", otherwise, entry(day), &["copied"]);
        assert_eq!(says, [format!("0 completed ‹{day}›{expected}")]);
    }
}

#[test]
fn what_stands_for_nothing_is_told_where_something_is_asked() {
    let asked = [("difficulties", "required", json!({"whenStatus": "doing"}))];
    for (text, placeholder, evidence) in [("", 0, 0), ("x", 1, 0), ("đang cập nhật", 1, 0), ("Đã xong", 0, 1)] {
        let entries = json!([{"status": "Đang thực hiện", "difficulties": text}, {"status": "Chưa thực hiện", "difficulties": text}]);
        let says = told("text/placeholder", &form(&STATES, &asked), json!({}), &entries, &[]);
        assert_eq!(says, vec![format!("0 difficulties ‹{text}›"); placeholder], "{text}");
        let done =
            json!({"task": "Số hóa hồ sơ", "status": "Đã hoàn thành", "description": text, "completed": "30/6/2025"});
        assert_eq!(of_task("status/completed-without-evidence", &[], done, &[]).len(), evidence, "{text}");
    }
}

#[test]
fn lateness_begins_after_the_next_working_day_and_says_so() {
    // Sunday 31 August before the two days off of National Day; Monday 30 June.
    for (deadline, expected) in [("31/8/2025", "last=2025-09-03 days=106"), ("30/6/2025", "days=168")] {
        let entry = json!({"task": "Số hóa hồ sơ", "status": "Đang thực hiện", "deadline": deadline});
        let says = of_task("status/overdue-without-reason", &[], entry, &["last", "days"]);
        let places = format!("~ 0 status ‹Đang thực hiện› ~ 0 deadline ‹{deadline}›");
        assert_eq!(says, [format!("0 difficulties ‹› {expected} {places}")]);
    }
}

#[test]
fn stray_marks_are_taken_out_together() {
    for (text, spaces) in [
        ("'Số hóa", Some("‹'› count=1 → 0 description ‹'› “”")),
        ("'", None),
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

/// What one rule says of several entries.
fn of_rows(rule: &str, fields: &[&str], entries: Value, show: &[&str]) -> Vec<String> {
    told(rule, &form(fields, &[]), json!({}), &entries, show)
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
fn years_are_odd_from_a_bound_on() {
    let says = |text: &str| of_text("date/implausible-year", "description", text, &["year"]);
    // No document of the state is older than the state; words look thirty years further ahead than a column of days.
    assert_eq!(says("Nghị định số 15/NĐ-CP ngày 31/12/1944"), ["0 description ‹31/12/1944› year=1944"]);
    assert_eq!(says("Nghị định số 15/NĐ-CP ngày 01/01/1945"), [""; 0]);
    let future = crate::rules::ALL.iter().find(|rule| rule.id == "date/implausible-year").unwrap().params[1].default;
    let last = 2025 + future + 30;
    assert_eq!(says(&format!("hoàn thành ngày 31/12/{last}")), [""; 0]);
    assert_eq!(says(&format!("hoàn thành ngày 01/01/{}", last + 1)).len(), 1);
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
    ] {
        let expected: Vec<String> = expected.iter().map(|told| format!("0 description {told}")).collect();
        assert_eq!(of_text("citation/normative-year", "description", text, &["needs", "without"]), expected, "{text}");
    }
}

#[test]
fn totals_are_for_one_rule_each() {
    let (more, less, tasks) = (
        "Tổng số 20 hồ sơ; trong đó: đất đai 12 hồ sơ, hộ tịch 9 hồ sơ",
        "Tổng số 20 hồ sơ; trong đó: đất đai 12 hồ sơ, hộ tịch 7 hồ sơ",
        "Giao 20 nhiệm vụ; trong đó: hoàn thành 12, đang thực hiện 9",
    );
    for (rule, text, expected) in [
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
fn evidence_is_what_the_task_does_not_name_already() {
    for (task, description, evidence) in [
        ("Số hóa 20 hồ sơ", "Phòng chuyên môn phối hợp các xã triển khai xong 20 hồ sơ", false),
        ("Số hóa 20 hồ sơ", "Phòng chuyên môn phối hợp các xã triển khai xong 20%", true),
        ("Số hóa 20 hồ sơ", "Phòng chuyên môn phối hợp các xã triển khai xong 21 hồ sơ", true),
        ("Số hóa hồ sơ", "Phòng chuyên môn phối hợp các xã triển khai xong 5/7 xã", true),
        ("Số hóa hồ sơ 5/7 xã", "Phòng chuyên môn phối hợp triển khai tốt 5/7 xã", false),
        ("Thực hiện QĐ số 240", "Đã triển khai đầy đủ theo Quyết định số 240/QĐ-UBND", false),
        ("Thực hiện QĐ số 240/QĐ-UBND", "Đã triển khai đầy đủ theo Quyết định số 240", false),
        ("Thực hiện QĐ số 240/QĐ-UBND", "Đã triển khai đầy đủ theo Quyết định số 241", true),
        ("Thực hiện QĐ số 240/QĐ-UBND", "Đã triển khai đầy đủ theo Kế hoạch số 240/KH-UBND", true),
        ("Hoàn thành ngày 30/6/2025", "Phòng chuyên môn đã làm xong ngày 30/6/2025 như giao", false),
        ("Hoàn thành ngày 30/6/2025", "Phòng chuyên môn đã làm xong ngày 29/6/2025 như giao", true),
        ("Triển khai", "Phòng chuyên môn đã triển khai mô hình 2 cấp trong 6 tháng", false),
    ] {
        let entry =
            json!({"task": task, "status": "Đã hoàn thành", "description": description, "completed": "30/6/2025"});
        let says = of_task("status/completed-without-evidence", &[], entry, &[]);
        assert_eq!(says.is_empty(), evidence, "{task} / {description}");
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
    for other in ["hơn 1.141", "bình quân 1.141", "dự kiến 1.141"] {
        assert_eq!(says(&[of("1.664"), of(other)]), [""; 0], "{other}");
    }
    assert_eq!(says(&[[of("1.664"), of("1.141")].join(" ")]), [""; 0]);
}
