use crate::profile::{Meaning, Role};
use crate::rules::evidence::has_evidence;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/completed-without-evidence",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Task, Description, Notes],
    context: [],
    yields_to: [
        "status/completed-without-description", "status/contradicts-description", "status/not-applicable-but-completed",
        "text/repeats-task",
    ],
    vi: "Đã ghi hoàn thành nhưng “{label}” chưa nêu văn bản, số liệu hay ngày nào làm minh chứng. Hãy bổ sung số, ký hiệu và ngày văn bản, hoặc kết quả bằng con số.",
    en: "Reported as completed, but “{label}” names no document, figure or day as evidence. Add the number, symbol and date of a document, or the result in figures.",
    checks: {
        vi: "Mô tả của nhiệm vụ hoàn thành nêu ít nhất một văn bản, một số liệu hoặc một ngày.",
        en: "The description of a completed task names at least one document, quantity or day."
    },
    why: {
        vi: "Cơ quan theo dõi chỉ xác nhận hoàn thành khi có minh chứng kiểm tra được.",
        en: "Completion is confirmed only on evidence that can be checked."
    },
    silent: {
        vi: "Văn bản, số liệu, ngày mà tên nhiệm vụ đã có sẵn không phải minh chứng; “2 cấp”, số thứ tự, năm và tháng không phải số liệu. Mô tả trống, trái với kết quả hoặc chỉ chép lại nhiệm vụ: quy tắc khác đã nêu.",
        en: "Documents, figures and days that stand in the task are no evidence; “2 cấp”, ordinals, years and months are no figures. A description that is blank, contradicts the status or repeats the task has a rule of its own."
    },
    source: "Practice: Plan 02-KH/BCĐTW asks for full evidence, so that completion can be confirmed.",
    passes: [
        [{ status: "Đã hoàn thành", description: "Văn bản số 335/SKHCN-BCVT&CĐS ngày 22/7/2025 hướng dẫn các xã" }],
        [{ status: "Đã hoàn thành", description: "Thành lập 1.664 tổ công nghệ số cộng đồng tại các thôn" }],
        [{ status: "Đã hoàn thành", description: "Hệ thống vận hành chính thức từ ngày 01/7/2025" }],
        [{ status: "Đã hoàn thành", description: "Theo Quyết định số 240 của UBND tỉnh" }],
        [{ status: "Đang thực hiện", description: "Hệ thống được nâng cấp để dùng chung cho cả tỉnh" }],
        [{ status: "Đã hoàn thành", description: "" }],
    ],
    fails: [
        [{
            task: "Nâng cấp hệ thống theo Nghị định số 118/2025/NĐ-CP, phục vụ 100% thủ tục",
            status: "Đã hoàn thành",
            description: "Cổng tiếp nhận mới đã phục vụ 100% thủ tục như Nghị định 118/2025/NĐ-CP quy định cho chính quyền 2 cấp"
        }] => [0 description "Cổng tiếp nhận mới đã phục vụ 100% thủ tục như Nghị định 118/2025/NĐ-CP quy định cho chính quyền 2 cấp"],
        [{ status: "Hoàn thành", description: "Các sở đã dùng chung kho dữ liệu trong 6 tháng cuối năm 2025" }]
            => [0 description "Các sở đã dùng chung kho dữ liệu trong 6 tháng cuối năm 2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(description)) = (row.cell(Role::Status), row.cell(Role::Description)) else { return };
    let Some(prose) = description.prose() else { return };
    let told = !description.is_blank() && !prose.placeholder;
    if row.status() == Some(Meaning::Done) && told && !has_evidence(row) {
        found
            .at(&description, description.span())
            .param("label", description.field().label.as_str())
            .related(&status, status.span());
    }
}
