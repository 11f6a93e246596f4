//! Messages: templates with named parameters, in two languages.
//!
//! `{days}` stands for a parameter. `[[… {copied} …]]` is a passage shown only when every parameter in it is given.

use crate::issue::Lang;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Text {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// One parameter of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param {
    /// Its value.
    pub value: ParamValue,
    /// Whether it repeats what a person typed, and is left out where the page asks for that.
    pub typed: bool,
}

/// The value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParamValue {
    /// A calendar day: ISO in data, dd/mm/yyyy in messages.
    Day(NaiveDate),
    /// A whole number.
    Whole(i64),
    /// Any other number, in plain notation with a dot.
    Decimal(String),
    /// A computation in plain notation (`847 + 1303`), whose numbers messages print as the language does.
    Formula(String),
    /// A text.
    Text(String),
    /// A name that differs between the languages, Vietnamese first; in data it is the Vietnamese one.
    Named(String, String),
}

/// The largest whole number that JavaScript holds exactly; larger ones are written as text.
pub(crate) const MAX_SAFE: u64 = (1 << 53) - 1;

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            ParamValue::Day(day) => to.serialize_str(&crate::day::to_iso(*day)),
            ParamValue::Whole(n) if n.unsigned_abs() <= MAX_SAFE => to.serialize_i64(*n),
            ParamValue::Whole(n) => to.serialize_str(&n.to_string()),
            ParamValue::Decimal(text)
            | ParamValue::Formula(text)
            | ParamValue::Text(text)
            | ParamValue::Named(text, _) => to.serialize_str(text),
        }
    }
}

impl From<NaiveDate> for ParamValue {
    fn from(day: NaiveDate) -> ParamValue {
        ParamValue::Day(day)
    }
}

impl From<i64> for ParamValue {
    fn from(number: i64) -> ParamValue {
        ParamValue::Whole(number)
    }
}

impl From<&str> for ParamValue {
    fn from(text: &str) -> ParamValue {
        ParamValue::Text(text.to_owned())
    }
}

impl From<String> for ParamValue {
    fn from(text: String) -> ParamValue {
        ParamValue::Text(text)
    }
}

impl From<crate::exact::Decimal> for ParamValue {
    fn from(number: crate::exact::Decimal) -> ParamValue {
        let text = number.plain();
        match text.parse() {
            Ok(whole) => ParamValue::Whole(whole),
            Err(_) => ParamValue::Decimal(text),
        }
    }
}

/// Fills a template. What was typed is shown as “…” where `mask` is set.
pub(crate) fn render(template: &str, lang: Lang, params: &[(&'static str, Param)], mask: bool) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find("[[") {
        let Some(close) = rest[open..].find("]]") else { break };
        fill(&mut out, &rest[..open], lang, params, mask);
        let passage = &rest[open + 2..open + close];
        if placeholders(passage).all(|name| find(params, name).is_some()) {
            fill(&mut out, passage, lang, params, mask);
        }
        rest = &rest[open + close + 2..];
    }
    fill(&mut out, rest, lang, params, mask);
    out
}

/// The names of the parameters in a template.
pub(crate) fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
}

fn find<'a>(params: &'a [(&'static str, Param)], name: &str) -> Option<&'a Param> {
    params.iter().find(|(key, _)| *key == name).map(|(_, param)| param)
}

fn fill(out: &mut String, template: &str, lang: Lang, params: &[(&'static str, Param)], mask: bool) {
    let mut parts = template.split('{');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let Some((name, after)) = part.split_once('}') else { continue };
        match find(params, name) {
            Some(param) if mask && param.typed => out.push('…'),
            Some(param) => show(out, &param.value, lang),
            None => {}
        }
        out.push_str(after);
    }
}

fn show(out: &mut String, value: &ParamValue, lang: Lang) {
    match value {
        ParamValue::Day(day) => out.push_str(&crate::day::to_text(*day)),
        ParamValue::Whole(n) => grouped(out, &n.to_string(), lang),
        ParamValue::Decimal(text) => grouped(out, text, lang),
        ParamValue::Formula(text) => {
            let mut rest = text.as_str();
            while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
                out.push_str(&rest[..at]);
                let end = rest[at..].find(|c: char| !c.is_ascii_digit() && c != '.').map_or(rest.len(), |end| at + end);
                grouped(out, &rest[at..end], lang);
                rest = &rest[end..];
            }
            out.push_str(rest);
        }
        ParamValue::Text(text) => out.push_str(text),
        ParamValue::Named(vi, en) => out.push_str(if lang == Lang::Vi { vi } else { en }),
    }
}

/// A plain decimal with the thousands and decimal signs of the language.
fn grouped(out: &mut String, plain: &str, lang: Lang) {
    let signs = match lang {
        Lang::Vi => ['.', ','],
        Lang::En => [',', '.'],
    };
    crate::exact::grouped(out, plain, signs);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn param(value: impl Into<ParamValue>) -> Param {
        Param { value: value.into(), typed: true }
    }

    #[test]
    fn numbers_and_days_are_written_as_the_language_writes_them() {
        let day = NaiveDate::from_ymd_opt(2025, 6, 3).unwrap();
        let params = [
            ("day", param(day)),
            ("n", param(1234567)),
            ("p", Param { value: ParamValue::Decimal("-1234.50".into()), typed: true }),
        ];
        let template = "{day}: {n}, {p}";
        assert_eq!(render(template, Lang::Vi, &params, false), "03/06/2025: 1.234.567, -1.234,50");
        assert_eq!(render(template, Lang::En, &params, false), "03/06/2025: 1,234,567, -1,234.50");
        assert_eq!(render(template, Lang::Vi, &params, true), "…: …, …");
    }

    #[test]
    fn the_numbers_of_a_computation_are_written_as_the_language_writes_them() {
        let formula = param(ParamValue::Formula("(847 - 1303.5) / 3".into()));
        let params = [("left", formula)];
        assert_eq!(render("{left} = 2", Lang::Vi, &params, false), "(847 - 1.303,5) / 3 = 2");
        assert_eq!(render("{left} = 2", Lang::En, &params, false), "(847 - 1,303.5) / 3 = 2");
    }

    #[test]
    fn a_passage_is_shown_only_with_all_its_parameters() {
        let template = "A.[[ B {b}.]] C[[ {c}]]";
        assert_eq!(render(template, Lang::Vi, &[("b", param(1))], false), "A. B 1. C");
        assert_eq!(render(template, Lang::Vi, &[], false), "A. C");
    }

    #[test]
    fn braces_in_a_parameter_are_shown_as_typed() {
        assert_eq!(render("“{text}”", Lang::Vi, &[("text", param("{days} [[x]]"))], false), "“{days} [[x]]”");
    }
}
