//! Row numbers: what is out of place in a column of them.

use crate::order::{first_equals, sort};

/// What is wrong with a row number. Places are rows of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Slip {
    /// These numbers should have come before: `10`, or `6–8`.
    Missing(String),
    /// It was used before, in this row.
    Repeated(usize),
    /// It follows a larger number, in this row.
    After(usize),
}

/// The slips in a column of numbers, each split at its dots (10.1 is `[10, 1]`), at most one a row and in order.
///
/// One row that is out of place between two that fit each other is one slip, whatever it was turned into: in
/// `5, 5, 7` the second 5 is meant to be 6, and 7 is right.
pub(crate) fn slips(numbers: &[&[u32]]) -> Vec<(usize, Slip)> {
    let mut found = vec![None; numbers.len()];
    let meant = without_outliers(numbers, &mut found);
    repeats_and_falls(&meant, &mut found);
    gaps(&meant, &mut found);
    found.into_iter().enumerate().filter_map(|(row, slip)| Some((row, slip?))).collect()
}

/// The numbers as they are meant where one row stands out between its neighbours.
fn without_outliers(numbers: &[&[u32]], found: &mut [Option<Slip>]) -> Vec<Vec<u32>> {
    let mut meant: Vec<Vec<u32>> = numbers.iter().map(|number| number.to_vec()).collect();
    let firsts = first_equals(numbers);
    // By the first row that has a number: the first that is meant to have it.
    let mut first: Vec<Option<usize>> = vec![None; numbers.len()];
    for i in 0..numbers.len() {
        let number = numbers[i];
        let before = i.checked_sub(1).and_then(|i| meant.get(i)).map(Vec::as_slice);
        let expected = numbers
            .get(i + 1)
            .and_then(|after| leads_to(after))
            .filter(|expected| follows(before, expected) && !follows(before, number) && !number.starts_with(expected));
        if let Some(expected) = expected {
            let slip = match first[firsts[i]] {
                Some(first) => Slip::Repeated(first),
                None if before.is_some_and(|before| number < before) => Slip::After(i - 1),
                None => Slip::Missing(printed(&expected)),
            };
            found[i] = Some(slip);
            meant[i] = expected;
        } else {
            first[firsts[i]].get_or_insert(i);
        }
    }
    meant
}

/// The number that stands before another: 6 before 7, 10 before 10.1.
fn leads_to(after: &[u32]) -> Option<Vec<u32>> {
    match after.split_last()? {
        (1, parents) => Some(parents.to_vec()),
        (&last, parents) => Some(child(parents, last.checked_sub(1)?)),
    }
}

/// Whether a number may come next: 3.1 or 4 after 3; 3.3, 4 or 3.2.1 after 3.2; 1 or 1.1 at the beginning.
fn follows(before: Option<&[u32]>, number: &[u32]) -> bool {
    let (Some(before), Some((&last, parents))) = (before, number.split_last()) else {
        return number.iter().all(|&part| part == 1);
    };
    let sibling =
        before.starts_with(parents) && before.get(parents.len()).is_some_and(|part| part.checked_add(1) == Some(last));
    sibling || last == 1 && before == parents
}

fn repeats_and_falls(meant: &[Vec<u32>], found: &mut [Option<Slip>]) {
    let mut falls = Vec::new();
    for (i, (number, earlier)) in meant.iter().zip(first_equals(meant)).enumerate() {
        let before = i.checked_sub(1).and_then(|before| Some((before, meant.get(before)?)));
        if earlier < i {
            found[i].get_or_insert(Slip::Repeated(earlier));
        } else if let Some((before, _)) = before.filter(|(_, before)| number < *before) {
            falls.push((i, before));
        }
    }
    // A sheet sorted by something else has its numbers in no order at all.
    if falls.len() <= (meant.len() / 3).max(2) {
        for (i, before) in falls {
            found[i].get_or_insert(Slip::After(before));
        }
    }
}

fn gaps(meant: &[Vec<u32>], found: &mut [Option<Slip>]) {
    let whole = Numbers::new(meant.iter().map(Vec::as_slice));
    // 10.1 stands for 10 as well when 11 looks back.
    let begun = Numbers::new(meant.iter().flat_map(|n| (1..=n.len()).map(|to| &n[..to])));
    let headed = whole.0.iter().any(|n| (1..n.len()).any(|to| whole.has(&n[..to])));
    if !is_whole_list(meant, &begun) {
        return;
    }
    let mut told: Vec<(usize, String)> = Vec::new();
    for (i, number) in meant.iter().enumerate() {
        let Some((&last, parents)) = number.split_last() else { continue };
        let missing = if last > 1 {
            begun.missing_before(parents, last)
        } else if headed && !parents.is_empty() {
            (!whole.has(parents)).then(|| printed(parents))
        } else {
            parents.split_last().and_then(|(&last, parents)| begun.missing_before(parents, last))
        };
        told.extend(missing.map(|missing| (i, missing)));
    }
    let texts: Vec<&str> = told.iter().map(|(_, missing)| missing.as_str()).collect();
    for (at, first) in first_equals(&texts).into_iter().enumerate() {
        let (row, missing) = &told[at];
        if at == first {
            found[*row].get_or_insert_with(|| Slip::Missing(missing.clone()));
        }
    }
}

