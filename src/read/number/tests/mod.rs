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
