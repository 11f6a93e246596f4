//! The days off of the Labour Code 2019 (45/2019/QH14), articles 111 and 112, and the swaps of working days.
//!
//! The law fixes most days; the Prime Minister decides each year which five days around Tết are off, which day
//! beside 2 September, and which weekday is swapped for a Saturday. Those decisions are the two tables below.
//!
//! [`INSTRUMENTS`] names where they stand for 2021 to 2026; those of 2010 to 2020 are taken from the library
//! `holidays` 0.109, which collects the notices of each year.

use super::lunar::{hung_kings_day, lunar_new_year};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The five days around the lunar new year.
    Tet,
    /// The 10th of the third lunar month.
    HungKings,
    /// 30 April.
    Reunification,
    /// 1 May.
    Labour,
    /// 2 September and one day beside it.
    National,
    /// 24 November, from 2026 (Resolution 28/2026/QH16, article 2).
    Culture,
}

impl Holiday {
    /// The name in Vietnamese and in English.
    pub const fn names(self) -> [&'static str; 2] {
        match self {
            Holiday::NewYear => ["Tết Dương lịch", "New Year's Day"],
            Holiday::Tet => ["Tết Nguyên đán", "the Lunar New Year"],
            Holiday::HungKings => ["Giỗ Tổ Hùng Vương", "the Hùng Kings' day"],
            Holiday::Reunification => ["Ngày Chiến thắng 30/4", "Reunification Day"],
            Holiday::Labour => ["Quốc tế Lao động", "Labour Day"],
            Holiday::National => ["Quốc khánh", "National Day"],
            Holiday::Culture => ["Ngày Văn hóa Việt Nam", "Vietnamese Culture Day"],
        }
    }

    /// Whether the day moves to the next working day when it falls on a weekend: article 111(3) says so for
    /// the holidays of article 112, which does not name 24 November.
    const fn is_made_up(self) -> bool {
        !matches!(self, Holiday::Culture)
    }
}

const FIRST_DECIDED: i32 = 2010;

/// What was decided for each year from 2010: days off before the first day of Tết, and the September day beside the 2nd.
const DECIDED: [(u8, u8); 17] = [
    (1, 0), // 2010
    (1, 0),
    (1, 0),
    (1, 0),
    (2, 0),
    (2, 0), // 2015
    (1, 0),
    (2, 0),
    (2, 0),
    (1, 0),
    (2, 0), // 2020
    (2, 3),
    (1, 1),
    (2, 1),
    (2, 3),
    (2, 1), // 2025
    (1, 1),
];

/// The notices that decide the years from 2021 on.
const INSTRUMENTS: [&str; 6] = [
    "Thông báo 4875/TB-LĐTBXH",
    "Thông báo 119/TB-LĐTBXH",
    "Thông báo 5034/TB-LĐTBXH",
    "Thông báo 5015/TB-LĐTBXH, 1570/TB-LĐTBXH",
    "Thông báo 6150/TB-BLĐTBXH",
    "Thông báo 9441/TB-BNV, Công văn 12729/VPCP-KGVX, Công văn 3383/BNV-CVL, Nghị quyết 28/2026/QH16",
];

/// The notices that decide a year.
pub(super) fn instrument(year: i32) -> Option<&'static str> {
    INSTRUMENTS.get(usize::try_from(year.checked_sub(2021)?).ok()?).copied()
}

/// The weekday given off and the day worked instead, as year, month, day.
const SWAPS: [[(i32, u32, u32); 2]; 15] = [
    [(2010, 2, 19), (2010, 2, 27)],
    [(2012, 1, 27), (2012, 2, 4)],
    [(2013, 4, 29), (2013, 5, 4)],
    [(2014, 5, 2), (2014, 4, 26)],
    [(2014, 9, 1), (2014, 9, 6)],
    [(2015, 1, 2), (2014, 12, 27)],
    [(2015, 2, 16), (2015, 2, 14)],
    [(2015, 4, 29), (2015, 4, 25)],
    [(2018, 12, 31), (2019, 1, 5)],
    [(2019, 4, 29), (2019, 5, 4)],
    [(2024, 4, 29), (2024, 5, 4)],
    [(2025, 5, 2), (2025, 4, 26)],
    [(2026, 1, 2), (2026, 1, 10)],
    [(2026, 8, 31), (2026, 8, 22)],
    // Proposed in September 2026, no decision found: an ordinary day until there is one.
    [(2026, 11, 23), (2026, 11, 28)],
];
const PENDING: usize = 14;

