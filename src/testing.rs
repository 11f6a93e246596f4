//! Case files: entries and the issues expected in them, run natively exactly as over the wasm.

use crate::context::Context;
use crate::entry::Entries;
use crate::error::InputError;
use crate::profile::Profile;
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

/// The cases of a file: one case, or a list of them.
///
/// # Errors
/// Where the text is not JSON or not a case: the place and the reason.
pub fn cases(json: &str) -> Result<Vec<Case>, InputError> {
    let node: Node =
        serde_json::from_str(json).map_err(|error| InputError::new("", "không phải JSON hợp lệ", error.to_string()))?;
    match &node {
        Node::List(list) => {
            let place = |i: usize| ["[", &i.to_string(), "]"].concat();
            list.iter()
                .enumerate()
                .map(|(i, node)| Case::from_node(node, None).map_err(|e| e.inside(&place(i))))
                .collect()
        }
        node => Ok(vec![Case::from_node(node, None)?]),
    }
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
                ("expect", node) => expect = Some(expected(node)?),
                ("only", node) => only = Some(node.read().map_err(|e| e.inside("only"))?),
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
        let mut differences = Vec::new();
        for expectation in expected {
            match left.iter().position(|issue| meets(issue, expectation)) {
                Some(index) => drop(left.remove(index)),
                None => differences.push(format!("missing: {expectation}")),
            }
        }
        differences.extend(left.iter().map(|issue| format!("unexpected: {issue}")));
        Ok(differences)
    }
}

fn expected(node: &Node) -> Result<Vec<Value>, InputError> {
    match node {
        Node::Text(word) if word == "silent" => Ok(Vec::new()),
        Node::List(list) => Ok(list.iter().map(|node| json!(node)).collect()),
        _ => Err(InputError::new("expect", "phải là \"silent\" hoặc một danh sách", "must be \"silent\" or a list")),
    }
}

/// Rule, entry and field always count, a missing one standing for the whole sheet; the rest where it is given.
fn meets(issue: &Value, expectation: &Value) -> bool {
    let always = ["rule", "entry", "field"].iter().all(|&key| issue[key] == expectation[key]);
    always && expectation.as_object().is_some_and(|e| e.iter().all(|(key, value)| issue[key] == *value))
}
