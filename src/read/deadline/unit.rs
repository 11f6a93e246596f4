//! Stretches of the calendar by name: a day, `tháng 6/2025`, `quý II`, `6 tháng đầu năm 2025`, `cuối năm 2025`.

use super::words;
use crate::read::date::{DateReading, Shape, finish, month_word, shape_at};
use crate::read::{Kind, Scan, Separator, Span};

/// The part of a month, quarter or year that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Whole,
    /// đầu
    Start,
    /// giữa
    Middle,
    /// cuối
    End,
    /// thượng, trung, hạ tuần: 1 to 3
    Third(u8),
    /// The n-th week of a month; 5 is the last.
    Week(u8),
}

/// A stretch of the calendar, its year apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stretch {
    /// A full date, or one that cannot be or needs consent.
    Date(DayOrFault),
    /// A day of a month; the month may stand with the next day (`25 và 26/6`).
    Day { day: u32, month: Option<u32> },
    /// A month. `T6` alone may also be a Friday.
    Month { month: u32, section: Section, or_weekday: bool },
    /// A quarter.
    Quarter { quarter: u32, section: Section },
    /// The first or last months of a year.
    Months { count: u32, last: bool },
    /// A year.
    Year { section: Section },
    /// A school year, by the year it begins in.
    SchoolYear,
    /// The first day of the lunar year.
    Tet,
}

/// What a full date turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayOrFault {
    Day(crate::read::Day),
    Impossible(crate::read::ImpossibleDay),
    TwoDigitYear(crate::read::ProposedDay),
}

/// A stretch as found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unit {
    pub stretch: Stretch,
    pub year: Option<i32>,
    pub span: Span,
}

/// The year after a month or quarter: `/2025`, `-2025`, `năm 2025`, ` 2025`, and the index after it.
pub(super) fn year_after(scan: &Scan, i: usize) -> Option<(i32, usize)> {
    let mut at = scan.skip_space(i);
    if matches!(scan.mark(at), Some('/' | '-' | '.' | ',')) {
        at = scan.skip_space(at + 1);
    }
    if let Some(next) = scan.phrase(at, "của năm").or_else(|| scan.phrase(at, "năm")) {
        at = scan.skip_space(next);
    }
    let year = year_at(scan, at)?;
    (at > i).then_some((year, at + 1))
}

/// A year of four digits near our time that no sign makes part of something longer.
pub(super) fn year_at(scan: &Scan, i: usize) -> Option<i32> {
    let year = scan.number(i).filter(|year| (1900..2200).contains(year))?;
    let glued = matches!(scan.mark(i + 1), Some('/' | '.')) && short_number(scan, i + 2);
    (!glued && scan.token(i).len() == 4).then_some(year as i32)
}

/// Completes a stretch with the year after it.
fn with_year(scan: &Scan, from: usize, to: usize, stretch: Stretch) -> (Unit, usize) {
    let (year, next) = match year_after(scan, to) {
        Some((year, next)) => (Some(year), next),
        None => (None, to),
    };
    (Unit { stretch, year, span: scan.span(from, next) }, next)
}

/// The unit at token `i`, and the index after it.
pub(crate) fn unit_at(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
    if scan.kind(i) == Some(Kind::Digits) {
        return months_of_year(scan, i).or_else(|| numeric(scan, i));
    }
    if let Some(next) = scan.phrase(i, "ngày") {
        let at = scan.skip_space(next);
        let (unit, after) = numeric(scan, at).or_else(|| blank_day(scan, at)).or_else(|| bare_day(scan, at))?;
        return matches!(unit.stretch, Stretch::Date(_) | Stretch::Day { .. }).then_some((unit, after));
    }
    if let Some((third, next)) = scan.any_phrase(i, &["thượng tuần", "trung tuần", "hạ tuần"]) {
        return month(scan, i, scan.skip_space(next), Section::Third(third as u8 + 1));
    }
    if scan.is(i, "tuần") {
        return week(scan, i);
    }
    if let Some((section, next)) = scan.any_phrase(i, &["đầu", "giữa", "cuối"]) {
        let section = [Section::Start, Section::Middle, Section::End][section];
        let at = scan.skip_space(next);
        return month(scan, i, at, section)
            .or_else(|| quarter(scan, i, at, section))
            .or_else(|| year(scan, i, at, section));
    }
    if let Some(next) = scan.phrase(i, "nửa") {
        let (half, next) = scan.any_phrase(scan.skip_space(next), &["đầu", "cuối"])?;
        let next = scan.phrase(scan.skip_space(next), "năm")?;
        return Some(with_year(scan, i, next, Stretch::Months { count: 6, last: half == 1 }));
    }
    if let Some(next) = scan.phrase(i, "tết") {
        // "Tết Nguyên đán 2026", "Tết Bính Ngọ năm 2026": at most two words name it.
        let year = (0..3).try_fold(next, |at, _| match year_after(scan, at) {
            Some(found) => Err(found),
            None => Ok(scan.skip_space(at) + 1),
        });
        let (year, next) = year.map_or_else(|(year, next)| (Some(year), next), |_| (None, next));
        return Some((Unit { stretch: Stretch::Tet, year, span: scan.span(i, next) }, next));
    }
    month(scan, i, i, Section::Whole)
        .or_else(|| quarter(scan, i, i, Section::Whole))
        .or_else(|| year(scan, i, i, Section::Whole))
}

