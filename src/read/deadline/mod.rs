//! Deadlines as people write them. A deadline is a set of days, not a string: a day, the end of a month, quarter or
//! year, a term from an event, something recurring, or no day at all.

mod end;
mod every;
mod frequency;
mod interpret;
mod numeric;
mod phrase;
mod piece;
mod resolve;
mod running;
mod term;
mod turns;
mod unit;
mod value;
mod words;

pub use every::{Frequency, Recurrence};
pub(crate) use frequency::frequency_at;
pub use running::find_deadlines;
pub use term::Term;
pub(crate) use unit::{Section, Stretch, unit_at};
pub use value::{Deadline, DeadlineKind, Due, Milestone};

use super::date::{clock_at, read_field};
use super::{DateReading, Day, Expected, ImpossibleDay, ProposedDay, Scan};
use crate::calendar::Calendar;
use chrono::NaiveDate;
use interpret::Interpreter;
use serde::Serialize;

/// What a deadline field says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeadlineReading {
    /// Nothing.
    Blank,
    /// A deadline.
    Deadline(Box<Deadline>),
    /// A date that no calendar has.
    Impossible(ImpossibleDay),
    /// A date whose year has two digits.
    TwoDigitYear(ProposedDay),
    /// The number a spreadsheet keeps for a day.
    Serial(ProposedDay),
    /// No deadline.
    Unreadable {
        /// What was expected.
        expected: Expected,
        /// Where reading stopped, in UTF-16 units.
        at: u32,
    },
}

/// A deadline is an object with its own kind; what is none looks as it does in a date field.
impl Serialize for DeadlineReading {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            DeadlineReading::Deadline(deadline) => deadline.serialize(serializer),
            DeadlineReading::Blank => DateReading::Blank.serialize(serializer),
            DeadlineReading::Impossible(impossible) => DateReading::Impossible(*impossible).serialize(serializer),
            DeadlineReading::TwoDigitYear(day) => DateReading::TwoDigitYear(*day).serialize(serializer),
            DeadlineReading::Serial(day) => DateReading::Serial(*day).serialize(serializer),
            &DeadlineReading::Unreadable { expected, at } => {
                DateReading::Unreadable { expected, at }.serialize(serializer)
            }
        }
    }
}

/// Reads a deadline. `year` completes one that names none ("30/6", "quý II").
///
/// ```
/// use rasoat::read::{DeadlineReading, read_deadline};
/// let DeadlineReading::Deadline(deadline) = read_deadline("Trước ngày 01/10/2025", None) else { panic!() };
/// assert_eq!(deadline.due.unwrap().to_string(), "2025-09-30");
/// assert_eq!(deadline.named.unwrap().to_string(), "2025-10-01");
/// ```
pub fn read_deadline(text: &str, year: Option<i32>) -> DeadlineReading {
    let scan = Scan::new(text);
    let first = scan.skip_space(0);
    if clock_at(&scan, first).is_none() {
        match read_field(&scan) {
            DateReading::Blank => return DeadlineReading::Blank,
            DateReading::Day(day) => return DeadlineReading::Deadline(Box::new(Deadline::by(day))),
            DateReading::TwoDigitYear(day) => return DeadlineReading::TwoDigitYear(day),
            DateReading::Serial(day) => return DeadlineReading::Serial(day),
            // What is no date may be a range: "25-26/6".
            DateReading::Impossible(_) | DateReading::Unreadable { .. } => {}
        }
    }
    let unreadable = |expected, at| DeadlineReading::Unreadable { expected, at };
    let nothing = unreadable(Expected::Deadline, scan.start(first));
    if scan.any_phrase(first, &words::STATEMENTS).is_some() && scan.any_phrase(first, &words::NONE).is_none() {
        return nothing;
    }
    let pieces = piece::pieces(&scan);
    let found = Interpreter { scan: &scan, year }.run(&pieces);
    match found.fault {
        Some(DateReading::Impossible(impossible)) => return DeadlineReading::Impossible(impossible),
        Some(DateReading::TwoDigitYear(day)) if found.stray.is_none() => return DeadlineReading::TwoDigitYear(day),
        _ => {}
    }
    if let Some(at) = found.stray {
        return unreadable(Expected::End, at);
    }
    if let Some(at) = found.unclear {
        return unreadable(Expected::Deadline, at);
    }
    let (ambiguous, yearless) = (found.ambiguous, found.yearless);
    match Deadline::from_findings(found, interpret::span(&scan, &pieces)) {
        Some(deadline) => DeadlineReading::Deadline(Box::new(deadline)),
        None => match (ambiguous, yearless) {
            (Some(at), _) => unreadable(Expected::MonthOrWeekday, at),
            (_, Some(at)) => unreadable(Expected::Year, at),
            _ => nothing,
        },
    }
}

impl DeadlineReading {
    /// The deadline, where there is one.
    pub fn deadline(&self) -> Option<&Deadline> {
        match self {
            DeadlineReading::Deadline(deadline) => Some(deadline),
            _ => None,
        }
    }

    /// The due day of a deadline whose lateness can be judged, and whether counting it took a day that is not decided yet.
    pub fn firm_due(&self, calendar: &Calendar) -> Option<(NaiveDate, bool)> {
        let deadline = self.deadline().filter(|deadline| deadline.is_exact())?;
        match deadline.due {
            Some(due) => Some((due, false)),
            None => deadline.counted(calendar).map(|reached| (reached.date, reached.estimated)),
        }
    }

    /// The date that no calendar has, where one stands as deadline.
    pub fn impossible(&self) -> Option<&ImpossibleDay> {
        match self {
            DeadlineReading::Impossible(impossible) => Some(impossible),
            _ => None,
        }
    }

    /// The one day that is printed, for the rules about dates.
    pub fn single_day(&self) -> Option<&Day> {
        self.deadline()?.day.as_ref()
    }

    /// Whether nothing could be read, which only `deadline/unreadable` speaks about.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, DeadlineReading::Unreadable { .. })
    }
}

#[cfg(test)]
mod tests;
