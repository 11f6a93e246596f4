//! How a rule reports: a place, the numbers of its message, related places, and a repair.

use super::Cell;
use crate::entry::EntryId;
use crate::message::{Param, ParamValue};
use crate::read::Span;

/// One issue before it is put into words. Entries are known by id, so that moving rows moves issues along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub(crate) rule: usize,
    pub(crate) place: Option<Spot>,
    pub(crate) params: Vec<(&'static str, Param)>,
    pub(crate) related: Vec<Spot>,
    pub(crate) edits: Vec<(Spot, String)>,
}

/// A place in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) entry: EntryId,
    pub(crate) field: usize,
    pub(crate) span: Span,
}

impl Spot {
    fn new(cell: &Cell<'_>, span: Span) -> Spot {
        Spot { entry: cell.row.id(), field: cell.index, span }
    }
}

/// Where a rule puts what it finds.
pub struct Findings<'a> {
    pub(crate) rule: usize,
    pub(crate) params: &'a [i64],
    pub(crate) out: &'a mut Vec<Finding>,
}

impl Findings<'_> {
    /// Reports a place.
    pub(crate) fn at(&mut self, cell: &Cell<'_>, span: Span) -> &mut Finding {
        self.push(Some(Spot::new(cell, span)))
    }

    /// Reports the sheet as a whole.
    pub(crate) fn sheet(&mut self) -> &mut Finding {
        self.push(None)
    }

    /// The value of the rule's parameter number `n`, as the profile sets it.
    pub(crate) fn setting(&self, n: usize) -> i64 {
        self.params[n]
    }

    fn push(&mut self, place: Option<Spot>) -> &mut Finding {
        let index = self.out.len();
        self.out.push(Finding { rule: self.rule, place, params: Vec::new(), related: Vec::new(), edits: Vec::new() });
        &mut self.out[index]
    }
}

impl Finding {
    /// A parameter that rasoat worked out or the profile gave.
    pub(crate) fn param(&mut self, key: &'static str, value: impl Into<ParamValue>) -> &mut Finding {
        self.insert(key, value.into(), false)
    }

    /// A parameter that repeats what was typed, left out of masked reports.
    pub(crate) fn typed(&mut self, key: &'static str, value: impl Into<ParamValue>) -> &mut Finding {
        self.insert(key, value.into(), true)
    }

    /// Another place that belongs to the finding.
    pub(crate) fn related(&mut self, cell: &Cell<'_>, span: Span) -> &mut Finding {
        self.related.push(Spot::new(cell, span));
        self
    }

    /// A repair: `span` becomes `text`. Several edits are applied together.
    pub(crate) fn edit(&mut self, cell: &Cell<'_>, span: Span, text: impl Into<String>) -> &mut Finding {
        self.edits.push((Spot::new(cell, span), text.into()));
        self
    }

    fn insert(&mut self, key: &'static str, value: ParamValue, typed: bool) -> &mut Finding {
        let at = self.params.partition_point(|&(known, _)| known < key);
        self.params.insert(at, (key, Param { value, typed }));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_a_message_are_kept_by_name() {
        let mut out = Vec::new();
        let mut found = Findings { rule: 0, params: &[], out: &mut out };
        found.sheet().param("due", 2).typed("asked", 1).param("year", 4).typed("sum", 3);
        assert_eq!(out[0].params.iter().map(|(key, _)| *key).collect::<Vec<_>>(), ["asked", "due", "sum", "year"]);
    }
}
