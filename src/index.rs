//! The one kind of map from keys to places. The standard library's is compiled anew for every type of key and value, and weighs
//! four times this one.

use std::hash::{DefaultHasher, Hasher};
use std::sync::Arc;

/// Places by key. Hashed the same way on every machine, and never walked through: nothing hangs on its order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    /// Keys and their places, each in the slot that its hash names or the next free one after it. A power of two of slots, at most
    /// half of them taken.
    slots: Vec<Option<(Arc<str>, usize)>>,
    taken: usize,
}

impl Index {
    /// The place of a key.
    pub(crate) fn get(&self, key: &str) -> Option<usize> {
        self.slots.get(self.slot(key))?.as_ref().map(|&(_, place)| place)
    }

    /// Notes the place of a key that has none yet.
    pub(crate) fn insert(&mut self, key: Arc<str>, place: usize) {
        if self.taken * 2 >= self.slots.len() {
            let more = vec![None; (self.slots.len() * 2).max(16)];
            let old = std::mem::replace(&mut self.slots, more);
            old.into_iter().for_each(|held| self.put(held));
        }
        self.put(Some((key, place)));
        self.taken += 1;
    }

    /// Forgets a key.
    pub(crate) fn remove(&mut self, key: &str) {
        let mut at = self.slot(key);
        if self.slots.get_mut(at).is_some_and(|held| held.take().is_some()) {
            self.taken -= 1;
            // Those behind it may have been pushed there by it.
            loop {
                at = self.after(at);
                let held = self.slots[at].take();
                if held.is_none() {
                    break;
                }
                self.put(held);
            }
        }
    }

    fn put(&mut self, held: Option<(Arc<str>, usize)>) {
        if let Some((key, _)) = &held {
            let at = self.slot(key);
            self.slots[at] = held;
        }
    }

    /// The slot that has this key, or the free one where it would be put.
    #[inline(never)]
    fn slot(&self, key: &str) -> usize {
        let mut hasher = DefaultHasher::new();
        hasher.write(key.as_bytes());
        let mut at = hasher.finish() as usize & self.slots.len().wrapping_sub(1);
        while let Some(Some((held, _))) = self.slots.get(at)
            && **held != *key
        {
            at = self.after(at);
        }
        at
    }

    fn after(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn it_holds_what_the_library_s_map_holds() {
        let (mut ours, mut theirs, mut state) = (Index::default(), HashMap::new(), 7_u32);
        for step in 0..20_000 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // Up to 600 keys at first, then up to 40, so that the table is both grown and emptied.
            let key = format!("khóa {}", (state >> 16) % if step < 10_000 { 600 } else { 40 });
            assert_eq!(ours.get(&key), theirs.get(&key).copied(), "{key}");
            if theirs.remove(&key).is_some() {
                ours.remove(&key);
            } else {
                ours.insert(key.as_str().into(), step);
                theirs.insert(key, step);
            }
            assert_eq!(ours.taken, theirs.len());
        }
        assert!(theirs.iter().all(|(key, place)| ours.get(key) == Some(*place)));
        ours.remove("không có");
        assert_eq!(ours.taken, theirs.len());
    }
}
