use crate::interval::Interval;
use crate::read::number::UnitClass;
use crate::rules::measure::{Direction, compared};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "indicator/decreased",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Actual, Name, Target, Unit, Year],
    context: [Previous],
    params: ["direction" = 0 of ["up", "down"]],
    vi: "Kết quả {value} kém hơn {before} của kỳ báo cáo ngày {since}, chênh {difference}. Hãy kiểm tra số liệu của hai kỳ, hoặc nêu lý do.",
    en: "The result {value} is worse than {before} in the report of {since}, by {difference}. Check both figures, or give the reason.",
    checks: {
        vi: "Kết quả chỉ tiêu không kém đi so với kỳ báo cáo trước.",
        en: "The result of an indicator is not worse than in the previous report."
    },
    why: {
        vi: "Số lũy kế không giảm; giảm thường do gõ nhầm, đổi cách tính, hoặc báo cáo trước sai.",
        en: "Cumulative figures do not fall; a fall is a slip, another way of counting, or a mistake in the previous report."
    },
    silent: {
        vi: "Số đếm của một năm báo cáo khác; đơn vị khác; số làm tròn còn có thể bằng nhau; chỉ tiêu không rõ càng cao hay càng thấp càng tốt; dòng không tìm thấy ở kỳ trước.",
        en: "Counts of another year; another unit; rounded figures that may be equal; indicators of which it is not clear which way is better; rows without a previous one."
    },
    source: "Practice: the previous submission.",
    passes: [
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Tỷ lệ hồ sơ trực tuyến", "unit": "%", "actual": "71,2"}]}}"#
            [{ name: "Tỷ lệ hồ sơ trực tuyến", unit: "%", actual: "75,5" }],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Tỷ lệ hồ sơ trực tuyến", "unit": "%", "actual": "71,2"}]}}"#
            [{ name: "Tỷ lệ hồ sơ trực tuyến", unit: "%", actual: "71" }],
        with r#"{"previous": {"asOf": "2024-12-15", "entries": [{"name": "Số sáng kiến", "unit": "Sáng kiến", "year": "2024", "actual": "12"}]}}"#
            [{ name: "Số sáng kiến", unit: "Sáng kiến", year: "2025", actual: "3" }],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Tỷ lệ hộ nghèo", "unit": "%", "actual": "4,5"}]}}"#
            [{ name: "Tỷ lệ hộ nghèo", unit: "%", actual: "3,2" }],
        [{ name: "Tỷ lệ hồ sơ trực tuyến", unit: "%", actual: "5" }],
    ],
    fails: [
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Tỷ lệ hồ sơ trực tuyến", "unit": "%", "actual": "71,2"}]}}"#
            [{ name: "Tỷ lệ hồ sơ  TRỰC TUYẾN", unit: "%", actual: "17,2" }] => [0 actual "17,2"],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Số thuê bao", "unit": "Thuê bao", "actual": "1.250"}]}}"#
            [{ name: "Số thuê bao", unit: "Thuê bao", actual: "1.249" }] => [0 actual "1.249"],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Tỷ lệ hộ nghèo", "unit": "%", "actual": "3,2"}]}}"#
            [{ name: "Tỷ lệ hộ nghèo", unit: "%", actual: "4,5" }] => [0 actual "4,5"],
        with r#"{"previous": {"asOf": "2025-06-15", "entries": [{"name": "Tỷ lệ người dân hài lòng", "unit": "%", "actual": "93"}]}}"#
            [{ name: "Tỷ lệ người dân hài lòng", unit: "%", actual: "92" }] => [0 actual "92"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let Some((actual, now, before)) = compared(row) else { return };
    let (this, last) = (row.year(), row.previous().and_then(|row| row.year()));
    let another = this.zip(last).is_some_and(|(this, last)| this != last);
    // What is counted within a year starts again; a percentage does not.
    if another && now.class() != Some(UnitClass::Percent) {
        return;
    }
    let rounding = row.frame.profile.data().rounding;
    let (Some(new), Some(old)) = (Interval::of(now, rounding), Interval::of(before, rounding)) else { return };
    // Two figures printed alike were rounded alike.
    let alike = now.step == before.step;
    let (worse, difference) = match row.direction(found.setting(0)) {
        Some(Direction::Up) => (alike && now.value < before.value || new.is_below(&old), before.value.minus(now.value)),
        Some(Direction::Down) => (alike && now.value > before.value || old.is_below(&new), now.value.minus(before.value)),
        None => return,
    };
    let (true, Some(difference), Some(previous)) = (worse, difference, &row.frame.previous) else { return };
    found
        .at(&actual, now.span)
        .typed("value", now.value)
        .param("before", before.value)
        .typed("difference", difference)
        .param("since", previous.as_of);
}
