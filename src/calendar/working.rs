//! Counting working days.

use super::Calendar;
use crate::day::to_iso;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// A term longer than this many working days is no term; it keeps a slip of the keyboard from counting for ever.
const LONGEST: u32 = 30_000;

/// The day a count arrives at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reached {
    /// The day.
    #[serde(with = "crate::day::iso")]
    pub date: NaiveDate,
    /// Whether a day that is not decided yet took part.
    pub estimated: bool,
    /// The days passed for which a proposal is pending.
    #[serde(serialize_with = "write_all", skip_serializing_if = "Vec::is_empty")]
    pub pending: Vec<NaiveDate>,
}

/// How many working days lie between two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The number of working days.
    pub days: u32,
    /// Whether a day that is not decided yet took part.
    pub estimated: bool,
    /// The days passed for which a proposal is pending.
    #[serde(serialize_with = "write_all", skip_serializing_if = "Vec::is_empty")]
    pub pending: Vec<NaiveDate>,
}

fn write_all<S: Serializer>(days: &[NaiveDate], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(days.iter().copied().map(to_iso))
}

impl Reached {
    fn at(date: NaiveDate) -> Reached {
        Reached { date, estimated: false, pending: Vec::new() }
    }

    /// Takes note of a day that took part.
    fn pass(&mut self, calendar: &Calendar, day: NaiveDate) {
        self.estimated |= calendar.is_estimated(day);
        if calendar.pending(day).is_some() {
            self.pending.push(day);
        }
    }
}

impl Calendar {
    /// The day itself when it is worked, else the next one that is.
    pub fn next_working_day(&self, day: NaiveDate) -> Reached {
        let mut reached = Reached::at(day);
        reached.pass(self, day);
        while !self.is_working_day(reached.date) {
            let Some(next) = reached.date.succ_opt() else { break };
            reached.date = next;
            reached.pass(self, next);
        }
        reached
    }

    /// The last of `count` working days after `day`, which itself is not counted (Civil Code, article 147).
    /// A negative count goes back in time. `None` for more than 30,000 days or past the end of the calendar.
    ///
    /// ```
    /// use rasoat::{calendar::Calendar, day::from_iso};
    /// let reached = Calendar::shipped().add_working_days(from_iso("2025-04-24").unwrap(), 15).unwrap();
    /// assert_eq!(reached.date, from_iso("2025-05-19").unwrap());
    /// assert!(!reached.estimated);
    /// ```
    pub fn add_working_days(&self, day: NaiveDate, count: i32) -> Option<Reached> {
        let mut left = count.unsigned_abs();
        if left > LONGEST {
            return None;
        }
        let mut reached = Reached::at(day);
        while left > 0 {
            reached.date = if count.is_positive() { reached.date.succ_opt() } else { reached.date.pred_opt() }?;
            reached.pass(self, reached.date);
            left -= u32::from(self.is_working_day(reached.date));
        }
        Some(reached)
    }

    /// The working days after `from` up to and with `to`; none where `to` is not later. Days more than a
    /// century apart are counted for the first century only.
    ///
    /// ```
    /// use rasoat::{calendar::Calendar, day::from_iso};
    /// let day = |text| from_iso(text).unwrap();
    /// assert_eq!(Calendar::shipped().working_days_between(day("2025-04-24"), day("2025-05-20")).days, 16);
    /// ```
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> Counted {
        let mut days = 0;
        let mut reached = Reached::at(from);
        for day in from.iter_days().skip(1).take(36_525).take_while(|day| *day <= to) {
            reached.pass(self, day);
            days += u32::from(self.is_working_day(day));
        }
        Counted { days, estimated: reached.estimated, pending: reached.pending }
    }
}
