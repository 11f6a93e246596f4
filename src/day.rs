//! Calendar days in the two forms contracts know: ISO for data, dd/mm/yyyy for people.
//!
//! Written by hand: chrono's own formatting and parsing would add 15 kB to the wasm.

use chrono::{Datelike, NaiveDate};

/// Reads `2025-12-15`.
///
/// ```
/// assert!(rasoat::day::from_iso("2025-12-15").is_some());
/// assert!(rasoat::day::from_iso("15/12/2025").is_none());
/// ```
pub fn from_iso(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        bytes[range].iter().try_fold(0u32, |n, &b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')))
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(0..4)?).ok()?, number(5..7)?, number(8..10)?)
}

/// Writes `2025-12-15`.
pub fn to_iso(day: NaiveDate) -> String {
    let mut out = String::with_capacity(10);
    digits(&mut out, day.year().unsigned_abs(), 4);
    out.push('-');
    digits(&mut out, day.month(), 2);
    out.push('-');
    digits(&mut out, day.day(), 2);
    out
}

/// Writes `15/12/2025`, the order Vietnamese readers expect.
pub fn to_text(day: NaiveDate) -> String {
    let mut out = String::with_capacity(10);
    digits(&mut out, day.day(), 2);
    out.push('/');
    digits(&mut out, day.month(), 2);
    out.push('/');
    digits(&mut out, day.year().unsigned_abs(), 4);
    out
}

fn digits(out: &mut String, number: u32, width: u32) {
    for place in (0..width).rev() {
        out.push(char::from(b'0' + (number / 10u32.pow(place) % 10) as u8));
    }
}

/// serde for days in ISO form: `#[serde(with = "crate::day::iso")]`.
pub(crate) mod iso {
    use chrono::NaiveDate;
    use serde::Serializer;

    pub(crate) fn serialize<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&super::to_iso(*day))
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn deserialize<'de, D: serde::Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        let text: String = serde::Deserialize::deserialize(from)?;
        super::from_iso(&text)
            .ok_or_else(|| serde::de::Error::custom(["“", &text, "”: yyyy-mm-dd, 2025-12-15"].concat()))
    }

    /// The same for a day that may be missing.
    pub(crate) mod option {
        use chrono::NaiveDate;
        use serde::Serializer;

        pub(crate) fn serialize<S: Serializer>(day: &Option<NaiveDate>, to: S) -> Result<S::Ok, S::Error> {
            match day {
                Some(day) => super::serialize(day, to),
                None => to.serialize_none(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_padded_and_agree_with_chrono() {
        for (y, m, d) in [(2025, 6, 3), (1900, 1, 1), (2100, 12, 31), (987, 10, 9)] {
            let day = NaiveDate::from_ymd_opt(y, m, d).unwrap();
            assert_eq!(to_iso(day), day.format("%Y-%m-%d").to_string());
            assert_eq!(to_text(day), day.format("%d/%m/%Y").to_string());
            assert_eq!(from_iso(&to_iso(day)), Some(day));
        }
        for bad in ["", "2025-1-1", "2025-02-29", "2025/01/01", "2025-0a-01", "２025-01-01"] {
            assert_eq!(from_iso(bad), None, "{bad}");
        }
    }
}
