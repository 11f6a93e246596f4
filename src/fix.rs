//! Accepting repairs: the edits of fixes applied to a copy of the entries.

use crate::entry::Entries;
use crate::issue::{Edit, Fix};
use crate::profile::Profile;

/// The entries with the repairs applied. Where two edits overlap, the later one in the text is left out.
#[must_use]
pub fn apply(profile: &Profile, entries: &Entries, fixes: &[&Fix]) -> Entries {
    let mut edits: Vec<&Edit> = fixes.iter().flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| (edit.entry, edit.field.as_str(), edit.span));
    edits.dedup_by(|later, earlier| {
        (later.entry, &later.field) == (earlier.entry, &earlier.field) && later.span.start < earlier.span.end
    });
    let mut rows = entries.rows().to_vec();
    // From the end of each text to its start, so that earlier spans stay right.
    for edit in edits.into_iter().rev() {
        let Some(field) = profile.fields().iter().position(|field| field.id == edit.field) else { continue };
        let Some(text) = rows.get_mut(edit.entry).map(|row| &mut row[field]) else { continue };
        let (start, end) = (bytes(text, edit.span.start), bytes(text, edit.span.end));
        text.replace_range(start..end.max(start), &edit.text);
    }
    Entries::from_rows(profile, rows)
}

/// The byte at which a UTF-16 unit starts.
fn bytes(text: &str, unit: u32) -> usize {
    let mut units = 0;
    text.char_indices()
        .find(|&(_, c)| {
            let here = units >= unit;
            units += c.len_utf16() as u32;
            here
        })
        .map_or(text.len(), |(byte, _)| byte)
}
