//! What reading made of a text. Reading never fails: unreadable text is a value too.

use crate::context::Frame;
use crate::profile::{FieldKind, Meaning, Profile, Role};
use crate::read::number::{Expected, NumberReading, UnitClass, unit_class};
use crate::read::{self, DateReading, DeadlineReading, Prose, Scan, Timing, WorkState, fold_text};
use chrono::NaiveDate;

/// The value of a field.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Running text.
    Text(Box<Prose>),
    /// One day.
    Date(DateReading),
    /// A deadline.
    Deadline(Box<DeadlineReading>),
    /// The state of a task.
    Status(StatusValue),
    /// A number, a percentage or a target.
    Number(NumberReading),
    /// One of the field's choices, or none of them.
    Choice(Option<usize>),
    /// A row number: its parts.
    Ordinal(Vec<u32>),
}

/// What a status word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct StatusValue {
    /// The state; `None` where the text is blank or not understood.
    pub(crate) meaning: Option<Meaning>,
    /// The same, as finely as the tracking systems tell it.
    pub(crate) state: Option<WorkState>,
    /// What the word says about the deadline.
    pub(crate) timing: Option<Timing>,
    /// Which of the field's choices it is.
    pub(crate) choice: Option<usize>,
}

impl StatusValue {
    /// What a text means as the word of status field number `index`.
    pub(crate) fn read(frame: &Frame, index: usize, text: &str) -> StatusValue {
        let scan = Scan::new(text);
        let known = read::read_status_in(&scan);
        let choice = frame.profile.choice(index, &scan.folded());
        let meant = choice.and_then(|choice| frame.profile.fields()[index].choices.get(choice)?.means);
        StatusValue {
            meaning: meant.or_else(|| known.state().map(meaning)),
            state: known.state(),
            timing: known.timing(),
            choice,
        }
    }
}

impl Value {
    /// Reads the text of field number `index` of an entry.
    pub(crate) fn read(frame: &Frame, texts: &[String], index: usize) -> Value {
        let (field, text) = (&frame.profile.fields()[index], texts[index].as_str());
        match field.kind {
            _ if field.role == Some(Role::No) => Value::Ordinal(ordinal(text)),
            FieldKind::Text | FieldKind::LongText if field.role == Some(Role::Task) => {
                Value::Text(Box::new(read::read_task(text)))
            }
            FieldKind::Text | FieldKind::LongText => Value::Text(Box::new(read::read_prose(text))),
            FieldKind::Date => Value::Date(read::read_date(text)),
            FieldKind::Deadline => Value::Deadline(Box::new(read::read_deadline(text, frame.profile.data().year))),
            FieldKind::Status => Value::Status(StatusValue::read(frame, index, text)),
            FieldKind::Number | FieldKind::Percent => Value::Number(number(text, class(frame, texts, index))),
            FieldKind::Target => Value::Number(read::number::read_target_as(text, class(frame, texts, index))),
            FieldKind::Choice => Value::Choice(frame.profile.choice(index, &fold_text(text))),
            FieldKind::Ordinal => Value::Ordinal(ordinal(text)),
        }
    }

    /// The day, where a date field holds a readable one.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        match self {
            Value::Date(DateReading::Day(day)) => Some(day.date),
            _ => None,
        }
    }
}

/// What the numbers of a field count or measure: what the profile says of the field, else, for targets and results, the
/// column of units. It decides what 1,234 is.
fn class(frame: &Frame, texts: &[String], index: usize) -> Option<UnitClass> {
    let field = &frame.profile.fields()[index];
    let column = reads_also(&frame.profile, index).and_then(|unit| texts.get(unit));
    match column.filter(|unit| !unit.trim().is_empty()) {
        Some(unit) => unit_class(unit),
        None => frame.profile.unit(index).or((field.kind == FieldKind::Percent).then_some(UnitClass::Percent)),
    }
}

/// The other field of the entry that decides how a field is read: for targets and results whose unit the profile leaves
/// open, the column of units.
pub(crate) fn reads_also(profile: &Profile, index: usize) -> Option<usize> {
    let measured = matches!(profile.fields()[index].role, Some(Role::Actual | Role::Target));
    profile.role(Role::Unit).filter(|_| measured && profile.unit(index).is_none())
}

/// A tick is no number where something is counted or measured.
fn number(text: &str, class: Option<UnitClass>) -> NumberReading {
    match read::number::read_number_as(text, class) {
        NumberReading::CarriedOut(_) if class.is_some() => {
            NumberReading::Unreadable { expected: Expected::Number, at: 0 }
        }
        reading => reading,
    }
}

/// What a word of the tracking systems means in a report. Words that do not say how far the work is are understood, and
/// are no state of it.
fn meaning(state: WorkState) -> Meaning {
    match state {
        WorkState::Done => Meaning::Done,
        WorkState::Doing | WorkState::Partial | WorkState::NotDone | WorkState::Returned => Meaning::Doing,
        WorkState::NotStarted => Meaning::None,
        WorkState::Suspended => Meaning::Suspended,
        WorkState::NotApplicable => Meaning::NotApplicable,
        WorkState::Awaiting => Meaning::Awaiting,
        _ => Meaning::Unknown,
    }
}

fn ordinal(text: &str) -> Vec<u32> {
    let parts: Option<Vec<u32>> =
        text.trim().trim_matches(['(', ')', '.']).split('.').map(|part| part.parse().ok()).collect();
    parts.unwrap_or_default()
}
