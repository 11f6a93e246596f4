use crate::profile::{Meaning, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/completed-without-date",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [Status, Completed],
    context: [],
    vi: "Đã ghi hoàn thành nhưng chưa có “{label}”. Hãy điền ngày hoàn thành thực tế.",
    en: "Reported as completed, but “{label}” is blank. Give the day it was really completed.",
    checks: {
        vi: "Nhiệm vụ hoàn thành phải có ngày hoàn thành.",
        en: "A completed task has a completion date."
    },
    why: {
        vi: "Không có ngày thì không xác định được đúng hạn hay quá hạn, nhiệm vụ sẽ bị trả lại để bổ sung.",
        en: "Without the day nobody can tell in time from late, and the row is sent back."
    },
    silent: {
        vi: "Biểu mẫu không có cột ngày hoàn thành; ngày đã ghi nhưng không đọc được (quy tắc date/* nêu).",
        en: "Forms without a completion date; a date that cannot be read (date/* says so)."
    },
    source: "Practice of task tracking: tasks are counted as completed in time or late (report 1270/BC-TCTTTg of 27/12/2017).",
    passes: [
        [{ status: "Đã hoàn thành", completed: "30/6/2025" }],
        [{ status: "Đang thực hiện", completed: "" }],
        [{ status: "Đã hoàn thành", completed: "cuối tháng" }],
    ],
    fails: [
        [{ status: "Hoàn thành", completed: "" }] => [0 completed ""],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(completed)) = (row.cell(Role::Status), row.cell(Role::Completed)) else { return };
    if row.status() == Some(Meaning::Done) && completed.is_blank() {
        found
            .at(&completed, completed.span())
            .param("label", completed.field().label.as_str())
            .related(&status, status.span());
    }
}
