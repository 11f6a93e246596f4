//! What a figure of running text is the figure of: the words of its sentence.

use super::{Figures, Quantity, words::before};
use crate::read::words::{self, Firsts};
use crate::read::{Kind, Scan, Span};

/// The words that tell what a quantity counts. Two quantities with the same key are said of the same thing: the words
/// around them agree, their unit, and the place and the time they speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// Which number of the text, in the order of [`Figures::all`].
    pub number: usize,
    /// Stands for the words, whatever their case, tone placement and punctuation.
    pub key: u64,
    /// From the beginning of the sentence to where the words about the quantity end.
    pub span: Span,
    /// Whether the sentence speaks of a whole area (toàn tỉnh), so that it is no matter who reports it.
    pub everywhere: bool,
}

/// Words that change nothing about what is counted.
#[rustfmt::skip]
const WEAK: &[&str] = &["đã", "được", "có", "là", "đạt", "với", "cũng", "và"];

/// Words before a sentence that say nothing of what is counted. Those of the second list do so before a colon only.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "tính đến thời điểm hiện tại", "tính đến thời điểm này", "đến thời điểm hiện tại", "đến thời điểm này", "đến thời điểm báo cáo", "cho đến nay",
    "tính đến nay", "đến nay", "tới nay", "hiện nay", "hiện tại", "hiện", "đồng thời", "bên cạnh đó", "ngoài ra",
];
const HEADINGS: &[&str] = &["kết quả thực hiện", "kết quả cụ thể", "kết quả", "cụ thể"];

/// Words of a whole area.
#[rustfmt::skip]
const EVERYWHERE: &[&str] = &["toàn tỉnh", "toàn thành phố", "trên địa bàn tỉnh", "trên địa bàn thành phố", "toàn quốc", "cả nước", "toàn huyện", "toàn xã"];

/// Words that begin the name of a place, and of a time.
const PLACES: &[&str] = &["tại", "cấp", "cũ"];
const TIMES: &[&str] = &["tháng", "quý", "đợt", "tuần", "kỳ"];

static IS_WEAK: Firsts = Firsts::of(WEAK);
static NAMES_AREA: Firsts = Firsts::of(EVERYWHERE);
static NAMES_EITHER: Firsts = Firsts::of(PLACES).and(TIMES);

/// A label has at least this many words, the first of the unit left out.
const SHORTEST: usize = 4;
/// The longest sentence part before a quantity, after it, and how far back a place or time is looked for, in tokens.
const BEFORE: usize = 60;
const AFTER: usize = 24;
const AROUND: usize = 80;

/// The labels of the numbers of a text, where they have one. Of a share both numbers are said of the same thing: 847/2.150
/// services.
///
/// ```
/// use rasoat::read::{Scan, number::{labels, read_quantities}};
/// let keys = |text| {
///     let scan = Scan::new(text);
///     labels(&scan, &read_quantities(&scan, &[])).iter().map(|label| label.key).collect::<Vec<_>>()
/// };
/// let one = keys("Toàn tỉnh đã thành lập 1.664 tổ công nghệ số cộng đồng.");
/// assert_eq!(one, keys("Kết quả: (1) toàn tỉnh thành lập được 1.141 Tổ công nghệ số cộng đồng;"));
/// assert_ne!(one, keys("Toàn tỉnh đã thành lập 1.664 tổ hợp tác."));
/// ```
pub fn labels(scan: &Scan, figures: &Figures) -> Vec<Label> {
    if figures.all().next().is_none() {
        return Vec::new();
    }
    let mut heads = [Vec::new(), Vec::new()];
    for i in (0..scan.tokens().len()).filter(|&i| scan.may_start(i, &NAMES_EITHER)) {
        for (heads, words) in heads.iter_mut().zip([PLACES, TIMES]) {
            if words.iter().any(|word| scan.is(i, word)) {
                heads.push(i);
            }
        }
    }
    let mut numbers = figures.all().enumerate();
    let alone = numbers.by_ref().take(figures.quantities.len());
    let alone = alone.filter_map(|(i, number)| Label::new(scan, (i, number), number.tokens, number.span, &heads));
    let mut labels: Vec<Label> = alone.collect();
    for share in &figures.shares {
        let digits = share.numerator.span.to(share.denominator.span);
        let both = numbers.by_ref().take(2);
        labels.extend(both.filter_map(|number| Label::new(scan, number, share.tokens, digits, &heads)));
    }
    labels
}

