//! Words around a number: scale words, approximations, comparators, means and intentions.

use super::{Approx, Comparator};
use crate::read::{Kind, Scan};

/// Scale words and the power of ten each stands for.
#[rustfmt::skip]
const SCALES: &[(&str, u32)] = &[
    ("chục", 1), ("trăm", 2), ("nghìn", 3), ("ngàn", 3), ("vạn", 4), ("triệu", 6), ("tr", 6), ("tỷ", 9), ("tỉ", 9),
];

/// Words that begin with a scale word and are none: tỷ lệ, triệu tập, the old citadel Vạn Tường.
#[rustfmt::skip]
const NO_SCALE: &[&str] = &[
    "tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "tỷ số", "tỉ số", "tỷ giá", "tỉ giá", "tỷ suất", "tỉ suất", "tỉ mỉ", "tỷ mỉ", "tỷ phú", "tỉ phú",
    "triệu tập", "triệu hồi", "triệu chứng", "triệu phong", "triệu sơn", "vạn tường", "vạn ninh", "vạn lý", "trăm năm",
];

/// The scale at token `i` as a power of ten, and the token after it: `tỷ` is 9, `nghìn tỷ` 12, `trăm triệu` 8.
pub(super) fn scale_at(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    let (mut power, mut to) = one_scale(scan, i)?;
    let mut last = power;
    while let Some((next, end)) = one_scale(scan, scan.skip_space(to)).filter(|&(next, _)| next > last) {
        (power, to, last) = (power + next, end, next);
    }
    Some((power, to))
}

fn one_scale(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    if scan.any_phrase(i, NO_SCALE).is_some() {
        return None;
    }
    let &(word, power) = SCALES.iter().find(|(word, _)| scan.is(i, word))?;
    if word != "tr" {
        return Some((power, i + 1));
    }
    // "tr" is a million only where money follows: tr.đ, tr đồng. Alone it is a page.
    let unit = if scan.mark(i + 1) == Some('.') { i + 2 } else { scan.skip_space(i + 1) };
    (scan.is(unit, "đ") || scan.is(unit, "đồng")).then_some((power, unit))
}

/// The end of "rưỡi" (and a half) at token `i`.
pub(super) fn half_at(scan: &Scan, i: usize) -> Option<usize> {
    scan.is(i, "rưỡi").then_some(i + 1)
}

/// What a word before a number says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hint {
    Approx(Approx),
    Compare(Comparator),
    /// An approximation word that is also the end of other words (tốc độ, mầm non): only after a verb or alone.
    Homonym(Approx),
}

use Hint::{Approx as A, Compare as C, Homonym as H};

/// Words and signs directly before a number. Longer phrases stand before those they end with.
#[rustfmt::skip]
const BEFORE: &[(&str, Hint)] = &[
    ("không vượt quá", C(Comparator::AtMost)), ("không ít hơn", C(Comparator::AtLeast)), ("không thấp hơn", C(Comparator::AtLeast)),
    ("không nhỏ hơn", C(Comparator::AtLeast)), ("không nhiều hơn", C(Comparator::AtMost)), ("không lớn hơn", C(Comparator::AtMost)),
    ("không cao hơn", C(Comparator::AtMost)), ("không dưới", C(Comparator::AtLeast)), ("không quá", C(Comparator::AtMost)),
    ("tối thiểu", C(Comparator::AtLeast)), ("ít nhất", C(Comparator::AtLeast)), ("tối đa", C(Comparator::AtMost)),
    ("nhiều nhất", C(Comparator::AtMost)), ("lớn hơn", C(Comparator::Above)), ("nhiều hơn", C(Comparator::Above)),
    ("cao hơn", C(Comparator::Above)), ("thấp hơn", C(Comparator::Below)), ("nhỏ hơn", C(Comparator::Below)),
    ("ít hơn", C(Comparator::Below)), ("chưa đến", A(Approx::Below)), ("chưa tới", A(Approx::Below)),
    ("suýt soát", A(Approx::Below)), ("xấp xỉ", A(Approx::About)), ("ước tính đạt", A(Approx::About)),
    ("ước tính", A(Approx::About)), ("ước đạt", A(Approx::About)), ("ước khoảng", A(Approx::About)), ("dưới", C(Comparator::Below)),
    ("khoảng", A(Approx::About)), ("chừng", A(Approx::About)), ("ước", A(Approx::About)), ("gần", A(Approx::Below)),
    ("ngót", A(Approx::Below)), ("hơn", A(Approx::Above)), ("trên", A(Approx::Above)), ("quá", H(Approx::Above)),
    ("độ", H(Approx::About)), ("tầm", H(Approx::About)), ("cỡ", H(Approx::About)), ("non", H(Approx::Below)),
];

