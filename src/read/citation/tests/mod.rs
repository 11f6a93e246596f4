//! Citations in running text, each worked out by hand.

mod around;
mod forms;
mod others;
mod slips;

use super::*;
use crate::read::Scan;

/// One line for a citation: type word, symbol, date, and what is remarkable.
fn line(c: &Citation) -> String {
    let mut out = String::new();
    if let Some(phrase) = c.phrase {
        out += phrase.kind.name();
        out += " ";
    }
    out += &c.symbol();
    match c.date {
        Some(FoundDay::Day(day)) => out += &format!(" {}", day.date),
        Some(FoundDay::Impossible(_)) => out += " impossible",
        None => {}
    }
    if let Some(year) = c.year_phrase {
        out += &format!(" ({year})");
    }
    if c.bare {
        out += " bare";
    }
    for slip in &c.slips {
        out += &format!(" {slip:?}");
    }
    out
}

fn lines(text: &str) -> Vec<String> {
    read_citations_in(text).iter().map(line).collect()
}

fn check(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(lines(text), *expected, "{text}");
    }
}

#[test]
fn spans_slice_the_text_as_typed() {
    let text = "😀 tại Quyết định số 411/QĐ - TTg, ngày 31/3/2022, số 57/QĐ-UBND (ngày 10/01/2025)";
    let found = read_citations_in(text);
    let parts: Vec<_> = found.iter().map(|c| (c.span.of(text), c.symbol_span.of(text))).collect();
    assert_eq!(
        parts,
        [
            ("Quyết định số 411/QĐ - TTg, ngày 31/3/2022", "411/QĐ - TTg"),
            ("số 57/QĐ-UBND (ngày 10/01/2025", "57/QĐ-UBND")
        ]
    );
    for (text, span, symbol) in [
        ("Kế hoạch số 41/KH-UBND năm 2025 của tỉnh", "Kế hoạch số 41/KH-UBND năm 2025", "41/KH-UBND"),
        ("Nghị định 30/NĐ-CP/2020 quy định", "Nghị định 30/NĐ-CP/2020", "30/NĐ-CP/2020"),
    ] {
        let found = read_citations_in(text);
        assert_eq!((found[0].span.of(text), found[0].symbol_span.of(text)), (span, symbol));
    }
    assert_eq!(found[0].phrase.unwrap().span.of(text), "Quyết định");
    assert_eq!(found[0].date.unwrap().span().of(text), "31/3/2022");
    let blank = "Kế hoạch số     /KH-UBND ngày 02/8/2025";
    assert_eq!(read_citations_in(blank)[0].symbol_span.of(blank), "/KH-UBND");
}

#[test]
fn decomposed_text_is_read_like_composed_text() {
    use unicode_normalization::UnicodeNormalization;
    for text in [
        "Quyết định số 57/QĐ-UBND ngày 10/01/2025 của Ủy ban nhân dân tỉnh",
        "Ngày 30/6/2025, UBND tỉnh ban hành Thông báo kết luận số 04-TB/BCĐTW",
        "1388/UBND/TTHC, 02-KH/BCDDTW, Quyết đinh số 8/QĐ-SKHĐT",
    ] {
        let apart: String = text.nfd().collect();
        assert_eq!(lines(text), lines(&apart));
        for c in read_citations(&Scan::new(&apart)) {
            assert!(!c.span.of(&apart).is_empty());
            assert!(c.symbol_span.of(&apart).starts_with(|c: char| c.is_ascii_digit()));
        }
    }
}

#[test]
fn any_cut_of_a_text_is_read_without_panic_and_within_its_length() {
    let text =
        "Ngày 30/6/2025, UBND đã ban hành Kế hoạch số  /KH-UBND; QĐ 458 TTG; 66.25/2026/NQ-\nCP, 193/2025/QH 15 (ngày";
    let chars: Vec<char> = text.chars().collect();
    for from in 0..chars.len() {
        for to in from..chars.len() {
            let part: String = chars[from..to].iter().collect();
            let units = part.encode_utf16().count() as u32;
            for c in read_citations_in(&part) {
                assert!(c.span.start <= c.symbol_span.start && c.symbol_span.end <= c.span.end && c.span.end <= units);
            }
        }
    }
}

#[test]
fn what_a_citation_prints_is_read_back_as_the_same_document() {
    /// One of each, in this order, makes a citation or something near one.
    const SLOTS: &[&[&str]] = &[
        &["", "", "Quyết định ", "Công văn ", "Kế hoạch (", "QĐ", "2."],
        &["", "số ", "số: ", "số\u{a0}"],
        &["57", "5", "05", "66.25", "12a", "1.552", "", "…", "100000"],
        &["/", "-", "/", "-", " /", " - ", "\\", "/2025/", "-2025-", " ", ""],
        &[
            "QĐ", "NQ", "KH", "CTR", "ĐA", "qđ", "TT", "CV", "QĐi", "QH15", "Qh 14", "UBND", "SKHCN", "ABCD", "TT-BTC",
            "QD",
        ],
        &["-", "/", "-", "/", " - ", "-\n", " ", ".", ""],
        &["UBND", "TTG", "CP", "TW", "BCDDTW", "tu", "BCVT&CĐS", "ĐHĐN", "QĐ", "KH", "2025", "UBTVQH15", "", "HDND"],
        &["", "", "-KGVX", "/TTHC", "/2025", ".pdf", " - X"],
        &["", " ngày 10/01/2025", ", 58/QĐ-UBND", " năm 2025", ")", " của UBND tỉnh Kon Tum"],
    ];
    let mut seed = 1u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let mut read = 0;
    for _ in 0..4_000 {
        let text: String = SLOTS.iter().map(|slot| slot[next(slot.len())]).collect();
        for c in read_citations_in(&text) {
            let Some(key) = c.key().filter(|_| !c.bare) else { continue };
            read += 1;
            let word = c.kind.map_or("Công văn", Kind::name);
            let again = read_citations_in(&[word, " số ", &c.symbol()].concat());
            assert_eq!(again.len(), 1, "{text:?}: {}", c.symbol());
            assert_eq!((again[0].key(), again[0].year), (Some(key), c.year), "{text:?}: {}", c.symbol());
            assert!(again[0].slips.is_empty(), "{text:?}: {} {:?}", c.symbol(), again[0].slips);
        }
    }
    assert!(read > 1_000, "{read}");
}

/// Steps that grew with the square of the length would take minutes: the test runner ends them.
#[test]
fn long_texts_are_read_in_steps_linear_in_their_length() {
    for piece in [
        "1/1/1/",
        "số số ",
        "QĐ-QĐ-",
        "ngày ",
        "57/QĐ-UBND, ",
        "số ......",
        "của A ",
        "ngày 1/1/2025, ban hành ",
        "1/A-A-",
        "http://a",
        "&A&",
        "Kế hoạch ",
        "1 / ",
        "5-",
        "số\n",
        "(",
        "a.vn/",
        "QĐ số 1, 2, ",
        "57/QĐ-UBND & A & A",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let scan = Scan::new(&text);
        read_citations(&scan);
    }
}
