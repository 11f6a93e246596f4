use crate::exact::{Decimal, Ratio};
use crate::interval::{Interval, Relation};
use crate::message::ParamValue;
use crate::profile::{Equation, Missing, Role, Side, words};
use crate::read::number::{NumberReading, Quantity, Separators};
use crate::rules::{Cell, Findings, Row, Scope, rule};
use crate::value::Value;

rule! {
    id: "equation/does-not-hold",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [],
    context: [],
    vi: "Số liệu không khớp ở “{label}”: {left}[[ = {leftWorth}]] phải {sign} {right}[[ = {rightWorth}]][[ (“{other}”)]], chênh {difference}. Hãy kiểm tra lại từng số.",
    en: "The figures at “{label}” disagree: {left}[[ = {leftWorth}]] must be {sign} {right}[[ = {rightWorth}]][[ (“{other}”)]]; the difference is {difference}. Check each of them.",
    checks: {
        vi: "Các số của một dòng thỏa những phép tính mà biểu mẫu khai báo: tổng, hiệu, tích, thương, lớn hơn, nhỏ hơn.",
        en: "The numbers of an entry satisfy the equations the profile declares: sums, differences, products, quotients, comparisons."
    },
    why: {
        vi: "Tổng không bằng các phần cộng lại là lỗi bị trả về nhiều nhất, và là lỗi dễ thấy nhất nếu máy cộng hộ.",
        en: "A total that is not the sum of its parts is what tables are sent back for most, and what a machine sees best."
    },
    silent: {
        vi: "Ô còn trống (theo khai báo missing), số không đọc được hoặc có hai cách hiểu, chia cho 0; số làm tròn còn có thể khớp.",
        en: "Blank fields (as the profile's missing says), numbers that cannot be read or have two readings, division by zero; rounded figures that may agree."
    },
    source: "The profile's equations; XBRL Calculations 1.1 for what rounding allows: wrong only if no exact values print like these.",
    passes: [
        with r#"{"equations": [{"id": "sum", "left": "numerator + count", "op": "=", "right": "denominator"}]}"#
            [{ numerator: "1.099", count: "340", denominator: "1.439" }, { numerator: "1.099", denominator: "1.439" }],
        with r#"{"equations": [{"id": "sum", "left": "numerator + count", "op": "=", "right": "denominator", "missing": "skip-all"}]}"#
            [{ numerator: "1.439", denominator: "1.439" }, { task: "Rà soát" }],
        with r#"{"equations": [{"id": "share", "left": "actual", "op": "=", "right": "numerator / denominator * 100"}]}"#
            [{ actual: "58,98", numerator: "2.964", denominator: "5.025" }, { actual: "5", numerator: "1", denominator: "0" }],
        with r#"{"equations": [{"id": "sum", "left": "numerator + count", "op": "=", "right": "denominator"}]}"#
            [{ numerator: "1,3 triệu", count: "2,4 triệu", denominator: "3,8 triệu" }],
        with r#"{"equations": [{"id": "order", "left": "numerator", "op": "<=", "right": "denominator"}]}"#
            [{ numerator: "5", denominator: "5" }, { numerator: "1,141", denominator: "5" }],
    ],
    fails: [
        with r#"{"equations": [{"id": "sum", "left": "numerator + count", "op": "=", "right": "denominator"}]}"#
            [{ numerator: "847", count: "1.303", denominator: "2.105" }] => [0 denominator "2.105"],
        with r#"{"equations": [{"id": "sum", "left": "denominator", "op": "=", "right": "numerator + count", "missing": "zero"}]}"#
            [{ numerator: "847", denominator: "2.105" }] => [0 denominator "2.105"],
        with r#"{"equations": [{"id": "share", "left": "actual", "op": "=", "right": "numerator / denominator * 100", "rounding": "half-up"}]}"#
            [{ actual: "58,98", numerator: "2.964", denominator: "5.025" }] => [0 actual "58,98"],
        with r#"{"equations": [{"id": "order", "left": "numerator", "op": "<=", "right": "denominator"}]}"#
            [{ unit: "người", numerator: "6", denominator: "5" }] => [0 numerator "6"],
        with r#"{"equations": [{"id": "both", "left": "(numerator - count) * 2", "op": ">", "right": "denominator + 10"}]}"#
            [{ unit: "người", numerator: "6", count: "2", denominator: "5" }] => [0 denominator "5"],
    ],
}

/// What a field is in an equation.
pub(super) enum Term<'a> {
    /// Nothing was given.
    Missing,
    /// A number.
    Number(&'a Quantity),
    /// Something that other rules speak about.
    Unknown,
}

pub(super) fn term<'a>(cell: &Cell<'a>) -> Term<'a> {
    match cell.value() {
        Value::Number(NumberReading::Blank | NumberReading::NotYet(_)) => Term::Missing,
        Value::Number(NumberReading::Number(quantity)) if quantity.separators != Separators::Ambiguous => {
            Term::Number(quantity)
        }
        _ => Term::Unknown,
    }
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    if row.is_heading() {
        return;
    }
    for equation in row.frame.profile.equations() {
        if applies(row, equation) && !is_share(row, equation) && !may_hold(row, equation).unwrap_or(true) {
            report(row, equation, found);
        }
    }
}

