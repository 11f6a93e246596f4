//! Vietnamese report text to values. Knows no rule and no form.

pub mod agency;
pub mod citation;
pub mod claim;
mod cutoff;
mod date;
mod deadline;
mod folded;
pub mod letters;
mod mention;
pub mod number;
mod period;
mod personal;
mod placeholder;
mod prose;
mod register;
mod scan;
mod statement;
mod status;
mod wording;
pub(crate) mod words;

pub use cutoff::read_cutoffs;
pub use date::{
    Clock, DateReading, Day, Expected, FieldNotation, FoundDay, ImpossibleDay, Notation, NotationError, Order, Part,
    ProposedDay, Separator, read_date, read_days,
};
pub use deadline::{
    Deadline, DeadlineKind, DeadlineReading, Due, Frequency, Milestone, Recurrence, Term, find_deadlines, read_deadline,
};
pub use folded::Folded;
pub use mention::{Mention, read_mentions};
pub use number::{NumberReading, read_number, read_quantities, read_target};
pub use period::read_period;
pub use personal::{Personal, PersonalKind, read_personal};
pub use placeholder::is_placeholder;
pub use prose::{Prose, read_prose, read_task};
pub use register::{Document, Register};
pub use scan::{Glyph, Kind, Scan, Span, Token, fold_text};
pub use statement::{Statement, read_statement};
pub(crate) use status::read_status_in;
pub use status::{StatusReading, Timing, WorkState, read_status};
pub use wording::{Overlap, Wording};
