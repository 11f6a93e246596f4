use crate::assess::due;
use crate::profile::{Meaning, Required, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/date-without-completion",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [Status, Completed, Deadline],
    context: [],
    vi: "Ghi “{status}” nhưng lại có ngày hoàn thành {completed}.[[ Ngày này trùng thời hạn {copied}, có thể do chép từ cột thời hạn.]] Nếu đã xong, hãy sửa kết quả; nếu chưa, hãy xóa ngày.",
    en: "Reported as “{status}”, yet a completion date is given: {completed}.[[ It equals the deadline {copied}, perhaps copied from that column.]] If the task is done, mend the status; if not, clear the date.",
    fix: { vi: "Xóa ngày hoàn thành", en: "Clear the completion date" },
    checks: {
        vi: "Nhiệm vụ chưa hoàn thành thì không có ngày hoàn thành.",
        en: "A task that is not completed has no completion date."
    },
    why: {
        vi: "Một trong hai ô chắc chắn sai; thường gặp nhất là chép thời hạn sang cột ngày hoàn thành.",
        en: "One of the two must be wrong; most often the deadline was copied into the completion column."
    },
    silent: {
        vi: "Trạng thái để trống hoặc không rõ, chờ xác nhận, và ngày không đọc được.",
        en: "A status that is blank, unclear or awaiting confirmation, and a date that cannot be read."
    },
    source: "Practice of task tracking: state and completion date must agree.",
    passes: [
        [{ status: "Đã hoàn thành", completed: "30/6/2025" }],
        [{ status: "", completed: "30/6/2025" }],
        [{ status: "Đang thực hiện", completed: "" }],
    ],
    fails: [
        [{ status: "Đang thực hiện", deadline: "31/12/2025", completed: "31/12/2025" }] => [0 completed "31/12/2025"],
        [{ status: "Chưa thực hiện", completed: "23/5/2025" }] => [0 completed "23/5/2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let Some(status) = row.cell(Role::Status) else { return };
    let Some((completed, day)) = row.completed() else { return };
    if !matches!(row.status(), Some(Meaning::Doing | Meaning::None | Meaning::Suspended)) {
        return;
    }
    let finding = found
        .at(&completed, completed.span())
        .typed("status", status.text().trim())
        .typed("completed", day)
        .related(&status, status.span());
    if due(row).is_some_and(|due| due.day == day) {
        finding.typed("copied", day);
    }
    if completed.field().required != Required::Always {
        finding.edit(&completed, completed.whole(), "");
    }
}
