//! Fractions, for what does not come out even in decimals.

use super::{Decimal, power_of_ten, product};
use std::cmp::Ordering;

/// An exact fraction in lowest terms.
///
/// ```
/// use rasoat::exact::{Decimal, Ratio};
/// let share = Decimal::from(674_242).over(Decimal::from(708_475)).unwrap();
/// let percent = share.times(Ratio::from(Decimal::HUNDRED)).unwrap();
/// assert_eq!(percent.rounded(2).unwrap().vietnamese(), "95,17");
/// assert!(percent < Ratio::from(Decimal::parse("95.17").unwrap())); // 95,168…
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    numerator: i128,
    /// Always above zero.
    denominator: i128,
}

impl Ratio {
    fn new(numerator: i128, denominator: i128) -> Option<Ratio> {
        let divisor = common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok().filter(|&d| d != 0 && denominator != 0)?;
        let (numerator, denominator) =
            if divisor == 1 { (numerator, denominator) } else { (numerator / divisor, denominator / divisor) };
        if denominator > 0 {
            return Some(Ratio { numerator, denominator });
        }
        Some(Ratio { numerator: numerator.checked_neg()?, denominator: denominator.checked_neg()? })
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// The fraction with its sign turned.
    pub fn negated(self) -> Option<Ratio> {
        Some(Ratio { numerator: self.numerator.checked_neg()?, ..self })
    }

    /// The sum.
    pub fn plus(self, other: Ratio) -> Option<Ratio> {
        let shared = common_divisor(self.denominator.unsigned_abs(), other.denominator.unsigned_abs());
        let shared = i128::try_from(shared).ok()?;
        let (a, b) = (other.denominator / shared, self.denominator / shared);
        let numerator = product(self.numerator, a)?.checked_add(product(other.numerator, b)?)?;
        Ratio::new(numerator, product(self.denominator, a)?)
    }

    /// The difference.
    pub fn minus(self, other: Ratio) -> Option<Ratio> {
        self.plus(other.negated()?)
    }

    /// The product.
    pub fn times(self, other: Ratio) -> Option<Ratio> {
        // Cancelled crosswise, the products are in lowest terms; those of zero have another denominator than it.
        let (a, b) = (Ratio::new(self.numerator, other.denominator)?, Ratio::new(other.numerator, self.denominator)?);
        let (numerator, denominator) = (product(a.numerator, b.numerator)?, product(a.denominator, b.denominator)?);
        Some(Ratio { numerator, denominator: if numerator == 0 { 1 } else { denominator } })
    }

    /// The quotient, or `None` where `other` is zero.
    pub fn over(self, other: Ratio) -> Option<Ratio> {
        self.times(Ratio::new(other.denominator, other.numerator)?)
    }

    /// The nearest decimal with `places` decimals; a half is rounded away from zero, as clerks do it.
    pub fn rounded(self, places: u32) -> Option<Decimal> {
        let half = Ratio::new(if self.numerator < 0 { -1 } else { 1 }, power_of_ten(places)?.checked_mul(2)?)?;
        self.plus(half)?.cut(places)
    }

    /// The decimal with `places` decimals that remains when further ones are cut off.
    pub fn cut(self, places: u32) -> Option<Decimal> {
        let unit = power_of_ten(places)?;
        // Whole part and rest apart, so that only the digits asked for have to fit.
        let whole = (self.numerator / self.denominator).checked_mul(unit)?;
        let rest = Ratio::new(self.numerator % self.denominator, self.denominator)?.times(Ratio::new(unit, 1)?)?;
        Decimal::new(whole.checked_add(rest.numerator / rest.denominator)?, places)
    }
}

/// Euclid's greatest common divisor.
fn common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        // What reports print fits into half the width, where machines divide many times faster.
        if let (Ok(mut a), Ok(mut b)) = (u64::try_from(a), u64::try_from(b)) {
            while b != 0 {
                (a, b) = (b, a % b);
            }
            return a.into();
        }
        (a, b) = (b, a % b);
    }
    a
}

impl From<Decimal> for Ratio {
    fn from(decimal: Decimal) -> Ratio {
        // A decimal's scale is at most 38, so the power exists and the fraction does.
        let unit = power_of_ten(decimal.scale()).unwrap_or(1);
        Ratio::new(decimal.mantissa(), unit).unwrap_or(Ratio { numerator: 0, denominator: 1 })
    }
}

impl Ord for Ratio {
    /// Compares the products crosswise; where those overflow, whole parts, then what is left over turned upside down.
    fn cmp(&self, other: &Ratio) -> Ordering {
        let (mut a, mut b) = (*self, *other);
        let crosswise = (product(a.numerator, b.denominator), product(b.numerator, a.denominator));
        if let (Some(a), Some(b)) = crosswise {
            return a.cmp(&b);
        }
        let mut turned = false;
        loop {
            let (whole_a, whole_b) = (a.numerator.div_euclid(a.denominator), b.numerator.div_euclid(b.denominator));
            let (rest_a, rest_b) = (a.numerator.rem_euclid(a.denominator), b.numerator.rem_euclid(b.denominator));
            let order = match (whole_a.cmp(&whole_b), rest_a, rest_b) {
                (Ordering::Equal, 0, 0) => Ordering::Equal,
                (Ordering::Equal, 0, _) => Ordering::Less,
                (Ordering::Equal, _, 0) => Ordering::Greater,
                (Ordering::Equal, _, _) => {
                    a = Ratio { numerator: a.denominator, denominator: rest_a };
                    b = Ratio { numerator: b.denominator, denominator: rest_b };
                    turned = !turned;
                    continue;
                }
                (order, _, _) => order,
            };
            return if turned { order.reverse() } else { order };
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
