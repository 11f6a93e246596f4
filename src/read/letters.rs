//! Vietnamese letters: composing, case, tone placement, and letters without marks.
//!
//! The same word reaches a form in several spellings that a reader takes for one: composed or
//! decomposed (phones and macOS type the marks apart), `hoá` or `hóa`, `QUYẾT` or `quyết`.
//! These functions bring them to one form. They are a table of twelve vowels and some arithmetic,
//! because the full Unicode tables would cost every visitor of a page 60 kB.

use super::Span;
use crate::order::sort_by_key;

/// The vowels with their tones in the order level, grave, acute, hook above, tilde, dot below.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

/// The combining marks of the five tones, in the order of [`VOWELS`].
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];
const CIRCUMFLEX: char = '\u{302}';
const BREVE: char = '\u{306}';
const HORN: char = '\u{31b}';

/// The places of [`VOWELS`] by code point, counted from one: reading asks for every letter of a text.
const PLACES: [u8; TALL + HIGH] = {
    let mut places = [0; TALL + HIGH];
    let mut n = 0;
    while n < VOWELS.len() * 6 {
        if let Some(at) = slot(VOWELS[n / 6][n % 6]) {
            places[at] = n as u8 + 1;
        }
        n += 1;
    }
    places
};
/// The vowels lie from `a` to `ư`, and from `ạ` to `ỹ`.
const TALL: usize = 'ư' as usize - 'a' as usize + 1;
const HIGH: usize = 'ỹ' as usize - 'ạ' as usize + 1;

const fn slot(low: char) -> Option<usize> {
    match low {
        'a'..='ư' => Some(low as usize - 'a' as usize),
        'ạ'..='ỹ' => Some(TALL + (low as usize - 'ạ' as usize)),
        _ => None,
    }
}

/// Whether `c` is one of the marks that Vietnamese letters are composed with.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{323}') && (TONES.contains(&c) || matches!(c, CIRCUMFLEX | BREVE | HORN))
}

