//! All that running text holds, read in one go.

use super::citation::{Citation, read_citations};
use super::claim::{Claim, read_claims};
use super::number::{Figures, Label, Tally, labels, read_quantities, tallies};
use super::{
    Day, Deadline, Folded, FoundDay, Mention, Personal, Scan, Span, Statement, Wording, find_deadlines, is_placeholder,
    read_cutoffs, read_days, read_mentions, read_personal, read_statement,
};
use crate::order::sort;

/// What running text holds, each list in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// The documents it names.
    pub citations: Vec<Citation>,
    /// Its days, those of the documents among them.
    pub days: Vec<FoundDay>,
    /// Its numbers, but for those of documents and days.
    pub figures: Figures,
    /// What its quantities are the figures of.
    pub labels: Vec<Label>,
    /// Where it counts tasks by state.
    pub tallies: Vec<Tally>,
    /// What it claims about its own figures.
    pub claims: Vec<Claim>,
    /// The ends that a task names in its own text; read by [`read_task`] only.
    pub deadlines: Vec<Deadline>,
    /// The days up to which it counts its figures.
    pub cutoffs: Vec<Day>,
    /// What it names besides documents, quantities and full days.
    pub mentions: Vec<Mention>,
    /// Numbers that belong to a person.
    pub personal: Vec<Personal>,
    /// Stands for the whole text, to find others that are alike.
    pub folded: Folded,
    /// Its words, to compare it with another text.
    pub wording: Wording,
    /// What it says where it only says how far the work is.
    pub statement: Option<Statement>,
    /// Whether it only keeps its field from being blank.
    pub placeholder: bool,
}

impl Prose {
    /// The days that are no date of a document, in order.
    pub fn other_days(&self) -> impl Iterator<Item = &FoundDay> {
        let dates = self.citations.iter().filter_map(|citation| Some(citation.date.as_ref()?.span()));
        let mut dates: Vec<Span> = dates.collect();
        sort(&mut dates);
        self.days.iter().filter(move |day| dates.binary_search(&day.span()).is_err())
    }
}

/// Reads running text. Linear in its length, whatever it holds.
///
/// ```
/// use rasoat::read::read_prose;
/// let text = "Kế hoạch số 41/KH-UBND ngày 10/02/2025: hoàn thành 05/13 địa bàn, đạt 38,46%";
/// let prose = read_prose(text);
/// assert_eq!(prose.citations[0].symbol(), "41/KH-UBND");
/// assert_eq!(prose.figures.shares[0].extent.of(text), "05/13 địa bàn");
/// assert_eq!((prose.days.len(), prose.claims.len()), (1, 1));
/// ```
pub fn read_prose(text: &str) -> Prose {
    read(&Scan::new(text))
}

/// Reads the text of a task: as [`read_prose`] does, and the deadlines that it names.
///
/// ```
/// use rasoat::read::read_task;
/// let task = read_task("Ban hành kế hoạch số hóa hồ sơ, hoàn thành trước ngày 30/6/2025");
/// assert_eq!(task.deadlines[0].due.unwrap().to_string(), "2025-06-29");
/// ```
pub fn read_task(text: &str) -> Prose {
    let scan = Scan::new(text);
    let mut prose = read(&scan);
    let cited: Vec<Span> = prose.citations.iter().map(|citation| citation.span).collect();
    prose.deadlines = find_deadlines(&scan, &cited);
    prose
}

fn read(scan: &Scan) -> Prose {
    let citations = read_citations(scan);
    let days = read_days(scan);
    let mut skip: Vec<Span> = citations.iter().map(|citation| citation.span).collect();
    skip.extend(days.iter().map(FoundDay::span));
    sort(&mut skip);
    let figures = read_quantities(scan, &skip);
    let claims = read_claims(scan, &figures);
    Prose {
        labels: labels(scan, &figures),
        tallies: tallies(scan),
        cutoffs: read_cutoffs(scan),
        mentions: read_mentions(scan),
        personal: read_personal(scan),
        folded: Folded::new(scan),
        wording: Wording::new(scan),
        statement: read_statement(scan),
        placeholder: is_placeholder(scan),
        deadlines: Vec::new(),
        citations,
        days,
        figures,
        claims,
    }
}
