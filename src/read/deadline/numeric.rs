//! Units of the calendar that begin with a digit.

use super::unit::{DayOrFault, Section, Stretch, Unit, year_after, year_at};
use super::words;
use crate::read::date::{Shape, finish, shape_at};
use crate::read::{DateReading, Kind, Scan, Separator, Span};

/// The number of a quarter, in digits, letters or Roman, at token `i`.
pub(super) fn quarter_number(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    if let Some(number) = scan.number(i) {
        return (1..=4).contains(&number).then_some((number, i + 1));
    }
    let (n, next) = scan.any_phrase(i, &words::QUARTERS)?;
    Some((n as u32 % 4 + 1, next))
}

/// Units that begin with a digit: `30/6/2025`, `30/6`, `6/2025`, `2025-06`, `2025`, `01` of `01 - 05/6/2025`. What a slash
/// or point glues to something before it is none: the `6/2025` of `3O/6/2025`.
pub(super) fn numeric(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
    let glued = i.checked_sub(1).is_some_and(|before| matches!(scan.mark(before), Some('/' | '.')));
    if glued || scan.kind(i)? != Kind::Digits {
        return None;
    }
    if let Some(year) = year_at(scan, i).filter(|_| !joins_short_number(scan, i + 1)) {
        return Some(unit(scan, i, i + 1, Stretch::Year { section: Section::Whole }, Some(year)));
    }
    let shape = shape_at(scan, i, false)?;
    if shape.is_full() && !is_range(scan, &shape) {
        return Some((dated(scan, &shape)?, shape.to));
    }
    month_and_year(scan, &shape).or_else(|| day_and_month(scan, &shape)).or_else(|| first_day(scan, &shape))
}

fn unit(scan: &Scan, from: usize, to: usize, stretch: Stretch, year: Option<i32>) -> (Unit, usize) {
    (Unit { stretch, year, span: scan.span(from, to) }, to)
}

/// Whether the third number belongs to another day: `01/7-31/12/2025`, `01-05/6/2025`, `25-26/6`.
fn is_range(scan: &Scan, shape: &Shape) -> bool {
    let [first, second] = shape.separators;
    let short = |at: usize| shape.numbers[at].is_some_and(|n| n.digits <= 2);
    short(0) && short(2) && first != second && (first == Separator::Hyphen || goes_on(scan, shape))
}

/// Whether a separator and more digits follow.
fn goes_on(scan: &Scan, shape: &Shape) -> bool {
    let digits = scan.kind(scan.skip_space(shape.to + 1)) == Some(Kind::Digits);
    digits && matches!(scan.mark(shape.to), Some('/' | '-' | '.'))
}

/// A date whose day was left blank: `ngày   /8/2025`.
pub(super) fn blank_day(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
    let shape = shape_at(scan, i, false).filter(|shape| shape.is_full() && shape.numbers[0].is_none())?;
    Some((dated(scan, &shape)?, shape.to))
}

fn dated(scan: &Scan, shape: &Shape) -> Option<Unit> {
    let span = shape.span(scan);
    let stretch = match finish(shape, span, false, None, 0) {
        DateReading::Day(day) => DayOrFault::Day(day),
        DateReading::Impossible(impossible) => DayOrFault::Impossible(impossible),
        DateReading::TwoDigitYear(day) => DayOrFault::TwoDigitYear(day),
        _ => return None,
    };
    Some(Unit { stretch: Stretch::Date(stretch), year: None, span })
}

/// `6/2025`, `06-2025`, `2025-06`
fn month_and_year(scan: &Scan, shape: &Shape) -> Option<(Unit, usize)> {
    let (first, second) = (shape.numbers[0]?, shape.numbers[1]?);
    let (month, year) = match (first.digits, second.digits) {
        (1 | 2, 4) => (first, year_at(scan, shape.ends[1].checked_sub(1)?)?),
        (4, 1 | 2) => (second, i32::try_from(first.value).ok()?),
        _ => return None,
    };
    if !(1..=12).contains(&month.value) {
        let span: Span = scan.span(shape.from, shape.ends[1]);
        let fault = DayOrFault::Impossible(shape.impossible_month(span, month.value, year));
        return Some((Unit { stretch: Stretch::Date(fault), year: None, span }, shape.ends[1]));
    }
    let stretch = Stretch::Month { month: month.value, section: Section::Whole, or_weekday: false };
    Some(unit(scan, shape.from, shape.ends[1], stretch, Some(year)))
}

/// `30/6`, with a year after it or not. In `01-05/6/2025` the hyphen is a range; alone, `30-6` is a day.
fn day_and_month(scan: &Scan, shape: &Shape) -> Option<(Unit, usize)> {
    let (day, month) = (shape.numbers[0]?, shape.numbers[1]?);
    let possible = (1..=31).contains(&day.value) && (1..=12).contains(&month.value);
    let range = shape.separators[0] == Separator::Hyphen && shape.is_full();
    if !possible || day.digits > 2 || month.digits > 2 || range {
        return None;
    }
    let next = shape.ends[1];
    let (year, next) = match year_after(scan, next).filter(|_| scan.mark(next).is_none()) {
        Some((year, after)) => (Some(year), after),
        None => (None, next),
    };
    Some(unit(scan, shape.from, next, Stretch::Day { day: day.value, month: Some(month.value) }, year))
}

/// The `01` of `01 - 05/6/2025`: a day whose month stands with the next.
fn first_day(scan: &Scan, shape: &Shape) -> Option<(Unit, usize)> {
    let (_, next) = words::join_at(scan, shape.ends[0])?;
    let second = shape_at(scan, next, false)?;
    bare_day(scan, shape.from).filter(|_| second.numbers[1].is_some_and(|n| n.digits <= 2))
}

/// A day of the month without its month.
pub(super) fn bare_day(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
    let day = scan.number(i).filter(|day| (1..=31).contains(day) && scan.token(i).len() <= 2)?;
    Some(unit(scan, i, i + 1, Stretch::Day { day, month: None }, None))
}

/// Whether a sign glues a number of one or two digits here, as in `2025-06`.
pub(super) fn joins_short_number(scan: &Scan, i: usize) -> bool {
    let short = scan.kind(i + 1) == Some(Kind::Digits) && scan.token(i + 1).len() <= 2;
    short && matches!(scan.mark(i), Some('-' | '/' | '.'))
}
