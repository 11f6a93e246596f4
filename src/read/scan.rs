//! One pass over a text: its letters composed and folded, cut into words, digits, spaces and marks.
//!
//! Every reader works on a [`Scan`] and reports places as [`Span`]s, so that none of them has to
//! think about letter case, decomposed marks, non-breaking spaces or byte offsets.

use super::letters;
use super::words::{self, Firsts};
use serde::{Deserialize, Serialize};

/// A place in a text as typed, in UTF-16 units, which is how browsers count. `end` is the first unit after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "[u32; 2]", into = "[u32; 2]")]
pub struct Span {
    /// The first unit.
    pub start: u32,
    /// The first unit after the place.
    pub end: u32,
}

impl Span {
    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The part of `text` this span marks, or `""` where it does not fit the text.
    ///
    /// ```
    /// use rasoat::read::Span;
    /// assert_eq!(Span { start: 5, end: 15 }.of("ngày 30/06/2025"), "30/06/2025");
    /// ```
    pub fn of(self, text: &str) -> &str {
        let mut units = 0;
        let mut from = None;
        for (byte, c) in text.char_indices() {
            if units == self.start {
                from = from.or(Some(byte));
            }
            if units == self.end {
                return from.map_or("", |from| &text[from..byte]);
            }
            units += c.len_utf16() as u32;
        }
        if units == self.end { from.map_or("", |from| &text[from..]) } else { "" }
    }
}

impl From<[u32; 2]> for Span {
    fn from([start, end]: [u32; 2]) -> Span {
        Span { start, end }
    }
}

impl From<Span> for [u32; 2] {
    fn from(span: Span) -> [u32; 2] {
        [span.start, span.end]
    }
}

/// One letter or sign of a text.
#[derive(Debug, Clone, Copy)]
pub struct Glyph {
    /// The composed character, in the case it was typed.
    pub ch: char,
    /// The same folded: lower case, one tone placement, plain digits, dashes, quotes and spaces.
    pub low: char,
    /// Where it starts, in UTF-16 units.
    pub at: u32,
    /// Where it starts, in bytes.
    pub byte: u32,
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A run of letters.
    Word,
    /// A run of decimal digits.
    Digits,
    /// A run of blanks and line breaks.
    Space,
    /// One other sign.
    Mark,
}

/// A piece of a text: the glyphs `from..to`.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// What it is made of.
    pub kind: Kind,
    /// The first and the last byte of its folded letters: most comparisons end there.
    first: u8,
    last: u8,
    /// Its first glyph.
    pub from: u32,
    /// The first glyph after it.
    pub to: u32,
    /// A number that equal words share, whatever their case and tone placement.
    pub(crate) word: u64,
    /// Where its folded letters begin.
    low: u32,
}

/// A text prepared for reading.
#[derive(Debug)]
pub struct Scan<'a> {
    raw: &'a str,
    glyphs: Vec<Glyph>,
    tokens: Vec<Token>,
    /// The folded letters of all tokens, one after another.
    low: String,
    units: u32,
}

