//! What is said when a profile, a context or entries cannot be taken at all.

use std::fmt;

/// Input that could not be taken: where it is, and what to do about it in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// The place, such as `fields[3].kind` or `entries[2].deadline`; empty for the whole input.
    pub path: String,
    /// The reason, for the people who fill in forms.
    pub vi: String,
    /// The reason in English.
    pub en: String,
}

impl InputError {
    /// An error at `path`.
    pub fn new(path: impl Into<String>, vi: impl Into<String>, en: impl Into<String>) -> InputError {
        InputError { path: path.into(), vi: vi.into(), en: en.into() }
    }

    /// "Did you mean", for a word that is none of the known ones.
    pub fn unknown(path: &str, word: &str, known: &[&str]) -> InputError {
        let (vi, en) = match nearest(word, known.iter().copied()) {
            Some(near) => (["; có phải “", near, "”?"].concat(), ["; did you mean “", near, "”?"].concat()),
            None if known.is_empty() => Default::default(),
            None => {
                let list = known.join(", ");
                (["; có thể dùng: ", &list].concat(), ["; known: ", &list].concat())
            }
        };
        InputError::new(path, ["không có “", word, "”", &vi].concat(), ["there is no “", word, "”", &en].concat())
    }

    /// The same error seen from one level further out.
    #[must_use]
    pub(crate) fn inside(mut self, outer: &str) -> InputError {
        self.path = match self.path.as_str() {
            "" => outer.to_owned(),
            path if path.starts_with('[') => [outer, path].concat(),
            path => [outer, ".", path].concat(),
        };
        self
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            f.write_str(&self.path)?;
            f.write_str(": ")?;
        }
        f.write_str(&self.vi)?;
        f.write_str(" (")?;
        f.write_str(&self.en)?;
        f.write_str(")")
    }
}

impl std::error::Error for InputError {}

/// No name of ours has more letters.
const LONGEST: usize = 200;

/// The candidate that a misspelt `word` most likely meant: at most two slips away, and nearer than half its length.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.chars().nth(LONGEST).is_some() {
        return None;
    }
    let best = candidates.into_iter().map(|c| (slips(word, c), c)).min_by_key(|&(slips, _)| slips)?;
    (best.0 <= 2 && best.0 * 2 < word.chars().count().max(1)).then_some(best.1)
}

/// How many letters must be added, left out, replaced or swapped with their neighbour to turn `a` into `b`.
pub(crate) fn slips(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = above[j] + usize::from(a[i] != b[j]);
            let mut best = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_count_single_letter_changes_and_swaps() {
        for (a, b, expected) in
            [("", "ab", 2), ("date", "date", 0), ("titel", "title", 1), ("BCDDTW", "BCĐTW", 2), ("abc", "xyz", 3)]
        {
            assert_eq!(slips(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn a_word_unlike_every_candidate_has_no_nearest() {
        assert_eq!(nearest("dat", ["date", "status"]), Some("date"));
        assert_eq!(nearest("colour", ["date", "status"]), None);
        assert_eq!(nearest("x", ["date", "y"]), None);
    }
}
