use crate::profile::Role;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "period/data-after-closing",
    severity: Info,
    scope: Scope::Entry(check),
    reads: [Description, Notes],
    context: [Period],
    vi: "Số liệu tính đến {date} là sau ngày chốt số liệu {closing} của kỳ {period}. Phần sau ngày chốt thuộc kỳ báo cáo sau.",
    en: "The figures go up to {date}, after {closing}, the day on which those of {period} close. What is later belongs to the next report.",
    checks: {
        vi: "Số liệu không tính quá ngày chốt của kỳ báo cáo.",
        en: "Figures do not go beyond the closing day of the reporting period."
    },
    why: {
        vi: "Số liệu vượt ngày chốt bị cộng hai lần: ở kỳ này và ở kỳ sau.",
        en: "What lies beyond the closing day is counted twice: in this report and in the next."
    },
    silent: {
        vi: "Biểu mẫu không đặt chế độ báo cáo, báo cáo không nêu kỳ; “tính đến nay”, “tính đến tháng 8/2025”. Số liệu thống kê theo tháng có chế độ riêng.",
        en: "Forms without a reporting regime, reports without a period; “tính đến nay”, “tính đến tháng 8/2025”. Monthly statistics have a regime of their own."
    },
    source: "Decree 09/2019/NĐ-CP, art. 12 (closing on the 14th), unless the profile sets another day.",
    passes: [
        with r#"{"period": {}, "reportingPeriod": "tháng 12/2025"}"# [{ description: "Tính đến ngày 14/12/2025 đạt 92%" }],
        with r#"{"reportingPeriod": "tháng 10/2025"}"# [{ description: "Tính đến ngày 28/10/2025 đạt 92%" }],
        with r#"{"period": {}}"# [{ description: "Tính đến ngày 28/10/2025 đạt 92%" }],
        with r#"{"period": {"closeDay": 31}, "reportingPeriod": "tháng 10/2025"}"#
            [{ description: "Tính đến ngày 28/10/2025 đạt 92%" }],
    ],
    fails: [
        with r#"{"period": {}, "reportingPeriod": "tháng 10/2025"}"#
            [{ description: "Tính đến ngày 28/10/2025 đạt 92%" }] => [0 description "28/10/2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let Some((period, window)) = row.reported() else { return };
    for cell in [Role::Description, Role::Notes].into_iter().filter_map(|role| row.cell(role)) {
        let cutoffs = cell.prose().map_or(&[][..], |prose| &prose.cutoffs);
        for day in cutoffs.iter().filter(|day| day.date > window.closing) {
            found
                .at(&cell, day.span)
                .typed("date", day.date)
                .param("closing", window.closing)
                .param("period", period);
        }
    }
}
