//! The date of a citation: after it, or before it as the subject of the sentence.

use super::author::issuer;
use super::lead::Lead;
use super::words::TypeWord;
use crate::read::FoundDay;
use crate::read::date::day_at;
use crate::read::{Kind, Scan};

/// What follows a citation.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct After {
    pub(super) date: Option<FoundDay>,
    pub(super) year: Option<i32>,
    /// The first token after all of it; the given one where nothing follows.
    pub(super) end: usize,
}

/// Words that may stand between a symbol and "ngày".
pub(super) const SIGNED: &[&str] = &["được ban hành", "ban hành", "được ký", "đã ký", "ký ban hành", "ký"];

/// The date, or the year, that follows the symbol ending before token `i`.
pub(super) fn after(scan: &Scan, i: usize) -> After {
    let nothing = After { end: i, ..After::default() };
    let mut at = scan.skip_space(i);
    if let Some(found) = plain_date(scan, at) {
        return found;
    }
    if let Some(year) = scan.phrase(at, "năm").and_then(|at| year_word(scan, at)).or_else(|| month(scan, at)) {
        return year;
    }
    if let Some(end) = issuer(scan, at) {
        at = end;
    } else if matches!(scan.mark(at), Some(',' | '(' | '-')) {
        at = scan.skip_space(at + 1);
    }
    if let Some((_, end)) = scan.any_phrase(at, SIGNED) {
        at = scan.skip_space(end);
    }
    let Some(at) = scan.phrase(at, "ngày") else {
        return nothing;
    };
    // "ngày: 10/9/2025" and "ngày      /8/2025", whose day is written in by hand.
    day_after(scan, scan.skip_colon(at)).unwrap_or(nothing)
}

/// A date after nothing but a blank, a comma or a bracket.
fn plain_date(scan: &Scan, at: usize) -> Option<After> {
    let at = if matches!(scan.mark(at), Some('(' | ',')) { scan.skip_space(at + 1) } else { at };
    if scan.kind(at) != Some(Kind::Digits) {
        return None;
    }
    day_after(scan, at)
}

fn day_after(scan: &Scan, at: usize) -> Option<After> {
    let (date, end) = day_at(scan, at)?;
    Some(match date {
        FoundDay::Impossible(blank) if blank.day.is_none() => After { date: None, year: blank.year, end },
        date => After { date: Some(date), year: None, end },
    })
}

/// "tháng 6/2025" and "tháng 6 năm 2025".
fn month(scan: &Scan, i: usize) -> Option<After> {
    let at = scan.skip_space(scan.phrase(i, "tháng")?);
    scan.number(at).filter(|month| (1..=12).contains(month))?;
    let at = scan.skip_space(at + 1);
    let year = if scan.mark(at) == Some('/') { at + 1 } else { scan.phrase(at, "năm")? };
    year_word(scan, year)
}

/// The four digits of a year.
fn year_word(scan: &Scan, i: usize) -> Option<After> {
    let at = scan.skip_space(i);
    let year = super::symbol::year_at(scan, at)?;
    let range = scan.mark(scan.skip_space(at + 1)) == Some('-');
    (!range).then_some(After { date: None, year: Some(year), end: at + 1 })
}

/// Words between a date that opens a sentence and the document issued that day, right before its type word.
const ISSUED: &[&str] = &["ban hành", "ký", "thông qua", "phê duyệt", "phát hành", "có", "gửi"];

/// The date before: "Ngày 30/6/2025, UBND tỉnh đã ban hành văn bản số 4396/UBND-KGVX", or between the type word and the
/// number: "Công văn ngày 28/10/2025 số 335/SKHCN-BCVT".
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening {
    date: FoundDay,
    /// The first token after it.
    end: usize,
    /// The type word right before it.
    word: Option<TypeWord>,
}

/// A sentence of a report that names a day, an issuer and a document is not longer, in tokens.
const SENTENCE: usize = 60;

impl Opening {
    /// The date after the word "ngày" at token `i`, where that opens a sentence or a clause, or follows this type word.
    pub(super) fn at(scan: &Scan, i: usize, word: Option<TypeWord>) -> Option<Opening> {
        let at = scan.skip_space(scan.phrase(i, "ngày")?);
        let before = (0..i).rev().find(|&t| scan.kind(t) != Some(Kind::Space));
        let word = word.filter(|word| scan.skip_space(word.to) == i);
        let opens = word.is_some()
            || before.is_none_or(|t| matches!(scan.mark(t), Some('.' | ';' | ',' | ':' | ')' | '-' | '+' | '*' | '"')));
        let (date, end) = day_at(scan, at).filter(|(date, _)| opens && matches!(date, FoundDay::Day(_)))?;
        Some(Opening { date, end, word })
    }

    /// The type word before the date, where nothing but "số" stands between the date and the number.
    pub(super) fn word(self, scan: &Scan, lead: Lead) -> Option<TypeWord> {
        let at = scan.skip_space(self.end);
        let at = if scan.mark(at) == Some(',') { scan.skip_space(at + 1) } else { at };
        self.word.filter(|_| lead.word.is_none() && lead.numbered && at == lead.from)
    }

    /// The date, where what this leads to was issued that day.
    pub(super) fn of(self, scan: &Scan, lead: Lead) -> Option<FoundDay> {
        if let Some(word) = self.word {
            return lead.word.filter(|own| own.from == word.from).map(|_| self.date);
        }
        let i = lead.from;
        if i.checked_sub(self.end).is_none_or(|distance| distance > SENTENCE) {
            return None;
        }
        let ended = (self.end..i).any(|t| {
            let stop = matches!(scan.mark(t), Some('.' | ';' | '!' | '?')) && scan.kind(t + 1) == Some(Kind::Space);
            stop || scan.token(t).iter().any(|g| g.low == '\n')
        });
        let issued = word_before(scan, i, ISSUED);
        (!ended && issued).then_some(self.date)
    }
}

/// Whether "ban hành" stands right before the citation at token `i`.
pub(super) fn issued(scan: &Scan, i: usize) -> bool {
    word_before(scan, i, &["ban hành"])
}

/// Whether one of `phrases`, of one or two words, ends right before token `i`, with no more than "các" between.
fn word_before(scan: &Scan, i: usize, phrases: &[&str]) -> bool {
    let before = |i: usize| i.checked_sub(1).filter(|&t| scan.kind(t) == Some(Kind::Space))?.checked_sub(1);
    let Some(mut last) = before(i) else {
        return false;
    };
    if scan.is(last, "các") || scan.is(last, "số") {
        let Some(further) = before(last) else {
            return false;
        };
        last = further;
    }
    [last, last.saturating_sub(2)].iter().any(|&first| phrases.iter().any(|p| scan.phrase(first, p) == Some(last + 1)))
}
