use crate::assess::due;
use crate::profile::{Meaning, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "citation/before-issue",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Task, Status, Deadline, Completed],
    context: [Calendar],
    vi: "Văn bản giao nhiệm vụ “{citation}” ban hành ngày {issued}, sau[[ ngày hoàn thành {completed}]][[ thời hạn {due}]] là {days} ngày. Hãy kiểm tra lại ngày.",
    en: "The task rests on “{citation}” of {issued}, {days} day(s) after[[ the completion date {completed}]][[ the deadline {due}]]. Check the dates.",
    checks: {
        vi: "Thời hạn và ngày hoàn thành không trước ngày của văn bản giao nhiệm vụ.",
        en: "Deadline and completion do not come before the document that assigns the task."
    },
    why: {
        vi: "Nhiệm vụ không thể xong hoặc đến hạn trước khi được giao; thường là gõ nhầm tháng hoặc năm.",
        en: "A task is neither done nor due before it is assigned; usually a month or year is a slip."
    },
    silent: {
        vi: "Nhiệm vụ nêu nhiều văn bản thì lấy văn bản sớm nhất; văn bản không ghi ngày; thời hạn định kỳ, ước chừng; nhiệm vụ chưa hoàn thành thì không xét ngày hoàn thành.",
        en: "Of several documents in the task the earliest counts; documents without a date; recurring and loose deadlines; the completion date of tasks that are not completed."
    },
    source: "Practice: the order that the task text itself cites.",
    passes: [
        [{
            task: "Thực hiện Công văn số 15133-CV/VPTW, ngày 30/5/2025", status: "Đã hoàn thành", deadline: "03/6/2025",
            completed: "03/6/2025"
        }],
        [{
            task: "Triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 và Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025",
            status: "Đã hoàn thành", deadline: "30/4/2025", completed: "29/4/2025"
        }],
    ],
    fails: [
        [{
            task: "Thực hiện Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025", status: "Đã hoàn thành", deadline: "30/6/2025",
            completed: "16/6/2025"
        }] => [0 completed "16/6/2025"],
        [{ task: "Thực hiện Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025", status: "Đang thực hiện", deadline: "31/3/2025" }]
            => [0 deadline "31/3/2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let Some(task) = row.cell(Role::Task) else { return };
    let dated = task.citations().iter().filter_map(|citation| Some((citation.day()?, citation)));
    let Some((issued, citation)) = dated.min_by_key(|(day, _)| *day) else { return };
    let mut report = |role, key, day: chrono::NaiveDate| {
        let Some(cell) = row.cell(role).filter(|_| day < issued) else { return };
        found
            .at(&cell, cell.span())
            .typed("citation", citation.symbol_span.of(task.text()))
            .typed("issued", issued)
            .typed(key, day)
            .param("days", (issued - day).num_days())
            .related(&task, citation.span);
    };
    if let Some(due) = due(row) {
        report(Role::Deadline, "due", due.day);
    }
    if let Some((_, completed)) = row.completed().filter(|_| row.status() == Some(Meaning::Done)) {
        report(Role::Completed, "completed", completed);
    }
}
