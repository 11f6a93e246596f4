//! Recurring deadlines: how often, on which days, and the next one after a given day.

use super::unit::quarter_number;
use crate::calendar::Calendar;
use crate::read::date::last_of_month;
use crate::read::{Kind, Scan};
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
            Frequency::Year => 0x800,
        }
    }

    pub(super) fn of_months(count: u32) -> Option<Frequency> {
        Some(match count {
            1 => Frequency::Month,
            2 => Frequency::TwoMonths,
            3 => Frequency::Quarter,
            4 => Frequency::FourMonths,
            6 => Frequency::HalfYear,
            12 => Frequency::Year,
            _ => return None,
        })
    }
}

impl Recurrence {
    pub(super) fn plain(every: Frequency) -> Recurrence {
        Recurrence { every, weekday: None, on: Vec::new(), before: false, working: false, until: None }
    }

    /// The next day it is due after `after`. Without a day of its own a week is due on its Sunday, a month, quarter,
    /// half-year or year on its last day.
    pub fn next_due(&self, after: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        let shift = Days::new(u64::from(self.before));
        let next = match self.every {
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

/// A unit of time in "hằng …" and "…/lần".
fn period_at(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    if let Some(count) = scan.number(i) {
        let next = scan.skip_space(i + 1);
        if let Some(next) = scan.phrase(next, "tháng") {
            return Some((Frequency::of_months(count)?, next));
        }
        let (unit, next) = scan.any_phrase(next, &["năm", "quý", "tuần", "ngày"])?;
        let frequency = [Frequency::Year, Frequency::Quarter, Frequency::Week, Frequency::Day][unit];
        return (count == 1).then_some((frequency, next));
    }
    let words = ["ngày làm việc", "ngày", "tuần", "tháng", "quý", "nửa năm", "năm"];
    let (unit, next) = scan.any_phrase(i, &words)?;
    let frequency = [
        Frequency::WorkingDay,
        Frequency::Day,
        Frequency::Week,
        Frequency::Month,
        Frequency::Quarter,
        Frequency::HalfYear,
        Frequency::Year,
    ][unit];
    Some((frequency, next))
}

/// `một`, or the number 1.
fn once_at(scan: &Scan, i: usize) -> Option<usize> {
    scan.phrase(i, "một").or_else(|| scan.number(i).filter(|&n| n == 1).map(|_| i + 1))
}

/// How often something recurs, told at token `i`, and the index after it: `hằng tháng`, `mỗi quý`, `01 lần/tuần`,
/// `6 tháng/lần`, `3 tháng một lần`, `định kỳ 6 tháng`.
pub(crate) fn frequency_at(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    if let Some((word, next)) =
        scan.any_phrase(i, &["hằng", "hàng", "mỗi", "từng", "định kỳ", "theo", "giao ban", "báo cáo"])
    {
        let at = scan.skip_space(next);
        let inner =
            |at| scan.any_phrase(at, &["hằng", "hàng", "mỗi", "theo"]).map_or(at, |(_, next)| scan.skip_space(next));
        let at = if word >= 4 { inner(at) } else { at };
        let (frequency, mut next) = period_at(scan, at)?;
        // "báo cáo tháng 6/2025", "theo quý II" and "định kỳ 6 tháng đầu năm" name one period.
        let after = scan.skip_space(next);
        let named = scan.kind(after) == Some(Kind::Digits)
            || (frequency == Frequency::Quarter && quarter_number(scan, after).is_some())
            || scan.any_phrase(after, &["đầu năm", "cuối năm", "học", "này", "tới", "nay"]).is_some();
        if word >= 4 && named || (word >= 5 && matches!(frequency, Frequency::Day | Frequency::WorkingDay)) {
            return None;
        }
        // In a list the shortest period counts: "định kỳ hằng tháng/3 tháng/6 tháng/1 năm", "hằng tháng, quý, năm".
        let mut shortest = frequency;
        while let Some((other, after)) = listed_at(scan, next) {
            shortest = shortest.min(other);
            next = after;
        }
        return Some((shortest, next));
    }
    // "01 lần/tuần", "02 lần mỗi tháng"
    if let Some(next) =
        scan.phrase(scan.skip_space(i + 1), "lần").filter(|_| scan.kind(i) == Some(Kind::Digits) || scan.is(i, "một"))
    {
        let at = scan.skip_space(next);
        let at = match scan.mark(at) {
            Some('/') => scan.skip_space(at + 1),
            _ => scan.skip_space(scan.any_phrase(at, &["mỗi", "một", "trong", "hằng", "hàng"])?.1),
        };
        return period_at(scan, at);
    }
    // "tháng/lần", "6 tháng/lần", "3 tháng một lần"
    let (frequency, next) = period_at(scan, i)?;
    let at = scan.skip_space(next);
    let at = if scan.mark(at) == Some('/') { scan.skip_space(at + 1) } else { scan.skip_space(once_at(scan, at)?) };
    let at = once_at(scan, at).map_or(at, |next| scan.skip_space(next));
    Some((frequency, scan.phrase(at, "lần")?))
}

/// One more period of a list: `/3 tháng`, `, quý`, ` và năm`.
fn listed_at(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    let at = scan.skip_space(i);
    let at = match scan.mark(at) {
        Some('/' | ',' | ';') => at + 1,
        Some(_) => return None,
        None => scan.any_phrase(at, &["và", "hoặc"])?.1,
    };
    let at = scan.skip_space(at);
    let at = scan.any_phrase(at, &["hằng", "hàng", "mỗi"]).map_or(at, |(_, next)| scan.skip_space(next));
    let (frequency, next) = period_at(scan, at)?;
    // "6 tháng, năm" goes on; "hằng quý, năm 2025" and "hằng tháng, 6 tháng đầu năm" do not.
    let after = scan.skip_space(next);
    let named =
        scan.kind(after) == Some(Kind::Digits) || scan.any_phrase(after, &["đầu", "cuối", "làm việc"]).is_some();
    (!named).then_some((frequency, next))
}
