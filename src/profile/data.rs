//! The shape of a profile file: a form as data, before it is checked.

use super::bound::Bound;
use super::equation::EquationData;
use crate::calendar::ReportingRegime;
use crate::interval::Rounding;
use crate::read::FieldNotation;
use crate::tree::Node;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::collections::BTreeMap;
use std::fmt;
use validator::Validate;

/// A form as data. See [`crate::Profile`] for one that has been checked and can be used.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProfileData {
    /// Where the schema of this file lies, for editors; not read.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The name under which the form is known, such as `plan-02`.
    #[cfg_attr(test, schemars(regex(pattern = "^[a-z][a-z0-9-]*$")))]
    #[validate(custom(function = "super::check::form_id"))]
    pub id: String,
    /// The title as people know it.
    #[cfg_attr(test, schemars(regex(pattern = r"\S")))]
    #[validate(custom(function = "super::check::filled"))]
    pub title: String,
    /// How dates are written where a field does not say otherwise.
    #[serde(default)]
    #[cfg_attr(test, schemars(schema_with = "super::schema::notation"))]
    pub notation: FieldNotation,
    /// How printed percentages and sums were rounded.
    #[serde(default)]
    pub rounding: Rounding,
    /// Whether rows are numbered, and where the numbers start again.
    #[serde(default)]
    pub numbering: Numbering,
    /// The fields that tell which entry of the previous submission an entry continues; by default the task or name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<String>,
    /// Tasks whose deadline is at most this many days ahead are due soon.
    #[serde(default = "due_soon_days")]
    #[validate(range(max = 366))]
    pub due_soon_days: u16,
    /// The year of the plan, for deadlines that print none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1945, max = 2100))]
    pub year: Option<i32>,
    /// When figures close and reports are due; by default as Decree 09/2019/NĐ-CP has it. Without it, nothing is said
    /// about reporting periods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub period: Option<ReportingRegime>,
    /// The fields in the order they are printed.
    #[validate(length(min = 1), nested)]
    pub fields: Vec<Field>,
    /// Field ids that entries may carry and that are not checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignore: Vec<String>,
    /// What must hold between the numbers of one entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub equations: Vec<EquationData>,
    /// Settings of single rules.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::rules"))]
    pub rules: BTreeMap<String, RuleSetting>,
    /// Case files without `form`, run as tests; left out of the wasm.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Example>"))]
    pub(crate) examples: Vec<Node>,
}

fn due_soon_days() -> u16 {
    7
}

/// One field of a form.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Serialize, Deserialize, Validate)]
#[cfg_attr(test, schemars(transform = super::schema::together))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Field {
    /// The key in entries, in snake_case.
    #[cfg_attr(test, schemars(regex(pattern = "^[a-z][a-z0-9_]*$")))]
    #[validate(custom(function = "super::check::field_id"))]
    pub id: String,
    /// The label as printed.
    #[cfg_attr(test, schemars(regex(pattern = r"\S")))]
    #[validate(custom(function = "super::check::filled"))]
    pub label: String,
    /// How its text is read.
    pub kind: FieldKind,
    /// What it is to the rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// For a target: the milestone year it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1945, max = 2100))]
    pub year: Option<i32>,
    /// Whether it must be filled in.
    #[serde(default, skip_serializing_if = "Required::is_never")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::required"))]
    pub required: Required,
    /// The words it may hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub choices: Vec<Choice>,
    /// How its dates are written, if not as in the rest of the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::notation"))]
    pub notation: Option<FieldNotation>,
    /// The longest text it takes, in UTF-16 units as browsers count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1))]
    pub max_length: Option<u32>,
    /// Who fills it in.
    #[serde(default, skip_serializing_if = "FilledBy::is_reporter")]
    pub filled_by: FilledBy,
    /// Blank means as in the row above.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inherit: bool,
    /// What its numbers count or measure, as a column of units prints it: `Hồ sơ`, `%`, `triệu đồng`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "super::check::filled"))]
    pub unit: Option<String>,
    /// The smallest number it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::bound"))]
    pub min: Option<Bound>,
    /// The largest number it takes; percentages end at 100 unless this says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::bound"))]
    pub max: Option<Bound>,
}

impl Field {
    /// Whether it holds a number: those have units and bounds, and stand in equations.
    pub(crate) fn is_numeric(&self) -> bool {
        matches!(self.kind, FieldKind::Number | FieldKind::Percent | FieldKind::Target)
    }
}

/// How the text of a field is read.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FieldKind {
    /// A short text.
    Text,
    /// Running text, searched for citations, days, figures and claims.
    LongText,
    /// One calendar day.
    Date,
    /// A deadline: a day, a period, a recurrence …
    Deadline,
    /// A word for the state of a task.
    Status,
    /// A number.
    Number,
    /// A percentage, with or without its sign.
    Percent,
    /// A target: a number with a comparator, “-” or “X”.
    Target,
    /// One of the given choices.
    Choice,
    /// A row number such as `4` or `4.2`.
    Ordinal,
}

/// What a field is to the rules, whatever its id.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // the words are those of the contract and stand in its list
pub enum Role {
    Task,
    Deadline,
    Status,
    Completed,
    Description,
    Difficulties,
    Proposals,
    Lead,
    Agency,
    Section,
    No,
    Name,
    Unit,
    Target,
    Actual,
    Numerator,
    Denominator,
    Year,
    Notes,
}

impl Role {
    /// The number of roles.
    pub(crate) const COUNT: usize = Role::Notes as usize + 1;
}

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
    fn is_never(&self) -> bool {
        *self == Required::Never
    }
}

/// A word that a field may hold.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Choice {
    /// The word as printed.
    #[cfg_attr(test, schemars(regex(pattern = r"\S")))]
    #[validate(custom(function = "super::check::filled"))]
    pub text: String,
    /// For a status: the state it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Meaning>,
    /// `false` for a word that is understood but should be another.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub accepted: bool,
}

fn yes() -> bool {
    true
}

/// The state that a status word names.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Meaning {
    /// Completed.
    Done,
    /// In progress.
    Doing,
    /// Not started.
    None,
    /// Put off by a decision.
    Suspended,
    /// Not this office's task, or nothing arose.
    NotApplicable,
    /// Reported done, not yet confirmed.
    Awaiting,
    /// Understood as a word, but not as a state.
    Unknown,
}

/// Who fills a field in.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FilledBy {
    /// The person who reports.
    #[default]
    Reporter,
    /// The side that gave the task: only errors are reported there.
    Other,
}

impl FilledBy {
    fn is_reporter(&self) -> bool {
        *self == FilledBy::Reporter
    }
}

/// How the rows of a form are numbered.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Numbering {
    /// Once through the form.
    Continuous,
    /// Anew in each section.
    PerSection,
    /// Not at all, or not checked.
    #[default]
    Off,
}

/// What a profile says about one rule: `"off"`, or another severity, or parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleSetting {
    /// The rule does not run.
    Off,
    /// The rule runs with these changes.
    On(RuleChange),
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
