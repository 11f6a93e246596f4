//! What must hold of a profile beyond its shape: the checks of the `validator` crate, and what spans several places.

use super::data::{FieldKind, ProfileData, Required, Role};
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

fn word(id: &str, joint: u8) -> bool {
    id.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == joint)
}

/// A status field must say what its words mean, and a target belongs to a year.
pub(super) fn whole(profile: &ProfileData) -> Result<(), ValidationError> {
    for field in &profile.fields {
        if field.kind == FieldKind::Choice && field.choices.is_empty() {
            return Err(ValidationError::new("choices"));
        }
        if field.role == Some(Role::Target) && field.year.is_none() {
            return Err(ValidationError::new("targetYear"));
        }
        let measured = field.unit.is_some() || field.min.is_some() || field.max.is_some();
        if measured && !field.is_numeric() {
            return Err(ValidationError::new("measured"));
        }
        if let (Some(min), Some(max)) = (field.min, field.max)
            && min > max
        {
            return Err(ValidationError::new("bounds"));
        }
    }
    Ok(())
}

/// Names that occur in several places and must fit together: ids are unique, and whatever is named exists.
pub(super) fn names(profile: &ProfileData) -> Result<(), InputError> {
    let ids: Vec<&str> = profile.fields.iter().map(|f| f.id.as_str()).collect();
    for (i, field) in profile.fields.iter().enumerate() {
        let place = ["fields[", &i.to_string(), "]"].concat();
        if ids[..i].contains(&field.id.as_str()) {
            return Err(twice(&[&place, ".id"].concat(), &field.id));
        }
        let unique = field.role.filter(|&role| role != Role::Target);
        if unique.is_some() && profile.fields[..i].iter().any(|other| other.role == unique) {
            return Err(twice(&[&place, ".role"].concat(), "role"));
        }
        let statused = profile.fields.iter().any(|f| f.role == Some(Role::Status));
        if matches!(field.required, Required::WhenStatus(_)) && !statused {
            return Err(InputError::new(
                [&place, ".required"].concat(),
                "phụ thuộc trạng thái nhưng biểu mẫu không có trường vai trò “status”",
                "depends on the status, but no field has the role “status”",
            ));
        }
    }
    for (i, key) in profile.key.iter().enumerate() {
        if !ids.contains(&key.as_str()) {
            return Err(InputError::unknown(&["key[", &i.to_string(), "]"].concat(), key, &ids));
        }
    }
    for (i, id) in profile.ignore.iter().enumerate() {
        if ids.contains(&id.as_str()) {
            return Err(twice(&["ignore[", &i.to_string(), "]"].concat(), id));
        }
    }
    Ok(())
}

pub(super) fn twice(path: &str, word: &str) -> InputError {
    InputError::new(path, ["“", word, "” xuất hiện hai lần"].concat(), ["“", word, "” occurs twice"].concat())
}

/// The first of validator's findings, in the order of places, as one of our errors.
pub(super) fn first(errors: &ValidationErrors) -> InputError {
    // validator keeps a hash map; the smallest key makes the answer the same on every run.
    let Some((key, kind)) = errors.errors().iter().min_by(|a, b| a.0.cmp(b.0)) else {
        return InputError::new("", "biểu mẫu chưa đúng", "the profile is not right");
    };
    let key = key.as_ref();
    match kind {
        ValidationErrorsKind::Struct(inner) => first(inner).inside(&camel(key)),
        ValidationErrorsKind::List(items) => match items.first_key_value() {
            Some((i, inner)) => first(inner).inside(&[&camel(key), "[", &i.to_string(), "]"].concat()),
            None => InputError::new(camel(key), "chưa đúng", "is not right"),
        },
        ValidationErrorsKind::Field(list) => {
            let code = list.first().map_or("", |error| error.code.as_ref());
            let (vi, en) = reason(code);
            // The whole profile is checked under a name of validator's own.
            InputError::new(if key == "__all__" { String::new() } else { camel(key) }, vi, en)
        }
    }
}

fn reason(code: &str) -> (&'static str, &'static str) {
    match code {
        "filled" => ("không được để trống", "must not be blank"),
        "formId" => ("chỉ gồm chữ thường a–z, chữ số và dấu -", "takes lower-case letters, digits and hyphens only"),
        "fieldId" => {
            ("chỉ gồm chữ thường a–z, chữ số và dấu _", "takes lower-case letters, digits and underscores only")
        }
        "choices" => ("trường kiểu choice phải có choices", "a field of kind choice needs choices"),
        "targetYear" => ("trường chỉ tiêu (vai trò target) phải có year", "a field of role target needs its year"),
        "measured" => (
            "chỉ trường kiểu number, percent hoặc target mới có unit, min, max",
            "only fields of kind number, percent or target have unit, min and max",
        ),
        "bounds" => ("min phải không lớn hơn max", "min must not be above max"),
        "length" => ("phải có ít nhất một phần tử", "needs at least one item"),
        _ => ("nằm ngoài giới hạn cho phép", "is out of range"),
    }
}

/// validator speaks of Rust's names; the file is written in camelCase.
fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut raise = false;
    for c in name.chars() {
        match c {
            '_' => raise = true,
            _ if raise => {
                out.extend(c.to_uppercase());
                raise = false;
            }
            _ => out.push(c),
        }
    }
    out
}