impl<'a> Scan<'a> {
    /// Prepares a text. Linear in its length.
    pub fn new(raw: &'a str) -> Scan<'a> {
        let tokens = Vec::with_capacity(raw.len() / 2);
        let low = String::with_capacity(raw.len());
        let mut scan = Scan { raw, glyphs: Vec::with_capacity(raw.len()), tokens, low, units: 0 };
        let mut chars = raw.char_indices();
        let mut marks = Vec::new();
        let mut open = (Kind::Space, 0);
        while let Some((byte, c)) = chars.next() {
            let at = scan.units;
            scan.units += c.len_utf16() as u32;
            let Some((low, kind)) = glyph_of(c) else { continue };
            let mut glyph = Glyph { ch: c, low, at, byte: byte as u32 };
            // All marks begin with this byte, and few letters are typed apart from theirs.
            if raw.as_bytes().get(chars.offset()) == Some(&0xcc) {
                while let Some((_, mark)) = chars.clone().next().filter(|&(_, next)| letters::is_mark(next)) {
                    chars.next();
                    scan.units += mark.len_utf16() as u32;
                    marks.push(mark);
                }
                if !marks.is_empty() {
                    glyph.ch = letters::compose(c, &mut marks);
                    glyph.low = fold(glyph.ch);
                }
            }
            if kind != open.0 || kind == Kind::Mark {
                scan.close(open);
                open = (kind, scan.glyphs.len());
            }
            scan.glyphs.push(glyph);
            // A mark without a letter to sit on keeps its place at the end of the letter before it.
            if !marks.is_empty() {
                if open.0 != Kind::Word {
                    scan.close(open);
                    open = (Kind::Word, scan.glyphs.len());
                }
                let units = scan.units;
                let alone = marks.drain(..).map(|ch| Glyph { ch, low: ch, at: units, byte: byte as u32 });
                scan.glyphs.extend(alone);
            }
        }
        scan.close(open);
        scan
    }

    /// Ends the token of this kind and first glyph: its tones are placed, its folded letters noted.
    fn close(&mut self, (kind, from): (Kind, usize)) {
        if kind == Kind::Word {
            (from + 1..self.glyphs.len()).for_each(|i| self.place_tone(i - 1));
        }
        let low = self.low.len();
        let mut word = words::EMPTY;
        for glyph in &self.glyphs[from..] {
            word = words::and(word, glyph.low);
            self.low.push(glyph.low);
        }
        if let &[first, ..] = &self.low.as_bytes()[low..]
            && let &[.., last] = self.low.as_bytes()
        {
            let (from, to, low) = (from as u32, self.glyphs.len() as u32, low as u32);
            self.tokens.push(Token { kind, first, last, from, to, word, low });
        }
    }

    /// Places the tone of two letters of one word, glyph `i` and the next.
    fn place_tone(&mut self, i: usize) {
        let Some(&[Glyph { low: first, .. }, Glyph { low: second, .. }]) =
            self.glyphs.get(i..i + 2).and_then(|pair| pair.first_chunk())
        else {
            return;
        };
        // One of the two bears a tone, and the other no mark at all.
        let one = match (first.is_ascii(), second.is_ascii()) {
            (true, false) => matches!(first, 'o' | 'u'),
            (false, true) => matches!(second, 'a' | 'e' | 'y'),
            _ => false,
        };
        if !one {
            return;
        }
        let letter = |glyph: Option<&Glyph>| glyph.map(|g| g.low).filter(|&c| is_letter(c));
        let before = i.checked_sub(1).and_then(|i| letter(self.glyphs.get(i)));
        let after = letter(self.glyphs.get(i + 2));
        (self.glyphs[i].low, self.glyphs[i + 1].low) = letters::place_tone(before, first, second, after);
    }

    /// The text as typed.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// All glyphs in order.
    pub fn glyphs(&self) -> &[Glyph] {
        &self.glyphs
    }

    /// All tokens in order; together they cover the text.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The kind of token `i`, or `None` past the end.
    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.tokens.get(i).map(|t| t.kind)
    }

    /// The glyphs of token `i`; empty past the end.
    pub fn token(&self, i: usize) -> &[Glyph] {
        self.tokens.get(i).map_or(&[], |t| &self.glyphs[t.from as usize..t.to as usize])
    }

    /// The sign at token `i`, folded, where that token is a sign.
    pub fn mark(&self, i: usize) -> Option<char> {
        (self.kind(i)? == Kind::Mark).then(|| self.token(i)[0].low)
    }

    /// Where token `i` starts, in UTF-16 units; the length of the text past the end.
    pub fn start(&self, i: usize) -> u32 {
        self.tokens.get(i).map_or(self.units, |t| self.glyphs[t.from as usize].at)
    }

