//! The citations of a group by what they say, so that many mentions of one document cost no more than a few.

use super::{Cell, Group};
use crate::read::citation::Citation;

/// The ways in which the citations of a group name their documents.
pub(crate) struct Writings<'a> {
    pub(crate) all: Vec<(Cell<'a>, &'a Citation)>,
    /// The first citation of each way, and how many there are.
    pub(crate) each: Vec<(Cell<'a>, &'a Citation, usize)>,
    /// For every citation its way; beyond the list where there are too many to compare each with each.
    pub(crate) which: Vec<usize>,
}

/// Documents of one number and type that are told apart. A sheet that names more of them follows no one numbering.
const TOLD_APART: usize = 64;

impl<'a> Writings<'a> {
    pub(crate) fn of(group: &Group<'a>) -> Writings<'a> {
        let all: Vec<_> = group.citations().collect();
        let mut each: Vec<(Cell<'a>, &'a Citation, usize)> = Vec::new();
        let which = all
            .iter()
            .map(|&(cell, citation)| {
                let known = each.iter().position(|(_, known, _)| known.identity() == citation.identity());
                let at = known.unwrap_or(each.len());
                match each.get_mut(at) {
                    Some((.., count)) => *count += 1,
                    None if at < TOLD_APART => each.push((cell, citation, 1)),
                    None => {}
                }
                at
            })
            .collect();
        Writings { all, each, which }
    }
}
