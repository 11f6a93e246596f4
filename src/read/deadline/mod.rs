//! Deadlines as people write them. A deadline is a set of days, not a string: a day, the end of a month, quarter or
//! year, a term from an event, something recurring, or no day at all.

mod every;
mod interpret;
mod piece;
mod resolve;
mod running;
mod term;
mod unit;
mod words;

pub(crate) use every::frequency_at;
pub use every::{Frequency, Recurrence};
pub use running::find_deadlines;
pub use term::Term;
pub(crate) use unit::{Section, Stretch, unit_at};

use super::date::{Clock, clock_at, read_field};
use super::{DateReading, Day, Expected, ImpossibleDay, ProposedDay, Scan, Span};
use crate::calendar::{Calendar, Reached};
use chrono::NaiveDate;
use interpret::{Findings, Interpreter};
use serde::Serialize;

/// What kind of deadline it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum DeadlineKind {
    /// By a day.
    By,
    /// A stretch of days; due on its last.
    Period,
    /// A number of days, weeks, months or years from an event.
    Term,
    /// Recurring.
    Every,
    /// Without an end.
    Open,
    /// No day until something happens.
    Event,
    /// A day only the document's own date can tell ("tháng này").
    Relative,
    /// It says that none was set.
    None,
}

/// One of several dated steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    /// Its last allowed day.
    #[serde(with = "crate::day::iso")]
    pub due: NaiveDate,
    /// Its place.
    pub span: Span,
    /// The place of its name, where it has one ("Ban hành: tháng 6/2025").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Span>,
}

/// A deadline that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deadline {
    /// What kind it is.
    pub kind: DeadlineKind,
    /// Its place.
    pub span: Span,
    /// The last allowed day, where it is printed. A counted one comes from [`Deadline::due_on`].
    #[serde(with = "crate::day::iso::option")]
    pub due: Option<NaiveDate>,
    /// The day named after "trước ngày": a column that prints it agrees with one that prints the day before.
    #[serde(skip_serializing_if = "Option::is_none", with = "crate::day::iso::option")]
    pub named: Option<NaiveDate>,
    /// The first day of a stretch, or of what has no end.
    #[serde(skip_serializing_if = "Option::is_none", with = "crate::day::iso::option")]
    pub from: Option<NaiveDate>,
    /// The words are vague: nothing is late before this day has passed.
    #[serde(skip_serializing_if = "Option::is_none", with = "crate::day::iso::option")]
    pub loose_until: Option<NaiveDate>,
    /// The hour on the last day; the day then counts even after "trước".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
    /// How it recurs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<Recurrence>,
    /// How it is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Its dated steps, where there are several; due is the last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// The day it was before it was extended.
    #[serde(skip_serializing_if = "Option::is_none", with = "crate::day::iso::option")]
    pub extended_from: Option<NaiveDate>,
    /// The work goes on after the day ("và duy trì thường xuyên").
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub then_open: bool,
    /// The one day as printed, for the rules about dates.
    #[serde(skip)]
    pub day: Option<Day>,
    /// The first day of the stretch whose last day is `due`: of the month, quarter, year or period that is named.
    #[serde(skip)]
    pub stretch: Option<NaiveDate>,
}

