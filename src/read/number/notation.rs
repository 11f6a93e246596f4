//! Which number a numeral is: the decision table for separators.

use super::numeral::{Numeral, Shape};
use super::units::UnitClass;
use super::{Scan, Separators};
use crate::exact::Decimal;

/// What is known about a numeral from its surroundings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    /// What follows it.
    pub(super) class: Option<UnitClass>,
    /// The power of ten of the scale word (triệu, tỷ) that follows, 0 without one.
    pub(super) power: u32,
    /// Whether it is called a mean, so that a countable unit may have decimals.
    pub(super) mean: bool,
    /// Whether it stands in a number field, where it must be a number; running text has section numbers and versions too.
    pub(super) field: bool,
}

/// What the table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// A number.
    Number(Decimal, Separators),
    /// Digits grouped as in no notation.
    Misgrouped,
    /// More digits than any quantity has.
    TooLong,
    /// Not clearly a number.
    Unclear,
}

/// Decides by shape and surroundings.
pub(super) fn decide(scan: &Scan, numeral: &Numeral, context: Context) -> Decision {
    use UnitClass::{Countable, Money, PerMille, Percent, PercentPoint};
    let Context { class, power, mean, field } = context;
    let scaled = power > 0;
    let share = matches!(class, Some(Percent | PercentPoint | PerMille));
    let decimals = scaled || mean || class.is_some_and(UnitClass::takes_decimals);
    let number = |value: Option<Decimal>, separators| match value {
        Some(value) => Decision::Number(value, separators),
        None => Decision::TooLong,
    };
    let whole = |separators| number(numeral.value(scan), separators);
    let decimal = |separators| number(numeral.decimal(scan), separators);
    match numeral.shape {
        Shape::Plain => whole(Separators::Plain),
        Shape::Vietnamese | Shape::DecimalComma => whole(Separators::Vietnamese),
        Shape::English => whole(Separators::English),
        Shape::Spaced => whole(Separators::Spaced),
        // 12.345 % would be twelve thousand per cent.
        Shape::Dot if share => decimal(Separators::DecimalDot),
        Shape::Dot => whole(Separators::Vietnamese),
        Shape::DecimalDot if decimals || field || class.is_some_and(|class| class != Countable) => {
            whole(Separators::DecimalDot)
        }
        Shape::DecimalDot => Decision::Unclear,
        Shape::LongDot if decimals => decimal(Separators::DecimalDot),
        Shape::LongDot | Shape::Broken => Decision::Misgrouped,
        Shape::Comma if class == Some(Countable) && !scaled => whole(Separators::Ambiguous),
        // Nobody prints the last zeros of 1,500 triệu or 150,000 đồng as decimals.
        Shape::Comma if scaled && ends_in(scan, numeral, 1) => decimal(Separators::Ambiguous),
        Shape::Comma if class == Some(Money) && ends_in(scan, numeral, 2) => whole(Separators::Ambiguous),
        Shape::Comma if class.is_some() || scaled => decimal(Separators::Vietnamese),
        Shape::Comma if field => whole(Separators::Ambiguous),
        Shape::Comma => Decision::Unclear,
    }
}

/// Whether the numeral ends in at least `zeros` zeros.
fn ends_in(scan: &Scan, numeral: &Numeral, zeros: usize) -> bool {
    scan.token(numeral.to - 1).iter().rev().take(zeros).all(|g| g.low == '0')
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Context = Context { class: None, power: 0, mean: false, field: false };

    fn of(class: UnitClass) -> Context {
        Context { class: Some(class), ..NONE }
    }

    #[test]
    fn one_separator_is_decided_as_the_table_says() {
        use Separators::{Ambiguous, DecimalDot, English, Plain, Vietnamese};
        let field = Context { field: true, ..NONE };
        let scaled = Context { power: 6, ..NONE };
        let (count, measure) = (of(UnitClass::Countable), of(UnitClass::Continuous));
        let (percent, money, either) = (of(UnitClass::Percent), of(UnitClass::Money), of(UnitClass::Either));
        for (text, context, value, separators) in [
            ("0.125", percent, "0.125", DecimalDot),
            ("0,125", measure, "0.125", Vietnamese),
            ("00,5", field, "0.5", Vietnamese),
            ("1.5", scaled, "1.5", DecimalDot),
            ("65.6", percent, "65.6", DecimalDot),
            ("94.02", field, "94.02", DecimalDot),
            ("1.2345", measure, "1.2345", DecimalDot),
            ("2.5", either, "2.5", DecimalDot),
            ("1.234", NONE, "1234", Vietnamese),
            ("1.234", measure, "1234", Vietnamese),
            ("1.234", count, "1234", Vietnamese),
            ("1.234", field, "1234", Vietnamese),
            ("12.345", percent, "12.345", DecimalDot),
            ("94.020", percent, "94.020", DecimalDot),
            ("1,234", count, "1234", Ambiguous),
            ("1,234", measure, "1.234", Vietnamese),
            ("1,234", percent, "1.234", Vietnamese),
            ("1,234", money, "1.234", Vietnamese),
            ("1,234", either, "1.234", Vietnamese),
            ("150,000", money, "150000", Ambiguous),
            ("1,234", field, "1234", Ambiguous),
            ("1,234,567", NONE, "1234567", English),
            ("1,234.5", measure, "1234.5", English),
            ("1.234,5", NONE, "1234.5", Vietnamese),
            ("1234567", NONE, "1234567", Plain),
            ("1.500", scaled, "1500", Vietnamese),
            ("1,500", scaled, "1.500", Ambiguous),
            ("1,525", scaled, "1.525", Vietnamese),
            ("1234.567", measure, "1234.567", DecimalDot),
        ] {
            let scan = Scan::new(text);
            let numeral = Numeral::at(&scan, 0, true).unwrap();
            let expected = Decision::Number(Decimal::parse(value).unwrap(), separators);
            assert_eq!(decide(&scan, &numeral, context), expected, "{text} {context:?}");
        }
        for (text, context, decision) in [
            ("1.5", NONE, Decision::Unclear),
            ("1.5", count, Decision::Unclear),
            ("1,234", NONE, Decision::Unclear),
            ("1.23.456", count, Decision::Misgrouped),
            ("12.34.567", field, Decision::Misgrouped),
            ("1234.567", count, Decision::Misgrouped),
            ("99999999999999999999999999999999999999999", count, Decision::TooLong),
        ] {
            let scan = Scan::new(text);
            let numeral = Numeral::at(&scan, 0, true).unwrap();
            assert_eq!(decide(&scan, &numeral, context), decision, "{text} {context:?}");
        }
    }
}
