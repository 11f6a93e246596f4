//! Who issues documents: the abbreviations of symbols, in their right letter case, and what is known of them.

use super::Regime;
use super::kinds::{bare_letters, same_letters};
use chrono::NaiveDate;

/// State bodies whose documents always follow Decree 30/2020/NĐ-CP.
#[rustfmt::skip]
const STATE: &[&str] = &[
    "UBND", "HĐND", "TTg", "CP", "CTN", "UB", "VPCP", "VPQH", "VPCTN", "TTCP", "NHNN", "KTNN", "TANDTC", "VKSNDTC",
    "VKSTC", "HĐTP", "BHXH", "BQP", "BCA", "BNG", "BTP", "BCT", "BXD", "BNV", "BVHTTDL", "BGDĐT", "BYT", "BKHCN",
    "BNNMT", "BDTTG", "BTTTT", "BKHĐT", "BTNMT", "BNNPTNT", "BLĐTBXH", "BGTVT", "UBDT", "SKHCN", "SNV", "SXD",
    "SNNMT", "SDTTG", "SCT", "SYT", "STP", "SGDĐT", "SVHTTDL", "STTTT", "SKHĐT", "SGTVT", "SLĐTBXH", "STNMT",
    "SNNPTNT",
];

/// Party bodies whose documents always follow Guidance 36-HD/VPTW. BCĐTW is not among them: boards of the State
/// carry that name too.
#[rustfmt::skip]
const PARTY: &[&str] = &[
    "TW", "TƯ", "VPTW", "BTCTW", "UBKTTW", "BTGTW", "BTGDVTW", "BNCTW", "BKTTW", "BDVTW", "TU", "VPTU", "BTCTU",
    "UBKTTU", "BTGTU", "BTGDVTU", "BNCTU", "BDVTU", "ĐU", "ĐUUBNDT", "ĐUUBND", "HU", "VPHU",
];

/// Bodies of either kind, listed for their spelling only.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "BTC", "STC", "BCĐTW", "BCĐ", "UBMTTQ", "MTTQ", "LĐLĐ",
];

fn listed(list: &[&'static str], text: &str) -> Option<&'static str> {
    list.iter().find(|name| same_letters(name, text)).copied()
}

/// The right letter case of a known issuer.
pub(super) fn known(text: &str) -> Option<&'static str> {
    [STATE, PARTY, OTHER].into_iter().find_map(|list| listed(list, text))
}

/// Under which rules an issuer numbers its documents, where its abbreviation alone tells.
pub(super) fn regime(text: &str) -> Option<Regime> {
    if listed(STATE, text).is_some() {
        return Some(Regime::State);
    }
    listed(PARTY, text).map(|_| Regime::Party)
}

/// The known issuer that a misspelt abbreviation means: marks left out (HDND), added (UBNĐ) or misplaced (SGĐDT), or the
/// keystrokes of an unconverted đ (BCDDTW). Short ones are left alone, where a lost mark may as well be another name.
pub(super) fn misspelt(text: &str) -> Option<&'static str> {
    if text.chars().count() < 4 || known(text).is_some() {
        return None;
    }
    [STATE, PARTY, OTHER].into_iter().flatten().copied().find(|name| {
        let mut typed = bare_letters(text).peekable();
        let mut right = name.chars().map(crate::read::letters::lower).peekable();
        while let Some(letter) = right.next() {
            let Some(first) = typed.next() else {
                return false;
            };
            if first != crate::read::letters::bare(letter) {
                return false;
            }
            if letter == 'đ' && right.peek() != Some(&'đ') && right.peek() != Some(&'d') {
                typed.next_if_eq(&'d');
            }
        }
        typed.next().is_none()
    })
}

/// When an issuer existed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// The first day a document of its may bear.
    pub from: Option<NaiveDate>,
    /// The last day a document of its may bear, grace included.
    pub until: Option<NaiveDate>,
    /// The abbreviation of the body that took over, where there is exactly one.
    pub successor: Option<&'static str>,
}

