//! The previous submission, and which of its entries each entry of this one continues.

use crate::context::Frame;
use crate::entry::{Entries, Entry, EntryId};
use crate::index::Index;
use crate::profile::{Profile, Role};
use crate::read::fold_text;
use chrono::NaiveDate;

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
/// else that of the same section and number. Whatever matches nothing or two entries has none. Kept while entries change.
#[derive(Debug, Clone, Default)]
pub(crate) struct Matching {
    /// The place of every key of the previous submission among `pairs`.
    known: Index,
    pairs: Vec<Pair>,
    /// For every entry of the previous submission the pairs of its task and of its number.
    before: Vec<Keys>,
    /// The same for the entries of the sheet, by id.
    now: Vec<Keys>,
}

/// The pairs an entry takes part in: by its task, and by its number.
type Keys = [Option<usize>; 2];

/// The entries on either side that share a key.
#[derive(Debug, Clone, Default)]
struct Pair {
    /// Entries of the previous submission with this key, and the first of them.
    before: (usize, usize),
    now: Vec<EntryId>,
}

impl Pair {
    /// The previous entry that shares the key with one entry on either side.
    fn sole(&self) -> Option<usize> {
        (self.before.0 == 1 && self.now.len() == 1).then_some(self.before.1)
    }
}

impl Matching {
    pub(crate) fn new(frame: &Frame) -> Matching {
        let mut matching = Matching::default();
        for (row, entry) in frame.previous.iter().flat_map(|previous| &previous.rows).enumerate() {
            let keys = keys(&frame.profile, &entry.texts).map(|key| {
                let key = key?;
                let place = matching.known.get(&key).unwrap_or(matching.pairs.len());
                if place == matching.pairs.len() {
                    matching.known.insert(key.into(), place);
                    matching.pairs.push(Pair { before: (0, row), now: Vec::new() });
                }
                matching.pairs[place].before.0 += 1;
                Some(place)
            });
            matching.before.push(keys);
        }
        matching
    }

    /// Whether a change of a field can change what matches.
    pub(crate) fn reads(&self, profile: &Profile, field: usize) -> bool {
        let numbered = [Role::No, Role::Section].into_iter().filter_map(|role| profile.role(role));
        !self.pairs.is_empty() && task_fields(profile).into_iter().chain(numbered).any(|read| read == field)
    }

    /// Takes note of an entry's texts, `None` where it was removed; gives the entries that may match something else now.
    pub(crate) fn update(&mut self, profile: &Profile, id: EntryId, texts: Option<&[String]>) -> Vec<EntryId> {
        if self.pairs.is_empty() {
            return vec![id];
        }
        let place = |key: Option<String>| self.known.get(&key?);
        let now = texts.map_or([None; 2], |texts| keys(profile, texts).map(place));
        if self.now.len() <= id.0 as usize {
            self.now.resize(id.0 as usize + 1, [None; 2]);
        }
        let before = std::mem::replace(&mut self.now[id.0 as usize], now);
        let mut affected = vec![id];
        for side in 0..2 {
            if before[side] == now[side] {
                continue;
            }
            if let Some(left) = before[side] {
                self.pairs[left].now.retain(|member| *member != id);
            }
            if let Some(joined) = now[side] {
                self.pairs[joined].now.push(id);
            }
            for pair in [before[side], now[side]].into_iter().flatten() {
                // Whether an entry is matched by its task decides who may have it by its number.
                let number = self.before[self.pairs[pair].before.1][1];
                for pair in [Some(pair), number].into_iter().flatten() {
                    // Three that share a key matched nothing before and match nothing now.
                    affected.extend(self.pairs[pair].now.iter().filter(|_| self.pairs[pair].now.len() <= 2));
                }
            }
        }
        affected
    }

    /// The entry of the previous submission that an entry continues.
    pub(crate) fn of(&self, id: EntryId) -> Option<usize> {
        let [task, number] = *self.now.get(id.0 as usize)?;
        let sole = |pair: Option<usize>| self.pairs[pair?].sole();
        // A row that another entry already continues was moved, not replaced.
        let taken = |row: usize| sole(self.before[row][0]).is_some();
        sole(task).or_else(|| sole(number).filter(|&row| !taken(row)))
    }
}

/// What an entry is matched by, each apart from the other by its first letter.
fn keys(profile: &Profile, texts: &[String]) -> [Option<String>; 2] {
    [by_task(profile, texts).map(|key| ["t", &key].concat()), by_number(profile, texts).map(|key| ["n", &key].concat())]
}

fn by_task(profile: &Profile, texts: &[String]) -> Option<String> {
    joined(texts, task_fields(profile))
}

/// The fields that tell which task an entry is about.
fn task_fields(profile: &Profile) -> Vec<usize> {
    let named = profile.data().key.iter().filter_map(|id| profile.fields().iter().position(|field| field.id == *id));
    let mut fields: Vec<usize> = named.collect();
    if fields.is_empty() {
        fields.extend([Role::Task, Role::Name].into_iter().filter_map(|role| profile.role(role)));
    }
    fields
}

fn by_number(profile: &Profile, texts: &[String]) -> Option<String> {
    let number = profile.role(Role::No)?;
    if texts[number].trim().is_empty() {
        return None;
    }
    joined(texts, profile.role(Role::Section).into_iter().chain([number]).collect())
}

fn joined(texts: &[String], fields: Vec<usize>) -> Option<String> {
    let folded: Vec<String> = fields.iter().map(|&field| fold_text(&texts[field])).collect();
    (!folded.iter().all(String::is_empty)).then(|| folded.join("\n"))
}
