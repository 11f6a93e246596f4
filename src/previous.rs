//! The previous submission, and which of its entries each entry of this one continues.

use crate::context::Frame;
use crate::entry::{Entries, Entry};
use crate::profile::{Profile, Role};
use crate::read::fold_text;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What was submitted before, read like the sheet itself.
#[derive(Debug, Clone)]
pub(crate) struct PreviousSheet {
    pub(crate) as_of: NaiveDate,
    pub(crate) rows: Vec<Entry>,
}

impl PreviousSheet {
    pub(crate) fn new(frame: &Frame, as_of: NaiveDate, entries: Entries) -> PreviousSheet {
        PreviousSheet { as_of, rows: Entry::read_all(frame, entries) }
    }
}

/// For every entry the one of the previous submission that it continues: that of the same task (or the profile's key),
/// else that of the same section and number. Whatever matches nothing or two entries has none.
pub(crate) fn matches(frame: &Frame, entries: &[Entry]) -> Vec<Option<usize>> {
    let Some(previous) = &frame.previous else { return vec![None; entries.len()] };
    let mut found = pairs(entries, &previous.rows, |entry| by_task(&frame.profile, entry));
    let taken: Vec<bool> = {
        let mut taken = vec![false; previous.rows.len()];
        found.iter().flatten().for_each(|&row| taken[row] = true);
        taken
    };
    let by_number = pairs(entries, &previous.rows, |entry| by_number(&frame.profile, entry));
    for (slot, second) in found.iter_mut().zip(by_number) {
        // A row that another entry already continues was moved, not replaced.
        *slot = slot.or_else(|| second.filter(|&row| !taken[row]));
    }
    found
}

/// Pairs of entries that share a key no other entry on either side has.
fn pairs(now: &[Entry], before: &[Entry], key: impl Fn(&Entry) -> Option<String>) -> Vec<Option<usize>> {
    let mut known: BTreeMap<String, (Option<usize>, usize)> = BTreeMap::new();
    for (i, entry) in before.iter().enumerate() {
        if let Some(key) = key(entry) {
            known.entry(key).and_modify(|(row, _)| *row = None).or_insert((Some(i), 0));
        }
    }
    let keys: Vec<Option<String>> = now.iter().map(key).collect();
    for key in keys.iter().flatten() {
        if let Some((_, uses)) = known.get_mut(key) {
            *uses += 1;
        }
    }
    let unique = |key: &String| known.get(key).filter(|(_, uses)| *uses == 1).and_then(|(row, _)| *row);
    keys.iter().map(|key| key.as_ref().and_then(unique)).collect()
}

fn by_task(profile: &Profile, entry: &Entry) -> Option<String> {
    let named = profile.data().key.iter().filter_map(|id| profile.fields().iter().position(|field| field.id == *id));
    let mut fields: Vec<usize> = named.collect();
    if fields.is_empty() {
        fields.extend([Role::Task, Role::Name].into_iter().filter_map(|role| profile.role(role)));
    }
    joined(entry, fields)
}

fn by_number(profile: &Profile, entry: &Entry) -> Option<String> {
    let number = profile.role(Role::No)?;
    if entry.texts[number].trim().is_empty() {
        return None;
    }
    joined(entry, profile.role(Role::Section).into_iter().chain([number]).collect())
}

fn joined(entry: &Entry, fields: Vec<usize>) -> Option<String> {
    let folded: Vec<String> = fields.iter().map(|&field| fold_text(&entry.texts[field])).collect();
    (!folded.iter().all(String::is_empty)).then(|| folded.join("\n"))
}
