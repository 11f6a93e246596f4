//! From pieces to a deadline.

use super::every::{EVERY_MONTH, Frequency, Recurrence};
use super::piece::{Piece, What};
use super::resolve::{Stretched, resolve};
use super::term::Term;
use super::unit::{DayOrFault, Section, Stretch, Unit};
use super::words::{Bound, Join};
use crate::read::date::Clock;
use crate::read::{DateReading, Day, Scan, Span};
use chrono::{Datelike, NaiveDate, Weekday};

/// One dated end.
#[derive(Debug, Clone, Copy)]
pub(super) struct End {
    pub due: NaiveDate,
    pub named: Option<NaiveDate>,
    pub from: Option<NaiveDate>,
    pub loose: Option<NaiveDate>,
    pub clock: Option<Clock>,
    pub day: Option<Day>,
    /// The first day of the month, quarter or year that is named.
    pub stretch: Option<NaiveDate>,
    pub span: Span,
    pub name: Option<Span>,
}

/// Everything a text says about its deadline.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub ends: Vec<End>,
    /// The first day of an open stretch.
    pub opens: Option<NaiveDate>,
    pub every: Option<Recurrence>,
    /// Whether the frequency came after a dated end ("Quý II/2025 và hằng năm").
    pub every_after_end: bool,
    pub term: Option<Term>,
    pub clock: Option<Clock>,
    pub open: bool,
    pub event: bool,
    pub relative: bool,
    pub none: bool,
    pub extension: bool,
    /// A date that cannot be or needs consent.
    pub fault: Option<DateReading>,
    /// Where a year is missing.
    pub yearless: Option<u32>,
    /// Where `T6` may be a Friday or June.
    pub ambiguous: Option<u32>,
}

pub(super) struct Interpreter<'s, 't> {
    pub scan: &'s Scan<'t>,
    pub pieces: &'s [Piece],
    /// The year to take where none is written.
    pub year: Option<i32>,
}

impl Interpreter<'_, '_> {
    pub fn run(&self) -> Findings {
        let mut found = Findings::default();
        let mut from = 0;
        while from < self.pieces.len() {
            let breaks = |piece: &Piece| piece.what == What::Break;
            let to = self.pieces[from..].iter().position(breaks).map_or(self.pieces.len(), |n| from + n);
            self.segment(&self.pieces[from..to], &mut found);
            from = to + 1;
        }
        found
    }

    fn segment(&self, pieces: &[Piece], found: &mut Findings) {
        let frequency = pieces.iter().enumerate().find_map(|(i, piece)| match piece.what {
            What::Every(frequency) => Some((i, frequency)),
            What::LastDay(_) => Some((i, Frequency::Month)),
            What::MonthOfQuarter(_) => Some((i, Frequency::Quarter)),
            _ => None,
        });
        let recurring = frequency.filter(|_| !pieces.iter().any(|piece| is_dated(piece.what)));
        match recurring {
            Some((_, frequency)) => {
                found.every.get_or_insert_with(|| self.recurrence(pieces, frequency));
                found.clock = found.clock.or(clock(pieces));
            }
            None => {
                let before = found.ends.len();
                self.ends(pieces, found);
                if let Some((at, frequency)) = frequency {
                    let dated = pieces.iter().position(|piece| is_dated(piece.what)).unwrap_or(0);
                    found.every_after_end |= at > dated && found.ends.len() > before;
                    found.every.get_or_insert_with(|| Recurrence::plain(frequency));
                }
            }
        }
        let any = |what: What| pieces.iter().any(|piece| piece.what == what);
        found.open |= any(What::Open) || (any(What::Periodic) && frequency.is_none());
        found.event |= any(What::Event);
        found.relative |= any(What::Relative);
        found.none |= any(What::None);
        found.extension |= any(What::Extension);
    }

