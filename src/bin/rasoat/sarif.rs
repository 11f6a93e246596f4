//! The report as SARIF 2.1.0, which code hosts and editors show beside a file.
//!
//! Places are entry and field, given as logical locations; lines are given where the input is a table of text, the one
//! kind in which an entry is a line.

use crate::text::Source;
use rasoat::{Issue, Lang, Place, Report, Severity, catalogue};
use serde_json::{Map, Value, json};
use std::error::Error;

/// The whole log with one run.
pub fn log(source: &Source<'_>, report: &Report) -> Result<Value, Box<dyn Error>> {
    let catalogue = catalogue::catalogue()?;
    let mut ids: Vec<&str> = report.issues.iter().map(|issue| issue.rule).collect();
    ids.sort_unstable();
    ids.dedup();
    let pages = ids.iter().filter_map(|id| catalogue.rules.iter().find(|page| page.id == *id));
    let rules: Vec<Value> = pages
        .map(|page| {
            json!({
                "id": page.id,
                "shortDescription": { "text": page.checks.get(report.lang) },
                "help": { "text": page.why.get(report.lang) },
                "defaultConfiguration": { "level": level(page.severity) },
            })
        })
        .collect();
    let results: Vec<Value> = report.issues.iter().map(|issue| result(source, issue, &ids)).collect();
    let language = match report.lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    };
    Ok(json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "rasoat", "version": report.version, "rules": rules } },
            "language": language,
            "columnKind": "utf16CodeUnits",
            "results": results,
        }],
    }))
}

fn result(source: &Source<'_>, issue: &Issue, ids: &[&str]) -> Value {
    let place = match (issue.entry, &issue.field, issue.span) {
        (Some(entry), Some(field), Some(span)) => Some(Place { entry, field: field.clone(), span }),
        _ => None,
    };
    let mut result = json!({
        "ruleId": issue.rule,
        "ruleIndex": ids.iter().position(|id| *id == issue.rule),
        "level": level(issue.severity),
        "message": { "text": issue.message },
        "locations": [location(source, place.as_ref())],
        // The span and the repair count in the text of the field, not in the file, so they are no SARIF region or fix.
        "properties": { "span": issue.span, "params": issue.params, "fix": issue.fix },
    });
    if !issue.related.is_empty() {
        let related = issue.related.iter().enumerate().map(|(id, place)| {
            let mut location = location(source, Some(place));
            location["id"] = id.into();
            location
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn location(source: &Source<'_>, place: Option<&Place>) -> Value {
    let mut location = Map::new();
    if source.name != "-" {
        let mut physical = json!({ "artifactLocation": { "uri": uri(source.name) } });
        if let Some(line) = place.and_then(|place| line(source, place.entry)) {
            physical["region"] = json!({ "startLine": line });
        }
        location.insert("physicalLocation".to_owned(), physical);
    }
    if let Some(Place { entry, field, .. }) = place {
        let label = source.profile.field(field).map_or(field, |field| &field.label);
        let name = format!("entries[{entry}].{field}");
        let logical = json!([{ "name": label, "fullyQualifiedName": name, "kind": "member" }]);
        location.insert("logicalLocations".to_owned(), logical);
    }
    Value::Object(location)
}

/// The line of the file in which an entry starts.
fn line(source: &Source<'_>, entry: usize) -> Option<usize> {
    let name = source.name.to_lowercase();
    let table = name.ends_with(".csv") || name.ends_with(".tsv");
    source.rows.get(entry).copied().filter(|_| table)
}

/// A path as a relative or absolute reference of RFC 3986.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'\\' => out.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    if path.starts_with('/') { ["file://", &out].concat() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rasoat::{Context, Entries, Profile};

    fn log_of(name: &str) -> Value {
        let profile = Profile::builtin("plan-02").unwrap();
        let json = r#"[{"task": "Rà soát", "deadline": "30/06/2025", "result": "Đã hoàn thành",
            "description": "Công văn số 62/SKHCN-BCVT&CĐS ngày 20/6/2025", "completed_on": "09-07-2025"}]"#;
        let entries = Entries::from_json(&profile, json).unwrap();
        let report = rasoat::check(&profile, &entries, &Context::new("2025-12-15").unwrap()).unwrap();
        log(&Source { name, profile: &profile, entries: &entries, rows: &[5] }, &report).unwrap()
    }

    #[test]
    fn an_issue_is_a_result_with_its_rule_and_its_places() {
        let log = log_of("báo cáo.csv");
        let run = &log["runs"][0];
        let result = &run["results"][0];
        let uri = "b%C3%A1o%20c%C3%A1o.csv";
        assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "status/completed-late");
        assert_eq!(result["ruleIndex"], 0);
        assert_eq!(result["level"], "warning");
        let label = "Ngày hoàn thành thực tế";
        assert_eq!(
            result["locations"],
            json!([{
                "physicalLocation": { "artifactLocation": { "uri": uri }, "region": { "startLine": 5 } },
                "logicalLocations": [
                    { "name": label, "fullyQualifiedName": "entries[0].completed_on", "kind": "member" }
                ],
            }])
        );
        assert_eq!(result["relatedLocations"][0]["logicalLocations"][0]["fullyQualifiedName"], "entries[0].deadline");
    }

    #[test]
    fn only_tables_of_text_have_lines_and_standard_input_has_no_file() {
        assert_eq!(
            log_of("/a.json")["runs"][0]["results"][0]["locations"][0]["physicalLocation"],
            json!({
                "artifactLocation": { "uri": "file:///a.json" }
            })
        );
        assert!(log_of("-")["runs"][0]["results"][0]["locations"][0].get("physicalLocation").is_none());
    }
}
