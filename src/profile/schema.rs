//! The JSON Schema of profiles, generated from their types and published as `pkg/profile.schema.json`, so that editors
//! complete and check a form while it is written. Like every test it stays out of what is shipped.

use super::data::ProfileData;
use super::vocabulary::Meaning;
use crate::rules::{self, Parameter};
use crate::{Lang, Severity};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;

const PUBLISHED: &str = "pkg/profile.schema.json";

/// A case file without `form`: entries, and the issues expected in them.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
#[allow(dead_code)]
pub(super) struct Example {
    /// What the case is about.
    name: Option<String>,
    /// The day of the report.
    #[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))]
    as_of: String,
    /// The reporting period, such as "tháng 8/2025".
    reporting_period: Option<String>,
    /// Days off and worked Saturdays, and the years they are decided for.
    calendar: Option<Value>,
    /// What was submitted before: {asOf, entries}.
    previous: Option<Value>,
    /// Known documents: a list of {citation, date, title}.
    register: Option<Value>,
    /// Warnings that were confirmed with a reason.
    confirmations: Option<Value>,
    /// The language of messages and labels.
    lang: Option<Lang>,
    /// Leaves what was typed out of messages and params.
    mask: Option<bool>,
    /// Texts by field id; null or a missing field is blank.
    entries: Vec<BTreeMap<String, Option<String>>>,
    /// The issues expected, or "silent".
    #[schemars(schema_with = "expect")]
    expect: Vec<Value>,
    /// The rules looked at; all of them where it is missing.
    only: Option<Vec<RuleId>>,
}

fn rule_ids() -> Vec<&'static str> {
    let mut ids: Vec<_> = rules::ALL.iter().map(|rule| rule.id).collect();
    ids.sort_unstable();
    ids
}

/// The id of a rule; one list for all places that name rules.
struct RuleId;

impl JsonSchema for RuleId {
    fn schema_name() -> Cow<'static, str> {
        "RuleId".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "The id of a rule.", "enum": rule_ids() })
    }
}

fn expect(generator: &mut SchemaGenerator) -> Schema {
    let (severity, rule) = (generator.subschema_for::<Severity>(), generator.subschema_for::<RuleId>());
    json_schema!({
        "anyOf": [
            { "const": "silent" },
            {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "rule": rule,
                        "entry": { "type": ["integer", "null"], "minimum": 0 },
                        "field": { "type": ["string", "null"] },
                        "severity": severity,
                        "params": { "type": "object" },
                        "span": { "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 2, "maxItems": 2 }
                    },
                    "required": ["rule"],
                    "additionalProperties": false
                }
            }
        ]
    })
}

/// `dd/mm/yyyy` and its kin.
pub(super) fn notation(_: &mut SchemaGenerator) -> Schema {
    let orders = ["/", "-", r"\."].map(|mark| format!("dd?{mark}mm?{mark}yyyy|yyyy{mark}mm?{mark}dd?"));
    json_schema!({
        "type": "string",
        "pattern": format!("^({})$", orders.join("|")),
        "examples": ["dd/mm/yyyy", "d/m/yyyy", "dd-mm-yyyy", "dd.mm.yyyy", "yyyy-mm-dd"]
    })
}

pub(super) fn required(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "anyOf": [
            { "type": "boolean" },
            {
                "type": "object",
                "properties": { "whenStatus": generator.subschema_for::<Meaning>() },
                "required": ["whenStatus"],
                "additionalProperties": false
            }
        ]
    })
}

/// A whole number, or a decimal as text with a dot.
pub(super) fn bound(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "anyOf": [{ "type": "integer" }, { "type": "string", "pattern": r"^-?\d+(\.\d+)?$" }] })
}

/// Every rule by its id, with its parameters and what it checks.
pub(super) fn rules(generator: &mut SchemaGenerator) -> Schema {
    let severity = generator.subschema_for::<Severity>();
    let plain = json!({ "type": "object", "properties": { "severity": severity }, "additionalProperties": false });
    generator.definitions_mut().insert("RuleChange".to_owned(), plain);
    let mut properties = Map::new();
    for id in rule_ids() {
        let rule = rules::ALL[rules::index(id).unwrap()];
        let params: Map<String, Value> = rule.params.iter().map(|p| (p.name.to_owned(), parameter(p))).collect();
        let params = json!({ "type": "object", "properties": params, "additionalProperties": false });
        let change = match rule.params {
            [] => json!({ "$ref": "#/$defs/RuleChange" }),
            _ => json!({
                "type": "object",
                "properties": { "severity": severity, "params": params },
                "additionalProperties": false
            }),
        };
        properties.insert(
            id.to_owned(),
            json!({ "description": rule.docs.checks.en, "anyOf": [{ "const": "off" }, change] }),
        );
    }
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn parameter(param: &Parameter) -> Value {
    match param.words {
        [] => json!({ "type": "integer", "default": param.default }),
        words => json!({ "enum": words, "default": words[param.default as usize] }),
    }
}

/// What a field of one kind or role must or may not have.
pub(super) fn together(field: &mut Schema) {
    let role = |role: &str| json!({ "properties": { "role": { "const": role } }, "required": ["role"] });
    let kinds = |kinds: &[&str]| json!({ "properties": { "kind": { "enum": kinds } } });
    let rule = |when: Value, then: Value| json!({ "if": when, "then": then });
    let only = |keys: &[&str], allowed: &[&str]| {
        let any: Vec<Value> = keys.iter().map(|key| json!({ "required": [key] })).collect();
        rule(json!({ "anyOf": any }), kinds(allowed))
    };
    let all = json!([
        { "if": role("target"), "then": { "required": ["year"], "properties": { "year": { "type": "integer" } } }, "else": { "not": { "required": ["year"] } } },
        rule(role("target"), kinds(&["target"])),
        rule(role("status"), kinds(&["status"])),
        rule(role("deadline"), kinds(&["deadline", "date"])),
        rule(role("completed"), kinds(&["date"])),
        rule(role("actual"), kinds(&["number", "percent"])),
        rule(role("numerator"), kinds(&["number", "percent"])),
        rule(role("denominator"), kinds(&["number", "percent"])),
        rule(role("no"), kinds(&["ordinal", "text", "number"])),
        only(&["notation"], &["date", "deadline"]),
        only(&["choices"], &["choice", "status"]),
        only(&["unit", "min", "max"], &["number", "percent", "target"]),
        { "if": { "properties": { "kind": { "const": "choice" } } }, "then": { "required": ["choices"] } },
    ]);
    field.insert("allOf".to_owned(), all);
}

fn generated() -> Value {
    let generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut schema = generator.into_root_schema_for::<ProfileData>();
    schema.insert("title".to_owned(), json!("A form for rasoat"));
    schema.to_value()
}

#[test]
fn the_published_schema_is_the_generated_one() {
    let text = serde_json::to_string_pretty(&generated()).unwrap() + "\n";
    if std::env::var_os("RASOAT_WRITE").is_some() {
        fs::write(PUBLISHED, &text).unwrap();
    }
    let published = fs::read_to_string(PUBLISHED).unwrap_or_default();
    assert!(published == text, "{PUBLISHED} is stale; RASOAT_WRITE=1 cargo test --lib schema writes it");
}