    /// The span of the tokens `from..to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span { start: self.start(from), end: self.start(to) }
    }

    /// The text as typed of the tokens `from..to`.
    pub fn text(&self, from: usize, to: usize) -> &'a str {
        let byte = |i: usize| self.tokens.get(i).map_or(self.raw.len(), |t| self.glyphs[t.from as usize].byte as usize);
        &self.raw[byte(from)..byte(to)]
    }

    /// The number that token `i` writes, where it is a run of at most nine digits.
    pub fn number(&self, i: usize) -> Option<u32> {
        let digits = self.token(i);
        if self.kind(i)? != Kind::Digits || digits.len() > 9 {
            return None;
        }
        Some(digits.iter().fold(0, |n, g| n * 10 + (g.low as u32 - '0' as u32)))
    }

    /// The index after any spaces at `i`.
    pub fn skip_space(&self, i: usize) -> usize {
        if self.kind(i) == Some(Kind::Space) { i + 1 } else { i }
    }

    /// The index after any spaces at `i`, and after a colon where one follows them.
    pub(crate) fn skip_colon(&self, i: usize) -> usize {
        let at = self.skip_space(i);
        if self.mark(at) == Some(':') { self.skip_space(at + 1) } else { at }
    }

    /// The folded letters of token `i`; empty past the end.
    pub(crate) fn low(&self, i: usize) -> &str {
        let Some(token) = self.tokens.get(i) else { return "" };
        let end = self.tokens.get(i + 1).map_or(self.low.len(), |next| next.low as usize);
        &self.low[token.low as usize..end]
    }

    /// Their bytes.
    fn bytes(&self, i: usize) -> &[u8] {
        let Some(token) = self.tokens.get(i) else { return &[] };
        let end = self.tokens.get(i + 1).map_or(self.low.len(), |next| next.low as usize);
        &self.low.as_bytes()[token.low as usize..end]
    }

    /// Whether token `i` is the word or sign `folded` (written as [`fold_text`] gives it).
    pub fn is(&self, i: usize, folded: &str) -> bool {
        let begins = self.tokens.get(i).is_some_and(|token| folded.as_bytes().first() == Some(&token.first));
        begins && self.bytes(i) == folded.as_bytes()
    }

    /// If the words of `folded`, with any spaces between them, stand at token `i`: the index after them.
    ///
    /// ```
    /// use rasoat::read::Scan;
    /// let scan = Scan::new("Hoàn  thành trước 30/6");
    /// assert_eq!(scan.phrase(0, "hoàn thành"), Some(3));
    /// ```
    pub fn phrase(&self, i: usize, folded: &str) -> Option<usize> {
        let mut at = i;
        let mut rest = folded.as_bytes();
        loop {
            // Vocabularies are long and most of their entries fail on the first letter.
            if rest.first() != self.tokens.get(at).map(|token| &token.first) {
                return None;
            }
            let word = self.bytes(at);
            rest = rest.strip_prefix(word)?;
            at += 1;
            match rest {
                [] => return (!word.is_empty()).then_some(at),
                [b' ', next @ ..] => rest = next,
                _ => return None,
            }
            at = self.skip_space(at);
        }
    }

    /// If the words of `folded`, with any spaces between and after them, end before token `end`: the index of the first.
    ///
    /// ```
    /// use rasoat::read::Scan;
    /// let scan = Scan::new("đạt ít  nhất 80%");
    /// assert_eq!(scan.phrase_before(6, "ít nhất"), Some(2));
    /// ```
    pub fn phrase_before(&self, end: usize, folded: &str) -> Option<usize> {
        let mut at = end;
        let mut rest = folded.as_bytes();
        loop {
            at = at.checked_sub(1)?;
            if self.kind(at)? == Kind::Space {
                at = at.checked_sub(1)?;
            }
            if rest.last() != self.tokens.get(at).map(|token| &token.last) {
                return None;
            }
            rest = rest.strip_suffix(self.bytes(at))?;
            match rest {
                [] => return Some(at),
                [next @ .., b' '] => rest = next,
                _ => return None,
            }
        }
    }

    /// The first of `phrases` that stands at token `i`, and the index after it. Longer phrases go first in the list.
    pub fn any_phrase(&self, i: usize, phrases: &[&str]) -> Option<(usize, usize)> {
        // No phrase begins with a blank, and every second token is one.
        let first = self.tokens.get(i).filter(|token| token.kind != Kind::Space).map(|token| token.first)?;
        let mut likely = phrases.iter().enumerate().filter(|(_, phrase)| phrase.as_bytes().first() == Some(&first));
        likely.find_map(|(n, phrase)| Some((n, self.phrase(i, phrase)?)))
    }

    /// Whether one of `phrases` ends before token `end`, as [`Scan::phrase_before`] has it.
    pub(crate) fn any_phrase_before(&self, end: usize, phrases: &[&str]) -> bool {
        let Some(last) = end.checked_sub(1) else { return false };
        let last = if self.kind(last) == Some(Kind::Space) { last.wrapping_sub(1) } else { last };
        let sign = self.tokens.get(last).map(|token| &token.last);
        phrases.iter().any(|phrase| phrase.as_bytes().last() == sign && self.phrase_before(end, phrase).is_some())
    }

    /// The whole text as [`fold_text`] gives it.
    pub(crate) fn folded(&self) -> String {
        let mut out = String::with_capacity(self.low.len());
        for token in 0..self.tokens.len() {
            if self.tokens[token].kind != Kind::Space {
                out.push_str(self.low(token));
            } else if !out.is_empty() {
                out.push(' ');
            }
        }
        out.truncate(out.trim_end().len());
        out
    }

    /// Whether one of the words that `firsts` was made of may stand at token `i`: false tells that none does.
    pub(crate) fn may_start(&self, i: usize, firsts: &Firsts) -> bool {
        self.tokens.get(i).is_some_and(|token| firsts.may_hold(token.word))
    }
}

