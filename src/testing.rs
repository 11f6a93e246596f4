//! Case files: entries and the issues expected in them, run natively exactly as over the wasm.
//!
//! One line makes a folder of them a test:
//!
//! ```
//! rasoat::testing::assert_cases("src/profiles");
//! ```

mod run;

pub use run::{Failure, Run, assert_cases, run};

use crate::context::Context;
use crate::entry::Entries;
use crate::error::InputError;
use crate::profile::Profile;
use crate::rules;
use crate::tree::Node;
use serde_json::{Value, json};

/// One case of a case file.
///
/// ```
/// let case = rasoat::testing::cases(r#"{
///     "name": "overdue", "form": "plan-02", "asOf": "2025-12-15", "only": ["status/overdue"],
///     "entries": [{"deadline": "30/06/2025", "result": "Đang thực hiện"}],
///     "expect": [{"rule": "status/overdue", "entry": 0, "field": "result", "params": {"due": "2025-06-30", "days": 168}}]
/// }"#)?.remove(0);
/// assert_eq!(case.differences()?, Vec::<String>::new());
/// # Ok::<(), rasoat::InputError>(())
/// ```
#[derive(Debug)]
pub struct Case {
    /// What the case is about.
    pub name: String,
    /// The form.
    pub profile: Profile,
    /// The day of the report and whatever else is given.
    pub context: Context,
    /// The entries.
    pub entries: Entries,
    expect: Vec<Value>,
    only: Option<Vec<String>>,
}

/// The cases of a file: one case, a list of them, or the examples of a profile.
///
/// # Errors
/// Where the text is not JSON or not a case: the place and the reason.
pub fn cases(json: &str) -> Result<Vec<Case>, InputError> {
    let node: Node =
        serde_json::from_str(json).map_err(|error| InputError::new("", "không phải JSON hợp lệ", error.to_string()))?;
    match &node {
        Node::List(list) => list
            .iter()
            .enumerate()
            .map(|(i, node)| Case::from_node(node, None).map_err(|e| e.inside(&at("", i))))
            .collect(),
        Node::Map(pairs) if pairs.iter().any(|(key, _)| key == "fields") => examples(&Profile::from_node(&node)?),
        node => Ok(vec![Case::from_node(node, None)?]),
    }
}

/// The examples that a profile carries.
///
/// # Errors
/// Where one of them is not a case: the place and the reason.
pub fn examples(profile: &Profile) -> Result<Vec<Case>, InputError> {
    let examples = profile.data().examples.iter().enumerate();
    examples.map(|(i, node)| Case::from_node(node, Some(profile)).map_err(|e| e.inside(&at("examples", i)))).collect()
}

impl Case {
    /// A case; the examples of a profile leave out their `form`.
    pub(crate) fn from_node(node: &Node, form: Option<&Profile>) -> Result<Case, InputError> {
        let Node::Map(pairs) = node else {
            return Err(InputError::new("", "phải là một đối tượng", "must be an object"));
        };
        let mut context = Vec::new();
        let (mut name, mut entries, mut expect, mut only) = (String::new(), None, None, None);
        let mut profile = form.cloned();
        for (key, value) in pairs {
            match (key.as_str(), value) {
                ("name", Node::Text(text)) => name = text.clone(),
                ("form", Node::Text(id)) => profile = Some(Profile::builtin(id)?),
                ("form", node) => profile = Some(Profile::from_node(node).map_err(|e| e.inside("form"))?),
                ("entries", node) => entries = Some(node),
                ("expect", node) => expect = Some(expected(node).map_err(|e| e.inside("expect"))?),
                ("only", node) => only = Some(rules_of(node).map_err(|e| e.inside("only"))?),
                _ => context.push((key.clone(), value.clone())),
            }
        }
        let missing = |key: &str| InputError::new(key, "còn thiếu", "is missing");
        let profile = profile.ok_or_else(|| missing("form"))?;
        Ok(Case {
            name,
            entries: Entries::from_node(&profile, entries.ok_or_else(|| missing("entries"))?)?,
            context: Context::from_node(&profile, &Node::Map(context))?,
            expect: expect.ok_or_else(|| missing("expect"))?,
            only,
            profile,
        })
    }

