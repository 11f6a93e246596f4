//! What rules say beyond the place: the numbers of the message, the related places and the repair, each expected by hand.

mod figures;
mod rows;
mod tasks;

use crate::context::Context;
use crate::entry::Entries;
use crate::profile::Profile;
use crate::tree::Node;
use serde_json::{Value, json};

/// A form with these fields of the specimen, some of their properties otherwise.
fn form(fields: &[&str], otherwise: &[(&str, &str, Value)]) -> Value {
    let mut specimen: Value = serde_json::from_str(include_str!("../specimen.json")).unwrap();
    let all = specimen["fields"].take();
    let mut chosen: Vec<Value> =
        fields.iter().map(|id| all.as_array().unwrap().iter().find(|f| f["id"] == **id).unwrap().clone()).collect();
    for (id, key, value) in otherwise {
        match chosen.iter_mut().find(|field| field["id"] == **id) {
            Some(field) => field[*key] = value.clone(),
            None => specimen[*key] = value.clone(),
        }
    }
    specimen["fields"] = chosen.into();
    specimen
}

/// What one rule says of the entries: a line for each issue, of its numbers those in `show`.
fn told(rule: &str, form: &Value, context: Value, entries: &Value, show: &[&str]) -> Vec<String> {
    let node = |value: &Value| serde_json::from_value::<Node>(value.clone()).unwrap();
    let profile = Profile::from_node(&node(form)).unwrap();
    let mut given = json!({"asOf": "2025-12-15"});
    given.as_object_mut().unwrap().extend(context.as_object().cloned().unwrap_or_default());
    let context = Context::from_node(&profile, &node(&given)).unwrap();
    let typed = Entries::from_node(&profile, &node(entries)).unwrap();
    let issues = crate::check(&profile, &typed, &context).unwrap().issues;
    let place = |spot: &Value| {
        let (Some(entry), Some(field)) = (spot["entry"].as_u64(), spot["field"].as_str()) else {
            return "sheet".to_owned();
        };
        let text = entries[entry as usize][field].as_str().unwrap_or_default();
        let units: Vec<u16> = text.encode_utf16().collect();
        let span = |n: usize| spot["span"][n].as_u64().unwrap() as usize;
        format!("{entry} {field} ‹{}›", String::from_utf16(&units[span(0)..span(1)]).unwrap())
    };
    let issues = issues.iter().map(|issue| json!(issue)).filter(|issue| issue["rule"] == *rule);
    let line = |issue: Value| {
        let mut line = place(&issue);
        for key in show {
            match &issue["params"][*key] {
                Value::Null => {}
                Value::String(text) => line.push_str(&format!(" {key}={text}")),
                other => line.push_str(&format!(" {key}={other}")),
            }
        }
        for spot in issue["related"].as_array().unwrap() {
            line.push_str(&format!(" ~ {}", place(spot)));
        }
        for edit in issue["fix"]["edits"].as_array().into_iter().flatten() {
            line.push_str(&format!(" → {} “{}”", place(edit), edit["text"].as_str().unwrap()));
        }
        line
    };
    issues.map(line).collect()
}

/// Like [`told`], for one entry of a form without special properties.
fn of_one(rule: &str, entry: &Value, show: &[&str]) -> Vec<String> {
    let fields: Vec<&str> = entry.as_object().unwrap().keys().map(String::as_str).collect();
    told(rule, &form(&fields, &[]), json!({}), &json!([entry]), show)
}

/// What one rule says of one text.
fn of_text(rule: &str, field: &str, text: &str, show: &[&str]) -> Vec<String> {
    of_one(rule, &json!({field: text}), show)
}

/// What one rule says of several entries.
fn of_rows(rule: &str, fields: &[&str], entries: Value, show: &[&str]) -> Vec<String> {
    told(rule, &form(fields, &[]), json!({}), &entries, show)
}