    fn recurrence(&self, pieces: &[Piece], frequency: Frequency) -> Recurrence {
        let mut every = Recurrence::plain(frequency);
        let mut months = 0u16;
        let mut days: Vec<u8> = Vec::new();
        let mut before = false;
        for (i, piece) in pieces.iter().enumerate() {
            match piece.what {
                What::Weekday(weekday) => every.weekday = Some(weekday),
                What::Bound(Bound::Before) => before = true,
                What::Clock(_) | What::Hours => before = false,
                What::LastDay(working) => {
                    every.working = working;
                    days.push(31);
                }
                // "ngày 10 tháng đầu quý sau"
                What::MonthOfQuarter(month) => months |= 0b1001001001 << (month - 1),
                What::Unit(unit) => match unit.stretch {
                    Stretch::Day { day, month: None } => days.extend(u8::try_from(day)),
                    Stretch::Day { day, month: Some(month) } => every.on.extend(on(1 << (month - 1), day)),
                    Stretch::Month { month, or_weekday: true, .. } if frequency == Frequency::Week => {
                        every.weekday = weekday(month);
                    }
                    Stretch::Month { month, .. } => months |= 1 << (month - 1),
                    Stretch::Quarter { quarter, .. } => months |= 1 << (quarter * 3 - 1),
                    _ => {}
                },
                // "thứ 6 hằng tuần" may come after the frequency: "hằng tuần, trước thứ 6"
                What::Every(_) if i == 0 => {}
                _ => {}
            }
        }
        if days.is_empty() && months != 0 {
            days.push(31);
        }
        let months = if months == 0 { if days.is_empty() { 0 } else { closing(frequency) } } else { months };
        every.on.extend(days.into_iter().map(|day| (months, day)));
        every.before = before && (!every.on.is_empty() || every.weekday.is_some());
        every
    }

    /// The dated ends, terms and beginnings of a segment.
    fn ends(&self, pieces: &[Piece], found: &mut Findings) {
        let mut bound = None;
        let mut clock = None;
        let mut hours = false;
        let mut loose = false;
        let mut i = 0;
        let first_end = found.ends.len();
        while let Some(piece) = pieces.get(i) {
            match piece.what {
                What::Bound(new) => bound = Some(new),
                What::Clock(new) => clock = Some(new),
                What::Hours => hours = true,
                What::Loose => loose = true,
                What::Vision => {
                    i += pieces[i..].iter().take_while(|piece| !matches!(piece.what, What::Unit(_))).count();
                }
                What::Count(_) => {
                    i = self.term(pieces, i, bound, found);
                    bound = None;
                }
                What::Unit(unit) => {
                    let (end, next) = self.end(pieces, i, unit, bound, clock.is_some() || hours, found);
                    if let Some(mut end) = end {
                        end.clock = clock;
                        end.name = self.name(pieces, i);
                        if loose {
                            end.loose = end.loose.or(Some(end.due));
                        }
                        found.ends.push(end);
                    }
                    (bound, clock, hours) = (None, None, false);
                    i = next;
                    continue;
                }
                _ => {}
            }
            i += 1;
        }
        // An hour without a day is a term: "trong 24 giờ".
        if found.ends.len() == first_end && found.term.is_none() && found.opens.is_none() {
            found.clock = found.clock.or(clock);
        }
    }

    /// The unit at piece `i` with what it is joined to, as an end; and the index after them.
    fn end(
        &self,
        pieces: &[Piece],
        i: usize,
        unit: Unit,
        bound: Option<Bound>,
        hour: bool,
        found: &mut Findings,
    ) -> (Option<End>, usize) {
        if let Stretch::Date(fault) = unit.stretch {
            match fault {
                DayOrFault::Impossible(impossible) => found.fault = Some(DateReading::Impossible(impossible)),
                DayOrFault::TwoDigitYear(day) => found.fault = Some(DateReading::TwoDigitYear(day)),
                DayOrFault::Day(_) => {}
            }
        }
        let second =
            joined(pieces, i + 1, bound, unit, found.extension || pieces.iter().any(|p| p.what == What::Extension));
        if let Some((last, next)) = second {
            // Of a chain, "tháng 4, 5 và 6/2025", the last counts.
            let (mut last, mut next) = (last, next);
            while let Some((further, after)) = joined(pieces, next, None, last, false) {
                (last, next) = (further, after);
            }
            if let (Some(first), Some(last_days)) = self.pair(unit, last) {
                let end = End {
                    from: Some(first.start),
                    named: None,
                    due: last_days.due,
                    loose: last_days.loose,
                    clock: None,
                    day: None,
                    stretch: Some(first.start),
                    span: unit.span.to(last.span),
                    name: None,
                };
                return (Some(end), next);
            }
        }
        let next = i + 1;
        let Some(days) = self.alone(unit, pieces, i, found) else {
            return (None, next);
        };
        // "điều chỉnh từ ngày … sang ngày …" moves a deadline, it begins nothing.
        let moved = pieces.iter().any(|piece| piece.what == What::Extension);
        let bound = bound.filter(|bound| !moved || *bound == Bound::Before);
        let onward = pieces.get(next).is_some_and(|piece| piece.what == What::Onward);
        match bound {
            _ if onward => found.opens = Some(days.start),
            Some(Bound::From) => found.opens = Some(days.start),
            Some(Bound::After) => found.opens = days.due.succ_opt(),
            _ => {
                let before = bound == Some(Bound::Before) && !hour;
                let due = if before { days.start.pred_opt().unwrap_or(days.start) } else { days.due };
                let named = days.start == days.due && bound == Some(Bound::Before);
                let end = End {
                    due,
                    named: named.then_some(days.start),
                    from: None,
                    loose: days.loose.filter(|_| !before),
                    clock: None,
                    day: days.day,
                    stretch: (!before && days.start < days.due).then_some(days.start),
                    span: unit.span,
                    name: None,
                };
                return (Some(end), next);
            }
        }
        (None, next)
    }

