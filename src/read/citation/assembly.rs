//! Terms of the National Assembly: which one a symbol of a year can bear.

use super::Citation;
use chrono::{Datelike, NaiveDate};

/// The terms with the day their first session opened (the constitutional practice of numbering acts by the sitting
/// Assembly) from the 8th on, as yyyymmdd. The 15th was shortened; the 16th opened on 06/4/2026.
const TERMS: &[(u32, u32)] = &[
    (8, 19870617),
    (9, 19920919),
    (10, 19970920),
    (11, 20020719),
    (12, 20070719),
    (13, 20110721),
    (14, 20160720),
    (15, 20210720),
    (16, 20260406),
];

/// A term runs five years at most; nothing is known of the one after the last in the table.
const LAST_YEAR: i32 = 2031;

/// A term that a symbol names although it cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongTerm {
    /// The term as printed: 12 in QH12.
    pub term: u32,
    /// The term of that time, where the year, or the day with it, leaves only one.
    pub right: Option<u32>,
    /// The symbol with the right term.
    pub symbol: Option<String>,
}

/// The terms in office in a year, or on a day: at most two.
fn in_office(year: i32, day: Option<NaiveDate>) -> impl Iterator<Item = u32> {
    let opened = |place: usize| TERMS.get(place).map(|row| row.1);
    let number =
        day.filter(|day| day.year() == year).map(|day| year.unsigned_abs() * 10_000 + day.month() * 100 + day.day());
    let from = number.unwrap_or(year.unsigned_abs() * 10_000);
    let to = number.unwrap_or(year.unsigned_abs() * 10_000 + 1231);
    let known = (1988..=LAST_YEAR).contains(&year);
    TERMS
        .iter()
        .enumerate()
        .filter(move |(place, row)| known && row.1 <= to && opened(place + 1).is_none_or(|next| next > from))
        .map(|(_, row)| row.0)
}

impl Citation {
    /// The term of the National Assembly in the symbol, where the year rules it out: 193/2025/QH12. In a year of
    /// elections both terms are possible, unless the day tells.
    ///
    /// ```
    /// use rasoat::read::citation::read_citations_in;
    /// let wrong = read_citations_in("Nghị quyết 193/2025/QH12")[0].wrong_term().unwrap();
    /// assert_eq!(wrong.symbol.as_deref(), Some("193/2025/QH15"));
    /// assert!(read_citations_in("Luật số 103/2016/QH13")[0].wrong_term().is_none());
    /// ```
    pub fn wrong_term(&self) -> Option<WrongTerm> {
        let (place, letters, term) = self.organ.iter().enumerate().find_map(|(place, group)| {
            let letters =
                group.strip_suffix(|c: char| c.is_ascii_digit())?.trim_end_matches(|c: char| c.is_ascii_digit());
            let term = group.get(letters.len()..)?.parse().ok()?;
            matches!(letters, "QH" | "UBTVQH").then_some((place, letters, term))
        })?;
        let year = self.year.or(self.day().map(|day| day.year())).or(self.year_phrase)?;
        let right: Vec<u32> = in_office(year, self.day()).collect();
        if right.is_empty() || right.contains(&term) {
            return None;
        }
        let right = match right.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let symbol = right.map(|right| {
            let mut corrected = self.clone();
            if let Some(group) = corrected.organ.get_mut(place) {
                *group = [letters, &right.to_string()].concat();
            }
            corrected.symbol()
        });
        Some(WrongTerm { term, right, symbol })
    }
}

#[cfg(test)]
mod tests {
    use crate::read::citation::read_citations_in;

    fn wrong(text: &str) -> Option<(u32, Option<String>)> {
        read_citations_in(text)[0].wrong_term().map(|wrong| (wrong.term, wrong.symbol))
    }

    #[test]
    fn a_term_that_was_not_sitting_is_reported_with_the_one_that_was() {
        for (text, term, right) in [
            ("193/2025/QH12", 12, "193/2025/QH15"),
            ("59/2024/QH16", 16, "59/2024/QH15"),
            ("28/2027/QH15", 15, "28/2027/QH16"),
            ("30/2020/QH15", 15, "30/2020/QH14"),
            ("45/2019/QH1", 1, "45/2019/QH14"),
            ("Nghị quyết số 351/2017/UBTVQH13", 13, "351/2017/UBTVQH14"),
            ("Nghị quyết số 388/NQ-UBTVQH15 ngày 10/6/2027", 15, "388/NQ-UBTVQH16"),
            ("Nghị quyết 12/2021/QH14 ngày 27/7/2021", 14, "12/2021/QH15"),
            ("Nghị quyết 12/2021/QH14 ngày 20/7/2021", 14, "12/2021/QH15"),
            ("Nghị quyết 17/2026/QH15 ngày 08/4/2026", 15, "17/2026/QH16"),
            ("Luật số 90/2016/QH14 ngày 05/4/2016", 14, "90/2016/QH13"),
        ] {
            assert_eq!(wrong(text), Some((term, Some(right.to_string()))), "{text}");
        }
        assert_eq!(wrong("12/2021/QH12"), Some((12, None)));
    }

    #[test]
    fn sitting_terms_and_years_outside_the_table_are_not() {
        for text in [
            "193/2025/QH15",
            "28/2026/QH16",
            "12/2026/QH15",
            "103/2016/QH13",
            "73/2021/QH14",
            "73/2021/QH15",
            "45/2019/QH14",
            "10/2012/QH13",
            "58/2010/QH12",
            "35/2007/QH11",
            "35/2007/QH12",
            "351/2017/UBTVQH14",
            "388/NQ-UBTVQH16",
            "01/1980/QH6",
            "01/2040/QH18",
            "57/QĐ-UBND",
        ] {
            assert_eq!(wrong(text), None, "{text}");
        }
    }
}
