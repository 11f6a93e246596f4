//! The reporting period as people name it: `tháng 8/2025`, `quý III/2025`, `6 tháng đầu năm 2025`, `năm 2025`.

use super::deadline::{Section, Stretch, unit_at};
use super::{Kind, Scan};
use crate::calendar::Period;

/// Reads a reporting period; words around it ("Báo cáo tháng 8 năm 2025", "kỳ báo cáo: quý III/2025") are allowed, a
/// second period is not. `None` where there is none, or no year.
///
/// ```
/// use rasoat::{calendar::Period, read::read_period};
/// assert_eq!(read_period("quý III/2025"), Some(Period::Quarter { year: 2025, quarter: 3 }));
/// assert_eq!(read_period("quý III"), None);
/// ```
pub fn read_period(text: &str) -> Option<Period> {
    let scan = Scan::new(text);
    let mut found = None;
    let mut i = 0;
    while let Some(kind) = scan.kind(i) {
        match unit_at(&scan, i) {
            Some((unit, next)) => {
                let year = unit.year?;
                let period = match unit.stretch {
                    Stretch::Month { month, section: Section::Whole, .. } => Period::Month { year, month },
                    Stretch::Quarter { quarter, section: Section::Whole } => Period::Quarter { year, quarter },
                    Stretch::Months { count, last } => Period::Months { year, count, last },
                    Stretch::Year { section: Section::Whole } => Period::Year { year },
                    _ => return None,
                };
                if found.replace(period).is_some() {
                    return None;
                }
                i = next;
            }
            None if kind == Kind::Digits => return None,
            None => i += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn periods_are_read_in_their_usual_notations_and_nothing_else() {
        let (year, half) = (2025, |last| Some(Period::Months { year: 2025, count: 6, last }));
        for (text, expected) in [
            ("tháng 8/2025", Some(Period::Month { year, month: 8 })),
            ("Tháng 08 năm 2025", Some(Period::Month { year, month: 8 })),
            ("08/2025", Some(Period::Month { year, month: 8 })),
            ("2025-08", Some(Period::Month { year, month: 8 })),
            ("Báo cáo tháng 8 năm 2025", Some(Period::Month { year, month: 8 })),
            ("quý III/2025", Some(Period::Quarter { year, quarter: 3 })),
            ("Quý 3 năm 2025", Some(Period::Quarter { year, quarter: 3 })),
            ("Q3/2025", Some(Period::Quarter { year, quarter: 3 })),
            ("6 tháng đầu năm 2025", half(false)),
            ("06 tháng cuối năm 2025", half(true)),
            ("nửa đầu năm 2025", half(false)),
            ("9 tháng năm 2025", Some(Period::Months { year, count: 9, last: false })),
            ("năm 2025", Some(Period::Year { year })),
            ("2025", Some(Period::Year { year })),
            ("", None),
            ("tháng 8", None),
            ("tháng 13/2025", None),
            ("30/6/2025", None),
            ("cuối năm 2025", None),
            ("tháng 7/2025 và tháng 8/2025", None),
            ("kỳ 2", None),
            ("kỳ 2 tháng 8/2025", None),
            ("tháng 8/2025, lần 2", None),
            ("đợt 2 tháng 8/2025", None),
        ] {
            assert_eq!(read_period(text), expected, "{text}");
            assert_eq!(read_period(&text.nfd().collect::<String>()), expected, "{text} decomposed");
        }
    }
}
