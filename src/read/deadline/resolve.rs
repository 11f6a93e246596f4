//! From the name of a stretch to its days.

use super::unit::{DayOrFault, Section, Stretch, Unit};
use crate::calendar::lunar_new_year;
use crate::read::Day;
use crate::read::date::last_of_month;
use chrono::{Datelike, Days, NaiveDate};

/// A stretch of the calendar as days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretched {
    pub start: NaiveDate,
    /// The last day, which a deadline by this stretch means.
    pub due: NaiveDate,
    /// Nothing is late before this day has passed, for words the law leaves vague.
    pub loose: Option<NaiveDate>,
    /// The day itself, where one was printed.
    pub day: Option<Day>,
}

fn ymd(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The days of a unit in a year; `None` where it has no such day.
pub(super) fn resolve(unit: &Unit, year: i32) -> Option<Stretched> {
    let plain = |start, due| Stretched { start, due, loose: None, day: None };
    Some(match unit.stretch {
        Stretch::Date(DayOrFault::Day(day)) => Stretched { day: Some(day), ..plain(day.date, day.date) },
        Stretch::Date(_) => return None,
        Stretch::Day { day, month } => {
            let date = ymd(year, month?, day)?;
            plain(date, date)
        }
        Stretch::Month { month, section, .. } => in_month(year, month, section)?,
        Stretch::Quarter { quarter, section } => {
            let first = quarter * 3 - 2;
            let (month, vague) = match section {
                Section::Start => (first, true),
                Section::Middle => (first + 1, true),
                Section::End => (first + 2, true),
                _ => (first + 2, false),
            };
            let due = last_of_month(year, month)?;
            Stretched { loose: vague.then_some(due), ..plain(ymd(year, first, 1)?, due) }
        }
        Stretch::Months { count, last: false } => plain(ymd(year, 1, 1)?, last_of_month(year, count)?),
        Stretch::Months { count, last: true } => plain(ymd(year, 13u32.checked_sub(count)?, 1)?, ymd(year, 12, 31)?),
        // Civil Code, article 146(3): the beginning, middle and end of a year are 1/1, 30/6 and 31/12.
        Stretch::Year { section: Section::Start } => {
            Stretched { loose: ymd(year, 3, 31), ..plain(ymd(year, 1, 1)?, ymd(year, 1, 1)?) }
        }
        Stretch::Year { section: Section::Middle } => {
            Stretched { loose: ymd(year, 7, 31), ..plain(ymd(year, 6, 30)?, ymd(year, 6, 30)?) }
        }
        Stretch::Year { .. } => plain(ymd(year, 1, 1)?, ymd(year, 12, 31)?),
        // Lessons end by 31 May, the school year on 31 August.
        Stretch::SchoolYear => {
            let end = ymd(year.checked_add(1)?, 8, 31)?;
            Stretched { loose: Some(end), ..plain(ymd(year, 9, 1)?, end) }
        }
        Stretch::Tet => {
            let first = lunar_new_year(year)?;
            plain(first, first)
        }
    })
}

fn in_month(year: i32, month: u32, section: Section) -> Option<Stretched> {
    let last = last_of_month(year, month)?;
    let day = |day| ymd(year, month, day);
    // Civil Code, article 146(2): the beginning, middle and end of a month are its 1st, 15th and last day.
    let (start, due, loose) = match section {
        Section::Whole | Section::End => (1, last, None),
        Section::Start => (1, day(1)?, day(10)),
        Section::FirstHalf => (1, day(15)?, None),
        Section::Middle => (15, day(15)?, day(20)),
        Section::Third(third) => match third {
            1 => (1, day(10)?, None),
            2 => (11, day(20)?, None),
            _ => (21, last, None),
        },
        Section::Week(5) => (last.day().saturating_sub(6), last, last.checked_add_days(Days::new(3))),
        Section::Week(week) => {
            let due = day(u32::from(week) * 7)?;
            (u32::from(week) * 7 - 6, due, due.checked_add_days(Days::new(3)))
        }
    };
    Some(Stretched { start: day(start)?, due, loose, day: None })
}
