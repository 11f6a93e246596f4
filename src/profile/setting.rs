//! The parts of a profile file that take more than one shape: whether a field is required, and what is set for a rule.

use super::vocabulary::Meaning;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::collections::BTreeMap;
use std::fmt;

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

impl<'de> Deserialize<'de> for Required {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Required, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        struct When {
            when_status: Meaning,
        }
        struct Either;
        impl<'de> de::Visitor<'de> for Either {
            type Value = Required;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, false, {\"whenStatus\": …}")
            }
            fn visit_bool<E>(self, required: bool) -> Result<Required, E> {
                Ok(if required { Required::Always } else { Required::Never })
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Required, A::Error> {
                let when = When::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Required::WhenStatus(when.when_status))
            }
        }
        from.deserialize_any(Either)
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

impl<'de> Deserialize<'de> for RuleSetting {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<RuleSetting, D::Error> {
        struct Either;
        impl<'de> de::Visitor<'de> for Either {
            type Value = RuleSetting;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("\"off\", {\"severity\": …, \"params\": …}")
            }
            fn visit_str<E: de::Error>(self, word: &str) -> Result<RuleSetting, E> {
                match word {
                    "off" => Ok(RuleSetting::Off),
                    _ => Err(E::unknown_variant(word, &["off", "{\"severity\": …}"])),
                }
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<RuleSetting, A::Error> {
                RuleChange::deserialize(de::value::MapAccessDeserializer::new(map)).map(RuleSetting::On)
            }
        }
        from.deserialize_any(Either)
    }
}

/// A rule's changed severity and parameters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleChange {
    /// Another severity than the rule's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<crate::Severity>,
    /// Values for the rule's parameters.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, Given>,
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

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Given, D::Error> {
        struct Either;
        impl de::Visitor<'_> for Either {
            type Value = Given;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number or a word")
            }
            fn visit_i64<E>(self, number: i64) -> Result<Given, E> {
                Ok(Given::Number(number))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Given, E> {
                Ok(Given::Number(i64::try_from(number).unwrap_or(i64::MAX)))
            }
            fn visit_str<E>(self, word: &str) -> Result<Given, E> {
                Ok(Given::Word(word.to_owned()))
            }
        }
        from.deserialize_any(Either)
    }
}
