//! A form as data, checked and ready to use.

mod bound;
mod check;
mod data;
mod equation;
mod fit;
mod notation;
#[cfg(test)]
mod schema;
mod setting;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use bound::Bound;
pub use data::{Choice, Field, ProfileData};
pub(crate) use equation::{Equation, Side, words};
pub use equation::{EquationData, Missing};
pub use setting::{Given, Required, RuleChange, RuleSetting};
pub use vocabulary::{FieldKind, FilledBy, Meaning, Numbering, Role};

pub use crate::interval::Rounding;

use crate::digest::Digest;
use crate::error::{InputError, nearest};
use crate::issue::Severity;
use crate::read::fold_text;
use crate::read::number::{UnitClass, unit_class};
use crate::rules::{self, Parameter};
use crate::tree::Node;
use std::sync::Arc;
use validator::Validate;

include!(concat!(env!("OUT_DIR"), "/profiles.rs"));

/// A form that has been checked.
///
/// ```
/// let profile = rasoat::Profile::builtin("plan-02")?;
/// assert_eq!(profile.field("deadline").unwrap().label, "Thời hạn BCĐ Trung ương giao");
/// # Ok::<(), rasoat::InputError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Profile(Arc<Checked>);

#[derive(Debug)]
struct Checked {
    data: ProfileData,
    by_role: [Option<usize>; Role::COUNT],
    settings: Vec<Setting>,
    choices: Vec<Vec<String>>,
    units: Vec<Option<UnitClass>>,
    equations: Vec<Equation>,
    hash: String,
}

/// What a profile makes of one rule.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    /// `None` where the rule is off.
    pub(crate) severity: Option<Severity>,
    /// The values of the rule's parameters, in the order it declares them.
    pub(crate) params: Vec<i64>,
}

impl Profile {
    /// A profile from its JSON text.
    ///
    /// # Errors
    /// Where the text is not JSON, or not a profile: the place, the reason and the nearest valid word.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_json(json: &str) -> Result<Profile, InputError> {
        let node = Node::from_json(json)?;
        Profile::from_node(&node)
    }

    /// One of the forms that ship with rasoat.
    ///
    /// # Errors
    /// Where there is no form of that id; the nearest one is named.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn builtin(id: &str) -> Result<Profile, InputError> {
        Profile::from_json(builtin_json(id)?)
    }

    pub(crate) fn from_node(node: &Node) -> Result<Profile, InputError> {
        let data: ProfileData = node.read()?;
        data.validate().map_err(|errors| check::first(&errors))?;
        fit::together(&data)?;
        let mut by_role = [None; Role::COUNT];
        for (i, field) in data.fields.iter().enumerate().rev() {
            if let Some(role) = field.role {
                by_role[role as usize] = Some(i);
            }
        }
        let settings = settings(&data)?;
        let choices =
            data.fields.iter().map(|field| field.choices.iter().map(|c| fold_text(&c.text)).collect()).collect();
        let units = data.fields.iter().map(|field| unit_class(field.unit.as_deref()?)).collect();
        let equations = equation::read(&data)?;
        Ok(Profile(Arc::new(Checked { data, by_role, settings, choices, units, equations, hash: hash(node) })))
    }

    /// The profile as it was written.
    pub fn data(&self) -> &ProfileData {
        &self.0.data
    }

    /// The hash of the profile as it was written, without its examples.
    pub(crate) fn hash(&self) -> &str {
        &self.0.hash
    }

    /// The fields in printed order.
    pub fn fields(&self) -> &[Field] {
        &self.0.data.fields
    }

    /// The field of that id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.0.data.fields.iter().find(|field| field.id == id)
    }

    /// The index of the field with a role; the first one for targets.
    pub(crate) fn role(&self, role: Role) -> Option<usize> {
        self.0.by_role[role as usize]
    }

    pub(crate) fn setting(&self, rule: usize) -> &Setting {
        &self.0.settings[rule]
    }

    /// What the numbers of a field count or measure, where the profile says so.
    pub(crate) fn unit(&self, field: usize) -> Option<UnitClass> {
        self.0.units[field]
    }

    /// What must hold between the numbers of one entry.
    pub(crate) fn equations(&self) -> &[Equation] {
        &self.0.equations
    }

    /// The choice of a field that a folded text names.
    pub(crate) fn choice(&self, field: usize, folded: &str) -> Option<usize> {
        self.0.choices[field].iter().position(|choice| choice == folded)
    }
}

