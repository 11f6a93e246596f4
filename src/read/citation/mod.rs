//! Citations of documents in running text.
//!
//! A citation is a number and a symbol (`57/QĐ-UBND`), the type word before it ("Quyết định số") and the day it
//! bears ("ngày 10/01/2025"). Four families of symbols are in use:
//!
//! | regime | shape | example | source |
//! | --- | --- | --- | --- |
//! | state | number/TYPE-ORGAN, normative acts with the year | 41/KH-UBND, 107/2021/NĐ-CP | Decree 30/2020/NĐ-CP, appendices I, III |
//! | official letter | number/ORGAN-UNIT | 472/SKHCN-BCVT&CĐS | the same |
//! | Party | number-TYPE/ORGAN | 57-NQ/TW, 02-KH/BCĐTW | Guidance 36-HD/VPTW |
//! | National Assembly | number/year/QHterm | 193/2025/QH15 | Law on Normative Documents |
//!
//! What people write differs from these shapes in small ways: blanks and line breaks inside, a slash for a dash, lost
//! marks and capitals. Such a symbol is read for what it means, and what is wrong with it is listed as [`Slip`]s. A
//! fraction, a date, a rate (`05/13 địa bàn`, `30/6/2025`, `1 số/tuần`) is never taken for a symbol: where in doubt
//! the reader says nothing.

mod assembly;
mod author;
mod bare;
mod classify;
mod dated;
mod group;
mod identity;
mod issuers;
mod kinds;
mod lead;
mod near;
mod print;
mod reader;
mod spell;
mod symbol;
#[cfg(test)]
mod tests;
mod verdict;
mod words;

pub use assembly::WrongTerm;
pub use identity::{DocumentKey, same_document};
pub use issuers::{Lifetime, lifetime};
pub use kinds::Kind;
pub use near::Near;
pub use reader::{read_citations, read_citations_in};

use crate::read::agency::Place;
use crate::read::{FoundDay, Span};
use chrono::NaiveDate;
use serde::Serialize;

/// Under which rules a document is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Regime {
    /// Decree 30/2020/NĐ-CP: per agency and year.
    State,
    /// Guidance 36-HD/VPTW: per type and term of the committee.
    Party,
    /// Laws and resolutions of the National Assembly and ordinances of its Standing Committee: per year and term.
    Assembly,
    /// Official letters of the State, which carry no type.
    Letter,
    /// Not told: a citation without symbol.
    Unknown,
}

/// The number of a document: `57`, `66.25`, `12a`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// The digits, without leading zeros.
    pub value: u32,
    /// A decimal part or suffix letter: `.25`, `a`.
    pub tail: String,
}

/// What is wrong with how a symbol is written. [`Citation::symbol`] gives it right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Slip {
    /// Another sign than `/` and `-` in their places, or none: 1388/UBND/TTHC, 57/NQ-TW.
    Separator,
    /// Blanks inside: 411/QĐ - TTg. Line breaks are no slip, wrapped table cells have them.
    Blank,
    /// The type after the organ: 81/UBND-KH.
    Order,
    /// Letter case: QĐ-TTG.
    Case,
    /// A lost mark or an unconverted keystroke: QD for QĐ, BCDDTW for BCĐTW.
    Spelling,
    /// A number below 10 without its leading zero: 5/KH-UBND.
    LeadingZero,
    /// A dot for thousands in the number: 1.552/BTTTT-TTH.
    Grouping,
}

impl Slip {
    const ALL: &[Slip] =
        &[Slip::Separator, Slip::Blank, Slip::Order, Slip::Case, Slip::Spelling, Slip::LeadingZero, Slip::Grouping];
}

/// A symbol understood.
#[derive(Debug, Clone)]
pub(super) struct Symbol {
    number: Option<Number>,
    year: Option<i32>,
    kind: Option<Kind>,
    type_text: &'static str,
    organ: Vec<String>,
    regime: Regime,
    slips: Vec<Slip>,
}

/// The type word before a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// What the words name. Of "Thông báo kết luận" it is the first, Thông báo.
    pub kind: Kind,
    /// Where the words stand. A member of a list has the word of the first.
    pub span: Span,
}

/// A document named in a text.
#[derive(Debug, Clone)]
pub struct Citation {
    /// From the type word, or "số", or the number, to the end of the date that follows.
    pub span: Span,
    /// The number and the symbol.
    pub symbol_span: Span,
    /// The number; `None` where it was left blank to be filled in by hand.
    pub number: Option<Number>,
    /// The year inside the symbol.
    pub year: Option<i32>,
    /// The type that the symbol names. None for official letters, laws, and citations without symbol.
    pub kind: Option<Kind>,
    /// The groups of the organ, rightly spelt: `["UBND", "KGVX"]`; empty where none is written.
    pub organ: Vec<String>,
    /// Under which rules it is numbered.
    pub regime: Regime,
    /// The type word before it.
    pub phrase: Option<Phrase>,
    /// Its date, which stands after it or, as in "Ngày 30/6/2025, … ban hành văn bản số …", before. It may be one that
    /// no calendar has (31/9/2025).
    pub date: Option<FoundDay>,
    /// The year of "năm 2025" directly after it, or of a date whose day was left blank to be filled in by hand.
    pub year_phrase: Option<i32>,
    /// What is wrong with how the symbol is written.
    pub slips: Vec<Slip>,
    /// Whether it has no symbol: "QĐ số 240", "QĐ 458 TTG".
    pub bare: bool,
    /// Whether "ban hành" stands right before it: a document the writer issued.
    pub issued: bool,
    type_text: &'static str,
    /// The province of its issuer, where the sentence names one.
    place: Option<Place>,
}

impl Citation {
    /// The day it bears, where it is one the calendar has.
    pub fn day(&self) -> Option<NaiveDate> {
        match self.date {
            Some(FoundDay::Day(day)) => Some(day.date),
            _ => None,
        }
    }
}
