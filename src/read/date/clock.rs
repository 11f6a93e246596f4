//! A time of day, and the days of the week by name.

use crate::read::{Kind, Scan};
use chrono::Weekday;
use serde::Serialize;

/// A time of day, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// A time of day at token `i` and the index after it: `16 giờ`, `17h00`, `7g30`, `16 giờ 30 phút`, `17:00`,
/// `00:00:00.000`, with SA, CH, AM or PM after it as Excel prints them.
pub(crate) fn clock_at(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let hour = scan.number(i).filter(|&hour| hour <= 24 && scan.token(i).len() <= 2)?;
    let mut minute = 0;
    let mut next;
    if scan.mark(i + 1) == Some(':') {
        minute = minute_at(scan, i + 2)?;
        next = i + 3;
        if scan.mark(next) == Some(':') && minute_at(scan, next + 1).is_some() {
            next += 2;
            if scan.mark(next) == Some('.') && scan.kind(next + 1) == Some(Kind::Digits) {
                next += 2;
            }
        }
    } else {
        let unit = scan.skip_space(i + 1);
        (_, next) = scan.any_phrase(unit, &["giờ", "h", "g"])?;
        let after = scan.skip_space(next);
        if let Some(found) = minute_at(scan, after) {
            let word = scan.any_phrase(scan.skip_space(after + 1), &["phút", "p", "'"]);
            // "17h 30/6/2025" is five o'clock on a day, "17h30" half past five.
            let date = opens_date(scan, after + 1);
            if word.is_some() || !date {
                minute = found;
                next = word.map_or(after + 1, |(_, next)| next);
            }
        }
    }
    let mut hour = hour as u8;
    if let Some((half, after)) = scan.any_phrase(scan.skip_space(next), &["sa", "am", "ch", "pm"]) {
        next = after;
        hour = hour % 12 + if half < 2 { 0 } else { 12 };
    }
    Some((Clock { hour, minute }, next))
}

/// Whether what stands here makes the number before it the day of a date.
fn opens_date(scan: &Scan, i: usize) -> bool {
    let at = scan.skip_space(i);
    matches!(scan.mark(at), Some('/' | '-' | '.')) && scan.kind(scan.skip_space(at + 1)) == Some(Kind::Digits)
        || scan.phrase(at, "tháng").is_some()
}

fn minute_at(scan: &Scan, i: usize) -> Option<u8> {
    let minute = scan.number(i).filter(|&minute| minute < 60 && scan.token(i).len() <= 2)?;
    u8::try_from(minute).ok()
}

const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// A named day of the week at token `i` and the index after it: `thứ Sáu`, `thứ 6`, `Chủ nhật`.
pub(crate) fn weekday_at(scan: &Scan, i: usize) -> Option<(Weekday, usize)> {
    if let Some(next) = scan.phrase(i, "chủ nhật") {
        return Some((Weekday::Sun, next));
    }
    let word = scan.skip_space(scan.phrase(i, "thứ")?);
    let number = match scan.any_phrase(word, &["hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy"]) {
        Some((number, _)) => number.min(5),
        None => usize::try_from(scan.number(word)?.checked_sub(2)?).ok()?,
    };
    // The week has a second to a seventh day; the first is Sunday and never called so.
    (number < 6).then(|| (WEEKDAYS[number], word + 1))
}
