use crate::rules::{Findings, Scope, Whole, rule};

rule! {
    id: "period/report-late",
    severity: Warning,
    scope: Scope::Sheet(check),
    reads: [],
    context: [AsOf, Calendar, Period],
    vi: "Báo cáo kỳ {period} phải gửi trước hết ngày {due}; báo cáo này ghi ngày {asOf}, chậm {days} ngày.[[ Hạn gửi rơi vào ngày nghỉ nên được tính hết ngày {last}.]]",
    en: "The report for {period} is due by {due}; this one is dated {asOf}, {days} day(s) late.[[ The due day is a day off, so {last} still counts as in time.]]",
    checks: {
        vi: "Ngày báo cáo không sau hạn gửi của kỳ.",
        en: "The day of the report is not after the day it is due."
    },
    why: {
        vi: "Báo cáo trễ không kịp vào báo cáo tổng hợp của cấp trên.",
        en: "A late report does not make it into the one compiled above."
    },
    silent: {
        vi: "Biểu mẫu không đặt chế độ báo cáo, báo cáo không nêu kỳ; hạn gửi rơi vào ngày nghỉ và gửi chậm nhất vào ngày làm việc kế tiếp.",
        en: "Forms without a reporting regime, reports without a period; a due day that is a day off, when sent by the next working day."
    },
    source: "Decree 09/2019/NĐ-CP, art. 13 (the 25th, for reports to Government), unless the profile sets another day; Civil Code 2015, art. 148(5), by analogy.",
    passes: [
        with r#"{"period": {}, "reportingPeriod": "tháng 12/2025"}"# [{ status: "Đang thực hiện" }],
        with r#"{"period": {}, "reportingPeriod": "tháng 10/2025", "asOf": "2025-10-27"}"# [{ status: "Đang thực hiện" }],
        with r#"{"reportingPeriod": "tháng 8/2025"}"# [{ status: "Đang thực hiện" }],
    ],
    fails: [
        with r#"{"period": {}, "reportingPeriod": "tháng 10/2025", "asOf": "2025-10-28"}"#
            [{ status: "Đang thực hiện" }, { status: "Đã hoàn thành" }] => [0 sheet ""],
    ],
}

fn check(&Whole { frame }: &Whole<'_>, found: &mut Findings<'_>) {
    let Some((period, window)) = frame.reported() else { return };
    let last = window.last_day(&frame.calendar).date;
    if frame.as_of <= last {
        return;
    }
    let finding = found
        .sheet()
        .param("period", period)
        .param("due", window.due)
        .param("asOf", frame.as_of)
        .param("days", (frame.as_of - window.due).num_days());
    if last != window.due {
        finding.param("last", last);
    }
}
