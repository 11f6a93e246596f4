//! What a check gives back: issues with their repairs, assessments, and the counts.
//!
//! The shapes are those of the contract; field order here is key order in JSON.

use crate::assess::{Assessment, State};
use crate::message::Param;
use crate::read::Span;
use crate::tree::words;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// How much an issue weighs.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(test, schemars(rename_all = "lowercase"))]
pub enum Severity {
    /// Stops submission.
    Error,
    /// Must be looked at, and can be confirmed.
    Warning,
    /// Helps.
    Info,
}

words!(Severity { Error: "error", Warning: "warning", Info: "info" });

/// The language of messages and labels.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(test, schemars(rename_all = "lowercase"))]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

words!(Lang { Vi: "vi", En: "en" });

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// The rule's id.
    pub rule: &'static str,
    /// Its severity, as the profile sets it.
    pub severity: Severity,
    /// The entry, counted from 0; `None` for an issue about the whole sheet.
    pub entry: Option<usize>,
    /// The field's id.
    pub field: Option<String>,
    /// The place in the text as typed.
    pub span: Option<Span>,
    /// What is wrong, why, and what to do.
    pub message: String,
    /// The numbers and words of the message.
    pub params: Params,
    /// Places in this sheet that belong to the finding.
    pub related: Vec<Place>,
    /// The one recommended repair.
    pub fix: Option<Fix>,
}

/// The parameters of an issue, sorted by key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Params(pub(crate) Vec<(&'static str, Param)>);

impl Params {
    /// The parameter of that name.
    pub fn get(&self, key: &str) -> Option<&Param> {
        self.0.iter().find(|(k, _)| *k == key).map(|(_, v)| v)
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(k, v)| (k, v)))
    }
}

/// A place in the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The entry, counted from 0.
    pub entry: usize,
    /// The field's id.
    pub field: String,
    /// The place in the text as typed.
    pub span: Span,
}

/// A repair, applied only when the person accepts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What accepting it does.
    pub label: String,
    /// All applied together.
    pub edits: Vec<Edit>,
}

/// One replacement in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// The entry, counted from 0.
    pub entry: usize,
    /// The field's id.
    pub field: String,
    /// What is replaced.
    pub span: Span,
    /// What is put there.
    pub text: String,
}

/// The result of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The profile's id.
    pub form: String,
    /// The day of the report.
    #[serde(with = "crate::day::iso")]
    pub as_of: chrono::NaiveDate,
    /// The language of the messages.
    pub lang: Lang,
    /// The version of rasoat that made it.
    pub version: &'static str,
    /// By entry, field, place and rule; those about the sheet last.
    pub issues: Vec<Issue>,
    /// One per task.
    pub assessments: Vec<Assessment>,
    /// The counts.
    pub summary: Summary,
}

/// An issue of a sheet that is kept open, with the id that edits name it by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownIssue {
    /// The same as long as the issue stands, wherever its entry moves. An issue whose words or place within its field
    /// change goes and appears again with the same id.
    pub id: u32,
    /// The issue.
    #[serde(flatten)]
    pub issue: Issue,
}

/// What an edit of a sheet changed.
///
/// An issue whose entry merely stands elsewhere now has neither appeared nor gone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Changes {
    /// The issues that stand now and did not before; entries are counted as they stand after the edit.
    pub appeared: Vec<KnownIssue>,
    /// The issues that stood before and do no more; entries are counted as they stood before the edit.
    pub gone: Vec<KnownIssue>,
}

/// The counts of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// Issues that stop submission.
    pub errors: usize,
    /// Issues to look at.
    pub warnings: usize,
    /// Hints.
    pub infos: usize,
    /// How many tasks are in each state that occurs.
    pub states: States,
}

/// Counts by state, in the order of [`State`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct States(pub Vec<(State, usize)>);

impl Serialize for States {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(state, count)| (state, count)))
    }
}

impl<'de> Deserialize<'de> for States {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<States, D::Error> {
        let mut states: Vec<_> = BTreeMap::<State, usize>::deserialize(from)?.into_iter().collect();
        crate::order::sort(&mut states);
        Ok(States(states))
    }
}

impl Summary {
    pub(crate) fn new(issues: &[Issue], assessments: &[Assessment]) -> Summary {
        let count = |severity| issues.iter().filter(|issue| issue.severity == severity).count();
        let states = State::ALL
            .iter()
            .map(|&state| (state, assessments.iter().filter(|a| a.state == state).count()))
            .filter(|&(_, count)| count > 0)
            .collect();
        Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
            states: States(states),
        }
    }
}
