//! Status words. Two things are kept apart, as the Government Office counts them: the state of the work (hoàn thành,
//! đang thực hiện) and what is claimed about its deadline (đúng hạn, trong hạn, quá hạn).

mod words;

use super::date::day_at;
use super::deadline::frequency_at;
use super::{Kind, Scan, Span};
use serde::Serialize;
use words::{FILLERS, FREE, MARKS, STATES, TIMINGS};

/// The state of the work that a status word claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum WorkState {
    /// Completed.
    Done,
    /// Completed in part; still in progress.
    Partial,
    /// In progress.
    Doing,
    /// Not completed, without saying more.
    NotDone,
    /// Not started.
    NotStarted,
    /// Put off; needs a reason and a document.
    Suspended,
    /// The deadline was moved, or moving it was asked for; needs the new day.
    Extended,
    /// Carried over to a later period.
    CarriedOver,
    /// Given to another office.
    Transferred,
    /// Cancelled, or merged into another task.
    Cancelled,
    /// Reported done and not yet confirmed.
    Awaiting,
    /// Sent back to be done again.
    Returned,
    /// Refused.
    Refused,
    /// Not this office's task, or nothing arose.
    NotApplicable,
    /// A deadline word: recurring work has no state of its own.
    Recurring,
    /// `Đã thực hiện`: completed in some systems, started in others.
    Ambiguous,
    /// A tick; what it means is up to the column.
    Mark,
    /// A number or percentage: progress, not a state.
    Progress,
}

/// What a status word claims about the deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Timing {
    /// Completed in time.
    OnTime,
    /// Completed early.
    Early,
    /// Completed late.
    Late,
    /// In progress, the deadline not past.
    Within,
    /// In progress, the deadline near.
    DueSoon,
    /// Not completed, the deadline past.
    Overdue,
    /// There is no deadline.
    NoDeadline,
}

/// A claim about the deadline before it is known whether the work is completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    InTime,
    Early,
    Past,
    Near,
    NoDeadline,
}

impl Claim {
    const fn of(self, state: WorkState) -> Timing {
        let done = matches!(state, WorkState::Done);
        match self {
            Claim::InTime if done => Timing::OnTime,
            Claim::InTime => Timing::Within,
            Claim::Early if done => Timing::Early,
            Claim::Early => Timing::Within,
            Claim::Past if done => Timing::Late,
            Claim::Past => Timing::Overdue,
            Claim::Near => Timing::DueSoon,
            Claim::NoDeadline => Timing::NoDeadline,
        }
    }
}

/// What a status field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum StatusReading {
    /// Nothing.
    Blank,
    /// A status that is known.
    Known {
        /// Its place.
        span: Span,
        /// The state of the work.
        state: WorkState,
        /// The claim about the deadline, if one is made.
        #[serde(skip_serializing_if = "Option::is_none")]
        timing: Option<Timing>,
    },
    /// No status word, or more than one.
    Unknown {
        /// Where reading stopped, in UTF-16 units.
        at: u32,
    },
}

impl StatusReading {
    /// The state of the work, where it is known.
    pub fn state(&self) -> Option<WorkState> {
        match self {
            StatusReading::Known { state, .. } => Some(*state),
            _ => None,
        }
    }

    /// The claim about the deadline, where one is made.
    pub fn timing(&self) -> Option<Timing> {
        match self {
            StatusReading::Known { timing, .. } => *timing,
            _ => None,
        }
    }
}

/// More words than this are a description, not a status.
const LONGEST: usize = 20;

/// Reads a whole text as a status. A text that says anything besides is unknown: "Hoàn thành số hóa hồ sơ" describes work.
///
/// ```
/// use rasoat::read::{Timing, WorkState, read_status};
/// assert_eq!(read_status("Hoàn thành quá hạn").state(), Some(WorkState::Done));
/// assert_eq!(read_status("Hoàn thành quá hạn").timing(), Some(Timing::Late));
/// assert_eq!(read_status("Đã hoàn thành số hóa hồ sơ").state(), None);
/// ```
pub fn read_status(text: &str) -> StatusReading {
    read_status_in(&Scan::new(text))
}

