//! What a description has to show for itself: documents, figures and days of its own.

use super::Row;
use crate::profile::Role;
use crate::read::citation::Citation;
use crate::read::number::Quantity;
use crate::read::{FoundDay, Prose};

/// Units that number things or measure time of the calendar: "2 cấp" and "6 tháng" are no results.
const NAMING: &[&str] = &["cấp", "bậc", "hạng", "vòng", "tầng", "bước", "mức", "năm", "tháng", "quý", "tuần"];

/// Whether the description, or a note to it, names a document, a quantity or a day that the task does not name already.
pub(super) fn has_evidence(row: &Row<'_>) -> bool {
    let task = row.cell(Role::Task).and_then(|cell| cell.prose());
    let told = [Role::Description, Role::Notes].into_iter().filter_map(|role| row.cell(role)?.prose());
    told.into_iter().any(|prose| adds_to(prose, task))
}

fn adds_to(prose: &Prose, task: Option<&Prose>) -> bool {
    let cited = prose
        .citations
        .iter()
        .any(|citation| !task.is_some_and(|task| task.citations.iter().any(|other| may_be_same(citation, other))));
    let quantities = || quantities(prose).filter(|quantity| !quantity.unit.is_some_and(|u| NAMING.contains(&u.key)));
    let counted = quantities()
        .any(|quantity| !task.is_some_and(|task| self::quantities(task).any(|other| is_same(quantity, other))));
    cited || counted || days(prose).any(|day| !task.is_some_and(|task| days(task).any(|other| other == day)))
}

/// Whether two citations may name one document; one without its symbol may be any of that number.
fn may_be_same(a: &Citation, b: &Citation) -> bool {
    match (a.key(), b.key()) {
        (Some(key), Some(other)) => key == other,
        _ => a.number == b.number,
    }
}

fn quantities(prose: &Prose) -> impl Iterator<Item = &Quantity> {
    let shares = prose.figures.shares.iter().flat_map(|share| [&share.numerator, &share.denominator]);
    prose.figures.quantities.iter().chain(shares)
}

fn is_same(a: &Quantity, b: &Quantity) -> bool {
    a.value == b.value && a.is_percent() == b.is_percent()
}

/// The days that are not the date of a document.
fn days(prose: &Prose) -> impl Iterator<Item = chrono::NaiveDate> {
    prose.days.iter().filter_map(|found| match found {
        FoundDay::Day(day) => {
            let cited = prose.citations.iter().any(|c| c.span.start <= day.span.start && day.span.end <= c.span.end);
            (!cited).then_some(day.date)
        }
        FoundDay::Impossible(_) => None,
    })
}
