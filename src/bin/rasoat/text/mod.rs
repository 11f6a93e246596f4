//! What was found, in the manner of a compiler: the message, the place, the typed line with the place underlined.
//!
//! ```text
//! lỗi[date/impossible]: Tháng 9 chỉ có 30 ngày …
//!   --> bao-cao.json, dòng 2, cột “Ngày hoàn thành thực tế”
//!    |
//!  2 | 31-09-2025
//!    | ^^^^^^^^^^
//! ```

pub mod clip;
mod paint;

pub use paint::Paint;

use rasoat::read::Span;
use rasoat::{Entries, Issue, Lang, Profile, Report, Severity};
use std::fmt::Write;

/// The columns a typed line may take: what fits a window of ordinary width beside the line number.
const WIDTH: usize = 96;

/// A sheet as the person who made it knows it.
pub struct Source<'a> {
    /// The file's name.
    pub name: &'a str,
    /// The form.
    pub profile: &'a Profile,
    /// The entries.
    pub entries: &'a Entries,
    /// The row of the file that each entry stands in, counted from 1.
    pub rows: &'a [usize],
}

/// The words around the messages.
struct Words {
    severities: [&'static str; 3],
    row: &'static str,
    column: &'static str,
    repair: &'static str,
    beside: &'static str,
}

const VI: Words = Words {
    severities: ["lỗi", "cảnh báo", "gợi ý"],
    row: "dòng",
    column: "cột",
    repair: "cách sửa",
    beside: "liên quan",
};

const EN: Words = Words {
    severities: ["error", "warning", "info"],
    row: "row",
    column: "column",
    repair: "repair",
    beside: "related",
};

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

/// The report as text.
pub fn render(source: &Source<'_>, report: &Report, paint: Paint) -> String {
    let words = words(report.lang);
    let mut out = String::new();
    for issue in &report.issues {
        let _ = source.issue(&mut out, issue, report.lang, paint);
    }
    let summary = &report.summary;
    let [error, warning, info] = words.severities;
    let _ = writeln!(out, "{} {error}, {} {warning}, {} {info}", summary.errors, summary.warnings, summary.infos);
    out
}

impl Source<'_> {
    fn issue(&self, out: &mut String, issue: &Issue, lang: Lang, paint: Paint) -> std::fmt::Result {
        let words = words(lang);
        let severity = words.severities[issue.severity as usize];
        let title = paint.severity(issue.severity, &format!("{severity}[{}]", issue.rule));
        writeln!(out, "{title}: {}", paint.bold(&clip::printable(&issue.message)))?;
        // As wide as the row's number, so that the bars stand in one line.
        let row = issue.entry.map(|entry| self.row(entry).to_string()).unwrap_or_default();
        let margin = " ".repeat(row.len() + 1);
        let (arrow, bar) = (paint.dim("-->"), paint.dim("|"));
        match (issue.entry, &issue.field, issue.span) {
            (Some(entry), Some(field), Some(span)) => {
                writeln!(out, "{margin}{arrow} {}, {}", self.name, self.place(entry, field, lang))?;
                if let Some(line) = clip::line(self.typed(entry, field), span, WIDTH) {
                    let carets = paint.severity(issue.severity, &"^".repeat(line.marked));
                    writeln!(out, "{margin} {bar}")?;
                    writeln!(out, "{} {bar} {}", paint.dim(&format!(" {row}")), line.text)?;
                    writeln!(out, "{margin} {bar} {}{carets}", " ".repeat(line.before))?;
                }
            }
            _ => writeln!(out, " {arrow} {}", self.name)?,
        }
        for place in &issue.related {
            let text = clip::short(span_of(self.typed(place.entry, &place.field), place.span), WIDTH / 2);
            let text = if text.is_empty() { text } else { format!(": {text}") };
            let place = self.place(place.entry, &place.field, lang);
            writeln!(out, "{margin} = {}: {place}{text}", words.beside)?;
        }
        if let Some(fix) = &issue.fix {
            writeln!(out, "{margin} = {}: {}", words.repair, clip::printable(&fix.label))?;
        }
        writeln!(out)
    }

    fn row(&self, entry: usize) -> usize {
        self.rows.get(entry).copied().unwrap_or(entry + 1)
    }

    /// “dòng 3, cột “Thời hạn””.
    pub fn place(&self, entry: usize, field: &str, lang: Lang) -> String {
        let words = words(lang);
        let label = self.profile.field(field).map_or(field, |field| &field.label);
        format!("{} {}, {} “{label}”", words.row, self.row(entry), words.column)
    }

    /// What was typed there.
    fn typed(&self, entry: usize, field: &str) -> &str {
        let column = self.profile.fields().iter().position(|f| f.id == field);
        let row = self.entries.rows().get(entry);
        row.zip(column).and_then(|(row, column)| row.get(column)).map_or("", String::as_str)
    }
}

/// The part of a text that a span marks.
fn span_of(text: &str, span: Span) -> &str {
    span.of(text).trim()
}

/// The severity as a number is its place in the lists of words.
const _: () = assert!(Severity::Error as usize == 0 && Severity::Info as usize == 2);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_underlined_below_its_letters_and_long_text_is_cut_around_it() {
        let profile = Profile::builtin("plan-02").unwrap();
        let description =
            format!("{}kết quả đạt 173,652 học viên{}", "Đã tổ chức. ".repeat(20), " và tiếp tục".repeat(20));
        let json = serde_json::json!([{
            "task": "Mở lớp", "deadline": "30/06/2025", "result": "Đã hoàn thành",
            "description": description, "completed_on": "31-09-2025",
        }]);
        let entries = Entries::from_json(&profile, &json.to_string()).unwrap();
        let report = rasoat::check(&profile, &entries, &rasoat::Context::new("2025-12-15").unwrap()).unwrap();
        let source = Source { name: "a.json", profile: &profile, entries: &entries, rows: &[12] };
        let text = render(&source, &report, Paint::plain());
        let lines: Vec<&str> = text.lines().collect();
        let at = lines.iter().position(|line| line.starts_with("lỗi[date/impossible]")).unwrap();
        assert_eq!(
            lines[at + 1..at + 5],
            ["   --> a.json, dòng 12, cột “Ngày hoàn thành thực tế”", "    |", " 12 | 31-09-2025", "    | ^^^^^^^^^^"]
        );
        let cut = lines.iter().find(|line| line.contains("173,652 học viên")).unwrap();
        assert!(cut.starts_with(" 12 | …") && cut.ends_with('…'), "{cut}");
        assert!(cut.chars().count() <= WIDTH + 6, "{cut}");
    }
}
