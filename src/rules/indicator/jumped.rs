use crate::exact::Decimal;
use crate::read::number::Quantity;
use crate::rules::measure::{Direction, compared};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "indicator/jumped",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Actual, Name, Target, Unit, Year],
    context: [Previous],
    params: ["direction" = 0 of ["up", "down"], "factor" = 2, "points" = 20],
    vi: "Kết quả {value} thay đổi quá nhiều so với {before} của kỳ báo cáo ngày {since}[[ (hơn {factor} lần)]][[ ({points} điểm phần trăm)]]. Hãy kiểm tra dấu phân cách, số chữ số và đơn vị.",
    en: "The result {value} is far from {before} in the report of {since}[[ (more than {factor} times)]][[ ({points} percentage points)]]. Check separator, digits and unit.",
    checks: {
        vi: "Kết quả không tăng quá gấp đôi, tỷ lệ không tăng quá 20 điểm phần trăm so với kỳ trước.",
        en: "A result does not more than double, and a percentage does not gain more than 20 points, since the previous report."
    },
    why: {
        vi: "Tăng đột biến thường là thừa một chữ số, sai dấu phân cách, hoặc đổi đơn vị (nghìn đồng thành đồng).",
        en: "A leap is an extra digit, a wrong separator, or another unit (thousand đồng become đồng), as a rule."
    },
    silent: {
        vi: "Năm báo cáo khác, đơn vị khác, kỳ trước bằng 0; kết quả xấu đi (indicator/decreased).",
        en: "Another year, another unit, a previous result of zero; results that got worse (indicator/decreased)."
    },
    source: "Practice: the previous submission; parameters factor and points.",
    passes: [
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Số thuê bao", "unit": "Thuê bao", "actual": "1.250"}]}}"#
            [{ name: "Số thuê bao", unit: "Thuê bao", actual: "2.500" }],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Tỷ lệ hồ sơ trực tuyến", "unit": "%", "actual": "10"}]}}"#
            [{ name: "Tỷ lệ hồ sơ trực tuyến", unit: "%", actual: "30" }],
        with r#"{"previous": {"asOf": "2024-12-15", "entries": [{"name": "Số sáng kiến", "unit": "Sáng kiến", "year": "2024", "actual": "1"}]}}"#
            [{ name: "Số sáng kiến", unit: "Sáng kiến", year: "2025", actual: "9" }],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Số sáng kiến", "unit": "Sáng kiến", "actual": "0"}]}}"#
            [{ name: "Số sáng kiến", unit: "Sáng kiến", actual: "9" }],
    ],
    fails: [
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Số thuê bao", "unit": "Thuê bao", "actual": "1.250"}]}}"#
            [{ name: "Số thuê bao", unit: "Thuê bao", actual: "12.500" }] => [0 actual "12.500"],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Tỷ lệ hồ sơ trực tuyến", "unit": "%", "actual": "58,5"}]}}"#
            [{ name: "Tỷ lệ hồ sơ trực tuyến", unit: "%", actual: "85,5" }] => [0 actual "85,5"],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Số vụ vi phạm", "unit": "Vụ", "actual": "120"}]}}"#
            [{ name: "Số vụ vi phạm", unit: "Vụ", actual: "12" }] => [0 actual "12"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let Some((actual, now, before)) = compared(row) else { return };
    let (this, last) = (row.year(), row.previous().and_then(|row| row.year()));
    if this.zip(last).is_some_and(|(this, last)| this != last) {
        return;
    }
    let (small, large) = match row.direction(found.setting(0)) {
        Some(Direction::Down) => (now, before),
        _ => (before, now),
    };
    let (factor, points) = (found.setting(1), found.setting(2));
    let Some(leap) = leap(small, large, factor, points) else { return };
    let Some(previous) = &row.frame.previous else { return };
    let finding = found
        .at(&actual, now.span)
        .typed("value", now.value)
        .param("before", before.value)
        .param("since", previous.as_of);
    match leap {
        Leap::Points(points) => finding.typed("points", points),
        Leap::Factor => finding.param("factor", factor),
    };
}

enum Leap {
    Points(Decimal),
    Factor,
}

/// How far the larger is from the smaller, if that is too far.
fn leap(small: &Quantity, large: &Quantity, factor: i64, points: i64) -> Option<Leap> {
    let whole = |number: i64| Decimal::new(i128::from(number), 0);
    if large.is_percent() {
        let gained = large.value.minus(small.value)?;
        return (gained > whole(points)?).then_some(Leap::Points(gained));
    }
    let most = small.value.times(whole(factor)?)?;
    (!small.value.is_negative() && !small.value.is_zero() && large.value > most).then_some(Leap::Factor)
}
