//! The edits, and what is checked again after each.

use super::plan::Change;
use super::*;
use crate::issue::Severity;
use crate::order;
use crate::profile::FilledBy;
use crate::rules::{Cell, Class, Group, Keys, Member, Whole};

impl Sheet {
    /// The rules about the sheet as a whole; what they read never changes.
    pub(super) fn check_whole(&mut self) {
        let mut found = Vec::new();
        for &rule in &self.plan.sheet {
            if let Scope::Sheet(check) = rules::ALL[rule].scope {
                let params = &self.frame.profile.setting(rule).params;
                check(&Whole { frame: &self.frame }, &mut Findings { rule, params, out: &mut found });
            }
        }
        self.whole = Log::default().replace(Vec::new(), found, &mut self.next);
    }

    /// A text changes.
    pub(super) fn write(&mut self, id: EntryId, field: usize, text: String, log: &mut Log) {
        let slot = id.0 as usize;
        let mut change = self.plan.text(field);
        let counted = Census::of(&self.row(id));
        let entry = &mut self.slots[slot].entry;
        entry.texts[field] = text;
        for &field in &change.fields {
            entry.values[field] = Value::read(&self.frame, &entry.texts, field);
        }
        self.census(counted, Census::of(&self.row(id)));
        if self.matching.reads(&self.frame.profile, field) {
            let texts = &self.slots[slot].entry.texts;
            let affected = self.matching.update(&self.frame.profile, id, Some(texts));
            self.continues(id, &mut change);
            self.continue_anew(affected, log);
        }
        self.check_entry(id, &change, log);
        self.regroup(id, &change);
        self.check_groups(log);
    }

    /// Entries come in.
    pub(super) fn put(&mut self, at: usize, entries: Entries, log: &mut Log) {
        let ids: Vec<EntryId> = entries.into_rows().into_iter().map(|texts| self.admit(texts)).collect();
        self.order.splice(at..at, ids.iter().copied());
        self.number(at);
        let mut affected = Vec::new();
        for &id in &ids {
            self.census(Census::default(), Census::of(&self.row(id)));
            let texts = &self.slots[id.0 as usize].entry.texts;
            affected.extend(self.matching.update(&self.frame.profile, id, Some(texts)));
        }
        ids.iter().for_each(|&id| self.slots[id.0 as usize].continues = self.matching.of(id));
        let whole = self.plan.whole();
        for &id in &ids {
            self.check_entry(id, &whole, log);
            self.regroup(id, &whole);
        }
        self.continue_anew(affected, log);
        self.check_groups(log);
    }

    /// Gives an entry an id and reads it.
    fn admit(&mut self, texts: Vec<String>) -> EntryId {
        let id = self.free.pop().unwrap_or(EntryId(self.slots.len() as u32));
        let slot =
            Slot { entry: Entry::read(&self.frame, id, texts), continues: None, groups: Vec::new(), found: Vec::new() };
        if id.0 as usize == self.slots.len() {
            self.slots.push(slot);
            self.positions.push(0);
        } else {
            self.slots[id.0 as usize] = slot;
        }
        id
    }

    /// An entry goes.
    pub(super) fn take(&mut self, id: EntryId, log: &mut Log) {
        let slot = id.0 as usize;
        self.census(Census::of(&self.row(id)), Census::default());
        for (group, _) in std::mem::take(&mut self.slots[slot].groups) {
            self.groups.take(group, id, &[], &self.positions);
            self.groups.touch(group);
        }
        let at = self.positions[slot];
        self.order.remove(at);
        self.number(at);
        let mut affected = self.matching.update(&self.frame.profile, id, None);
        affected.retain(|&other| other != id);
        self.continue_anew(affected, log);
        std::mem::take(&mut self.slots[slot].found).into_iter().for_each(|standing| log.drop(standing));
        self.slots[slot].entry = Entry { id, texts: Vec::new(), values: Vec::new() };
        self.free.push(id);
        self.check_groups(log);
    }

