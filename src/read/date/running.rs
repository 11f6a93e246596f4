//! Dates inside running text, where fractions, document numbers and versions look like them.

use super::clock::weekday_at;
use super::field::finish;
use super::notation::{Order, Separator};
use super::shape::{Shape, shape_at};
use super::{DateReading, Day, ImpossibleDay};
use crate::read::{Kind, Scan, Span};
use chrono::Weekday;
use serde::Serialize;

/// A date in running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum FoundDay {
    /// A day.
    Day(Day),
    /// A date that no calendar has.
    Impossible(ImpossibleDay),
}

impl FoundDay {
    /// Its place.
    pub fn span(&self) -> Span {
        match self {
            FoundDay::Day(day) => day.span,
            FoundDay::Impossible(impossible) => impossible.span,
        }
    }
}

/// All full dates of a text, in order. A date needs its year of four digits: `30/4`, `05/13 địa bàn`, `24/7` and
/// `118/2025/NĐ-CP` are none.
///
/// ```
/// use rasoat::read::{FoundDay, Scan, read_days};
/// let scan = Scan::new("Quyết định số 57/QĐ-UBND ngày 10/01/2025; đạt 05/13 địa bàn");
/// let [FoundDay::Day(day)] = read_days(&scan)[..] else { panic!() };
/// assert_eq!(day.span.of(scan.raw()), "10/01/2025");
/// ```
pub fn read_days(scan: &Scan) -> Vec<FoundDay> {
    let mut found = Vec::new();
    let mut i = 0;
    while let Some(kind) = scan.kind(i) {
        let sign = matches!(kind, Kind::Digits | Kind::Mark);
        match sign.then(|| day_at(scan, i)).flatten() {
            Some((day, next)) => {
                found.push(day);
                i = next;
            }
            None => i += 1,
        }
    }
    found
}

/// The date that starts at token `i`, and the index after it.
pub(crate) fn day_at(scan: &Scan, i: usize) -> Option<(FoundDay, usize)> {
    let blank_day = match scan.kind(i)? {
        Kind::Digits => false,
        Kind::Mark => true,
        _ => return None,
    };
    let named = follows_day_word(scan, i);
    if blank_day && !named {
        return None;
    }
    let shape = shape_at(scan, i, false).filter(|shape| shape.is_full())?;
    if !is_date_like(&shape) || !stands_alone(scan, &shape) {
        return None;
    }
    let weekday = weekday_before(scan, i).or_else(|| weekday_after(scan, shape.to));
    let found = match finish(&shape, shape.span(scan), false, weekday, 0) {
        DateReading::Day(day) => FoundDay::Day(day),
        // With dashes and dots only the word before it makes 3.13.2025 a date and not a section or a code.
        DateReading::Impossible(impossible) if named || slashes(&shape) => FoundDay::Impossible(impossible),
        _ => return None,
    };
    Some((found, shape.to))
}

fn slashes(shape: &Shape) -> bool {
    shape.separators.iter().all(|separator| matches!(separator, Separator::Slash | Separator::Word))
}

/// Whether the numbers have the digits of a date: a year of four that is ours or a slip of ours (2205), a day and a month
/// of at most two.
fn is_date_like(shape: &Shape) -> bool {
    let [day, month, year] = shape.parts();
    let short = |part: Option<super::shape::Number>| part.is_none_or(|n| n.digits <= 2);
    let near = year.is_some_and(|year| year.digits == 4 && (1900..3000).contains(&year.value));
    let iso = shape.order() == Order::DayFirst || (shape.separators[0] == shape.separators[1] && !shape.blanks);
    short(day) && short(month) && near && iso
}

/// Whether no sign glues the date to a longer number or a document symbol.
fn stands_alone(scan: &Scan, shape: &Shape) -> bool {
    let alphanumeric = |i: usize| matches!(scan.kind(i), Some(Kind::Digits | Kind::Word));
    let longer_after = match scan.mark(shape.to) {
        Some('/') => alphanumeric(shape.to + 1),
        Some('.') => scan.kind(shape.to + 1) == Some(Kind::Digits),
        _ => false,
    };
    let before = shape.from.checked_sub(2);
    let longer_before = before.is_some_and(|before| {
        alphanumeric(before)
            && match scan.mark(before + 1) {
                Some('/' | '.') => true,
                Some('-') => shape.separators.contains(&Separator::Hyphen),
                _ => false,
            }
    });
    !longer_after && !longer_before
}

fn follows_day_word(scan: &Scan, i: usize) -> bool {
    let before = |i: usize| i.checked_sub(1).filter(|&before| scan.kind(before) == Some(Kind::Space)).unwrap_or(i);
    before(i).checked_sub(1).is_some_and(|word| scan.is(word, "ngày"))
}

/// The day of the week before the date at token `i` (`thứ Sáu, ngày 27/6/2025`), unless `thứ` may be an ordinal: after
/// `phiên họp` or `lần`, `thứ 6` is the sixth.
fn weekday_before(scan: &Scan, i: usize) -> Option<(Weekday, Span)> {
    // Back over at most "thứ", "sáu", ",", "ngày" and the blanks between them.
    (i.saturating_sub(8)..i).rev().find_map(|start| {
        let (day, next) = weekday_at(scan, start)?;
        let mut at = next;
        while scan.kind(at) == Some(Kind::Space) || matches!(scan.mark(at), Some(',' | '(')) || scan.is(at, "ngày") {
            at += 1;
        }
        (at == i && !may_be_ordinal(scan, start, next)).then(|| (day, scan.span(start, next)))
    })
}

/// Words after which "thứ …" tells which of a row something is: the sixth meeting, the third prize.
const NUMBERED: &[&str] =
    &["họp", "lần", "kỳ", "phiên", "khóa", "nghị", "hội", "ương", "giải", "hạng", "lớp", "vị trí", "số", "bậc", "đứng"];

/// Whether the day of the week in the tokens `start..end` may be an ordinal: `phiên họp thứ 6`. Only `Chủ nhật`, a capital
/// (`thứ Sáu`) or a sign or word of time before it make it sure.
fn may_be_ordinal(scan: &Scan, start: usize, end: usize) -> bool {
    if scan.is(start, "chủ") {
        return false;
    }
    let blank = start.checked_sub(1).filter(|&before| scan.kind(before) == Some(Kind::Space));
    let Some(before) = blank.unwrap_or(start).checked_sub(1) else { return false };
    let timed = ["vào", "sáng", "chiều", "tối", "trước", "hết", "đến", "từ"].iter().any(|word| scan.is(before, word));
    let capital = scan.token(end - 1).first().is_some_and(|glyph| glyph.ch != glyph.low);
    let numbered = scan.any_phrase_before(start, NUMBERED);
    !(scan.kind(before) == Some(Kind::Mark) || timed || capital && !numbered)
}

/// The day of the week in brackets after the date that ends at token `i`: `27/6/2025 (thứ Sáu)`.
fn weekday_after(scan: &Scan, i: usize) -> Option<(Weekday, Span)> {
    let open = scan.skip_space(i);
    if scan.mark(open) != Some('(') {
        return None;
    }
    let start = scan.skip_space(open + 1);
    let (day, end) = weekday_at(scan, start)?;
    (scan.mark(scan.skip_space(end)) == Some(')')).then(|| (day, scan.span(start, end)))
}
