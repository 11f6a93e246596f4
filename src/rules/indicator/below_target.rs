use crate::exact::Decimal;
use crate::interval::{Interval, Relation};
use crate::profile::Role;
use crate::read::number::{Approx, Comparator, Quantity};
use crate::rules::measure::{Direction, comparable};
use crate::rules::{Findings, Row, Scope, rule};
use chrono::{Datelike, NaiveDate};

rule! {
    id: "indicator/below-target",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Actual, Name, Target, Unit, Year],
    context: [AsOf],
    params: ["direction" = 0 of ["up", "down"]],
    vi: "Kết quả {value} chưa đạt chỉ tiêu {sign} {target} của năm {year}, còn cách {difference}. Hãy kiểm tra số liệu, hoặc nêu lý do chưa đạt.",
    en: "The result {value} misses the target {sign} {target} of {year} by {difference}. Check the figure, or say why the target was missed.",
    checks: {
        vi: "Khi năm đã kết thúc, kết quả đạt chỉ tiêu của năm đó theo đúng dấu ≥, >, ≤, < đã giao.",
        en: "Once a year has ended, the result meets its target, by the sign (≥, >, ≤, <) it was set with."
    },
    why: {
        vi: "Chỉ tiêu không đạt phải được giải trình; nhiều khi số liệu mới chỉ là số giữa năm.",
        en: "A missed target must be explained; often the figure is merely that of mid-year."
    },
    silent: {
        vi: "Trước ngày 31/12 của năm báo cáo; mốc “-”, “X” hoặc để trống; số làm tròn còn có thể đạt; chỉ tiêu không rõ càng cao hay càng thấp càng tốt.",
        en: "Before 31 December of the year; targets “-”, “X” or blank; rounded figures that may meet it; indicators of which it is not clear which way is better."
    },
    source: "The targets of the plan; practice of yearly reports.",
    passes: [
        with r#"{"asOf": "2025-12-31"}"# [{ unit: "%", year: "2025", target_2025: "≥ 80", actual: "80" }],
        [{ unit: "%", year: "2025", target_2025: "≥ 80", actual: "75" }],
        with r#"{"asOf": "2025-12-31"}"# [{ unit: "%", year: "2025", target_2025: "-", actual: "75" }],
        with r#"{"asOf": "2025-12-31"}"# [{ unit: "%", year: "2025", target_2025: "≤ 5", actual: "3" }],
        with r#"{"asOf": "2025-12-31"}"# [{ unit: "%", year: "2025", target_2025: "80,04", actual: "80,0" }],
        with r#"{"asOf": "2025-12-31"}"# [{ unit: "%", year: "2026", target_2025: "80", actual: "75" }],
        with r#"{"asOf": "2025-12-31"}"#
            [{ unit: "%", name: "Tỷ lệ hộ nghèo", year: "2025", target_2025: "5", actual: "3" }],
    ],
    fails: [
        with r#"{"asOf": "2025-12-31"}"#
            [{ unit: "%", year: "2025", target_2025: "≥ 80", actual: "79,9" }] => [0 actual "79,9"],
        with r#"{"asOf": "2026-01-15"}"#
            [{ unit: "Doanh nghiệp", target_2025: "≥ 10", actual: "8" }] => [0 actual "8"],
        with r#"{"asOf": "2025-12-31"}"#
            [{ unit: "%", year: "2025", target_2025: "≤ 5", actual: "7,5" }] => [0 actual "7,5"],
        with r#"{"asOf": "2025-12-31"}"#
            [{ unit: "%", year: "2025", target_2025: "> 80", actual: "80" }, { unit: "Người", year: "2025", target_2025: "> 80", actual: "80" }]
            => [1 actual "80"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(actual), Some(year)) = (row.cell(Role::Actual), ended_year(row)) else { return };
    let target = row.targets().into_iter().find(|(of, _)| *of == year).map(|(_, cell)| cell);
    let (Some(target), Some(result)) = (target, actual.number()) else { return };
    let Some(wanted) = target.number().filter(|wanted| comparable(wanted, result)) else { return };
    let Some((relation, limit)) = limit(row, found.setting(0), wanted) else { return };
    if may_meet(row, result, relation, wanted, limit).unwrap_or(true) {
        return;
    }
    let (more, less) = (result.value.minus(limit), limit.minus(result.value));
    let Some(difference) = (if result.value > limit { more } else { less }) else { return };
    found
        .at(&actual, result.span)
        .typed("value", result.value)
        .param("sign", relation.sign())
        .typed("target", limit)
        .typed("difference", difference)
        .param("year", year.to_string())
        .related(&target, target.span());
}

/// The year of the result, if it has ended by the day of the report; the last that has where the form names none.
fn ended_year(row: &Row<'_>) -> Option<i32> {
    let ended = |year| NaiveDate::from_ymd_opt(year, 12, 31).is_some_and(|last| last <= row.as_of());
    let this = row.as_of().year();
    let last = if ended(this) { this } else { this - 1 };
    match row.cell(Role::Year).filter(|cell| !cell.is_blank()) {
        Some(_) => row.year().filter(|&year| ended(year)),
        None => Some(last),
    }
}

/// What is asked: by the sign of the target, else by the way the indicator gets better.
fn limit(row: &Row<'_>, setting: i64, wanted: &Quantity) -> Option<(Relation, Decimal)> {
    Some(match (wanted.comparator, wanted.upper) {
        (Some(Comparator::AtLeast), _) => (Relation::AtLeast, wanted.value),
        (Some(Comparator::Above), _) => (Relation::Above, wanted.value),
        (Some(Comparator::AtMost), _) => (Relation::AtMost, wanted.value),
        (Some(Comparator::Below), _) => (Relation::Below, wanted.value),
        (Some(Comparator::Equal) | None, upper) => match row.direction(setting)? {
            Direction::Up => (Relation::AtLeast, wanted.value),
            Direction::Down => (Relation::AtMost, upper.unwrap_or(wanted.value)),
        },
    })
}

/// Whether some number that prints like the result meets what is asked. A target is exact unless it is approximate.
fn may_meet(
    row: &Row<'_>,
    result: &Quantity,
    relation: Relation,
    wanted: &Quantity,
    limit: Decimal,
) -> Option<bool> {
    let rounding = row.frame.profile.data().rounding;
    let asked = match wanted.approx {
        Approx::None => Interval::exact(limit),
        _ => Interval::of(wanted, rounding)?,
    };
    Some(relation.may_hold(&Interval::of(result, rounding)?, &asked))
}
