//! Cuts a deadline into the pieces that mean something: bounds, stretches, hours, frequencies, terms, events.

use super::every::{Frequency, frequency_at};
use super::term::{Count, count_at};
use super::unit::{Section, Stretch, Unit, bare_day, quarter_number, unit_at, year_after};
use super::words::{self, Bound, Join};
use crate::read::date::{Clock, clock_at, day_at, weekday_at};
use crate::read::{Kind, Scan};
use chrono::Weekday;

/// A piece of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    Open,
    /// `định kỳ` without saying how often.
    Periodic,
    Event,
    Relative,
    None,
    Extension,
    Loose,
    /// `tầm nhìn`: what follows is no deadline.
    Vision,
    Colon,
    Break,
    /// Anything else.
    Word,
}

/// A piece and the tokens it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
        i = next.max(i + 1);
    }
    out
}

fn piece_at(scan: &Scan, i: usize, last: Option<What>) -> Option<(What, usize)> {
    let any = |phrases: &[&str]| scan.any_phrase(i, phrases).map(|(_, next)| next);
    if let Some(mark) = scan.mark(i) {
        return match mark {
            ';' => Some((What::Break, i + 1)),
            ':' => Some((What::Colon, i + 1)),
            '.' if scan.kind(i + 1) == Some(Kind::Space) => Some((What::Break, i + 1)),
            _ if last.is_none() => None,
            _ => words::join_at(scan, i).map(|(join, next)| (What::Join(join), next)),
        };
    }
    if let Some(next) = any(&words::ONWARD) {
        return Some((What::Onward, next));
    }
    if let (Some(What::Join(_)), Some(found)) = (last, continued(scan, i)) {
        return Some(found);
    }
    if let Some((clock, next)) = clock_at(scan, i) {
        return Some((What::Clock(clock), next));
    }
    if let Some((frequency, next)) = frequency_at(scan, i) {
        return Some((What::Every(frequency), next));
    }
    if let Some(found) = within_period(scan, i) {
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

/// A further member after "," or "và": the 6 of "tháng 5, 6/2025", the II of "quý I, II". `pieces` asks only after a join.
fn continued(scan: &Scan, i: usize) -> Option<(What, usize)> {
    // The unit two pieces back decides; its kind is told by the text before the join.
    let before = (0..i).rev().take(12).find_map(|at| {
        let (unit, _) = scan.any_phrase(at, &["tháng", "quý", "ngày"]).filter(|_| scan.kind(at) == Some(Kind::Word))?;
        Some(unit)
    })?;
    let next = i + 1;
    let followed_by_word =
        scan.any_phrase(scan.skip_space(next), &["tháng", "ngày", "tuần", "năm học", "lần", "quý", "giờ"]);
    match before {
        0 if followed_by_word.is_none() => {
            if unit_at(scan, i).is_some_and(|(unit, _)| !matches!(unit.stretch, Stretch::Day { month: None, .. })) {
                return None;
            }
            let month = scan.number(i).filter(|month| (1..=12).contains(month) && scan.token(i).len() <= 2)?;
            let stretch = Stretch::Month { month, section: Section::Whole, or_weekday: false };
            let (year, next) = year_after(scan, next).map_or((None, next), |(year, next)| (Some(year), next));
            Some((What::Unit(Unit { stretch, year, span: scan.span(i, next) }), next))
        }
        1 if scan.mark(next) != Some('/') || scan.kind(i) == Some(Kind::Word) => {
            let (quarter, next) = quarter_number(scan, i)?;
            let stretch = Stretch::Quarter { quarter, section: Section::Whole };
            let (year, next) = year_after(scan, next).map_or((None, next), |(year, next)| (Some(year), next));
            Some((What::Unit(Unit { stretch, year, span: scan.span(i, next) }), next))
        }
        2 if followed_by_word.is_none() && unit_at(scan, i).is_none() => {
            let (unit, next) = bare_day(scan, i)?;
            Some((What::Unit(unit), next))
        }
        _ => None,
    }
}

/// A place inside a period that is not named: `ngày cuối tháng`, `tháng đầu quý`.
fn within_period(scan: &Scan, i: usize) -> Option<(What, usize)> {
    let last_days = [
        "ngày làm việc cuối cùng của",
        "ngày làm việc cuối cùng",
        "ngày làm việc cuối",
        "ngày cuối cùng của",
        "ngày cuối cùng",
        "ngày cuối",
    ];
    if let Some((n, next)) = scan.any_phrase(i, &last_days) {
        let at = scan.skip_space(next);
        let named = unit_at(scan, at).is_some();
        let skipped = scan.any_phrase(at, &["của tháng", "tháng", "mỗi tháng", "hằng tháng", "hàng tháng"]);
        return (!named).then(|| (What::LastDay(n < 3), skipped.map_or(next, |(_, next)| next)));
    }
    let months = [
        "tháng đầu tiên của",
        "tháng đầu của",
        "tháng đầu",
        "tháng thứ hai của",
        "tháng thứ hai",
        "tháng cuối cùng của",
        "tháng cuối của",
        "tháng cuối",
    ];
    let (n, next) = scan.any_phrase(i, &months)?;
    let next = scan.phrase(scan.skip_space(next), "quý")?;
    let after = scan.skip_space(next);
    let next = scan.any_phrase(after, &["tiếp theo", "sau", "kế tiếp", "này"]).map_or(next, |(_, next)| next);
    let month = [1, 1, 1, 2, 2, 3, 3, 3][n];
    quarter_number(scan, after).is_none().then_some((What::MonthOfQuarter(month), next))
}

fn phrase_at(scan: &Scan, i: usize) -> Option<(What, usize)> {
    let any = |phrases: &[&str]| scan.any_phrase(i, phrases).map(|(_, next)| next);
    let bound = words::BOUNDS.iter().find_map(|&(phrase, bound)| Some((bound, scan.phrase(i, phrase)?)));
    if let Some((bound, next)) = bound {
        let mut at = scan.skip_space(next);
        if let Some(label) = scan.any_phrase(at, &words::LABELS) {
            at = scan.skip_space(label.1);
        }
        let dated = unit_at(scan, at).is_some() || clock_at(scan, at).is_some();
        if dated {
            return Some((What::Bound(bound), next));
        }
    }
    if scan.phrase(i, "tầm nhìn").is_some() {
        return Some((What::Vision, i + 3));
    }
    for (phrases, what) in [
        (&words::NONE[..], What::None),
        (&words::EVENTS[..], What::Event),
        (&words::HOURS[..], What::Hours),
        (&words::EXTENSIONS[..], What::Extension),
    ] {
        if let Some(next) = any(phrases) {
            // "tại phiên họp tháng 6" waits for the session, whichever day of June it is.
            let session =
                unit_at(scan, scan.skip_space(next)).filter(|(unit, _)| what == What::Event && unit.year.is_none());
            return Some((what, session.filter(|_| scan.is(i, "tại")).map_or(next, |(_, next)| next)));
        }
    }
    // A year without its number: the profile may know it.
    if let Some(next) = any(&["đến hết năm", "cho đến hết năm", "hết năm", "trong năm"])
        && scan.any_phrase(scan.skip_space(next), &["nay", "tới", "sau", "học"]).is_none()
    {
        let stretch = Stretch::Year { section: Section::Whole };
        return Some((What::Unit(Unit { stretch, year: None, span: scan.span(i, next) }), next));
    }
    for (phrases, what) in [
        (&words::OPEN[..], What::Open),
        (&words::RELATIVE[..], What::Relative),
        (&["định kỳ"][..], What::Periodic),
        (&words::LOOSE[..], What::Loose),
    ] {
        if let Some(next) = any(phrases) {
            return Some((what, next));
        }
    }
    if let Some((bound, next)) = bound {
        return Some((What::Bound(bound), next));
    }
    if let Some((join, next)) = words::join_at(scan, i) {
        return Some((What::Join(join), next));
    }
    None
}

/// A document's number with the date after it: neither is a deadline. The index after them.
fn document_at(scan: &Scan, i: usize) -> Option<usize> {
    if scan.kind(i)? != Kind::Digits || !matches!(scan.mark(i + 1), Some('/' | '-')) {
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
    let mut day = scan.skip_space(at);
    if scan.mark(day) == Some(',') {
        day = scan.skip_space(day + 1);
    }
    let dated = scan.phrase(day, "ngày").and_then(|next| day_at(scan, scan.skip_space(next)));
    Some(dated.map_or(at, |(_, next)| next))
}
