//! Working days, terms of the Civil Code, and reporting periods.
//!
//! A [`Calendar`] knows which days are worked. The shipped one covers every year; for the years the
//! Prime Minister has not decided yet it follows the law and says that its answer is estimated.

mod holidays;
mod lunar;
mod period;
mod terms;
mod working;

pub use holidays::Holiday;
pub use lunar::{hung_kings_day, lunar_new_year};
pub use period::{Period, ReportingRegime, ReportingWindow};
pub use terms::TermUnit;
pub use working::{Counted, Reached};

use crate::order::sort_by_key;
use crate::tree::{FromNode, Node, Read, object, words};
use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

/// What a day given by the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    /// A public holiday.
    Holiday,
    /// A working day off because a holiday fell on a weekend.
    MakeUp,
    /// A working day off in exchange for a Saturday.
    SwapOff,
    /// A Saturday worked in exchange.
    SwapWork,
}

words!(DayKind { Holiday: "holiday", MakeUp: "makeUp", SwapOff: "swapOff", SwapWork: "swapWork" });

/// How certain a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayStatus {
    /// Decided by the law or an instrument.
    Official,
    /// Expected by the law's rules.
    Estimated,
    /// Proposed: counts as an ordinary day, and is named in messages that count across it.
    Pending,
}

words!(DayStatus { Official: "official", Estimated: "estimated", Pending: "pending" });

/// One day of a calendar given by the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CalendarDay {
    /// The day.
    #[serde(with = "crate::day::iso")]
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Its name, for messages.
    pub name: String,
    /// The instrument that decides it.
    pub source: String,
    /// How certain it is.
    pub status: DayStatus,
}

object!(CalendarDay { date: "date", kind: "kind", name: "name", source: "source" = String::new(), status: "status" });

/// A working calendar: the shipped one, or one given by the page, which may extend the shipped one.
///
/// ```
/// use rasoat::{calendar::Calendar, day::from_iso};
/// let calendar = Calendar::shipped();
/// let sunday = from_iso("2025-08-31").unwrap(); // followed by 1 and 2 September
/// assert_eq!(calendar.next_working_day(sunday).date, from_iso("2025-09-03").unwrap());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Days that differ from an ordinary week, in order.
    days: Vec<CalendarDay>,
    decided_years: Vec<i32>,
    extends: bool,
}

/// A calendar as the page writes it.
struct Given {
    days: Vec<CalendarDay>,
    decided_years: Vec<i32>,
    extends: bool,
}

object!(Given { days: "days", decided_years: "decidedYears" = Vec::new(), extends: "extends" = false });

impl FromNode for Calendar {
    fn from_node(node: &Node) -> Read<Calendar> {
        Given::from_node(node).map(|Given { days, decided_years, extends }| Calendar::new(days, decided_years, extends))
    }
    fn blank() -> Calendar {
        Calendar::shipped()
    }
}

object!(serde Calendar);

impl Default for Calendar {
    fn default() -> Calendar {
        Calendar::shipped()
    }
}

/// Why a day is not worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff<'a> {
    /// A weekly day off.
    Saturday,
    /// A weekly day off.
    Sunday,
    /// A public holiday.
    Holiday(Holiday),
    /// Off because this holiday fell on a weekend.
    MakeUp(Holiday),
    /// Off in exchange for a Saturday worked.
    Swap,
    /// Named by the page.
    Given(&'a str),
}

impl DayOff<'_> {
    /// The name for a Vietnamese message.
    pub fn in_vietnamese(&self) -> String {
        match self {
            DayOff::Saturday => "thứ Bảy".into(),
            DayOff::Sunday => "Chủ nhật".into(),
            DayOff::Holiday(holiday) => holiday.names()[0].into(),
            DayOff::MakeUp(holiday) => ["nghỉ bù ", holiday.names()[0]].concat(),
            DayOff::Swap => "ngày nghỉ hoán đổi".into(),
            DayOff::Given(name) => (*name).into(),
        }
    }

    /// The name for an English message.
    pub fn in_english(&self) -> String {
        match self {
            DayOff::Saturday => "Saturday".into(),
            DayOff::Sunday => "Sunday".into(),
            DayOff::Holiday(holiday) => holiday.names()[1].into(),
            DayOff::MakeUp(holiday) => ["a day off in lieu of ", holiday.names()[1]].concat(),
            DayOff::Swap => "a swapped day off".into(),
            DayOff::Given(name) => (*name).into(),
        }
    }
}

impl Calendar {
    /// The calendar of the law and the yearly decisions known when this version was made.
    pub const fn shipped() -> Calendar {
        Calendar { days: Vec::new(), decided_years: Vec::new(), extends: true }
    }