    /// A unit with its own year, or the one the context knows.
    fn alone(&self, unit: Unit, pieces: &[Piece], i: usize, found: &mut Findings) -> Option<Stretched> {
        match unit.stretch {
            Stretch::Day { month: None, .. } => return None,
            Stretch::Month { or_weekday: true, .. } => {
                found.ambiguous = found.ambiguous.or(Some(unit.span.start));
                return None;
            }
            _ => {}
        }
        let dated = matches!(unit.stretch, Stretch::Date(_));
        let later = pieces[i + 1..].iter().find_map(|piece| match piece.what {
            What::Unit(later) => later.known_year(),
            _ => None,
        });
        let Some(year) = unit.year.or(dated.then_some(0)).or(later).or(self.year) else {
            match unit.stretch {
                Stretch::Year { .. } | Stretch::Months { .. } => found.relative = true,
                Stretch::Tet => found.event = true,
                _ => found.yearless = found.yearless.or(Some(unit.span.end)),
            }
            return None;
        };
        let days = resolve(&unit, year);
        if let (None, Stretch::Day { day, month: Some(month) }) = (days, unit.stretch) {
            found.fault = Some(impossible(unit.span, day, month, year));
        }
        days
    }

    /// The two ends of a stretch; the first takes the year and month it lacks from the second.
    fn pair(&self, mut first: Unit, last: Unit) -> (Option<Stretched>, Option<Stretched>) {
        let Some(year) = last.known_year().or(first.known_year()).or(self.year) else {
            return (None, None);
        };
        if let Stretch::Day { month: missing @ None, .. } = &mut first.stretch {
            *missing = last.month();
        }
        let end = resolve(&last, last.year.unwrap_or(year));
        let mut start = resolve(&first, first.year.unwrap_or(year));
        // "từ tháng 11 đến tháng 2/2026" begins in the year before.
        if first.known_year().is_none() && start.zip(end).is_some_and(|(start, end)| start.start > end.due) {
            start = resolve(&first, year - 1);
        }
        (start, end)
    }

    /// A term at piece `i`, with the event it is counted from; and the index of its last piece.
    fn term(&self, pieces: &[Piece], i: usize, bound: Option<Bound>, found: &mut Findings) -> usize {
        let What::Count(count) = pieces[i].what else { return i };
        let mut term = Term { count: count.count, unit: count.unit, event: None, backwards: false };
        let mut last = i;
        let mut anchored = None;
        for (at, piece) in pieces.iter().enumerate().skip(i + 1) {
            match piece.what {
                What::Bound(Bound::From | Bound::After) => anchored = Some(false),
                What::Bound(Bound::Before) if at == i + 1 => anchored = Some(true),
                What::Event if anchored.is_none() => anchored = Some(false),
                What::Unit(unit) if anchored.is_some() => {
                    let year = unit.known_year().or(self.year);
                    if let Some(days) = year.and_then(|year| resolve(&unit, unit.year.unwrap_or(year))) {
                        term.event = Some(days.due);
                        last = at;
                    }
                    break;
                }
                What::Word | What::Event | What::Relative => {}
                _ => break,
            }
        }
        let after_event = i
            .checked_sub(1)
            .is_some_and(|before| pieces[before].what == What::Event && self.scan.is(pieces[before].from, "trước"));
        term.backwards = after_event || anchored == Some(true);
        // "6 tháng" alone is how often, "trong 6 tháng" how long.
        let bare = bound.is_none()
            && anchored.is_none()
            && pieces.iter().all(|p| matches!(p.what, What::Count(_) | What::Word | What::Join(_)));
        if let (true, Some(frequency)) = (bare, count.frequency()) {
            found.every.get_or_insert_with(|| Recurrence::plain(frequency));
            return last;
        }
        found.term = found.term.or(Some(term));
        last
    }

