//! What must hold of single values of a profile, checked by the `validator` crate, in our words.

use super::ProfileData;
use crate::error::InputError;
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

/// A text that is more than blanks.
pub(super) fn filled(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() { Err(ValidationError::new("filled")) } else { Ok(()) }
}

/// A form id: lower-case letters, digits and hyphens, so that it fits file names and attributes.
pub(super) fn form_id(id: &str) -> Result<(), ValidationError> {
    word(id, b'-').then_some(()).ok_or_else(|| ValidationError::new("formId"))
}

/// A field id: snake_case, so that it fits equations.
pub(super) fn field_id(id: &str) -> Result<(), ValidationError> {
    word(id, b'_').then_some(()).ok_or_else(|| ValidationError::new("fieldId"))
}

/// A form has fields. Said of the form and not of its list, because validator takes a copy of what it finds fault with, and all
/// fields as `serde_json` holds them weigh 2 kB.
pub(super) fn any_field(profile: &ProfileData) -> Result<(), ValidationError> {
    if profile.fields.is_empty() { Err(ValidationError::new("length")) } else { Ok(()) }
}

fn word(id: &str, joint: u8) -> bool {
    id.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == joint)
}

/// The first of validator's findings, in the order of places, as one of our errors.
pub(super) fn first(errors: &ValidationErrors) -> InputError {
    // validator keeps a hash map; the smallest key makes the answer the same on every run.
    let Some((key, kind)) = errors.errors().iter().map(|(key, kind)| (place(key), kind)).min_by_key(|&(key, _)| key)
    else {
        return InputError::new("", "biểu mẫu chưa đúng", "the profile is not right");
    };
    match kind {
        ValidationErrorsKind::Struct(inner) => first(inner).inside(&camel(key)),
        ValidationErrorsKind::List(items) => match items.first_key_value() {
            Some((i, inner)) => first(inner).inside(&[&camel(key), "[", &i.to_string(), "]"].concat()),
            None => InputError::new(camel(key), "chưa đúng", "is not right"),
        },
        ValidationErrorsKind::Field(list) => {
            let code = list.first().map_or("", |error| error.code.as_ref());
            let (vi, en) = reason(code);
            InputError::new(camel(key), vi, en)
        }
    }
}

/// The field an error is about: what validator notes for the whole is [`any_field`]'s.
fn place(key: &str) -> &str {
    if key == "__all__" { "fields" } else { key }
}

fn reason(code: &str) -> (&'static str, &'static str) {
    match code {
        "filled" => ("không được để trống", "must not be blank"),
        "formId" => ("chỉ gồm chữ thường a–z, chữ số và dấu -", "takes lower-case letters, digits and hyphens only"),
        "fieldId" => {
            ("chỉ gồm chữ thường a–z, chữ số và dấu _", "takes lower-case letters, digits and underscores only")
        }
        "length" => ("phải có ít nhất một phần tử", "needs at least one item"),
        _ => ("nằm ngoài giới hạn cho phép", "is out of range"),
    }
}

/// validator speaks of Rust's names; the file is written in camelCase. They are ASCII: the library's tables for the capitals of
/// all scripts weigh 7 kB.
fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut raise = false;
    for c in name.chars() {
        match c {
            '_' => raise = true,
            _ if raise => {
                out.push(c.to_ascii_uppercase());
                raise = false;
            }
            _ => out.push(c),
        }
    }
    out
}
