use crate::read::DeadlineKind;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "deadline/open-ended",
    severity: Info,
    opt_in: true,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Thời hạn “{text}” không có ngày kết thúc. Hãy ghi một ngày, tháng, quý hoặc năm cụ thể.",
    en: "The deadline “{text}” has no day by which it ends. Give a day, month, quarter or year.",
    checks: {
        vi: "Thời hạn có ngày, tháng, quý hoặc năm kết thúc (chỉ ở biểu mẫu yêu cầu).",
        en: "A deadline has a day, month, quarter or year (only on forms that ask for one)."
    },
    why: {
        vi: "“Thường xuyên”, “theo kế hoạch” thì không bao giờ quá hạn, nên cũng không ai đôn đốc.",
        en: "What is due “Thường xuyên” or “theo kế hoạch” is never overdue, so nobody follows it up."
    },
    silent: {
        vi: "Biểu mẫu không bật quy tắc này; thời hạn định kỳ (hằng tháng, hằng quý) vì có ngày đến hạn kế tiếp.",
        en: "Forms that do not turn this rule on; recurring deadlines, which have a next due day."
    },
    source: "Practice: the direction “6 rõ” asks for a clear time for every task.",
    passes: [
        [{ deadline: "Thường xuyên" }],
        with r#"{"rules": {"deadline/open-ended": {}}}"# [{ deadline: "Quý III/2025" }],
        with r#"{"rules": {"deadline/open-ended": {}}}"# [{ deadline: "Hằng quý" }],
        with r#"{"rules": {"deadline/open-ended": {}}}"# [{ deadline: "2022 – 2025" }],
    ],
    fails: [
        with r#"{"rules": {"deadline/open-ended": {}}}"# [{ deadline: "Thường xuyên" }] => [0 deadline "Thường xuyên"],
        with r#"{"rules": {"deadline/open-ended": {}}}"#
            [{ deadline: "2025 và những năm tiếp theo" }] => [0 deadline "2025 và những năm tiếp theo"],
        with r#"{"rules": {"deadline/open-ended": {}}}"# [{ deadline: "Theo kế hoạch" }] => [0 deadline "Theo kế hoạch"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    use DeadlineKind::{Event, None, Open, Relative};
    if cell.deadline().is_some_and(|deadline| matches!(deadline.kind, Open | Event | Relative | None)) {
        found.at(cell, cell.span()).typed("text", cell.text().trim());
    }
}
