//! Everything that any reader makes of a text, as lines. Their debug form holds every place and every value, those of
//! fields that are added later too.

use rasoat::read::{
    Span, fold_text, read_date, read_deadline, read_number, read_period, read_status, read_target, read_task,
};

/// What each reader makes of the text.
pub fn readings(text: &str) -> [String; 8] {
    [
        format!("{:?}", read_task(text)),
        format!("{:?}", read_date(text)),
        format!("{:?}", read_deadline(text, Some(2025))),
        format!("{:?}", read_number(text)),
        format!("{:?}", read_target(text)),
        format!("{:?}", read_status(text)),
        format!("{:?}", read_period(text)),
        fold_text(text),
    ]
}

/// The places in a reading.
pub fn spans(reading: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    replace_spans(reading, |span| {
        spans.push(span);
        String::new()
    });
    spans
}

/// A reading with its places written by `write`.
pub fn replace_spans(reading: &str, mut write: impl FnMut(Span) -> String) -> String {
    let mut parts = reading.split("Span { start: ");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (numbers, rest) = part.split_once(" }").unwrap();
        let (start, end) = numbers.split_once(", end: ").unwrap();
        out += &write(Span { start: start.parse().unwrap(), end: end.parse().unwrap() });
        out += rest;
    }
    out
}

/// A reading with the places where it stopped written by `write`.
pub fn replace_stops(reading: &str, mut write: impl FnMut(u32) -> String) -> String {
    let mut parts = reading.split(" at: ");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let digits = part.find(|c: char| !c.is_ascii_digit()).unwrap();
        out += &write(part[..digits].parse().unwrap());
        out += &part[digits..];
    }
    out
}
