//! Every notation of the specification and of the forms, with values worked out by hand; and what must not be read.

mod fields;
mod lookalikes;
mod notations;
mod properties;

use super::*;
use unicode_normalization::UnicodeNormalization;

fn figures(text: &str) -> Figures {
    read_quantities(&Scan::new(text), &[])
}

/// A quantity in one line: value, upper end, unit, approximation, bound, notation.
fn show(quantity: &Quantity) -> String {
    let mut line = quantity.value.to_string();
    if let Some(upper) = quantity.upper {
        line += &format!("..{upper}");
    }
    if let Some(unit) = quantity.unit {
        line += &format!(" {}", unit.key);
    }
    line += match quantity.approx {
        Approx::None => "",
        Approx::About => " about",
        Approx::Below => " nearly",
        Approx::Above => " over",
    };
    line += match quantity.comparator {
        None => "",
        Some(Comparator::AtLeast) => " >=",
        Some(Comparator::Above) => " >",
        Some(Comparator::AtMost) => " <=",
        Some(Comparator::Below) => " <",
        Some(Comparator::Equal) => " =",
    };
    line += match quantity.separators {
        Separators::Plain | Separators::Vietnamese => "",
        Separators::Spaced => " spaced",
        Separators::DecimalDot => " dot!",
        Separators::English => " english!",
        Separators::Ambiguous => " ask!",
    };
    line
}

fn all(figures: &Figures) -> Vec<String> {
    let shares = figures.shares.iter().map(|share| {
        let unit = share.numerator.unit.map_or(String::new(), |unit| format!(" {}", unit.key));
        (share.extent, format!("{}/{}{unit}", share.numerator.value, share.denominator.value))
    });
    let misgrouped = figures.misgrouped.iter().map(|span| (*span, "misgrouped".to_owned()));
    let mut lines: Vec<_> =
        figures.quantities.iter().map(|q| (q.span, show(q))).chain(shares).chain(misgrouped).collect();
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(&all(&figures(text)), expected, "{text}");
        let apart: String = text.nfd().collect();
        assert_eq!(&all(&figures(&apart)), expected, "decomposed: {text}");
    }
}

fn only(text: &str) -> Quantity {
    let mut figures = figures(text);
    assert_eq!(figures.quantities.len(), 1, "{text}");
    figures.quantities.remove(0)
}

#[test]
fn a_quantity_knows_whether_it_is_certain_and_counts_whole_things() {
    for (text, certain, count) in [
        ("15 hồ sơ", true, true),
        ("khoảng 20 hồ sơ", false, false),
        ("125 ha", true, false),
        ("1,5 triệu lượt", true, false),
        ("2 triệu lượt", true, false),
        ("95%", true, false),
        ("tỷ lệ ≥ 80%", false, false),
        ("tỷ lệ = 80%", true, false),
        ("95–98%", false, false),
    ] {
        let quantity = only(text);
        assert_eq!((quantity.is_certain(), quantity.is_exact_count()), (certain, count), "{text}");
    }
}

#[test]
fn a_scale_word_is_left_out_of_what_is_printed() {
    for (text, printed) in
        [("91,7 tỷ đồng", "91,7"), ("2 triệu lượt", "2"), ("1.245 hồ sơ", "1.245"), ("95–98%", "95–98")]
    {
        assert_eq!(only(text).vietnamese().as_deref(), Some(printed), "{text}");
    }
}

#[test]
fn units_fit_where_one_is_the_other_more_closely() {
    let unit = |key| Unit { span: Span { start: 0, end: 0 }, class: UnitClass::Countable, key };
    for (a, b, fits) in
        [("hộ", "hộ nghèo", true), ("hộ", "hộ", true), ("hộ", "hội", false), ("hộ nghèo", "hộ gia đình", false)]
    {
        assert_eq!((unit(a).fits(&unit(b)), unit(b).fits(&unit(a))), (fits, fits), "{a}, {b}");
    }
}
