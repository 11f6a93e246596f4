//! Intervals: what printed numbers may stand for.
//!
//! A printed number is one of many that print alike. 87,43% is any number of [87,425; 87,435] when it was
//! rounded, and of [87,43; 87,44) when further digits were cut off. A statement is wrong only if no values
//! in the intervals satisfy it; this is the idea of XBRL Calculations 1.1.
//!
//! Everything is exact. What cannot be computed in 128 bits is `None`, and whoever asked stays silent.

mod check;
mod expression;

pub use check::{SumVerdict, Verdict, share_percent, sum};
pub use expression::{Expression, Relation};

use crate::exact::{Decimal, Ratio};
use crate::read::number::{Approx, Comparator, Quantity, UnitClass};
use crate::tree::words;
use std::cmp::Ordering;

/// How printed numbers came from exact ones. Official figures are rounded (Decree 174/2016/NĐ-CP, article 4)
/// and cut off as well (16.051 of 16.274 was published as 98,62%), so a form that does not know accepts both.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(test, schemars(rename_all = "kebab-case"))]
pub enum Rounding {
    /// Five and above go up.
    HalfUp,
    /// Further digits are dropped.
    Truncate,
    /// Either of the two.
    #[default]
    Either,
}

words!(Rounding { HalfUp: "half-up", Truncate: "truncate", Either: "either" });

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Where it is.
    pub value: Ratio,
    /// Whether the end itself belongs to the interval.
    pub closed: bool,
}

/// All numbers between two ends. A missing end means that there is none.
///
/// ```
/// use rasoat::{exact::{Decimal, Ratio}, interval::{Interval, Rounding}};
/// let printed = Decimal::parse("87.43").unwrap();
/// let rounded = Interval::printed(printed, -2, Rounding::HalfUp).unwrap();
/// let cut = Interval::printed(printed, -2, Rounding::Truncate).unwrap();
/// let exact = Ratio::from(Decimal::parse("87.4375").unwrap());
/// assert!(!rounded.contains(exact) && cut.contains(exact));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: Option<End>,
    /// The upper end.
    pub high: Option<End>,
}

impl Interval {
    /// One number.
    pub fn exact(value: Decimal) -> Interval {
        let end = Some(End { value: value.into(), closed: true });
        Interval { low: end, high: end }
    }

    /// Between two numbers.
    fn between(low: Decimal, low_closed: bool, high: Decimal, high_closed: bool) -> Interval {
        Interval {
            low: Some(End { value: low.into(), closed: low_closed }),
            high: Some(End { value: high.into(), closed: high_closed }),
        }
    }

    /// What prints as `value` when the last printed digit stands for ten to the power `step`.
    pub fn printed(value: Decimal, step: i32, rounding: Rounding) -> Option<Interval> {
        let unit = Decimal::from(1).shifted(step)?;
        let half = Decimal::from(5).shifted(step.checked_sub(1)?)?;
        let (below, above) = (value.minus(half)?, value.plus(half)?);
        let (before, after) = (value.minus(unit)?, value.plus(unit)?);
        Some(match rounding {
            Rounding::HalfUp => Interval::between(below, true, above, true),
            // Cutting off goes towards zero, from both sides.
            Rounding::Truncate if value.is_zero() => Interval::between(before, false, after, false),
            Rounding::Truncate if value.is_negative() => Interval::between(before, false, value, true),
            Rounding::Truncate => Interval::between(value, true, after, false),
            Rounding::Either if value.is_zero() => Interval::between(before, false, after, false),
            Rounding::Either if value.is_negative() => Interval::between(before, false, above, true),
            Rounding::Either => Interval::between(below, true, after, false),
        })
    }

    /// What a quantity read from a text may stand for: whole things stand for themselves, measured and
    /// shortened numbers for all that print alike, and words of approximation widen by one unit of the
    /// last digit that is not zero.
    pub fn of(quantity: &Quantity, rounding: Rounding) -> Option<Interval> {
        let low = Interval::of_value(quantity, quantity.value, rounding)?;
        let Some(upper) = quantity.upper else {
            return Some(low);
        };
        let high = Interval::of_value(quantity, upper, rounding)?;
        Some(Interval { low: low.low, high: high.high })
    }

