//! The forms that ship, and what is said of broken ones.

use super::*;
use serde_json::{Value, json};

/// The forms as `spec` prints them: id, label, role where it differs from the id, `*` for required.
const PRINTED: &[(&str, &str)] = &[
    (
        "central-conclusions",
        "no TT · task* Tên nhiệm vụ (other) · deadline* Thời hạn (other) · result* Kết quả (status) · description Mô tả · \
         completed_on Ngày hoàn thành thực tế (completed, when done) · difficulties Khó khăn/vướng mắc · \
         proposals Đề xuất/kiến nghị · assessment Đánh giá của Cơ quan Thường trực/Tổ Giúp việc BCĐTW (none, other)",
    ),
    (
        "decision-411",
        "section Nhóm · no STT · task* Nhiệm vụ, giải pháp · lead* Chủ trì · period* Thời gian (deadline) · \
         level* Mức độ hoàn thành (status) · result* Kết quả chi tiết (description)",
    ),
    (
        "district-indicators",
        "no STT · name* Tên chỉ tiêu · unit* Đơn vị · target_2025 Đến hết năm 2025 (target) · \
         target_2030 Đến năm 2030 (target) · target_2035 Đến năm 2035 (target) · target_2040 Đến năm 2040 (target) · \
         target_2045 Đến năm 2045 (target) · agency Cơ quan chủ trì theo dõi, đánh giá (lead) · year Năm báo cáo · \
         actual Kết quả thực hiện · numerator Tử số · denominator Mẫu số",
    ),
    (
        "district-tasks",
        "section Nhóm · no TT · task* Tên nhiệm vụ · lead* Cơ quan chủ trì · coordinating Cơ quan phối hợp (agency) · \
         result* Kết quả (description) · deadline* Thời gian hoàn thành",
    ),
    (
        "plan-02",
        "task* Tên nhiệm vụ · deadline* Thời hạn BCĐ Trung ương giao · \
         result* Kết quả (hoàn thành/đang thực hiện/chưa thực hiện) (status) · \
         description* Mô tả (báo cáo nội dung, số liệu cụ thể) · completed_on Ngày hoàn thành thực tế (completed, when done)",
    ),
    (
        "resolution-71",
        "no TT · task* Tên nhiệm vụ (other) · deadline* Thời hạn (other) · result* Kết quả (status) · description Mô tả · \
         completed_on Ngày hoàn thành thực tế (completed, when done) · difficulties Khó khăn, vướng mắc · \
         proposals Đề xuất/kiến nghị",
    ),
    (
        "shortcomings",
        "no TT · province Địa phương (none, inherits) · limitation* Tồn tại, hạn chế (task) · status* Kết quả · \
         result* Nội dung thực hiện (description) · footnotes Ghi chú (notes)",
    ),
];

