//! What must fit together in a profile: whatever is named exists, nothing stands twice, and no setting is without effect.

use super::data::{Field, ProfileData};
use super::setting::Required;
use super::vocabulary::{FieldKind, Numbering, Role};
use crate::error::InputError;
use crate::read::fold_text;

/// The first thing that does not fit, in the order of the file.
pub(super) fn together(profile: &ProfileData) -> Result<(), InputError> {
    let ids: Vec<&str> = profile.fields.iter().map(|f| f.id.as_str()).collect();
    for (i, id) in profile.key.iter().enumerate() {
        if !ids.contains(&id.as_str()) {
            return Err(InputError::unknown(&item("key", i), id, &ids));
        }
    }
    for (i, field) in profile.fields.iter().enumerate() {
        alone(field, profile)
            .and_then(|()| beside(field, &profile.fields[..i]))
            .map_err(|e| e.inside(&item("fields", i)))?;
    }
    for (i, id) in profile.ignore.iter().enumerate() {
        if ids.contains(&id.as_str()) || profile.ignore[..i].contains(id) {
            return Err(twice(&item("ignore", i), id));
        }
    }
    let has = |role| profile.fields.iter().any(|f| f.role == Some(role));
    if profile.numbering != Numbering::Off && !has(Role::No) {
        return Err(InputError::new("numbering", "cần một trường có vai trò “no”", "needs a field of role “no”"));
    }
    if profile.numbering == Numbering::PerSection && !has(Role::Section) {
        return Err(InputError::new(
            "numbering",
            "cần một trường có vai trò “section”",
            "needs a field of role “section”",
        ));
    }
    Ok(())
}

/// Whether the parts of one field suit each other.
fn alone(field: &Field, profile: &ProfileData) -> Result<(), InputError> {
    use FieldKind::{Choice, Date, Deadline, Number, Ordinal, Percent, Status, Target, Text};
    // Rules ask a role for the value of these kinds; any other would leave them silent without anyone noticing.
    let kinds: &[(FieldKind, &str)] = match field.role {
        Some(Role::Status) => &[(Status, "status")],
        Some(Role::Deadline) => &[(Deadline, "deadline"), (Date, "date")],
        Some(Role::Completed) => &[(Date, "date")],
        Some(Role::Target) => &[(Target, "target")],
        Some(Role::Actual | Role::Numerator | Role::Denominator) => &[(Number, "number"), (Percent, "percent")],
        Some(Role::No) => &[(Ordinal, "ordinal"), (Text, "text"), (Number, "number")],
        _ => &[],
    };
    if !kinds.is_empty() && !kinds.iter().any(|&(kind, _)| kind == field.kind) {
        let (_, name) = kinds[0];
        return Err(InputError::new(
            "kind",
            ["vai trò này cần kiểu “", name, "”"].concat(),
            ["this role needs the kind “", name, "”"].concat(),
        ));
    }
    if (field.role == Some(Role::Target)) != field.year.is_some() {
        return Err(InputError::new(
            "year",
            "trường có vai trò “target” và chỉ trường đó phải có năm",
            "a field of role “target”, and no other, has its year",
        ));
    }
    if field.notation.is_some() && !matches!(field.kind, Date | Deadline) {
        return Err(InputError::new(
            "notation",
            "chỉ dùng cho kiểu “date” và “deadline”",
            "is for the kinds “date” and “deadline” only",
        ));
    }
    if (field.unit.is_some() || field.min.is_some() || field.max.is_some()) && !field.is_numeric() {
        return Err(InputError::new(
            "kind",
            "chỉ trường kiểu number, percent hoặc target mới có unit, min, max",
            "only fields of kind number, percent or target have unit, min and max",
        ));
    }
    if let (Some(min), Some(max)) = (field.min, field.max)
        && min > max
    {
        return Err(InputError::new("min", "không được lớn hơn max", "must not be above max"));
    }
    match field.required {
        Required::WhenStatus(_) if field.role == Some(Role::Status) => Err(InputError::new(
            "required",
            "trường trạng thái không thể phụ thuộc chính nó",
            "the status cannot depend on itself",
        )),
        Required::WhenStatus(_) if !profile.fields.iter().any(|f| f.role == Some(Role::Status)) => {
            Err(InputError::new(
                "required",
                "phụ thuộc trạng thái nhưng biểu mẫu không có trường vai trò “status”",
                "depends on the status, but no field has the role “status”",
            ))
        }
        _ => choices(field, matches!(field.kind, Choice | Status)),
    }
}

/// Words to choose from: only where they are read, at least one of them right, and none twice.
fn choices(field: &Field, read: bool) -> Result<(), InputError> {
    let needed = field.kind == FieldKind::Choice || !field.choices.is_empty();
    if !read && needed {
        return Err(InputError::new(
            "choices",
            "chỉ dùng cho kiểu “choice” và “status”",
            "are for the kinds “choice” and “status” only",
        ));
    }
    if needed && !field.choices.iter().any(|choice| choice.accepted) {
        return Err(InputError::new(
            "choices",
            "phải có ít nhất một từ được chấp nhận",
            "need at least one accepted word",
        ));
    }
    let words: Vec<String> = field.choices.iter().map(|choice| fold_text(&choice.text)).collect();
    match (1..words.len()).find(|&i| words[..i].contains(&words[i])) {
        Some(i) => Err(twice(&[&item("choices", i), ".text"].concat(), &field.choices[i].text)),
        None => Ok(()),
    }
}

/// Whether a field takes nothing from those before it.
fn beside(field: &Field, before: &[Field]) -> Result<(), InputError> {
    if before.iter().any(|other| other.id == field.id) {
        return Err(twice("id", &field.id));
    }
    let target = field.role == Some(Role::Target);
    if target && before.iter().any(|other| other.role == field.role && other.year == field.year) {
        return Err(twice("year", &field.year.unwrap_or_default().to_string()));
    }
    if !target && field.role.is_some() && before.iter().any(|other| other.role == field.role) {
        return Err(InputError::new("role", "đã có trường khác giữ vai trò này", "another field has this role"));
    }
    Ok(())
}

fn item(list: &str, i: usize) -> String {
    [list, "[", &i.to_string(), "]"].concat()
}

pub(super) fn twice(path: &str, word: &str) -> InputError {
    InputError::new(path, ["“", word, "” xuất hiện hai lần"].concat(), ["“", word, "” occurs twice"].concat())
}
