//! Equations between the numbers of one entry, as a profile writes them and as the rules use them.

use super::data::ProfileData;
use crate::error::{InputError, nearest};
use crate::interval::{Expression, Relation, Rounding};
use crate::tree::{object, words};
use serde::Serialize;
use validator::Validate;

/// What must hold between the numbers of one entry: `full + partial = total`.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Serialize, Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EquationData {
    /// The name by which issues refer to it.
    #[validate(custom(function = "super::check::filled"))]
    pub id: String,
    /// The left side: field ids, numbers, `+ - * /` and brackets.
    pub left: String,
    /// What stands between the sides: `=`, `<=`, `>=`, `<` or `>`.
    pub op: Relation,
    /// The right side.
    pub right: String,
    /// What a blank field means.
    #[serde(default)]
    pub missing: Missing,
    /// How its printed numbers were rounded, if not as in the rest of the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Rounding>,
}

object!(EquationData {
    id: "id",
    left: "left",
    op: "op",
    right: "right",
    missing: "missing" = Missing::default(),
    rounding: "rounding",
});

/// What a blank field means in an equation.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(test, schemars(rename_all = "kebab-case"))]
pub enum Missing {
    /// Nothing is said while any field is blank.
    #[default]
    SkipAny,
    /// Nothing is said while all fields are blank; otherwise blank is zero.
    SkipAll,
    /// Blank is zero.
    Zero,
}

words!(Missing { SkipAny: "skip-any", SkipAll: "skip-all", Zero: "zero" });

/// An equation that has been read.
#[derive(Debug)]
pub(crate) struct Equation {
    pub(crate) id: String,
    pub(crate) left: Side,
    pub(crate) relation: Relation,
    pub(crate) right: Side,
    pub(crate) missing: Missing,
    pub(crate) rounding: Rounding,
}

/// One side of an equation.
#[derive(Debug)]
pub(crate) struct Side {
    /// As written.
    pub(crate) text: String,
    pub(crate) expression: Expression,
    /// The fields it names, each once.
    pub(crate) fields: Vec<usize>,
}

impl Side {
    /// The field, where the side is nothing else.
    pub(crate) fn only(&self) -> Option<usize> {
        match self.fields[..] {
            [field] if self.expression.is_name() => Some(field),
            _ => None,
        }
    }
}

/// Reads the equations of a profile.
pub(super) fn read(data: &ProfileData) -> Result<Vec<Equation>, InputError> {
    let mut read: Vec<Equation> = Vec::new();
    for (i, equation) in data.equations.iter().enumerate() {
        let place = ["equations[", &i.to_string(), "]"].concat();
        let here = |error: InputError| error.inside(&place);
        if read.iter().any(|other| other.id == equation.id) {
            return Err(here(super::fit::twice("id", &equation.id)));
        }
        let left = side(data, "left", &equation.left).map_err(here)?;
        let right = side(data, "right", &equation.right).map_err(here)?;
        if left.fields.is_empty() && right.fields.is_empty() {
            let error = InputError::new("", "không nêu trường nào của biểu mẫu", "names no field of the form");
            return Err(here(error));
        }
        read.push(Equation {
            id: equation.id.clone(),
            left,
            relation: equation.op,
            right,
            missing: equation.missing,
            rounding: equation.rounding.unwrap_or(data.rounding),
        });
    }
    Ok(read)
}

fn side(data: &ProfileData, key: &str, text: &str) -> Result<Side, InputError> {
    let expression = Expression::parse(text).map_err(|at| {
        let at = position(text, at);
        InputError::new(
            key,
            ["“", text, "”: không đọc được từ ký tự thứ ", &at].concat(),
            ["“", text, "”: cannot be read from character ", &at].concat(),
        )
    })?;
    let mut fields = Vec::new();
    for name in expression.names() {
        let Some(index) = data.fields.iter().position(|field| field.id == *name) else {
            return Err(no_field(data, key, text, name));
        };
        if !data.fields[index].is_numeric() {
            return Err(InputError::new(
                key,
                ["“", name, "” không phải trường số"].concat(),
                ["“", name, "” is no field of numbers"].concat(),
            ));
        }
        if !fields.contains(&index) {
            fields.push(index);
        }
    }
    Ok(Side { text: text.to_owned(), expression, fields })
}