    /// A calendar of the given days. With `extends`, the shipped calendar stands behind them; a given day
    /// always wins over a shipped one, and the last of two entries for one day wins.
    pub fn new(mut days: Vec<CalendarDay>, decided_years: Vec<i32>, extends: bool) -> Calendar {
        sort_by_key(&mut days, |day| day.date);
        Calendar { days, decided_years, extends }
    }

    /// Gives every text that tells this calendar from another, for hashing.
    pub(crate) fn feed(&self, mut take: impl FnMut(&str)) {
        for day in &self.days {
            take(&crate::day::to_iso(day.date));
            take(&[(day.kind as u8).to_string(), (day.status as u8).to_string()].join(" "));
            take(&day.name);
        }
        self.decided_years.iter().for_each(|year| take(&year.to_string()));
        take(if self.extends { "extends" } else { "whole" });
    }

    /// Whether everything about the year is decided: outside such years answers are estimates.
    pub fn is_decided(&self, year: i32) -> bool {
        self.decided_years.contains(&year) || (self.extends && holidays::is_decided(year))
    }

    fn given(&self, day: NaiveDate) -> Option<&CalendarDay> {
        let after = self.days.partition_point(|given| given.date <= day);
        self.days.get(after.checked_sub(1)?).filter(|given| given.date == day)
    }

    /// Why the day is off, or `None` for a working day.
    ///
    /// ```
    /// use rasoat::{calendar::Calendar, day::from_iso};
    /// let day_off = |day| Calendar::shipped().day_off(from_iso(day).unwrap()).map(|off| off.in_vietnamese());
    /// assert_eq!(day_off("2025-09-01").as_deref(), Some("Quốc khánh"));
    /// assert_eq!(day_off("2026-04-27").as_deref(), Some("nghỉ bù Giỗ Tổ Hùng Vương"));
    /// assert_eq!(day_off("2025-04-26"), None); // a Saturday worked for 2 May
    /// ```
    pub fn day_off(&self, day: NaiveDate) -> Option<DayOff<'_>> {
        match self.given(day) {
            Some(given) if given.status == DayStatus::Pending => {}
            Some(given) if given.kind == DayKind::SwapWork => return None,
            Some(given) => return Some(DayOff::Given(&given.name)),
            None => {}
        }
        if self.extends {
            if let Some(holiday) = holidays::holiday(day) {
                return Some(DayOff::Holiday(holiday));
            }
            match holidays::swap(day) {
                Some(swap) if !swap.pending => return swap.off.then_some(DayOff::Swap),
                _ => {}
            }
        }
        match day.weekday() {
            Weekday::Sat => Some(DayOff::Saturday),
            Weekday::Sun => Some(DayOff::Sunday),
            _ if self.extends => holidays::made_up(day).map(DayOff::MakeUp),
            _ => None,
        }
    }

    /// Whether the day is worked.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        self.day_off(day).is_none()
    }

    /// Whether the answer about this day may still change: an undecided year, or a day marked estimated or pending.
    pub fn is_estimated(&self, day: NaiveDate) -> bool {
        match self.given(day) {
            Some(given) => given.status != DayStatus::Official,
            None => !self.is_decided(day.year()) || self.pending(day).is_some(),
        }
    }

    /// Where it stands what the day is: the source the page gives for it, or the notices of its year.
    ///
    /// ```
    /// use rasoat::{calendar::Calendar, day::from_iso};
    /// let source = Calendar::shipped().source(from_iso("2025-05-02").unwrap()).map(str::to_owned);
    /// assert_eq!(source.as_deref(), Some("Thông báo 6150/TB-BLĐTBXH"));
    /// ```
    pub fn source(&self, day: NaiveDate) -> Option<&str> {
        match self.given(day) {
            Some(given) => (!given.source.is_empty()).then_some(given.source.as_str()),
            None => holidays::instrument(day.year()).filter(|_| self.extends),
        }
    }

    /// What is proposed for the day and not decided, in Vietnamese: messages that count across it name it.
    pub fn pending(&self, day: NaiveDate) -> Option<&str> {
        match self.given(day) {
            Some(given) => (given.status == DayStatus::Pending).then_some(given.name.as_str()),
            None if self.extends => match holidays::swap(day)? {
                swap if !swap.pending => None,
                swap if swap.off => Some("đề xuất hoán đổi ngày nghỉ, chưa có quyết định"),
                _ => Some("đề xuất làm bù, chưa có quyết định"),
            },
            None => None,
        }
    }
}

#[cfg(test)]
mod tests;
