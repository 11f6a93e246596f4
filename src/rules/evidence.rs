//! What a description has to show for itself: documents, figures and days of its own.

use super::Row;
use crate::exact::Decimal;
use crate::order::sort;
use crate::profile::Role;
use crate::read::citation::{DocumentKey, Number};
use crate::read::number::Quantity;
use crate::read::{FoundDay, Mention, Prose};
use chrono::NaiveDate;

/// Units that number things or measure time of the calendar: "2 cấp" and "6 tháng" are no results.
const NAMING: &[&str] = &["cấp", "bậc", "hạng", "vòng", "tầng", "bước", "mức", "năm", "tháng", "quý", "tuần"];

/// Whether the description, or a note to it, names a document, a quantity or a day that the task does not name already.
pub(super) fn has_evidence(row: &Row<'_>) -> bool {
    let named = |role| row.cell(role).and_then(|cell| cell.prose()).map(Named::new);
    let task = named(Role::Task).unwrap_or_default();
    [Role::Description, Role::Notes].into_iter().filter_map(named).any(|told| told.adds_to(&task))
}

/// What a text names, each list sorted.
#[derive(Default)]
struct Named {
    /// Documents by number and symbol; one without its symbol may be any of that number.
    documents: Vec<(Option<Number>, Option<DocumentKey>)>,
    quantities: Vec<(Decimal, bool)>,
    days: Vec<NaiveDate>,
    mentions: Vec<Mention>,
}

impl Named {
    fn new(prose: &Prose) -> Named {
        let naming = |quantity: &&Quantity| quantity.unit.is_some_and(|unit| NAMING.contains(&unit.key));
        let quantities = prose.figures.all().filter(|quantity| !naming(quantity));
        let days = prose.other_days().filter_map(|found| match found {
            FoundDay::Day(day) => Some(day.date),
            FoundDay::Impossible(_) => None,
        });
        let mut named = Named {
            documents: prose.citations.iter().map(|c| (c.number.clone(), c.key())).collect(),
            quantities: quantities.map(|quantity| (quantity.value, quantity.is_percent())).collect(),
            days: days.collect(),
            mentions: prose.mentions.clone(),
        };
        sort(&mut named.documents);
        sort(&mut named.quantities);
        sort(&mut named.days);
        sort(&mut named.mentions);
        named
    }

    fn adds_to(&self, task: &Named) -> bool {
        let known = |(number, key): &(Option<Number>, Option<DocumentKey>)| {
            // Sorted by number first, and what has no symbol first of all.
            let from = task.documents.partition_point(|(other, _)| other < number);
            let same = task.documents.get(from).filter(|(other, _)| other == number);
            same.is_some_and(|(_, first)| key.is_none() || first.is_none())
                || task.documents.binary_search(&(number.clone(), key.clone())).is_ok()
        };
        let beyond =
            |known: &[_], own: &[(Decimal, bool)]| own.iter().any(|quantity| known.binary_search(quantity).is_err());
        self.documents.iter().any(|document| !known(document))
            || beyond(&task.quantities, &self.quantities)
            || self.days.iter().any(|day| task.days.binary_search(day).is_err())
            || self.mentions.iter().any(|mention| task.mentions.binary_search(mention).is_err())
    }
}
