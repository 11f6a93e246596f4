//! The words a profile file may use.

use crate::tree::words;

/// How the text of a field is read.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub enum FieldKind {
    /// A short text.
    Text,
    /// Running text, searched for citations, days, figures and claims.
    LongText,
    /// One calendar day.
    Date,
    /// A deadline: a day, a period, a recurrence …
    Deadline,
    /// A word for the state of a task.
    Status,
    /// A number.
    Number,
    /// A percentage, with or without its sign.
    Percent,
    /// A target: a number with a comparator, “-” or “X”.
    Target,
    /// One of the given choices.
    Choice,
    /// A row number such as `4` or `4.2`.
    Ordinal,
}

words!(FieldKind {
    Text: "text",
    LongText: "longText",
    Date: "date",
    Deadline: "deadline",
    Status: "status",
    Number: "number",
    Percent: "percent",
    Target: "target",
    Choice: "choice",
    Ordinal: "ordinal"
});

/// What a field is to the rules, whatever its id.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
#[allow(missing_docs)] // the words are those of the contract and stand in its list
pub enum Role {
    Task,
    Deadline,
    Status,
    Completed,
    Description,
    Difficulties,
    Proposals,
    Lead,
    Agency,
    Section,
    No,
    Name,
    Unit,
    Target,
    Actual,
    Numerator,
    Denominator,
    Year,
    Notes,
}

words!(Role {
    Task: "task",
    Deadline: "deadline",
    Status: "status",
    Completed: "completed",
    Description: "description",
    Difficulties: "difficulties",
    Proposals: "proposals",
    Lead: "lead",
    Agency: "agency",
    Section: "section",
    No: "no",
    Name: "name",
    Unit: "unit",
    Target: "target",
    Actual: "actual",
    Numerator: "numerator",
    Denominator: "denominator",
    Year: "year",
    Notes: "notes"
});

impl Role {
    /// The number of roles.
    pub(crate) const COUNT: usize = Role::Notes as usize + 1;
}

/// The state that a status word names.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub enum Meaning {
    /// Completed.
    Done,
    /// In progress.
    Doing,
    /// Not started.
    None,
    /// Put off by a decision.
    Suspended,
    /// Not this office's task, or nothing arose.
    NotApplicable,
    /// Reported done, not yet confirmed.
    Awaiting,
    /// Understood as a word, but not as a state.
    Unknown,
}

words!(Meaning {
    Done: "done",
    Doing: "doing",
    None: "none",
    Suspended: "suspended",
    NotApplicable: "notApplicable",
    Awaiting: "awaiting",
    Unknown: "unknown"
});

/// Who fills a field in.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub enum FilledBy {
    /// The person who reports.
    #[default]
    Reporter,
    /// The side that gave the task: only errors are reported there.
    Other,
}

words!(FilledBy { Reporter: "reporter", Other: "other" });

impl FilledBy {
    pub(super) fn is_reporter(&self) -> bool {
        *self == FilledBy::Reporter
    }
}

/// How the rows of a form are numbered.
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub enum Numbering {
    /// Once through the form.
    Continuous,
    /// Anew in each section.
    PerSection,
    /// Not at all, or not checked.
    #[default]
    Off,
}

words!(Numbering { Continuous: "continuous", PerSection: "perSection", Off: "off" });
