//! Typed records for web frameworks that take the `validator` crate's traits as they are.
//!
//! A record is one entry of a form. It is validated against a [`Basis`], the form and the context with the day of the
//! report: there is no validation without a day, because rasoat reads no clock.
//!
//! ```
//! use rasoat::record::{Basis, TaskEntry};
//! use validator::ValidateArgs;
//!
//! let basis = Basis::new("plan-02", "2025-12-15")?;
//! let entry = TaskEntry {
//!     task: "Rà soát hạ tầng số".into(),
//!     deadline: "31/12/2025".into(),
//!     result: "Đang thực hiện".into(),
//!     completed_on: "31/9/2025".into(),
//!     ..TaskEntry::default()
//! };
//! let errors = entry.validate_with_args(&basis).unwrap_err();
//! assert_eq!(errors.field_errors()["completed_on"][0].code, "date/impossible");
//! # Ok::<(), rasoat::InputError>(())
//! ```
//!
//! What is more than one entry, or has other fields, goes through [`check`](crate::check).

use crate::context::{Context, check};
use crate::entry::Entries;
use crate::error::InputError;
use crate::issue::{Issue, Lang, Report, Severity};
use crate::profile::Profile;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::json;
use std::borrow::Cow;
use std::collections::HashMap;
use validator::{ValidateArgs, ValidationError, ValidationErrors, ValidationErrorsKind};

/// What records are validated against.
#[derive(Debug, Clone)]
pub struct Basis {
    /// The form.
    pub profile: Profile,
    /// The day of the report, and whatever else is known.
    pub context: Context,
}

impl Basis {
    /// A form that ships and the day of the report, as `2025-12-15`.
    ///
    /// # Errors
    /// Where there is no such form or the text is no such day.
    pub fn new(form: &str, as_of: &str) -> Result<Basis, InputError> {
        Ok(Basis { profile: Profile::builtin(form)?, context: Context::new(as_of)? })
    }
}

/// One entry of a form as a type: a text for every field, blank where nothing was typed.
pub trait Record {
    /// The fields by their ids, in the order of the type.
    fn texts(&self) -> Vec<(&'static str, &str)>;

    /// The record as the one entry of a sheet, for [`check`](crate::check) and [`Receipt`](crate::Receipt).
    ///
    /// # Errors
    /// Where a field is filled in that the form does not have.
    fn entries(&self, profile: &Profile) -> Result<Entries, InputError> {
        let mut row = vec![String::new(); profile.fields().len()];
        for (id, text) in self.texts() {
            match profile.fields().iter().position(|field| field.id == id) {
                Some(index) => text.clone_into(&mut row[index]),
                None if text.is_empty() || profile.data().ignore.iter().any(|ignored| ignored == id) => {}
                None => {
                    let ids: Vec<&str> = profile.fields().iter().map(|field| field.id.as_str()).collect();
                    return Err(InputError::unknown(id, id, &ids));
                }
            }
        }
        Ok(Entries::from_rows(profile, vec![row]))
    }

    /// Everything that is found in the record, warnings and hints included.
    ///
    /// # Errors
    /// Where a field is filled in that the form does not have, or something in the context cannot be read.
    fn report(&self, basis: &Basis) -> Result<Report, InputError> {
        check(&basis.profile, &self.entries(&basis.profile)?, &basis.context)
    }
}

/// The errors of a record by field. Warnings and hints do not hold a submission, so they are not among them.
fn validate(record: &impl Record, basis: &Basis) -> Result<(), ValidationErrors> {
    let mut errors: HashMap<Cow<'static, str>, ValidationErrorsKind> = HashMap::new();
    let mut add = |field: &str, error| {
        let field =
            errors.entry(Cow::Owned(field.to_owned())).or_insert_with(|| ValidationErrorsKind::Field(Vec::new()));
        if let ValidationErrorsKind::Field(list) = field {
            list.push(error);
        }
    };
    match record.report(basis) {
        Ok(report) => {
            for issue in report.issues.iter().filter(|issue| issue.severity == Severity::Error) {
                // validator's own name for what is about the whole.
                add(issue.field.as_deref().unwrap_or("__all__"), error_of(issue));
            }
        }
        Err(problem) => {
            let message = if basis.context.lang == Lang::Vi { problem.vi } else { problem.en };
            let path = if problem.path.is_empty() { "__all__" } else { &problem.path };
            add(path, ValidationError::new("input").with_message(message.into()));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(ValidationErrors(errors)) }
}

/// The rule as the code, the message, and the issue's parameters, place and repair.
fn error_of(issue: &Issue) -> ValidationError {
    let mut error = ValidationError::new(issue.rule).with_message(issue.message.clone().into());
    for (name, value) in [("params", json!(issue.params)), ("span", json!(issue.span)), ("fix", json!(issue.fix))] {
        error.add_param(name.into(), &value);
    }
    error
}

/// A field that a sender leaves out or sets to null is blank.
fn blank<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

macro_rules! record {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[$doc])* #[serde(deserialize_with = "blank")] pub $field: String,)*
        }

        impl Record for $name {
            fn texts(&self) -> Vec<(&'static str, &str)> {
                vec![$((stringify!($field), self.$field.as_str())),*]
            }
        }