/// The last allowed day, and when lateness begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day as printed or counted.
    pub date: NaiveDate,
    /// The last day that is still in time: `date`, or the next working day where it is a day off.
    pub last: NaiveDate,
    /// Whether a day that is not decided yet took part.
    pub estimated: bool,
    /// The days passed for which a proposal is pending.
    pub pending: Vec<NaiveDate>,
}

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
            DateReading::Impossible(impossible) => return DeadlineReading::Impossible(impossible),
            DateReading::TwoDigitYear(day) => return DeadlineReading::TwoDigitYear(day),
            DateReading::Serial(day) => return DeadlineReading::Serial(day),
            DateReading::Unreadable { .. } => {}
        }
    }
    let unreadable = |expected, at| DeadlineReading::Unreadable { expected, at };
    let nothing = unreadable(Expected::Deadline, scan.start(first));
    if scan.any_phrase(first, &words::STATEMENTS).is_some() && scan.any_phrase(first, &words::NONE).is_none() {
        return nothing;
    }
    let pieces = piece::pieces(&scan);
    let found = Interpreter { scan: &scan, pieces: &pieces, year }.run();
    match &found.fault {
        Some(DateReading::Impossible(impossible)) => return DeadlineReading::Impossible(*impossible),
        Some(DateReading::TwoDigitYear(day)) => return DeadlineReading::TwoDigitYear(*day),
        _ => {}
    }
    let span = match (pieces.first(), pieces.last()) {
        (Some(first), Some(last)) => scan.span(first.from, last.to),
        _ => Span::default(),
    };
    let (ambiguous, yearless) = (found.ambiguous, found.yearless);
    match Deadline::from_findings(found, span) {
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

impl Deadline {
    fn empty(kind: DeadlineKind, span: Span) -> Deadline {
        Deadline {
            kind,
            span,
            due: None,
            named: None,
            from: None,
            loose_until: None,
            clock: None,
            every: None,
            term: None,
            milestones: Vec::new(),
            extended_from: None,
            then_open: false,
            day: None,
            stretch: None,
        }
    }

    fn by(day: Day) -> Deadline {
        Deadline { due: Some(day.date), day: Some(day), ..Deadline::empty(DeadlineKind::By, day.span) }
    }

    fn from_findings(found: Findings, span: Span) -> Option<Deadline> {
        use DeadlineKind::{By, Event, Every, None as Unset, Open, Period, Relative, Term as Counted};
        let mut deadline = Deadline { clock: found.clock, ..Deadline::empty(By, span) };
        let hours = found.clock.filter(|_| found.every.is_none());
        if let Some(last) = found.ends.iter().max_by_key(|end| end.due) {
            deadline.due = Some(last.due);
            deadline.named = last.named;
            deadline.stretch = last.stretch;
            deadline.loose_until = last.loose;
            deadline.clock = last.clock;
            if let [only] = found.ends[..] {
                deadline.day = only.day;
                deadline.from = only.from;
                deadline.kind = if only.from.is_some() { Period } else { By };
            } else if found.extension {
                deadline.extended_from = found.ends.iter().map(|end| end.due).min().filter(|due| *due < last.due);
            } else {
                let step = |end: &interpret::End| Milestone { due: end.due, span: end.span, name: end.name };
                deadline.milestones = found.ends.iter().map(step).collect();
            }
            match found.every {
                Some(every) if !found.every_after_end => {
                    deadline.kind = Every;
                    deadline.every = Some(Recurrence { until: deadline.due.take(), ..every });
                }
                every => {
                    deadline.then_open = found.open || every.is_some() || found.opens.is_some();
                    deadline.every = every;
                }
            }
            return Some(deadline);
        }
        deadline.kind = if found.every.is_some() {
            deadline.every = found.every;
            deadline.then_open = found.open;
            Every
        } else if let Some(term) = found.term {
            deadline.term = Some(term);
            Counted
        } else if let Some(opens) = found.opens {
            deadline.from = Some(opens);
            Open
        } else if found.ambiguous.is_some() || found.yearless.is_some() {
            return None;
        } else if found.event {
            Event
        } else if found.relative {
            Relative
        } else if found.open {
            Open
        } else if found.none {
            Unset
        } else if let Some(hours) = hours {
            deadline.term = Some(Term { count: u32::from(hours.hour), unit: None, event: None, backwards: false });
            Counted
        } else {
            return None;
        };
        Some(deadline)
    }

    /// The last allowed day, printed or counted, and when lateness begins: after the next working day where it is a
    /// day off. `None` for what has no day.
    ///
    /// ```
    /// use rasoat::{calendar::Calendar, read::{DeadlineReading, read_deadline}};
    /// let text = "trong 15 ngày làm việc kể từ ngày 24/4/2025";
    /// let DeadlineReading::Deadline(deadline) = read_deadline(text, None) else { panic!() };
    /// assert_eq!(deadline.due_on(&Calendar::shipped()).unwrap().date.to_string(), "2025-05-19");
    /// ```
    pub fn due_on(&self, calendar: &Calendar) -> Option<Due> {
        let counted = self.counted(calendar);
        let date = self.due.or(counted.as_ref().map(|reached| reached.date))?;
        let last = calendar.next_working_day(date);
        let mut due = Due { date, last: last.date, estimated: last.estimated, pending: last.pending };
        if let Some(counted) = counted.filter(|_| self.due.is_none()) {
            due.estimated |= counted.estimated;
            due.pending.extend(counted.pending);
            due.pending.sort();
            due.pending.dedup();
        }
        Some(due)
    }

    fn counted(&self, calendar: &Calendar) -> Option<Reached> {
        let term = self.term?;
        let (event, unit) = (term.event?, term.unit?);
        if term.backwards {
            calendar.start_of_term(event, term.count, unit)
        } else {
            calendar.end_of_term(event, term.count, unit)
        }
    }

    /// Whether lateness can be judged: there is a day, the words leave no doubt about it, and the work does not go on
    /// after it.
    pub fn is_exact(&self) -> bool {
        let dated = matches!(self.kind, DeadlineKind::By | DeadlineKind::Period) && self.due.is_some();
        let counted = self.kind == DeadlineKind::Term
            && self.term.is_some_and(|term| term.event.is_some() && term.unit.is_some());
        (dated || counted) && self.loose_until.is_none() && !self.then_open
    }

    /// The next day it is due after `after`: of a recurring deadline the next turn, of milestones the first not passed.
    ///
    /// ```
    /// use rasoat::{calendar::Calendar, day::from_iso, read::{DeadlineReading, read_deadline}};
    /// let DeadlineReading::Deadline(monthly) = read_deadline("trước ngày 10 hằng tháng", None) else { panic!() };
    /// let next = monthly.next_due(from_iso("2025-08-11").unwrap(), &Calendar::shipped());
    /// assert_eq!(next, from_iso("2025-09-09"));
    /// ```
    pub fn next_due(&self, after: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        let steps = self.milestones.iter().map(|step| step.due).chain(self.due_on(calendar).map(|due| due.date));
        let dated = steps.filter(|day| *day > after).min();
        let recurring = self.every.as_ref().and_then(|every| every.next_due(after, calendar));
        if self.kind == DeadlineKind::Every { recurring.or(dated) } else { dated.or(recurring) }
    }
}

#[cfg(test)]
mod tests;
