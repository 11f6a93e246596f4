//! How a rule is declared. A declaration does not compile without its documentation and examples.

use super::{Findings, Group, Keys, Row, Whole};
use crate::issue::Severity;
use crate::message::Text;
use crate::profile::Role;
use crate::rules::Cell;
use serde::Serialize;

/// A rule: what it reads, what it says, and the check itself.
#[derive(Debug)]
pub struct Rule {
    /// `group/name`, as the file is named.
    pub id: &'static str,
    /// Its severity, unless a profile sets another.
    pub severity: Severity,
    /// Whether it runs only where a profile names it: what it asks for is not asked for everywhere.
    pub opt_in: bool,
    /// What it looks at in one go.
    pub scope: Scope,
    /// The roles it reads; a change of other fields cannot change its verdict. Empty for rules that read fields whatever
    /// their role: rules about single fields read just that field, rules about an entry all of it, and rules about groups
    /// its running text.
    pub reads: &'static [Role],
    /// What it reads besides the entry.
    pub context: &'static [Needs],
    /// Rules that, where they speak about the same entry, leave this one nothing to add.
    pub yields_to: &'static [&'static str],
    /// What a profile may set.
    pub params: &'static [Parameter],
    /// The message.
    pub message: Text,
    /// The label of its repair, where it offers one.
    pub fix: Option<Text>,
    /// Its documentation, which stays out of the wasm.
    #[cfg(not(target_arch = "wasm32"))]
    pub docs: Docs,
}

/// Something about a rule that a profile may set: a whole number, or one of a few words.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Parameter {
    /// Its name in profiles.
    pub name: &'static str,
    /// Its value where the profile is silent; of a word, its place among the words.
    pub default: i64,
    /// The words it may be; none for a number.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub words: &'static [&'static str],
}

/// What a rule looks at in one go.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// One field by itself.
    Field(fn(&Cell<'_>, &mut Findings<'_>)),
    /// The fields of one entry.
    Entry(fn(&Row<'_>, &mut Findings<'_>)),
    /// All entries that share a key.
    Group {
        /// The keys under which an entry takes part.
        keys: fn(&Row<'_>, &mut Keys),
        /// Looks at the entries of one key, in sheet order.
        check: fn(&Group<'_>, &mut Findings<'_>),
    },
    /// The sheet as a whole, whatever its entries; where there are none, nothing is said about it.
    Sheet(fn(&Whole<'_>, &mut Findings<'_>)),
}

/// What a rule reads besides entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Needs {
    /// The day of the report.
    AsOf,
    /// The working calendar.
    Calendar,
    /// The reporting period.
    Period,
    /// The previous submission.
    Previous,
    /// The document register.
    Register,
    /// How many tasks the whole sheet has in which state: [`Group`] carries it. Only rules about groups may need it; a
    /// group that asked for it is looked at again when it changes. Such a rule reads the whole entry, because all of it
    /// tells whether it is a task.
    Census,
}

/// The documentation of a rule. Headings never vary, so that every page of the catalogue reads alike.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Clone, Copy)]
pub struct Docs {
    /// What it checks, in one sentence.
    pub checks: Text,
    /// Why it matters.
    pub why: Text,
    /// What it does not check, and where it stays silent on purpose.
    pub silent: Text,
    /// The law, standard or practice behind it.
    pub source: &'static str,
    /// Entries it says nothing about.
    pub passes: &'static [Example],
    /// Entries it reports.
    pub fails: &'static [Example],
}

/// Entries of the specimen form, whose fields are named for their roles, and the places a rule reports in them.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The entries: pairs of field and text.
    pub entries: &'static [&'static [(&'static str, &'static str)]],
    /// The places reported: entry, field, the text marked; `0 sheet ""` stands for an issue about the sheet as a whole.
    pub finds: &'static [(usize, &'static str, &'static str)],
    /// JSON with further keys of a case file, such as `previous` or profile settings; `""` for none.
    pub with: &'static str,
}

/// Declares the rule of a file. Every part must be there, in this order; examples are entries of the specimen form
/// as of 15/12/2025.
macro_rules! rule {
    (
        id: $id:literal,
        severity: $severity:ident,
        $(opt_in: $opt_in:literal,)?
        scope: $scope:expr,
        reads: [$($role:ident),* $(,)?],
        context: [$($needs:ident),* $(,)?],
        $(yields_to: [$($other:literal),* $(,)?],)?
        $(params: [$($param:literal = $default:literal $(of [$($word:literal),+])?),* $(,)?],)?
        vi: $vi:literal,
        en: $en:literal,
        $(fix: { vi: $fix_vi:literal, en: $fix_en:literal },)?
        checks: { vi: $checks_vi:literal, en: $checks_en:literal },
        why: { vi: $why_vi:literal, en: $why_en:literal },
        silent: { vi: $silent_vi:literal, en: $silent_en:literal },
        source: $source:literal,
        passes: [$($(with $pass_with:literal)? [$({ $($pass_field:ident: $pass_text:expr),* $(,)? }),+ $(,)?]),+ $(,)?],
        fails: [$(
            $(with $fail_with:literal)? [$({ $($fail_field:ident: $fail_text:expr),* $(,)? }),+ $(,)?]
                => [$($entry:literal $field:ident $mark:literal),+ $(,)?]
        ),+ $(,)?],
    ) => {
        /// The rule of this file.
        pub(crate) const RULE: $crate::rules::Rule = $crate::rules::Rule {
            id: $id,
            severity: $crate::issue::Severity::$severity,
            opt_in: false $(|| $opt_in)?,
            scope: $scope,
            reads: &[$($crate::profile::Role::$role),*],
            context: &[$($crate::rules::Needs::$needs),*],
            yields_to: &[$($($other),*)?],
            params: &[$($($crate::rules::Parameter {
                name: $param,
                default: $default,
                words: &[$($($word),+)?],
            }),*)?],
            message: $crate::message::Text { vi: $vi, en: $en },
            fix: $crate::rules::declare::first(&[$($crate::message::Text { vi: $fix_vi, en: $fix_en })?]),
            #[cfg(not(target_arch = "wasm32"))]
            docs: $crate::rules::Docs {
                checks: $crate::message::Text { vi: $checks_vi, en: $checks_en },
                why: $crate::message::Text { vi: $why_vi, en: $why_en },
                silent: $crate::message::Text { vi: $silent_vi, en: $silent_en },
                source: $source,
                passes: &[$($crate::rules::Example {
                    entries: &[$(&[$((stringify!($pass_field), $pass_text)),*]),+],
                    finds: &[],
                    with: concat!("", $($pass_with)?),
                }),+],
                fails: &[$($crate::rules::Example {
                    entries: &[$(&[$((stringify!($fail_field), $fail_text)),*]),+],
                    finds: &[$(($entry, stringify!($field), $mark)),+],
                    with: concat!("", $($fail_with)?),
                }),+],
            },
        };
        // An empty explanation is a missing one.
        const _: () = assert!(
            !$vi.is_empty() && !$en.is_empty() && !$checks_vi.is_empty() && !$checks_en.is_empty()
                && !$why_vi.is_empty() && !$why_en.is_empty() && !$silent_vi.is_empty() && !$silent_en.is_empty()
                && !$source.is_empty()
        );
    };
}
pub(crate) use rule;

/// The only element of a list that the macro leaves empty where nothing was given.
pub(crate) const fn first(list: &[Text]) -> Option<Text> {
    match list {
        [text, ..] => Some(*text),
        [] => None,
    }
}
