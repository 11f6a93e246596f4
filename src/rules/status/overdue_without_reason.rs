use crate::assess::{State, assess, due};
use crate::profile::Role;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/overdue-without-reason",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Deadline, Difficulties],
    context: [AsOf, Calendar],
    vi: "Thời hạn {due} đã qua {days} ngày mà nhiệm vụ chưa hoàn thành, nhưng “{label}” còn để trống.[[ Thời hạn rơi vào ngày nghỉ nên được tính hết ngày {last}.]] Hãy nêu lý do và thời gian dự kiến hoàn thành, hoặc cập nhật kết quả.",
    en: "The deadline {due} passed {days} day(s) ago and the task is not completed, but “{label}” is blank.[[ The deadline fell on a day off, so {last} still counted as in time.]] Say why and when it will be done, or bring the status up to date.",
    checks: {
        vi: "Nhiệm vụ quá hạn phải nêu khó khăn, vướng mắc.",
        en: "An overdue task says what holds it up."
    },
    why: {
        vi: "Cơ quan theo dõi hỏi lý do của từng nhiệm vụ quá hạn; để trống thì dòng báo cáo bị trả lại.",
        en: "Whoever follows the tasks asks for the reason of each overdue one; a blank sends the row back."
    },
    silent: {
        vi: "Biểu mẫu không có cột khó khăn, vướng mắc, hoặc cột đã có nội dung (quy tắc status/overdue nêu); thời hạn thường xuyên, định kỳ, ước chừng, theo sự kiện; nhiệm vụ tạm dừng, chờ xác nhận.",
        en: "Forms without difficulties, or with something written there (status/overdue speaks); open-ended, recurring, loose and event-bound deadlines; suspended tasks and those awaiting confirmation."
    },
    source: "Decision 42/2014/QĐ-TTg: tracked tasks report result, status and the reason for lateness; Civil Code 2015, art. 148(5), by analogy for days off.",
    passes: [
        [{ status: "Đang thực hiện", deadline: "12/12/2025", difficulties: "Chưa được bố trí kinh phí" }],
        [{ status: "Đang thực hiện", deadline: "14/12/2025" }],
        [{ status: "Đang thực hiện", deadline: "Thường xuyên" }],
        [{ status: "Đã hoàn thành", deadline: "12/12/2025" }],
    ],
    fails: [
        [{ status: "Đang thực hiện", deadline: "12/12/2025" }] => [0 difficulties ""],
        [{ status: "", deadline: "Tháng 11/2025", difficulties: " " }] => [0 difficulties ""],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let cells = (row.cell(Role::Status), row.cell(Role::Deadline), row.cell(Role::Difficulties));
    let ((Some(status), Some(deadline), Some(reason)), Some(due)) = (cells, due(row)) else { return };
    let Some(assessment) = assess(row, 0).filter(|assessment| assessment.state == State::Overdue) else { return };
    if !reason.is_blank() || !reason.is_reporters() {
        return;
    }
    let finding = found
        .at(&reason, reason.span())
        .typed("due", due.day)
        .param("days", assessment.days.unwrap_or_default())
        .param("label", reason.field().label.as_str())
        .related(&status, status.span())
        .related(&deadline, deadline.span());
    if due.last != due.day {
        finding.param("last", due.last);
    }
}
