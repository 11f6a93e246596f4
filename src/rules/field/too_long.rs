use crate::read::Span;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "field/too-long",
    severity: Error,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "“{label}” dài {length} ký tự, vượt giới hạn {max} là {over} ký tự. Hãy rút gọn.",
    en: "“{label}” has {length} characters, {over} more than the {max} it takes. Shorten it.",
    checks: {
        vi: "Nội dung không dài hơn số ký tự mà ô nhận được.",
        en: "A text is not longer than its field takes."
    },
    why: {
        vi: "Hệ thống nhận báo cáo sẽ từ chối hoặc âm thầm cắt bỏ phần thừa ở cuối.",
        en: "Receiving systems refuse a longer text, or silently cut off its end."
    },
    silent: {
        vi: "Ô không khai báo giới hạn. Ký tự đếm như trình duyệt đếm (đơn vị UTF-16), xuống dòng tính là một.",
        en: "Fields without a limit. Characters are counted as browsers do (UTF-16 units), a line break as one."
    },
    source: "HTML Standard, attribute maxlength: the limit of the receiving form.",
    passes: [
        with r#"{"fields": [{"id": "description", "label": "Mô tả", "kind": "longText", "maxLength": 10}]}"#
            [{ description: "Đã số hóa." }],
        [{ description: "Đã ban hành kế hoạch và giao các phòng chuyên môn thực hiện" }],
    ],
    fails: [
        with r#"{"fields": [{"id": "description", "label": "Mô tả", "kind": "longText", "maxLength": 10}]}"#
            [{ description: "Đã số hóa hồ sơ" }] => [0 description "hồ sơ"],
        with r#"{"fields": [{"id": "description", "label": "Mô tả", "kind": "longText", "maxLength": 1}]}"#
            [{ description: "a😀" }] => [0 description "😀"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let Some(max) = cell.field().max_length else { return };
    let end = cell.whole().end;
    if end <= max || cell.is_blank() {
        return;
    }
    // The mark starts with a whole character where the limit falls inside one.
    let mut start = 0;
    for units in cell.text().chars().map(|c| c.len_utf16() as u32) {
        if start + units > max {
            break;
        }
        start += units;
    }
    found
        .at(cell, Span { start, end })
        .param("label", cell.field().label.as_str())
        .param("length", i64::from(end))
        .param("max", i64::from(max))
        .param("over", i64::from(end - max));
}
