//! Under which keys an entry is held against others, and what of it is compared.

use super::{Cell, Row};
use crate::read::citation::Citation;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The keys of one entry for one rule.
#[derive(Debug, Default)]
pub struct Keys(pub(crate) Vec<Part>);

/// Something of an entry that takes part in a group.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) key: String,
    /// Which part of the entry it is: the field and the place in its list, for rules that compare citations or figures.
    pub(crate) item: [u32; 2],
    /// What the rule compares. A group of which the rule says nothing is looked at again only when an entry comes, goes,
    /// moves or has another class, so this must tell all that the rule's silence hangs on. `None`: every change counts.
    pub(crate) class: Option<Class>,
}

/// What a rule compares, as a number: 64 bits of SipHash, the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Class(u64);

impl Class {
    pub(crate) fn of(what: impl Hash) -> Class {
        let mut hasher = DefaultHasher::new();
        what.hash(&mut hasher);
        Class(hasher.finish())
    }
}

impl Keys {
    /// The entry as a whole takes part; what it is compared by is not told.
    pub(crate) fn entry(&mut self, key: String) {
        self.0.push(Part { key, item: [0, 0], class: None });
    }

    /// The entry as a whole takes part, compared by `class`.
    pub(crate) fn compared(&mut self, key: String, class: Class) {
        self.part(key, [0, 0], class);
    }

    /// An item of what a field holds takes part, compared by `class`.
    pub(crate) fn item(&mut self, key: String, cell: &Cell<'_>, item: usize, class: Class) {
        self.part(key, [cell.index as u32, item as u32], class);
    }

    /// Something of the entry takes part that the rule knows again by `item`.
    pub(crate) fn part(&mut self, key: String, item: [u32; 2], class: Class) {
        self.0.push(Part { key, item, class: Some(class) });
    }

    /// Every citation in running text that has a key takes part, compared by its class.
    pub(crate) fn citations(
        &mut self,
        row: &Row<'_>,
        key: fn(&Citation) -> Option<String>,
        class: impl Fn(&Citation) -> Class,
    ) {
        for cell in row.cells() {
            for (item, citation) in cell.citations().iter().enumerate() {
                if let Some(key) = key(citation) {
                    self.item(key, &cell, item, class(citation));
                }
            }
        }
    }
}
