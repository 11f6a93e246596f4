//! One run of digits with the separators inside it, and what its shape allows.

use crate::exact::Decimal;
use crate::read::{Kind, Scan};

/// The shape of a numeral, before anything around it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// `1380`
    Plain,
    /// `1.234`: one dot, at most three digits before it and three after.
    Dot,
    /// `1,234`
    Comma,
    /// `1234.567`: three digits after the dot, four or more before.
    LongDot,
    /// `65.6`
    DecimalDot,
    /// `87,43`
    DecimalComma,
    /// `1.234.567` or `1.234,5`
    Vietnamese,
    /// `1,234,567` or `1,234.5`
    English,
    /// `1 234 567`
    Spaced,
    /// `1.23.456`: in no notation a number.
    Broken,
}

/// A numeral: the tokens `from..to`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numeral {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) shape: Shape,
    /// Whether a zero stands before its other digits, as in `01` or `0914.123.456`.
    pub(super) padded: bool,
    /// Where the decimals begin: the token after the decimal separator, if there is one for sure.
    decimals: Option<usize>,
}

impl Numeral {
    /// The numeral that starts at token `i`. `spaces` allows blanks between groups of three digits.
    pub(super) fn at(scan: &Scan, i: usize, spaces: bool) -> Option<Numeral> {
        if scan.kind(i) != Some(Kind::Digits) {
            return None;
        }
        if spaces && let Some(spaced) = Numeral::spaced(scan, i) {
            return Some(spaced);
        }
        let mut groups = Groups::default();
        let mut to = i + 1;
        while let Some(sign @ ('.' | ',')) = scan.mark(to)
            && scan.kind(to + 1) == Some(Kind::Digits)
        {
            groups.add(sign, scan.token(to + 1).len());
            to += 2;
        }
        let first = scan.token(i);
        let zero = first.first().is_some_and(|g| g.low == '0');
        let padded = zero && first.len() > 1;
        let zeros = first.iter().all(|g| g.low == '0');
        let shape = groups.shape(first.len(), zero, zeros);
        let decimals = match shape {
            Shape::DecimalDot | Shape::DecimalComma => Some(to - 1),
            Shape::Vietnamese | Shape::English if groups.mixed => Some(to - 1),
            _ => None,
        };
        Some(Numeral { from: i, to, shape, padded, decimals })
    }

    /// `1 234 567` with single blanks, and decimals after a comma.
    fn spaced(scan: &Scan, i: usize) -> Option<Numeral> {
        let first = scan.token(i);
        if first.len() > 3 || first.first()?.low == '0' {
            return None;
        }
        let mut to = i + 1;
        while scan.token(to).len() == 1
            && scan.token(to)[0].low == ' '
            && scan.kind(to + 1) == Some(Kind::Digits)
            && scan.token(to + 1).len() == 3
            && !(scan.mark(to + 2) == Some('.') && scan.kind(to + 3) == Some(Kind::Digits))
        {
            to += 2;
        }
        if to == i + 1 {
            return None;
        }
        let decimals = scan.mark(to) == Some(',') && scan.kind(to + 1) == Some(Kind::Digits);
        let decimals = decimals.then_some(to + 1);
        let to = decimals.map_or(to, |digits| digits + 1);
        Some(Numeral { from: i, to, shape: Shape::Spaced, padded: false, decimals })
    }

    /// How many groups of digits it has.
    pub(super) fn groups(&self) -> usize {
        (self.to - self.from).div_ceil(2)
    }

    /// Whether its groups are joined by no-break or thin blanks, which nobody types by accident.
    pub(super) fn has_firm_blanks(&self, scan: &Scan) -> bool {
        scan.token(self.from + 1).iter().all(|g| g.ch != ' ')
    }

    /// Its number, taking three digits after a single dot or comma for a group. `None` where it is too long.
    pub(super) fn value(&self, scan: &Scan) -> Option<Decimal> {
        match self.decimals {
            Some(decimals) => self.number(scan, decimals),
            None => self.number(scan, self.to),
        }
    }

    /// Its number with what follows the last separator as decimals.
    pub(super) fn decimal(&self, scan: &Scan) -> Option<Decimal> {
        self.number(scan, self.to - 1)
    }

    fn number(&self, scan: &Scan, decimals: usize) -> Option<Decimal> {
        let digits = |from: usize, to: usize| {
            (from..to).filter(|&i| scan.kind(i) == Some(Kind::Digits)).flat_map(|i| scan.token(i)).map(|g| g.low)
        };
        Decimal::from_digits(digits(self.from, decimals), digits(decimals, self.to))
    }

    /// Whether it is digits only, at most `longest` of them.
    pub(super) fn is_plain(&self, scan: &Scan, longest: usize) -> bool {
        self.shape == Shape::Plain && scan.token(self.from).len() <= longest
    }
}

