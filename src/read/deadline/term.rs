//! Terms: `15 ngày làm việc`, `02 tuần`, `24 giờ`.

use super::every::Frequency;
use super::piece::{Piece, What};
use super::resolve::resolve;
use super::words::Bound;
use crate::calendar::TermUnit;
use crate::read::{Kind, Scan};
use chrono::NaiveDate;
use serde::Serialize;

/// A number of units of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    pub count: u32,
    /// `None` for hours and minutes, which are no count of days.
    pub unit: Option<TermUnit>,
}

impl Count {
    /// How often, for a count that stands alone: "6 tháng" is every six months.
    pub fn frequency(self) -> Option<Frequency> {
        match (self.unit?, self.count) {
            (TermUnit::Month, count @ (2..=4 | 6)) => Some(Frequency::of_months(count)),
            _ => None,
        }
    }
}

/// A term, counted from an event or back from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// How many units.
    pub count: u32,
    /// Of what; `None` for hours and minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<TermUnit>,
    /// The day of the event, where the text tells it.
    #[serde(with = "crate::day::iso::option")]
    pub event: Option<NaiveDate>,
    /// Whether the term runs before the event.
    pub backwards: bool,
}

/// A count of time at token `i`, and the index after it: digits, with the number in words in brackets after it if so written.
pub(super) fn count_at(scan: &Scan, i: usize) -> Option<(Count, usize)> {
    let count = scan.number(i)?;
    let mut at = scan.skip_space(i + 1);
    if scan.mark(at) == Some('(') {
        let close = (at..at + 8).find(|&close| scan.mark(close) == Some(')'))?;
        at = scan.skip_space(close + 1);
    }
    let units = ["ngày làm việc", "ngày", "tuần", "tháng", "năm", "giờ", "phút", "h"];
    let (unit, mut next) = scan.any_phrase(at, &units)?;
    // "10 năm 2025" and "6 tháng 2025" are no terms.
    if scan.kind(scan.skip_space(next)) == Some(Kind::Digits) {
        return None;
    }
    let mut working = unit == 0;
    // "15 ngày (làm việc)"
    let bracket = scan.skip_space(next);
    if unit == 1
        && scan.mark(bracket) == Some('(')
        && let Some(after) = scan.phrase(bracket + 1, "làm việc").filter(|&after| scan.mark(after) == Some(')'))
    {
        working = true;
        next = after;
    }
    let unit = match unit {
        _ if working => Some(TermUnit::WorkingDay),
        1 => Some(TermUnit::Day),
        2 => Some(TermUnit::Week),
        3 => Some(TermUnit::Month),
        4 => Some(TermUnit::Year),
        _ => None,
    };
    Some((Count { count, unit }, next))
}

/// The term at piece `i` with the event it is counted from, and the index of its last piece.
pub(super) fn anchored(scan: &Scan, pieces: &[Piece], i: usize, count: Count, year: Option<i32>) -> (Term, usize) {
    let mut term = Term { count: count.count, unit: count.unit, event: None, backwards: false };
    // "trước kỳ họp 10 ngày"
    let before = i.checked_sub(1).map(|before| pieces[before]);
    term.backwards = before.is_some_and(|piece| matches!(piece.what, What::Event) && scan.is(piece.from, "trước"));
    let mut last = i;
    let mut anchored = false;
    for (at, piece) in pieces.iter().enumerate().skip(i + 1) {
        match piece.what {
            What::Bound(Bound::From | Bound::After) | What::Event => anchored = true,
            What::Bound(Bound::Before) if at == i + 1 => (anchored, term.backwards) = (true, true),
            What::Unit(unit) if anchored => {
                let days = unit.known_year().or(year).and_then(|year| resolve(&unit, year));
                if let Some(days) = days {
                    term.event = Some(days.due);
                    last = at;
                }
                break;
            }
            What::Word | What::Relative => {}
            _ => break,
        }
    }
    (term, last)
}
