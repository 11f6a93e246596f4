//! A numeral with its scale word and unit, and two of them as a range.

use super::notation::{Context, Decision, decide};
use super::numeral::Numeral;
use super::units::{Found, UnitClass, unit_at};
use super::words::{half_at, scale_at};
use super::{Scan, Separators};
use crate::exact::Decimal;
use crate::read::Kind;

/// A numeral and what follows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) numeral: Numeral,
    /// The power of ten of the scale word, 0 without one.
    pub(super) power: u32,
    /// What a half or smaller scale words add (1 triệu rưỡi, 1 triệu 200 nghìn), and the power of ten of its last digit.
    extra: Option<(Decimal, i32)>,
    pub(super) unit: Option<Found>,
    /// The token after its digits.
    pub(super) digits_to: usize,
    /// The token after all of it.
    pub(super) to: usize,
}

/// Units that may be typed onto a number without a blank. Of gigabytes and the like, 1Gb/s and 5G are names of techniques.
const NEVER_GLUED: &[&str] = &["g", "gb", "mb", "tb", "gbps", "mbps", "kbps", "mhz"];

/// The words that spell numbers, as contracts repeat them in brackets: 15 (mười lăm) lớp.
#[rustfmt::skip]
const SPELLED: &[&str] = &[
    "không", "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "trăm", "nghìn", "ngàn", "triệu",
    "tỷ", "linh", "lẻ", "phẩy",
];

/// The end of a bracket after token `to` that only repeats the number in words.
fn spelled_end(scan: &Scan, to: usize) -> Option<usize> {
    let open = scan.skip_space(to);
    if scan.mark(open) != Some('(') {
        return None;
    }
    let mut i = open + 1;
    while SPELLED.iter().any(|word| scan.is(i, word)) {
        i = scan.skip_space(i + 1);
    }
    (scan.mark(i) == Some(')')).then_some(i + 1)
}

impl Piece {
    /// Reads what follows a numeral. `None` where a word is glued to it that is no unit: 5G, 2D, 16h30.
    pub(super) fn after(scan: &Scan, numeral: Numeral) -> Option<Piece> {
        let to = numeral.to;
        let mut piece = Piece { numeral, power: 0, extra: None, unit: None, digits_to: to, to };
        let glued = scan.kind(to) == Some(Kind::Word);
        let next = scan.skip_space(spelled_end(scan, to).unwrap_or(to));
        if scan.is(next, "trđ") || glued && scan.is(next, "tr") {
            piece.power = 6;
            piece.to = next + 1;
            piece.unit =
                scan.is(next, "trđ").then_some(Found { to: next + 1, class: UnitClass::Money, key: "đồng" });
        } else if let Some((power, to)) = scale_at(scan, next) {
            piece.power = power;
            piece.to = to;
            piece.add_smaller(scan);
        }
        if piece.unit.is_none() {
            let at = if piece.power > 0 { scan.skip_space(piece.to) } else { next };
            piece.unit = unit_at(scan, at).filter(|unit| piece.power > 0 || !glued || !NEVER_GLUED.contains(&unit.key));
        }
        if let Some(unit) = piece.unit {
            piece.to = unit.to;
        }
        (!glued || piece.to > to).then_some(piece)
    }

    /// Where the unit begins: after scale words, and after the number in words.
    pub(super) fn unit_from(&self, scan: &Scan) -> usize {
        let at = scan.skip_space(spelled_end(scan, self.digits_to).unwrap_or(self.digits_to));
        scan.skip_space(scale_at(scan, at).map_or(at, |(_, to)| to))
    }

    /// "1 triệu rưỡi" and "1 triệu 200 nghìn".
    fn add_smaller(&mut self, scan: &Scan) {
        if let Some(to) = half_at(scan, scan.skip_space(self.to)) {
            let step = self.power as i32 - 1;
            self.extra = Decimal::from(5).shifted(step).map(|half| (half, step));
            (self.digits_to, self.to) = (to, to);
            return;
        }
        let mut power = self.power;
        while let Some(next) = Numeral::at(scan, scan.skip_space(self.to), false).filter(|n| n.is_plain(scan, 3))
            && let Some((smaller, to)) =
                scale_at(scan, scan.skip_space(next.to)).filter(|&(smaller, _)| smaller < power)
            && let Some(value) = next.value(scan).and_then(|value| value.shifted(smaller as i32))
        {
            let before = self.extra.map_or(Decimal::ZERO, |(sum, _)| sum);
            self.extra = before.plus(value).map(|sum| (sum, smaller as i32));
            power = smaller;
            (self.digits_to, self.to) = (next.to, to);
        }
    }

    /// What it counts or measures; with a scale word every unit is continuous.
    pub(super) fn class(&self) -> Option<UnitClass> {
        match self.unit.map(|unit| unit.class) {
            Some(UnitClass::Countable | UnitClass::Either) | None if self.power > 0 => Some(UnitClass::Continuous),
            class => class,
        }
    }

    /// The number after this one where both make a range: 95–98%, 5 - 7 ngày, từ 5 đến 10 triệu.
    /// `from` says that "từ" stands before the first.
    pub(super) fn range(&self, scan: &Scan, from: bool) -> Option<Piece> {
        let i = scan.skip_space(self.to);
        let joined = matches!(scan.mark(i), Some('-' | '÷' | '~')) || from && (scan.is(i, "đến") || scan.is(i, "tới"));
        let second = joined.then(|| Numeral::at(scan, scan.skip_space(i + 1), false))??;
        let second = Piece::after(scan, second)?;
        // A third number makes it a date or a code; a unit is needed at the end and must be the same one.
        let third = matches!(scan.mark(second.digits_to), Some('-' | '/' | '.' | ':'))
            && matches!(scan.kind(second.to + 1), Some(Kind::Digits | Kind::Word));
        let unit = second.unit.map(|unit| unit.key);
        let same_unit = self.unit.is_none_or(|first| Some(first.key) == unit);
        let same_scale = self.power == second.power || self.power == 0;
        (!third && (unit.is_some() || second.power > 0) && same_unit && same_scale).then_some(second)
    }

    /// The same numeral with the unit of another, for the lower end of a range.
    pub(super) fn measured_as(&self, other: &Piece) -> Piece {
        Piece { unit: other.unit, power: other.power, ..*self }
    }

    /// Its value in the given surroundings, the power of ten of its last digit and its notation.
    pub(super) fn decide(&self, scan: &Scan, context: Context) -> Result<(Decimal, i32, Separators), Decision> {
        match decide(scan, &self.numeral, context) {
            Decision::Number(printed, separators) => {
                let power = context.power as i32;
                let mut value = printed.shifted(power).ok_or(Decision::TooLong)?;
                let mut step = power - printed.scale() as i32;
                if let Some((extra, last)) = self.extra {
                    value = value.plus(extra).ok_or(Decision::TooLong)?;
                    step = step.min(last);
                }
                Ok((value, step, separators))
            }
            other => Err(other),
        }
    }
}