/// Whether the list starts at 1 and most of the range is there; the last row may be the slip itself.
fn is_whole_list(meant: &[Vec<u32>], begun: &Numbers<'_>) -> bool {
    let [inner @ .., _] = meant else { return false };
    let starts = meant.first().is_some_and(|first| first.iter().all(|&part| part == 1));
    let most = inner.iter().filter_map(|number| number.first()).max().copied().unwrap_or(0);
    let present = begun.0.iter().filter(|number| number.len() == 1).count();
    starts && inner.len() > 1 && present as u64 * 2 > u64::from(most)
}

/// A set of numbers, in order.
struct Numbers<'a>(Vec<&'a [u32]>);

impl<'a> Numbers<'a> {
    fn new(numbers: impl Iterator<Item = &'a [u32]>) -> Numbers<'a> {
        let mut numbers: Vec<&[u32]> = numbers.collect();
        sort(&mut numbers);
        numbers.dedup();
        Numbers(numbers)
    }

    fn has(&self, number: &[u32]) -> bool {
        self.0.binary_search(&number).is_ok()
    }

    /// The numbers that are missing directly before the child `last` of `parents`.
    fn missing_before(&self, parents: &[u32], last: u32) -> Option<String> {
        let number = child(parents, last);
        let before = self.0[..self.0.partition_point(|other| *other < number.as_slice())].last();
        let before = before.filter(|before| before.starts_with(parents));
        let from = before.and_then(|before| before.get(parents.len())).copied().unwrap_or(0) + 1;
        match last.checked_sub(1)? {
            to if to < from => None,
            to if to == from => Some(printed(&child(parents, from))),
            to => Some([printed(&child(parents, from)), printed(&child(parents, to))].join("–")),
        }
    }
}

fn child(parents: &[u32], last: u32) -> Vec<u32> {
    parents.iter().copied().chain([last]).collect()
}

fn printed(number: &[u32]) -> String {
    let parts: Vec<String> = number.iter().map(u32::to_string).collect();
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(usize, Slip)> {
        let numbers: Vec<Vec<u32>> =
            text.split(' ').map(|n| n.split('.').map(|part| part.parse().unwrap()).collect()).collect();
        slips(&numbers.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    fn missing(at: usize, number: &str) -> Vec<(usize, Slip)> {
        vec![(at, Slip::Missing(number.to_owned()))]
    }

    #[test]
    fn a_column_in_order_has_no_slips() {
        for text in [
            "1",
            "1 2 3 4",
            "1 1.1 1.2 2 2.1 3",
            "1.1 1.2 2.1 2.2 3.1",
            "1 2 3 3.1 3.1.1 3.1.2 3.2 4",
            // Some rows of a longer sheet.
            "3 17",
            "2 3 5 9",
            "1 12 25 40",
            "1 3",
            // In no order at all.
            "9 8 7 6 5 4 3",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn a_gap_is_told_once_at_the_number_after_it() {
        for (text, at, number) in [
            ("1 2 4 5", 2, "3"),
            ("1 2 3 7 8 9", 3, "4–6"),
            ("1 1.1 1.2 1.4 2", 3, "1.3"),
            ("1 2 2.1 3 4.1 4.2 5", 4, "4"),
            ("1.1 1.2 3.1 3.2 4.1", 2, "2"),
            ("1 2 3 4 19", 4, "5–18"),
            ("1 1.2 2 3", 1, "1.1"),
        ] {
            assert_eq!(of(text), missing(at, number), "{text}");
        }
    }

    #[test]
    fn one_row_out_of_place_is_one_slip() {
        for (text, at, slip) in [
            ("1 2 3 4 5 5 7 8", 5, Slip::Repeated(4)),
            ("1 2 3 9 5 6", 3, Slip::Missing("4".into())),
            ("1 2 3 1 5 6", 3, Slip::Repeated(0)),
            ("1 2 3 4 4 5 6", 4, Slip::Repeated(3)),
            ("1 3 2 4", 2, Slip::After(1)),
            ("1 2 5 3 4 6", 3, Slip::After(2)),
            ("4 1 2 3 5", 1, Slip::After(0)),
            ("7 8 8 9", 2, Slip::Repeated(1)),
            ("1 1.1 1.2 1.2 1.4 2", 3, Slip::Repeated(2)),
            ("5 4", 1, Slip::After(0)),
            ("5 6 2 8 9", 2, Slip::After(1)),
            ("1 1.2 1.2 1.3 2", 1, Slip::Missing("1.1".into())),
            // Half of the numbers are no whole list, so that 3 to 5 are not missed.
            ("1 2 6 6", 3, Slip::Repeated(2)),
            ("1 2 2.1 2.2 4 4 5", 4, Slip::Missing("3".into())),
            ("1 2 3 5 4.1 4.2 5 6", 3, Slip::Missing("4".into())),
            ("2 1.1 1.2 2 3", 0, Slip::Missing("1".into())),
            ("2 2 3 4", 0, Slip::Missing("1".into())),
            ("1 1.1 1.2 2 2.1 23 2.3 3", 5, Slip::Missing("2.2".into())),
        ] {
            assert_eq!(of(text), [(at, slip)], "{text}");
        }
    }

    #[test]
    fn blocks_that_changed_places_are_told_each() {
        let falls = [(2, Slip::After(1)), (6, Slip::After(5)), (10, Slip::After(9))];
        assert_eq!(of("3 4 1 2 7 8 5 6 11 12 9 10"), falls);
    }

    #[test]
    fn the_largest_numbers_do_no_harm() {
        assert_eq!(of("1 2 3 4294967295"), missing(3, "4–4294967294"));
        assert_eq!(of("4294967295 4294967295"), [(1, Slip::Repeated(0))]);
        assert_eq!(of("0 1 2"), []);
    }
}
