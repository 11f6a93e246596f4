//! The shape of a profile file: a form as data, before it is checked.

use super::bound::Bound;
use super::equation::EquationData;
use super::setting::{Required, RuleSetting};
use super::vocabulary::{FieldKind, FilledBy, Meaning, Numbering, Role};
use crate::calendar::{Calendar, ReportingRegime};
use crate::interval::Rounding;
use crate::read::{FieldNotation, Register};
use crate::tree::{Node, object};
use serde::Serialize;
use validator::Validate;

/// A form as data. See [`crate::Profile`] for one that has been checked and can be used.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Serialize, Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[validate(schema(function = "super::check::any_field", skip_on_field_errors = false))]
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
    #[cfg_attr(test, schemars(default = "due_soon_days"))]
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
    /// The working calendar of the place, where the page gives none.
    #[serde(default, skip_serializing)]
    #[cfg_attr(test, schemars(with = "Option<serde_json::Value>"))]
    pub calendar: Option<Calendar>,
    /// Known documents with their right dates, where the page gives none.
    #[serde(default, skip_serializing)]
    #[cfg_attr(test, schemars(with = "Option<serde_json::Value>"))]
    pub register: Option<Register>,
    /// The fields in the order they are printed.
    #[cfg_attr(test, schemars(length(min = 1)))]
    #[validate(nested)]
    pub fields: Vec<Field>,
    /// Field ids that entries may carry and that are not checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignore: Vec<String>,
    /// What must hold between the numbers of one entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(nested)]
    pub equations: Vec<EquationData>,
    /// Settings of single rules.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "super::setting::by_name")]
    #[cfg_attr(test, schemars(schema_with = "super::schema::rules"))]
    pub rules: Vec<(String, RuleSetting)>,
    /// Case files without `form`, run as tests; left out of the wasm.
    #[cfg_attr(not(target_arch = "wasm32"), serde(default, skip_serializing_if = "Vec::is_empty"))]
    #[cfg_attr(target_arch = "wasm32", serde(skip), allow(dead_code))]
    #[cfg_attr(test, schemars(with = "Vec<super::schema::Example>"))]
    pub(crate) examples: Vec<Node>,
}

object!(ProfileData {
    schema: "$schema",
    id: "id",
    title: "title",
    notation: "notation" = FieldNotation::default(),
    rounding: "rounding" = Rounding::default(),
    numbering: "numbering" = Numbering::default(),
    key: "key" = Vec::new(),
    due_soon_days: "dueSoonDays" = DUE_SOON_DAYS,
    year: "year",
    period: "period",
    calendar: "calendar",
    register: "register",
    fields: "fields",
    ignore: "ignore" = Vec::new(),
    equations: "equations" = Vec::new(),
    rules: "rules" = Vec::new(),
    examples: "examples" = Vec::new(),
});

const DUE_SOON_DAYS: u16 = 7;

/// The same for schemars.
#[cfg(test)]
fn due_soon_days() -> u16 {
    DUE_SOON_DAYS
}

/// One field of a form.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Serialize, Validate)]
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

object!(Field {
    id: "id",
    label: "label",
    kind: "kind",
    role: "role",
    year: "year",
    required: "required" = Required::default(),
    choices: "choices" = Vec::new(),
    notation: "notation",
    max_length: "maxLength",
    filled_by: "filledBy" = FilledBy::default(),
    inherit: "inherit" = false,
    unit: "unit",
    min: "min",
    max: "max",
});

impl Field {
    /// Whether it holds a number: those have units and bounds, and stand in equations.
    pub(crate) fn is_numeric(&self) -> bool {
        matches!(self.kind, FieldKind::Number | FieldKind::Percent | FieldKind::Target)
    }
}

/// A word that a field may hold.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Serialize, Validate)]
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
    #[serde(skip_serializing_if = "Clone::clone")]
    #[cfg_attr(test, schemars(default = "yes"))]
    pub accepted: bool,
}

object!(Choice { text: "text", means: "means", accepted: "accepted" = true });

/// The same for schemars.
#[cfg(test)]
fn yes() -> bool {
    true
}
