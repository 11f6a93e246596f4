use crate::profile::{FieldKind, Meaning, Required, Role};
use crate::rules::{Cell, Findings, Row, Scope, rule};

rule! {
    id: "text/placeholder",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [],
    context: [],
    vi: "“{label}” chỉ ghi “{text}”. Đây là nội dung bắt buộc, hãy điền nội dung thật.",
    en: "“{label}” holds nothing but “{text}”. It must be filled in: write what it asks for.",
    checks: {
        vi: "Ô bắt buộc không chỉ chứa “...”, “-”, “x” hay “đang cập nhật”.",
        en: "A field that must be filled in holds more than “...”, “-”, “x” or “đang cập nhật”."
    },
    why: {
        vi: "Ghi cho có để qua được bước kiểm tra thì người tổng hợp vẫn phải hỏi lại.",
        en: "It passes the form, and whoever collects the report still has to ask."
    },
    silent: {
        vi: "Ô không bắt buộc, ô ngày, số và lựa chọn (quy tắc riêng của chúng nêu), và “Không” hay “Không có” là câu trả lời.",
        en: "Fields that may be blank; dates, numbers and choices, whose own rules speak; “Không” and “Không có”, which are answers."
    },
    source: "Practice of those who collect reports.",
    passes: [
        [{ status: "Đang thực hiện", description: "..." }],
        [{ status: "Đã hoàn thành", description: "Đang cập nhật 120 hồ sơ vào hệ thống" }],
        with r#"{"fields": [{"id": "task", "label": "Nhiệm vụ", "kind": "text", "role": "task", "required": true}]}"#
            [{ task: "Không" }],
    ],
    fails: [
        with r#"{"fields": [{"id": "task", "label": "Nhiệm vụ", "kind": "text", "role": "task", "required": true}]}"#
            [{ task: "..." }, { task: "(đang cập nhật)" }, { task: "x" }]
            => [0 task "...", 1 task "(đang cập nhật)", 2 task "x"],
        [{ status: "Đã hoàn thành", description: " - " }] => [0 description " - "],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    if row.is_heading() {
        return;
    }
    for cell in row.cells() {
        let kept = cell.prose().is_some_and(|prose| prose.placeholder);
        if kept && is_asked(row, &cell) {
            found.at(&cell, cell.span()).param("label", cell.field().label.as_str()).typed("text", cell.text().trim());
        }
    }
}

/// Whether the field must be filled in: always, or in entries of this status.
fn is_asked(row: &Row<'_>, cell: &Cell<'_>) -> bool {
    let field = cell.field();
    let typed = matches!(field.kind, FieldKind::Text | FieldKind::LongText);
    let told = field.role == Some(Role::Description) && row.status() == Some(Meaning::Done);
    let asked = match field.required {
        Required::Always => true,
        Required::WhenStatus(meaning) => row.status() == Some(meaning),
        Required::Never => false,
    };
    typed && (asked || told)
}
