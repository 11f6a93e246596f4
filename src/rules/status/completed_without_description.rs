use crate::profile::{Meaning, Required, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/completed-without-description",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [Status, Description],
    context: [],
    vi: "Đã ghi hoàn thành nhưng “{label}” còn để trống. Hãy nêu kết quả: văn bản, số liệu, sản phẩm.",
    en: "Reported as completed, but “{label}” is blank. Give the result: documents, figures, products.",
    checks: {
        vi: "Nhiệm vụ hoàn thành phải có mô tả kết quả.",
        en: "A completed task describes its result."
    },
    why: {
        vi: "Không có mô tả thì cơ quan theo dõi không có căn cứ xác nhận nhiệm vụ đã hoàn thành.",
        en: "Without a description there is nothing by which the completion could be confirmed."
    },
    silent: {
        vi: "Biểu mẫu không có cột mô tả, hoặc cột mô tả luôn bắt buộc (quy tắc field/required nêu).",
        en: "Forms without a description, or where it must always be filled in (field/required speaks)."
    },
    source: "Practice: Plan 02-KH/BCĐTW asks for full evidence, so that completion can be confirmed.",
    passes: [
        [{ status: "Đã hoàn thành", description: "Ban hành Kế hoạch số 41/KH-UBND ngày 10/9/2025" }],
        [{ status: "Đang thực hiện", description: "" }],
        [{ status: "", description: "" }],
    ],
    fails: [
        [{ status: "Đã hoàn thành", description: "" }] => [0 description ""],
        [{ status: "Hoàn thành", description: " \n" }] => [0 description ""],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(description)) = (row.cell(Role::Status), row.cell(Role::Description)) else { return };
    let field = description.field();
    if row.status() == Some(Meaning::Done) && description.is_blank() && field.required != Required::Always {
        found
            .at(&description, description.span())
            .param("label", field.label.as_str())
            .related(&status, status.span());
    }
}