    /// What was expected and not found, then what was found and not expected; nothing where the case holds.
    ///
    /// # Errors
    /// Where something in the context cannot be read.
    pub fn differences(&self) -> Result<Vec<String>, InputError> {
        let report = crate::check(&self.profile, &self.entries, &self.context)?;
        let mut left: Vec<Value> = report
            .issues
            .iter()
            .filter(|issue| self.only.as_ref().is_none_or(|only| only.iter().any(|id| id == issue.rule)))
            .map(|issue| json!(issue))
            .collect();
        // The more an expectation says, the earlier it picks, so that a vague one never takes its issue.
        let mut expected: Vec<&Value> = self.expect.iter().collect();
        expected.sort_by_key(|e| std::cmp::Reverse(e.as_object().map_or(0, serde_json::Map::len)));
        let missing: Vec<&Value> = expected
            .into_iter()
            .filter(|expectation| match left.iter().position(|issue| meets(issue, expectation)) {
                Some(index) => {
                    left.remove(index);
                    false
                }
                None => true,
            })
            .collect();
        let mut differences = Vec::new();
        for expectation in missing {
            // An issue at the right place that says something else is one difference, not two.
            match left.iter().position(|issue| same_place(issue, expectation)) {
                Some(index) => differences.extend(unlike(&left.remove(index), expectation)),
                None => differences.push(format!("missing: {}{}", place(expectation), rest(expectation))),
            }
        }
        differences.extend(left.iter().map(|issue| {
            let message = issue["message"].as_str().unwrap_or_default();
            format!("unexpected: {}, span {}: {message}", place(issue), issue["span"])
        }));
        Ok(differences)
    }
}

/// `status/overdue at entries[0].result`.
fn place(issue: &Value) -> String {
    let rule = issue["rule"].as_str().unwrap_or("any rule");
    match (&issue["entry"], issue["field"].as_str()) {
        (Value::Null, _) => format!("{rule} at the sheet"),
        (entry, Some(field)) => format!("{rule} at entries[{entry}].{field}"),
        (entry, None) => format!("{rule} at entries[{entry}]"),
    }
}

/// What an expectation says beyond the place.
fn rest(expectation: &Value) -> String {
    let said = expectation.as_object().into_iter().flatten();
    said.filter(|(key, _)| !PLACE.contains(&key.as_str())).map(|(key, value)| format!(", {key} {value}")).collect()
}

/// Every part of an issue that is not as expected; of the parameters only those that differ.
fn unlike(issue: &Value, expectation: &Value) -> Vec<String> {
    let place = place(issue);
    let mut lines = Vec::new();
    for (key, expected) in
        expectation.as_object().into_iter().flatten().filter(|(key, _)| issue[*key] != expectation[*key])
    {
        let found = &issue[key];
        match (expected, found) {
            (Value::Object(expected), Value::Object(found)) => {
                let mut names: Vec<&String> = expected.keys().chain(found.keys()).collect();
                names.sort_unstable();
                names.dedup();
                let text = |value: Option<&Value>| value.map_or_else(|| "absent".to_owned(), Value::to_string);
                let differ = names.into_iter().filter(|name| expected.get(*name) != found.get(*name));
                lines.extend(differ.map(|name| {
                    let (found, expected) = (text(found.get(name)), text(expected.get(name)));
                    format!("differs: {place}: {key}.{name} is {found}, expected {expected}")
                }));
            }
            _ => lines.push(format!("differs: {place}: {key} is {found}, expected {expected}")),
        }
    }
    lines
}

fn expected(node: &Node) -> Result<Vec<Value>, InputError> {
    let Node::List(list) = node else {
        return match node {
            Node::Text(word) if word == "silent" => Ok(Vec::new()),
            _ => Err(InputError::new("", "phải là \"silent\" hoặc một danh sách", "must be \"silent\" or a list")),
        };
    };
    let one = |(i, node)| expectation(node).map_err(|e| e.inside(&at("", i)));
    list.iter().enumerate().map(one).collect()
}

/// A misspelt key or rule would be an expectation that nothing can meet, or one that asks for too little.
fn expectation(node: &Node) -> Result<Value, InputError> {
    const KEYS: &[&str] = &["rule", "entry", "field", "severity", "params", "span"];
    let Node::Map(pairs) = node else {
        return Err(InputError::new("", "phải là một đối tượng", "must be an object"));
    };
    for (key, value) in pairs {
        match value {
            Node::Text(id) if key == "rule" => known(id).map_err(|e| e.inside("rule"))?,
            _ if !KEYS.contains(&key.as_str()) => return Err(InputError::unknown(key, key, KEYS)),
            _ => {}
        }
    }
    Ok(json!(node))
}