fn printed(profile: &Profile) -> String {
    let fields = profile.fields().iter().map(|field| {
        let role = field.role.map(|role| json!(role).as_str().unwrap().to_owned());
        let notes: Vec<String> = [
            (role.as_deref() != Some(&field.id)).then(|| role.unwrap_or("none".to_owned())),
            (field.required == Required::WhenStatus(Meaning::Done)).then(|| "when done".to_owned()),
            field.inherit.then(|| "inherits".to_owned()),
            (field.filled_by == FilledBy::Other).then(|| "other".to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect();
        let star = if field.required == Required::Always { "*" } else { "" };
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
        format!("{}{star} {}{notes}", field.id, field.label)
    });
    fields.collect::<Vec<_>>().join(" · ")
}

#[test]
fn the_forms_have_the_fields_labels_and_roles_that_are_printed() {
    assert_eq!(builtin_ids().collect::<Vec<_>>(), PRINTED.iter().map(|&(id, _)| id).collect::<Vec<_>>());
    for (id, fields) in PRINTED {
        assert_eq!(printed(&Profile::builtin(id).unwrap()), *fields, "{id}");
    }
}

#[test]
fn the_words_of_a_status_mean_what_the_forms_say() {
    let tracked = "Đã hoàn thành done · Hoàn thành done · Đang thực hiện doing · Đang triển khai doing · \
                   Chưa thực hiện none · (Đã và đang thực hiện doing) · (Tiếp tục thực hiện doing)";
    let levels = "Đạt done · Đáp ứng done · Đáp ứng yêu cầu done · Hoàn thành done · Đã hoàn thành done · \
                  Đang thực hiện doing · Đang triển khai doing · Tiếp tục thực hiện doing · Chưa thực hiện none · \
                  Không đạt none · (Hàng năm unknown)";
    for id in builtin_ids() {
        let profile = Profile::builtin(id).unwrap();
        let Some(status) = profile.role(Role::Status) else {
            assert!(id.starts_with("district-"), "{id}");
            continue;
        };
        let words = profile.fields()[status].choices.iter().map(|choice| {
            let word = format!("{} {}", choice.text, json!(choice.means).as_str().unwrap());
            if choice.accepted { word } else { format!("({word})") }
        });
        let expected = if id == "decision-411" { levels } else { tracked };
        assert_eq!(words.collect::<Vec<_>>().join(" · "), expected, "{id}");
    }
}

#[test]
fn a_date_column_is_written_as_its_form_writes_it() {
    for (form, field, expected) in [
        ("plan-02", "deadline", "dd/mm/yyyy"),
        ("plan-02", "completed_on", "dd-mm-yyyy"),
        ("central-conclusions", "completed_on", "dd/m/yyyy"),
    ] {
        let profile = Profile::builtin(form).unwrap();
        let notation = profile.field(field).unwrap().notation.unwrap_or(profile.data().notation);
        assert_eq!(notation.to_string(), expected, "{form} {field}");
    }
}

#[test]
fn a_profile_survives_being_written_and_read() {
    for id in builtin_ids() {
        let profile = Profile::builtin(id).unwrap();
        let written = serde_json::to_value(profile.data()).unwrap();
        let shipped: Value = serde_json::from_str(builtin_json(id).unwrap()).unwrap();
        assert_eq!(written["fields"], shipped["fields"], "{id}");
        let again = Profile::from_json(&written.to_string()).unwrap();
        assert_eq!(serde_json::to_value(again.data()).unwrap(), written, "{id}");
    }
}

/// A small form with one field of every sort that the table below breaks.
fn whole() -> Value {
    json!({
        "id": "so-lieu", "title": "Số liệu", "key": ["task"], "numbering": "perSection",
        "fields": [
            {"id": "section", "label": "Nhóm", "kind": "text", "role": "section"},
            {"id": "no", "label": "TT", "kind": "ordinal", "role": "no"},
            {"id": "task", "label": "Nhiệm vụ", "kind": "longText", "role": "task", "required": true},
            {"id": "status", "label": "Kết quả", "kind": "status", "role": "status",
             "choices": [{"text": "Xong", "means": "done"}, {"text": "Đang làm", "means": "doing"}]},
            {"id": "done_on", "label": "Ngày xong", "kind": "date", "role": "completed", "required": {"whenStatus": "done"}},
            {"id": "grade", "label": "Loại", "kind": "choice", "choices": [{"text": "A"}]},
            {"id": "target", "label": "Năm 2025", "kind": "target", "role": "target", "year": 2025}
        ],
        "ignore": ["row_id"],
        "rules": {"status/overdue": {"severity": "error"}}
    })
}

fn refusal(profile: &Value) -> String {
    Profile::from_json(&profile.to_string()).map_or_else(|e| [e.path, e.en].join(": "), |_| "accepted".to_owned())
}

#[test]
fn a_broken_profile_is_refused_with_place_reason_and_nearest_word() {
    let schema = schema();
    let mut told_only_here = Vec::new();
    assert_eq!(refusal(&whole()), "accepted");
    assert!(schema.is_valid(&whole()));
    for (place, value, expected) in [
        // misspelt keys and words
        ("/titel", json!("x"), "titel: there is no “titel”; did you mean “title”?"),
        ("/fields/2/lable", json!("x"), "fields[2].lable: there is no “lable”; did you mean “label”?"),
        ("/fields/2/kind", json!("longtext"), "fields[2].kind: there is no “longtext”; did you mean “longText”?"),
        ("/fields/2/role", json!("tasks"), "fields[2].role: there is no “tasks”; did you mean “task”?"),
        (
            "/fields/3/choices/0/means",
            json!("Done"),
            "fields[3].choices[0].means: there is no “Done”; did you mean “done”?",
        ),
        (
            "/fields/3/choices/0/accept",
            json!(true),
            "fields[3].choices[0].accept: there is no “accept”; did you mean “accepted”?",
        ),
        (
            "/fields/4/required",
            json!({"whenStatus": "finished"}),
            "fields[4].required.whenStatus: there is no “finished”; known: done, doing, none, suspended, notApplicable, awaiting, unknown",
        ),
        (
            "/fields/4/required",
            json!({"when": "done"}),
            "fields[4].required.when: there is no “when”; known: whenStatus",
        ),
        ("/fields/4/required", json!("yes"), "fields[4].required: expected true, false, {\"whenStatus\": …}"),
        ("/fields/2/filledBy", json!("others"), "fields[2].filledBy: there is no “others”; did you mean “other”?"),
        ("/numbering", json!("persection"), "numbering: there is no “persection”; did you mean “perSection”?"),
        ("/rounding", json!("half_up"), "rounding: there is no “half_up”; did you mean “half-up”?"),
        (
            "/rules",
            json!({"status/overdu": "off"}),
            "rules.status/overdu: there is no “status/overdu”; did you mean “status/overdue”?",
        ),
        ("/rules", json!({"status/late": "off"}), "rules.status/late: there is no “status/late”; known: STATUS"),
        (
            "/rules",
            json!({"status/overdue": "error"}),
            "rules.status/overdue: there is no “error”; known: off, {\"severity\": …}",
        ),
        (
            "/rules",
            json!({"status/overdue": {"severity": "err"}}),
            "rules.status/overdue.severity: there is no “err”; known: error, warning, info",
        ),
        (
            "/rules",
            json!({"status/overdue": {"params": {"day": 3}}}),
            "rules.status/overdue.params.day: there is no “day”",
        ),
        ("/key", json!(["tsak"]), "key[0]: there is no “tsak”; did you mean “task”?"),
        // missing and blank
        ("/id", Value::Null, "id: wrong type: expected text, found null"),
        ("/id", json!("Số liệu"), "id: takes lower-case letters, digits and hyphens only"),
        ("/title", json!("  "), "title: must not be blank"),
        ("/fields", json!([]), "fields: needs at least one item"),
        ("/fields/0/id", json!("doneOn"), "fields[0].id: takes lower-case letters, digits and underscores only"),
        ("/fields/0/label", json!(""), "fields[0].label: must not be blank"),
        ("/fields/3/choices/1/text", json!(""), "fields[3].choices[1].text: must not be blank"),
        ("/fields/5/choices", json!([]), "fields[5].choices: need at least one accepted word"),
        (
            "/fields/5/choices",
            json!([{"text": "A", "accepted": false}]),
            "fields[5].choices: need at least one accepted word",
        ),
        ("/fields/6/year", Value::Null, "fields[6].year: a field of role “target”, and no other, has its year"),
        // out of range
        ("/fields/6/year", json!(25), "fields[6].year: is out of range"),
        ("/fields/2/maxLength", json!(0), "fields[2].maxLength: is out of range"),
        ("/dueSoonDays", json!(1000), "dueSoonDays: is out of range"),
        ("/period", json!({"closeDay": 32}), "period.closeDay: is out of range"),
        ("/period", json!({"dueday": 5}), "period.dueday: there is no “dueday”; did you mean “dueDay”?"),
        ("/dueSoonDays", json!(1.5), "dueSoonDays: a number with a fraction cannot be used here; write it as text"),
        (
            "/notation",
            json!("mm/dd/yyyy"),
            "notation: “mm/dd/yyyy”: a date notation is d or dd, m or mm and yyyy with one of / - . between them, such as dd/mm/yyyy or yyyy-mm-dd",
        ),
        // twice
        ("/fields/1/id", json!("section"), "fields[1].id: “section” occurs twice"),
        ("/fields/2/role", json!("section"), "fields[2].role: another field has this role"),
        ("/fields/3/choices/1/text", json!("XONG"), "fields[3].choices[1].text: “XONG” occurs twice"),
        ("/ignore", json!(["task"]), "ignore[0]: “task” occurs twice"),
        ("/ignore", json!(["a", "a"]), "ignore[1]: “a” occurs twice"),
        // settings that would have no effect
        ("/fields/3/kind", json!("choice"), "fields[3].kind: this role needs the kind “status”"),
        ("/fields/4/kind", json!("text"), "fields[4].kind: this role needs the kind “date”"),
        ("/fields/6/kind", json!("number"), "fields[6].kind: this role needs the kind “target”"),
        (
            "/fields/2/choices",
            json!([{"text": "A"}]),
            "fields[2].choices: are for the kinds “choice” and “status” only",
        ),
        ("/fields/2/notation", json!("d/m/yyyy"), "fields[2].notation: is for the kinds “date” and “deadline” only"),
        (
            "/fields/3/role",
            json!("notes"),
            "fields[4].required: depends on the status, but no field has the role “status”",
        ),
        ("/fields/3/required", json!({"whenStatus": "done"}), "fields[3].required: the status cannot depend on itself"),
        ("/fields/1/role", json!("notes"), "numbering: needs a field of role “no”"),
        ("/fields/0/role", json!("notes"), "numbering: needs a field of role “section”"),
    ] {
        let mut profile = whole();
        let (parent, key) = place.rsplit_once('/').unwrap();
        profile.pointer_mut(parent).unwrap()[key] = value;
        let group: Vec<&str> = rules::ALL.iter().map(|rule| rule.id).filter(|id| id.starts_with("status/")).collect();
        let expected = expected.replace("STATUS", &group.join(", "));
        assert_eq!(refusal(&profile), expected, "{place}");
        if schema.is_valid(&profile) {
            told_only_here.push(expected.split(':').next().unwrap().to_owned());
        }
    }
    // Editors see the rest by the schema alone; these span several places.
    assert_eq!(
        told_only_here.join(" "),
        "key[0] fields[5].choices fields[5].choices fields[1].id fields[2].role fields[3].choices[1].text ignore[0] \
         ignore[1] fields[4].required fields[3].required numbering numbering"
    );
}

#[test]
fn a_profile_that_is_not_json_is_refused_with_line_and_column() {
    let error = Profile::from_json("{\"id\": \"a\",\n  \"title\": }").unwrap_err();
    assert_eq!(error.vi, "không phải JSON hợp lệ ở dòng 2, cột 12");
    assert!(error.en.ends_with("line 2 column 12"), "{}", error.en);
}

#[test]
fn a_form_that_does_not_ship_is_refused_with_the_nearest() {
    assert_eq!(Profile::builtin("plan-2").unwrap_err().en, "there is no “plan-2”; did you mean “plan-02”?");
}

fn schema() -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(include_str!("../../pkg/profile.schema.json")).unwrap()).unwrap()
}

#[test]
fn every_form_that_ships_is_valid_under_the_published_schema() {
    let schema = schema();
    for id in builtin_ids() {
        let path = format!("src/profiles/{id}.json");
        let form: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let errors: Vec<String> =
            schema.iter_errors(&form).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{path}");
        assert_eq!(form["$schema"], "../../pkg/profile.schema.json", "{path} names its schema for editors");
    }
}
