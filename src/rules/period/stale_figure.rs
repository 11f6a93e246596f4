use crate::profile::{Meaning, Role};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "period/stale-figure",
    severity: Info,
    scope: Scope::Entry(check),
    reads: [Status, Description, Notes],
    context: [Period],
    vi: "Số liệu mới nhất tính đến {date}, trước kỳ {period} (từ ngày {from}). Hãy cập nhật số liệu của kỳ này.",
    en: "The newest figures go up to {date}, before {period}, which begins on {from}. Bring them up to date.",
    checks: {
        vi: "Nhiệm vụ đang thực hiện có số liệu của kỳ báo cáo.",
        en: "A task in progress gives figures of the period that is reported on."
    },
    why: {
        vi: "Số liệu cũ chép từ báo cáo trước làm như không có gì thay đổi.",
        en: "Figures carried over from an earlier report look as if nothing had happened."
    },
    silent: {
        vi: "Biểu mẫu không đặt chế độ báo cáo, báo cáo không nêu kỳ; nhiệm vụ không ở trạng thái đang thực hiện; trong ô còn một mốc “tính đến” mới hơn.",
        en: "Forms without a reporting regime, reports without a period; tasks that are not in progress; entries with a newer day of counting."
    },
    source: "Decree 09/2019/NĐ-CP, art. 12 (figures of a period begin after the previous closing day), unless the profile sets another day.",
    passes: [
        with r#"{"period": {}, "reportingPeriod": "tháng 12/2025"}"#
            [{ status: "Đang thực hiện", description: "Tính đến ngày 30/4/2025 đạt 80%, tính đến ngày 10/12/2025 đạt 92%" }],
        with r#"{"period": {}, "reportingPeriod": "tháng 12/2025"}"#
            [{ status: "Đã hoàn thành", description: "Tính đến ngày 30/4/2025 đạt 80%" }],
        with r#"{"period": {}, "reportingPeriod": "tháng 12/2025"}"#
            [{ status: "Đang thực hiện", description: "Tính đến ngày 14/11/2025 đạt 80%" }],
    ],
    fails: [
        with r#"{"period": {}, "reportingPeriod": "tháng 12/2025"}"#
            [{ status: "Đang thực hiện", description: "Tính đến ngày 30/4/2025 đạt 80%" }] => [0 description "30/4/2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some((period, window)), Some(Meaning::Doing)) = (row.reported(), row.status()) else { return };
    let cells = [Role::Description, Role::Notes].into_iter().filter_map(|role| row.cell(role));
    let days = cells.flat_map(|cell| cell.prose().map_or(&[][..], |prose| &prose.cutoffs).iter().map(move |day| (cell, day)));
    let Some((cell, newest)) = days.max_by_key(|(_, day)| day.date) else { return };
    // What was counted up to the closing day itself is only as old as the last report.
    if newest.date.succ_opt().is_some_and(|next| next < window.from) {
        found
            .at(&cell, newest.span)
            .typed("date", newest.date)
            .param("from", window.from)
            .param("period", period);
    }
}
