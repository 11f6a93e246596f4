use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/completed-in-future",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [Completed, Status],
    context: [AsOf],
    yields_to: ["status/date-without-completion"],
    vi: "Ngày hoàn thành {completed} sau ngày báo cáo {asOf} là {days} ngày. Hãy kiểm tra lại ngày.",
    en: "The completion date {completed} is {days} day(s) after the day of the report, {asOf}. Check the date.",
    checks: {
        vi: "Ngày hoàn thành không sau ngày báo cáo.",
        en: "The completion date is not after the day of the report."
    },
    why: {
        vi: "Việc chưa diễn ra thì chưa thể báo cáo là đã hoàn thành.",
        en: "What has not happened yet cannot be reported as completed."
    },
    silent: {
        vi: "Nhiệm vụ ghi chưa hoàn thành: quy tắc status/date-without-completion đã nêu.",
        en: "Tasks reported as not completed: status/date-without-completion speaks."
    },
    source: "Practice: a report states what is true on its day.",
    passes: [
        [{ status: "Đã hoàn thành", completed: "15/12/2025" }],
        [{ status: "Đang thực hiện", completed: "31/12/2025" }],
    ],
    fails: [
        [{ status: "Đã hoàn thành", completed: "16/12/2025" }] => [0 completed "16/12/2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let Some((cell, completed)) = row.completed() else { return };
    let days = (completed - row.as_of()).num_days();
    if days > 0 {
        found.at(&cell, cell.span()).typed("completed", completed).param("asOf", row.as_of()).param("days", days);
    }
}