    /// An entry moves.
    pub(super) fn place(&mut self, id: EntryId, to: usize, log: &mut Log) {
        let from = self.positions[id.0 as usize];
        let mut taken = Vec::new();
        for &(group, _) in &self.slots[id.0 as usize].groups {
            taken.push((group, self.groups.items(group, id, &self.positions)));
            self.groups.take(group, id, &[], &self.positions);
        }
        let id = self.order.remove(from);
        self.order.insert(to, id);
        self.number(from.min(to));
        for (group, items) in taken {
            self.groups.take(group, id, &items, &self.positions);
            self.groups.touch(group);
        }
        self.check_groups(log);
    }

    /// All entries have moved.
    pub(super) fn arranged(&mut self, log: &mut Log) {
        self.number(0);
        self.groups.arrange(&self.positions);
        self.check_groups(log);
    }

    /// Notes where the entries from a place on stand.
    fn number(&mut self, from: usize) {
        for at in from..self.order.len() {
            self.positions[self.order[at].0 as usize] = at;
        }
    }

    fn census(&mut self, before: Census, now: Census) {
        if before != now {
            self.census.update(before, now);
            self.groups.touch_counted();
        }
    }

    /// Looks again at the entries that continue another entry of the previous submission now.
    fn continue_anew(&mut self, affected: Vec<EntryId>, log: &mut Log) {
        for id in affected {
            let mut change = self.plan.nothing();
            if self.continues(id, &mut change) {
                self.check_entry(id, &change, log);
                self.regroup(id, &change);
            }
        }
    }

    /// Whether an entry continues another entry of the previous submission now.
    fn continues(&mut self, id: EntryId, change: &mut Change) -> bool {
        let now = self.matching.of(id);
        let changed = std::mem::replace(&mut self.slots[id.0 as usize].continues, now) != now;
        if changed {
            self.plan.continues(change);
        }
        changed
    }

