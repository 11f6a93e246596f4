//! Words as numbers, so that a text is compared with long vocabularies in a few steps a word.

use super::letters::{bare, lower};

/// The number of no letters, from which [`and`] goes on.
pub(crate) const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// The number of a word with one more letter: 64-bit FNV-1a over its folded letters.
pub(crate) const fn and(word: u64, letter: char) -> u64 {
    (word ^ letter as u64).wrapping_mul(0x0100_0000_01b3)
}

/// The first words of the phrases of a vocabulary, made while compiling: one look tells of most words that no phrase
/// begins with them.
#[derive(Debug)]
pub(crate) struct Firsts([u32; 8]);

impl Firsts {
    /// Of no phrase.
    pub(crate) const NONE: Firsts = Firsts([0; 8]);

    /// Of these phrases, folded.
    pub(crate) const fn of(phrases: &[&str]) -> Firsts {
        Firsts::NONE.and(phrases)
    }

    /// Also of these phrases.
    pub(crate) const fn and(self, phrases: &[&str]) -> Firsts {
        let mut firsts = self;
        let mut n = 0;
        while n < phrases.len() {
            firsts = firsts.with(phrases[n]);
            n += 1;
        }
        firsts
    }

    /// Also of this phrase.
    pub(crate) const fn with(self, phrase: &str) -> Firsts {
        self.also(first(phrase))
    }

    /// Also of the word of this number.
    pub(crate) const fn also(self, word: u64) -> Firsts {
        let (at, bit) = place(word);
        let mut bits = self.0;
        bits[at] |= bit;
        Firsts(bits)
    }

    /// False tells that no phrase begins with the word of this number.
    pub(crate) const fn may_hold(&self, word: u64) -> bool {
        let (at, bit) = place(word);
        self.0[at] & bit != 0
    }
}

/// The lower halves of the numbers of single words, folded, in ascending order.
pub(crate) const fn sorted<const N: usize>(list: &[&str]) -> [u32; N] {
    let mut words = [0; N];
    let mut n = 0;
    while n < N {
        let word = first(list[n]) as u32;
        let mut at = n;
        while at > 0 && words[at - 1] > word {
            words[at] = words[at - 1];
            at -= 1;
        }
        words[at] = word;
        n += 1;
    }
    words
}

const fn place(word: u64) -> (usize, u32) {
    // The lowest bits: letters soon tell in them, in the highest not before the fifth.
    (word as usize % 8, 1 << (word >> 3 & 31))
}

/// The numbers of the first and the second word of a phrase in their bare lower-case letters, as of words that may have lost
/// their marks; that of no letters where there is no second.
pub(crate) const fn bare_pair(phrase: &str) -> (u64, u64) {
    let (one, at) = word(phrase, 0, true);
    (one, word(phrase, at + 1, true).0)
}

/// Stands for the length and the ends of a word, which tell most words apart.
pub(crate) const fn outline(length: usize, first: char, last: char) -> u64 {
    and(and(length as u64, first), last)
}

/// The outline of the first word of a phrase, in its bare lower-case letters.
pub(crate) const fn bare_outline(phrase: &str) -> u64 {
    let bytes = phrase.as_bytes();
    let (first, mut at) = letter(bytes, 0);
    let (mut last, mut length) = (first, 1);
    while at < bytes.len() && bytes[at] != b' ' {
        let (next, bytes) = letter(bytes, at);
        (last, length, at) = (next, length + 1, at + bytes);
    }
    outline(length, bare(lower(first)), bare(lower(last)))
}

/// The number of the first word of a phrase.
const fn first(phrase: &str) -> u64 {
    word(phrase, 0, false).0
}

/// The number of the word of a phrase that begins at a byte, and where it ends.
const fn word(phrase: &str, mut at: usize, bared: bool) -> (u64, usize) {
    let bytes = phrase.as_bytes();
    let mut word = EMPTY;
    while at < bytes.len() && bytes[at] != b' ' {
        let (letter, length) = letter(bytes, at);
        word = and(word, if bared { bare(lower(letter)) } else { letter });
        at += length;
    }
    (word, at)
}

/// The letter at a byte, and how many bytes it takes. Compilers cannot yet run the library's own.
const fn letter(bytes: &[u8], at: usize) -> (char, usize) {
    let one = bytes[at] as u32;
    let (code, length) = if one < 0x80 {
        (one, 1)
    } else if one < 0xe0 {
        ((one & 0x1f) << 6 | (bytes[at + 1] & 0x3f) as u32, 2)
    } else {
        ((one & 0xf) << 12 | ((bytes[at + 1] & 0x3f) as u32) << 6 | (bytes[at + 2] & 0x3f) as u32, 3)
    };
    match char::from_u32(code) {
        Some(letter) => (letter, length),
        None => ('\u{fffd}', length),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Scan;

    #[test]
    fn a_word_that_begins_a_phrase_is_never_ruled_out_and_most_others_are() {
        const PHRASES: &[&str] = &["tính đến", "lũy kế đến", "chốt", "đến thời điểm", "số 1", "k / ps"];
        const FIRSTS: Firsts = Firsts::of(PHRASES);
        for phrase in PHRASES {
            assert!(Scan::new(phrase).may_start(0, &FIRSTS), "{phrase}");
        }
        let text = "ủy ban nhân dân tỉnh giao sở khoa học và công nghệ chủ trì rà soát những nhiệm vụ chậm";
        let scan = Scan::new(text);
        let passed = (0..scan.tokens().len()).filter(|&i| scan.may_start(i, &FIRSTS)).count();
        assert!(passed <= 3, "{passed}");
    }

    #[test]
    fn an_outline_is_that_of_the_first_word() {
        assert_eq!(bare_outline("Quyết định"), outline(5, 'q', 't'));
        assert_eq!(bare_outline("Luật"), outline(4, 'l', 't'));
        assert_ne!(outline(5, 'q', 't'), outline(4, 'q', 't'));
    }

    #[test]
    fn bare_letters_stand_for_every_spelling() {
        for phrase in ["quyết định", "Quyêt đinh", "QUYET DINH số"] {
            assert_eq!(bare_pair(phrase), bare_pair("Quyết định"));
        }
        assert_eq!(bare_pair("Luật"), (bare_pair("luat khac").0, EMPTY));
    }
}
