//! The rules. Each is one file, `<group>/<name>.rs`, and one word in the list below.

mod declare;
mod evidence;
#[cfg(test)]
mod examples;
mod findings;
mod keys;
mod measure;
mod ordinals;
mod parts;
#[cfg(test)]
mod tests;
mod view;
mod writings;

pub(crate) use declare::rule;
#[cfg(not(target_arch = "wasm32"))]
pub use declare::{Docs, Example};
pub use declare::{Needs, Parameter, Rule, Scope};
pub(crate) use findings::Spot;
pub use findings::{Finding, Findings};
pub(crate) use keys::Class;
pub use keys::Keys;
pub use view::{Cell, Group, Row, Whole};
pub(crate) use view::{Census, Member};
pub(crate) use writings::Writings;

/// Makes a module of every file and a list of every rule.
macro_rules! catalogue {
    ($($(#[$doc:meta])* $group:ident: $($name:ident),+;)+) => {
        $($(#[$doc])* mod $group { $(pub(super) mod $name;)+ })+
        /// Every rule, in the order of the list.
        pub const ALL: &[&Rule] = &[$($(&$group::$name::RULE),+),+];
        #[cfg(test)]
        const FILES: &[(&str, &str)] = &[$($((stringify!($group), stringify!($name))),+),+];
    };
}

catalogue! {
    /// Whether fields are filled in as the form asks.
    field: required, too_long, not_a_choice;
    /// The text itself, whatever it says.
    text: decomposed, invisible_character, stray_space, placeholder, repeats_task, wrong_field, personal_data, unchanged;
    /// Days.
    date: unreadable, impossible, wrong_notation, two_digit_year, implausible_year, weekday_mismatch;
    /// Deadlines.
    deadline: unreadable, open_ended, on_day_off, changed, extended_without_document, disagrees_with_task;
    /// The state of a task against its dates and its text.
    status: completed_without_date, date_without_completion, completed_in_future, completed_late, overdue,
        overdue_without_reason, completed_without_description, completed_without_evidence, contradicts_description,
        not_applicable_but_completed, suspended_without_document, regressed, contradicts_dates;
    /// Reporting periods.
    period: data_after_closing, stale_figure, report_late, no_working_day_between;
    /// Figures.
    number: unreadable, wrong_separator, ambiguous_separator, bad_grouping, not_whole, out_of_range;
    /// Indicators: targets by milestone year, and results.
    indicator: target_unreadable, target_missing, targets_fall, target_out_of_range, target_wrong_kind, below_target, decreased,
        jumped;
    /// Numbers of one entry that belong together.
    equation: does_not_hold, part_exceeds_whole, percent_mismatch;
    /// Statements in running text.
    claim: percent_mismatch, part_exceeds_whole, parts_exceed_total, parts_fall_short, complement_mismatch, cut_not_rounded;
    /// References to documents.
    citation: malformed, type_mismatch, date_missing, date_impossible, in_future, after_completion, before_issue,
        wrong_legislature, conflicting_dates, differs_from_register, normative_year, issuer_abolished, issuer_not_yet,
        out_of_order;
    /// Who does something, by names that are no more.
    agency: abolished, abolished_level, merged_province;
    /// Rows of a sheet that belong together.
    sheet: duplicate_task, numbering, same_text_different_status, conflicting_figures, count_mismatch;
}

/// The place of a rule in [`ALL`].
pub(crate) fn index(id: &str) -> Option<usize> {
    ALL.iter().position(|rule| rule.id == id)
}
