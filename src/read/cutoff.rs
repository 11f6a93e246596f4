//! The day up to which figures count: "tính đến ngày 28/10/2025".

use super::date::day_at;
use super::words::Firsts;
use super::{Day, FoundDay, Scan};

/// Words before such a day; folded, longer ones first.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "tính đến", "tính tới", "lũy kế đến", "lũy kế tới", "chốt số liệu đến", "chốt số liệu", "số liệu đến", "cập nhật đến", "tổng hợp đến", "chốt đến",
    "đến thời điểm",
];

const FIRSTS: Firsts = Firsts::of(LEADS);

/// Words that may stand between.
const BETWEEN: &[&str] = &["cuối ngày", "hết ngày", "thời điểm", "ngày", "hết"];

/// The days up to which a text counts its figures, in order; full dates only.
///
/// ```
/// use rasoat::read::{Scan, read_cutoffs};
/// let days = read_cutoffs(&Scan::new("Tính đến hết ngày 28/10/2025, đạt 92%; họp ngày 30/10/2025"));
/// assert_eq!(days.len(), 1);
/// assert_eq!(days[0].date.to_string(), "2025-10-28");
/// ```
pub fn read_cutoffs(scan: &Scan) -> Vec<Day> {
    (0..scan.tokens().len())
        .filter(|&i| scan.may_start(i, &FIRSTS))
        .filter_map(|i| {
            let (_, next) = scan.any_phrase(i, LEADS)?;
            let mut at = scan.skip_space(next);
            while let Some((_, next)) = scan.any_phrase(at, BETWEEN) {
                at = scan.skip_space(next);
            }
            match day_at(scan, at)? {
                (FoundDay::Day(day), _) => Some(day),
                (FoundDay::Impossible(_), _) => None,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn only_days_up_to_which_something_is_counted() {
        for (text, expected) in [
            ("Tính đến ngày 28/10/2025 đạt 92%", vec!["28/10/2025"]),
            ("TÍNH ĐẾN 15-8-2025", vec!["15-8-2025"]),
            ("luỹ kế đến hết ngày 30 tháng 9 năm 2025", vec!["30 tháng 9 năm 2025"]),
            ("số liệu tính đến 30/6/2025 và tính đến 30/9/2025", vec!["30/6/2025", "30/9/2025"]),
            ("tính đến nay đạt 92%", vec![]),
            ("tính đến tháng 8/2025", vec![]),
            ("họp đến ngày 28/10/2025", vec![]),
        ] {
            let days: Vec<&str> = read_cutoffs(&Scan::new(text)).iter().map(|day| day.span.of(text)).collect();
            assert_eq!(days, expected, "{text}");
        }
        for words in LEADS.iter().chain(BETWEEN) {
            assert_eq!(fold_text(words), *words);
        }
    }
}
