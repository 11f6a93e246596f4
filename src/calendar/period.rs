//! Reporting periods of Decree 09/2019/NĐ-CP on the reporting regime of state agencies.
//!
//! Figures for a period close on the 14th of its last month and begin the day after the period before it closed
//! (article 12); the report to Government is due by the 25th of the last month (article 13), and at least one working
//! day lies between (article 8). The Decree knows months, quarters, half-years and years; nine months are set by some
//! provinces. Lower levels have days of their own, so [`ReportingRegime`] can be set. It binds neither statistics nor
//! Party committees.

use super::{Calendar, Counted, Reached};
use crate::tree::object;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use validator::Validate;

/// A stretch of a year that is reported on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "unit", rename_all = "camelCase")]
pub enum Period {
    /// A month.
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u32,
    },
    /// A quarter.
    Quarter {
        /// The year.
        year: i32,
        /// 1 to 4.
        quarter: u32,
    },
    /// The first or last months of a year: six for a half-year, nine where a province asks for them.
    Months {
        /// The year.
        year: i32,
        /// How many.
        count: u32,
        /// Whether they are the last ones.
        last: bool,
    },
    /// A year.
    Year {
        /// The year.
        year: i32,
    },
}

impl Period {
    /// Its year, first month and last month.
    pub fn months(self) -> (i32, u32, u32) {
        match self {
            Period::Month { year, month } => (year, month, month),
            Period::Quarter { year, quarter } => (year, (quarter * 3).saturating_sub(2), quarter * 3),
            Period::Months { year, count, last: false } => (year, 1, count),
            Period::Months { year, count, last: true } => (year, 13u32.saturating_sub(count), 12),
            Period::Year { year } => (year, 1, 12),
        }
    }
}

/// The days on which figures close and reports are due.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ReportingRegime {
    /// The day of the last month on which figures close; beyond its end, its last day.
    #[validate(range(min = 1, max = 31))]
    pub close_day: u32,
    /// The day on which the report is due; beyond the end of the month, its last day.
    #[validate(range(min = 1, max = 31))]
    pub due_day: u32,
    /// How many months after the last month it is due: 0 in the Decree, 1 for "ngày 05 tháng sau".
    #[validate(range(max = 12))]
    pub due_month_offset: u32,
}

object!(ReportingRegime {
    close_day: "closeDay" = ReportingRegime::default().close_day,
    due_day: "dueDay" = ReportingRegime::default().due_day,
    due_month_offset: "dueMonthOffset" = ReportingRegime::default().due_month_offset,
});

impl Default for ReportingRegime {
    fn default() -> ReportingRegime {
        ReportingRegime { close_day: 14, due_day: 25, due_month_offset: 0 }
    }
}

/// The days of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportingWindow {
    /// The first day the figures cover.
    #[serde(with = "crate::day::iso")]
    pub from: NaiveDate,
    /// The last one: the closing day.
    #[serde(with = "crate::day::iso")]
    pub closing: NaiveDate,
    /// The day the report is due.
    #[serde(with = "crate::day::iso")]
    pub due: NaiveDate,
}

impl ReportingRegime {
    /// The days of the report for a period; `None` for a period or a regime that no calendar has.
    ///
    /// ```
    /// use rasoat::calendar::{Period, ReportingRegime};
    /// let august = Period::Month { year: 2025, month: 8 };
    /// let window = ReportingRegime::default().window(august).unwrap();
    /// assert_eq!(window.from.to_string(), "2025-07-15");
    /// assert_eq!(window.closing.to_string(), "2025-08-14");
    /// assert_eq!(window.due.to_string(), "2025-08-25");
    /// ```
    pub fn window(&self, period: Period) -> Option<ReportingWindow> {
        let (year, first, last) = period.months();
        if !(1..=12).contains(&first) || !(first..=12).contains(&last) {
            return None;
        }
        let (before, month) = if first == 1 { (year.checked_sub(1)?, 12) } else { (year, first - 1) };
        let ahead = last.checked_add(self.due_month_offset)?.checked_sub(1)?;
        let due_year = year.checked_add(i32::try_from(ahead / 12).ok()?)?;
        Some(ReportingWindow {
            from: day_or_last(before, month, self.close_day)?.succ_opt()?,
            closing: day_or_last(year, last, self.close_day)?,
            due: day_or_last(due_year, ahead % 12 + 1, self.due_day)?,
        })
    }
}

/// A day of a month, or the month's last day where the month is shorter.
fn day_or_last(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let shorter = || first.checked_add_months(chrono::Months::new(1))?.pred_opt();
    first.with_day(day).or_else(|| if day == 0 { None } else { shorter() })
}

impl ReportingWindow {
    /// The last day on which the report is in time: the due day, or the next working day where it is a day off.
    pub fn last_day(&self, calendar: &Calendar) -> Reached {
        calendar.next_working_day(self.due)
    }

    /// Whether a report of that day is in time.
    pub fn is_in_time(&self, report: NaiveDate, calendar: &Calendar) -> bool {
        report <= self.last_day(calendar).date
    }

