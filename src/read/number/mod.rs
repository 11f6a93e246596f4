//! Numbers as Vietnamese reports print them: dots between thousands, a comma before decimals, and
//! everything else people type instead.
//!
//! - [`read_number`] reads a number field, [`read_target`] the target of an indicator;
//! - [`read_quantities`] finds the quantities and shares of running text and leaves alone what only looks
//!   like one: dates, document numbers, ordinals, 5G, C06;
//! - [`unit_class`] tells what a column's unit counts or measures.
//!
//! One separator can be read in two ways (`1,141 tổ`). Which reading is taken follows from the unit; where
//! both remain, the number says so and carries both.

mod assemble;
mod field;
mod json;
mod label;
mod lookalike;
mod notation;
mod numeral;
mod piece;
mod share;
mod tally;
mod text;
mod units;
mod words;

pub use field::{Expected, NumberReading, read_number, read_number_as, read_target, read_target_as};
pub use label::{Label, labels};
pub use tally::{Count, Tally, TaskState, tallies};
pub use text::read_quantities;
pub use units::{UnitClass, unit_class};

use crate::exact::Decimal;
use crate::read::{Scan, Span};
use serde::Serialize;

/// A number with what stands around it.
#[derive(Debug, Clone)]
pub struct Quantity {
    /// Its worth, with the scale word applied: 91,7 tỷ is 91700000000. Of a range, the lower end.
    pub value: Decimal,
    /// The upper end of a range (95–98%).
    pub upper: Option<Decimal>,
    /// The power of ten of its last printed digit: 0 for 1.234, -2 for 87,43, 8 for 91,7 tỷ.
    pub step: i32,
    /// The power of ten of its scale word, 0 without one: 3 for nghìn, 9 for tỷ.
    pub scale_power: u32,
    /// The digits and their separators; of a range, both numbers.
    pub span: Span,
    /// From the approximation or comparator before it to its unit and what belongs to it.
    pub extent: Span,
    /// Its unit, where one is known.
    pub unit: Option<Unit>,
    /// What its field counts or measures, where the text names no unit.
    pub field_class: Option<UnitClass>,
    /// Whether it is said to be approximate, and on which side.
    pub approx: Approx,
    /// Whether it is a bound rather than a value: ≥ 80, không quá 5, 80 trở lên.
    pub comparator: Option<Comparator>,
    /// How its separators were understood.
    pub separators: Separators,
    /// Whether it is called a mean (trung bình, bình quân, TB).
    pub mean: bool,
    /// Whether it is a plan and not a result (phấn đấu, dự kiến, đến năm … đạt).
    pub intent: bool,
    /// The tokens of [`extent`](Quantity::extent).
    pub(crate) tokens: (usize, usize),
}

impl Quantity {
    /// What its unit counts or measures. With a scale word every unit is continuous: 1,5 triệu lượt.
    pub fn class(&self) -> Option<UnitClass> {
        match self.unit.map(|unit| unit.class).or(self.field_class) {
            Some(UnitClass::Countable | UnitClass::Either) if self.scale_power > 0 => Some(UnitClass::Continuous),
            class => class,
        }
    }

    /// Whether it is a percentage.
    pub fn is_percent(&self) -> bool {
        self.class() == Some(UnitClass::Percent)
    }

    /// Whether it stands for itself alone: a whole number of things, neither approximate nor a bound nor a range.
    pub fn is_exact_count(&self) -> bool {
        let counted = matches!(self.class(), None | Some(UnitClass::Countable | UnitClass::Either));
        counted && self.step == 0 && self.scale_power == 0 && self.is_certain()
    }

    /// Whether it is one value, clearly printed: no approximation, bound, range or second reading.
    pub fn is_certain(&self) -> bool {
        self.approx == Approx::None
            && self.comparator.is_none_or(|comparator| comparator == Comparator::Equal)
            && self.upper.is_none()
            && self.separators != Separators::Ambiguous
    }

    /// The number as it was printed, without its scale word: 91,7 for 91,7 tỷ.
    pub fn printed(&self) -> Option<Decimal> {
        self.unscaled(self.value)
    }

    /// Both readings of a number with one comma before three digits: the integer and the decimal, without the scale word.
    ///
    /// ```
    /// use rasoat::read::{Scan, number::read_quantities};
    /// let figures = read_quantities(&Scan::new("thành lập 1,141 Tổ"), &[]);
    /// let (whole, decimal) = figures.quantities[0].alternatives().unwrap();
    /// assert_eq!((whole.vietnamese(), decimal.vietnamese()), ("1.141".into(), "1,141".into()));
    /// ```
    pub fn alternatives(&self) -> Option<(Decimal, Decimal)> {
        if self.separators != Separators::Ambiguous {
            return None;
        }
        let printed = self.printed()?;
        Some(if printed.scale() == 0 { (printed, printed.shifted(-3)?) } else { (printed.shifted(3)?, printed) })
    }

