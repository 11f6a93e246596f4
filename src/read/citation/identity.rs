//! When two citations name one document.
//!
//! State numbers start again each year, Party numbers with each term of a committee, and both started again where
//! provinces and ministries merged. Without enough to tell, two citations are not taken for one document.

use super::kinds::Kind;
use super::{Citation, Number, Regime};
use crate::read::agency::Place;
use chrono::{Datelike, NaiveDate};
use std::hash::Hash;

/// What two citations of one document share whatever their slips: number, type and organ. For grouping; documents of
/// different years and provinces can share a key, which [`same_document`] tells apart.
///
/// ```
/// use rasoat::read::citation::read_citations_in;
/// let key = |text| read_citations_in(text)[0].key();
/// assert_eq!(key("57/QĐ - UBND"), key("Quyết định số 57/QĐ-UBND ngày 10/01/2025"));
/// assert_ne!(key("57/QĐ-UBND"), key("57/KH-UBND"));
/// assert_ne!(key("57/QĐ-UBND"), key("57-NQ/TW"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentKey {
    number: Number,
    kind: Option<Kind>,
    organ: Vec<String>,
}

impl DocumentKey {
    pub(crate) fn number(&self) -> &Number {
        &self.number
    }
}

/// Days or stretches, as yyyymmdd, on which a series of numbers may have started again.
type Restarts = &'static [(u32, u32)];

/// Congresses of the Party.
const CENTRE: Restarts = &[(20160120, 20160128), (20210125, 20210201), (20260101, 20260131)];
/// Merged provinces, then the congresses of their committees.
const COMMITTEES: Restarts = &[(20150801, 20151130), (20200801, 20201130), (20250701, 20250701), (20250901, 20251031)];
/// Merged ministries.
const MINISTRIES: Restarts = &[(20250301, 20250301)];
/// Merged departments, then merged provinces.
const DEPARTMENTS: Restarts = &[(20250301, 20250301), (20250701, 20250701)];
/// Merged provinces and communes.
const PROVINCES: Restarts = &[(20250701, 20250701)];

/// Issuers of the centre, of which there is one each, beside the ministries and the committees ending in TW.
const CENTRAL: &[&str] =
    &["TTg", "CP", "CTN", "VPCP", "VPQH", "VPCTN", "TTCP", "NHNN", "KTNN", "TANDTC", "VKSNDTC", "VKSTC", "HĐTP"];

/// Ministries that others were merged into.
const MERGED: &[&str] = &["BTC", "BXD", "BKHCN", "BNV", "BNNMT", "BDTTG"];

impl Citation {
    /// What it shares with other citations of its document; `None` without number or symbol.
    pub fn key(&self) -> Option<DocumentKey> {
        if self.organ.is_empty() {
            return None;
        }
        Some(DocumentKey { number: self.number.clone()?, kind: self.kind, organ: self.organ.clone() })
    }

    /// All that tells it from citations of other documents, and from other ways to name the same one.
    pub(crate) fn identity(&self) -> impl Hash + PartialEq {
        let symbol = (&self.number, self.year, self.kind, self.type_text, &self.organ, self.regime);
        (symbol, self.place, self.year_phrase, self.bare, self.day())
    }

    /// Whether only one body in the country issues under this symbol.
    fn is_central(&self) -> bool {
        let Some(first) = self.organ.first() else {
            return false;
        };
        let ministry = self.regime != Regime::Party
            && first.starts_with('B')
            && super::issuers::known(first).is_some_and(|known| !matches!(known, "BCĐ" | "BHXH"));
        ministry
            || matches!(self.regime, Regime::Assembly)
            || first.ends_with("TW")
            || first.ends_with("TƯ")
            || first.trim_end_matches(|c: char| c.is_ascii_digit()) == "UBTVQH"
            || CENTRAL.contains(&first.as_str())
    }

