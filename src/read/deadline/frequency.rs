//! How often: `hằng tháng`, `mỗi quý`, `01 lần/tuần`, `6 tháng/lần`, `3 tháng một lần`, `định kỳ 6 tháng`.

use super::every::Frequency;
use super::numeric::quarter_number;
use crate::read::{Kind, Scan};

impl Frequency {
    /// Every so many months.
    pub(super) fn of_months(count: u32) -> Frequency {
        match count {
            1 => Frequency::Month,
            2 => Frequency::TwoMonths,
            3 => Frequency::Quarter,
            4 => Frequency::FourMonths,
            6 => Frequency::HalfYear,
            12 => Frequency::Year,
            _ => Frequency::Other,
        }
    }

    /// So many times in one of these periods.
    fn times(self, count: u32) -> Frequency {
        match (self, count) {
            (Frequency::Year, 2 | 3 | 4 | 6 | 12) => Frequency::of_months(12 / count),
            _ => self,
        }
    }
}

/// A number in digits, or a small one in words, at token `i`.
fn count_at(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    if let Some(count) = scan.number(i) {
        return Some((count, i + 1));
    }
    let (word, next) = scan.any_phrase(i, &["một", "hai", "ba", "bốn", "sáu"])?;
    Some(([1, 2, 3, 4, 6][word], next))
}

const PERIODS: [(&str, Frequency); 7] = [
    ("ngày làm việc", Frequency::WorkingDay),
    ("ngày", Frequency::Day),
    ("tuần", Frequency::Week),
    ("tháng", Frequency::Month),
    ("quý", Frequency::Quarter),
    ("nửa năm", Frequency::HalfYear),
    ("năm", Frequency::Year),
];

/// A unit of time, with its number if it has one.
fn period_at(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    let (count, at) = match count_at(scan, i) {
        Some((count, next)) => (count, scan.skip_space(next)),
        None => (1, i),
    };
    let (frequency, next) = PERIODS.iter().find_map(|&(phrase, period)| Some((period, scan.phrase(at, phrase)?)))?;
    let frequency = match (frequency, count) {
        (Frequency::Month, count) => Frequency::of_months(count),
        (frequency, 1) => frequency,
        _ => Frequency::Other,
    };
    Some((frequency, next))
}

/// Words before a period that make it recur. From the fifth on they may also name one period: "báo cáo quý II".
const LEADS: [&str; 8] = ["hằng", "hàng", "mỗi", "từng", "định kỳ", "theo", "giao ban", "báo cáo"];

/// How often something recurs, told at token `i`, and the index after it.
pub(crate) fn frequency_at(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    led(scan, i).or_else(|| times(scan, i)).or_else(|| each(scan, i))
}

/// `hằng tháng`, `định kỳ hằng tháng/3 tháng/6 tháng/1 năm`
fn led(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    let (lead, next) = scan.any_phrase(i, &LEADS)?;
    let at = scan.skip_space(next);
    let at = scan.any_phrase(at, &LEADS[..4]).map_or(at, |(_, next)| scan.skip_space(next));
    let (frequency, next) = period_at(scan, at)?;
    if lead >= 4 && (names_one(scan, frequency, next) || (lead >= 5 && frequency <= Frequency::WorkingDay)) {
        return None;
    }
    Some(shortest(scan, frequency, next))
}

/// In a list the shortest period counts: "hằng tháng, quý, năm".
fn shortest(scan: &Scan, mut frequency: Frequency, mut next: usize) -> (Frequency, usize) {
    while let Some((other, after)) = listed_at(scan, next) {
        frequency = frequency.min(other);
        next = after;
    }
    (frequency, next)
}

/// Whether what follows a period names one: "báo cáo tháng 6/2025", "theo quý II", "định kỳ 6 tháng đầu năm".
fn names_one(scan: &Scan, frequency: Frequency, next: usize) -> bool {
    let after = scan.skip_space(next);
    scan.kind(after) == Some(Kind::Digits)
        || (frequency == Frequency::Quarter && quarter_number(scan, after).is_some())
        || scan.any_phrase(after, &["đầu năm", "cuối năm", "học", "này", "tới", "nay"]).is_some()
}

/// `01 lần/tuần`, `02 lần mỗi tháng`, `một lần một quý`
fn times(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    let (count, next) = count_at(scan, i)?;
    let at = scan.skip_space(scan.phrase(scan.skip_space(next), "lần")?);
    let at = match scan.mark(at) {
        Some('/') => scan.skip_space(at + 1),
        _ => scan.skip_space(scan.any_phrase(at, &["mỗi", "một", "trong", "hằng", "hàng"])?.1),
    };
    let (frequency, next) = period_at(scan, at)?;
    Some((frequency.times(count), next))
}

/// `tháng/lần`, `6 tháng/1 lần`, `3 tháng một lần`
fn each(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    let once = |at: usize| count_at(scan, at).filter(|&(count, _)| count == 1).map(|(_, next)| scan.skip_space(next));
    let (frequency, next) = period_at(scan, i)?;
    let at = scan.skip_space(next);
    let at = if scan.mark(at) == Some('/') { scan.skip_space(at + 1) } else { once(at)? };
    Some((frequency, scan.phrase(once(at).unwrap_or(at), "lần")?))
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
    let at = scan.any_phrase(at, &LEADS[..4]).map_or(at, |(_, next)| scan.skip_space(next));
    let (frequency, next) = period_at(scan, at)?;
    // "6 tháng, năm" goes on; "hằng quý, năm 2025" and "hằng tháng, 6 tháng đầu năm" do not.
    let after = scan.skip_space(next);
    let named =
        scan.kind(after) == Some(Kind::Digits) || scan.any_phrase(after, &["đầu", "cuối", "làm việc"]).is_some();
    (!named).then_some((frequency, next))
}

/// A list of bare periods as the whole wording: `Tháng, quý, năm`.
pub(super) fn listed_periods(scan: &Scan, i: usize) -> Option<(Frequency, usize)> {
    let (frequency, next) = period_at(scan, i).filter(|_| scan.kind(i) == Some(Kind::Word))?;
    listed_at(scan, next)?;
    Some(shortest(scan, frequency, next))
}