/// A whole text folded for comparing: one space between words, none around, lower case, one tone placement.
///
/// ```
/// use rasoat::read::fold_text;
/// assert_eq!(fold_text("  Đã  HOÀN\u{a0}thành "), "đã hoàn thành");
/// assert_eq!(fold_text("uỷ"), fold_text("ủy"));
/// ```
pub fn fold_text(text: &str) -> String {
    Scan::new(text).folded()
}

/// A character folded, and what it belongs to; `None` where it leaves no trace on a screen.
fn glyph_of(c: char) -> Option<(char, Kind)> {
    let code = c as usize;
    match LATIN.get(code) {
        Some(0) => None,
        Some(&packed) => Some((char::from_u32(u32::from(packed >> 2)).unwrap_or(c), KINDS[usize::from(packed & 3)])),
        // The letters of Vietnamese with a tone, by turns upper and lower case.
        None if matches!(c, 'Ạ'..='ỹ') => Some((char::from_u32(c as u32 | 1).unwrap_or(c), Kind::Word)),
        None if letters::is_invisible(c) => None,
        None => {
            let low = fold(c);
            // What is folded into ASCII has its kind there.
            match LATIN.get(low as usize) {
                Some(packed) => Some((low, KINDS[usize::from(packed & 3)])),
                None => Some((low, if is_letter(low) { Kind::Word } else { Kind::Mark })),
            }
        }
    }
}

const KINDS: [Kind; 4] = [Kind::Word, Kind::Digits, Kind::Space, Kind::Mark];

/// What becomes of every character below U+0250: its folded form and the place of its kind in [`KINDS`], packed; 0 for one
/// that leaves no trace. Reading asks for every character of a text.
static LATIN: [u16; 0x250] = {
    let mut table = [0; 0x250];
    let mut code = 0;
    while code < table.len() {
        if let Some(c) = char::from_u32(code as u32)
            && !letters::is_invisible(c)
        {
            let low = fold(c);
            let kind = match low {
                'a'..='z' | 'ß'..='ɏ' if low != '÷' => 0,
                '0'..='9' => 1,
                ' ' | '\n' => 2,
                _ if matches!(low, 'ª' | 'µ' | 'º') => 0,
                _ => 3,
            };
            table[code] = (low as u16) << 2 | kind;
        }
        code += 1;
    }
    table
};

/// Whether a folded character is a letter or a mark on one.
fn is_letter(low: char) -> bool {
    low.is_ascii_lowercase() || !low.is_ascii() && (low.is_alphabetic() || letters::is_mark(low))
}

