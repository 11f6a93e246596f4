//! Exact numbers: decimals as they are printed, and the fractions that dividing them gives.
//!
//! Nothing between a text and a verdict passes through binary floating point. Every operation that
//! could leave 128 bits returns `None` instead of a wrong number, and a check that meets `None` is silent.

mod ratio;

pub use ratio::Ratio;

use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A decimal number that remembers how many decimals were printed.
///
/// `87,43` is the mantissa 8743 with scale 2. Numbers are compared by what they are worth, so `1,50` equals `1,5`.
///
/// ```
/// use rasoat::exact::Decimal;
/// let printed = Decimal::parse("1141.50").unwrap();
/// assert_eq!(printed, Decimal::parse("1141.5").unwrap());
/// assert_eq!(printed.scale(), 2);
/// assert_eq!(printed.to_string(), "1141.50");
/// assert_eq!(printed.vietnamese(), "1.141,50");
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Decimal {
    mantissa: i128,
    scale: u32,
}

/// The most decimals a [`Decimal`] can have: 10³⁸ is the largest power of ten in 128 bits.
const MAX_SCALE: u32 = 38;

/// 10 to the power `n`, where it fits.
pub(crate) fn power_of_ten(n: u32) -> Option<i128> {
    // Multiplied in half the width as far as that goes.
    10u64.checked_pow(n).map(i128::from).or_else(|| 10i128.checked_pow(n))
}

