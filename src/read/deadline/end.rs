//! A unit with what is joined to it, as the end of a deadline.

use super::interpret::{Findings, Interpreter};
use super::piece::{Piece, What};
use super::resolve::{Stretched, resolve};
use super::unit::{DayOrFault, Section, Stretch, Unit};
use super::words::{Bound, Join};
use crate::read::date::{Clock, last_of_month};
use crate::read::{DateReading, Day, ImpossibleDay, Notation, Order, Part, Separator, Span};
use chrono::{Datelike, NaiveDate};

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

/// The pieces between two semicolons.
pub(super) struct Segment<'a> {
    pub pieces: &'a [Piece],
    /// The first piece that carries its own year.
    pub dated: Option<usize>,
    /// Whether it moves a deadline.
    pub moved: bool,
    /// For each piece the year written at it or next after it.
    years: Vec<Option<i32>>,
}

impl Segment<'_> {
    pub fn new(pieces: &[Piece]) -> Segment<'_> {
        let year = |piece: &Piece| match piece.what {
            What::Unit(unit) => unit.known_year(),
            _ => None,
        };
        let mut years: Vec<Option<i32>> = pieces.iter().map(year).collect();
        let dated = years.iter().position(Option::is_some);
        for i in (1..years.len()).rev() {
            years[i - 1] = years[i - 1].or(years[i]);
        }
        Segment { pieces, dated, moved: pieces.iter().any(|piece| matches!(piece.what, What::Extension)), years }
    }

    /// The first hour that is named.
    pub fn clock(&self) -> Option<Clock> {
        self.pieces.iter().find_map(|piece| match piece.what {
            What::Clock(clock) => Some(clock),
            _ => None,
        })
    }

    /// Whether it is a count of time with at most a few idle words.
    pub fn is_bare(&self) -> bool {
        let idle = |piece: &Piece| matches!(piece.what, What::Count(_) | What::Word | What::Join(_));
        self.pieces.len() < 6 && self.pieces.iter().all(idle)
    }
}

impl Interpreter<'_, '_> {
    /// The unit at piece `i` with what it is joined to; and the index after them.
    pub(super) fn end(
        &self,
        segment: &Segment,
        i: usize,
        unit: Unit,
        bound: Option<Bound>,
        hour: bool,
        found: &mut Findings,
    ) -> (Option<End>, usize) {
        note_fault(unit, found);
        let plain = |days: Stretched, span| End {
            due: days.due,
            named: None,
            from: None,
            loose: days.loose,
            clock: None,
            day: None,
            stretch: (days.start < days.due).then_some(days.start),
            span,
            name: None,
        };
        if let Some((mut last, mut next)) = joined(segment, i + 1, bound, unit) {
            // Of a chain, "tháng 4, 5 và 6/2025", the last counts.
            while let Some((further, after)) = joined(segment, next, None, last) {
                note_fault(last, found);
                (last, next) = (further, after);
            }
            note_fault(last, found);
            if let Some((first, days)) = self.pair(unit, last) {
                let from = Some(first.start);
                return (Some(End { from, stretch: from, ..plain(days, unit.span.to(last.span)) }), next);
            }
            // The chain is passed over as a whole, or reading would not be linear; its last member may stand alone.
            let later = segment.years.get(next - 1).copied().flatten();
            self.alone(unit, later, found);
            let end = self.alone(last, later, found).map(|days| End { day: days.day, ..plain(days, last.span) });
            return (end, next);
        }
        let next = i + 1;
        let Some(days) = self.alone(unit, segment.years.get(next).copied().flatten(), found) else {
            return (None, next);
        };
        // "điều chỉnh từ ngày … sang ngày …" moves a deadline, it begins nothing.
        let bound = bound.filter(|bound| !segment.moved || *bound == Bound::Before);
        match bound {
            _ if segment.pieces.get(next).is_some_and(|piece| matches!(piece.what, What::Onward)) => {
                found.opens = Some(days.start);
            }
            Some(Bound::From) => found.opens = Some(days.start),
            Some(Bound::After) => found.opens = days.due.succ_opt(),
            _ => {
                let end = End { day: days.day, ..plain(days, unit.span) };
                let named = (days.start == days.due && bound == Some(Bound::Before)).then_some(days.start);
                // An hour on the named day includes it: "trước 17 giờ ngày 30/6".
                let before = days.start.pred_opt().filter(|_| bound == Some(Bound::Before) && !hour);
                let end = match before {
                    Some(due) => End { due, named, loose: None, stretch: None, ..end },
                    None => End { named, ..end },
                };
                return (Some(end), next);
            }
        }
        (None, next)
    }