    /// The rules that look at one entry.
    fn check_entry(&mut self, id: EntryId, change: &Change, log: &mut Log) {
        let slot = id.0 as usize;
        let mut now = Vec::new();
        let row = self.row(id);
        for (rule, declared) in rules::ALL.iter().enumerate().filter(|(rule, _)| change.concerns[*rule]) {
            let mut findings = Findings { rule, params: &self.frame.profile.setting(rule).params, out: &mut now };
            match declared.scope {
                Scope::Field(check) => {
                    change.fields.iter().for_each(|&index| check(&Cell { row, index }, &mut findings));
                }
                Scope::Entry(check) => check(&row, &mut findings),
                Scope::Group { .. } | Scope::Sheet(_) => {}
            }
        }
        let again = |standing: &Standing| {
            let Finding { rule, place, .. } = &standing.finding;
            let read = place.is_some_and(|spot| change.fields.contains(&spot.field));
            change.concerns[*rule] && (read || !matches!(rules::ALL[*rule].scope, Scope::Field(_)))
        };
        let (before, mut found): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.slots[slot].found).into_iter().partition(again);
        found.extend(log.replace(before, now, &mut self.next));
        let spoken: Vec<&str> = found.iter().map(|standing| rules::ALL[standing.finding.rule].id).collect();
        for standing in &mut found {
            let yields = rules::ALL[standing.finding.rule].yields_to.iter().any(|other| spoken.contains(other));
            log.tell(standing, !yields && self.speaks(&standing.finding));
        }
        self.slots[slot].found = found;
    }

    /// Only errors are reported on what another side fills in.
    fn speaks(&self, finding: &Finding) -> bool {
        let severity = self.frame.profile.setting(finding.rule).severity;
        let other = finding.place.is_some_and(|s| self.frame.profile.fields()[s.field].filled_by == FilledBy::Other);
        !other || severity == Some(Severity::Error)
    }

    /// Sees to it that an entry is in the groups it belongs to, and that those are looked at again that may judge
    /// differently now.
    fn regroup(&mut self, id: EntryId, change: &Change) {
        let slot = id.0 as usize;
        let (mut left, mut keep): (Vec<_>, Vec<_>) = std::mem::take(&mut self.slots[slot].groups)
            .into_iter()
            .partition(|(group, _)| change.concerns[self.groups.list[*group].rule]);
        order::sort_by_key(&mut left, |(group, _)| *group);
        let mut stays = vec![false; left.len()];
        for &rule in self.plan.groups.iter().filter(|rule| change.concerns[**rule]) {
            let Scope::Group { keys: of, .. } = rules::ALL[rule].scope else { continue };
            let mut keys = Keys::default();
            of(&self.row(id), &mut keys);
            order::sort_by(&mut keys.0, |a, b| a.key.cmp(&b.key));
            for parts in keys.0.chunk_by(|a, b| a.key == b.key) {
                let mut items: Vec<Member> = parts.iter().map(|part| Member { id, item: part.item }).collect();
                items.dedup();
                let classes: Option<Vec<Class>> = parts.iter().map(|part| part.class).collect();
                let class = classes.map(Class::of);
                let group = self.groups.of(rule, &parts[0].key);
                let known = left.binary_search_by_key(&group, |(group, _)| *group);
                self.groups.take(group, id, &items, &self.positions);
                let same = known.is_ok_and(|at| class.is_some() && left[at].1 == class);
                if !same || !self.groups.list[group].found.is_empty() {
                    self.groups.touch(group);
                }
                if let Ok(at) = known {
                    stays[at] = true;
                }
                keep.push((group, class));
            }
        }
        for ((group, _), _) in left.into_iter().zip(stays).filter(|(_, stays)| !stays) {
            self.groups.take(group, id, &[], &self.positions);
            self.groups.touch(group);
        }
        self.slots[slot].groups = keep;
    }

    /// The rules about groups, in those that were touched.
    fn check_groups(&mut self, log: &mut Log) {
        for group in self.groups.take_touched() {
            let mut now = Vec::new();
            let related = &self.groups.list[group];
            let rule = related.rule;
            if let (Scope::Group { check, .. }, false) = (rules::ALL[rule].scope, related.members.is_empty()) {
                let view = Group {
                    key: related.key(),
                    members: &related.members,
                    entries: &|id| self.row(id),
                    census: &self.census,
                    counted: false.into(),
                };
                check(&view, &mut Findings { rule, params: &self.frame.profile.setting(rule).params, out: &mut now });
                if view.counted.get() {
                    self.groups.count(group);
                }
            }
            let before = std::mem::take(&mut self.groups.list[group].found);
            let mut found = log.replace(before, now, &mut self.next);
            found.iter_mut().for_each(|standing| log.tell(standing, self.speaks(&standing.finding)));
            self.groups.list[group].found = found;
            self.groups.forget_empty(group);
        }
        let told = !self.order.is_empty();
        self.whole.iter_mut().for_each(|standing| log.tell(standing, told));
    }

    /// What is told, in the order of the contract: entry, field, start of the place, rule; the sheet as a whole last.
    pub(super) fn told(&self) -> Vec<&Standing> {
        let rows = self.order.iter().flat_map(|id| self.slots[id.0 as usize].found.iter().map(|found| ("", found)));
        let groups = self.groups.list.iter().flat_map(|group| group.found.iter().map(|found| (group.key(), found)));
        let whole = self.whole.iter().map(|found| ("", found));
        let told: Vec<_> = rows.chain(groups).chain(whole).filter(|(_, standing)| standing.told).collect();
        // By entry first: counted, not compared, so that a longer sheet costs no more for each of its rows.
        let entry = |standing: &Standing| {
            standing.finding.place.map_or(self.order.len(), |spot| self.positions[spot.entry.0 as usize])
        };
        let mut starts = vec![0; self.order.len() + 2];
        told.iter().for_each(|(_, standing)| starts[entry(standing) + 1] += 1);
        (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
        let mut next = starts.clone();
        let mut ordered = vec![usize::MAX; told.len()];
        for (at, (_, standing)) in told.iter().enumerate() {
            let place = &mut next[entry(standing)];
            ordered[*place] = at;
            *place += 1;
        }
        let within = |at: &usize| {
            let (key, Standing { finding: Finding { rule, place, .. }, .. }) = told[*at];
            let place = place.map(|spot| (spot.field, spot.span.start, self.plan.rank[*rule], spot.span.end));
            (place, self.plan.rank[*rule], key)
        };
        for entry in starts.windows(2) {
            order::sort_by_key(&mut ordered[entry[0]..entry[1]], within);
        }
        ordered.into_iter().map(|at| told[at].1).collect()
    }
}
