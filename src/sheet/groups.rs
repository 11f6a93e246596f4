//! The entries that share a key of a rule, kept while entries change.

use super::standing::Standing;
use crate::entry::EntryId;
use crate::index::Index;
use crate::order;
use crate::rules::Member;
use std::sync::Arc;

/// Every group of every rule.
#[derive(Debug, Clone, Default)]
pub(super) struct Groups {
    index: Index,
    pub(super) list: Vec<Related>,
    /// Places in the list that are free again.
    free: Vec<usize>,
    /// The groups to look at again.
    touched: Vec<usize>,
    /// The groups that asked for the census: few, as few entries count others.
    counted: Vec<usize>,
}

/// A group: entries in sheet order, and what its rule says of them.
#[derive(Debug, Clone)]
pub(super) struct Related {
    pub(super) rule: usize,
    /// The letter of the rule, and what the entries share.
    key: Arc<str>,
    pub(super) members: Vec<Member>,
    pub(super) found: Vec<Standing>,
    touched: bool,
}

impl Related {
    /// What the entries share.
    pub(super) fn key(&self) -> &str {
        let mut letters = self.key.chars();
        letters.next();
        letters.as_str()
    }
}

impl Groups {
    /// The group of a rule with that key; a new one where there is none.
    pub(super) fn of(&mut self, rule: usize, key: &str) -> usize {
        let letter = char::from_u32(rule as u32).unwrap_or_default();
        let key = [letter.encode_utf8(&mut [0; 4]), key].concat();
        if let Some(known) = self.index.get(&key) {
            return known;
        }
        let key: Arc<str> = key.into();
        let group = Related { rule, key: Arc::clone(&key), members: Vec::new(), found: Vec::new(), touched: false };
        let place = self.free.pop().unwrap_or(self.list.len());
        if place == self.list.len() {
            self.list.push(group);
        } else {
            self.list[place] = group;
        }
        self.index.insert(key, place);
        place
    }

    /// Takes in what of an entry shares the key, in the place of what did before; `[]` lets it go.
    pub(super) fn take(&mut self, group: usize, id: EntryId, items: &[Member], positions: &[usize]) {
        let members = &mut self.list[group].members;
        let at = |member: &Member| positions[member.id.0 as usize];
        let here = positions[id.0 as usize];
        // New entries mostly come at the end.
        let start = match members.last() {
            Some(last) if at(last) >= here => members.partition_point(|member| at(member) < here),
            _ => members.len(),
        };
        let old = members[start..].iter().take_while(|member| member.id == id).count();
        members.splice(start..start + old, items.iter().copied());
    }

    /// What of an entry shares the key.
    pub(super) fn items(&self, group: usize, id: EntryId, positions: &[usize]) -> Vec<Member> {
        let members = &self.list[group].members;
        let start = members.partition_point(|member| positions[member.id.0 as usize] < positions[id.0 as usize]);
        members[start..].iter().take_while(|member| member.id == id).copied().collect()
    }

    /// Puts all members in the order of the sheet again.
    pub(super) fn arrange(&mut self, positions: &[usize]) {
        for group in 0..self.list.len() {
            let members = &mut self.list[group].members;
            let at = |member: &Member| positions[member.id.0 as usize];
            if !members.is_sorted_by_key(at) {
                order::sort_by_key(members, at);
                self.touch(group);
            }
        }
    }

    /// Has a group looked at again.
    pub(super) fn touch(&mut self, group: usize) {
        if !self.list[group].touched {
            self.list[group].touched = true;
            self.touched.push(group);
        }
    }

    /// Has the groups looked at again that asked for the census.
    pub(super) fn touch_counted(&mut self) {
        for at in 0..self.counted.len() {
            self.touch(self.counted[at]);
        }
    }

    /// Remembers that a group asked for the census.
    pub(super) fn count(&mut self, group: usize) {
        if !self.counted.contains(&group) {
            self.counted.push(group);
        }
    }

    /// The groups to look at again, no more touched.
    pub(super) fn take_touched(&mut self) -> Vec<usize> {
        let touched = std::mem::take(&mut self.touched);
        touched.iter().for_each(|&group| self.list[group].touched = false);
        touched
    }

    /// Forgets a group without members.
    pub(super) fn forget_empty(&mut self, group: usize) {
        let Related { key, members, .. } = &mut self.list[group];
        if members.is_empty() {
            self.index.remove(key);
            *members = Vec::new();
            self.counted.retain(|&other| other != group);
            self.free.push(group);
        }
    }
}
