//! A whole date field.

use super::clock::{Clock, clock_at, weekday_at};
use super::shape::{Shape, shape_at};
use super::{DateReading, Day, Expected, ImpossibleDay, ProposedDay};
use crate::read::{Kind, Scan, Span};
use chrono::{Days, NaiveDate, Weekday};

/// Reads a date field. Anything besides one date makes it unreadable, with the place where reading stopped.
///
/// ```
/// use rasoat::read::{DateReading, read_date};
/// let DateReading::Day(day) = read_date("31/12 /2025") else { panic!() };
/// assert_eq!(day.date.to_string(), "2025-12-31");
/// assert!(matches!(read_date("31/9/2025"), DateReading::Impossible(_)));
/// assert!(matches!(read_date("30/6/25"), DateReading::TwoDigitYear(_)));
/// assert!(matches!(read_date("45870"), DateReading::Serial(_)));
/// assert!(matches!(read_date("chưa có"), DateReading::Unreadable { .. }));
/// ```
pub fn read_date(text: &str) -> DateReading {
    read_field(&Scan::new(text))
}

/// [`read_date`] of a text already scanned.
pub(crate) fn read_field(scan: &Scan) -> DateReading {
    let end = scan.tokens().len();
    // A leading apostrophe is how a spreadsheet marks a cell as text.
    let mut at = skip_marks(scan, 0, "'\"");
    if at == end {
        return DateReading::Blank;
    }
    if let Some((_, next)) = clock_at(scan, at).filter(|&(_, next)| next < end) {
        at = skip_marks(scan, next, ",");
    }
    let mut weekday = weekday_at(scan, at).map(|(day, next)| (day, scan.span(at, next), next));
    if let Some((_, _, next)) = weekday {
        at = skip_marks(scan, next, ",-");
    }
    if let Some(next) = scan.phrase(at, "ngày") {
        at = skip_marks(scan, next, "");
    }
    if let Some(reading) = lone_number(scan, at) {
        return reading;
    }
    let Some(shape) = shape_at(scan, at, true).filter(|shape| shape.numbers[1].is_some() || shape.is_full()) else {
        return no_date(scan, at);
    };
    if !shape.is_full() {
        return unfinished(scan, &shape);
    }
    let mut span = shape.span(scan);
    let mut next = shape.to;
    let time = time_after(scan, next);
    if let Some((_, _, after)) = time {
        next = after;
        span.end = scan.start(next);
    }
    let brackets = skip_marks(scan, next, "(,-");
    if let Some((day, after)) = weekday_at(scan, brackets) {
        weekday = weekday.or(Some((day, scan.span(brackets, after), after)));
        next = after;
    }
    next = skip_marks(scan, next, ".;,)'\"");
    if next < end {
        return DateReading::Unreadable { expected: Expected::End, at: scan.start(next) };
    }
    let shift = time.map_or(0, |(clock, zone, _)| days_to_vietnam(clock, zone));
    finish(&shape, span, time.is_some(), weekday.map(|(day, span, _)| (day, span)), shift)
}

/// The index after spaces and any of these signs.
fn skip_marks(scan: &Scan, mut i: usize, marks: &str) -> usize {
    while scan.kind(i) == Some(Kind::Space) || scan.mark(i).is_some_and(|mark| marks.contains(mark)) {
        i += 1;
    }
    i
}

/// The reading of a full shape.
pub(crate) fn finish(
    shape: &Shape,
    span: Span,
    time: bool,
    weekday: Option<(Weekday, Span)>,
    shift: u64,
) -> DateReading {
    let notation = shape.notation(time);
    match shape.day() {
        Ok(date) if shape.two_digit_year().is_some() => DateReading::TwoDigitYear(ProposedDay { span, date }),
        Ok(date) => {
            let date = date.checked_add_days(Days::new(shift)).unwrap_or(date);
            DateReading::Day(Day { date, span, notation, weekday })
        }
        Err(fault) => DateReading::Impossible(ImpossibleDay {
            span,
            part: fault.part,
            day: fault.day,
            month: fault.month,
            year: fault.year,
            last_day: fault.last_day,
            swapped: fault.swapped,
            notation,
        }),
    }
}