fn rules_of(node: &Node) -> Result<Vec<String>, InputError> {
    let ids: Vec<String> = node.read()?;
    ids.iter().enumerate().try_for_each(|(i, id)| known(id).map_err(|e| e.inside(&at("", i))))?;
    Ok(ids)
}

fn known(id: &str) -> Result<(), InputError> {
    let ids: Vec<&str> = rules::ALL.iter().map(|rule| rule.id).collect();
    if ids.contains(&id) { Ok(()) } else { Err(InputError::unknown("", id, &ids)) }
}

fn at(list: &str, i: usize) -> String {
    [list, "[", &i.to_string(), "]"].concat()
}

/// What always counts, a missing one standing for the whole sheet.
const PLACE: [&str; 3] = ["rule", "entry", "field"];

fn same_place(issue: &Value, expectation: &Value) -> bool {
    PLACE.iter().all(|&key| issue[key] == expectation[key])
}

/// Of the rest what is given counts.
fn meets(issue: &Value, expectation: &Value) -> bool {
    let given = expectation.as_object();
    same_place(issue, expectation) && given.is_some_and(|e| e.iter().all(|(key, value)| issue[key] == *value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_case_is_refused_with_its_place() {
        let case = |key: &str, value: &str| {
            let (expect, only) = if key == "expect" { (value, "[]") } else { ("[]", value) };
            format!(
                r#"[{{"name": "", "form": "plan-02", "asOf": "2025-12-15", "entries": [], "expect": {expect}, "only": {only}}}]"#
            )
        };
        for (json, expected) in [
            (case("expect", r#""silence""#), "[0].expect: must be \"silent\" or a list"),
            (
                case("expect", r#"[{"rule": "status/overdu", "entry": 0, "field": "result"}]"#),
                "[0].expect[0].rule: there is no “status/overdu”; did you mean “status/overdue”?",
            ),
            (
                case("expect", r#"[{"rule": "status/overdue", "sevrity": "error"}]"#),
                "[0].expect[0].sevrity: there is no “sevrity”; did you mean “severity”?",
            ),
            (
                case("only", r#"["status/overdue", "text/stray-spaces"]"#),
                "[0].only[1]: there is no “text/stray-spaces”; did you mean “text/stray-space”?",
            ),
        ] {
            let error = cases(&json).unwrap_err();
            assert_eq!([error.path, error.en].join(": "), expected);
        }
    }

    #[test]
    fn the_examples_of_a_profile_are_cases() {
        let profile = |expect: &str| {
            format!(
                r#"{{"id": "a", "title": "A", "fields": [{{"id": "d", "label": "Ngày", "kind": "date"}}],
                     "examples": [{{"name": "ba mươi mốt", "asOf": "2025-12-15", "entries": [{{"d": "31/9/2025"}}], "expect": {expect}}}]}}"#
            )
        };
        let run = |expect| cases(&profile(expect)).unwrap().remove(0).differences().unwrap().len();
        assert_eq!(run(r#"[{"rule": "date/impossible", "entry": 0, "field": "d"}]"#), 0);
        assert_eq!(run(r#""silent""#), 1);
        let error = cases(&profile("1")).unwrap_err();
        assert_eq!(error.path, "examples[0].expect");
    }

    #[test]
    fn differences_name_the_place_and_only_what_differs() {
        let case = r#"{"name": "late", "form": "plan-02", "asOf": "2025-12-15", "only": ["status/overdue"],
            "entries": [{"task": "A", "deadline": "30/06/2025", "result": "Đang thực hiện"},
                        {"task": "B", "deadline": "30/06/2025", "result": "Đang thực hiện"}],
            "expect": [
                {"rule": "status/overdue", "entry": 0, "field": "result", "params": {"due": "2025-06-30", "days": 167}},
                {"rule": "status/overdue", "entry": 5, "field": "result", "severity": "error"}]}"#;
        let differences = cases(case).unwrap().remove(0).differences().unwrap();
        assert_eq!(differences.len(), 3, "{differences:#?}");
        // 30 June to 15 December: 31 + 31 + 30 + 31 + 30 + 15 days.
        let at = "status/overdue at entries[0].result";
        assert_eq!(differences[0], format!("differs: {at}: params.days is 168, expected 167"));
        assert_eq!(differences[1], "missing: status/overdue at entries[5].result, severity \"error\"");
        assert!(
            differences[2].starts_with("unexpected: status/overdue at entries[1].result, span [0,14]: "),
            "{differences:#?}"
        );
    }
}
