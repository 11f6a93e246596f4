//! Dates as people write them: `30/6/2025`, `31/12 /2025`, `22/6-2025`, `2025-06-30T00:00:00`,
//! `ngày 24 tháng 01 năm 2025`. The day always comes before the month.

mod clock;
mod field;
mod notation;
mod running;
mod shape;

pub use clock::Clock;
pub(crate) use clock::{clock_at, weekday_at};
pub use field::read_date;
pub(crate) use field::{finish, read_field};
pub use notation::{FieldNotation, Notation, NotationError, Order, Separator};
pub(crate) use running::day_at;
pub use running::{FoundDay, read_days};
pub use shape::Part;
pub(crate) use shape::{Shape, last_of_month, month_word, shape_at};

use super::Span;
use chrono::{NaiveDate, Weekday};
use serde::{Serialize, Serializer};

/// A day that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Day {
    /// The day.
    #[serde(with = "crate::day::iso")]
    pub date: NaiveDate,
    /// Its place, with a time of day that follows it, without the words `ngày` and `thứ …` before it.
    pub span: Span,
    /// How it was written.
    pub notation: Notation,
    /// The day of the week written beside it, and where.
    #[serde(serialize_with = "write_weekday", skip_serializing_if = "Option::is_none")]
    pub weekday: Option<(Weekday, Span)>,
}

fn write_weekday<S: Serializer>(weekday: &Option<(Weekday, Span)>, serializer: S) -> Result<S::Ok, S::Error> {
    /// ISO number of the day, Monday is 1, and the place of the word.
    #[derive(Serialize)]
    struct Written {
        day: u32,
        span: Span,
    }
    weekday.map(|(day, span)| Written { day: day.number_from_monday(), span }).serialize(serializer)
}

/// Something written as a date that no calendar has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImpossibleDay {
    /// Its place.
    pub span: Span,
    /// The part that cannot be.
    pub part: Part,
    /// The day as written, if there is one.
    pub day: Option<u32>,
    /// The month as written, if there is one.
    pub month: Option<u32>,
    /// The year, where it can be one.
    pub year: Option<i32>,
    /// The last day of the month, where month and year are right.
    #[serde(with = "crate::day::iso::option")]
    pub last_day: Option<NaiveDate>,
    /// The day that day and month would make the other way round, where the month is impossible.
    #[serde(with = "crate::day::iso::option")]
    pub swapped: Option<NaiveDate>,
    /// How it was written.
    pub notation: Notation,
}

/// A day that is only proposed: the text needs a person's consent to mean it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProposedDay {
    /// The place of what was written.
    pub span: Span,
    /// The day it most likely means.
    #[serde(with = "crate::day::iso")]
    pub date: NaiveDate,
}

/// What a reader of dates expected where it stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Expected {
    /// A date.
    Date,
    /// A day before the month and year that are there.
    Day,
    /// A year after the day and month that are there.
    Year,
    /// Nothing after the date.
    End,
    /// A deadline.
    Deadline,
    /// Which is meant: `T6` alone is a Friday or June.
    MonthOrWeekday,
}

/// What a date field says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum DateReading {
    /// Nothing.
    Blank,
    /// A day.
    Day(Day),
    /// A date that no calendar has.
    Impossible(ImpossibleDay),
    /// A date whose year has two digits.
    TwoDigitYear(ProposedDay),
    /// The number a spreadsheet keeps for a day (days since 30 December 1899).
    Serial(ProposedDay),
    /// No date.
    Unreadable {
        /// What was expected.
        expected: Expected,
        /// Where reading stopped, in UTF-16 units.
        at: u32,
    },
}

#[cfg(test)]
mod tests;
