//! From pieces to what a text says about its deadline.

use super::end::{End, Segment};
use super::every::{Frequency, Recurrence};
use super::piece::{Piece, What};
use super::term::{self, Term};
use super::words::Bound;
use crate::read::date::Clock;
use crate::read::{DateReading, Kind, Scan, Span};
use chrono::{NaiveDate, Weekday};

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
    /// Words that say the work goes on.
    pub open: bool,
    /// Words that only leave the day open.
    pub vague: bool,
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
    /// Where a period stands that no calendar has.
    pub unclear: Option<u32>,
    /// Where a number stands that belongs to nothing.
    pub stray: Option<u32>,
}

/// What has been said since the last unit, which belongs to the next one.
#[derive(Debug, Clone, Copy, Default)]
struct Pending {
    bound: Option<Bound>,
    clock: Option<Clock>,
    /// An hour without a number.
    hours: bool,
    weekday: Option<(Weekday, Span)>,
    /// A session or congress, whose day the unit may only surround.
    session: bool,
}

pub(super) struct Interpreter<'s, 't> {
    pub scan: &'s Scan<'t>,
    /// The year to take where none is written.
    pub year: Option<i32>,
}

impl Interpreter<'_, '_> {
    pub fn run(&self, pieces: &[Piece]) -> Findings {
        let mut found = Findings::default();
        for segment in pieces.split(|piece| matches!(piece.what, What::Break)) {
            self.segment(&Segment::new(segment), &mut found);
        }
        found
    }

    fn segment(&self, segment: &Segment, found: &mut Findings) {
        let frequency = segment.pieces.iter().enumerate().find_map(|(i, piece)| match piece.what {
            What::Every(frequency) => Some((i, frequency)),
            What::LastDay(_) => Some((i, Frequency::Month)),
            What::MonthOfQuarter(_) => Some((i, Frequency::Quarter)),
            _ => None,
        });
        match frequency {
            Some((_, frequency)) if segment.dated.is_none() => {
                found.every.get_or_insert_with(|| self.recurrence(segment.pieces, frequency));
                found.clock = found.clock.or_else(|| segment.clock());
            }
            _ => self.ends(segment, found),
        }
        if let Some((at, frequency)) = frequency {
            found.every_after_end |= !found.ends.is_empty() && segment.dated.is_none_or(|dated| at > dated);
            found.every.get_or_insert_with(|| Recurrence::plain(frequency));
        }
        for piece in segment.pieces {
            match piece.what {
                What::Open => found.open = true,
                What::Vague => found.vague = true,
                What::Periodic => found.vague |= frequency.is_none(),
                What::Event => found.event = true,
                What::Relative => found.relative = true,
                What::None => found.none = true,
                What::Unclear => found.unclear = found.unclear.or(Some(self.scan.start(piece.from))),
                _ => {}
            }
        }
        found.extension |= segment.moved;
    }

    /// The dated ends, terms and beginnings of a segment.
    fn ends(&self, segment: &Segment, found: &mut Findings) {
        let mut pending = Pending::default();
        let mut loose = false;
        let mut name = None;
        // The first of the words that may be a name, should a colon follow.
        let mut words = None;
        let mut i = 0;
        while let Some(piece) = segment.pieces.get(i) {
            match piece.what {
                What::Bound(bound) => pending.bound = Some(bound),
                What::Clock(clock) => pending.clock = Some(clock),
                What::Hours => pending.hours = true,
                What::Weekday(day) => pending.weekday = Some((day, self.scan.span(piece.from, piece.to))),
                What::Loose => loose = true,
                What::Event => pending.session = self.scan.any_phrase(piece.from, &["trước", "tại"]).is_some(),
                What::Colon => name = words.map(|from| self.scan.span(from, segment.pieces[i - 1].to)),
                What::Vision => {
                    let rest = &segment.pieces[i..];
                    i += rest.iter().take_while(|piece| !matches!(piece.what, What::Unit(_))).count();
                }
                What::Count(count) => {
                    let (term, last) = term::anchored(self.scan, segment.pieces, i, count, self.year);
                    match count.frequency().filter(|_| pending.bound.is_none() && segment.is_bare()) {
                        // "6 tháng" alone is how often, "trong 6 tháng" how long.
                        Some(frequency) => found.every = Some(Recurrence::plain(frequency)),
                        None => found.term = found.term.or(Some(term)),
                    }
                    pending.bound = None;
                    i = last;
                }
                What::Word => self.check_stray(segment.pieces, i, found),
                What::Unit(unit) => {
                    let hour = pending.clock.is_some() || pending.hours;
                    let (end, next) = self.end(segment, i, unit, pending.bound, hour, found);
                    if let Some(mut end) = end {
                        if let Some(day) = &mut end.day {
                            day.weekday = day.weekday.or(pending.weekday);
                        }
                        let vague = loose || (pending.session && pending.bound.is_none());
                        let loose = end.loose.or(vague.then_some(end.due));
                        found.ends.push(End { clock: pending.clock, name: name.take(), loose, ..end });
                    }
                    pending = Pending::default();
                    words = None;
                    i = next;
                    continue;
                }
                _ => {}
            }
            words = words
                .filter(|_| matches!(piece.what, What::Word))
                .or((matches!(piece.what, What::Word)).then_some(piece.from));
            i += 1;
        }
        // An hour without a day may be a term: "trong 24 giờ".
        found.clock = found.clock.or(pending.clock);
    }

    /// Takes note of a number that follows a unit without anything between: "30/6/20 25".
    fn check_stray(&self, pieces: &[Piece], i: usize, found: &mut Findings) {
        let follows = i.checked_sub(1).is_some_and(|before| {
            let next = self.scan.skip_space(pieces[before].to);
            matches!(pieces[before].what, What::Unit(_)) && next == pieces[i].from
        });
        if follows && self.scan.kind(pieces[i].from) == Some(Kind::Digits) {
            found.stray = found.stray.or(Some(self.scan.start(pieces[i].from)));
        }
    }
}

/// The span of all pieces.
pub(super) fn span(scan: &Scan, pieces: &[Piece]) -> Span {
    match (pieces.first(), pieces.last()) {
        (Some(first), Some(last)) => scan.span(first.from, last.to),
        _ => Span::default(),
    }
}