/// Whether the equation says of an indicator what `equation/percent-mismatch` says anyway.
fn is_share(row: &Row<'_>, equation: &Equation) -> bool {
    let [actual, part, whole] =
        [Role::Actual, Role::Numerator, Role::Denominator].map(|role| row.frame.profile.role(role));
    let (Some(actual), Some(part), Some(whole)) = (actual, part, whole) else { return false };
    let of = |one: &Side, other: &Side| one.only() == Some(actual) && other.fields == [part, whole];
    let named = of(&equation.left, &equation.right) || of(&equation.right, &equation.left);
    named && equation.relation == Relation::Equal && equation.rounding == row.frame.profile.data().rounding && row.is_percentage()
}

/// Whether enough is given for the equation to say something.
fn applies(row: &Row<'_>, equation: &Equation) -> bool {
    let fields = || equation.left.fields.iter().chain(&equation.right.fields);
    let term = |index: &usize| term(&Cell { row: *row, index: *index });
    let missing = fields().filter(|index| matches!(term(index), Term::Missing)).count();
    let enough = match equation.missing {
        Missing::SkipAny => missing == 0,
        Missing::SkipAll => missing < fields().count(),
        Missing::Zero => true,
    };
    enough && !fields().any(|index| matches!(term(index), Term::Unknown))
}

/// The number of a field by its name in the equation, or `None` where it is missing and counts as zero.
fn named<'a>(row: &Row<'a>, name: &str) -> Option<&'a Quantity> {
    let index = row.frame.profile.fields().iter().position(|field| field.id == name)?;
    match term(&Cell { row: *row, index }) {
        Term::Number(quantity) => Some(quantity),
        _ => None,
    }
}

fn may_hold(row: &Row<'_>, equation: &Equation) -> Option<bool> {
    let of = |name: &str| match named(row, name) {
        Some(quantity) => Interval::of(quantity, equation.rounding),
        None => Some(Interval::exact(Decimal::ZERO)),
    };
    let (left, right) = (equation.left.expression.interval(of)?, equation.right.expression.interval(of)?);
    Some(equation.relation.may_hold(&left, &right))
}

/// A side with the person's numbers in place of the names.
fn written(row: &Row<'_>, side: &Side) -> ParamValue {
    if let Some(index) = side.only() {
        return Cell { row: *row, index }.number().map_or(Decimal::ZERO, |quantity| quantity.value).into();
    }
    let mut text = String::with_capacity(side.text.len() * 2);
    let mut done = 0;
    for (at, word) in words(&side.text) {
        text.push_str(&side.text[done..at]);
        done = at + word.len();
        match named(row, word) {
            Some(quantity) => text.push_str(&quantity.value.plain()),
            None if word.starts_with(|c: char| c.is_ascii_digit()) => text.push_str(word),
            None => text.push('0'),
        }
    }
    text.push_str(&side.text[done..]);
    ParamValue::Formula(text.trim().replace('*', "×"))
}

/// What a side comes to.
fn worth(row: &Row<'_>, side: &Side) -> Option<Ratio> {
    side.expression.value(|name| Some(named(row, name).map_or(Decimal::ZERO, |quantity| quantity.value)))
}

fn report(row: &Row<'_>, equation: &Equation, found: &mut Findings<'_>) {
    let (left, right) = (&equation.left, &equation.right);
    let fields: Vec<usize> = left.fields.iter().chain(&right.fields).copied().collect();
    // A total stands alone on its side; of two single fields, the part comes first.
    let place = match (left.only(), right.only()) {
        (Some(part), Some(total)) => if equation.relation == Relation::Equal { Some(total) } else { Some(part) },
        (alone, other) => other.or(alone).or(fields.last().copied()),
    };
    let (Some(place), Some(one), Some(two)) = (place, worth(row, left), worth(row, right)) else { return };
    let Some(difference) = (if one > two { one.minus(two) } else { two.minus(one) }) else { return };
    let cell = |index| Cell { row: *row, index };
    let span = cell(place).number().map_or(cell(place).span(), |quantity| quantity.span);
    let places = fields.iter().filter_map(|&index| Some(cell(index).number()?.value.scale())).max().unwrap_or(0);
    let finding = found
        .at(&cell(place), span)
        .param("equation", equation.id.as_str())
        .param("label", cell(place).field().label.as_str())
        .typed("left", written(row, left))
        .param("sign", equation.relation.sign())
        .typed("right", written(row, right));
    if let Some(difference) = shown(difference, places) {
        finding.typed("difference", difference);
    }
    for (key, side, value) in [("leftWorth", left, one), ("rightWorth", right, two)] {
        if let Some(value) = shown(value, places).filter(|_| side.only().is_none() && !side.fields.is_empty()) {
            finding.typed(key, value);
        }
    }
    if let Some(other) = right.only().filter(|&other| left.only().is_some() && other != place) {
        finding.param("other", cell(other).field().label.as_str());
    }
    for &index in fields.iter().filter(|&&index| index != place) {
        finding.related(&cell(index), cell(index).span());
    }
}

/// A fraction as a message prints it: exactly where few decimals are enough, else with one more than was printed.
fn shown(value: Ratio, places: u32) -> Option<Decimal> {
    let exact = |&places: &u32| value.cut(places).is_some_and(|cut| Ratio::from(cut) == value);
    match (0..=places.max(2)).find(exact) {
        Some(places) => value.cut(places),
        None => value.rounded(places + 1),
    }
}