        impl<'v> ValidateArgs<'v> for $name {
            type Args = &'v Basis;

            fn validate_with_args(&self, basis: &'v Basis) -> Result<(), ValidationErrors> {
                validate(self, basis)
            }
        }
    };
}

record! {
    /// A task of `plan-02`, `resolution-71` or `central-conclusions`; fields that a form does not have stay blank.
    TaskEntry {
        /// The ordinal.
        no,
        /// The task as it was assigned.
        task,
        /// The deadline as printed.
        deadline,
        /// The status.
        result,
        /// What was done, with figures and documents.
        description,
        /// The day it was really finished.
        completed_on,
        /// Difficulties.
        difficulties,
        /// Proposals.
        proposals,
        /// The assessment, which others than the reporter fill in.
        assessment,
    }
}

record! {
    /// An indicator of `district-indicators`.
    IndicatorEntry {
        /// The ordinal.
        no,
        /// The indicator.
        name,
        /// The unit.
        unit,
        /// The target of 2025.
        target_2025,
        /// The target of 2030.
        target_2030,
        /// The target of 2035.
        target_2035,
        /// The target of 2040.
        target_2040,
        /// The target of 2045.
        target_2045,
        /// The agency that answers for it.
        agency,
        /// The year of the value reported.
        year,
        /// The value reported.
        actual,
        /// What the value counts.
        numerator,
        /// What it is a share of.
        denominator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names<T: Record + Default>() -> Vec<&'static str> {
        T::default().texts().into_iter().map(|(id, _)| id).collect()
    }

    #[test]
    fn a_record_has_every_field_of_the_forms_it_is_for() {
        let lacking = |names: &[&str], form: &str| -> Vec<String> {
            let profile = Profile::builtin(form).unwrap();
            let ids = profile.fields().iter().map(|field| field.id.clone());
            ids.filter(|id| !names.contains(&id.as_str())).collect()
        };
        for form in ["plan-02", "resolution-71", "central-conclusions"] {
            assert_eq!(lacking(&names::<TaskEntry>(), form), [""; 0], "{form}");
        }
        assert_eq!(lacking(&names::<IndicatorEntry>(), "district-indicators"), [""; 0]);
    }

    #[test]
    fn errors_are_validators_and_warnings_are_not() {
        let basis = Basis::new("plan-02", "2025-12-15").unwrap();
        // A day late: a warning.
        let late = TaskEntry {
            task: "Rà soát".into(),
            deadline: "30/06/2025".into(),
            result: "Đã hoàn thành".into(),
            description: "Đã ban hành Công văn số 62/SKHCN-BCVT&CĐS ngày 20/6/2025".into(),
            completed_on: "01-07-2025".into(),
            ..TaskEntry::default()
        };
        assert_eq!(late.report(&basis).unwrap().summary.warnings, 1);
        assert_eq!(late.validate_with_args(&basis), Ok(()));

        let impossible = TaskEntry { completed_on: "31-09-2025".into(), ..late.clone() };
        let errors = impossible.validate_with_args(&basis).unwrap_err();
        let [error] = errors.field_errors()["completed_on"].as_slice() else { panic!("{errors:?}") };
        let issue = &impossible.report(&basis).unwrap().issues[0];
        assert_eq!((error.code.as_ref(), error.message.as_deref()), ("date/impossible", Some(issue.message.as_str())));
        assert_eq!(error.params["span"], json!([0, 10]));
        assert_eq!(errors.errors().len(), 1);
    }

    #[test]
    fn a_field_that_the_form_does_not_have_is_refused_and_null_is_blank() {
        let basis = Basis::new("plan-02", "2025-12-15").unwrap();
        let entry: TaskEntry = serde_json::from_str(r#"{"task": null, "proposals": "Cấp thêm vốn"}"#).unwrap();
        assert_eq!(entry.task, "");
        let errors = entry.validate_with_args(&basis).unwrap_err();
        assert_eq!(errors.field_errors()["proposals"][0].code, "input");
        let other = Basis::new("resolution-71", "2025-12-15").unwrap();
        assert!(!entry.validate_with_args(&other).unwrap_err().field_errors().contains_key("proposals"));
    }

    #[test]
    fn an_indicator_is_checked_against_its_own_fraction() {
        let basis = Basis::new("district-indicators", "2025-12-15").unwrap();
        let entry = |actual: &str| IndicatorEntry {
            no: "1.1".into(),
            name: "Tỷ lệ hồ sơ trực tuyến".into(),
            unit: "%".into(),
            target_2025: "≥ 80".into(),
            agency: "Sở Khoa học và Công nghệ".into(),
            year: "2025".into(),
            actual: actual.into(),
            numerator: "674.242".into(),
            denominator: "708.475".into(),
            ..IndicatorEntry::default()
        };
        // 674242 / 708475 = 95.168…
        let rules = |actual| -> Vec<&str> {
            entry(actual).report(&basis).unwrap().issues.iter().map(|issue| issue.rule).collect()
        };
        assert_eq!(rules("95,17"), [""; 0]);
        assert_ne!(rules("59,17"), [""; 0]);
    }
}
