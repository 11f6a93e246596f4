//! Where each task stands against its deadline on the day of the report.

use crate::profile::{Meaning, Role};
use crate::rules::Row;
use crate::value::Value;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Completed by its deadline, or without one.
    DoneOnTime,
    /// Completed after its deadline.
    DoneLate,
    /// In progress, the deadline not near.
    OnTrack,
    /// In progress, the deadline within the days the profile sets.
    DueSoon,
    /// Not completed, the deadline past.
    Overdue,
    /// Not begun, the deadline not past.
    NotStarted,
    /// Put off by a decision.
    Suspended,
    /// Not this office's task.
    NotApplicable,
    /// Reported done and not yet confirmed.
    AwaitingConfirmation,
    /// No day by which it is due.
    OpenEnded,
    /// No status, or completed without a readable day.
    Unknown,
}

impl State {
    /// Every state, in the order of the contract.
    pub const ALL: [State; 11] = [
        State::DoneOnTime,
        State::DoneLate,
        State::OnTrack,
        State::DueSoon,
        State::Overdue,
        State::NotStarted,
        State::Suspended,
        State::NotApplicable,
        State::AwaitingConfirmation,
        State::OpenEnded,
        State::Unknown,
    ];
}

/// The assessment of one task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assessment {
    /// The entry, counted from 0.
    pub entry: usize,
    /// Where it stands.
    pub state: State,
    /// The day it is due, printed or counted.
    #[serde(with = "crate::day::iso::option")]
    pub due: Option<NaiveDate>,
    /// Days late, days past, or days left, all counted from `due`; 0 where done on time.
    pub days: Option<i64>,
    /// Whether a calendar year or day that is not yet decided took part.
    pub estimated: bool,
}

/// A due day, and the day after which a task is late: where the due day is a day off, the next working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Due {
    /// The printed or counted day.
    pub(crate) day: NaiveDate,
    /// The last day on time.
    pub(crate) last: NaiveDate,
    /// Whether an undecided calendar year or day took part.
    pub(crate) estimated: bool,
}

/// When a row is due, where its deadline is firm: not loose, recurring, relative or bound to an event.
pub(crate) fn due(row: &Row<'_>) -> Option<Due> {
    let (day, counted) = match row.cell(Role::Deadline)?.value() {
        Value::Deadline(reading) => reading.firm_due(&row.frame.calendar)?,
        // A form may take one day only.
        value => (value.day()?, false),
    };
    let next = row.frame.calendar.next_working_day(day);
    Some(Due { day, last: next.date, estimated: counted || (next.date != day && next.estimated) })
}

/// The assessment of a row; `None` where the form has no status or the row is a heading.
pub(crate) fn assess(row: &Row<'_>, entry: usize) -> Option<Assessment> {
    row.cell(Role::Status)?;
    if row.is_heading() {
        return None;
    }
    let due = due(row);
    let as_of = row.as_of();
    let past = due.is_some_and(|due| as_of > due.last);
    let left = due.map(|due| (due.day - as_of).num_days());
    let (state, days) = match row.status() {
        Some(Meaning::Done) => match (row.completed(), due) {
            (None, _) => (State::Unknown, left),
            (Some((_, completed)), Some(due)) if completed > due.last => {
                (State::DoneLate, Some((completed - due.day).num_days()))
            }
            (Some(_), due) => (State::DoneOnTime, due.map(|_| 0)),
        },
        Some(Meaning::Suspended) => (State::Suspended, left),
        Some(Meaning::NotApplicable) => (State::NotApplicable, left),
        Some(Meaning::Awaiting) => (State::AwaitingConfirmation, left),
        // A word that was not understood may well mean “completed”.
        Some(Meaning::Unknown) => (State::Unknown, left),
        None if !row.cell(Role::Status).is_some_and(|cell| cell.is_blank()) => (State::Unknown, left),
        _ if past => (State::Overdue, left.map(|days| -days)),
        None => (State::Unknown, left),
        Some(Meaning::None) => (State::NotStarted, left),
        Some(Meaning::Doing) => match left {
            None => (State::OpenEnded, None),
            Some(days) if days <= i64::from(row.frame.profile.data().due_soon_days) => (State::DueSoon, Some(days)),
            Some(days) => (State::OnTrack, Some(days)),
        },
    };
    Some(Assessment {
        entry,
        state,
        due: due.map(|due| due.day),
        days,
        estimated: due.is_some_and(|due| due.estimated),
    })
}