    /// The working days between closing and due day, neither counted: the Decree asks for one at least.
    pub fn working_days_between(&self, calendar: &Calendar) -> Counted {
        calendar.working_days_between(self.closing, self.due.pred_opt().unwrap_or(self.due))
    }

    /// Whether a day lies in what the figures cover.
    pub fn covers(&self, day: NaiveDate) -> bool {
        (self.from..=self.closing).contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::{from_iso, to_iso};

    fn days(period: Period, regime: ReportingRegime) -> Option<[String; 3]> {
        regime.window(period).map(|window| [to_iso(window.from), to_iso(window.closing), to_iso(window.due)])
    }

    #[test]
    fn figures_close_on_the_14th_and_reports_are_due_on_the_25th() {
        let year = 2025;
        for (period, expected) in [
            (Period::Month { year, month: 8 }, ["2025-07-15", "2025-08-14", "2025-08-25"]),
            (Period::Month { year, month: 1 }, ["2024-12-15", "2025-01-14", "2025-01-25"]),
            (Period::Quarter { year, quarter: 1 }, ["2024-12-15", "2025-03-14", "2025-03-25"]),
            (Period::Quarter { year, quarter: 3 }, ["2025-06-15", "2025-09-14", "2025-09-25"]),
            (Period::Months { year, count: 6, last: false }, ["2024-12-15", "2025-06-14", "2025-06-25"]),
            (Period::Months { year, count: 6, last: true }, ["2025-06-15", "2025-12-14", "2025-12-25"]),
            (Period::Months { year, count: 9, last: false }, ["2024-12-15", "2025-09-14", "2025-09-25"]),
            (Period::Year { year }, ["2024-12-15", "2025-12-14", "2025-12-25"]),
        ] {
            assert_eq!(days(period, ReportingRegime::default()), Some(expected.map(str::to_owned)), "{period:?}");
        }
    }

    #[test]
    fn a_profile_sets_other_days_and_the_end_of_a_short_month() {
        let regime = ReportingRegime { close_day: 31, due_day: 5, due_month_offset: 1 };
        let expected = |days: [&str; 3]| Some(days.map(str::to_owned));
        let year = 2025;
        assert_eq!(
            days(Period::Month { year, month: 3 }, regime),
            expected(["2025-03-01", "2025-03-31", "2025-04-05"])
        );
        assert_eq!(
            days(Period::Month { year, month: 2 }, regime),
            expected(["2025-02-01", "2025-02-28", "2025-03-05"])
        );
        assert_eq!(days(Period::Year { year }, regime), expected(["2025-01-01", "2025-12-31", "2026-01-05"]));
        let read: ReportingRegime = serde_json::from_str(r#"{"dueDay": 20}"#).unwrap();
        assert_eq!(read, ReportingRegime { due_day: 20, ..ReportingRegime::default() });
        assert!(serde_json::from_str::<ReportingRegime>(r#"{"due_day": 20}"#).is_err());
    }

    #[test]
    fn periods_and_regimes_that_no_calendar_has_give_no_days() {
        let year = 2025;
        let broken = ReportingRegime { close_day: 0, due_day: u32::MAX, due_month_offset: u32::MAX };
        assert_eq!(days(Period::Year { year }, broken), None);
        for period in [
            Period::Month { year, month: 13 },
            Period::Quarter { year, quarter: 0 },
            Period::Months { year, count: 0, last: true },
            Period::Months { year, count: u32::MAX, last: true },
            Period::Year { year: i32::MAX },
        ] {
            assert_eq!(days(period, ReportingRegime::default()), None, "{period:?}");
        }
    }

    /// When the 25th is a day off, the report is late only after the next working day.
    #[test]
    fn a_due_day_that_is_off_moves_lateness_to_the_next_working_day() {
        let calendar = Calendar::shipped();
        let off = |year: i32| -> Vec<u32> {
            let due =
                |month: &u32| ReportingRegime::default().window(Period::Month { year, month: *month }).unwrap().due;
            (1..=12).filter(|month| !calendar.is_working_day(due(month))).collect()
        };
        assert_eq!(off(2025), [1, 5, 10]);
        assert_eq!(off(2026), [1, 4, 7, 10]);
        assert_eq!(off(2027), [4, 7, 9, 12]);
        let october = ReportingRegime::default().window(Period::Month { year: 2025, month: 10 }).unwrap();
        let day = |text| from_iso(text).unwrap();
        assert!(october.is_in_time(day("2025-10-27"), &calendar) && !october.is_in_time(day("2025-10-28"), &calendar));
        assert_eq!(october.working_days_between(&calendar).days, 8); // 15–24 October
        assert!(
            october.covers(day("2025-09-15"))
                && october.covers(day("2025-10-14"))
                && !october.covers(day("2025-10-15"))
        );
        let close = ReportingRegime { close_day: 24, ..ReportingRegime::default() };
        let none = close.window(Period::Month { year: 2025, month: 8 }).unwrap();
        assert_eq!(none.working_days_between(&calendar).days, 0);
    }
}
