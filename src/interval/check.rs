//! Shares in per cent, and sums of parts.

use super::{Interval, Rounding};
use crate::exact::{Decimal, Ratio};
use crate::read::number::{Approx, Quantity};

/// What became of a printed percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It agrees, by rounding as a rule.
    Holds,
    /// It agrees only if further digits were cut off.
    HoldsCut,
    /// No values agree with it.
    Fails {
        /// The share in per cent, rounded to as many decimals as were printed.
        computed: Decimal,
    },
    /// It cannot be told: a whole of zero, numbers beyond 128 bits, or a number with two readings.
    Unknown,
}

/// Checks a printed percentage against the part and the whole it is of.
///
/// ```
/// use rasoat::{interval::{Rounding, Verdict, share_percent}, read::{Scan, number::read_quantities}};
/// let figures = read_quantities(&Scan::new("2.964/5.025 hồ sơ, đạt 58,98%"), &[]);
/// let (share, percent) = (&figures.shares[0], &figures.quantities[0]);
/// let verdict = share_percent(&share.numerator, &share.denominator, percent, Rounding::Either);
/// assert_eq!(verdict, Verdict::HoldsCut); // 58,985…%
/// ```
pub fn share_percent(part: &Quantity, whole: &Quantity, percent: &Quantity, rounding: Rounding) -> Verdict {
    verdict(part, whole, percent, rounding).unwrap_or(Verdict::Unknown)
}

fn verdict(part: &Quantity, whole: &Quantity, percent: &Quantity, rounding: Rounding) -> Option<Verdict> {
    if [part, whole, percent].iter().any(|quantity| quantity.alternatives().is_some()) {
        return None;
    }
    let hundred = Interval::exact(Decimal::HUNDRED);
    let share = Interval::of(part, rounding)?.over(&Interval::of(whole, rounding)?)?.times(&hundred)?;
    let agrees = |rounding| Some(share.meets(&Interval::of(percent, rounding)?));
    let exact = percent.approx == Approx::None && percent.is_certain();
    if !exact {
        return Some(if agrees(Rounding::Either)? { Verdict::Holds } else { failure(part, whole, percent)? });
    }
    Some(match rounding {
        Rounding::HalfUp | Rounding::Either if agrees(Rounding::HalfUp)? => Verdict::Holds,
        Rounding::Either if agrees(Rounding::Truncate)? => Verdict::HoldsCut,
        Rounding::Truncate if agrees(Rounding::Truncate)? => Verdict::Holds,
        _ => failure(part, whole, percent)?,
    })
}

fn failure(part: &Quantity, whole: &Quantity, percent: &Quantity) -> Option<Verdict> {
    let share = part.value.over(whole.value)?.times(Ratio::from(Decimal::HUNDRED))?;
    Some(Verdict::Fails { computed: share.rounded(percent.value.scale())? })
}

/// What became of a total and its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SumVerdict {
    /// The parts can make up the total.
    Holds,
    /// The parts are more than the total.
    Above {
        /// Their sum as printed.
        sum: Decimal,
    },
    /// The parts are less than the total.
    Below {
        /// Their sum as printed.
        sum: Decimal,
    },
    /// It cannot be told.
    Unknown,
}

/// Checks a total against the sum of its parts.
///
/// ```
/// use rasoat::{exact::Decimal, interval::{Rounding, SumVerdict, sum}, read::{Scan, number::read_quantities}};
/// let text = "9.831 nhiệm vụ: 7.892 nhiệm vụ, 1.602 nhiệm vụ, 319 nhiệm vụ";
/// let quantities = read_quantities(&Scan::new(text), &[]).quantities;
/// let parts: Vec<_> = quantities[1..].iter().collect();
/// assert_eq!(sum(&parts, &quantities[0], Rounding::Either), SumVerdict::Below { sum: Decimal::from(9_813) });
/// ```
pub fn sum(parts: &[&Quantity], total: &Quantity, rounding: Rounding) -> SumVerdict {
    sum_of(parts, total, rounding).unwrap_or(SumVerdict::Unknown)
}

fn sum_of(parts: &[&Quantity], total: &Quantity, rounding: Rounding) -> Option<SumVerdict> {
    let mut range = Interval::exact(Decimal::ZERO);
    let mut sum = Decimal::ZERO;
    for part in parts.iter().chain([&total]) {
        if part.alternatives().is_some() {
            return None;
        }
    }
    for part in parts {
        range = range.plus(&Interval::of(part, rounding)?)?;
        sum = sum.plus(part.value)?;
    }
    let total = Interval::of(total, rounding)?;
    Some(if range.meets(&total) {
        SumVerdict::Holds
    } else if total.is_below(&range) {
        SumVerdict::Above { sum }
    } else {
        SumVerdict::Below { sum }
    })
}
