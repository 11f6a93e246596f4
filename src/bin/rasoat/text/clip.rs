//! The typed line around a place, cut to the width of a terminal.
//!
//! Widths are columns, not characters: a letter typed apart from its marks takes one, a wide character two.

use rasoat::read::Span;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A line to print, and where to underline it.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// The line, cut with `…` where it was too long.
    pub text: String,
    /// The columns before the place.
    pub before: usize,
    /// The columns of the place, at least one.
    pub marked: usize,
}

/// The line of `text` in which `span` starts; `None` where the text is blank.
pub fn line(text: &str, span: Span, width: usize) -> Option<Line> {
    if text.is_empty() {
        return None;
    }
    let point = |unit| Span { start: 0, end: unit }.of(text).len();
    let (from, to) = (point(span.start), point(span.end));
    let (from, to) = (from, to.max(from));
    // A place that starts with a line break is shown at the end of the line it breaks.
    let start = text[..from].rfind('\n').map_or(0, |i| i + 1);
    let end = text[from..].find('\n').map_or(text.len(), |i| from + i);
    let before = printable(&text[start..from]);
    let marked = printable(&text[from..to.min(end)]);
    let after = printable(&text[to.min(end)..end]);
    let marked = head(&marked, width);
    let room = width - marked.width();
    let left = before.width().min((room / 2).max(room.saturating_sub(after.width())));
    let before = tail(&before, left);
    let after = head(&after, room - before.width());
    Some(Line { before: before.width(), marked: marked.width().max(1), text: [before, marked, after].concat() })
}

/// The start of a text in one line.
pub fn short(text: &str, width: usize) -> String {
    head(&printable(text), width)
}

/// A text in one line, with what cannot be seen written out: an escape sequence in a report must not reach the
/// terminal, and a hidden character is often the very fault.
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(' '),
            // The marks of letters, and the joiner that emoji are made with.
            '\u{200d}' | '\u{300}'..='\u{34e}' | '\u{fe0f}' => out.push(c),
            _ if c.is_control() || c.width() == Some(0) => out.push_str(&format!("<U+{:04X}>", u32::from(c))),
            _ => out.push(c),
        }
    }
    out
}

/// As much of the start as fits.
fn head(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = 0;
    let fits = text.char_indices().find(|&(_, c)| {
        used += c.width().unwrap_or(0);
        used >= width
    });
    let cut = fits.map_or(text.len(), |(i, _)| i);
    if width == 0 { String::new() } else { [&text[..cut], "…"].concat() }
}

/// As much of the end as fits, beginning with a whole letter.
fn tail(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let (mut used, mut from) = (0, text.len());
    for (i, c) in text.char_indices().rev() {
        used += c.width().unwrap_or(0);
        if used >= width {
            break;
        }
        if c.width() != Some(0) {
            from = i;
        }
    }
    if width == 0 { String::new() } else { ["…", &text[from..]].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, start: u32, end: u32, width: usize) -> (String, usize, usize) {
        let Line { text, before, marked } = line(text, Span { start, end }, width).unwrap();
        (text, before, marked)
    }

    #[test]
    fn columns_are_those_of_a_terminal() {
        for (text, start, end, expected) in [
            ("ngày 31/9", 5, 9, ("ngày 31/9", 5, 4)),
            // The same letters typed apart: five letters, six characters.
            ("nga\u{300}y 31/9", 6, 10, ("nga\u{300}y 31/9", 5, 4)),
            // A wide character takes two columns, one outside the first plane two units as well.
            ("会議 31/9", 3, 7, ("会議 31/9", 5, 4)),
            ("😀 31/9", 3, 7, ("😀 31/9", 3, 4)),
            ("một\nngày 31/9\nba", 9, 13, ("ngày 31/9", 5, 4)),
            // A place without width is still marked.
            ("chữ", 3, 3, ("chữ", 3, 1)),
            ("a\u{200b}b", 1, 2, ("a<U+200B>b", 1, 8)),
            ("\u{1b}[31mđỏ", 0, 0, ("<U+001B>[31mđỏ", 0, 1)),
        ] {
            let expected = (expected.0.to_owned(), expected.1, expected.2);
            assert_eq!(marked(text, start, end, 60), expected, "{text}");
        }
        assert_eq!(line("", Span::default(), 60), None);
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides_and_never_inside_a_letter() {
        assert_eq!(marked("0123456789", 4, 6, 6), ("…3456…".to_owned(), 2, 2));
        assert_eq!(marked("0123456789", 0, 2, 6), ("01234…".to_owned(), 0, 2));
        assert_eq!(marked("0123456789", 8, 10, 6), ("…56789".to_owned(), 4, 2));
        assert_eq!(marked("0123456789", 0, 10, 6), ("01234…".to_owned(), 0, 6));
        assert_eq!(marked("a\u{301}e\u{301}o\u{301}i", 6, 7, 3), ("…o\u{301}i".to_owned(), 2, 1));
    }
}
