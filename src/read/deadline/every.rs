//! Recurring deadlines: how often, on which days, and the next one after a given day.

use crate::calendar::Calendar;
use crate::read::date::last_of_month;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;

/// How often a task is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Frequency {
    /// Every day.
    Day,
    /// Every working day.
    WorkingDay,
    /// Every week.
    Week,
    /// Every month.
    Month,
    /// Every two months.
    TwoMonths,
    /// Every quarter.
    Quarter,
    /// Every four months.
    FourMonths,
    /// Twice a year.
    HalfYear,
    /// Every year.
    Year,
    /// Some other way that names no day of its own: every two weeks, every two years.
    Other,
}

/// A recurring deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recurrence {
    /// How often.
    pub every: Frequency,
    /// The day of the week, Monday is 1.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_weekday")]
    pub weekday: Option<Weekday>,
    /// The days on which it is due: months as bits (January is the lowest) and a day of the month; a missing 29th to
    /// 31st is the month's last day.
    #[serde(skip)]
    pub on: Vec<(u16, u8)>,
    /// Whether it is due before those days: by the day before.
    pub before: bool,
    /// Whether the last working day of the month is meant.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub working: bool,
    /// The last day it can fall on, where an end is named.
    #[serde(skip_serializing_if = "Option::is_none", with = "crate::day::iso::option")]
    pub until: Option<NaiveDate>,
}

fn write_weekday<S: serde::Serializer>(weekday: &Option<Weekday>, serializer: S) -> Result<S::Ok, S::Error> {
    weekday.map(|day| day.number_from_monday()).serialize(serializer)
}

/// All months, as bits.
pub(super) const EVERY_MONTH: u16 = 0xfff;

impl Frequency {
    /// The last months of its periods, as bits.
    pub(super) const fn closing_months(self) -> u16 {
        match self {
            Frequency::Day | Frequency::WorkingDay | Frequency::Week | Frequency::Month => EVERY_MONTH,
            Frequency::TwoMonths => 0xaaa,
            Frequency::Quarter => 0x924,
            Frequency::FourMonths => 0x888,
            Frequency::HalfYear => 0x820,
            Frequency::Year | Frequency::Other => 0x800,
        }
    }
}

impl Recurrence {
    pub(super) fn plain(every: Frequency) -> Recurrence {
        Recurrence { every, weekday: None, on: Vec::new(), before: false, working: false, until: None }
    }

    /// The next day it is due after `after`. Without a day of its own a week is due on its Sunday, a month, quarter,
    /// half-year or year on its last day. `None` where the wording does not tell.
    pub fn next_due(&self, after: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        let shift = Days::new(u64::from(self.before));
        let next = match self.every {
            Frequency::Other => return None,
            Frequency::Day => after.succ_opt()?,
            Frequency::WorkingDay => calendar.next_working_day(after.succ_opt()?).date,
            Frequency::Week => {
                let weekday = self.weekday.unwrap_or(Weekday::Sun);
                let named = after.checked_add_days(shift)?.iter_days().skip(1).take(7);
                named.into_iter().find(|day| day.weekday() == weekday)?.checked_sub_days(shift)?
            }
            _ => self.next_in_months(after, calendar)?,
        };
        self.until.is_none_or(|until| next <= until).then_some(next)
    }

    fn next_in_months(&self, after: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        let closing = [(self.every.closing_months(), 31)];
        let on = if self.on.is_empty() { &closing[..] } else { &self.on[..] };
        // Two months more than a year, for a day before the first of a month belongs to the month before.
        let months = (0..14).filter_map(|ahead| {
            let month = after.month0() + ahead;
            Some((after.year().checked_add(i32::try_from(month / 12).ok()?)?, month % 12 + 1))
        });
        let days = months.flat_map(|(year, month)| {
            on.iter().filter(move |(months, _)| months >> (month - 1) & 1 == 1).filter_map(move |&(_, day)| {
                let last = last_of_month(year, month)?;
                let mut due = NaiveDate::from_ymd_opt(year, month, u32::from(day)).unwrap_or(last);
                if self.working {
                    while !calendar.is_working_day(due) && due.day() > 1 {
                        due = due.pred_opt()?;
                    }
                }
                due.checked_sub_days(Days::new(u64::from(self.before)))
            })
        });
        days.filter(|day| *day > after).min()
    }
}