impl Label {
    /// The label of a number, known by its place among all: the tokens `at..end` tell of it, with these digits. `heads`
    /// are the tokens that begin the name of a place, and those of a time.
    fn new(
        scan: &Scan,
        (number, quantity): (usize, &Quantity),
        (at, end): (usize, usize),
        digits: Span,
        heads: &[Vec<usize>],
    ) -> Option<Label> {
        let from = opened(scan, sentence_start(scan, at)?);
        let to = words_end(scan, end);
        let mut key = Key::default();
        let mut count = quantity.unit.map_or(0, |unit| unit.key.split(' ').count().saturating_sub(1));
        for i in from..to {
            let own = || scan.start(i) >= digits.start && scan.start(i) < digits.end;
            let speaks = matches!(scan.kind(i), Some(Kind::Word | Kind::Digits));
            if !speaks || own() || stands(scan, i, WEAK, &IS_WEAK) {
                continue;
            }
            key.word(scan, i);
            count += usize::from(scan.kind(i) == Some(Kind::Word) && !(at..end).contains(&i));
        }
        heads.iter().for_each(|heads| key.around(scan, heads, from, to));
        key.text(quantity.unit.map_or("", |unit| unit.key));
        let everywhere = (from..to).any(|i| scan.may_start(i, &NAMES_AREA) && scan.any_phrase(i, EVERYWHERE).is_some());
        // A share is held against shares, its parts against parts.
        key.text(if digits == quantity.span {
            ""
        } else if digits.start == quantity.span.start {
            "part"
        } else {
            "whole"
        });
        (count >= SHORTEST).then(|| Label { number, key: key.0, span: scan.span(from, to), everywhere })
    }
}

/// Whether token `i` is one of the words, of which `firsts` was made.
fn stands(scan: &Scan, i: usize, words: &[&str], firsts: &Firsts) -> bool {
    scan.may_start(i, firsts) && words.iter().any(|word| scan.is(i, word))
}

/// The token at which the sentence part of token `at` begins, or `None` where that is too far.
fn sentence_start(scan: &Scan, at: usize) -> Option<usize> {
    let first = at.saturating_sub(BEFORE);
    let ends = |&i: &usize| match scan.mark(i) {
        Some(';' | '!' | '?' | '•' | '●') => true,
        Some('.') => scan.kind(i + 1) != Some(Kind::Digits),
        // "- ", "+ " begin an item; "(1)" and "1)" number one.
        Some('-' | '+' | '*') => scan.kind(i + 1) == Some(Kind::Space) && before(scan, i) != i,
        Some(')') => i.checked_sub(1).is_some_and(|i| scan.kind(i) == Some(Kind::Digits)),
        _ => is_break(scan, i),
    };
    let start = (first..at).rev().find(ends).map(|i| i + 1);
    let start = start.or_else(|| (first == 0).then_some(0))?;
    Some(scan.skip_space(start))
}

/// The token at which a sentence that begins at token `from` comes to what it says: after "- Đến nay," and the like.
fn opened(scan: &Scan, mut from: usize) -> usize {
    if matches!(scan.mark(from), Some('-' | '+' | '*')) {
        from = scan.skip_space(from + 1);
    }
    loop {
        let after = |phrases| scan.any_phrase(from, phrases).map(|(_, next)| scan.skip_space(next));
        let heading = || after(HEADINGS).filter(|&next| scan.mark(next) == Some(':'));
        let Some(next) = after(OPENINGS).or_else(heading) else { return from };
        from = if matches!(scan.mark(next), Some(',' | ':')) { scan.skip_space(next + 1) } else { next };
    }
}

/// The token at which the words after a quantity end.
fn words_end(scan: &Scan, end: usize) -> usize {
    let last = scan.tokens().len().min(end.saturating_add(AFTER));
    let ends = |&i: &usize| {
        matches!(scan.mark(i), Some(',' | ';' | ':' | '.' | '(' | ')' | '[' | '!' | '?'))
            // "5G" is a name.
            || (scan.kind(i) == Some(Kind::Digits) && scan.kind(i + 1) != Some(Kind::Word))
            || is_break(scan, i)
    };
    (end..last).find(ends).unwrap_or(last)
}

fn is_break(scan: &Scan, i: usize) -> bool {
    scan.kind(i) == Some(Kind::Space) && scan.token(i).iter().any(|glyph| glyph.low == '\n')
}

/// The numbers of words, one after another made into one.
#[derive(Default)]
struct Key(u64);

