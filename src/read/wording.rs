//! The words of a text, for telling how much of one text another only repeats.

use super::{Kind, Scan, words};
use crate::order::sort;

/// A word, as a number that equal words share.
type Word = u64;

/// The words of a running text in order, and beside them its numbers: 7, 8 and 9 of "các tháng 7, 8 và 9".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    words: Vec<Word>,
    numbers: Vec<Word>,
}

/// How much of a text another one has as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// Words that stand in the same order in both.
    pub shared: usize,
    /// Words of the first text alone that carry meaning, and numbers that stand there alone.
    pub own: usize,
}

/// Words that any report puts around a task without adding to it: who does it, that it is done, going on, or as directed.
/// Each is a word of one syllable; folded.
#[rustfmt::skip]
const EMPTY: &[&str] = &[
    "đã", "đang", "sẽ", "vẫn", "luôn", "và", "các", "những", "của", "cho", "để", "theo", "tại", "trên", "về", "được", "là", "với", "việc", "do", "từ", "đến",
    "nay", "này", "còn", "cũng", "ở", "bởi", "đúng", "tốt", "kịp", "thời", "đầy", "đủ",
    "hoàn", "thành", "thực", "hiện", "triển", "khai", "tiếp", "tục", "tổ", "chức", "thường", "xuyên", "chỉ", "đạo", "tích", "cực", "quan", "tâm", "túc",
    "tăng", "cường", "đẩy", "mạnh", "quy", "định", "yêu", "cầu", "kế", "hoạch", "tiến", "độ", "nhiệm", "vụ", "nội", "dung", "công", "tác", "giao",
    "cơ", "đơn", "vị", "liên", "địa", "bàn", "phương", "tỉnh", "sở", "ngành", "ban", "ubnd", "ủy", "nhân", "dân", "xã", "phường", "cấp", "phối", "hợp", "chủ", "động",
    "trì", "khẩn", "trương", "bảo", "đảm", "chất", "lượng", "hiệu", "quả", "tập", "trung", "gian", "qua", "đề", "ra", "quyết", "liệt", "nghiêm", "chính", "quyền", "gắn", "góp", "phần",
];

impl Wording {
    /// The words of a scanned text.
    pub fn new(scan: &Scan) -> Wording {
        let mut wording = Wording::default();
        // Every second token is a blank.
        wording.words.reserve(scan.tokens().len() / 2);
        for token in scan.tokens() {
            match token.kind {
                Kind::Word => wording.words.push(token.word),
                Kind::Digits => wording.numbers.push(token.word),
                Kind::Space | Kind::Mark => {}
            }
        }
        sort(&mut wording.numbers);
        wording.numbers.dedup();
        wording
    }

    /// How much of this text stands in `other`. A word counts as shared where it stands there beside the same neighbour,
    /// because nearly every single syllable of Vietnamese turns up in a long text by chance.
    ///
    /// ```
    /// use rasoat::read::{Scan, Wording};
    /// let words = |text| Wording::new(&Scan::new(text));
    /// let task = words("Rà soát, hoàn thiện quy trình giải quyết thủ tục hành chính");
    /// let overlap = words("Đã rà soát quy trình giải quyết thủ tục hành chính bằng phần mềm").overlap(&task);
    /// assert_eq!((overlap.shared, overlap.own), (10, 2)); // phần mềm; đã and bằng say nothing by themselves
    /// ```
    pub fn overlap(&self, other: &Wording) -> Overlap {
        let known = Pairs::of(&other.words);
        let starts: Vec<bool> = self.words.windows(2).map(|pair| known.have(pair)).collect();
        let at = |i: usize| starts.get(i).copied().unwrap_or(false);
        let own = self.numbers.iter().filter(|number| other.numbers.binary_search(number).is_err()).count();
        let mut overlap = Overlap { shared: 0, own };
        for (i, word) in self.words.iter().enumerate() {
            if at(i) || i.checked_sub(1).is_some_and(at) {
                overlap.shared += 1;
            } else if SAY_NOTHING.binary_search(&(*word as u32)).is_err() {
                overlap.own += 1;
            }
        }
        overlap
    }
}

/// The pairs of neighbours among words, each found in a few steps.
struct Pairs<'a> {
    words: &'a [Word],
    /// Places of pairs counted from one, each near where its number says; 0 for none. At most half are taken.
    places: Vec<u32>,
}

impl Pairs<'_> {
    fn of(words: &[Word]) -> Pairs<'_> {
        let size = (words.len() * 2).next_power_of_two();
        let mut pairs = Pairs { words, places: vec![0; size] };
        for (at, pair) in words.windows(2).enumerate() {
            let slot = pairs.slot(pair);
            pairs.places[slot] = at as u32 + 1;
        }
        pairs
    }

    fn have(&self, pair: &[Word]) -> bool {
        self.places[self.slot(pair)] != 0
    }

    /// The slot that has this pair, or the one where it would be put.
    fn slot(&self, pair: &[Word]) -> usize {
        let (mask, number) = (self.places.len() - 1, pair.iter().fold(0, |n: u64, word| n.rotate_left(5) ^ word));
        let mut slot = (number ^ number >> 32) as usize & mask;
        loop {
            let place = self.places[slot] as usize;
            if place == 0 || self.words[place - 1..=place] == *pair {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// The numbers of [`EMPTY`], in order. Halves of them: numbers are the one thing in the wasm that does not compress, and among so
/// few words these are as sure.
const SAY_NOTHING: [u32; EMPTY.len()] = words::sorted(EMPTY);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    fn overlap(text: &str, other: &str) -> (usize, usize) {
        let words = |text| Wording::new(&Scan::new(text));
        let Overlap { shared, own } = words(text).overlap(&words(other));
        (shared, own)
    }

    #[test]
    fn the_empty_words_are_written_as_they_are_compared() {
        for word in EMPTY {
            assert_eq!(fold_text(word), *word);
            assert!(!word.contains(' '));
            assert_eq!(EMPTY.iter().filter(|other| *other == word).count(), 1, "{word} twice");
        }
    }

    #[test]
    fn words_are_shared_in_the_company_they_keep() {
        let task = "Xây dựng kho dữ liệu dùng chung của tỉnh";
        for (text, expected) in [
            ("XÂY DỰNG  kho dữ liệu", (5, 0)),
            ("Đã xây dựng kho dữ liệu dùng chung, mở cho doanh nghiệp", (7, 3)),
            ("chung kho của liệu", (0, 3)),
            ("kho", (0, 1)),
            ("kho dữ liệu các tháng 7, 8 và 9, 8/2025", (3, 5)),
            ("", (0, 0)),
        ] {
            assert_eq!(overlap(text, task), expected, "{text}");
        }
        assert_eq!(overlap("hoá đơn", "lập hóa đơn"), (2, 0));
    }
}