/// Minutes east of Greenwich, where the time names a zone.
type Zone = Option<i32>;

/// A time after a date: `T00:00:00Z`, ` 7:30`, ` 12:00:00 SA`, ` lúc 14 giờ`.
fn time_after(scan: &Scan, i: usize) -> Option<(Clock, Zone, usize)> {
    let glued = if scan.is(i, "t") { i + 1 } else { skip_marks(scan, i, ",") };
    let at = scan.any_phrase(glued, &["lúc", "hồi", "vào lúc"]).map_or(glued, |(_, next)| scan.skip_space(next));
    if at == i {
        return None;
    }
    let (clock, next) = clock_at(scan, at)?;
    if scan.is(next, "z") {
        return Some((clock, Some(0), next + 1));
    }
    let sign = match scan.mark(next) {
        Some('+') => 1,
        Some('-') => -1,
        _ => return Some((clock, None, next)),
    };
    let (offset, after) = clock_at(scan, next + 1)?;
    Some((clock, Some(sign * (i32::from(offset.hour) * 60 + i32::from(offset.minute))), after))
}

/// A time with a zone is an instant: 17:00 in Greenwich is the next day in Vietnam. That is how a page that stores
/// JavaScript dates writes the midnight a person chose.
fn days_to_vietnam(clock: Clock, zone: Zone) -> u64 {
    let Some(zone) = zone else { return 0 };
    let minutes = i32::from(clock.hour) * 60 + i32::from(clock.minute) - zone + 7 * 60;
    u64::from(minutes >= 24 * 60)
}

/// A field that is one number: a spreadsheet's serial day, or a date without separators.
fn lone_number(scan: &Scan, at: usize) -> Option<DateReading> {
    let value = scan.number(at)?;
    let digits = scan.token(at).len();
    let mut next = at + 1;
    if matches!(scan.mark(next), Some('.' | ',')) && scan.kind(next + 1) == Some(Kind::Digits) && digits == 5 {
        next += 2; // the time of day, as a fraction
    }
    let span = scan.span(at, next);
    if skip_marks(scan, next, "'\".") < scan.tokens().len() {
        return None;
    }
    if digits == 5 {
        // 1 January 1990 to 31 December 2100; other numbers of five digits are more likely something else.
        let serial = Some(value).filter(|value| (32_874..=73_415).contains(value))?;
        let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::from(serial)))?;
        return Some(DateReading::Serial(ProposedDay { span, date }));
    }
    let shape = (digits == 8).then(|| Shape::without_separators(value, at))?;
    let near = shape.parts()[2].is_some_and(|year| (1900..2200).contains(&year.value));
    (near && shape.day().is_ok()).then(|| finish(&shape, span, false, None, 0))
}

/// A day and month without a year, or a month and year without a day.
fn unfinished(scan: &Scan, shape: &Shape) -> DateReading {
    let month_and_year =
        shape.numbers[1].is_some_and(|n| n.digits == 4) || shape.numbers[0].is_some_and(|n| n.digits == 4);
    if month_and_year {
        DateReading::Unreadable { expected: Expected::Day, at: scan.start(shape.from) }
    } else {
        DateReading::Unreadable { expected: Expected::Year, at: scan.start(shape.to) }
    }
}

fn no_date(scan: &Scan, at: usize) -> DateReading {
    let month = scan.any_phrase(at, &["tháng", "quý", "năm"]).is_some();
    let year = scan.number(at).is_some_and(|year| (1900..2200).contains(&year)) && scan.tokens().len() == at + 1;
    let expected = if month || year { Expected::Day } else { Expected::Date };
    DateReading::Unreadable { expected, at: scan.start(at) }
}
