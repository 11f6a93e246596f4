//! Terms of the Civil Code 2015 (91/2015/QH13), articles 145 to 148. Administrative terms are counted the same
//! way by analogy, so messages say "theo cách tính của Bộ luật Dân sự", never that the Code was broken.

use super::{Calendar, Reached};
use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

/// What a term is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum TermUnit {
    /// Calendar days.
    Day,
    /// Days that are worked.
    WorkingDay,
    /// Weeks of seven days.
    Week,
    /// Months: the same date of a later month, not 30 days.
    Month,
    /// Years.
    Year,
}

/// A term longer than this, in any unit, is a slip of the keyboard.
const LONGEST: u32 = 36_525;

/// The last day of a term before any rolling: the event day is not counted (147), a term of months or years ends
/// on the same date, or on the last day of a month that lacks it (148(3), (4)). Working days need a [`Calendar`].
fn last_day(event: NaiveDate, count: u32, unit: TermUnit) -> Option<NaiveDate> {
    match unit {
        TermUnit::Day | TermUnit::WorkingDay => event.checked_add_days(Days::new(u64::from(count))),
        TermUnit::Week => event.checked_add_days(Days::new(u64::from(count) * 7)),
        TermUnit::Month => event.checked_add_months(Months::new(count)),
        TermUnit::Year => event.checked_add_months(Months::new(count.checked_mul(12)?)),
    }
}

impl Calendar {
    /// The end of a term that runs from an event: a last day that is off moves to the next working day (148(5)).
    /// A count in working days always ends on one. `None` for a term longer than a century.
    ///
    /// ```
    /// use rasoat::{calendar::{Calendar, TermUnit}, day::from_iso};
    /// let day = |text| from_iso(text).unwrap();
    /// let end = Calendar::shipped().end_of_term(day("2025-08-31"), 6, TermUnit::Month).unwrap();
    /// assert_eq!(end.date, day("2026-03-02")); // 28 February 2026 is a Saturday
    /// ```
    pub fn end_of_term(&self, event: NaiveDate, count: u32, unit: TermUnit) -> Option<Reached> {
        if count > LONGEST {
            return None;
        }
        match unit {
            TermUnit::WorkingDay => self.add_working_days(event, i32::try_from(count).ok()?),
            _ => Some(self.next_working_day(last_day(event, count, unit)?)),
        }
    }

    /// The day a term before an event begins ("chậm nhất 03 ngày trước ngày họp"). Counted backwards a term does
    /// not roll forward: that would leave less time than was asked for.
    pub fn start_of_term(&self, event: NaiveDate, count: u32, unit: TermUnit) -> Option<Reached> {
        if count > LONGEST {
            return None;
        }
        let date = match unit {
            TermUnit::WorkingDay => return self.add_working_days(event, -i32::try_from(count).ok()?),
            TermUnit::Day => event.checked_sub_days(Days::new(u64::from(count)))?,
            TermUnit::Week => event.checked_sub_days(Days::new(u64::from(count) * 7))?,
            TermUnit::Month => event.checked_sub_months(Months::new(count))?,
            TermUnit::Year => event.checked_sub_months(Months::new(count.checked_mul(12)?))?,
        };
        Some(Reached { date, estimated: false, pending: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::{from_iso, to_iso};

    fn end(event: &str, count: u32, unit: TermUnit) -> (String, String) {
        let event = from_iso(event).unwrap();
        let rolled = Calendar::shipped().end_of_term(event, count, unit).unwrap().date;
        (to_iso(last_day(event, count, unit).unwrap()), to_iso(rolled))
    }

    #[test]
    fn terms_end_on_the_same_date_or_the_last_day_and_roll_over_days_off() {
        use TermUnit::{Day, Month, Week, Year};
        for (event, count, unit, last, rolled) in [
            ("2025-01-31", 1, Month, "2025-02-28", "2025-02-28"),
            ("2024-01-31", 1, Month, "2024-02-29", "2024-02-29"),
            ("2025-08-31", 6, Month, "2026-02-28", "2026-03-02"),
            ("2024-02-29", 12, Month, "2025-02-28", "2025-02-28"),
            ("2025-11-30", 3, Month, "2026-02-28", "2026-03-02"),
            ("2025-08-17", 15, Day, "2025-09-01", "2025-09-03"),
            ("2026-02-05", 10, Day, "2026-02-15", "2026-02-23"),
            ("2025-04-24", 15, Day, "2025-05-09", "2025-05-09"),
            ("2025-06-18", 2, Week, "2025-07-02", "2025-07-02"), // Wednesday to Wednesday
            ("2024-02-29", 1, Year, "2025-02-28", "2025-02-28"),
            ("2024-06-03", 2, Year, "2026-06-03", "2026-06-03"),
        ] {
            assert_eq!(end(event, count, unit), (last.into(), rolled.into()), "{event} + {count} {unit:?}");
        }
    }

    #[test]
    fn terms_without_measure_have_no_end() {
        let day = from_iso("2025-06-30").unwrap();
        for unit in [TermUnit::Day, TermUnit::WorkingDay, TermUnit::Week, TermUnit::Month, TermUnit::Year] {
            assert_eq!(Calendar::shipped().end_of_term(day, u32::MAX, unit), None);
            assert_eq!(Calendar::shipped().start_of_term(day, u32::MAX, unit), None);
        }
        // A century of days, and one more.
        for (count, measured) in [(LONGEST, true), (LONGEST + 1, false)] {
            assert_eq!(Calendar::shipped().end_of_term(day, count, TermUnit::Day).is_some(), measured);
            assert_eq!(Calendar::shipped().start_of_term(day, count, TermUnit::Day).is_some(), measured);
        }
    }

    #[test]
    fn terms_counted_backwards_do_not_roll_forward() {
        let start = |event, count, unit| {
            to_iso(Calendar::shipped().start_of_term(from_iso(event).unwrap(), count, unit).unwrap().date)
        };
        assert_eq!(start("2025-07-09", 3, TermUnit::Day), "2025-07-06"); // a Sunday stays
        assert_eq!(start("2025-07-09", 3, TermUnit::WorkingDay), "2025-07-04");
        assert_eq!(start("2025-07-09", 2, TermUnit::Week), "2025-06-25");
        assert_eq!(start("2025-03-31", 1, TermUnit::Month), "2025-02-28");
        assert_eq!(start("2025-07-09", 2, TermUnit::Year), "2023-07-09");
    }
}
