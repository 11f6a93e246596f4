use crate::rules::{Findings, Scope, Whole, rule};

rule! {
    id: "period/no-working-day-between",
    severity: Info,
    scope: Scope::Sheet(check),
    reads: [],
    context: [Calendar, Period],
    vi: "Giữa ngày chốt số liệu {closing} và hạn gửi {due} của kỳ {period} không có ngày làm việc nào để tổng hợp. Hãy đề nghị lùi hạn gửi hoặc chốt sớm hơn.",
    en: "Between {closing}, when the figures of {period} close, and {due}, when the report is due, there is no working day to compile it. Ask for a later due day, or close earlier.",
    checks: {
        vi: "Giữa ngày chốt số liệu và hạn gửi có ít nhất một ngày làm việc.",
        en: "At least one working day lies between the closing of figures and the day the report is due."
    },
    why: {
        vi: "Chế độ báo cáo phải dành thời gian tổng hợp; Tết và kỳ nghỉ dài hay làm mất khoảng này.",
        en: "A reporting regime leaves time to compile; Tết and long holidays take it away."
    },
    silent: {
        vi: "Biểu mẫu không đặt chế độ báo cáo, báo cáo không nêu kỳ.",
        en: "Forms without a reporting regime, reports without a period."
    },
    source: "Decree 09/2019/NĐ-CP, art. 8.",
    passes: [
        with r#"{"period": {}, "reportingPeriod": "tháng 12/2025"}"# [{ status: "Đang thực hiện" }],
        with r#"{"period": {"closeDay": 14, "dueDay": 22}, "reportingPeriod": "tháng 8/2026"}"# [{ status: "Đang thực hiện" }],
    ],
    fails: [
        with r#"{"period": {"closeDay": 14, "dueDay": 16}, "reportingPeriod": "tháng 11/2025"}"#
            [{ status: "Đang thực hiện" }] => [0 sheet ""],
    ],
}

fn check(&Whole { frame }: &Whole<'_>, found: &mut Findings<'_>) {
    let Some((period, window)) = frame.reported() else { return };
    if window.working_days_between(&frame.calendar).days == 0 {
        found.sheet().param("period", period).param("closing", window.closing).param("due", window.due);
    }
}