/// The bodies of Resolution 176/2025/QH15 (ministries, 01/3/2025) and Decree 45/2025/NĐ-CP (departments, about the
/// same day; each council set its own, so a month of grace). The terms of the National Assembly are in `assembly`.
/// 0: still there, or before our time. Dates as yyyymmdd.
const LIVES: &[(&str, u32, u32, &str)] = &[
    ("BTTTT", 0, 20250228, "BKHCN"),
    ("BKHĐT", 0, 20250228, "BTC"),
    ("BTNMT", 0, 20250228, "BNNMT"),
    ("BNNPTNT", 0, 20250228, "BNNMT"),
    ("BLĐTBXH", 0, 20250228, ""),
    ("BGTVT", 0, 20250228, "BXD"),
    ("UBDT", 0, 20250228, "BDTTG"),
    ("STTTT", 0, 20250331, "SKHCN"),
    ("SKHĐT", 0, 20250331, "STC"),
    ("SGTVT", 0, 20250331, "SXD"),
    ("SLĐTBXH", 0, 20250331, ""),
    ("STNMT", 0, 20250331, "SNNMT"),
    ("SNNPTNT", 0, 20250331, "SNNMT"),
    ("BNNMT", 20250301, 0, ""),
    ("BDTTG", 20250301, 0, ""),
    ("SNNMT", 20250301, 0, ""),
    ("SDTTG", 20250301, 0, ""),
];

fn day(yyyymmdd: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(yyyymmdd / 10_000).ok()?, yyyymmdd / 100 % 100, yyyymmdd % 100)
}

/// When the issuer of this abbreviation existed; `None` for the many that outlive every report.
///
/// ```
/// use rasoat::read::citation::lifetime;
/// let ministry = lifetime("BTTTT").unwrap();
/// assert_eq!(ministry.until.unwrap().to_string(), "2025-02-28");
/// assert_eq!(ministry.successor, Some("BKHCN"));
/// assert!(lifetime("UBND").is_none());
/// ```
pub fn lifetime(organ: &str) -> Option<Lifetime> {
    let row = LIVES.iter().find(|row| same_letters(row.0, organ))?;
    let successor = (!row.3.is_empty()).then_some(row.3);
    Some(Lifetime { from: day(row.1), until: day(row.2), successor })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_abbreviation_is_listed_twice() {
        let mut all: Vec<&str> = [STATE, PARTY, OTHER].into_iter().flatten().copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn letter_case_and_lost_marks_lead_to_the_right_abbreviation() {
        assert_eq!(known("ttg"), Some("TTg"));
        assert_eq!(known("XYZ"), None);
        for (typed, right) in [
            ("BCDDTW", "BCĐTW"),
            ("BCDTW", "BCĐTW"),
            ("HDND", "HĐND"),
            ("HDDND", "HĐND"),
            ("BGDDT", "BGDĐT"),
            ("BLDTBXH", "BLĐTBXH"),
            ("DUUBNDT", "ĐUUBNDT"),
            ("UBNĐ", "UBND"),
            ("HĐNĐ", "HĐND"),
        ] {
            assert_eq!(misspelt(typed), Some(right), "{typed}");
        }
        for fine in ["BCĐTW", "UBND", "BDTTG", "DU", "BCD", "ABCD", "UBNDD", "BTTT"] {
            assert_eq!(misspelt(fine), None, "{fine}");
        }
    }

    #[test]
    fn merged_bodies_have_a_last_day_and_new_ones_a_first() {
        let life = |organ: &str| {
            let life = lifetime(organ)?;
            let day = |day: Option<NaiveDate>| day.map_or("-".into(), |day| day.to_string());
            Some([&day(life.from), " ", &day(life.until), " ", life.successor.unwrap_or("-")].concat())
        };
        for (organ, expected) in [
            ("BTTTT", Some("- 2025-02-28 BKHCN")),
            ("stttt", Some("- 2025-03-31 SKHCN")),
            ("BLĐTBXH", Some("- 2025-02-28 -")),
            ("BNNMT", Some("2025-03-01 - -")),
            ("UBND", None),
        ] {
            assert_eq!(life(organ).as_deref(), expected, "{organ}");
        }
    }

    #[test]
    fn every_date_of_the_table_is_a_day() {
        for (name, from, until, _) in LIVES {
            assert!(*from == 0 || day(*from).is_some(), "{name}");
            assert!(*until == 0 || day(*until).is_some(), "{name}");
        }
    }
}
