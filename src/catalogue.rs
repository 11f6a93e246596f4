//! The rules as data: one text for the command, the site and the documentation.

use crate::context::Context;
use crate::entry::Entries;
use crate::error::InputError;
use crate::issue::{Report, Severity};
use crate::message::Text;
use crate::profile::{Profile, Role};
use crate::read::Span;
use crate::rules::{ALL, Example, Needs, Parameter, Rule, Scope};
use crate::tree::Node;
use serde::Serialize;

/// The form whose fields are named for their roles; the examples of the rules are entries of it.
const SPECIMEN: &str = include_str!("rules/specimen.json");

/// The day on which examples are checked, unless they say another.
const AS_OF: &str = "2025-12-15";

/// Every rule with its documentation, and the form that its examples are entries of.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Catalogue {
    /// The version of rasoat.
    pub version: &'static str,
    /// The day on which examples are checked, unless they say another.
    pub as_of: &'static str,
    specimen: Node,
    /// The rules in the order of their ids.
    pub rules: Vec<Page>,
}

/// The page of one rule.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// Its id.
    pub id: &'static str,
    /// Its severity, unless a profile sets another.
    pub severity: Severity,
    /// Whether it runs only where a profile names it.
    pub opt_in: bool,
    /// `field`, `entry` or `sheet`: what it looks at in one go.
    pub scope: &'static str,
    /// The roles it reads; none for rules that look at every field by itself.
    pub reads: &'static [Role],
    /// What it reads besides entries.
    pub context: &'static [Needs],
    /// Numbers a profile may set, with their defaults.
    pub params: &'static [Parameter],
    /// The message, with its parameters in braces.
    pub message: Text,
    /// The label of its repair.
    pub fix: Option<Text>,
    /// What it checks.
    pub checks: Text,
    /// Why it matters.
    pub why: Text,
    /// What it leaves alone.
    pub silent: Text,
    /// The law, standard or practice behind it.
    pub source: &'static str,
    /// Entries it passes and entries it reports.
    pub examples: Vec<ExamplePage>,
}

/// One example as data.
#[derive(Serialize)]
pub struct ExamplePage {
    entries: Vec<std::collections::BTreeMap<&'static str, &'static str>>,
    /// What is set on top of the specimen and the context.
    #[serde(skip_serializing_if = "Option::is_none")]
    with: Option<Node>,
    finds: Vec<Found>,
}

/// A place that an example has reported.
#[derive(Serialize)]
struct Found {
    entry: Option<usize>,
    field: Option<String>,
    span: Option<Span>,
    message: Text2,
}

/// A message in both languages.
#[derive(Serialize)]
struct Text2 {
    vi: String,
    en: String,
}

/// The whole catalogue.
///
/// # Errors
/// Where an example cannot be read, which a test rules out.
///
/// ```
/// let catalogue = rasoat::catalogue::catalogue()?;
/// assert!(catalogue.rules.iter().any(|page| page.id == "status/completed-late"));
/// # Ok::<(), rasoat::InputError>(())
/// ```
pub fn catalogue() -> Result<Catalogue, InputError> {
    let mut rules: Vec<Page> = ALL.iter().map(|rule| page(rule)).collect::<Result<_, _>>()?;
    rules.sort_by_key(|page| page.id);
    Ok(Catalogue { version: env!("CARGO_PKG_VERSION"), as_of: AS_OF, specimen: Node::from_json(SPECIMEN)?, rules })
}

/// The page of one rule.
///
/// # Errors
/// Where an example cannot be read, which a test rules out.
pub fn page(rule: &Rule) -> Result<Page, InputError> {
    let docs = &rule.docs;
    let scope = match rule.scope {
        Scope::Field(_) => "field",
        Scope::Entry(_) => "entry",
        Scope::Group { .. } | Scope::Sheet(_) => "sheet",
    };
    Ok(Page {
        id: rule.id,
        severity: rule.severity,
        opt_in: rule.opt_in,
        scope,
        reads: rule.reads,
        context: rule.context,
        params: rule.params,
        message: rule.message,
        fix: rule.fix,
        checks: docs.checks,
        why: docs.why,
        silent: docs.silent,
        source: docs.source,
        examples: docs.passes.iter().chain(docs.fails).map(|e| example(rule, e)).collect::<Result<_, _>>()?,
    })
}

fn example(rule: &Rule, example: &Example) -> Result<ExamplePage, InputError> {
    let run = Run::new(example)?;
    let [vi, en] = [crate::Lang::Vi, crate::Lang::En].map(|lang| run.report(lang));
    let finds = vi?.issues.into_iter().zip(en?.issues).filter(|(vi, _)| vi.rule == rule.id).map(|(vi, en)| Found {
        entry: vi.entry,
        field: vi.field,
        span: vi.span,
        message: Text2 { vi: vi.message, en: en.message },
    });
    Ok(ExamplePage {
        entries: example.entries.iter().map(|pairs| pairs.iter().copied().collect()).collect(),
        with: if example.with.is_empty() { None } else { Some(Node::from_json(example.with)?) },
        finds: finds.collect(),
    })
}

/// An example ready to be checked.
pub(crate) struct Run {
    pub(crate) profile: Profile,
    pub(crate) entries: Entries,
    pub(crate) context: Context,
}

impl Run {
    pub(crate) fn new(example: &Example) -> Result<Run, InputError> {
        let mut form = pairs(Node::from_json(SPECIMEN)?);
        let mut context = vec![("asOf".to_owned(), Node::Text(AS_OF.to_owned()))];
        let with = if example.with.is_empty() { Vec::new() } else { pairs(Node::from_json(example.with)?) };
        for (key, value) in with {
            let list = if Context::KEYS.contains(&key.as_str()) { &mut context } else { &mut form };
            list.retain(|(known, _)| *known != key);
            list.push((key, value));
        }
        let profile = Profile::from_node(&Node::Map(form))?;
        let text = |&(field, text): &(&str, &str)| (field.to_owned(), Node::Text(text.to_owned()));
        let rows = example.entries.iter().map(|row| Node::Map(row.iter().map(text).collect())).collect();
        let entries = Entries::from_node(&profile, &Node::List(rows))?;
        let context = Context::from_node(&profile, &Node::Map(context))?;
        Ok(Run { profile, entries, context })
    }

    pub(crate) fn report(&self, lang: crate::Lang) -> Result<Report, InputError> {
        crate::check(&self.profile, &self.entries, &Context { lang, ..self.context.clone() })
    }
}

fn pairs(node: Node) -> Vec<(String, Node)> {
    match node {
        Node::Map(pairs) => pairs,
        _ => Vec::new(),
    }
}
#[cfg(test)]
mod tests {
    /// `RASOAT_UPDATE=1 cargo test catalogue` writes it anew.
    #[test]
    fn the_published_catalogue_is_current() {
        let mut current = serde_json::to_string_pretty(&super::catalogue().unwrap()).unwrap();
        current.push('\n');
        let path = "pkg/catalogue.json";
        if std::env::var_os("RASOAT_UPDATE").is_some() {
            std::fs::write(path, &current).unwrap();
        }
        let published = std::fs::read_to_string(path).unwrap_or_default();
        assert!(published == current, "{path} is stale: RASOAT_UPDATE=1 cargo test catalogue");
    }
}