fn no_field(data: &ProfileData, key: &str, text: &str, name: &str) -> InputError {
    let at = words(text).find(|&(_, word)| word == name).map_or(0, |(at, _)| at);
    let at = position(text, at);
    let ids: Vec<&str> = data.fields.iter().filter(|field| field.is_numeric()).map(|field| field.id.as_str()).collect();
    let (vi, en) = match nearest(name, ids.iter().copied()) {
        Some(near) => (["; có phải “", near, "”?"].concat(), ["; did you mean “", near, "”?"].concat()),
        None => {
            let list = ids.join(", ");
            (["; các trường số: ", &list].concat(), ["; the fields of numbers: ", &list].concat())
        }
    };
    InputError::new(
        key,
        ["không có trường “", name, "” (ký tự thứ ", &at, ")", &vi].concat(),
        ["there is no field “", name, "” (character ", &at, ")", &en].concat(),
    )
}

/// The place of a byte as people count: the first sign is 1.
fn position(text: &str, at: usize) -> String {
    (text.get(..at).unwrap_or(text).chars().count() + 1).to_string()
}

/// The words of an expression and where they begin: names and numbers.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text.get(at..)?.find(inside)?;
        let rest = &text[at..];
        let word = &rest[..rest.find(|c| !inside(c)).unwrap_or(rest.len())];
        let found = (at, word);
        at += word.len();
        Some(found)
    })
}

#[cfg(test)]
mod tests {
    use crate::profile::Profile;

    fn refused(equation: &str) -> String {
        let form = [
            r#"{"id": "form", "title": "Form", "fields": [
                {"id": "full", "label": "Full", "kind": "number"}, {"id": "partial", "label": "Partial", "kind": "number"},
                {"id": "total", "label": "Total", "kind": "number"}, {"id": "task", "label": "Task", "kind": "text"}
            ], "equations": ["#,
            equation,
            "]}",
        ];
        Profile::from_json(&form.concat()).map_or_else(|error| [error.path, error.en].join(": "), |_| String::new())
    }

    #[test]
    fn a_broken_equation_is_refused_with_its_place_and_the_nearest_field() {
        for (equation, expected) in [
            (r#"{"id": "a", "left": "full + partial", "op": "=", "right": "total"}"#, ""),
            (r#"{"id": "a", "left": "full + partial", "op": ">=", "right": "0", "missing": "skip-all"}"#, ""),
            (r#"{"id": "a", "left": "(full + 1.5) / 2", "op": "<", "right": "total", "rounding": "truncate"}"#, ""),
            (
                r#"{"id": "a", "left": "full + ", "op": "=", "right": "total"}"#,
                "equations[0].left: “full + ”: cannot be read from character 8",
            ),
            (
                r#"{"id": "a", "left": "full", "op": "=", "right": "(total"}"#,
                "equations[0].right: “(total”: cannot be read from character 7",
            ),
            (
                r#"{"id": "a", "left": "full + partail", "op": "=", "right": "total"}"#,
                "equations[0].left: there is no field “partail” (character 8); did you mean “partial”?",
            ),
            (
                r#"{"id": "a", "left": "nothing_like_it", "op": "=", "right": "total"}"#,
                "equations[0].left: there is no field “nothing_like_it” (character 1); the fields of numbers: full, partial, total",
            ),
            (
                r#"{"id": "a", "left": "task", "op": "=", "right": "1"}"#,
                "equations[0].left: “task” is no field of numbers",
            ),
            (
                r#"{"id": "a", "left": "full", "op": "==", "right": "total"}"#,
                "equations[0].op: there is no “==”; known: =, <=, >=, <, >",
            ),
            (
                r#"{"id": "a", "left": "full", "op": "=", "right": "total", "missing": "skip"}"#,
                "equations[0].missing: there is no “skip”; known: skip-any, skip-all, zero",
            ),
            (r#"{"id": "a", "left": "1", "op": "=", "right": "2"}"#, "equations[0]: names no field of the form"),
            (r#"{"id": "", "left": "full", "op": "=", "right": "2"}"#, "equations[0].id: must not be blank"),
            (
                r#"{"id": "a", "left": "full", "op": "=", "right": "2"}, {"id": "a", "left": "full", "op": "<", "right": "3"}"#,
                "equations[1].id: “a” occurs twice",
            ),
        ] {
            assert_eq!(refused(equation), expected, "{equation}");
        }
    }
}