    /// A unit with its own year, the one written after it, or the one the context knows.
    fn alone(&self, unit: Unit, later: Option<i32>, found: &mut Findings) -> Option<Stretched> {
        match unit.stretch {
            Stretch::Day { month: None, .. } => return None,
            Stretch::Month { or_weekday: true, .. } => {
                found.ambiguous = found.ambiguous.or(Some(unit.span.start));
                return None;
            }
            _ => {}
        }
        let Some(year) = unit.known_year().or(later).or(self.year) else {
            match unit.stretch {
                Stretch::Year { .. } | Stretch::Months { .. } => found.relative = true,
                Stretch::Tet => found.event = true,
                _ => found.yearless = found.yearless.or(Some(unit.span.end)),
            }
            return None;
        };
        let days = resolve(&unit, year);
        if let (None, Stretch::Day { day, month: Some(month) }) = (days, unit.stretch) {
            found.fault = Some(DateReading::Impossible(impossible(unit.span, day, month, year)));
        }
        days
    }

    /// The two ends of a stretch; the first takes the year and month it lacks from the second.
    fn pair(&self, mut first: Unit, last: Unit) -> Option<(Stretched, Stretched)> {
        let year = last.known_year().or(first.known_year()).or(self.year)?;
        if let Stretch::Day { month: missing @ None, .. } = &mut first.stretch {
            *missing = last.month();
        }
        let end = resolve(&last, last.year.unwrap_or(year))?;
        let start = resolve(&first, first.year.unwrap_or(year))?;
        // "từ tháng 11 đến tháng 2/2026" begins in the year before.
        if first.known_year().is_none() && start.start > end.due {
            return Some((resolve(&first, year.checked_sub(1)?)?, end));
        }
        Some((start, end))
    }
}

/// The unit joined to the one before piece `i`, and the index after it. In a list a full day is a milestone of its
/// own.
fn joined(segment: &Segment, i: usize, bound: Option<Bound>, before: Unit) -> Option<(Unit, usize)> {
    let unit = |at: usize| match segment.pieces.get(at)?.what {
        What::Unit(unit) => Some((unit, at + 1)),
        _ => None,
    };
    let lacks_month = matches!(before.stretch, Stretch::Day { month: None, .. });
    let day = |unit: Unit| matches!(unit.stretch, Stretch::Date(_) | Stretch::Day { .. });
    match segment.pieces.get(i)?.what {
        What::Join(Join::Range) => unit(i + 1),
        What::Join(Join::List) => unit(i + 1).filter(|(second, _)| lacks_month || !day(before) && !day(*second)),
        What::Bound(Bound::Until) if !segment.moved => {
            unit(i + 1).filter(|_| bound == Some(Bound::From) || !day(before))
        }
        _ => None,
    }
}

/// Takes note of a date that cannot be or needs consent.
fn note_fault(unit: Unit, found: &mut Findings) {
    match unit.stretch {
        Stretch::Date(DayOrFault::Impossible(day)) => found.fault = Some(DateReading::Impossible(day)),
        Stretch::Date(DayOrFault::TwoDigitYear(day)) => found.fault = Some(DateReading::TwoDigitYear(day)),
        _ => {}
    }
}

/// A day and month without a year that no calendar of the year has.
fn impossible(span: Span, day: u32, month: u32, year: i32) -> ImpossibleDay {
    let separators = [Separator::Slash; 2];
    ImpossibleDay {
        span,
        part: Part::Day,
        day: Some(day),
        month: Some(month),
        year: Some(year),
        last_day: last_of_month(year, month),
        swapped: None,
        notation: Notation { order: Order::DayFirst, separators, padded: [None; 2], blanks: false, time: false },
    }
}

impl Unit {
    /// The year written with the unit; a date that cannot be counts as dated.
    pub(super) fn known_year(&self) -> Option<i32> {
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