/// The product, where it fits. In half the width no machine has to ask.
fn product(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a) * i128::from(b)),
        _ => a.checked_mul(b),
    }
}

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal { mantissa: 0, scale: 0 };
    /// One hundred, the whole of a percentage.
    pub const HUNDRED: Decimal = Decimal { mantissa: 100, scale: 0 };

    /// `mantissa` divided by ten to the power `scale`, or `None` where the scale is above 38.
    pub const fn new(mantissa: i128, scale: u32) -> Option<Decimal> {
        if scale > MAX_SCALE { None } else { Some(Decimal { mantissa, scale }) }
    }

    /// Reads digits with at most one dot and a leading minus sign, the notation of [`Display`](fmt::Display).
    pub fn parse(text: &str) -> Option<Decimal> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() || (decimals.is_empty() && whole.len() != digits.len()) {
            return None;
        }
        let read = Decimal::from_digits(whole.chars(), decimals.chars())?;
        if negative { read.negated() } else { Some(read) }
    }

    /// The number written by the ASCII digits before and after the decimal separator.
    /// `None` where there is no digit, a sign that is no digit, or more than 128 bits can hold.
    pub fn from_digits(
        whole: impl IntoIterator<Item = char>,
        decimals: impl IntoIterator<Item = char>,
    ) -> Option<Decimal> {
        Decimal::read(&mut whole.into_iter(), &mut decimals.into_iter())
    }

    /// The same, compiled once and not for every kind of digits.
    fn read(whole: &mut dyn Iterator<Item = char>, decimals: &mut dyn Iterator<Item = char>) -> Option<Decimal> {
        let first = whole.next()?;
        let (mut mantissa, mut scale) = (i128::from(first.to_digit(10)?), 0u32);
        loop {
            let digit = match whole.next() {
                Some(digit) => digit,
                None => match decimals.next() {
                    Some(digit) => {
                        scale = scale.saturating_add(1);
                        digit
                    }
                    None => return Decimal::new(mantissa, scale),
                },
            };
            mantissa = product(mantissa, 10)?.checked_add(i128::from(digit.to_digit(10)?))?;
        }
    }

    /// All its digits as one whole number.
    pub const fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// How many decimals were printed.
    pub const fn scale(self) -> u32 {
        self.scale
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Whether it is a whole number, however many zeros were printed as decimals.
    pub fn is_whole(self) -> bool {
        self.scale == 0 || power_of_ten(self.scale).is_some_and(|unit| self.mantissa % unit == 0)
    }

    /// The whole number it is, where it is one that every JavaScript number can carry (below 2⁵³).
    pub fn to_safe_integer(self) -> Option<i64> {
        let whole = self.is_whole().then(|| power_of_ten(self.scale).map(|unit| self.mantissa / unit))??;
        i64::try_from(whole).ok().filter(|n| n.unsigned_abs() < 1 << 53)
    }

    /// The power of ten of its last digit that is not zero: 3 for `12.000`, -1 for `0,50`. Zero has none.
    pub fn last_significant_place(self) -> Option<i32> {
        if self.mantissa == 0 {
            return None;
        }
        let (mut rest, mut place) = (self.mantissa, -(self.scale as i32));
        while rest % 10 == 0 {
            rest /= 10;
            place += 1;
        }
        Some(place)
    }

    /// The same number with `scale` decimals, where none of its digits would be lost.
    pub fn with_scale(self, scale: u32) -> Option<Decimal> {
        let mantissa = if scale >= self.scale {
            product(self.mantissa, power_of_ten(scale - self.scale)?)?
        } else {
            let unit = power_of_ten(self.scale - scale)?;
            (self.mantissa % unit == 0).then_some(self.mantissa / unit)?
        };
        Decimal::new(mantissa, scale)
    }

    /// The number times ten to the power `power`. Printed decimals are used up first: 91,7 × 10⁹ has none.
    pub fn shifted(self, power: i32) -> Option<Decimal> {
        if power < 0 {
            return Decimal::new(self.mantissa, self.scale.checked_add(power.unsigned_abs())?);
        }
        let power = power.unsigned_abs();
        let used = power.min(self.scale);
        Decimal::new(product(self.mantissa, power_of_ten(power - used)?)?, self.scale - used)
    }

    /// The number with its sign turned.
    pub fn negated(self) -> Option<Decimal> {
        Some(Decimal { mantissa: self.mantissa.checked_neg()?, scale: self.scale })
    }

    /// The sum, with the larger number of decimals.
    pub fn plus(self, other: Decimal) -> Option<Decimal> {
        let scale = self.scale.max(other.scale);
        let (a, b) = (self.with_scale(scale)?, other.with_scale(scale)?);
        Decimal::new(a.mantissa.checked_add(b.mantissa)?, scale)
    }

    /// The difference, with the larger number of decimals.
    pub fn minus(self, other: Decimal) -> Option<Decimal> {
        self.plus(other.negated()?)
    }

    /// The product, with the decimals of both.
    pub fn times(self, other: Decimal) -> Option<Decimal> {
        Decimal::new(product(self.mantissa, other.mantissa)?, self.scale.checked_add(other.scale)?)
    }

    /// The exact quotient, or `None` where `other` is zero.
    pub fn over(self, other: Decimal) -> Option<Ratio> {
        Ratio::from(self).over(Ratio::from(other))
    }

    /// The number as Vietnamese text prints it: dots between thousands, a comma before decimals
    /// (the notation of the Law on Accounting 2015, article 11).
    pub fn vietnamese(self) -> String {
        let mut text = String::new();
        grouped(&mut text, &self.plain(), ['.', ',']);
        text
    }

    /// Digits with a dot before the decimals, as JSON parameters carry them.
    pub(crate) fn plain(self) -> String {
        let (mut rest, mut text, mut place) = (self.mantissa.unsigned_abs(), Vec::new(), 0);
        // From the last digit to the first one before the dot, zeros where the mantissa has no more.
        while rest > 0 || place <= self.scale {
            if place > 0 && place == self.scale {
                text.push(b'.');
            }
            let digit;
            (rest, digit) = match u64::try_from(rest) {
                Ok(rest) => (u128::from(rest / 10), (rest % 10) as u8),
                Err(_) => (rest / 10, (rest % 10) as u8),
            };
            text.push(b'0' + digit);
            place += 1;
        }
        text.extend(self.is_negative().then_some(b'-'));
        text.reverse();
        String::from_utf8(text).unwrap_or_default()
    }
}

/// A plain decimal with these signs between thousands and before decimals.
pub(crate) fn grouped(out: &mut String, plain: &str, [thousands, decimal]: [char; 2]) {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    out.push_str(sign);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(decimal);
        out.push_str(fraction);
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Decimal {
        Decimal { mantissa: i128::from(whole), scale: 0 }
    }
}

impl fmt::Display for Decimal {
    /// Digits with a dot before the decimals, as JSON parameters carry them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.plain())
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        if self.scale > other.scale {
            return other.cmp(self).reverse();
        }
        let unit = power_of_ten(other.scale - self.scale);
        match unit.and_then(|unit| product(self.mantissa, unit)) {
            Some(mantissa) => mantissa.cmp(&other.mantissa),
            // Too large for 128 bits at the other's scale, so larger than any mantissa there.
            None => self.mantissa.cmp(&0),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

#[cfg(test)]
mod tests;
