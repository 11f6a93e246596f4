use crate::profile::{Required, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "field/required",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [],
    context: [],
    vi: "Chưa điền “{label}”. Đây là nội dung bắt buộc.",
    en: "“{label}” is blank. It must be filled in.",
    checks: {
        vi: "Trường bắt buộc còn để trống.",
        en: "A field that must be filled in is blank."
    },
    why: {
        vi: "Cơ quan tổng hợp trả lại dòng thiếu nội dung; điền ngay từ đầu nhanh hơn nhiều.",
        en: "Rows with gaps are sent back by whoever collects them; filling them in at once costs far less."
    },
    silent: {
        vi: "Trường chỉ bắt buộc theo trạng thái (đã có quy tắc status/* riêng), dòng tiêu đề nhóm, và trường lấy theo dòng trên.",
        en: "Fields required only with some status (their status/* rule speaks), group headings, and fields that take the value of the row above."
    },
    source: "The stars of the printed form.",
    passes: [
        [{ task: "Rà soát hệ thống", status: "Đang thực hiện" }],
    ],
    fails: [
        [{ task: "Rà soát hệ thống", status: " " }] => [0 status ""],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    if row.is_heading() {
        return;
    }
    for cell in row.cells() {
        let field = cell.field();
        // A heading has its name; what makes it a heading is that the rest is blank.
        let named = field.role == Some(Role::Section);
        if field.required == Required::Always && cell.is_blank() && !field.inherit && !named {
            found.at(&cell, cell.span()).param("label", field.label.as_str());
        }
    }
}