/// Words after which a homonym is an approximation: có độ 30 người, but tốc độ 30.
#[rustfmt::skip]
const VERBS: &[&str] = &["có", "được", "đạt", "còn", "là", "chỉ", "mất", "đã", "khoảng"];

/// Phrases that end in "trên" and say "on": dựa trên 3 trụ cột.
#[rustfmt::skip]
const ON: &[&str] = &["dựa trên", "phía trên", "bên trên", "nêu trên", "cơ sở trên", "nói trên", "ở trên"];

/// What stands directly before token `i`, and where it begins.
pub(super) fn hint_before(scan: &Scan, i: usize) -> Option<(Hint, usize)> {
    let at = before(scan, i);
    if let Some(found) = sign_before(scan, at) {
        return Some(found);
    }
    if scan.kind(at.checked_sub(1)?) != Some(Kind::Word) || scan.any_phrase_before(i, ON) {
        return None;
    }
    let &(hint, from) = &BEFORE.iter().find_map(|&(phrase, hint)| Some((hint, scan.phrase_before(i, phrase)?)))?;
    match hint {
        // "tốt hơn 5%", "nhanh hơn 2 lần" compare; they do not approximate.
        Hint::Approx(Approx::Above) if scan.is(from, "hơn") && scan.any_phrase_before(from, COMPARED) => None,
        Hint::Homonym(approx) => {
            let verb = scan.any_phrase_before(from, VERBS);
            let alone = scan.kind(before(scan, from).wrapping_sub(1)) != Some(Kind::Word);
            (verb || alone).then_some((Hint::Approx(approx), from))
        }
        hint => Some((hint, from)),
    }
}

/// The end of a word about the number that follows, at token `i`.
pub(super) fn hint_word_at(scan: &Scan, i: usize) -> Option<usize> {
    BEFORE.iter().find_map(|(phrase, _)| scan.phrase(i, phrase))
}

/// Adjectives that make "hơn" a comparison.
#[rustfmt::skip]
const COMPARED: &[&str] = &["nhanh", "chậm", "tốt", "kém", "sớm", "muộn", "dài", "ngắn", "rộng", "mạnh", "rẻ", "đắt"];

/// A comparison sign that ends before token `at`, also in two characters: ≥, >=, =>.
fn sign_before(scan: &Scan, at: usize) -> Option<(Hint, usize)> {
    let last = at.checked_sub(1)?;
    let sign = scan.mark(last)?;
    let pair = last.checked_sub(1).and_then(|i| scan.mark(i));
    let compare = |comparator, from| Some((Hint::Compare(comparator), from));
    match (pair, sign) {
        (Some('>'), '=') | (Some('='), '>') => compare(Comparator::AtLeast, last - 1),
        (Some('<'), '=') | (Some('='), '<') => compare(Comparator::AtMost, last - 1),
        (_, '≥' | '⩾' | '≧') => compare(Comparator::AtLeast, last),
        (_, '≤' | '⩽' | '≦') => compare(Comparator::AtMost, last),
        (_, '>') => compare(Comparator::Above, last),
        (_, '<') => compare(Comparator::Below, last),
        (_, '=') => compare(Comparator::Equal, last),
        (_, '~' | '≈' | '∼' | '±') => Some((Hint::Approx(Approx::About), last)),
        _ => None,
    }
}

/// The token before which the text ends when the blanks before `i` are left out.
pub(super) fn before(scan: &Scan, i: usize) -> usize {
    match i.checked_sub(1) {
        Some(last) if scan.kind(last) == Some(Kind::Space) => last,
        _ => i,
    }
}

/// What stands directly after a number and its unit: "trở lên", "trở xuống", "có lẻ".
pub(super) fn hint_after(scan: &Scan, to: usize) -> Option<(Hint, usize)> {
    let i = scan.skip_space(to);
    const AFTER: &[(&str, Hint)] = &[
        ("trở lên", C(Comparator::AtLeast)),
        ("trở xuống", C(Comparator::AtMost)),
        ("có lẻ", A(Approx::Above)),
        ("lẻ", A(Approx::Above)),
    ];
    AFTER.iter().find_map(|&(phrase, hint)| Some((hint, scan.phrase(i, phrase)?)))
}

