//! Stretches of the calendar by name: a day, `tháng 6/2025`, `quý II`, `6 tháng đầu năm 2025`, `cuối năm 2025`.

use super::numeric::{bare_day, blank_day, joins_short_number, numeric, quarter_number};
use super::words;
use crate::read::date::month_word;
use crate::read::{Day, ImpossibleDay, Kind, ProposedDay, Scan, Span};

/// The part of a month, quarter or year that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Whole,
    /// đầu
    Start,
    /// nửa đầu
    FirstHalf,
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
    Day(Day),
    Impossible(ImpossibleDay),
    TwoDigitYear(ProposedDay),
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
    Some((year_at(scan, at)?, at + 1))
}

/// A year of four digits near our time that no sign makes part of something longer.
pub(super) fn year_at(scan: &Scan, i: usize) -> Option<i32> {
    let year = scan.number(i).filter(|year| (1900..2200).contains(year))?;
    let glued = scan.mark(i + 1) != Some('-') && joins_short_number(scan, i + 1);
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
        return half(scan, i, scan.skip_space(next));
    }
    if let Some(next) = scan.phrase(i, "tết") {
        return Some(tet(scan, i, next));
    }
    month(scan, i, i, Section::Whole)
        .or_else(|| quarter(scan, i, i, Section::Whole))
        .or_else(|| year(scan, i, i, Section::Whole))
}

/// `nửa đầu năm 2025`, `nửa cuối tháng 7/2025`
fn half(scan: &Scan, i: usize, at: usize) -> Option<(Unit, usize)> {
    let (half, next) = scan.any_phrase(at, &["đầu", "cuối", "sau"])?;
    let at = scan.skip_space(next);
    match scan.phrase(at, "năm") {
        Some(next) => Some(with_year(scan, i, next, Stretch::Months { count: 6, last: half > 0 })),
        None => month(scan, i, at, if half == 0 { Section::FirstHalf } else { Section::End }),
    }
}

/// `Tết Nguyên đán 2026`, `Tết Bính Ngọ năm 2026`: at most two words name it.
fn tet(scan: &Scan, i: usize, mut next: usize) -> (Unit, usize) {
    let mut at = next;
    let mut year = None;
    for _ in 0..3 {
        if let Some((found, after)) = year_after(scan, at) {
            (year, next) = (Some(found), after);
            break;
        }
        at = scan.skip_space(at) + 1;
    }
    (Unit { stretch: Stretch::Tet, year, span: scan.span(i, next) }, next)
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

fn quarter(scan: &Scan, from: usize, at: usize, section: Section) -> Option<(Unit, usize)> {
    let (quarter, next) = if let Some(next) = scan.phrase(at, "quý") {
        quarter_number(scan, scan.skip_space(next))?
    } else if let Some((n, next)) = scan.any_phrase(at, &["qi", "qii", "qiii", "qiv"]) {
        (n as u32 + 1, next)
    } else if let Some((n, next)) = scan.any_phrase(at, &words::QUARTERS[..4]) {
        // "III/2025": a Roman number alone needs its year.
        (n as u32 + 1, scan.mark(next).filter(|mark| *mark == '/' && year_after(scan, next).is_some()).map(|_| next)?)
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
