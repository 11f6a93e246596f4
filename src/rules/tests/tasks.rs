//! Tasks: deadlines, states, completion and evidence.

use super::{form, of_one, of_text, told};
use serde_json::{Value, json};

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
        ("Thực hiện QĐ số 15/QĐ-UBND, 240/QĐ-UBND, 300/QĐ-UBND", "Đã triển khai đầy đủ theo Quyết định số 240", false),
        ("Thực hiện QĐ số 15/QĐ-UBND, 240/QĐ-UBND, 300/QĐ-UBND", "Đã triển khai đầy đủ theo Quyết định số 241", true),
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
