//! Days as `yyyy-mm-dd`, the one notation of the JSON that goes in and out.

use chrono::{Datelike, NaiveDate};
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serializer};

/// Appends a number with at least `width` digits.
pub(crate) fn push_number(out: &mut String, number: u32, width: u32) {
    let mut unit = 10u32.saturating_pow(width.saturating_sub(1)).max(1);
    while number / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        out.push(char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
}

/// A day as `yyyy-mm-dd`.
///
/// ```
/// let day = chrono::NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
/// assert_eq!(rasoat::calendar::iso(day), "2025-06-30");
/// ```
pub fn iso(day: NaiveDate) -> String {
    let mut out = String::with_capacity(10);
    push_number(&mut out, day.year().unsigned_abs(), 4);
    out.push('-');
    push_number(&mut out, day.month(), 2);
    out.push('-');
    push_number(&mut out, day.day(), 2);
    out
}

/// The day that `yyyy-mm-dd` names; `None` for any other text.
///
/// ```
/// assert!(rasoat::calendar::parse_iso("2025-06-30").is_some());
/// assert!(rasoat::calendar::parse_iso("2025-6-30").is_none());
/// ```
pub fn parse_iso(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    if bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number =
        |digits: &[u8]| digits.iter().try_fold(0u32, |n, d| d.is_ascii_digit().then(|| n * 10 + u32::from(d - b'0')));
    let year = i32::try_from(number(&bytes[..4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&bytes[5..7])?, number(&bytes[8..])?)
}

/// For `#[serde(serialize_with)]`: a day as ISO text.
pub(crate) fn write<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&iso(*day))
}

/// For `#[serde(serialize_with)]`: a day as ISO text, or null.
pub(crate) fn write_some<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => write(day, serializer),
        None => serializer.serialize_none(),
    }
}

/// For `#[serde(serialize_with)]`: days as ISO texts.
pub(crate) fn write_all<S: Serializer>(days: &[NaiveDate], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(days.iter().copied().map(iso))
}

/// For `#[serde(deserialize_with)]`: a day from ISO text.
pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_iso(&text).ok_or_else(|| Error::custom("a day must be written yyyy-mm-dd, such as 2025-06-30"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_full_iso_days_are_read_and_they_are_written_back() {
        for text in ["2025-06-30", "1900-01-01", "0001-12-31", "9999-12-31", "2024-02-29"] {
            assert_eq!(iso(parse_iso(text).unwrap()), text);
        }
        for text in
            ["", "2025-02-29", "2025-13-01", "2025-6-30", "30-06-2025", "2025/06/30", "2025-06-30T00", "２025-06"]
        {
            assert_eq!(parse_iso(text), None, "{text}");
        }
    }
}
