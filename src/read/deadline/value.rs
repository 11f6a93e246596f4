//! What a deadline is, when it is due, and when it is due next.

use super::end::End;
use super::every::Recurrence;
use super::interpret::Findings;
use super::term::Term;
use crate::calendar::{Calendar, Reached};
use crate::order::sort;
use crate::read::{Clock, Day, Span};
use chrono::NaiveDate;
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

impl Deadline {
    pub(super) fn empty(kind: DeadlineKind, span: Span) -> Deadline {
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

    pub(super) fn by(day: Day) -> Deadline {
        Deadline { due: Some(day.date), day: Some(day), ..Deadline::empty(DeadlineKind::By, day.span) }
    }

    /// The deadline a text says; `None` where it says none.
    pub(super) fn from_findings(found: Findings, span: Span) -> Option<Deadline> {
        match found.ends.iter().max_by_key(|end| end.due) {
            Some(&last) => Some(Deadline::dated(found, last, span)),
            None => Deadline::undated(found, span),
        }
    }

    /// A deadline with one or more dated ends, of which `last` is the latest.
    fn dated(found: Findings, last: End, span: Span) -> Deadline {
        let mut deadline = Deadline::empty(DeadlineKind::By, span);
        deadline.due = Some(last.due);
        deadline.named = last.named;
        deadline.stretch = last.stretch;
        deadline.loose_until = last.loose;
        deadline.clock = last.clock;
        if let [only] = found.ends[..] {
            deadline.day = only.day;
            deadline.from = only.from;
            deadline.kind = if only.from.is_some() { DeadlineKind::Period } else { DeadlineKind::By };
        } else if found.extension {
            deadline.extended_from = found.ends.iter().map(|end| end.due).min().filter(|due| *due < last.due);
        } else {
            let step = |end: &End| Milestone { due: end.due, span: end.span, name: end.name };
            deadline.milestones = found.ends.iter().map(step).collect();
        }
        match found.every {
            Some(every) if !found.every_after_end => {
                deadline.kind = DeadlineKind::Every;
                deadline.every = Some(Recurrence { until: deadline.due.take(), ..every });
            }
            every => {
                deadline.then_open = found.open || every.is_some() || found.opens.is_some();
                deadline.every = every;
            }
        }
        deadline
    }

    fn undated(found: Findings, span: Span) -> Option<Deadline> {
        let mut deadline = Deadline { clock: found.clock, ..Deadline::empty(DeadlineKind::Every, span) };
        if let Some(every) = found.every {
            deadline.every = Some(every);
            deadline.then_open = found.open || found.vague;
            return Some(deadline);
        }
        // "trong 24 giờ"
        let hours =
            found.clock.map(|clock| Term { count: u32::from(clock.hour), unit: None, event: None, backwards: false });
        deadline.term = found.term;
        deadline.from = found.opens;
        deadline.kind = match () {
            () if found.term.is_some() => DeadlineKind::Term,
            () if found.opens.is_some() => DeadlineKind::Open,
            () if found.ambiguous.is_some() || found.yearless.is_some() => return None,
            () if found.event => DeadlineKind::Event,
            () if found.relative => DeadlineKind::Relative,
            () if found.open || found.vague => DeadlineKind::Open,
            () if found.none => DeadlineKind::None,
            () => {
                deadline.term = Some(hours?);
                DeadlineKind::Term
            }
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
            sort(&mut due.pending);
            due.pending.dedup();
        }
        Some(due)
    }

    pub(super) fn counted(&self, calendar: &Calendar) -> Option<Reached> {
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
        let counted = self.term.is_some_and(|term| term.event.is_some() && term.unit.is_some());
        (self.due.is_some() || counted) && self.loose_until.is_none() && !self.then_open
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