/// As [`read_status`], of a scanned text.
pub(crate) fn read_status_in(scan: &Scan) -> StatusReading {
    let end = scan.tokens().len();
    let mut at = skip(scan, 0);
    if at == end && !scan.raw().trim().is_empty() {
        return lone_mark(scan).unwrap_or(StatusReading::Unknown { at: 0 });
    }
    if at == end {
        return StatusReading::Blank;
    }
    let first = at;
    let mut state: Option<WorkState> = None;
    let mut claim: Option<Claim> = None;
    let mut percent: Option<u32> = None;
    while at < end {
        let stopped = StatusReading::Unknown { at: scan.start(at) };
        let next = if let Some((found, timing, free, next)) = state_at(scan, at) {
            state = match state {
                Some(before) if !agree(before, found) => return stopped,
                before => before.or(Some(found)),
            };
            claim = claim.or(timing);
            if free && words_from(scan, next) <= LONGEST { end } else { next }
        } else if let Some((found, next)) = claim_at(scan, at) {
            claim = claim.or(Some(found));
            next
        } else if let Some((number, next)) = percent_at(scan, at) {
            percent = Some(number);
            next
        } else if let Some((_, next)) = scan.any_phrase(at, &FILLERS) {
            next
        } else if let Some((_, next)) = day_at(scan, at).filter(|_| state.is_some()) {
            next
        } else if let Some((_, next)) = frequency_at(scan, at).filter(|_| state.is_none()) {
            state = Some(WorkState::Recurring);
            next
        } else {
            return lone_mark(scan).unwrap_or(stopped);
        };
        at = skip(scan, next);
    }
    let span = scan.span(first, end);
    let state = match (state, percent) {
        (Some(WorkState::Done), Some(percent)) if percent < 100 => WorkState::Partial,
        (Some(state), _) => state,
        (None, Some(_)) => WorkState::Progress,
        (None, None) if claim.is_some() => WorkState::Doing,
        (None, None) => return StatusReading::Unknown { at: scan.start(first) },
    };
    StatusReading::Known { span, state, timing: claim.map(|claim| claim.of(state)) }
}

/// The index after blanks and signs between words.
fn skip(scan: &Scan, mut at: usize) -> usize {
    let sign = |at| {
        scan.mark(at).is_some_and(|mark| matches!(mark, ',' | ';' | ':' | '-' | '(' | ')' | '.' | '/' | '"' | '\''))
    };
    while scan.kind(at) == Some(Kind::Space) || sign(at) {
        at += 1;
    }
    at
}

/// Whether two states in one text say the same ("đang thực hiện, chưa hoàn thành"); the first is then taken.
fn agree(first: WorkState, second: WorkState) -> bool {
    use WorkState::{Doing, NotDone, NotStarted, Partial};
    let open = |state| matches!(state, Doing | NotDone | Partial | NotStarted);
    first == second
        || (open(first)
            && open(second)
            && (first, second) != (Doing, NotStarted)
            && (first, second) != (NotStarted, Doing))
}

/// The state named at token `at`: the longer of a fixed phrase and one that goes on freely, which is told apart.
fn state_at(scan: &Scan, at: usize) -> Option<(WorkState, Option<Claim>, bool, usize)> {
    let free = FREE.iter().find_map(|&(phrase, state)| Some((state, None, true, scan.phrase(at, phrase)?)));
    let fixed = STATES.iter().find_map(|&(phrase, state, claim)| Some((state, claim, false, scan.phrase(at, phrase)?)));
    match (free, fixed) {
        (Some(free), Some(fixed)) if fixed.3 > free.3 => Some(fixed),
        (free, fixed) => free.or(fixed),
    }
}

fn claim_at(scan: &Scan, at: usize) -> Option<(Claim, usize)> {
    TIMINGS.iter().find_map(|&(phrase, claim)| Some((claim, scan.phrase(at, phrase)?)))
}

/// `80%`, `100 %`, `87,5%`, or a bare number.
fn percent_at(scan: &Scan, at: usize) -> Option<(u32, usize)> {
    let number = scan.number(at)?;
    let mut next = at + 1;
    if matches!(scan.mark(next), Some('.' | ',')) && scan.kind(next + 1) == Some(Kind::Digits) {
        next += 2;
    }
    let sign = scan.skip_space(next);
    let whole = next == scan.tokens().len();
    if scan.mark(sign) == Some('%') { Some((number, sign + 1)) } else { whole.then_some((number, next)) }
}

fn words_from(scan: &Scan, at: usize) -> usize {
    (at..scan.tokens().len()).take(2 * LONGEST + 2).filter(|&i| scan.kind(i) == Some(Kind::Word)).count()
}

/// A tick as the whole text.
fn lone_mark(scan: &Scan) -> Option<StatusReading> {
    let at = scan.skip_space(0);
    let [glyph] = scan.token(at) else { return None };
    let whole = scan.skip_space(at + 1) == scan.tokens().len() && MARKS.contains(&glyph.low);
    whole.then(|| StatusReading::Known { span: scan.span(at, at + 1), state: WorkState::Mark, timing: None })
}

#[cfg(test)]
mod tests;
