//! What the two rules about totals and their parts have in common.

use super::{Cell, Findings};
use crate::exact::Decimal;
use crate::interval::{SumVerdict, sum};
use crate::read::claim::Claim;

/// Reports every total of a text whose parts add up to what `wrong` takes out of the verdict.
pub(crate) fn report(cell: &Cell<'_>, found: &mut Findings<'_>, wrong: fn(SumVerdict) -> Option<Decimal>) {
    let rounding = cell.row.frame.profile.data().rounding;
    for claim in cell.claims() {
        let Claim::PartsOfTotal(claim) = claim else { continue };
        // Tasks counted by state are `sheet/count-mismatch`'s.
        if cell.prose().is_some_and(|prose| prose.tallies.iter().any(|tally| tally.total.span == claim.total.span)) {
            continue;
        }
        let parts: Vec<_> = claim.parts.iter().collect();
        let Some(sum) = wrong(sum(&parts, &claim.total, rounding)) else { continue };
        let total = claim.total.value;
        let difference = if sum > total { sum.minus(total) } else { total.minus(sum) };
        let finding = found.at(cell, claim.total.span).typed("sum", sum).typed("total", total);
        if let Some(difference) = difference {
            finding.param("difference", difference);
        }
        for part in parts {
            finding.related(cell, part.span);
        }
    }
}
