use crate::observed::{readings, replace_stops, spans};
use crate::texts::{made_up, written};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether a UTF-16 place is the border of a character, and does not cut a letter from its marks.
fn is_border(text: &str, place: u32) -> bool {
    let mut units = 0;
    let mut in_letter = false;
    for c in text.chars() {
        if units == place {
            return !(in_letter && is_combining_mark(c));
        }
        units += c.len_utf16() as u32;
        in_letter = c.is_alphabetic() || (in_letter && is_combining_mark(c));
    }
    units == place
}

fn check(text: &str) {
    for reading in readings(text) {
        for span in spans(&reading) {
            assert!(span.start <= span.end, "{text:?}: {span:?} of {reading}");
            assert!(is_border(text, span.start) && is_border(text, span.end), "{text:?}: {span:?} of {reading}");
            let units: Vec<u16> = text.encode_utf16().collect();
            let slice = &units[span.start as usize..span.end as usize];
            assert_eq!(String::from_utf16(slice).unwrap(), span.of(text), "{text:?}: {span:?}");
        }
        replace_stops(&reading, |at| {
            assert!(is_border(text, at), "{text:?}: stopped at {at}: {reading}");
            String::new()
        });
    }
}

#[test]
fn every_place_begins_and_ends_at_a_character() {
    for text in written().into_iter().chain(made_up(5_000)) {
        check(&text);
        check(&text.nfd().collect::<String>());
    }
}