impl Key {
    fn word(&mut self, scan: &Scan, i: usize) {
        let word = scan.tokens().get(i).map_or(words::EMPTY, |token| token.word);
        self.0 = (self.0 ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(23);
    }

    fn text(&mut self, text: &str) {
        self.0 = text.chars().fold(self.0, words::and);
    }

    /// The last place or time named before the sentence, where the sentence `from..to` names none itself.
    fn around(&mut self, scan: &Scan, heads: &[usize], from: usize, to: usize) {
        let before = heads.partition_point(|&head| head < from);
        if heads.get(before).is_some_and(|&head| head < to) {
            return;
        }
        let last = before.checked_sub(1).and_then(|at| heads.get(at));
        let Some(&head) = last.filter(|&&head| head + AROUND >= from) else { return };
        // "cũ" stands after the name, the others before it.
        let first = if scan.is(head, "cũ") { head.saturating_sub(4) } else { head };
        (first..head + 5).filter(|&i| scan.kind(i) != Some(Kind::Space)).for_each(|i| self.word(scan, i));
    }
}

#[cfg(test)]
mod tests {
    use super::super::read_quantities;
    use super::*;
    use crate::read::fold_text;

    fn key(text: &str) -> u64 {
        let scan = Scan::new(text);
        let figures = read_quantities(&scan, &[]);
        labels(&scan, &figures).last().unwrap_or_else(|| panic!("{text}")).key
    }

    #[test]
    fn every_word_is_written_folded() {
        for word in [WEAK, OPENINGS, HEADINGS, EVERYWHERE, PLACES, TIMES].into_iter().flatten() {
            assert_eq!(fold_text(word), *word);
        }
    }

    #[test]
    fn no_other_syllable_stands_for_a_word_of_the_lists() {
        for (words, firsts) in [(WEAK, &IS_WEAK), (PLACES, &NAMES_EITHER), (TIMES, &NAMES_EITHER)] {
            for first in [
                "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr",
                "v", "x",
            ] {
                for rest in ["a", "ã", "ái", "am", "an", "ạt", "âu", "ê", "iên", "ong", "ô", "ợt", "uy", "ưng"]
                {
                    let syllable = [first, rest].concat();
                    let found = stands(&Scan::new(&syllable), 0, words, firsts);
                    assert_eq!(found, words.contains(&syllable.as_str()), "{syllable}");
                }
            }
        }
    }

    #[test]
    fn the_same_words_about_a_figure_make_the_same_label() {
        for (a, b) in [
            (
                "Toàn tỉnh đã có 1.664 tổ công nghệ số",
                "Kết quả khác. Toàn tỉnh có 1.700 tổ công nghệ số, hoạt động tốt",
            ),
            ("Đến nay, toàn tỉnh có 45 hồ sơ công nhận", "Kết quả thực hiện: toàn tỉnh có 54 hồ sơ công nhận; cụ thể"),
            ("- Tính đến nay đã cấp 11.536 chữ ký số cá nhân", "(2) Hiện nay: Đã cấp 12.040 chữ ký số cá nhân."),
            ("Toàn tỉnh có 173 trạm BTS 5G phát sóng", "Toàn tỉnh có 154 trạm BTS 5G phát sóng"),
            ("Tỷ lệ hồ sơ trực tuyến toàn tỉnh đạt 78,52%", "- Tỷ lệ hồ sơ TRỰC TUYẾN toàn tỉnh: 87,43%"),
            ("tại cấp tỉnh, số cán bộ tham gia là 30 người", "Tại cấp tỉnh, số cán bộ tham gia là 40 người"),
            // A sentence that names its own place takes no other.
            ("Tại Kon Tum. Tỷ lệ số hóa tại Ba Tơ đạt 99%", "Tại Mộ Đức. Tỷ lệ số hóa tại Ba Tơ đạt 91%"),
            ("Tại xã đã có tỷ lệ số hóa hồ sơ đạt 99%", "Tại xã tỷ lệ số hóa hồ sơ đạt 91%"),
        ] {
            assert_eq!(key(a), key(b), "{a} / {b}");
        }
    }

