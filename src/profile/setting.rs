//! The parts of a profile file that take more than one shape: whether a field is required, and what is set for a rule.

use super::vocabulary::Meaning;
use crate::tree::{FromNode, Keys, Node, Read, object, refused, word};
use serde::{Serialize, Serializer};

/// Whether a field must be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Required {
    /// Never.
    #[default]
    Never,
    /// In every entry.
    Always,
    /// In entries whose status means this.
    WhenStatus(Meaning),
}

impl Required {
    pub(super) fn is_never(&self) -> bool {
        *self == Required::Never
    }
}

impl Serialize for Required {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Required::Never => to.serialize_bool(false),
            Required::Always => to.serialize_bool(true),
            Required::WhenStatus(meaning) => to.collect_map([("whenStatus", meaning)]),
        }
    }
}

impl FromNode for Required {
    fn from_node(node: &Node) -> Read<Required> {
        match node {
            Node::Bool(true) => Ok(Required::Always),
            Node::Bool(false) => Ok(Required::Never),
            Node::Map(_) => {
                let keys = Keys::of(node, &["whenStatus"])?;
                let meaning = keys.take("whenStatus", None);
                keys.end().map(|()| Required::WhenStatus(meaning))
            }
            _ => Err(refused(node, "true, false, {\"whenStatus\": …}")),
        }
    }
    fn blank() -> Required {
        Required::Never
    }
}

/// What a profile says about one rule: `"off"`, or another severity, or parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleSetting {
    /// The rule does not run.
    Off,
    /// The rule runs with these changes.
    On(RuleChange),
}

impl Serialize for RuleSetting {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            RuleSetting::Off => to.serialize_str("off"),
            RuleSetting::On(change) => change.serialize(to),
        }
    }
}

impl FromNode for RuleSetting {
    fn from_node(node: &Node) -> Read<RuleSetting> {
        match node {
            Node::Text(_) => word(node, &["off", "{\"severity\": …}"]).map(|_| RuleSetting::Off),
            Node::Map(_) => FromNode::from_node(node).map(RuleSetting::On),
            _ => Err(refused(node, "\"off\", {\"severity\": …, \"params\": …}")),
        }
    }
    fn blank() -> RuleSetting {
        RuleSetting::Off
    }
}

/// A rule's changed severity and parameters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleChange {
    /// Another severity than the rule's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<crate::Severity>,
    /// Values for the rule's parameters.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "by_name")]
    pub params: Vec<(String, Given)>,
}

object!(RuleChange { severity: "severity", params: "params" = Vec::new() });

/// Writes values by name.
pub(super) fn by_name<S: Serializer, T: Serialize>(values: &[(String, T)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(values.iter().map(|(name, value)| (name, value)))
}

/// What a profile gives for a parameter of a rule: a whole number, or one of the words the rule declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A number.
    Number(i64),
    /// A word.
    Word(String),
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Given::Number(number) => to.serialize_i64(*number),
            Given::Word(word) => to.serialize_str(word),
        }
    }
}

impl FromNode for Given {
    fn from_node(node: &Node) -> Read<Given> {
        match node {
            Node::Int(number) => Ok(Given::Number(*number)),
            Node::Text(word) => Ok(Given::Word(word.clone())),
            _ => Err(refused(node, "a whole number or a word")),
        }
    }
    fn blank() -> Given {
        Given::Number(0)
    }
}