/// `tháng 6`, `tháng Sáu`, `T6`, `T.6`, `Th6` at token `at`.
fn month(scan: &Scan, from: usize, at: usize, section: Section) -> Option<(Unit, usize)> {
    let mut or_weekday = false;
    let (month, next) = if let Some(next) = scan.phrase(at, "tháng") {
        let at = scan.skip_space(next);
        match scan.number(at) {
            Some(month) => (month, at + 1),
            // "tháng năm 2025" is May only where a year of its own follows.
            None => month_word(scan, at).filter(|&(month, next)| month != 5 || year_after(scan, next).is_some())?,
        }
    } else {
        let (_, next) = scan.any_phrase(at, &["t", "th"])?;
        let next = next + usize::from(scan.mark(next) == Some('.'));
        or_weekday = true;
        (scan.number(next)?, next + 1)
    };
    if !(1..=12).contains(&month) {
        return None;
    }
    let (mut unit, next) = with_year(scan, from, next, Stretch::Month { month, section, or_weekday });
    if unit.year.is_some() {
        unit.stretch = Stretch::Month { month, section, or_weekday: false };
    }
    Some((unit, next))
}

/// `tuần 1`, `tuần thứ hai`, `tuần đầu`, `tuần cuối` with its month.
fn week(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
    let at = scan.skip_space(i + 1);
    let at = scan.phrase(at, "thứ").map_or(at, |next| scan.skip_space(next));
    let (week, next) = match scan.any_phrase(at, &words::WEEKS) {
        Some((0..=1, next)) => (1, next),
        Some((n @ 2..=4, next)) => (n as u8, next),
        Some((_, next)) => (5, next),
        None => (u8::try_from(scan.number(at).filter(|week| (1..=5).contains(week))?).ok()?, at + 1),
    };
    let at = scan.skip_space(next);
    let at = scan.phrase(at, "của").map_or(at, |next| scan.skip_space(next));
    month(scan, i, at, Section::Week(week))
        .filter(|(unit, _)| !matches!(unit.stretch, Stretch::Month { or_weekday: true, .. }))
}

/// The number of a quarter, in digits, letters or Roman, at token `i`.
pub(super) fn quarter_number(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    if let Some(number) = scan.number(i) {
        return (1..=4).contains(&number).then_some((number, i + 1));
    }
    let (n, next) = scan.any_phrase(i, &words::QUARTERS)?;
    Some((n as u32 % 4 + 1, next))
}

fn quarter(scan: &Scan, from: usize, at: usize, section: Section) -> Option<(Unit, usize)> {
    let (quarter, next) = if let Some(next) = scan.phrase(at, "quý") {
        quarter_number(scan, scan.skip_space(next))?
    } else if let Some((n, next)) = scan.any_phrase(at, &["qi", "qii", "qiii", "qiv"]) {
        (n as u32 + 1, next)
    } else {
        let next = scan.phrase(at, "q")?;
        quarter_number(scan, next + usize::from(scan.mark(next) == Some('.')))?
    };
    Some(with_year(scan, from, next, Stretch::Quarter { quarter, section }))
}

/// `năm 2025`, `2025`, `cuối năm`, `năm học 2025–2026`.
fn year(scan: &Scan, from: usize, at: usize, section: Section) -> Option<(Unit, usize)> {
    let word = scan.phrase(at, "năm")?;
    let next = scan.skip_space(word);
    if let Some(school) = scan.phrase(next, "học") {
        let at = scan.skip_space(school);
        let year = year_at(scan, at)?;
        let second = scan.skip_space(at + 1);
        let second = if matches!(scan.mark(second), Some('-' | '/')) { scan.skip_space(second + 1) } else { second };
        let next = if year_at(scan, second) == Some(year + 1) { second + 1 } else { at + 1 };
        return Some((Unit { stretch: Stretch::SchoolYear, year: Some(year), span: scan.span(from, next) }, next));
    }
    let stretch = Stretch::Year { section };
    if let Some(year) = year_at(scan, next) {
        return Some((Unit { stretch, year: Some(year), span: scan.span(from, next + 1) }, next + 1));
    }
    // "năm" with nothing after it is a year only after "trong", "cuối", …; the caller knows.
    (section != Section::Whole).then(|| (Unit { stretch, year: None, span: scan.span(from, word) }, word))
}

