//! Cuts a deadline into the pieces that mean something: bounds, stretches, hours, frequencies, terms, events.

use super::every::Frequency;
use super::frequency::{frequency_at, listed_periods};
use super::numeric::{bare_day, quarter_number};
use super::phrase::{phrase_at, within_period};
use super::term::{Count, count_at};
use super::unit::{Section, Stretch, Unit, unit_at, year_after};
use super::words::{self, Bound, Join};
use crate::read::date::{Clock, clock_at, day_at, weekday_at};
use crate::read::{Kind, Scan};
use chrono::Weekday;

/// A piece of a deadline.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    Bound(Bound),
    Clock(Clock),
    /// An hour without a number: `cuối giờ chiều`.
    Hours,
    Weekday(Weekday),
    Unit(Unit),
    Join(Join),
    Every(Frequency),
    Count(Count),
    /// `ngày cuối tháng` without naming the month; `true` for its last working day.
    LastDay(bool),
    /// `tháng đầu quý`: the first, second or last month of a quarter.
    MonthOfQuarter(u8),
    /// `và các năm tiếp theo`
    Onward,
    /// The work goes on: `thường xuyên`.
    Open,
    /// The day is left open: `theo tiến độ`.
    Vague,
    /// `định kỳ` without saying how often.
    Periodic,
    Event,
    Relative,
    None,
    Extension,
    Loose,
    /// `tầm nhìn`: what follows is no deadline.
    Vision,
    /// `quý 5`: a period that no calendar has.
    Unclear,
    Colon,
    Break,
    /// Anything else.
    Word,
}

/// A piece and the tokens it covers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub what: What,
    pub from: usize,
    pub to: usize,
}

/// Cuts a text into pieces.
pub(super) fn pieces(scan: &Scan) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut i = 0;
    while i < scan.tokens().len() {
        if scan.kind(i) == Some(Kind::Space) {
            i += 1;
            continue;
        }
        if let Some(next) = document_at(scan, i) {
            i = next;
            continue;
        }
        let last = out.last().map(|piece| piece.what);
        let (what, next) = piece_at(scan, i, last).unwrap_or((What::Word, i + 1));
        out.push(Piece { what, from: i, to: next });
        i = next;
    }
    out
}

fn piece_at(scan: &Scan, i: usize, last: Option<What>) -> Option<(What, usize)> {
    if let Some(mark) = scan.mark(i) {
        return match mark {
            ';' => Some((What::Break, i + 1)),
            ':' => Some((What::Colon, i + 1)),
            '.' if scan.kind(i + 1) == Some(Kind::Space) => Some((What::Break, i + 1)),
            _ => words::join_at(scan, i).map(|(join, next)| (What::Join(join), next)),
        };
    }
    if let Some((_, next)) = scan.any_phrase(i, &words::ONWARD) {
        return Some((What::Onward, next));
    }
    let joined = matches!(last, Some(What::Join(_)));
    if let Some(found) = joined.then(|| continued(scan, i)).flatten() {
        return Some(found);
    }
    if let Some((clock, next)) = clock_at(scan, i) {
        return Some((What::Clock(clock), next));
    }
    let frequency = frequency_at(scan, i).or_else(|| last.is_none().then(|| listed_periods(scan, i)).flatten());
    if let Some((frequency, next)) = frequency {
        return Some((What::Every(frequency), next));
    }
    if let Some(found) = within_period(scan, i, last) {
        return Some(found);
    }
    if let Some((unit, next)) = unit_at(scan, i) {
        // "1/2 thời gian quy định" is a fraction.
        let fraction = scan.any_phrase(scan.skip_space(next), &["thời gian", "thời hạn"]).is_some();
        return Some((if fraction { What::None } else { What::Unit(unit) }, next));
    }
    if let Some((count, next)) = count_at(scan, i) {
        return Some((What::Count(count), next));
    }
    if let Some((weekday, next)) = weekday_at(scan, i) {
        return Some((What::Weekday(weekday), next));
    }
    phrase_at(scan, i)
}

/// A further member after "," or "và": the 6 of "tháng 5, 6/2025", the II of "quý I, II".
fn continued(scan: &Scan, i: usize) -> Option<(What, usize)> {
    // What kind of member it is, the last word before it tells that names one.
    let kinds = ["tháng", "quý", "ngày"];
    let kind = (0..i).rev().take(12).find_map(|at| scan.any_phrase(at, &kinds).map(|(kind, _)| kind))?;
    let next = i + 1;
    let counted = ["tháng", "ngày", "tuần", "năm học", "lần", "quý", "giờ"];
    let counts = scan.any_phrase(scan.skip_space(next), &counted).is_some();
    let whole = unit_at(scan, i).filter(|(unit, _)| !matches!(unit.stretch, Stretch::Day { month: None, .. }));
    let (stretch, next) = match kind {
        0 if !counts && whole.is_none() => {
            let month = scan.number(i).filter(|month| (1..=12).contains(month) && scan.token(i).len() <= 2)?;
            (Stretch::Month { month, section: Section::Whole, or_weekday: false }, next)
        }
        1 if whole.is_none_or(|(unit, _)| matches!(unit.stretch, Stretch::Month { .. } | Stretch::Quarter { .. })) => {
            let (quarter, next) = quarter_number(scan, i)?;
            (Stretch::Quarter { quarter, section: Section::Whole }, next)
        }
        2 if !counts && whole.is_none() => {
            let (unit, next) = bare_day(scan, i)?;
            return Some((What::Unit(unit), next));
        }
        _ => return None,
    };
    let (year, next) = year_after(scan, next).map_or((None, next), |(year, next)| (Some(year), next));
    Some((What::Unit(Unit { stretch, year, span: scan.span(i, next) }), next))
}

/// A document's number with the date after it: neither is a deadline. The index after them.
fn document_at(scan: &Scan, i: usize) -> Option<usize> {
    // "số 240 ngày 10/01/2025"
    let bare = scan.phrase(i, "số").map(|next| scan.skip_space(next));
    let number = bare.unwrap_or(i);
    if scan.kind(number)? != Kind::Digits {
        return None;
    }
    match symbol_end(scan, number) {
        Some(next) => Some(date_end(scan, next)),
        None => bare.map(|number| date_end(scan, number + 1)),
    }
}

/// The index after a document's number and symbol: `41/KH-UBND`, `107/2021/NĐ-CP`.
fn symbol_end(scan: &Scan, i: usize) -> Option<usize> {
    if !matches!(scan.mark(i + 1), Some('/' | '-')) {
        return None;
    }
    let mut at = i + 2;
    if matches!(scan.number(at), Some(1900..2200)) && matches!(scan.mark(at + 1), Some('/' | '-')) {
        at += 2;
    }
    if scan.kind(at)? != Kind::Word || scan.is(at, "tháng") || scan.is(at, "t") {
        return None;
    }
    while matches!(scan.kind(at), Some(Kind::Word | Kind::Digits)) || matches!(scan.mark(at), Some('/' | '-' | '&')) {
        at += 1;
    }
    Some(at)
}

/// The index after the date that follows a document's number, if one does.
fn date_end(scan: &Scan, i: usize) -> usize {
    let mut day = scan.skip_space(i);
    if scan.mark(day) == Some(',') {
        day = scan.skip_space(day + 1);
    }
    let dated = scan.phrase(day, "ngày").and_then(|next| day_at(scan, scan.skip_space(next)));
    dated.map_or(i, |(_, next)| next)
}
