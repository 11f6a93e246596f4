//! What `--fix` changed, as a list for people.

use super::Repaired;
use crate::text::{Source, clip};
use rasoat::Context;
use std::fmt::Write;
use std::path::Path;

/// The columns each side of a change may take.
const WIDTH: usize = 48;

/// How much of what did not change is shown beside a change.
const AROUND: usize = 12;

/// A line for every text: where it is, what was there, what is there now, and what the repair is called.
pub fn list(source: &Source<'_>, repaired: &Repaired, context: &Context) -> String {
    let mut out = String::new();
    for change in &repaired.changes {
        let field = &source.profile.fields()[change.field].id;
        let _ = write!(out, "  {}, {}: ", source.name, source.place(change.entry, field, context.lang));
        if !context.mask {
            let (before, after) = narrowed(&change.before, &change.after);
            let _ = write!(out, "“{}” → “{}”. ", clip::short(&before, WIDTH), clip::short(&after, WIDTH));
        }
        let _ = writeln!(out, "{}", clip::printable(&change.labels.join("; ")));
    }
    out
}

/// What the repairs of all sheets come to.
#[derive(Default)]
pub struct Count {
    texts: usize,
    errors: usize,
    warnings: usize,
}

impl Count {
    /// One more sheet.
    pub fn add(&mut self, repaired: &Repaired) {
        self.texts += repaired.changes.len();
        self.errors += repaired.report.summary.errors;
        self.warnings += repaired.report.summary.warnings;
    }

    /// The line that ends the list.
    pub fn closing(&self, out: &Path) -> String {
        let Count { texts, errors, warnings } = self;
        format!(
            "{}: đã sửa {texts} ô, còn {errors} lỗi, {warnings} cảnh báo \
             ({texts} texts repaired, {errors} errors and {warnings} warnings left)",
            out.display()
        )
    }
}

/// Both texts without the most of what they have in common at either end.
fn narrowed(before: &str, after: &str) -> (String, String) {
    let (a, b): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let least = a.len().min(b.len());
    let front = (0..least).take_while(|&i| a[i] == b[i]).count();
    let back = (0..least - front).take_while(|&i| a[a.len() - 1 - i] == b[b.len() - 1 - i]).count();
    let (from, left) = (front.saturating_sub(AROUND), back.saturating_sub(AROUND));
    let part = |text: &[char]| {
        let middle: String = text[from..text.len() - left].iter().collect();
        [if from > 0 { "…" } else { "" }, &middle, if left > 0 { "…" } else { "" }].concat()
    };
    (part(&a), part(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shown_around_what_changed() {
        assert_eq!(narrowed("2025-06-30", "30/06/2025"), ("2025-06-30".to_owned(), "30/06/2025".to_owned()));
        let text = |date: &str| format!("Đã ban hành Công văn số 62 ngày {date} của Sở Khoa học và Công nghệ");
        let narrow = |date: &str| format!("… số 62 ngày {date} của Sở…");
        assert_eq!(narrowed(&text("1/2/2025"), &text("3/4/2025")), (narrow("1/2/2025"), narrow("3/4/2025")));
        assert_eq!(narrowed("aa", "a"), ("aa".to_owned(), "a".to_owned()));
    }
}
