//! One group of a symbol's letters: `QĐ`, `UBTVQH14`, `BCVT&CĐS`.

use super::Slip;
use super::issuers;
use super::kinds::Kind;
use super::symbol::Joint;
use crate::read::letters::{lower, upper};
use crate::read::{Kind as TokenKind, Scan};

/// One group of letters: `QĐ`, `UBTVQH14`, `BCVT&CĐS`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// The composed letters as typed, without what parts them.
    pub(super) text: String,
    /// What stands before it.
    pub(super) joint: Joint,
    /// What is wrong inside: blanks, or a sign between the letters and the number of a term.
    pub(super) slip: Option<Slip>,
}

/// The group of letters at token `i`, and the index after it.
pub(super) fn group_at(scan: &Scan, i: usize, joint: Joint, before: &[Group]) -> Option<(Group, usize)> {
    if scan.kind(i) != Some(TokenKind::Word) {
        return None;
    }
    let mut end = i + 1;
    let mut slip = None;
    let assembly = term_of_assembly(scan, i);
    if let Some(after) = assembly {
        slip = match scan.kind(end) {
            Some(TokenKind::Space) => Some(Slip::Blank),
            Some(TokenKind::Mark) => Some(Slip::Separator),
            _ => None,
        };
        end = after;
    } else {
        loop {
            match scan.kind(end) {
                // "QH15", "PA06"
                Some(TokenKind::Digits | TokenKind::Word) => end += 1,
                _ => match ampersand(scan, end) {
                    Some(after) => {
                        if after - end > 2 {
                            slip = Some(Slip::Blank);
                        }
                        end = after;
                    }
                    None => break,
                },
            }
        }
    }
    let text = letters_of(scan, i, end);
    let known = issuers::known(&text).is_some();
    let accepted = abbreviation(&text)
        || assembly.is_some()
        || if before.is_empty() { Kind::of_symbol(&text).is_some() } else { known };
    accepted.then_some((Group { text, joint, slip }, end))
}

/// The index after "&" and the abbreviation behind it at token `i`, blanks beside it included.
fn ampersand(scan: &Scan, i: usize) -> Option<usize> {
    let sign = scan.skip_space(i);
    let word = scan.skip_space(sign + 1);
    let fits = scan.mark(sign) == Some('&') && abbreviation(&letters_of(scan, word, word + 1));
    fits.then_some(word + 1)
}

/// The index after "QH15", "UBTVQH 15", "QH-15" or "QH/15" at token `i`.
fn term_of_assembly(scan: &Scan, i: usize) -> Option<usize> {
    if !scan.is(i, "qh") && !scan.is(i, "ubtvqh") {
        return None;
    }
    let at = match scan.kind(i + 1)? {
        TokenKind::Space | TokenKind::Mark => i + 2,
        _ => i + 1,
    };
    scan.number(at).filter(|&term| (1..=30).contains(&term)).map(|_| at + 1)
}

/// The composed letters, digits and `&` of the tokens, in the case typed, with `Đ` for the Icelandic `Ð`; no other signs.
pub(super) fn letters_of(scan: &Scan, from: usize, to: usize) -> String {
    let written =
        |&t: &usize| matches!(scan.kind(t), Some(TokenKind::Word | TokenKind::Digits)) || scan.mark(t) == Some('&');
    let glyphs = (from..to).filter(written).flat_map(|t| scan.token(t));
    glyphs.map(|g| if lower(g.ch) == g.ch { g.low } else { upper(g.low) }).collect()
}

fn count_case(text: &str) -> (usize, usize) {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.fold((0, 0), |(big, small), c| if lower(c) == c { (big, small + 1) } else { (big + 1, small) })
}

/// Whether nothing is in lower case.
pub(super) fn shouted(text: &str) -> bool {
    count_case(text).1 == 0
}

/// Whether a group looks like an abbreviation: capitals first, at most two small letters (TTg, GDTrH, KTn).
pub(super) fn abbreviation(text: &str) -> bool {
    let (big, small) = count_case(text);
    let first = text.chars().next().is_some_and(|c| lower(c) != c);
    first && text.chars().count() <= 24 && small <= 2 && big > small
}

#[cfg(test)]
mod tests {
    use super::abbreviation;

    #[test]
    fn an_abbreviation_is_capitals_with_at_most_two_small_letters() {
        for text in ["TTg", "GDTrH", "CTr", "PA06", "ABCDEFGHIJKLMNOPQRSTUVWX"] {
            assert!(abbreviation(text), "{text}");
        }
        for text in ["tTG", "Tg", "ABCDabc", "ABCDEFGHIJKLMNOPQRSTUVWXY", "06PA", ""] {
            assert!(!abbreviation(text), "{text}");
        }
    }
}
