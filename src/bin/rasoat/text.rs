//! What was found, in the manner of a compiler: the message, the place, the text with the place marked.

use rasoat::{Entries, Profile, Report, Severity};
use std::fmt::Write;

/// The report as text.
pub fn render(profile: &Profile, entries: &Entries, report: &Report, file: &str) -> String {
    let mut out = String::new();
    for issue in &report.issues {
        let severity = match issue.severity {
            Severity::Error => "lỗi",
            Severity::Warning => "cảnh báo",
            Severity::Info => "gợi ý",
        };
        let _ = writeln!(out, "{severity}[{}]: {}", issue.rule, issue.message);
        if let (Some(entry), Some(id), Some(span)) = (issue.entry, &issue.field, issue.span) {
            let field = profile.fields().iter().position(|f| f.id == *id).unwrap_or_default();
            let _ = writeln!(out, "  --> {file}, dòng {}, cột “{}”", entry + 1, profile.fields()[field].label);
            let text = &entries.rows()[entry][field];
            let marked = span.of(text);
            if !marked.trim().is_empty() {
                let _ = writeln!(out, "   | {}", marked.replace('\n', " "));
            }
        }
        if let Some(fix) = &issue.fix {
            let _ = writeln!(out, "   = sửa: {}", fix.label);
        }
        out.push('\n');
    }
    let summary = &report.summary;
    let _ = writeln!(out, "{} lỗi, {} cảnh báo, {} gợi ý", summary.errors, summary.warnings, summary.infos);
    out
}
