//! `--fix`: the recommended repairs in a copy of the file, in the file's own format.
//!
//! Only the texts that change are written anew; every other byte of the file is copied. The copy is read back before it
//! is kept, and must say exactly what the repaired entries say.

mod csv;
mod json;
mod list;
mod target;
mod xlsx;

pub use list::{Count, list};
pub use target::Target;

use crate::input::{self, Kind, Layout, Sheet, decode};
use rasoat::{Context, Entries, Fix, InputError, Profile, Report, fix};
use std::collections::BTreeMap;
use std::error::Error;

/// Repairs may bring others into the open, such as the next error in the same text; this many times is looked again.
const ROUNDS: usize = 8;

/// One text that is repaired.
pub struct Change {
    pub entry: usize,
    /// The field's place in the form.
    pub field: usize,
    pub before: String,
    pub after: String,
    /// What each repair is called.
    pub labels: Vec<String>,
}

/// Entries with their repairs accepted.
pub struct Repaired {
    pub entries: Entries,
    /// In the order of entry and field.
    pub changes: Vec<Change>,
    /// What is still found.
    pub report: Report,
}

/// Where a text may be written.
type Writable<'a> = &'a dyn Fn(usize, usize) -> bool;

/// Accepts every repair that `writable` has a place for, looks again, and stops when nothing is left or something got
/// worse.
fn accept(
    profile: &Profile,
    entries: &Entries,
    context: &Context,
    writable: Writable<'_>,
) -> Result<Repaired, InputError> {
    let mut now = entries.clone();
    let mut report = rasoat::check(profile, &now, context)?;
    let mut labels: BTreeMap<(usize, usize), Vec<String>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let chosen = compatible(profile, &report, writable);
        let next = fix::apply(profile, &now, &chosen);
        if next == now {
            break;
        }
        let after = rasoat::check(profile, &next, context)?;
        if after.summary.errors > report.summary.errors {
            break;
        }
        for (fix, edit) in chosen.iter().flat_map(|fix| fix.edits.iter().map(move |edit| (fix, edit))) {
            let texts = labels.entry((edit.entry, index(profile, &edit.field))).or_default();
            if texts.last() != Some(&fix.label) {
                texts.push(fix.label.clone());
            }
        }
        (now, report) = (next, after);
    }
    let mut changes = Vec::new();
    for ((entry, field), labels) in labels {
        let (before, after) = (&entries.rows()[entry][field], &now.rows()[entry][field]);
        if before != after {
            changes.push(Change { entry, field, before: before.clone(), after: after.clone(), labels });
        }
    }
    Ok(Repaired { entries: now, changes, report })
}

/// The repairs of a report that can all be accepted together: one whose edit meets an edit of an earlier one waits for
/// the next round, whole.
fn compatible<'r>(profile: &Profile, report: &'r Report, writable: Writable<'_>) -> Vec<&'r Fix> {
    let mut taken: BTreeMap<(usize, &str), Vec<(u32, u32)>> = BTreeMap::new();
    let mut chosen: Vec<&Fix> = Vec::new();
    for fix in report.issues.iter().filter_map(|issue| issue.fix.as_ref()) {
        let free = fix.edits.iter().all(|edit| {
            let spans = taken.get(&(edit.entry, edit.field.as_str()));
            let apart = |&(start, end): &(u32, u32)| edit.span.end < start || end < edit.span.start;
            writable(edit.entry, index(profile, &edit.field)) && spans.is_none_or(|spans| spans.iter().all(apart))
        });
        if free && !chosen.contains(&fix) {
            for edit in &fix.edits {
                let spans = taken.entry((edit.entry, edit.field.as_str())).or_default();
                spans.push((edit.span.start, edit.span.end));
            }
            chosen.push(fix);
        }
    }
    chosen
}

fn index(profile: &Profile, field: &str) -> usize {
    profile.fields().iter().position(|f| f.id == field).unwrap_or_default()
}

/// The repaired copy of a file that holds one sheet.
pub fn file(
    profile: &Profile,
    context: &Context,
    kind: Kind,
    bytes: &[u8],
    sheet: &Sheet,
) -> Result<(Repaired, Vec<u8>), Box<dyn Error>> {
    let (repaired, copy) = match &sheet.layout {
        Layout::Json => {
            let repaired = accept(profile, &sheet.entries, context, &|_, _| true)?;
            let text = decode::utf8(bytes.to_vec())?;
            let mark = if bytes.starts_with(decode::MARK) { decode::MARK } else { &[] };
            let copy = [mark, json::write(profile, &text, &repaired.changes)?.as_bytes()].concat();
            (repaired, copy)
        }
        Layout::Table { columns, sign } => {
            let repaired = accept(profile, &sheet.entries, context, &|_, field| columns[field].is_some())?;
            let copy = csv::write(bytes, *sign, columns, &sheet.rows, &repaired.changes)?;
            (repaired, copy)
        }
        Layout::Workbook { columns, tab } => {
            let book = xlsx::Book::open(bytes, tab)?;
            let writable = |entry: usize, field: usize| {
                columns[field].is_some_and(|column| book.is_writable(sheet.rows[entry], column))
            };
            let repaired = accept(profile, &sheet.entries, context, &writable)?;
            let copy = book.write(columns, &sheet.rows, &repaired.changes)?;
            (repaired, copy)
        }
    };
    if input::sheet(profile, kind, copy.clone()).is_ok_and(|again| again.entries == repaired.entries) {
        return Ok((repaired, copy));
    }
    Err("--fix: không ghi lại được đúng cách tệp này được ghi; hãy lưu thành .json hoặc .csv UTF-8 rồi thử lại \
         (this file cannot be written back faithfully; save it as .json or as .csv in UTF-8 and try again)"
        .into())
}

/// The repaired copy of one line of a stream.
pub fn line(profile: &Profile, line: &input::ndjson::Line) -> Result<(Repaired, String), Box<dyn Error>> {
    let repaired = accept(profile, &line.entries, &line.context, &|_, _| true)?;
    let (before, after) = line.around();
    let list = json::write(profile, line.list(), &repaired.changes)?;
    if Entries::from_json(profile, &list)? != repaired.entries {
        return Err("--fix: không ghi lại được dòng này (this line cannot be written back)".into());
    }
    Ok((repaired, [before, &list, after].concat()))
}

/// A text with the line breaks of the one it takes the place of.
fn with_breaks_of(before: &str, after: &str) -> String {
    if before.contains("\r\n") { after.replace('\n', "\r\n") } else { after.to_owned() }
}