/// Whether `c` leaves no trace on a screen: what word processors and web pages put between letters for their own use.
/// Tabs and line breaks are blanks, and the joiner that emoji are made with is none of these.
pub(crate) const fn is_invisible(c: char) -> bool {
    // Nearly every letter is one of these.
    if matches!(c, ' '..='~' | '\u{c0}'..='\u{34e}' | '\u{1e00}'..='\u{1fff}') {
        return false;
    }
    matches!(
        c,
        '\0'..='\u{8}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{84}'
            | '\u{86}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// The lower-case form of a letter used in Vietnamese; any other character is returned as it is.
///
/// ```
/// assert_eq!(rasoat::read::letters::lower('Ệ'), 'ệ');
/// assert_eq!(rasoat::read::letters::lower('Ð'), 'đ'); // the Icelandic letter many keyboards give
/// ```
pub const fn lower(c: char) -> char {
    let code = c as u32;
    let lower = match code {
        0x41..=0x5a => code + 32,
        0xd0 => 0x111,
        0xc0..=0xde if code != 0xd7 => code + 32,
        0x102 | 0x110 | 0x128 | 0x168 | 0x1a0 => code + 1,
        0x1af => 0x1b0,
        0x1ea0..=0x1ef8 if code.is_multiple_of(2) => code + 1,
        _ => return c,
    };
    match char::from_u32(lower) {
        Some(lower) => lower,
        None => c,
    }
}

/// The upper-case form of a letter used in Vietnamese; the inverse of [`lower`].
pub(crate) fn upper(c: char) -> char {
    let code = c as u32;
    let upper = match code {
        0x61..=0x7a => code - 32,
        0xe0..=0xfe if code != 0xf7 => code - 32,
        0x103 | 0x111 | 0x129 | 0x169 | 0x1a1 => code - 1,
        0x1b0 => 0x1af,
        0x1ea1..=0x1ef9 if !code.is_multiple_of(2) => code - 1,
        _ => code,
    };
    char::from_u32(upper).unwrap_or(c)
}

/// The row and tone of a lower-case vowel.
const fn vowel(low: char) -> Option<(usize, usize)> {
    let Some(at) = slot(low) else { return None };
    match PLACES[at] as usize {
        0 => None,
        place => Some(((place - 1) / 6, (place - 1) % 6)),
    }
}

/// A lower-case letter without its marks: `ệ` is `e`, `đ` is `d`. For suggestions only, since
/// Vietnamese words that differ in their marks are different words.
pub const fn bare(low: char) -> char {
    // By the places of the vowels, each row of six tones once.
    const BARE: &[u8; 12] = b"aaaeeiooouuy";
    let Some(at) = slot(low) else { return low };
    match PLACES[at] {
        0 if low == 'đ' => 'd',
        0 => low,
        place => BARE[(place as usize - 1) / 6] as char,
    }
}

/// Adds one combining mark to a letter, or `None` where Vietnamese has no such letter.
fn add_mark(letter: char, mark: char) -> Option<char> {
    let low = lower(letter);
    let (row, tone) = vowel(low)?;
    let composed = match (mark, row) {
        (CIRCUMFLEX, 0) => VOWELS[2][tone],
        (CIRCUMFLEX, 3) => VOWELS[4][tone],
        (CIRCUMFLEX, 6) => VOWELS[7][tone],
        (BREVE, 0) => VOWELS[1][tone],
        (HORN, 6) => VOWELS[8][tone],
        (HORN, 9) => VOWELS[10][tone],
        _ if tone != 0 => return None,
        _ => VOWELS[row][1 + TONES.iter().position(|&t| t == mark)?],
    };
    // Unicode composes a vowel sign onto a dotted letter (ạ + ̂  is ậ), but not onto one whose tone
    // stands above: there the two marks stack, and the pair is not this letter.
    let signed = matches!(mark, CIRCUMFLEX | BREVE);
    if signed && !matches!(tone, 0 | 5) {
        return None;
    }
    Some(if low == letter { composed } else { upper(composed) })
}

/// Splits a letter into its base letter and the marks that others may come before, in canonical order: its tone, and of the
/// signs only the circumflex of `ô`, because a horn goes before it.
fn split(letter: char, marks: &mut Vec<char>) -> char {
    let low = lower(letter);
    let Some((row, tone)) = vowel(low) else {
        return letter;
    };
    let base = match VOWELS[row][0] {
        'ô' => {
            marks.push(CIRCUMFLEX);
            'o'
        }
        base => base,
    };
    marks.extend(tone.checked_sub(1).map(|t| TONES[t]));
    if low == letter { base } else { upper(base) }
}

/// Composes a letter with the marks typed after it, as Unicode's NFC does. The letter is returned
/// first; marks that do not belong to a Vietnamese letter are left in `marks`.
pub(crate) fn compose(letter: char, marks: &mut Vec<char>) -> char {
    let mut all = Vec::with_capacity(marks.len() + 2);
    let mut composed = split(letter, &mut all);
    all.append(marks);
    sort_by_key(&mut all, |&mark| combining_class(mark));
    for mark in all {
        let blocked = marks.last().is_some_and(|&last| combining_class(last) >= combining_class(mark));
        match add_mark(composed, mark) {
            Some(next) if !blocked => composed = next,
            _ => marks.push(mark),
        }
    }
    composed
}

/// The part of a text that holds letters typed apart from their marks, and the same part composed. `None` where every
/// letter is in one piece.
///
/// ```
/// let (span, composed) = rasoat::read::letters::composed("thủ tu\u{323}c").unwrap();
/// assert_eq!((span.start, span.end), (5, 7));
/// assert_eq!(composed, "ụ");
/// ```
pub fn composed(text: &str) -> Option<(Span, String)> {
    // All marks begin with this byte.
    if !text.as_bytes().contains(&0xcc) {
        return None;
    }
    let mut chars = text.chars().peekable();
    let (mut at, mut marks, mut typed) = (0, Vec::new(), String::new());
    let (mut span, mut out, mut settled): (Option<Span>, String, usize) = (None, String::new(), 0);
    while let Some(letter) = chars.next() {
        let start = at;
        at += letter.len_utf16() as u32;
        typed.clear();
        typed.push(letter);
        while let Some(mark) = chars.next_if(|&next| is_mark(next)) {
            at += 1;
            typed.push(mark);
            marks.push(mark);
        }
        let before = out.len();
        out.push(if marks.is_empty() { letter } else { compose(letter, &mut marks) });
        out.extend(marks.drain(..));
        if out.get(before..) != Some(typed.as_str()) {
            span = Some(Span { start: span.map_or(start, |span| span.start), end: at });
            settled = out.len();
        } else if span.is_none() {
            out.clear();
        }
    }
    out.truncate(settled);
    span.map(|span| (span, out))
}

/// Unicode's canonical combining class of the eight marks: where on the letter a mark sits.
fn combining_class(mark: char) -> u8 {
    match mark {
        HORN => 216,
        '\u{323}' => 220,
        _ => 230,
    }
}

/// Moves the tone of `oa`, `oe`, `uy` to where the older school spelling puts it, so that `hoá` and
/// `hóa`, `uỷ` and `ủy` compare equal. Both are lower-case letters of one syllable; `before` and
/// `after` are the letters around them, if any.
pub(crate) fn place_tone(before: Option<char>, first: char, second: char, after: Option<char>) -> (char, char) {
    let (Some((row1, tone1)), Some((row2, tone2))) = (vowel(first), vowel(second)) else {
        return (first, second);
    };
    let pair = matches!((VOWELS[row1][0], VOWELS[row2][0]), ('o', 'a' | 'e') | ('u', 'y'));
    if !pair || (tone1 == 0) == (tone2 == 0) {
        return (first, second);
    }
    let tone = tone1 + tone2;
    let closed = after.is_some() || before == Some('q');
    if closed { (VOWELS[row1][0], VOWELS[row2][tone]) } else { (VOWELS[row1][tone], VOWELS[row2][0]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use unicode_normalization::UnicodeNormalization;

    fn letters() -> impl Iterator<Item = char> {
        VOWELS.iter().flatten().copied().chain(['đ']).flat_map(|c| [c, upper(c)])
    }

    fn marks() -> Vec<char> {
        TONES.into_iter().chain([CIRCUMFLEX, BREVE, HORN]).collect()
    }

    fn ours(text: &str) -> String {
        crate::read::Scan::new(text).glyphs().iter().map(|g| g.ch).collect()
    }

    #[test]
    fn every_letter_has_its_case_pair() {
        for c in letters() {
            assert_eq!(lower(c), c.to_lowercase().next().unwrap());
            assert_eq!(upper(lower(c)), c.to_uppercase().next().unwrap());
            assert_eq!((lower(lower(c)), upper(upper(c))), (lower(c), upper(c)));
        }
        assert_eq!((lower('×'), upper('÷')), ('×', '÷'), "signs among the letters");
    }

    #[test]
    fn composing_agrees_with_unicode_for_every_letter_and_up_to_three_marks() {
        let ours_or_mark: BTreeSet<char> = letters().chain(marks()).collect();
        let mut tails = vec![String::new()];
        let mut next = 0;
        while tails[next].chars().count() < 3 {
            tails.extend(marks().into_iter().map(|mark| format!("{}{mark}", tails[next])).collect::<Vec<_>>());
            next += 1;
        }
        for text in letters().flat_map(|letter| tails.iter().map(move |tail| format!("{letter}{tail}"))) {
            let nfc: String = text.nfc().collect();
            // Unicode also composes letters of other languages (î, ŏ); those stay apart here.
            if nfc.chars().all(|c| ours_or_mark.contains(&c)) {
                assert_eq!(ours(&text), nfc, "{:?}", text.chars().collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn marks_are_put_in_order_before_they_are_composed() {
        for text in [
            "ô\u{31b}",
            "Ô\u{31b}",
            "ấ\u{323}",
            "e\u{31b}\u{323}",
            "o\u{300}\u{31b}",
            "ộ\u{31b}",
            "ă\u{302}",
            "y\u{306}\u{301}",
            "ờ\u{323}",
        ] {
            assert_eq!(ours(text), text.nfc().collect::<String>(), "{text}");
        }
    }

    #[test]
    fn only_the_marks_of_vietnamese_are_marks() {
        for c in ('\u{2f0}'..='\u{330}').chain(['a', 'ệ', '´']) {
            assert_eq!(is_mark(c), marks().contains(&c), "{c:?}");
        }
    }

    #[test]
    fn every_letter_composes_from_its_full_decomposition() {
        for letter in letters() {
            let apart: String = letter.nfd().collect();
            assert_eq!(ours(&apart), letter.to_string());
        }
    }

    #[test]
    fn composed_text_is_what_unicode_composes_and_spans_only_what_changes() {
        let text = "Đã hoàn thành 😀 Kế hoạch, Quyết định số 57/QĐ-UBND";
        assert_eq!(composed(text), None);
        let apart: String = text.nfd().collect();
        let (span, part) = composed(&apart).unwrap();
        let rest = |from: u32, to: u32| Span { start: from, end: to }.of(&apart);
        let units = apart.encode_utf16().count() as u32;
        assert_eq!([rest(0, span.start), &part, rest(span.end, units)].concat(), text);
        let (span, part) = composed("số liệu nga\u{300}y").unwrap();
        assert_eq!((span, part.as_str()), (Span { start: 10, end: 12 }, "à"));
        assert_eq!(composed("x\u{301}"), None, "no letter of Vietnamese");
    }

    #[test]
    fn bare_letters_are_those_without_combining_marks() {
        for letter in letters().filter(|&c| lower(c) == c && c != 'đ') {
            assert_eq!(bare(letter), letter.nfd().next().unwrap());
        }
        assert_eq!(bare('đ'), 'd');
    }
}