/// Folds one composed character.
const fn fold(c: char) -> char {
    match c {
        'a'..='z' | '0'..='9' | ' ' => c,
        // Above these only signs and letters of other scripts are folded, and below them only blanks.
        '!'..='~' | 'À'..='ɏ' | 'Ḁ'..='ỿ' => letters::lower(c),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\t' => ' ',
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        '“' | '”' | '„' | '‟' => '"',
        '‘' | '’' | '‛' => '\'',
        // The full-width forms that East Asian input methods give for ASCII.
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(ascii) => letters::lower(ascii),
            None => c,
        },
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tone_placements_fold_to_one() {
        for (new, old) in [("hoá", "hóa"), ("uỷ ban", "ủy ban"), ("khoẻ", "khỏe"), ("hòan", "hoàn"), ("qúy", "quý")]
        {
            assert_eq!(fold_text(new), fold_text(old));
        }
        assert_eq!(fold_text("Huỳnh, Quý, Thuỷ, loại"), "huỳnh, quý, thủy, loại");
    }

    #[test]
    fn tokens_cover_the_text_and_spans_slice_it() {
        let text = "Đạt\u{a0}95,17% (😀 QĐ-TTg)\nhòa\u{301} nga\u{300}y mai";
        let scan = Scan::new(text);
        let joined: String = (0..scan.tokens().len()).map(|i| scan.text(i, i + 1)).collect();
        assert_eq!(joined, text);
        for i in 0..scan.tokens().len() {
            assert_eq!(scan.span(i, i + 1).of(text), scan.text(i, i + 1));
        }
    }

    #[test]
    fn a_span_of_a_text_ends_with_it_at_the_latest() {
        let text = "đạt 😀!";
        for (start, end, part) in [(0, 3, "đạt"), (4, 6, "😀"), (4, 7, "😀!"), (7, 7, ""), (6, 8, ""), (8, 9, "")]
        {
            assert_eq!(Span { start, end }.of(text), part, "{start}..{end}");
        }
        assert_eq!(Span::from([4, 6]), Span { start: 4, end: 6 });
        assert_eq!(Scan::new(text).raw(), text);
    }

    #[test]
    fn quotes_fold_to_the_plain_ones_and_long_runs_of_digits_are_no_number() {
        assert_eq!(fold_text("“a” „b‟ ‘c’ ‛d"), "\"a\" \"b\" 'c' 'd");
        assert_eq!(Scan::new("999999999").number(0), Some(999_999_999));
        assert_eq!(Scan::new("1000000000").number(0), None);
    }

    #[test]
    fn the_table_of_latin_characters_agrees_with_unicode() {
        for c in (0..0x2100).filter_map(char::from_u32).filter(|&c| !letters::is_invisible(c)) {
            let (low, kind) = glyph_of(c).unwrap();
            assert_eq!(low, fold(c), "{c:?}");
            let expected = match low {
                '0'..='9' => Kind::Digits,
                ' ' | '\n' => Kind::Space,
                _ if letters::is_mark(low) || !low.is_ascii() && low.is_alphabetic() => Kind::Word,
                'a'..='z' => Kind::Word,
                _ => Kind::Mark,
            };
            assert_eq!(kind, expected, "{c:?}");
        }
    }

    #[test]
    fn characters_nobody_sees_do_not_part_words_or_numbers() {
        let scan = Scan::new("\u{feff}hoàn\u{200b} thà\u{ad}nh 3\u{200e}0");
        assert_eq!(scan.phrase(0, "hoàn thành 30"), Some(5));
        assert_eq!((scan.phrase(0, ""), scan.phrase(5, "")), (None, None), "nothing stands nowhere");
        assert_eq!(scan.span(2, 3), Span { start: 7, end: 13 });
    }

    #[test]
    fn decomposed_text_is_cut_like_composed_text() {
        use unicode_normalization::UnicodeNormalization;
        let text = "Đã hoàn thành 31/12/2025, Quyết định số 57/QĐ-UBND";
        let apart: String = text.nfd().collect();
        let (a, b) = (Scan::new(text), Scan::new(&apart));
        assert_eq!(a.tokens().len(), b.tokens().len());
        assert_eq!(fold_text(text), fold_text(&apart));
    }
}