/// Whether the Prime Minister's decisions for the year are known.
pub(super) fn is_decided(year: i32) -> bool {
    decision(year).is_some()
}

fn decision(year: i32) -> Option<(u8, u8)> {
    DECIDED.get(usize::try_from(year.checked_sub(FIRST_DECIDED)?).ok()?).copied()
}

/// What a swap makes of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Swap {
    /// A weekday off; otherwise a Saturday worked.
    pub off: bool,
    /// Proposed and not decided.
    pub pending: bool,
}

pub(super) fn swap(day: NaiveDate) -> Option<Swap> {
    let date = (day.year(), day.month(), day.day());
    SWAPS.iter().enumerate().find_map(|(i, pair)| {
        let side = pair.iter().position(|&d| d == date)?;
        Some(Swap { off: side == 0, pending: i == PENDING })
    })
}

/// The holiday that falls on the day itself.
pub(super) fn holiday(day: NaiveDate) -> Option<Holiday> {
    let year = day.year();
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (1 | 2, _) if is_tet(day) => Some(Holiday::Tet),
        (3 | 4, _) if year >= 2007 && hung_kings_day(year) == Some(day) => Some(Holiday::HungKings),
        (4, 30) => Some(Holiday::Reunification),
        (5, 1) => Some(Holiday::Labour),
        (9, 2) => Some(Holiday::National),
        (9, side @ (1 | 3)) if september_side(year) == side => Some(Holiday::National),
        (11, 24) if year >= 2026 => Some(Holiday::Culture),
        _ => None,
    }
}

fn is_tet(day: NaiveDate) -> bool {
    let year = day.year();
    let Some(first) = lunar_new_year(year) else {
        return false;
    };
    // Undecided years follow what was decided before: the block of days off that is longest with its weekends.
    let before = decision(year).map_or_else(
        || if matches!(first.weekday(), Weekday::Mon | Weekday::Tue) { 1 } else { 2 },
        |(before, _)| i64::from(before),
    );
    // Four days until the Labour Code of 2012 made them five.
    let days = if year >= 2013 { 5 } else { 4 };
    let offset = day.signed_duration_since(first).num_days();
    (-before..days - before).contains(&offset)
}

/// The September day off beside the 2nd: 1 or 3, or 0 before the Labour Code of 2019.
fn september_side(year: i32) -> u32 {
    if year < 2021 {
        return 0;
    }
    if let Some((_, side)) = decision(year) {
        return u32::from(side);
    }
    match NaiveDate::from_ymd_opt(year, 9, 2).map(|second| second.weekday()) {
        Some(Weekday::Mon | Weekday::Thu | Weekday::Sun) => 3,
        _ => 1,
    }
}

pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The holiday that this weekday makes up: each holiday on a weekly day off moves to the next working day,
/// one after the other.
pub(super) fn made_up(day: NaiveDate) -> Option<Holiday> {
    // No holiday is made up more than a week later.
    let mut owed: [Option<Holiday>; 8] = [None; 8];
    let mut made_up = 0;
    let mut noted = 0;
    for back in (1..=8).rev() {
        let earlier = day.checked_sub_days(Days::new(back))?;
        match holiday(earlier) {
            Some(found) if is_weekend(earlier) && found.is_made_up() => {
                owed[noted] = Some(found);
                noted += 1;
            }
            None if !is_weekend(earlier) && made_up < noted => made_up += 1,
            _ => {}
        }
    }
    owed.get(made_up).copied().flatten()
}
