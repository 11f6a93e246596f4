//! How a date was written, and writing dates so.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// Which part comes first. Vietnamese dates never have the month first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Order {
    /// Day, month, year.
    DayFirst,
    /// Year, month, day.
    YearFirst,
}

/// What stands between two parts of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Separator {
    /// `/`
    Slash,
    /// `-`, or any other dash.
    Hyphen,
    /// `.`
    Dot,
    /// The words `tháng` and `năm`.
    Word,
    /// Nothing but blanks, or nothing at all.
    Blank,
}

/// Appends a number with at least `width` digits.
fn push_number(out: &mut String, number: u32, width: u32) {
    let mut unit = 10u32.pow(width - 1);
    while number / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        out.push(char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
}

impl Separator {
    pub(super) fn of(mark: char) -> Option<Separator> {
        match mark {
            '/' => Some(Separator::Slash),
            '-' => Some(Separator::Hyphen),
            '.' => Some(Separator::Dot),
            _ => None,
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Separator::Slash => "/",
            Separator::Hyphen => "-",
            Separator::Dot => ".",
            Separator::Word | Separator::Blank => " ",
        }
    }
}

/// How a date was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notation {
    /// Which part comes first.
    pub order: Order,
    /// What stands between the parts; the two differ in `22/6-2025`.
    pub separators: [Separator; 2],
    /// Whether the day and the month were written with a leading zero; `None` where the numbers do not show it.
    pub padded: [Option<bool>; 2],
    /// Whether blanks or line breaks stand beside a separator, as wrapped table cells print them.
    pub blanks: bool,
    /// Whether a time of day follows.
    pub time: bool,
}

impl Notation {
    /// Whether words stand between the parts: 30 tháng 6 năm 2025.
    pub fn is_worded(&self) -> bool {
        self.separators.contains(&Separator::Word)
    }

    /// Writes a day the same way: same order, separators and padding, without blanks and time. Where the date as
    /// written does not show whether it pads, Decree 30/2020/NĐ-CP decides (appendix I, II.4.b): days below 10 and
    /// the months 1 and 2 take a zero, the months 3 to 9 do not.
    pub fn write(&self, day: NaiveDate) -> String {
        let [pad_day, pad_month] = self.padded;
        let padded = [pad_day.unwrap_or(true), pad_month.unwrap_or(pad_day != Some(false) && day.month() < 3)];
        write(self.order, self.separators, padded, day)
    }
}

fn write(order: Order, separators: [Separator; 2], padded: [bool; 2], day: NaiveDate) -> String {
    let width = |pad: bool| if pad { 2 } else { 1 };
    let year = (day.year().unsigned_abs(), 4);
    let month = (day.month(), width(padded[1]));
    let date = (day.day(), width(padded[0]));
    let parts = match order {
        Order::DayFirst => [date, month, year],
        Order::YearFirst => [year, month, date],
    };
    let mut out = String::with_capacity(24);
    for (i, (number, width)) in parts.into_iter().enumerate() {
        match i.checked_sub(1).map(|before| (before, separators[before])) {
            None => {}
            Some((0, Separator::Word)) => out.push_str(" tháng "),
            Some((_, Separator::Word)) => out.push_str(" năm "),
            Some((_, separator)) => out.push_str(separator.text()),
        }
        push_number(&mut out, number, width);
    }
    out
}

/// The notation a profile asks for in a date field, such as `dd/mm/yyyy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldNotation {
    order: Order,
    separator: Separator,
    padded: [bool; 2],
}

/// Why a text is no [`FieldNotation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotationError;

impl std::fmt::Display for NotationError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a date notation is d or dd, m or mm and yyyy with one of / - . between them, such as dd/mm/yyyy or yyyy-mm-dd")
    }
}

impl std::error::Error for NotationError {}

/// `dd/mm/yyyy`.
impl Default for FieldNotation {
    fn default() -> FieldNotation {
        FieldNotation { order: Order::DayFirst, separator: Separator::Slash, padded: [true; 2] }
    }
}

impl std::fmt::Display for FieldNotation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [day, month] = self.padded;
        let (day, month) = (if day { "dd" } else { "d" }, if month { "mm" } else { "m" });
        let parts = match self.order {
            Order::DayFirst => [day, month, "yyyy"],
            Order::YearFirst => ["yyyy", month, day],
        };
        f.write_str(&parts.join(self.separator.text()))
    }
}

impl FieldNotation {
    /// Reads a notation such as `dd/mm/yyyy`, `d/m/yyyy`, `dd-mm-yyyy`, `dd.mm.yyyy` or `yyyy-mm-dd`.
    ///
    /// # Errors
    /// Any other text: the month first, two separators that differ, a two-digit year.
    ///
    /// ```
    /// use rasoat::read::FieldNotation;
    /// let notation = FieldNotation::parse("dd-mm-yyyy").unwrap();
    /// assert_eq!(notation.write(chrono::NaiveDate::from_ymd_opt(2025, 7, 9).unwrap()), "09-07-2025");
    /// assert!(FieldNotation::parse("mm/dd/yyyy").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<FieldNotation, NotationError> {
        let mark = text.chars().find(|c| !c.is_ascii_alphabetic()).ok_or(NotationError)?;
        let separator = Separator::of(mark).ok_or(NotationError)?;
        let mut parts = text.split(mark);
        let (Some(first), Some(month), Some(last), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotationError);
        };
        let (order, day, year) =
            if first.starts_with('y') { (Order::YearFirst, last, first) } else { (Order::DayFirst, first, last) };
        let padded = |part: &str, letter: [&str; 2]| match part {
            _ if part == letter[0] => Ok(false),
            _ if part == letter[1] => Ok(true),
            _ => Err(NotationError),
        };
        if year != "yyyy" {
            return Err(NotationError);
        }
        Ok(FieldNotation { order, separator, padded: [padded(day, ["d", "dd"])?, padded(month, ["m", "mm"])?] })
    }

    /// Whether a date written so is in this notation. Blanks beside separators, a missing or an extra zero and a
    /// time of day are not held against it.
    pub fn allows(&self, written: &Notation) -> bool {
        written.order == self.order && written.separators == [self.separator; 2]
    }

    /// Writes a day in this notation.
    pub fn write(&self, day: NaiveDate) -> String {
        write(self.order, [self.separator; 2], self.padded, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_profile_notation_writes_days_and_refuses_what_is_not_one() {
        for (notation, expected) in [
            ("dd/mm/yyyy", "09/07/2025"),
            ("d/m/yyyy", "9/7/2025"),
            ("dd/m/yyyy", "09/7/2025"),
            ("dd-mm-yyyy", "09-07-2025"),
            ("dd.mm.yyyy", "09.07.2025"),
            ("yyyy-mm-dd", "2025-07-09"),
            ("yyyy/m/d", "2025/7/9"),
        ] {
            let parsed = FieldNotation::parse(notation).unwrap();
            assert_eq!(parsed.write(day(2025, 7, 9)), expected);
            assert_eq!(parsed.to_string(), notation);
        }
        for text in [
            "",
            "/",
            "dd/mm",
            "dd/mm/yy",
            "mm/dd/yyyy",
            "dd/mm-yyyy",
            "dd mm yyyy",
            "DD/MM/YYYY",
            "dd/mm/yyyy/",
            "ngày",
        ] {
            assert_eq!(FieldNotation::parse(text), Err(NotationError), "{text}");
        }
    }
}
