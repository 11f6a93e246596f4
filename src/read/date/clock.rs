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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_ends_where_its_words_do() {
        for (text, hour, minute, part) in [
            ("7:30 45 người", 7, 30, "7:30"),
            ("7:30:ab", 7, 30, "7:30"),
            ("7:30:59 họp", 7, 30, "7:30:59"),
            ("7:30:00.000Z", 7, 30, "7:30:00.000"),
            ("7:30:00. Họp", 7, 30, "7:30:00"),
            ("17 giờ 30 phút họp", 17, 30, "17 giờ 30 phút"),
            ("17h30p. Họp", 17, 30, "17h30p"),
            ("17h30. Họp", 17, 30, "17h30"),
            ("17h30/6/2025", 17, 0, "17h"),
            ("17h 30 tháng 6", 17, 0, "17h"),
            ("17 giờ 60 người", 17, 0, "17 giờ"),
            ("17 giờ 030 người", 17, 0, "17 giờ"),
            ("7g họp", 7, 0, "7g"),
            ("24:00", 24, 0, "24:00"),
            ("12:00:00 SA", 0, 0, "12:00:00 SA"),
            ("7:15 am", 7, 15, "7:15 am"),
            ("12:30 CH", 12, 30, "12:30 CH"),
            ("5:15 PM họp", 17, 15, "5:15 PM"),
        ] {
            let scan = Scan::new(text);
            let (clock, next) = clock_at(&scan, 0).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((clock, scan.text(0, next)), (Clock { hour, minute }, part), "{text}");
        }
        for text in ["25:00", "7:60", "007:30", "17", "17 hồ sơ", "giờ"] {
            assert_eq!(clock_at(&Scan::new(text), 0), None, "{text}");
        }
    }

    #[test]
    fn the_week_has_a_second_to_a_seventh_day_and_a_sunday() {
        for (text, day) in [
            ("thứ Hai", Some(Weekday::Mon)),
            ("thứ 3", Some(Weekday::Tue)),
            ("thứ tư", Some(Weekday::Wed)),
            ("Thứ Năm", Some(Weekday::Thu)),
            ("thứ 6", Some(Weekday::Fri)),
            ("thứ bẩy", Some(Weekday::Sat)),
            ("thứ bảy", Some(Weekday::Sat)),
            ("thứ 7", Some(Weekday::Sat)),
            ("Chủ nhật", Some(Weekday::Sun)),
            ("thứ 1", None),
            ("thứ 8", None),
            ("thứ tám", None),
            ("thứ", None),
        ] {
            let scan = Scan::new(text);
            let end = scan.tokens().len();
            assert_eq!(weekday_at(&scan, 0), day.map(|day| (day, end)), "{text}");
        }
    }
}