    fn restarts(&self) -> Restarts {
        let first = self.organ.first().map_or("", String::as_str);
        match (self.regime, self.is_central()) {
            (Regime::Party, true) => CENTRE,
            (Regime::Party, false) => COMMITTEES,
            (_, true) if MERGED.contains(&first) => MINISTRIES,
            (_, true) => &[],
            (_, false) if first.starts_with('S') => DEPARTMENTS,
            (_, false) => PROVINCES,
        }
    }

    /// The series its number comes from: issuer, type, year, and the side of a restart. `None` where several bodies
    /// share the symbol, the day is missing, or the series may have started again about that day.
    pub(crate) fn series(&self) -> Option<String> {
        const SHARED: &[&str] = &["UBND", "HĐND", "UB", "BCĐ", "ĐU", "HU", "VPHU", "MTTQ", "UBMTTQ", "LĐLĐ"];
        let (day, first) = (self.day()?, self.organ.first()?);
        let known = self.is_central() || super::issuers::known(first).is_some();
        if self.bare || self.number.is_none() || !known || SHARED.contains(&first.as_str()) {
            return None;
        }
        let day = digits(day);
        if self.restarts().iter().any(|&(start, end)| start < end && (start..=end).contains(&day)) {
            return None;
        }
        let side = self.restarts().iter().rev().find(|restart| restart.0 <= day).map_or(0, |restart| restart.0);
        let kind = self.kind.map_or("", Kind::symbol);
        let normative = if self.year.is_some() { "/" } else { "" };
        let place = self.place.filter(|place| place.merged).map_or("", |place| place.name);
        Some(
            [first, "-", kind, normative, " ", &(day / 10_000).to_string(), ".", &side.to_string(), " ", place]
                .concat(),
        )
    }

    /// The first and last day it can bear, as yyyymmdd.
    fn days(&self) -> Option<(u32, u32)> {
        let whole = |year: i32| (year.unsigned_abs() * 10_000 + 101, year.unsigned_abs() * 10_000 + 1231);
        let day = self.day().filter(|day| self.year.is_none_or(|year| year == day.year()));
        match (day, self.year.or(self.year_phrase)) {
            (Some(day), _) => Some((digits(day), digits(day))),
            (None, Some(year)) => Some(whole(year)),
            (None, None) => None,
        }
    }
}

/// Whether two documents may come from one province. A living province is usually left unnamed in its own reports; one
/// that was merged is named, because its numbers are not those of the reporting one.
fn may_be_one(a: Option<Place>, b: Option<Place>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        (Some(one), None) | (None, Some(one)) => !one.merged,
        (None, None) => true,
    }
}

fn digits(day: NaiveDate) -> u32 {
    day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day()
}

