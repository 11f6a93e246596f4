//! What holds for every text.

use super::*;

#[test]
fn spans_slice_the_text_as_typed() {
    for text in [
        "😀 khoảng  1.141,5 ha và 173,652 học viên",
        "đa\u{323}t 87,43\u{a0}% (674.242/708.475 người)",
        "\u{feff}≥ 12\u{202f}345 hộ; 1.23.456 người; 5–7 ngày làm việc",
    ] {
        let found = figures(text);
        let quantities =
            found.quantities.iter().chain(found.shares.iter().flat_map(|s| [&s.numerator, &s.denominator]));
        let units: Vec<u16> = text.encode_utf16().collect();
        for quantity in quantities {
            let mut spans = vec![quantity.span, quantity.extent];
            spans.extend(quantity.unit.map(|unit| unit.span));
            for span in spans {
                let slice = String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
                assert_eq!(slice, span.of(text));
                assert!(!slice.trim().is_empty() && slice.trim() == slice, "{slice:?}");
            }
            let digits = quantity.span.of(text);
            assert!(digits.starts_with(|c: char| c.is_ascii_digit()) && digits.ends_with(|c: char| c.is_ascii_digit()));
        }
    }
    let text = "đa\u{323}t khoảng 87,43\u{a0}% chỉ tiêu";
    let quantity = &figures(text).quantities[0];
    assert_eq!((quantity.span.of(text), quantity.extent.of(text)), ("87,43", "khoảng 87,43\u{a0}%"));
}

#[test]
fn the_numbers_of_a_text_are_counted_through() {
    let found = figures("đạt 19/61 hồ sơ, 5 xã, 12/40 người, 7 lớp, 3/8 tổ, 9/10 hộ");
    let all: Vec<_> = found.all().map(|quantity| quantity.value.to_string()).collect();
    assert_eq!(all, ["5", "7", "19", "61", "12", "40", "3", "8", "9", "10"]);
    for (at, value) in all.iter().enumerate() {
        assert_eq!(found.number(at).map(|quantity| quantity.value.to_string()).as_ref(), Some(value), "{at}");
    }
    assert!(found.number(all.len()).is_none());
}

#[test]
fn places_that_others_have_read_are_left_out() {
    let text = "25 hồ sơ, 12 xã, 7 lớp";
    let skip = [Span { start: 10, end: 15 }];
    assert_eq!(skip[0].of(text), "12 xã");
    assert_eq!(all(&read_quantities(&Scan::new(text), &skip)), ["25 hồ sơ", "7 lớp"]);
    let everything = [Span { start: 0, end: 100 }];
    assert!(all(&read_quantities(&Scan::new(text), &everything)).is_empty());
}

#[test]
fn reading_what_a_value_prints_gives_the_value_back() {
    let mut seed = 42u64;
    let mut next = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        seed >> 20
    };
    for _ in 0..20_000 {
        let (mantissa, scale) = (i128::from(next() % 10u64.pow(1 + (next() % 13) as u32)), (next() % 5) as u32);
        let value = Decimal::new(mantissa, scale).unwrap();
        let printed = value.vietnamese();
        let NumberReading::Number(read) = read_number(&printed) else { panic!("{printed}") };
        // One comma before three digits is the one notation with two readings.
        let read = read.alternatives().map_or(read.value, |(_, decimal)| decimal);
        assert_eq!((read, read.scale()), (value, scale), "{printed}");
        let text = format!("đạt {printed} tỷ đồng");
        let quantity = figures(&text).quantities.remove(0);
        if quantity.separators != Separators::Ambiguous {
            assert_eq!(quantity.value, value.shifted(9).unwrap(), "{text}");
            assert_eq!(quantity.vietnamese().unwrap(), printed, "{text}");
        }
    }
}

/// Steps that grew with the square of the length would take minutes: the test runner ends them.
#[test]
fn long_texts_are_read_in_steps_linear_in_their_length() {
    for piece in [
        "1",
        "1.",
        "1,",
        "1 234 ",
        "1/",
        "1-",
        "1 ",
        "a1",
        "người ",
        "1 người/",
        "1%",
        "khoảng ",
        "(",
        "1 tỷ ",
        "1-1 m/",
        "@",
        "\u{301}",
        "12.345,6 ha ",
        "không vượt quá ",
        "5 triệu 3 nghìn ",
    ] {
        let text = piece.repeat(20_000 / piece.len());
        read_quantities(&Scan::new(&text), &[]);
        read_number(&text);
    }
}

/// Pieces of which numbers, and what looks like them, are made.
const PIECES: &[&str] = &[
    "1",
    "01",
    "234",
    "2025",
    "0",
    ".",
    ",",
    "/",
    "-",
    "–",
    " ",
    "\u{a0}",
    "\n",
    "%",
    "(",
    ")",
    ":",
    ";",
    "≥",
    "khoảng ",
    "từ ",
    " đến ",
    " người",
    " ha",
    " tỷ",
    " triệu",
    " rưỡi",
    " đồng",
    "m2",
    "²",
    "/tháng",
    " trở lên",
    " trên tổng số ",
    "trong đó ",
    " gồm ",
    "còn ",
    "tháng ",
    "số ",
    "đạt ",
    "G",
    "x",
    "😀",
    "\u{301}",
    "\u{323}",
    "@",
    "http",
    "１",
    "trung bình ",
    "tổng số ",
];

#[test]
fn any_text_is_read_without_panic_and_within_its_length() {
    let mut seed = 7u64;
    let mut next = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize
    };
    for _ in 0..20_000 {
        let text: String = (0..1 + next() % 14).map(|_| PIECES[next() % PIECES.len()]).collect();
        let scan = Scan::new(&text);
        let length = text.encode_utf16().count() as u32;
        let found = read_quantities(&scan, &[]);
        let quantities =
            found.quantities.iter().chain(found.shares.iter().flat_map(|s| [&s.numerator, &s.denominator]));
        let mut last = 0;
        for quantity in quantities {
            assert!(
                quantity.extent.start <= quantity.span.start && quantity.span.end <= quantity.extent.end,
                "{text:?}"
            );
            assert!(quantity.span.start < quantity.span.end && quantity.extent.end <= length, "{text:?}");
            assert!(!quantity.span.of(&text).is_empty(), "{text:?}");
            assert!(quantity.upper.is_none_or(|upper| upper > quantity.value), "{text:?}");
        }
        for quantity in &found.quantities {
            assert!(last <= quantity.span.start, "out of order: {text:?}");
            last = quantity.span.end;
        }
        for claim in crate::read::claim::read_claims(&scan, &found) {
            assert!(claim.span().end <= length && !claim.span().of(&text).is_empty(), "{text:?}");
        }
        for reading in [read_number(&text), read_target(&text)] {
            match reading {
                NumberReading::Unreadable { at, .. } => assert!(at <= length, "{text:?}"),
                NumberReading::Number(quantity) => assert!(!quantity.span.of(&text).is_empty(), "{text:?}"),
                _ => {}
            }
        }
    }
}
