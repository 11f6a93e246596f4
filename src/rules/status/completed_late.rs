use crate::assess::due;
use crate::profile::{Meaning, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/completed-late",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Completed, Deadline],
    context: [AsOf, Calendar],
    yields_to: ["status/completed-in-future"],
    vi: "Hoàn thành ngày {completed}, sau thời hạn {due} là {days} ngày.[[ Thời hạn rơi vào ngày nghỉ nên được tính hết ngày {last}.]]",
    en: "Completed on {completed}, {days} day(s) after the deadline {due}.[[ The deadline falls on a day off, so {last} still counts as in time.]]",
    checks: {
        vi: "Ngày hoàn thành so với thời hạn.",
        en: "The completion date against the deadline."
    },
    why: {
        vi: "Nhiệm vụ hoàn thành quá hạn được thống kê riêng; nếu ngày ghi sai thì đơn vị bị tính chậm oan.",
        en: "Tasks completed late are counted apart; a wrong date counts against the office without cause."
    },
    silent: {
        vi: "Thời hạn thường xuyên, định kỳ, ước chừng hoặc theo sự kiện; thời hạn rơi vào ngày nghỉ và hoàn thành chậm nhất vào ngày làm việc kế tiếp.",
        en: "Open-ended, recurring, loose and event-bound deadlines; a deadline on a day off, when completed by the next working day."
    },
    source: "Civil Code 2015, art. 148(5), by analogy for days off; practice of task tracking (report 1270/BC-TCTTTg of 27/12/2017).",
    passes: [
        [{ status: "Đã hoàn thành", deadline: "30/06/2025", completed: "30/6/2025" }],
        [{ status: "Đã hoàn thành", deadline: "31/5/2025", completed: "02/6/2025" }],
        [{ status: "Đã hoàn thành", deadline: "Thường xuyên", completed: "02/6/2025" }],
    ],
    fails: [
        [{ status: "Đã hoàn thành", deadline: "30/06/2025", completed: "09/07/2025" }] => [0 completed "09/07/2025"],
        [{ status: "Đã hoàn thành", deadline: "31/5/2025", completed: "03/6/2025" }] => [0 completed "03/6/2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some((cell, completed)), Some(due)) = (row.completed(), due(row)) else { return };
    if row.status() != Some(Meaning::Done) || completed <= due.last {
        return;
    }
    let finding = found
        .at(&cell, cell.span())
        .typed("completed", completed)
        .typed("due", due.day)
        .param("days", (completed - due.day).num_days());
    if due.last != due.day {
        finding.param("last", due.last);
    }
    if let Some(deadline) = row.cell(Role::Deadline) {
        finding.related(&deadline, deadline.span());
    }
}
