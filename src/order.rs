//! Sorting, compiled once. The standard library's sorts are compiled anew for every type and every comparison, some
//! kilobytes each time; here only the comparison and the swaps are.

use std::cmp::Ordering;

/// Sorts; equal items keep their order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by a key; items of equal keys keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a comparison; equal items keep their order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    // Most lists are found in the order of the text.
    if items.is_sorted_by(|a, b| compare(a, b).is_le()) {
        return;
    }
    let mut order = sorted(items.len(), &|a, b| compare(&items[a], &items[b]));
    for start in 0..items.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// For every item the place of the first one equal to it.
pub(crate) fn first_equals<T: Ord>(items: &[T]) -> Vec<usize> {
    let mut firsts: Vec<usize> = (0..items.len()).collect();
    for pair in sorted(items.len(), &|a, b| items[a].cmp(&items[b])).windows(2) {
        if let &[before, after] = pair
            && items[before] == items[after]
        {
            firsts[after] = firsts[before];
        }
    }
    firsts
}

/// The places of `len` items in their order: a merge sort from the bottom up.
fn sorted(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..len).collect();
    let mut to = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        for start in (0..len).step_by(2 * width) {
            let (middle, end) = ((start + width).min(len), (start + 2 * width).min(len));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let second = left == middle || right < end && compare(from[left], from[right]).is_gt();
                let next = if second { &mut right } else { &mut left };
                to.push(from[*next]);
                *next += 1;
            }
        }
        std::mem::swap(&mut from, &mut to);
        to.clear();
        width *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists of every length up to 40, with many equal keys; each item tells where it stood.
    fn lists() -> impl Iterator<Item = Vec<(u32, usize)>> {
        let mut state = 7_u32;
        let mut next = move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 24
        };
        (0..400).map(move |n| (0..n % 41).map(|at| (next() % 13, at)).collect())
    }

    #[test]
    fn lists_are_sorted_as_the_standard_library_does() {
        for list in lists() {
            let mut expected = list.clone();
            expected.sort_by_key(|item| item.0);
            let mut own = list.clone();
            sort_by_key(&mut own, |item| item.0);
            assert_eq!(own, expected, "{list:?}");
            let mut reversed = list;
            reversed.reverse();
            sort(&mut reversed);
            expected.sort_unstable();
            assert_eq!(reversed, expected);
        }
    }

    #[test]
    fn the_first_of_equal_items_stands_for_all_of_them() {
        assert!(first_equals::<u8>(&[]).is_empty());
        for list in lists() {
            let keys: Vec<u32> = list.iter().map(|item| item.0).collect();
            let expected: Vec<usize> =
                keys.iter().map(|key| keys.iter().position(|other| other == key).unwrap()).collect();
            assert_eq!(first_equals(&keys), expected);
        }
    }
}