    fn of_value(quantity: &Quantity, value: Decimal, rounding: Rounding) -> Option<Interval> {
        let end = |closed| Some(End { value: value.into(), closed });
        match quantity.comparator {
            Some(Comparator::AtLeast) => return Some(Interval { low: end(true), high: None }),
            Some(Comparator::Above) => return Some(Interval { low: end(false), high: None }),
            Some(Comparator::AtMost) => return Some(Interval { low: None, high: end(true) }),
            Some(Comparator::Below) => return Some(Interval { low: None, high: end(false) }),
            Some(Comparator::Equal) | None => {}
        }
        let place = value.last_significant_place().map_or(quantity.step, |place| place.max(quantity.step));
        let unit = Decimal::from(1).shifted(place)?;
        let (before, after) = (value.minus(unit)?, value.plus(unit)?);
        Some(match quantity.approx {
            Approx::About => Interval::between(before, true, after, true),
            Approx::Below => Interval::between(before, false, value, false),
            Approx::Above => Interval::between(value, false, after, false),
            Approx::None if is_count(quantity) => Interval::exact(value),
            Approx::None => Interval::printed(value, quantity.step, rounding)?,
        })
    }

    /// Whether a number lies in the interval.
    pub fn contains(&self, value: Ratio) -> bool {
        let point = Some(End { value, closed: true });
        self.meets(&Interval { low: point, high: point })
    }

    /// Whether two intervals have a number in common.
    pub fn meets(&self, other: &Interval) -> bool {
        starts_by(self.low, other.high) && starts_by(other.low, self.high)
    }

    /// Whether every number of this interval is below every number of the other.
    pub fn is_below(&self, other: &Interval) -> bool {
        !starts_by(other.low, self.high)
    }

    /// The sums of a number of each.
    pub fn plus(&self, other: &Interval) -> Option<Interval> {
        let add = |a: Option<End>, b: Option<End>| match (a, b) {
            (Some(a), Some(b)) => Some(Some(End { value: a.value.plus(b.value)?, closed: a.closed && b.closed })),
            _ => Some(None),
        };
        Some(Interval { low: add(self.low, other.low)?, high: add(self.high, other.high)? })
    }

    /// The numbers with their signs turned.
    pub fn negated(&self) -> Option<Interval> {
        let turn = |end: Option<End>| match end {
            Some(end) => Some(Some(End { value: end.value.negated()?, ..end })),
            None => Some(None),
        };
        Some(Interval { low: turn(self.high)?, high: turn(self.low)? })
    }

    /// The differences of a number of each.
    pub fn minus(&self, other: &Interval) -> Option<Interval> {
        self.plus(&other.negated()?)
    }

    /// The products of a number of each. `None` where an end is missing.
    pub fn times(&self, other: &Interval) -> Option<Interval> {
        self.ends_with(other, Ratio::times)
    }

    /// The quotients of a number of each. `None` where zero may be among the divisors or an end is missing.
    pub fn over(&self, other: &Interval) -> Option<Interval> {
        let zero = Ratio::from(Decimal::ZERO);
        let (low, high) = (other.low?, other.high?);
        if low.value <= zero && zero <= high.value {
            return None;
        }
        self.ends_with(other, Ratio::over)
    }

    /// The interval spanned by an operation on the ends, for operations that run one way between them.
    fn ends_with(&self, other: &Interval, operation: impl Fn(Ratio, Ratio) -> Option<Ratio>) -> Option<Interval> {
        let mut found: Option<(End, End)> = None;
        // One number, as a count is, has its two ends in one.
        let ends = |of: &Interval| Some([of.low?, of.high?].into_iter().skip(usize::from(of.low == of.high)));
        let (first, second) = (ends(self)?, ends(other)?);
        for a in first {
            for b in second.clone() {
                // Zero times anything is zero, so a closed zero end is reached whatever the other end is.
                let zero = a.closed && a.value.is_zero() || b.closed && b.value.is_zero();
                let end = End { value: operation(a.value, b.value)?, closed: a.closed && b.closed || zero };
                found = Some(found.map_or((end, end), |(low, high)| (outer(low, end, true), outer(high, end, false))));
            }
        }
        found.map(|(low, high)| Interval { low: Some(low), high: Some(high) })
    }
}

/// The one of two ends that lies further out; of two equal ones, the closed one.
fn outer(a: End, b: End, low: bool) -> End {
    match a.value.cmp(&b.value) {
        Ordering::Equal => End { closed: a.closed || b.closed, ..a },
        order => {
            if order.is_lt() == low {
                a
            } else {
                b
            }
        }
    }
}

/// Whether an interval with this lower end can begin before or at this upper end.
fn starts_by(low: Option<End>, high: Option<End>) -> bool {
    match (low, high) {
        (Some(low), Some(high)) => low.value < high.value || low.value == high.value && low.closed && high.closed,
        _ => true,
    }
}

/// Whether the printed number counts whole things, so that it stands for itself.
fn is_count(quantity: &Quantity) -> bool {
    let counted = matches!(quantity.class(), None | Some(UnitClass::Countable | UnitClass::Either));
    counted && quantity.step == 0 && quantity.scale_power == 0
}

#[cfg(test)]
mod tests;
