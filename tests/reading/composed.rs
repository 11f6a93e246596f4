use crate::observed::{readings, replace_spans, replace_stops};
use crate::texts::{made_up, written};
use rasoat::read::letters::{bare, lower};
use unicode_normalization::UnicodeNormalization;

/// The readings of a text with the composed words in the places of their places.
fn in_words(text: &str) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let before = |at: u32| String::from_utf16_lossy(&units[..at as usize]).nfc().count();
    readings(text)
        .iter()
        .map(|reading| replace_spans(reading, |span| format!("“{}”", span.of(text).nfc().collect::<String>())))
        .map(|reading| replace_stops(&reading, |at| format!(" at: {}", before(at))))
        .collect()
}

/// Whether all its letters with marks are Vietnamese. Those of other languages (ñ, ė) are not put together: the words
/// they stand in are no words of ours either way.
fn is_vietnamese(composed: &str) -> bool {
    composed.chars().all(|c| c.nfd().count() == 1 || bare(lower(c)) != lower(c))
}

#[test]
fn composed_and_decomposed_letters_are_read_alike() {
    for text in written().into_iter().chain(made_up(5_000)) {
        let composed: String = text.nfc().collect();
        if !is_vietnamese(&composed) {
            continue;
        }
        let apart: String = text.nfd().collect();
        let expected = in_words(&composed);
        assert_eq!(in_words(&apart), expected, "{composed:?} decomposed");
        assert_eq!(in_words(&text), expected, "{text:?} as it was typed");
    }
}