    #[test]
    fn another_word_place_time_or_unit_makes_another_label() {
        for (a, b) in [
            ("Toàn tỉnh đã có 1.664 tổ công nghệ số", "Toàn tỉnh đã có 96 tổ hợp tác xã"),
            ("Số cán bộ được tập huấn 30 người", "Số cán bộ được tập huấn 30 lượt"),
            ("Tỷ lệ tăng dân số toàn tỉnh là 9%", "Tỷ lệ tăng dân số toàn tỉnh là 9‰"),
            ("Cấp tỉnh: tỷ lệ số hóa hồ sơ đạt 99%", "Cấp xã: tỷ lệ số hóa hồ sơ đạt 91%"),
            ("Tại Kon Tum. Tỷ lệ số hóa hồ sơ đạt 99%", "Tại Quảng Ngãi. Tỷ lệ số hóa hồ sơ đạt 91%"),
            ("Kết quả số hóa hồ sơ các cấp đạt 99%", "Kết quả: số hóa hồ sơ các cấp đạt 91%"),
            ("Đến tháng 7 toàn tỉnh có 45 hồ sơ công nhận", "Đến nay toàn tỉnh có 54 hồ sơ công nhận"),
            ("Trong đó số hóa hồ sơ hộ tịch đạt 99%", "Số hóa hồ sơ hộ tịch đạt 91%"),
            ("Tháng 7. Tỷ lệ số hóa hồ sơ đạt 99%", "Tháng 8. Tỷ lệ số hóa hồ sơ đạt 91%"),
            ("Đợt 1 tập huấn cho cán bộ xã: 30 người", "Đợt 2 tập huấn cho cán bộ xã: 40 người"),
            ("Trung tâm đã tiếp nhận tất cả 30 hồ sơ đất đai", "Trung tâm đã tiếp nhận tất cả 30 hồ sơ hộ tịch"),
        ] {
            assert_ne!(key(a), key(b), "{a} / {b}");
        }
    }

    #[test]
    fn the_words_about_a_figure_begin_with_its_sentence_or_item() {
        const SAID: &str = "toàn tỉnh có 1.664 tổ công nghệ số";
        for before in [
            "Kết quả khác; ",
            "Kết quả khác! ",
            "Kết quả khác? ",
            "Kết quả năm 2025. ",
            "• ",
            "Kết quả khác ● ",
            "Kết quả khác - ",
            "Kết quả khác + ",
            "Kết quả khác * ",
            "Kết quả: (1) ",
            "2) ",
            "Kết quả khác\n",
            "",
        ] {
            for after in ["", ", hoạt động tốt", ". Cấp xã", "; cấp xã", "\nCấp xã", " (số liệu)", " 96 xã", ": tốt"]
            {
                let text = [before, SAID, after].concat();
                let scan = Scan::new(&text);
                let label = labels(&scan, &read_quantities(&scan, &[]))[0];
                assert_eq!(label.span.of(&text).trim_end(), SAID, "{text}");
            }
        }
        for text in [
            "Theo mục 2.3 toàn tỉnh có 30 tổ công nghệ số",
            "Cán bộ- công chức toàn tỉnh có 30 tổ công nghệ số",
            "Cán bộ -công chức toàn tỉnh có 30 tổ công nghệ số",
            "Các đơn vị (cấp xã) toàn tỉnh có 30 tổ công nghệ số",
        ] {
            let scan = Scan::new(text);
            let label = labels(&scan, &read_quantities(&scan, &[])).pop().unwrap();
            assert_eq!(label.span.of(text), text);
        }
    }

    #[test]
    fn a_whole_area_is_told_from_a_part_of_it() {
        for (text, everywhere) in [
            ("Toàn tỉnh đã có 1.664 tổ công nghệ số", true),
            ("Có 1.664 tổ công nghệ số trên địa bàn tỉnh", true),
            ("Các xã đã có 1.664 tổ công nghệ số", false),
        ] {
            let scan = Scan::new(text);
            let [label] = labels(&scan, &read_quantities(&scan, &[]))[..] else { panic!("{text}") };
            assert_eq!(label.everywhere, everywhere, "{text}");
        }
    }

    #[test]
    fn both_numbers_of_a_share_have_labels_of_their_own() {
        let keys = |text| {
            let scan = Scan::new(text);
            labels(&scan, &read_quantities(&scan, &[])).iter().map(|label| label.key).collect::<Vec<_>>()
        };
        let [part, whole] = keys("Đã tích hợp 847/2.150 dịch vụ công trực tuyến toàn trình")[..] else {
            panic!()
        };
        let [plain] = keys("Đã tích hợp 847 dịch vụ công trực tuyến toàn trình")[..] else { panic!() };
        assert!(part != whole && part != plain && whole != plain);
        assert_eq!(keys("Đến nay đã tích hợp 874/2.180 dịch vụ công trực tuyến toàn trình."), [part, whole]);
    }

    #[test]
    fn short_sentences_have_no_label() {
        for text in ["Đã ban hành 5 văn bản", "Tổng số 20 người", "Đến nay tổng số có 20 người", "5 văn bản"]
        {
            let scan = Scan::new(text);
            assert_eq!(labels(&scan, &read_quantities(&scan, &[])), [], "{text}");
        }
    }
}
