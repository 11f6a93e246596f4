use crate::profile::{Meaning, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "text/unchanged",
    severity: Info,
    scope: Scope::Entry(check),
    reads: [Status, Description],
    context: [AsOf, Previous],
    params: ["days" = 7],
    vi: "“{label}” giống hệt báo cáo ngày {on}, cách đây {days} ngày, trong khi nhiệm vụ vẫn đang thực hiện. Hãy bổ sung kết quả mới nếu có.",
    en: "“{label}” is word for word that of the report of {on}, {days} day(s) ago, while the task is in progress. Add what is new.",
    checks: {
        vi: "Mô tả của nhiệm vụ đang thực hiện có gì mới so với kỳ báo cáo trước.",
        en: "The description of a task in progress says something new since the previous report."
    },
    why: {
        vi: "Chép nguyên báo cáo cũ thì không biết việc có tiến triển hay không.",
        en: "A text carried over tells nobody whether the work moved."
    },
    silent: {
        vi: "Báo cáo trước cách chưa đến số ngày đã đặt (mặc định 7), nhiệm vụ đã hoàn thành hoặc chưa bắt đầu, mô tả trống.",
        en: "A previous report fewer days ago than set (7 by default), tasks that are completed or not begun, blank descriptions."
    },
    source: "Practice of those who collect reports.",
    passes: [
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "description": "Đã số hóa 120 hồ sơ"}]}}"#
            [{ task: "Số hóa hồ sơ", status: "Đang thực hiện", description: "Đã số hóa 150 hồ sơ" }],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "description": "Đã số hóa 120 hồ sơ"}]}}"#
            [{ task: "Số hóa hồ sơ", status: "Đã hoàn thành", description: "Đã số hóa 120 hồ sơ" }],
        with r#"{"previous": {"asOf": "2025-12-14", "entries": [{"task": "Số hóa hồ sơ", "description": "Đã số hóa 120 hồ sơ"}]}}"#
            [{ task: "Số hóa hồ sơ", status: "Đang thực hiện", description: "Đã số hóa 120 hồ sơ" }],
    ],
    fails: [
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "description": "Đã số hoá 120 hồ sơ"}]}}"#
            [{ task: "Số hóa hồ sơ", status: "Đang thực hiện", description: "Đã số hóa  120 hồ sơ" }]
            => [0 description "Đã số hóa  120 hồ sơ"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(description), Some(previous)) = (row.cell(Role::Description), row.previous()) else { return };
    let (Some(before), Some(on)) = (previous.cell(Role::Description), row.previous_as_of()) else { return };
    let days = (row.as_of() - on).num_days();
    let current = row.status() == Some(Meaning::Doing) && days >= found.setting(0) && !description.is_blank();
    if current && description.folded() == before.folded() {
        found
            .at(&description, description.span())
            .param("label", description.field().label.as_str())
            .param("on", on)
            .param("days", days);
    }
}
