use crate::profile::Role;
use crate::read::Deadline;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "deadline/changed",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Deadline, Description, Status],
    context: [Previous],
    vi: "Báo cáo ngày {on} ghi thời hạn “{before}”, nay ghi “{deadline}”. Hãy kiểm tra; nếu thời hạn được điều chỉnh, hãy nêu văn bản cho phép.",
    en: "The report of {on} gave the deadline “{before}”, now it is “{deadline}”. Check it; if the deadline was moved, name the document that allows it.",
    checks: {
        vi: "Thời hạn không đổi so với báo cáo trước.",
        en: "A deadline is the same as in the previous report."
    },
    why: {
        vi: "Thời hạn do cấp trên giao; tự sửa trong báo cáo làm sai kết quả theo dõi đúng hạn, quá hạn.",
        en: "Deadlines are set from above; changing one in a report falsifies what is in time and what is late."
    },
    silent: {
        vi: "Cùng một thời hạn viết cách khác (31/8/2025 và 2025-08-31, Tháng 8/2025 và 31/8/2025); thời hạn ghi rõ cả ngày cũ lẫn ngày gia hạn; nhiệm vụ không có trong báo cáo trước.",
        en: "The same deadline in another notation (31/8/2025 and 2025-08-31, Tháng 8/2025 and 31/8/2025); a deadline that names the old day beside the new one; tasks not in the previous report."
    },
    source: "Practice of task tracking.",
    passes: [
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "deadline": "31/12/2025"}]}}"#
            [{ task: "Số hóa hồ sơ", deadline: "Tháng 12/2025" }],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "deadline": "trước ngày 01/12/2025"}]}}"#
            [{ task: "Số hóa hồ sơ", deadline: "01/12/2025" }],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "deadline": "30/11/2025"}]}}"#
            [{ task: "Số hóa hồ sơ", deadline: "30/11/2025 (gia hạn đến 31/12/2025)" }],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "deadline": "hàng tháng"}]}}"#
            [{ task: "Số hóa hồ sơ", deadline: "Hằng tháng" }],
    ],
    fails: [
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "deadline": "30/11/2025"}]}}"#
            [{ task: "Số hóa hồ sơ", deadline: "31/12/2025" }] => [0 deadline "31/12/2025"],
        with r#"{"previous": {"asOf": "2025-11-15", "entries": [{"task": "Số hóa hồ sơ", "deadline": "30/11/2025"}]}}"#
            [{ task: "Số hóa hồ sơ", deadline: "Thường xuyên" }] => [0 deadline "Thường xuyên"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(cell), Some(previous), Some(on)) = (row.cell(Role::Deadline), row.previous(), row.previous_as_of()) else {
        return;
    };
    let Some(before) = previous.cell(Role::Deadline) else { return };
    let (Some(now), Some(then)) = (cell.deadline(), before.deadline()) else { return };
    let Some(place) = row.mendable(&[Role::Deadline, Role::Status, Role::Description]) else { return };
    if is_same(now, then) {
        return;
    }
    let finding = found
        .at(&place, place.span())
        .param("on", on)
        .typed("before", before.text().trim())
        .typed("deadline", cell.text().trim());
    if place.index != cell.index {
        finding.related(&cell, cell.span());
    }
}

/// Whether two deadlines mean the same, or the first says that it was moved from the second.
fn is_same(now: &Deadline, then: &Deadline) -> bool {
    let days = |deadline: &Deadline| [deadline.due, deadline.named, deadline.extended_from];
    if now.due.is_some() && then.due.is_some() {
        return days(now).iter().flatten().any(|day| days(then).contains(&Some(*day)));
    }
    now.due == then.due && (now.kind, now.from, &now.every, now.term) == (then.kind, then.from, &then.every, then.term)
}
