use super::does_not_hold::{Term, term};
use crate::interval::{Interval, Relation};
use crate::profile::{Equation, Role, Side};
use crate::rules::measure::CHANGES;
use crate::rules::{Cell, Findings, Row, Scope, rule};

rule! {
    id: "equation/part-exceeds-whole",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [],
    context: [],
    vi: "“{label}” ghi {part}, lớn hơn {whole} của “{total}” là {difference}. Một phần không thể lớn hơn tổng thể: hãy kiểm tra hai số, có thể đã đổi chỗ.",
    en: "“{label}” gives {part}, more than the {whole} of “{total}” by {difference}. A part is never more than its whole: check both, they may have changed places.",
    checks: {
        vi: "Tử số không lớn hơn mẫu số của một tỷ lệ; một phần không lớn hơn tổng khi các phần khác còn để trống.",
        en: "The numerator of a share is not above its denominator; a part is not above its total while other parts are still blank."
    },
    why: {
        vi: "Tử và mẫu đổi chỗ cho tỷ lệ trên 100%; phát hiện ngay khi gõ thì sửa dễ nhất.",
        en: "Numerator and denominator that have changed places give over 100%; that is easiest to mend while typing."
    },
    silent: {
        vi: "Chỉ tiêu không tính bằng %; tốc độ tăng, so với kế hoạch, mật độ; tổng đã đủ các phần (equation/does-not-hold).",
        en: "Indicators that are no percentage; growth, fulfilment of plans, densities; totals whose parts are all there (equation/does-not-hold)."
    },
    source: "Arithmetic: a part is not more than its whole.",
    passes: [
        [{ unit: "%", numerator: "61", denominator: "61" }],
        [{ unit: "người/km²", numerator: "1.250.000", denominator: "5.155" }],
        [{ unit: "%", name: "Mức thực hiện so với kế hoạch", numerator: "120", denominator: "100" }],
        with r#"{"equations": [{"id": "sum", "left": "numerator + count", "op": "=", "right": "denominator"}]}"#
            [{ unit: "người", numerator: "12", denominator: "20" }],
    ],
    fails: [
        [{ unit: "%", numerator: "61", denominator: "19" }] => [0 numerator "61"],
        [{ unit: "%", numerator: "5", denominator: "0" }] => [0 numerator "5"],
        with r#"{"equations": [{"id": "sum", "left": "numerator + count", "op": "=", "right": "denominator"}]}"#
            [{ unit: "người", numerator: "25", denominator: "20" }] => [0 numerator "25"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (part, whole) = (row.cell(Role::Numerator), row.cell(Role::Denominator));
    let mut compared = None;
    if let (Some(part), Some(whole)) = (part, whole)
        && row.is_percentage()
        && !row.cell(Role::Actual).unwrap_or(part).is_about(CHANGES)
    {
        compare(row, part, whole, found);
        compared = Some((part.index, whole.index));
    }
    for equation in row.frame.profile.equations() {
        let Some((parts, whole)) = total(equation) else { continue };
        let cell = |index| Cell { row: *row, index };
        // With every part there, the sum is checked as a whole.
        if parts.fields.iter().any(|&part| matches!(term(&cell(part)), Term::Missing)) {
            let new = parts.fields.iter().filter(|part| compared != Some((**part, whole)));
            new.for_each(|&part| compare(row, cell(part), cell(whole), found));
        }
    }
}

/// The parts and the total of an equation that says no more than that parts add up to a total.
fn total(equation: &Equation) -> Option<(&Side, usize)> {
    let (left, right) = (&equation.left, &equation.right);
    let is_parts = |side: &Side| side.expression.is_sum() && side.fields.len() > 1;
    match (equation.relation, left.only(), right.only()) {
        (Relation::Equal, _, Some(whole)) if is_parts(left) => Some((left, whole)),
        (Relation::Equal, Some(whole), _) if is_parts(right) => Some((right, whole)),
        _ => None,
    }
}

fn compare(row: &Row<'_>, part: Cell<'_>, whole: Cell<'_>, found: &mut Findings<'_>) {
    if row.frame.profile.equations().iter().any(|equation| says_so(equation, part.index, whole.index)) {
        return;
    }
    let (Some(more), Some(less)) = (part.number(), whole.number()) else { return };
    let rounding = row.frame.profile.data().rounding;
    let (Some(high), Some(low)) = (Interval::of(more, rounding), Interval::of(less, rounding)) else { return };
    let Some(difference) = more.value.minus(less.value).filter(|_| low.is_below(&high)) else { return };
    found
        .at(&part, more.span)
        .param("label", part.field().label.as_str())
        .param("total", whole.field().label.as_str())
        .typed("part", more.value)
        .typed("whole", less.value)
        .typed("difference", difference)
        .related(&whole, whole.span());
}

/// Whether an equation compares the two by itself, so that `equation/does-not-hold` speaks.
fn says_so(equation: &Equation, part: usize, whole: usize) -> bool {
    let (smaller, larger) = match equation.relation {
        Relation::AtMost | Relation::Below => (&equation.left, &equation.right),
        Relation::AtLeast | Relation::Above => (&equation.right, &equation.left),
        Relation::Equal => return false,
    };
    smaller.only() == Some(part) && larger.only() == Some(whole)
}