    /// The number in Vietnamese notation, ready to stand in place of [`span`](Quantity::span): both ends of a range.
    pub fn vietnamese(&self) -> Option<String> {
        let mut text = self.printed()?.vietnamese();
        if let Some(upper) = self.upper {
            text.push('–');
            text.push_str(&self.unscaled(upper)?.vietnamese());
        }
        Some(text)
    }

    fn unscaled(&self, value: Decimal) -> Option<Decimal> {
        let power = self.scale_power as i32;
        let printed = value.shifted(-power)?;
        let places = (power - self.step).max(0).unsigned_abs();
        Some(printed.with_scale(places).unwrap_or(printed))
    }
}

/// The unit of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unit {
    /// Where it stands.
    pub span: Span,
    /// What it counts or measures.
    pub class: UnitClass,
    /// Its name, folded and without variants: "hồ sơ", "%", "đồng" for đ and VNĐ.
    pub key: &'static str,
}

impl Unit {
    /// Whether two units name the same thing, one perhaps more closely: hộ and hộ nghèo.
    pub fn fits(&self, other: &Unit) -> bool {
        let begins = |long: &str, short: &str| {
            long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        begins(self.key, other.key) || begins(other.key, self.key)
    }
}

/// On which side of the printed number the true one may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Approx {
    /// Printed as it is.
    #[default]
    None,
    /// On both sides: khoảng, chừng, xấp xỉ, ước.
    About,
    /// A little below: gần, ngót, chưa đến.
    Below,
    /// A little above: hơn, trên, có lẻ.
    Above,
}

/// A bound that a number names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Comparator {
    /// ≥, tối thiểu, ít nhất, không dưới, trở lên.
    #[serde(rename = ">=")]
    AtLeast,
    /// >, lớn hơn.
    #[serde(rename = ">")]
    Above,
    /// ≤, tối đa, không quá, trở xuống.
    #[serde(rename = "<=")]
    AtMost,
    /// <, dưới, thấp hơn.
    #[serde(rename = "<")]
    Below,
    /// =
    #[serde(rename = "=")]
    Equal,
}

/// How the separators inside a number were understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Separators {
    /// Digits only.
    Plain,
    /// Dots between thousands, a comma before decimals.
    Vietnamese,
    /// Blanks between thousands, as statistical yearbooks print them.
    Spaced,
    /// A dot before the decimals: one reading, wrong notation (65.6 %).
    DecimalDot,
    /// English notation: one reading, wrong notation (1,234,567 or 1,234.5).
    English,
    /// Two readings; [`Quantity::alternatives`] gives both, the value is the likelier.
    Ambiguous,
}

impl Separators {
    /// Whether the notation is wrong though the number is clear.
    pub fn are_wrong(self) -> bool {
        matches!(self, Separators::DecimalDot | Separators::English)
    }
}

/// A part of a whole, written as a fraction: 19/61 hệ thống.
#[derive(Debug, Clone)]
pub struct Share {
    /// The part.
    pub numerator: Quantity,
    /// The whole.
    pub denominator: Quantity,
    /// From the first digit to the unit.
    pub extent: Span,
    /// The tokens of [`extent`](Share::extent).
    pub(crate) tokens: (usize, usize),
}

/// What running text says in figures, each list in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// Numbers with their units.
    pub quantities: Vec<Quantity>,
    /// Fractions of a whole. Their two numbers are not among the quantities.
    pub shares: Vec<Share>,
    /// Numbers before a unit whose digits are grouped as in no notation: 1.23.456 người.
    pub misgrouped: Vec<Span>,
}

impl Figures {
    /// Every number: the quantities, then numerator and denominator of each share.
    pub fn all(&self) -> impl Iterator<Item = &Quantity> {
        self.quantities.iter().chain(self.shares.iter().flat_map(|share| [&share.numerator, &share.denominator]))
    }

    /// The number at a place in the order of [`all`](Figures::all).
    pub(crate) fn number(&self, at: usize) -> Option<&Quantity> {
        let of_share = || {
            let half = at.checked_sub(self.quantities.len())?;
            let share = self.shares.get(half / 2)?;
            Some(if half.is_multiple_of(2) { &share.numerator } else { &share.denominator })
        };
        self.quantities.get(at).or_else(of_share)
    }
}

#[cfg(test)]
mod tests;
