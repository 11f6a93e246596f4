//! Whole texts as numbers, for finding those that are alike.

use super::{Kind, Scan};

/// Stands for a text as [`fold_text`](super::fold_text) gives it: texts that fold to the same have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Folded {
    /// Stands for the whole text.
    pub text: u64,
    /// Stands for the text without the full stops, commas and semicolons at its end.
    pub trimmed: u64,
    /// How many pieces the blanks cut it into.
    pub pieces: u32,
}

impl Folded {
    /// Of a scanned text.
    ///
    /// ```
    /// use rasoat::read::{Folded, Scan};
    /// let of = |text| Folded::new(&Scan::new(text));
    /// assert_eq!(of(" Hoá  ĐƠN").text, of("hóa đơn").text);
    /// assert_eq!(of("hóa đơn.").trimmed, of("hóa đơn").trimmed);
    /// assert_ne!(of("hóa đơn.").text, of("hóa đơn").text);
    /// ```
    pub fn new(scan: &Scan) -> Folded {
        let mut folded = Folded::default();
        let mut blank = false;
        for (i, token) in scan.tokens().iter().enumerate() {
            if token.kind == Kind::Space {
                blank = true;
                continue;
            }
            folded.pieces += u32::from(blank || folded.pieces == 0);
            // Apart or together: "a b" is not "ab", and a word is told from the same letters cut otherwise.
            folded.text = (folded.text ^ token.word ^ u64::from(blank && folded.pieces > 1)).wrapping_mul(PRIME);
            folded.text ^= folded.text >> 29;
            blank = false;
            if !matches!(scan.mark(i), Some('.' | ',' | ';')) {
                folded.trimmed = folded.text;
            }
        }
        folded
    }
}

/// The odd number nearest to 2^64 divided by the golden ratio, which spreads the bits.
const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn texts_have_the_same_number_where_they_fold_to_the_same() {
        let texts = [
            "", " ", "a", "a.", "a .", ".", "..", "a b", "ab", " a  b ", "A B", "b a", "a, b", "a,b", "a b.", "12",
            "1 2", "hoá", "hóa", "hoa", "hòa", "a\nb", "a\u{a0}b", "12a", "1 2a", "1.2", "12.",
        ];
        for one in texts {
            for other in texts {
                let of = |text| Folded::new(&Scan::new(text));
                assert_eq!(of(one).text == of(other).text, fold_text(one) == fold_text(other), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn pieces_are_those_between_blanks() {
        for (text, pieces) in [("", 0), ("  ", 0), ("Rà soát, hoàn thiện", 4), (" 57/QĐ-UBND  ngày 1.", 3)] {
            assert_eq!(Folded::new(&Scan::new(text)).pieces, pieces, "{text}");
        }
    }
}
