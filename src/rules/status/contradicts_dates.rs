use crate::assess::due;
use crate::profile::{Meaning, Role};
use crate::read::Timing;
use crate::rules::{Findings, Row, Scope, rule};
use crate::value::Value;

rule! {
    id: "status/contradicts-dates",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Completed, Deadline],
    context: [AsOf, Calendar],
    vi: "Kết quả ghi “{status}” nhưng thời hạn là {due}[[, hoàn thành ngày {completed}]][[, ngày báo cáo {asOf}]]. Hãy sửa kết quả hoặc ngày.",
    en: "The status is “{status}”, but the deadline is {due}[[ and completion was on {completed}]][[ and the report is of {asOf}]]. Mend the status or the date.",
    checks: {
        vi: "Từ “đúng hạn”, “quá hạn”, “trong hạn” trong kết quả khớp với thời hạn và ngày hoàn thành.",
        en: "What a status says of the deadline (đúng hạn, quá hạn, trong hạn) agrees with deadline and completion date."
    },
    why: {
        vi: "Số nhiệm vụ đúng hạn, quá hạn được cộng theo ô này; ghi sai là sai cả bảng tổng hợp.",
        en: "What is in time and what is late is counted by this word; a wrong one makes the totals wrong."
    },
    silent: {
        vi: "Thời hạn không có ngày chính xác, ngày không đọc được, kết quả không nói về thời hạn; hoàn thành giữa ngày hạn là ngày nghỉ và ngày làm việc kế tiếp thì nói cách nào cũng được.",
        en: "Deadlines without an exact day, dates that cannot be read, statuses that say nothing of the deadline; completion between a deadline on a day off and the next working day may be called either."
    },
    source: "Practice: the Government Office counts completed tasks as in time or late, others as within time or overdue (report 1270/BC-TCTTTg of 27/12/2017).",
    passes: [
        [{ status: "Hoàn thành đúng hạn", deadline: "30/6/2025", completed: "30/6/2025" }],
        [{ status: "Hoàn thành đúng hạn", deadline: "31/5/2025", completed: "02/6/2025" }],
        [{ status: "Hoàn thành quá hạn", deadline: "31/5/2025", completed: "02/6/2025" }],
        [{ status: "Đang thực hiện trong hạn", deadline: "15/12/2025" }],
        [{ status: "Đang thực hiện quá hạn", deadline: "Thường xuyên" }],
        [{ status: "Hoàn thành", deadline: "30/6/2025", completed: "09/7/2025" }],
    ],
    fails: [
        [{ status: "Hoàn thành đúng hạn", deadline: "30/6/2025", completed: "09/7/2025" }] => [0 status "Hoàn thành đúng hạn"],
        [{ status: "Hoàn thành quá hạn", deadline: "30/6/2025", completed: "25/6/2025" }] => [0 status "Hoàn thành quá hạn"],
        [{ status: "Đang thực hiện trong hạn", deadline: "28/11/2025" }] => [0 status "Đang thực hiện trong hạn"],
        [{ status: "Đang thực hiện quá hạn", deadline: "31/12/2025" }] => [0 status "Đang thực hiện quá hạn"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(deadline), Some(due)) = (row.cell(Role::Status), row.cell(Role::Deadline), due(row)) else {
        return;
    };
    let Value::Status(value) = status.value() else { return };
    let Some(timing) = value.timing else { return };
    let completed = row.completed().filter(|_| value.meaning == Some(Meaning::Done));
    let wrong = match (timing, completed) {
        (Timing::OnTime | Timing::Early, Some((_, day))) => day > due.last,
        (Timing::Late, Some((_, day))) => day <= due.day,
        (Timing::Within | Timing::DueSoon, _) => row.as_of() > due.last,
        (Timing::Overdue, _) => row.as_of() <= due.day,
        _ => false,
    };
    if !wrong {
        return;
    }
    let finding = found
        .at(&status, status.span())
        .typed("status", status.text().trim())
        .typed("due", due.day)
        .related(&deadline, deadline.span());
    match completed {
        Some((cell, day)) => finding.typed("completed", day).related(&cell, cell.span()),
        None => finding.param("asOf", row.as_of()),
    };
}
