//! The tokens between two figures.

use crate::read::Scan;
use crate::read::claim::clause::Gap;

fn of<T>(text: &str, ask: impl Fn(Gap) -> T) -> T {
    let scan = Scan::new(text);
    ask(Gap::new(&scan, 0, scan.tokens().len()))
}

#[test]
fn a_sentence_or_list_item_ends_at_stops_bullets_and_lines_that_begin_anew() {
    for (text, ends) in [
        ("xã. Đạt", true),
        ("xã! Đạt", true),
        ("xã… đạt", true),
        ("xã; đạt, với: (đạt)", false),
        ("xã - đạt", true),
        ("xã -Đạt", true),
        ("xã -đạt", false),
        ("xã-Đạt", false),
        ("xã- đạt", false),
        ("xã +", true),
        ("* đạt", true),
        ("xã • đạt", true),
        ("xã\nĐạt", true),
        ("xã\nđạt", false),
        ("xã\n-đạt", true),
        ("xã\n+đạt", true),
        ("xã  Đạt", false),
        ("xã (2) đạt", true),
        ("xã (2a) đạt", false),
        ("xã (a) đạt", false),
        ("xã 2) đạt", false),
    ] {
        assert_eq!(of(text, |gap| gap.ends_sentence()), ends, "{text:?}");
    }
    assert!(of("xã; đạt", |gap| gap.ends_clause()));
    assert!(!of("xã, đạt", |gap| gap.ends_clause()));
}

#[test]
fn digits_that_name_a_time_or_belong_to_a_fraction_date_or_symbol_are_no_missed_figure() {
    for (text, unread) in [
        ("và 12 xã", true),
        ("12, 13", true),
        ("mạng 5G", true),
        ("5 /a", true),
        ("trong năm 2025", false),
        ("giai đoạn 2022", false),
        ("ngày 3/4", false),
        ("a/5", false),
        ("5/a", false),
        ("2025-2030", false),
        ("các xã", false),
    ] {
        assert_eq!(of(text, |gap| gap.has_unread_digits()), unread, "{text:?}");
    }
}

#[test]
fn what_is_longer_than_a_clause_has_very_many_words() {
    assert_eq!(of("đạt: \"các xã\", 5", |gap| gap.words()), 3);
    assert_eq!(of(&"\"".repeat(120), |gap| gap.words()), 0);
    assert_eq!(of(&"\"".repeat(121), |gap| gap.words()), usize::MAX);
}

#[test]
fn what_follows_a_figure_ends_at_a_sign_or_where_it_no_longer_belongs_to_it() {
    let text = ["một, hai, ", &"xã ".repeat(40)].concat();
    let scan = Scan::new(&text);
    let comma = |i: usize| scan.mark(i) == Some(',');
    assert_eq!(Gap::after(&scan, 0, comma).to, 1);
    assert_eq!(Gap::after(&scan, 2, comma).to, 4);
    assert_eq!(Gap::after(&scan, 5, comma).to, 29);
}