/// Whether one of `phrases` stands in the clause before token `i`, at most `reach` tokens back.
pub(super) fn said_before(scan: &Scan, i: usize, reach: usize, phrases: &[&str]) -> bool {
    for back in (i.saturating_sub(reach)..i).rev() {
        match scan.mark(back) {
            Some(';' | ':' | '(' | '!' | '?') => return false,
            Some('.' | ',') if scan.kind(back + 1) != Some(Kind::Digits) => return false,
            _ if scan.any_phrase(back, phrases).is_some() => return true,
            _ => {}
        }
    }
    false
}

/// Words of means, which make a fraction of a person sensible.
pub(super) const MEAN: &[&str] = &["trung bình", "bình quân"];

/// Words of intention: what follows is a target, not a result.
pub(super) const INTENT: &[&str] = &["phấn đấu", "dự kiến", "mục tiêu", "đến năm", "kế hoạch đến", "định hướng"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn every_phrase_is_written_folded() {
        let words = SCALES.iter().map(|(w, _)| w).chain(BEFORE.iter().map(|(w, _)| w));
        for phrase in words.chain(NO_SCALE).chain(VERBS).chain(ON).chain(COMPARED).chain(MEAN).chain(INTENT) {
            assert_eq!(&fold_text(phrase), phrase);
        }
    }

    #[test]
    fn scale_words_multiply_when_they_rise() {
        for (text, power) in [
            ("tỷ", 9),
            ("tỉ đồng", 9),
            ("nghìn tỷ", 12),
            ("triệu tỷ", 15),
            ("trăm triệu", 8),
            ("chục nghìn", 4),
            ("vạn hộ", 4),
            ("ngàn", 3),
            ("triệu nghìn", 6),
            ("triệu triệu", 6),
            ("tr.đ", 6),
            ("tr đồng", 6),
        ] {
            assert_eq!(scale_at(&Scan::new(text), 0).map(|(power, _)| power), Some(power), "{text}");
        }
        for text in ["tỷ lệ", "Tỉ lệ", "triệu tập", "Vạn Tường", "tr.", "tr 5", "đồng", ""] {
            assert_eq!(scale_at(&Scan::new(text), 0), None, "{text}");
        }
    }

    #[test]
    fn a_word_is_said_of_a_number_in_its_own_clause_only() {
        for (text, said) in [
            ("trung bình từ 1,5 lên 2", true),
            ("trung bình gấp 1.234 lần 5", true),
            ("bình quân đạt 5", true),
            ("trung bình, tăng 5", false),
            ("trung bình. Tăng 5", false),
            ("trung bình; tăng 5", false),
            ("trung bình: tăng 5", false),
            ("trung bình (tăng 5", false),
            ("năm 2024 trung bình năm 2025. Tăng 5", false),
            ("bình quân của từng xã trong cả tỉnh là 5", false),
        ] {
            let scan = Scan::new(text);
            assert_eq!(said_before(&scan, scan.tokens().len() - 1, 14, MEAN), said, "{text}");
        }
    }

    #[test]
    fn the_word_nearest_the_number_decides() {
        use Approx::{About, Above, Below};
        for (text, hint) in [
            ("khoảng ", Some(A(About))),
            ("khoảng gần ", Some(A(Below))),
            ("khoảng trên ", Some(A(Above))),
            ("ước đạt ", Some(A(About))),
            ("chưa đến ", Some(A(Below))),
            ("đã có hơn ", Some(A(Above))),
            ("nhanh hơn ", None),
            ("dựa trên ", None),
            ("tốc độ ", None),
            ("có độ ", Some(A(About))),
            ("mầm non ", None),
            ("không quá ", Some(C(Comparator::AtMost))),
            ("không dưới ", Some(C(Comparator::AtLeast))),
            ("ít nhất ", Some(C(Comparator::AtLeast))),
            ("thấp hơn ", Some(C(Comparator::Below))),
            ("≥", Some(C(Comparator::AtLeast))),
            (">= ", Some(C(Comparator::AtLeast))),
            ("=< ", Some(C(Comparator::AtMost))),
            ("> ", Some(C(Comparator::Above))),
            ("~", Some(A(About))),
            ("đạt ", None),
            ("", None),
        ] {
            let text = format!("{text}5");
            let scan = Scan::new(&text);
            let five = scan.tokens().len() - 1;
            assert_eq!(hint_before(&scan, five).map(|(hint, _)| hint), hint, "{text}");
        }
        for text in [">=5", "=>5", "<=5", "=<5"] {
            assert_eq!(hint_before(&Scan::new(text), 2).map(|(_, from)| from), Some(0), "{text}");
        }
    }
}
