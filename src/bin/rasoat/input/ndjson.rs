//! Many sheets, one a line, read one after the other: memory is bounded by the largest of them.

use rasoat::{Context, Entries, Profile};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use std::io::{BufRead, Read};
use std::ops::Range;

/// The most bytes one line may have.
pub const LONGEST: u64 = 16 << 20;

/// One sheet of a stream.
pub struct Line {
    /// What the sender knows the sheet by.
    pub id: Value,
    /// The same as text.
    pub name: String,
    /// Its entries.
    pub entries: Entries,
    /// The place of each in its list, counted from 1.
    pub rows: Vec<usize>,
    /// The context, with the line's own previous submission where it has one.
    pub context: Context,
    /// The line itself, its end included, and where the list of entries stands in it.
    text: String,
    list: Range<usize>,
}

impl Line {
    /// The JSON text of the entries.
    pub fn list(&self) -> &str {
        &self.text[self.list.clone()]
    }

    /// What stands before and after them.
    pub fn around(&self) -> (&str, &str) {
        (&self.text[..self.list.start], &self.text[self.list.end..])
    }

    /// How many bytes the line has.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given<'a> {
    id: Value,
    #[serde(borrow)]
    entries: &'a RawValue,
    #[serde(borrow, default)]
    previous: Option<&'a RawValue>,
}

/// The lines of a stream with their numbers; a line that cannot be read is an error of its own, and the next is read.
pub struct Lines<R> {
    from: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    pub fn new(from: R) -> Self {
        Lines { from, number: 0 }
    }

    /// The next line that is not blank.
    pub fn next(&mut self, profile: &Profile, context: &Context) -> Option<Result<Line, String>> {
        loop {
            let mut line = Vec::new();
            self.number += 1;
            let number = self.number;
            let read = self.from.by_ref().take(LONGEST + 1).read_until(b'\n', &mut line);
            match read {
                Ok(0) => return None,
                Err(e) => return Some(Err(format!("dòng {number}: không đọc được (cannot be read): {e}"))),
                Ok(_) if line.len() as u64 > LONGEST && line.last() != Some(&b'\n') => {
                    let mega = LONGEST >> 20;
                    let problem = format!("dòng {number}: quá {mega} MB cho một bảng (over {mega} MB for one sheet)");
                    return Some(self.from.skip_until(b'\n').map_err(|e| e.to_string()).and(Err(problem)));
                }
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(_) => return Some(sheet(profile, context, line).map_err(|e| format!("dòng {number}: {e}"))),
            }
        }
    }
}

fn sheet(profile: &Profile, context: &Context, line: Vec<u8>) -> Result<Line, String> {
    let text = String::from_utf8(line)
        .map_err(|e| format!("không phải UTF-8 (not UTF-8), byte {}", e.utf8_error().valid_up_to() + 1))?;
    let given: Given<'_> = serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(&text)).map_err(|e| {
        let column = e.column();
        format!("cột {column}: phải là {{\"id\", \"entries\", \"previous\"?}} (must be such an object): {e}")
    })?;
    if !(given.id.is_string() || given.id.is_number()) {
        return Err("id: phải là chữ hoặc số (must be text or a number)".to_owned());
    }
    let entries = super::entries(profile, given.entries.get()).map_err(|e| e.to_string())?;
    let mut context = context.clone();
    if let Some(previous) = given.previous.filter(|previous| previous.get() != "null") {
        context.previous = Some(super::previous(profile, previous.get()).map_err(|e| format!("previous: {e}"))?);
    }
    let start = given.entries.get().as_ptr() as usize - text.as_ptr() as usize;
    let list = start..start + given.entries.get().len();
    let name = given.id.as_str().map_or_else(|| given.id.to_string(), str::to_owned);
    Ok(Line { id: given.id, name, rows: (1..=entries.len()).collect(), entries, context, list, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_cannot_be_read_is_named_and_the_next_is_read() {
        let profile = Profile::builtin("plan-02").unwrap();
        let context = Context::new("2025-12-15").unwrap();
        let stream = [
            r#"{"id": "a", "entries": [{"task": "Rà soát"}]}"#,
            "",
            r#"{"id": "b", "entries": [{"tsk": "Rà soát"}]}"#,
            r#"{"id": "c", "entry": []}"#,
            r#"{"id": 4, "entries": [], "previous": {"asOf": "2025-11-15", "entries": []}}"#,
            r#"{"id": null, "entries": []}"#,
            r#"{"id": "g", "entries": ["#,
        ]
        .join("\n");
        let mut lines = Lines::new(stream.as_bytes());
        let mut seen = Vec::new();
        while let Some(line) = lines.next(&profile, &context) {
            seen.push(match line {
                Ok(line) => format!("{} {} {}", line.id, line.entries.len(), line.context.previous.is_some()),
                Err(problem) => problem.split(&[':', ' '][..]).take(2).collect::<Vec<_>>().join(" "),
            });
        }
        assert_eq!(seen, [r#""a" 1 false"#, "dòng 3", "dòng 4", "4 0 true", "dòng 6", "dòng 7"]);
    }

    #[test]
    fn a_line_without_end_is_refused_without_being_kept() {
        let profile = Profile::builtin("plan-02").unwrap();
        let context = Context::new("2025-12-15").unwrap();
        let long = std::io::repeat(b'x').take(20 << 20).chain(&b"\n{\"id\": 1, \"entries\": []}"[..]);
        let mut lines = Lines::new(std::io::BufReader::new(long));
        let problem = lines.next(&profile, &context).unwrap().err().unwrap();
        assert!(problem.starts_with("dòng 1: quá 16 MB"), "{problem}");
        assert!(lines.next(&profile, &context).unwrap().is_ok());
        assert!(lines.next(&profile, &context).is_none());
    }
}
