//! A form as data, checked and ready to use.

mod check;
mod data;
mod notation;

pub use data::{
    Choice, Field, FieldKind, FilledBy, Meaning, Numbering, ProfileData, Required, Role, RuleChange, RuleSetting,
};

pub use crate::interval::Rounding;

use crate::error::InputError;
use crate::issue::Severity;
use crate::read::fold_text;
use crate::rules;
use crate::tree::{Node, unknown};
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
        check::names(&data)?;
        let mut by_role = [None; Role::COUNT];
        for (i, field) in data.fields.iter().enumerate().rev() {
            if let Some(role) = field.role {
                by_role[role as usize] = Some(i);
            }
        }
        let settings = settings(&data)?;
        let choices =
            data.fields.iter().map(|field| field.choices.iter().map(|c| fold_text(&c.text)).collect()).collect();
        Ok(Profile(Arc::new(Checked { data, by_role, settings, choices })))
    }

    /// The profile as it was written.
    pub fn data(&self) -> &ProfileData {
        &self.0.data
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

    /// The choice of a field that a folded text names.
    pub(crate) fn choice(&self, field: usize, folded: &str) -> Option<usize> {
        self.0.choices[field].iter().position(|choice| choice == folded)
    }
}

fn settings(data: &ProfileData) -> Result<Vec<Setting>, InputError> {
    let mut settings: Vec<Setting> = rules::ALL
        .iter()
        .map(|rule| Setting {
            severity: Some(rule.severity),
            params: rule.params.iter().map(|&(_, default)| default).collect(),
        })
        .collect();
    for (id, setting) in &data.rules {
        let Some(index) = rules::index(id) else {
            let ids: Vec<&str> = rules::ALL.iter().map(|rule| rule.id).collect();
            return Err(unknown("", id, &ids).inside("rules"));
        };
        let RuleSetting::On(change) = setting else {
            settings[index].severity = None;
            continue;
        };
        settings[index].severity = change.severity.or(settings[index].severity);
        let declared: Vec<&str> = rules::ALL[index].params.iter().map(|&(name, _)| name).collect();
        for (name, &value) in &change.params {
            let Some(place) = declared.iter().position(|d| d == name) else {
                return Err(unknown("params", name, &declared).inside(id).inside("rules"));
            };
            settings[index].params[place] = value;
        }
    }
    Ok(settings)
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
    found.map(|(_, json)| *json).ok_or_else(|| unknown("form", id, &builtin_ids().collect::<Vec<_>>()))
}
