//! A quantity out of its number, its unit and the words around it.

use super::notation::{Context, Decision};
use super::piece::Piece;
use super::units::UnitClass;
use super::words::{self, Hint, hint_after, hint_before, said_before};
use super::{Approx, Comparator, Quantity, Separators, Unit};
use crate::read::Scan;

/// Makes a quantity of one number or a range. `class` is what the field counts where the text names no unit.
pub(super) fn assemble(
    scan: &Scan,
    first: &Piece,
    second: Option<&Piece>,
    class: Option<UnitClass>,
    field: bool,
) -> Result<Quantity, Decision> {
    let last = second.unwrap_or(first);
    let i = first.numeral.from;
    let mean = said_before(scan, i, 14, words::MEAN) || scan.phrase_before(i, "tb").is_some();
    let context = Context { class: last.class().or(class), power: last.power, mean, field };
    let (value, mut step, mut separators) = first.decide(scan, context)?;
    let mut upper = None;
    if let Some(second) = second {
        let (most, other_step, other) = second.decide(scan, context)?;
        if most <= value {
            return Err(Decision::Unclear);
        }
        upper = Some(most);
        step = step.max(other_step);
        if separators == Separators::Plain || other.are_wrong() {
            separators = other;
        }
    }
    let (mut approx, mut comparator, mut start, mut end) = (Approx::None, None, i, last.to);
    let mut take = |hint| match hint {
        Hint::Approx(side) | Hint::Homonym(side) => approx = side,
        Hint::Compare(bound) => comparator = Some(bound),
    };
    if let Some((hint, at)) = hint_before(scan, i) {
        take(hint);
        start = hint_before(scan, at).map_or(at, |(_, first)| first);
    } else if second.is_none() && scan.phrase_before(i, "đạt từ").is_some() {
        take(Hint::Compare(Comparator::AtLeast));
    }
    if let Some((hint, to)) = hint_after(scan, last.to) {
        take(hint);
        end = to;
    }
    if second.is_some() || comparator.is_some() {
        start = scan.phrase_before(start, "từ").unwrap_or(start);
    }
    let unit = last.unit.map(|found| Unit {
        span: scan.span(last.unit_from(scan), found.to),
        class: found.class,
        key: found.key,
    });
    Ok(Quantity {
        value,
        upper,
        step,
        scale_power: last.power,
        span: scan.span(i, last.digits_to),
        extent: scan.span(start, end),
        unit,
        field_class: class,
        approx,
        comparator,
        separators,
        mean,
        intent: said_before(scan, i, 24, words::INTENT),
        tokens: (start, end),
    })
}