/// Whether two citations name the same document: number, type, organ and year agree and no series started again
/// between them. `Some(false)` where they surely differ, `None` where it cannot be told.
///
/// ```
/// use rasoat::read::citation::{read_citations_in, same_document};
/// let same = |text| {
///     let found = read_citations_in(text);
///     same_document(&found[0], &found[1])
/// };
/// assert_eq!(same("05-KH/TU ngày 20/7/2025; 05-KH/TU ngày 21/7/2025"), Some(true));
/// assert_eq!(same("57/QĐ-UBND ngày 10/01/2024; 57/QĐ-UBND ngày 10/01/2025"), Some(false));
/// // The numbers of merged provinces started again on 01/7/2025.
/// assert_eq!(same("57/QĐ-UBND ngày 10/01/2025; 57/QĐ-UBND ngày 15/8/2025"), None);
/// ```
pub fn same_document(a: &Citation, b: &Citation) -> Option<bool> {
    if a.key()? != b.key()? {
        return Some(false);
    }
    if a.year.is_some() != b.year.is_some() {
        return None;
    }
    if !a.is_central() && !may_be_one(a.place, b.place) {
        return None;
    }
    let central_act = a.is_central() && a.year.is_some();
    let ((from, to), (from_b, to_b)) = match (a.days(), b.days()) {
        (Some(days), Some(other)) => (days, other),
        _ => return central_act.then_some(true),
    };
    let (first, last) = (from.min(from_b), to.max(to_b));
    if a.regime != Regime::Party && first / 10_000 != last / 10_000 {
        return Some(false);
    }
    let restarted = a.restarts().iter().any(|&(start, end)| first < end && start <= last && first != last);
    (!restarted).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::same_document;
    use crate::read::citation::read_citations_in;

    fn same(a: &str, b: &str) -> Option<bool> {
        same_document(&read_citations_in(a)[0], &read_citations_in(b)[0])
    }

    #[test]
    fn documents_are_told_apart_by_number_symbol_year_and_series() {
        for (a, b, expected) in [
            ("05-KH/TU ngày 20/7/2025", "kế hoạch số 5-KH/TU ngày 21/7/2025", Some(true)),
            ("02-KH/BCDDTW ngày 19/6/2025", "02-KH/BCĐTW ngày 20/6/2025", Some(true)),
            ("57-NQ/TW ngày 22/12/2024", "57-NQ/TW ngày 22/12/2025", Some(true)),
            ("57/NQ-TW ngày 22/12/2024", "57-NQ/TW ngày 23/12/2024", Some(true)),
            ("57-NQ/TW ngày 22/12/2024", "57-NQ/TW ngày 02/6/2026", None),
            ("57-NQ/TW", "57-NQ/TW ngày 22/12/2024", None),
            ("57-NQ/TW ngày 22/12/2024", "57/QĐ-UBND ngày 10/01/2025", Some(false)),
            ("57/KH-UBND ngày 10/01/2025", "57/QĐ-UBND ngày 10/01/2025", Some(false)),
            ("411/QĐ-TTg ngày 31/3/2022", "411/QĐ-TTg ngày 01/4/2022", Some(true)),
            ("411/QĐ-TTg ngày 31/3/2022", "411/QĐ-TTg ngày 31/3/2023", Some(false)),
            ("411/QĐ-TTg ngày 31/3/2025", "411/QĐ-TTg ngày 31/8/2025", Some(true)),
            ("57/QĐ-UBND ngày 10/01/2025", "57/QĐ-UBND ngày 11/01/2025", Some(true)),
            ("57/QĐ-UBND ngày 30/6/2025", "57/QĐ-UBND ngày 01/7/2025", None),
            ("57/QĐ-UBND ngày 01/7/2025", "57/QĐ-UBND ngày 02/7/2025", Some(true)),
            ("57/QĐ-UBND", "57/QĐ-UBND ngày 10/01/2025", None),
            ("57/QĐ-UBND", "57/QĐ-UBND", None),
            ("57/QĐ-UBND năm 2024", "57/QĐ-UBND ngày 10/01/2024", Some(true)),
            ("118/2025/NĐ-CP", "118/2025/NĐ-CP ngày 09/6/2025", Some(true)),
            ("118/2025/NĐ-CP ngày 09/6/2024", "118/2025/NĐ-CP ngày 09/6/2025", Some(true)),
            ("118/2025/NĐ-CP", "118/2024/NĐ-CP", Some(false)),
            ("12/2025/TT-BKHCN ngày 15/01/2025", "12/2025/TT-BKHCN ngày 16/9/2025", None),
            ("12/QĐ-SKHCN ngày 15/01/2025", "12/QĐ-SKHCN ngày 15/4/2025", None),
            ("193/2025/QH15", "193/2025/QH15 ngày 19/02/2025", Some(true)),
            ("12a/QĐ-UBND ngày 10/01/2024", "12/QĐ-UBND ngày 10/01/2024", Some(false)),
            ("359-KH/TU ngày 29/4/2025", "359-KH/TU ngày 30/4/2025", Some(true)),
            ("359-KH/TU ngày 29/4/2025", "359-KH/TU ngày 05/11/2025", None),
            ("QĐ số 240", "QĐ số 240", None),
            ("12/QĐ-BTC ngày 15/01/2025", "12/QĐ-BTC ngày 15/6/2025", None),
            ("12/QĐ-BCA ngày 15/01/2025", "12/QĐ-BCA ngày 15/8/2025", Some(true)),
            ("12/QĐ-BHXH ngày 15/01/2025", "12/QĐ-BHXH ngày 15/8/2025", None),
            ("57/QĐ-UBND ngày 10/01/2025", "57/QĐ-UBND ngày 10/4/2025", Some(true)),
            ("01/KH-BCĐ ngày 15/01/2025", "01/KH-BCĐ ngày 15/8/2025", None),
            ("09-QĐ/BTC ngày 15/01/2025", "09-QĐ/BTC ngày 15/8/2025", None),
        ] {
            assert_eq!(same(a, b), expected, "{a} | {b}");
            assert_eq!(same(b, a), expected, "{b} | {a}");
        }
    }

    #[test]
    fn a_series_goes_on_until_it_starts_again() {
        let series = |text: &str| read_citations_in(text)[0].series();
        let department = |day: &str| series(&["12/QĐ-SKHCN ngày ", day].concat()).unwrap();
        assert_eq!(department("02/01/2025"), department("28/02/2025"));
        assert_ne!(department("28/02/2025"), department("01/3/2025"));
        assert_eq!(department("01/3/2025"), department("30/6/2025"));
        assert_ne!(department("30/6/2025"), department("01/7/2025"));
        assert_eq!(department("01/7/2025"), department("02/7/2025"));
        assert!(series("05-KH/TU ngày 20/7/2025").is_some());
        for uncertain in [
            // During the congresses of the committees.
            "05-KH/TU ngày 15/9/2025",
            "QĐ 458 SKHCN ngày 01/4/2025",
            "Kế hoạch số     /KH-SKHCN ngày 02/8/2025",
            "12/QĐ-XYZT ngày 02/8/2025",
            "12/QĐ-UBND ngày 02/8/2025",
            "12/QĐ-SKHCN",
        ] {
            assert_eq!(series(uncertain), None, "{uncertain}");
        }
    }

    #[test]
    fn documents_of_two_provinces_are_not_taken_for_one() {
        let ours = "Quyết định số 57/QĐ-UBND ngày 10/01/2025 của UBND tỉnh Quảng Ngãi";
        let theirs = "Tỉnh Kon Tum cũ đã có Quyết định số 57/QĐ-UBND ngày 12/02/2025";
        assert_eq!(same(ours, theirs), None);
        assert_eq!(same(ours, ours), Some(true));
        assert_eq!(same(ours, "57/QĐ-UBND ngày 12/02/2025"), Some(true));
        assert_eq!(same(theirs, "57/QĐ-UBND ngày 10/01/2025"), None);
        let far = ["của ", &"xã ".repeat(12), "tỉnh Kon Tum, các xã."].concat();
        for (issuer, expected) in [
            ("của UBND tỉnh Kon Tum", None),
            ("của UBND tỉnh. Kon Tum đã sáp nhập", Some(true)),
            ("của UBND tỉnh\nKon Tum đã sáp nhập", Some(true)),
            ("của UBND tỉnh, 58/QĐ-UBND của UBND tỉnh Kon Tum", Some(true)),
            (&far, Some(true)),
        ] {
            let issued = ["57/QĐ-UBND ngày 10/01/2025 ", issuer].concat();
            assert_eq!(same(&issued, "57/QĐ-UBND ngày 12/02/2025"), expected, "{issuer}");
        }
        assert_eq!(same("411/QĐ-TTg ngày 31/3/2022 gửi tỉnh Kon Tum", "411/QĐ-TTg ngày 31/3/2022"), Some(true));
    }
}
