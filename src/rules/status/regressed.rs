use crate::profile::{Meaning, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/regressed",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status],
    context: [Previous],
    vi: "Báo cáo ngày {on} ghi “{before}”, nay lại ghi “{status}”. Hãy kiểm tra; nếu nhiệm vụ bị trả lại, hãy nêu lý do.",
    en: "The report of {on} said “{before}”, now it says “{status}”. Check it; if the task was sent back, say why.",
    checks: {
        vi: "Trạng thái không lùi so với báo cáo trước.",
        en: "A status does not fall behind the previous report."
    },
    why: {
        vi: "Nhiệm vụ đã báo hoàn thành mà nay chưa xong thì một trong hai báo cáo sai.",
        en: "A task once reported as completed and now not done means that one of the two reports is wrong."
    },
    silent: {
        vi: "Nhiệm vụ không tìm thấy trong báo cáo trước; trạng thái trống, tạm dừng, không thuộc thẩm quyền.",
        en: "Tasks not found in the previous report; statuses that are blank, suspended or not applicable."
    },
    source: "Practice of task tracking.",
    passes: [
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Rà soát hệ thống", "status": "Đang thực hiện"}]}}"#
            [{ task: "Rà soát hệ thống", status: "Đã hoàn thành" }],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "status": "Đã hoàn thành"}]}}"#
            [{ task: "Rà soát hệ thống", status: "Đang thực hiện" }],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Rà soát hệ thống", "status": "Hoàn thành"}]}}"#
            [{ task: "Rà soát hệ thống", status: "Đã hoàn thành" }],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Rà soát hệ thống", "status": "Đang thực hiện"}]}}"#
            [{ task: "Rà soát hệ thống", status: "Tạm dừng" }],
    ],
    fails: [
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Rà soát hệ thống", "status": "Đã hoàn thành"}]}}"#
            [{ task: "Rà  soát hệ thống", status: "Đang thực hiện" }] => [0 status "Đang thực hiện"],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Rà soát hệ thống", "status": "Đang thực hiện"}]}}"#
            [{ task: "Rà soát hệ thống", status: "Chưa thực hiện" }] => [0 status "Chưa thực hiện"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(previous)) = (row.cell(Role::Status), row.previous()) else { return };
    let (Some(now), Some(before)) = (row.status().and_then(rank), previous.status().and_then(rank)) else { return };
    if let Some(on) = row.previous_as_of().filter(|_| now < before) {
        let said = previous.cell(Role::Status).map_or("", |cell| cell.text().trim());
        found
            .at(&status, status.span())
            .param("on", on)
            .typed("before", said)
            .typed("status", status.text().trim());
    }
}

/// How far work is along.
fn rank(meaning: Meaning) -> Option<u8> {
    match meaning {
        Meaning::None => Some(0),
        Meaning::Doing => Some(1),
        Meaning::Awaiting => Some(2),
        Meaning::Done => Some(3),
        Meaning::Suspended | Meaning::NotApplicable | Meaning::Unknown => None,
    }
}
