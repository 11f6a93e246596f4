//! Agencies, levels and provinces that are no more: what a field of agencies still calls by its old name.
//!
//! Central bodies changed on 01/3/2025 (Resolution 176/2025/QH15), provincial departments about that day (Decree
//! 45/2025/NĐ-CP), the district level and 29 provinces ended on 01/7/2025 (Resolutions 203/2025/QH15 and
//! 202/2025/QH15). Old names are right where they speak of the past, so "cũ", "trước đây" and "nay là" beside a name
//! silence it, and these functions are for fields that name who does something now, not for running text.

mod bodies;
mod levels;
mod provinces;

pub use bodies::abolished;
pub use levels::abolished_level;
pub use provinces::merged_province;
pub(crate) use provinces::{Place, place_in};

use crate::read::{Kind, Scan, Span};
use chrono::NaiveDate;
use serde::Serialize;

/// An old name found in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Gone {
    /// Where it stands.
    pub span: Span,
    /// The old name in its usual spelling; as typed where it names a place.
    pub name: String,
    /// Who took over, where there is exactly one.
    pub successor: Option<String>,
    /// What to write in place of the span, where that is certain.
    pub replacement: Option<String>,
    /// The first day the old name is wrong, a month of grace for departments included.
    #[serde(with = "crate::day::iso")]
    pub since: NaiveDate,
}

/// A day of the tables.
fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// If the words of `folded` stand at token `i`, whatever commas, dashes, "&" and "và" stand between them: the index
/// after them. "Lao động - Thương binh và Xã hội" and "Lao động, Thương binh, Xã hội" are one name.
fn words_at(scan: &Scan, i: usize, folded: &str) -> Option<usize> {
    let mut at = i;
    for (n, word) in folded.split(' ').enumerate() {
        if n > 0 {
            at = next_word(scan, at);
        }
        if !scan.is(at, word) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// The next word after blanks and joining signs.
fn next_word(scan: &Scan, i: usize) -> usize {
    let mut at = i;
    for _ in 0..6 {
        let joint = scan.kind(at) == Some(Kind::Space)
            || matches!(scan.mark(at), Some(',' | '-' | '&' | '.'))
            || scan.is(at, "và");
        if !joint {
            break;
        }
        at += 1;
    }
    at
}

/// Words after a name that put it into the past.
const PAST_AFTER: &[&str] = &["cũ", "trước đây", "nay là", "nay thuộc", "trước sáp nhập", "trước khi", "đã sáp nhập"];
/// The same before it.
const PAST_BEFORE: &[&str] = &["nguyên là", "nguyên", "trước đây là", "trước đây", "sáp nhập", "hợp nhất", "tên cũ"];
/// How many words away they still count.
const REACH: usize = 4;

/// The names that `at` finds at some token, without those that are not gone yet or are told as past.
fn all_gone(scan: &Scan, on: NaiveDate, at: impl Fn(usize) -> Option<(Gone, usize)>) -> Vec<Gone> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < scan.tokens().len() {
        match at(i) {
            Some((gone, end)) => {
                if gone.since <= on && !is_past(scan, i, end) {
                    found.push(gone);
                }
                i = end;
            }
            None => i += 1,
        }
    }
    found
}

/// Whether the words around the tokens `from..to` put them into the past.
fn is_past(scan: &Scan, from: usize, to: usize) -> bool {
    let clause_end = |t: usize| matches!(scan.mark(t), Some(';')) || scan.token(t).iter().any(|g| g.low == '\n');
    let word = |t: usize| scan.kind(t) == Some(Kind::Word);
    let mut words = 0;
    for t in to..scan.tokens().len().min(to + 4 * REACH) {
        if words == REACH || clause_end(t) {
            break;
        }
        if scan.any_phrase(t, PAST_AFTER).is_some() {
            return true;
        }
        words += usize::from(word(t));
    }
    words = 0;
    for t in (from.saturating_sub(4 * REACH)..from).rev() {
        if words == REACH || clause_end(t) {
            break;
        }
        if scan.any_phrase(t, PAST_BEFORE).is_some() {
            return true;
        }
        words += usize::from(word(t));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn compared_words_are_written_folded() {
        for word in PAST_AFTER.iter().chain(PAST_BEFORE) {
            assert_eq!(fold_text(word), **word);
        }
    }

    #[test]
    fn words_are_found_whatever_joins_them() {
        for text in
            ["Lao động - Thương binh và Xã hội", "lao động, thương binh, xã hội", "LAO ĐỘNG–THƯƠNG BINH & XÃ HỘI"]
        {
            let scan = Scan::new(text);
            assert_eq!(words_at(&scan, 0, "lao động thương binh xã hội"), Some(scan.tokens().len()), "{text}");
        }
    }
}
