//! Claims that running text makes about its own figures: shares in per cent, totals and parts, complements.
//!
//! A false alarm costs more trust than a miss. A claim is read only within one clause, over a short
//! distance, where the words leave no other reading; whatever compares with a plan or with another time
//! (tăng, so với, cùng kỳ, kế hoạch) is no share and is left alone.

mod clause;
mod complement;
mod opening;
mod parts;
mod percent;

use crate::order::sort_by_key;
use crate::read::number::{Figures, Quantity};
use crate::read::{Scan, Span};
use clause::Item;

/// Something a text says that its figures can confirm or refute.
#[derive(Debug, Clone)]
pub enum Claim {
    /// A part of a whole, and the percentage it is said to be.
    PercentOf(Box<PercentOf>),
    /// A total and its parts.
    PartsOfTotal(Box<PartsOfTotal>),
    /// Parts that are said to make up the whole together: 69/78 đã …, còn 9/78 chưa ….
    Complement(Box<Complement>),
}

/// `a/b …, đạt p%`, `p% (a/b)`, `a trên tổng số b …, chiếm p%`.
#[derive(Debug, Clone)]
pub struct PercentOf {
    /// The part.
    pub part: Quantity,
    /// The whole.
    pub whole: Quantity,
    /// The percentage. Without one, the part is larger than the whole and nothing says that it may be.
    pub percent: Option<Quantity>,
    /// From the first of the figures to the last.
    pub span: Span,
}

/// `T …; trong đó: A: x, B: y`, `T (x … và y …)`, `tổng số T, gồm x … và y …`.
#[derive(Debug, Clone)]
pub struct PartsOfTotal {
    /// The total.
    pub total: Quantity,
    /// Two parts or more. Writers may name just some, so they may add up to less.
    pub parts: Vec<Quantity>,
    /// From the total to the last part.
    pub span: Span,
}

/// Parts that make up a whole.
#[derive(Debug, Clone)]
pub struct Complement {
    /// The parts; the last is what is said to remain.
    pub parts: Vec<Quantity>,
    /// The whole that all of them are shares of.
    pub whole: Quantity,
    /// Whether the last is named as what remains (còn), so that the parts must make up the whole.
    /// Otherwise they only exclude each other, and cannot be more than the whole.
    pub rest_named: bool,
    /// From the first part to the last.
    pub span: Span,
}

impl Claim {
    /// Where the claim stands.
    pub fn span(&self) -> Span {
        match self {
            Claim::PercentOf(claim) => claim.span,
            Claim::PartsOfTotal(claim) => claim.span,
            Claim::Complement(claim) => claim.span,
        }
    }
}

/// Reads the claims of a running text from the figures found in it, in the order of the text.
///
/// ```
/// use rasoat::read::{Scan, claim::{Claim, read_claims}, number::read_quantities};
/// let text = "Đã cập nhật 674.242/708.475 người, đạt 95,17%";
/// let scan = Scan::new(text);
/// let claims = read_claims(&scan, &read_quantities(&scan, &[]));
/// let Claim::PercentOf(claim) = &claims[0] else { panic!() };
/// assert_eq!(claim.span.of(text), "674.242/708.475 người, đạt 95,17%");
/// ```
pub fn read_claims(scan: &Scan, figures: &Figures) -> Vec<Claim> {
    let items = Item::all(scan, figures);
    let mut claims = percent::read(scan, &items);
    claims.extend(parts::read(scan, &items));
    claims.extend(complement::read(scan, &items));
    sort_by_key(&mut claims, Claim::span);
    claims
}

#[cfg(test)]
mod tests;
