//! The two lunar days the law names, for 2000 to 2100, in Vietnam's time (UTC+7).
//!
//! Tết is the first day of the lunar year; the Hùng Kings are remembered on the 10th of its third month.
//! Vietnam's Tết differs from China's in 2007, 2030 and 2053, so a Chinese table will not do. The new moon
//! that decides is never closer to midnight than 7 minutes, so the dates are certain.

use chrono::{Days, NaiveDate};

const FIRST_YEAR: i32 = 2000;

/// Tết as days after 20 January, one year after another from 2000.
const NEW_YEAR: [u8; 101] = [
    16, 4, 23, 12, 2, 20, 9, 28, 18, 6, // 2000
    25, 14, 3, 21, 11, 30, 19, 8, 27, 16, // 2010
    5, 23, 12, 2, 21, 9, 28, 17, 6, 24, // 2020
    13, 3, 22, 11, 30, 19, 8, 26, 15, 4, // 2030
    23, 12, 2, 21, 10, 28, 17, 6, 25, 13, // 2040
    3, 22, 12, 29, 19, 8, 26, 15, 4, 23, // 2050
    13, 1, 20, 9, 28, 16, 6, 25, 14, 3, // 2060
    22, 11, 30, 18, 7, 26, 16, 4, 23, 13, // 2070
    2, 20, 9, 28, 17, 6, 25, 14, 4, 21, // 2080
    10, 29, 18, 7, 26, 16, 5, 23, 12, 1, // 2090
    20,
];

/// The Hùng Kings' day as days after 29 March.
const HUNG_KINGS: [u8; 101] = [
    16, 5, 24, 13, 30, 20, 9, 28, 17, 6, // 2000
    25, 14, 2, 21, 11, 30, 18, 8, 27, 16, // 2010
    4, 23, 12, 31, 20, 9, 28, 18, 6, 25, // 2020
    14, 3, 21, 11, 30, 19, 8, 26, 15, 5, // 2030
    22, 12, 31, 21, 9, 28, 17, 6, 24, 13, // 2040
    3, 22, 11, 30, 19, 8, 26, 15, 4, 23, // 2050
    12, 2, 21, 10, 28, 17, 6, 25, 13, 3, // 2060
    22, 11, 29, 18, 7, 26, 15, 4, 23, 13, // 2070
    1, 20, 9, 28, 16, 5, 24, 14, 3, 22, // 2080
    11, 30, 18, 7, 26, 15, 4, 23, 13, 31, // 2090
    20,
];

fn in_year(year: i32, table: &[u8; 101], month: u32, day: u32) -> Option<NaiveDate> {
    let offset = *table.get(usize::try_from(year.checked_sub(FIRST_YEAR)?).ok()?)?;
    NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(u64::from(offset)))
}

/// The first day of the lunar year that begins in `year`, for 2000 to 2100.
///
/// ```
/// assert_eq!(rasoat::calendar::lunar_new_year(2025).unwrap().to_string(), "2025-01-29");
/// ```
pub fn lunar_new_year(year: i32) -> Option<NaiveDate> {
    in_year(year, &NEW_YEAR, 1, 20)
}

/// The 10th of the third lunar month of `year`, for 2000 to 2100.
///
/// ```
/// assert_eq!(rasoat::calendar::hung_kings_day(2026).unwrap().to_string(), "2026-04-26");
/// ```
pub fn hung_kings_day(year: i32) -> Option<NaiveDate> {
    in_year(year, &HUNG_KINGS, 3, 29)
}

#[cfg(test)]
mod tests {
    use super::*;
    use amlich_core::lunar::convert_lunar_to_solar;

    /// An independent computation from the new moons and solar terms in UTC+7.
    #[test]
    fn both_tables_agree_with_the_astronomical_calendar() {
        for year in 2000..=2100 {
            for (day, month, ours) in [(1, 1, lunar_new_year(year)), (10, 3, hung_kings_day(year))] {
                let (day, month, year) = convert_lunar_to_solar(day, month, year, false, 7.0);
                let theirs = NaiveDate::from_ymd_opt(year, u32::try_from(month).unwrap(), u32::try_from(day).unwrap());
                assert_eq!(ours, theirs);
            }
        }
    }

    #[test]
    fn the_days_the_state_has_published_are_right_and_china_differs_in_three_years() {
        for (year, day) in [
            (2025, "2025-01-29"),
            (2026, "2026-02-17"),
            (2027, "2027-02-06"),
            (2007, "2007-02-17"),
            (2030, "2030-02-02"),
            (2053, "2053-02-18"),
        ] {
            assert_eq!(lunar_new_year(year).unwrap().to_string(), day);
        }
        for (year, day) in [(2025, "2025-04-07"), (2026, "2026-04-26"), (2027, "2027-04-16")] {
            assert_eq!(hung_kings_day(year).unwrap().to_string(), day);
        }
        for year in [i32::MIN, 1999, 2101, i32::MAX] {
            assert_eq!((lunar_new_year(year), hung_kings_day(year)), (None, None));
        }
    }
}