/// What matters of the groups after the first.
#[derive(Default)]
struct Groups {
    count: usize,
    /// The separator of the first of them.
    sign: Option<char>,
    last_sign: Option<char>,
    last_length: usize,
    /// Whether every group but the last has three digits and the first separator.
    regular: bool,
    /// Whether the last separator differs from the others.
    mixed: bool,
}

impl Groups {
    fn add(&mut self, sign: char, length: usize) {
        let first = self.count == 0;
        self.regular = first || self.regular && self.last_length == 3 && self.last_sign == self.sign;
        self.sign = self.sign.or(Some(sign));
        self.last_sign = Some(sign);
        self.last_length = length;
        self.mixed = self.last_sign != self.sign;
        self.count += 1;
    }

    /// The shape of a numeral whose first group has `length` digits and begins with `zero`, or is all `zeros`.
    fn shape(&self, length: usize, zero: bool, zeros: bool) -> Shape {
        let dot = self.sign == Some('.');
        let grouping = length <= 3 && !zero;
        match self.count {
            0 => Shape::Plain,
            1 if zeros || self.last_length != 3 => {
                if dot {
                    Shape::DecimalDot
                } else {
                    Shape::DecimalComma
                }
            }
            1 if grouping => {
                if dot {
                    Shape::Dot
                } else {
                    Shape::Comma
                }
            }
            1 if !dot => Shape::DecimalComma,
            1 if zero => Shape::Broken,
            1 => Shape::LongDot,
            _ if !grouping || !self.regular => Shape::Broken,
            _ if self.mixed || self.last_length == 3 => {
                if dot {
                    Shape::Vietnamese
                } else {
                    Shape::English
                }
            }
            _ => Shape::Broken,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_follow_from_separators_and_group_lengths() {
        for (text, shape) in [
            ("0", Shape::Plain),
            ("01", Shape::Plain),
            ("20033", Shape::Plain),
            ("1.234", Shape::Dot),
            ("999.000", Shape::Dot),
            ("1,141", Shape::Comma),
            ("1234.567", Shape::LongDot),
            ("1234,567", Shape::DecimalComma),
            ("65.6", Shape::DecimalDot),
            ("0.125", Shape::DecimalDot),
            ("1.2345", Shape::DecimalDot),
            ("0,125", Shape::DecimalComma),
            ("00,5", Shape::DecimalComma),
            ("87,43", Shape::DecimalComma),
            ("4.223.518", Shape::Vietnamese),
            ("1.234,5", Shape::Vietnamese),
            ("1.234.567,125", Shape::Vietnamese),
            ("1,234,567", Shape::English),
            ("1,234.5", Shape::English),
            ("1 234", Shape::Spaced),
            ("1\u{a0}234\u{202f}567,5", Shape::Spaced),
            ("1.23.456", Shape::Broken),
            ("12.34.567", Shape::Broken),
            ("1.234.56", Shape::Broken),
            ("1234.567.890", Shape::Broken),
            ("0914.123.456", Shape::Broken),
            ("012.345", Shape::Broken),
            ("1,23,456", Shape::Broken),
            ("1.234,567.8", Shape::Broken),
            ("1,2.345", Shape::Broken),
        ] {
            let scan = Scan::new(text);
            let numeral = Numeral::at(&scan, 0, true).unwrap();
            assert_eq!(numeral.shape, shape, "{text}");
            assert_eq!(numeral.to, scan.tokens().len(), "{text}");
        }
    }

    #[test]
    fn values_keep_every_printed_digit() {
        for (text, value) in [
            ("00,50", "0.50"),
            ("1.234", "1234"),
            ("1,141", "1141"),
            ("4.223.518", "4223518"),
            ("1.234,50", "1234.50"),
            ("1,234.5", "1234.5"),
            ("1 234 567,5", "1234567.5"),
            ("６５.６", "65.6"),
        ] {
            let scan = Scan::new(text);
            let numeral = Numeral::at(&scan, 0, true).unwrap();
            assert_eq!(numeral.value(&scan).unwrap().to_string(), value, "{text}");
        }
        let scan = Scan::new("1,141");
        assert_eq!(Numeral::at(&scan, 0, false).unwrap().decimal(&scan).unwrap().to_string(), "1.141");
    }

    #[test]
    fn blanks_join_only_full_groups_of_three() {
        for (text, length) in [
            ("12 34", 1),
            ("1 234.567", 1),
            ("2025 100", 1),
            ("1  234", 1),
            ("1\n234", 1),
            ("1 234 56", 3),
            ("123 456", 3),
            ("1 234, ", 3),
        ] {
            assert_eq!(Numeral::at(&Scan::new(text), 0, true).unwrap().to, length, "{text}");
        }
    }
}