    /// What a milestone is called: the words before a colon before it.
    fn name(&self, pieces: &[Piece], i: usize) -> Option<Span> {
        let colon = pieces[..i].iter().rposition(|piece| piece.what == What::Colon)?;
        let first = pieces[..colon].iter().rposition(|piece| piece.what != What::Word).map_or(0, |n| n + 1);
        (first < colon).then(|| self.scan.span(pieces[first].from, pieces[colon - 1].to))
    }
}

/// Whether a unit carries its own year, so that it is a date and not part of a recurrence.
fn is_dated(what: What) -> bool {
    matches!(what, What::Unit(unit) if unit.known_year().is_some())
}

fn clock(pieces: &[Piece]) -> Option<Clock> {
    pieces.iter().find_map(|piece| match piece.what {
        What::Clock(clock) => Some(clock),
        _ => None,
    })
}

fn weekday(number: u32) -> Option<Weekday> {
    Weekday::try_from(u8::try_from(number.checked_sub(2)?).ok()?).ok()
}

fn on(months: u16, day: u32) -> Option<(u16, u8)> {
    Some((months, u8::try_from(day).ok()?))
}

/// The months in which a day without its month recurs.
fn closing(frequency: Frequency) -> u16 {
    match frequency {
        Frequency::Day | Frequency::WorkingDay | Frequency::Week | Frequency::Month => EVERY_MONTH,
        other => other.closing_months(),
    }
}

/// The unit joined to the one before piece `i`, and the index after it. Two full days in a list are milestones.
fn joined(pieces: &[Piece], i: usize, bound: Option<Bound>, before: Unit, extension: bool) -> Option<(Unit, usize)> {
    let unit = |at: usize| match pieces.get(at)?.what {
        What::Unit(unit) => Some((unit, at + 1)),
        _ => None,
    };
    let day = |unit: Unit| matches!(unit.stretch, Stretch::Date(_) | Stretch::Day { month: Some(_), .. });
    match pieces.get(i)?.what {
        What::Join(Join::Range) => unit(i + 1),
        What::Join(Join::List) => unit(i + 1).filter(|(second, _)| !(day(before) && day(*second))),
        What::Bound(Bound::Until) if !extension => unit(i + 1).filter(|_| bound == Some(Bound::From) || !day(before)),
        _ => None,
    }
}

fn impossible(span: Span, day: u32, month: u32, year: i32) -> DateReading {
    DateReading::Impossible(crate::read::ImpossibleDay {
        span,
        part: crate::read::Part::Day,
        day: Some(day),
        month: Some(month),
        year: Some(year),
        last_day: crate::read::date::last_of_month(year, month),
        swapped: None,
        notation: crate::read::Notation {
            order: crate::read::Order::DayFirst,
            separators: [crate::read::Separator::Slash; 2],
            padded: [None; 2],
            blanks: false,
            time: false,
        },
    })
}

impl Unit {
    /// The year written with the unit.
    pub fn known_year(&self) -> Option<i32> {
        match self.stretch {
            Stretch::Date(DayOrFault::Day(day)) => Some(day.date.year()),
            Stretch::Date(_) => Some(0),
            _ => self.year,
        }
    }

    fn month(&self) -> Option<u32> {
        match self.stretch {
            Stretch::Date(DayOrFault::Day(day)) => Some(day.date.month()),
            Stretch::Day { month, .. } => month,
            Stretch::Month { month, section: Section::Whole, .. } => Some(month),
            _ => None,
        }
    }
}