/// `6 tháng đầu năm 2025`, `03 tháng cuối năm`, `9 tháng năm 2025`.
fn months_of_year(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
    let count = scan.number(i).filter(|count| (1..=12).contains(count))?;
    let at = scan.skip_space(scan.phrase(scan.skip_space(i + 1), "tháng")?);
    if let Some((end, next)) = scan.any_phrase(at, &["đầu năm", "cuối năm"]) {
        return Some(with_year(scan, i, next, Stretch::Months { count, last: end == 1 }));
    }
    let year = scan.skip_space(scan.phrase(at, "năm")?);
    let unit = Unit {
        stretch: Stretch::Months { count, last: false },
        year: Some(year_at(scan, year)?),
        span: scan.span(i, year + 1),
    };
    Some((unit, year + 1))
}

/// A date whose day was left blank: `ngày   /8/2025`.
fn blank_day(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
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

/// Units that begin with a digit: `30/6/2025`, `30/6`, `6/2025`, `2025-06`, `2025`, `01` of `01 - 05/6/2025`.
fn numeric(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
    if let Some(year) = year_at(scan, i)
        && !scan.mark(i + 1).is_some_and(|mark| matches!(mark, '-' | '/' | '.') && short_number(scan, i + 2))
    {
        let stretch = Stretch::Year { section: Section::Whole };
        return Some((Unit { stretch, year: Some(year), span: scan.span(i, i + 1) }, i + 1));
    }
    let shape = shape_at(scan, i, false)?;
    let digits = |part: usize| shape.numbers[part].map_or(0, |n| n.digits);
    let value = |part: usize| shape.numbers[part].map_or(0, |n| n.value);
    let goes_on = matches!(scan.mark(shape.to), Some('/' | '-' | '.'))
        && scan.kind(scan.skip_space(shape.to + 1)) == Some(Kind::Digits);
    let [first, second] = shape.separators;
    if shape.is_full() && !(goes_on && first != second && digits(2) <= 2) {
        return Some((dated(scan, &shape)?, shape.to));
    }
    let token_after = |part: usize| nth_number_end(scan, i, part);
    if digits(0) <= 2 && digits(1) == 4 && (1..=12).contains(&value(0)) {
        let year = year_at(scan, token_after(1)? - 1)?;
        let stretch = Stretch::Month { month: value(0), section: Section::Whole, or_weekday: false };
        let next = token_after(1)?;
        return Some((Unit { stretch, year: Some(year), span: scan.span(i, next) }, next));
    }
    if digits(0) == 4 && digits(1) <= 2 && (1..=12).contains(&value(1)) && !shape.is_full() {
        let stretch = Stretch::Month { month: value(1), section: Section::Whole, or_weekday: false };
        let next = token_after(1)?;
        return Some((Unit { stretch, year: i32::try_from(value(0)).ok(), span: scan.span(i, next) }, next));
    }
    let day_of_month = digits(0) <= 2
        && digits(1) <= 2
        && digits(1) > 0
        && (1..=31).contains(&value(0))
        && (1..=12).contains(&value(1));
    // In 01-05/6/2025 the hyphen is a range; alone, 30-6 is a day.
    let range = first == Separator::Hyphen && (shape.is_full() || goes_on);
    if day_of_month && !range {
        let next = token_after(1)?;
        let unit = Unit {
            stretch: Stretch::Day { day: value(0), month: Some(value(1)) },
            year: None,
            span: scan.span(i, next),
        };
        return match year_after(scan, next).filter(|_| scan.mark(next).is_none()) {
            Some((year, after)) => Some((Unit { year: Some(year), span: scan.span(i, after), ..unit }, after)),
            None => Some((unit, next)),
        };
    }
    // 01 of "01 - 05/6/2025".
    let next = words::join_at(scan, i + 1).map(|(_, next)| next)?;
    let opens = numeric_day(scan, next) && (range || digits(1) == 0);
    bare_day(scan, i).filter(|_| opens)
}

/// Whether a day with its month stands at token `i`.
fn numeric_day(scan: &Scan, i: usize) -> bool {
    shape_at(scan, i, false).is_some_and(|shape| shape.numbers[1].is_some_and(|n| n.digits <= 2 && n.value <= 12))
}

/// A day of the month without its month.
pub(super) fn bare_day(scan: &Scan, i: usize) -> Option<(Unit, usize)> {
    let day = scan.number(i).filter(|day| (1..=31).contains(day) && scan.token(i).len() <= 2)?;
    Some((Unit { stretch: Stretch::Day { day, month: None }, year: None, span: scan.span(i, i + 1) }, i + 1))
}

fn short_number(scan: &Scan, i: usize) -> bool {
    scan.kind(i) == Some(Kind::Digits) && scan.token(i).len() <= 2
}

/// The index after the n-th run of digits from token `i` on.
fn nth_number_end(scan: &Scan, i: usize, n: usize) -> Option<usize> {
    (i..i + 12).filter(|&at| scan.kind(at) == Some(Kind::Digits)).nth(n).map(|at| at + 1)
}
