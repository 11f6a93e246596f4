use crate::assess::{State, assess, due};
use crate::profile::Role;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/overdue",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Deadline],
    context: [AsOf, Calendar],
    yields_to: ["status/overdue-without-reason"],
    vi: "Thời hạn {due} đã qua {days} ngày mà nhiệm vụ chưa hoàn thành.[[ Thời hạn rơi vào ngày nghỉ nên được tính hết ngày {last}.]] Hãy kiểm tra kết quả, hoặc nêu lý do và thời gian dự kiến hoàn thành.",
    en: "The deadline {due} passed {days} day(s) ago and the task is not completed.[[ The deadline fell on a day off, so {last} still counted as in time.]] Check the status, or say why and when it will be done.",
    checks: {
        vi: "Nhiệm vụ chưa hoàn thành mà thời hạn đã qua vào ngày báo cáo.",
        en: "A task not completed whose deadline has passed on the day of the report."
    },
    why: {
        vi: "Nhiệm vụ quá hạn phải nêu rõ lý do; nhiều khi kết quả chỉ chưa được cập nhật.",
        en: "An overdue task needs its reason; often the status was merely not brought up to date."
    },
    silent: {
        vi: "Thời hạn thường xuyên, định kỳ, ước chừng, theo sự kiện; nhiệm vụ tạm dừng, chờ xác nhận; trạng thái không đọc được; khó khăn, vướng mắc còn trống (quy tắc status/overdue-without-reason nêu).",
        en: "Open-ended, recurring, loose and event-bound deadlines; suspended tasks and those awaiting confirmation; a status that cannot be read; blank difficulties (status/overdue-without-reason speaks)."
    },
    source: "Decision 42/2014/QĐ-TTg: tracked tasks report result, status and the reason for lateness; Civil Code 2015, art. 148(5), by analogy for days off.",
    passes: [
        [{ status: "Đang thực hiện", deadline: "15/12/2025" }],
        [{ status: "Đã hoàn thành", deadline: "30/6/2025" }],
        [{ status: "Đang thực hiện", deadline: "Hằng tháng" }],
        [{ status: "Đang thực hiện", deadline: "14/12/2025" }],
        [{ status: "Đang thực hiện", deadline: "12/12/2025", difficulties: "" }],
    ],
    fails: [
        [{ status: "Đang thực hiện", deadline: "12/12/2025", difficulties: "Chậm được bố trí vốn" }] => [0 status "Đang thực hiện"],
        [{ status: "", deadline: "30/6/2025", difficulties: "Chậm được bố trí vốn" }] => [0 status ""],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(deadline), Some(due)) = (row.cell(Role::Status), row.cell(Role::Deadline), due(row)) else {
        return;
    };
    let Some(assessment) = assess(row, 0).filter(|assessment| assessment.state == State::Overdue) else { return };
    let finding = found
        .at(&status, status.span())
        .typed("due", due.day)
        .param("days", assessment.days.unwrap_or_default())
        .related(&deadline, deadline.span());
    if due.last != due.day {
        finding.param("last", due.last);
    }
}
