use crate::profile::{Meaning, Role};
use crate::read::WorkState;
use crate::rules::{Findings, Row, Scope, rule};
use crate::value::Value;

rule! {
    id: "status/suspended-without-document",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Description, Difficulties, Proposals, Notes],
    context: [],
    vi: "Kết quả ghi “{status}” nhưng chưa nêu văn bản hay ngày cho phép. Hãy ghi số, ký hiệu và ngày của văn bản vào “{label}”.",
    en: "The status is “{status}”, but no document or day is named that allows it. Give its number, symbol and date in “{label}”.",
    checks: {
        vi: "Nhiệm vụ tạm dừng, gia hạn, hủy hoặc chuyển phải nêu văn bản hoặc ngày quyết định.",
        en: "A task that is suspended, extended, cancelled or handed over names the document or day of that decision."
    },
    why: {
        vi: "Chỉ cấp giao nhiệm vụ mới được cho dừng hoặc lùi; không có văn bản thì nhiệm vụ vẫn tính là quá hạn.",
        en: "Only whoever gave the task can stop or postpone it; without a document it still counts as overdue."
    },
    silent: {
        vi: "Văn bản hoặc ngày nêu ở bất cứ cột nào do đơn vị điền: mô tả, khó khăn, đề xuất, ghi chú.",
        en: "A document or day in any column the office fills in: description, difficulties, proposals, notes."
    },
    source: "Practice of task tracking.",
    passes: [
        [{ status: "Tạm dừng", description: "Theo Công văn số 3838/UBND-TTHC ngày 18/6/2025" }],
        [{ status: "Tạm dừng", difficulties: "Dừng từ ngày 01/7/2025 để sắp xếp bộ máy" }],
        [{ status: "Tạm dừng", description: "Theo Quyết định số 240 của UBND tỉnh" }],
        [{ status: "Chưa thực hiện", description: "" }],
    ],
    fails: [
        [{ status: "Tạm dừng", description: "" }] => [0 description ""],
        [{ status: "Tạm dừng", description: "Chờ hướng dẫn của cấp trên" }] => [0 description "Chờ hướng dẫn của cấp trên"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(description)) = (row.cell(Role::Status), row.cell(Role::Description)) else { return };
    let Value::Status(value) = status.value() else { return };
    use WorkState::{Cancelled, Extended, Suspended, Transferred};
    let moved = matches!(value.state, Some(Suspended | Extended | Cancelled | Transferred));
    let put_off = value.meaning == Some(Meaning::Suspended) || moved && value.meaning != Some(Meaning::Done);
    let told = [Role::Description, Role::Difficulties, Role::Proposals, Role::Notes];
    let proves = |role| {
        row.cell(role)
            .and_then(|cell| cell.prose())
            .is_some_and(|prose| !prose.citations.is_empty() || !prose.days.is_empty())
    };
    if put_off && !told.into_iter().any(proves) {
        found
            .at(&description, description.span())
            .typed("status", status.text().trim())
            .param("label", description.field().label.as_str())
            .related(&status, status.span());
    }
}
