use crate::profile::{Meaning, Role};
use crate::read::Statement;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/contradicts-description",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Description],
    context: [],
    vi: "Kết quả ghi “{status}” nhưng “{label}” lại viết “{text}”. Hãy sửa một trong hai ô cho khớp.",
    en: "The status is “{status}”, but “{label}” says “{text}”. Mend one of the two.",
    checks: {
        vi: "Kết quả và mô tả không nói hai trạng thái khác nhau.",
        en: "Status and description do not state two different states."
    },
    why: {
        vi: "Người tổng hợp đếm theo ô kết quả, người đọc tin phần mô tả: hai bên hiểu khác nhau về cùng một nhiệm vụ.",
        en: "Totals follow the status, readers believe the description: the same task is understood in two ways."
    },
    silent: {
        vi: "Mô tả nói thêm bất cứ điều gì ngoài trạng thái: từ “đang”, “chưa” nằm trong câu dài không nói lên gì.",
        en: "Descriptions that say anything besides the state: “đang” or “chưa” inside a longer text tell nothing."
    },
    source: "Practice of task tracking.",
    passes: [
        [{ status: "Đã hoàn thành", description: "Đã hoàn thành đúng tiến độ" }],
        [{ status: "Đã hoàn thành", description: "Đang vận hành ổn định" }],
        [{ status: "Đã hoàn thành", description: "Đã ban hành 02 văn bản; đang triển khai đến cấp xã" }],
        [{ status: "Đang thực hiện", description: "Chưa ban hành" }],
        [{ status: "Đang thực hiện", description: "Đã hoàn thành dự thảo" }],
        [{ status: "", description: "Chưa triển khai" }],
    ],
    fails: [
        [{ status: "Đã hoàn thành", description: "Chưa triển khai." }] => [0 status "Đã hoàn thành"],
        [{ status: "Đã hoàn thành", description: "- Đang xây dựng kế hoạch" }] => [0 status "Đã hoàn thành"],
        [{ status: "Đang thực hiện", description: "Đã hoàn thành nhiệm vụ được giao" }] => [0 status "Đang thực hiện"],
        [{ status: "Chưa thực hiện", description: "Hiện đang triển khai" }] => [0 status "Chưa thực hiện"],
        [{ status: "Tạm dừng", description: "Đang thực hiện" }] => [0 status "Tạm dừng"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(description)) = (row.cell(Role::Status), row.cell(Role::Description)) else { return };
    let Some(stated) = description.prose().and_then(|prose| prose.statement) else { return };
    use Statement::{Doing, Done, NotDone, NotStarted, Suspended};
    let other = match row.status() {
        Some(Meaning::Done) => matches!(stated, Doing | NotDone | NotStarted | Suspended),
        Some(Meaning::Doing) => matches!(stated, Done | NotStarted | Suspended),
        Some(Meaning::None | Meaning::Suspended) => matches!(stated, Done | Doing),
        _ => false,
    };
    if other {
        found
            .at(&status, status.span())
            .typed("status", status.text().trim())
            .typed("text", description.text().trim())
            .param("label", description.field().label.as_str())
            .related(&description, description.span());
    }
}