/// Examples change nothing about a check, and the forms that ship leave them out.
fn hash(node: &Node) -> String {
    let mut digest = Digest::default();
    if let Node::Map(pairs) = node {
        let checked = pairs.iter().filter(|(key, _)| key != "examples").cloned().collect();
        digest.node(&Node::Map(checked));
    }
    digest.hex()
}

fn settings(data: &ProfileData) -> Result<Vec<Setting>, InputError> {
    let mut settings: Vec<Setting> = rules::ALL
        .iter()
        .map(|rule| Setting {
            severity: (!rule.opt_in).then_some(rule.severity),
            params: rule.params.iter().map(|param| param.default).collect(),
        })
        .collect();
    for (id, setting) in &data.rules {
        let Some(index) = rules::index(id) else {
            return Err(no_rule(id).inside("rules"));
        };
        let RuleSetting::On(change) = setting else {
            settings[index].severity = None;
            continue;
        };
        settings[index].severity = change.severity.or(Some(rules::ALL[index].severity));
        for (name, given) in &change.params {
            let (place, value) = parameter(rules::ALL[index].params, name, given)
                .map_err(|error| error.inside("params").inside(id).inside("rules"))?;
            settings[index].params[place] = value;
        }
    }
    Ok(settings)
}

/// The place of a parameter among those a rule declares, and its value; a word is its place among the words it may be.
fn parameter(declared: &[Parameter], name: &str, given: &Given) -> Result<(usize, i64), InputError> {
    let names: Vec<&str> = declared.iter().map(|param| param.name).collect();
    let place = names.iter().position(|known| *known == name).ok_or_else(|| InputError::unknown(name, name, &names))?;
    match (given, declared[place].words) {
        (Given::Number(number), []) => Ok((place, *number)),
        (Given::Word(word), words @ [_, ..]) => {
            let index =
                words.iter().position(|known| known == word).ok_or_else(|| InputError::unknown(name, word, words))?;
            Ok((place, index as i64))
        }
        (_, []) => Err(InputError::new(name, "phải là số nguyên", "must be a whole number")),
        (_, words) => {
            let list = words.join(", ");
            let (vi, en) = (["phải là một trong: ", &list].concat(), ["must be one of: ", &list].concat());
            Err(InputError::new(name, vi, en))
        }
    }
}

/// The nearest rule, else those of the group.
fn no_rule(id: &str) -> InputError {
    let ids: Vec<&str> = rules::ALL.iter().map(|rule| rule.id).collect();
    let group = |id: &str| id.split_once('/').map_or(id.len(), |(group, _)| group.len() + 1);
    let mates: Vec<&str> =
        ids.iter().filter(|known| known.get(..group(known)) == id.get(..group(id))).copied().collect();
    let list = if mates.is_empty() || nearest(id, ids.iter().copied()).is_some() { ids } else { mates };
    InputError::unknown(id, id, &list)
}

/// The ids of the forms that ship with rasoat.
pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
    BUILTIN.iter().map(|(id, _)| *id)
}

/// The JSON text of a form that ships with rasoat, without its examples.
///
/// # Errors
/// Where there is no form of that id; the nearest one is named.
pub fn builtin_json(id: &str) -> Result<&'static str, InputError> {
    let found = BUILTIN.iter().find(|(known, _)| *known == id);
    found.map(|(_, json)| *json).ok_or_else(|| InputError::unknown("form", id, &builtin_ids().collect::<Vec<_>>()))
}
