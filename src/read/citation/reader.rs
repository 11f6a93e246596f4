//! Finding the citations of a text, from left to right.

use super::classify::{Around, classify};
use super::dated::{self, Opening};
use super::kinds::Kind;
use super::lead::{Lead, file_name, numbers_other, starts_number, url_at};
use super::symbol::{self, Cut};
use super::words::{TypeWord, type_word_at};
use super::{Citation, Phrase, Symbol, author, bare};
use crate::read::words::Firsts;
use crate::read::{Kind as TokenKind, Scan};

/// All citations of a text, in order. Linear in its length.
///
/// ```
/// use rasoat::read::{Scan, citation::read_citations};
/// let text = "(Công văn số 3838/UBND-TTHC ngày 18/6/2025, 3918/UBND-TTHC ngày 20/6/2025), đạt 05/13 địa bàn";
/// let found = read_citations(&Scan::new(text));
/// assert_eq!(found.len(), 2);
/// assert_eq!(found[0].span.of(text), "Công văn số 3838/UBND-TTHC ngày 18/6/2025");
/// assert_eq!(found[1].symbol_span.of(text), "3918/UBND-TTHC");
/// assert_eq!(found[1].day().unwrap().to_string(), "2025-06-20");
/// ```
pub fn read_citations(scan: &Scan) -> Vec<Citation> {
    let mut reader = Reader { scan, found: Vec::new(), word: None, last: None, opening: None };
    let mut i = 0;
    while scan.kind(i).is_some() {
        i = reader.step(i);
    }
    reader.found
}

/// All citations of a text, for callers that have no [`Scan`] of it.
///
/// ```
/// let found = rasoat::read::citation::read_citations_in("Nghị quyết số 57-NQ/TW, ngày 22/12/2024");
/// assert_eq!(found[0].symbol(), "57-NQ/TW");
/// assert!(found[0].slips.is_empty());
/// ```
pub fn read_citations_in(text: &str) -> Vec<Citation> {
    read_citations(&Scan::new(text))
}

struct Reader<'a, 'b> {
    scan: &'a Scan<'b>,
    found: Vec<Citation>,
    /// The type word read last.
    word: Option<TypeWord>,
    /// The type word of the citation read last, and the first token after that citation.
    last: Option<(Option<Phrase>, usize)>,
    opening: Option<Opening>,
}

impl Reader<'_, '_> {
    /// Reads what starts at token `i`; returns where to go on.
    fn step(&mut self, i: usize) -> usize {
        match self.scan.kind(i) {
            Some(TokenKind::Word) => self.at_word(i),
            Some(TokenKind::Digits) => self.at_number(i),
            _ => i + 1,
        }
    }

    fn at_word(&mut self, i: usize) -> usize {
        if let Some(end) = url_at(self.scan, i) {
            return end;
        }
        if let Some(word) = type_word_at(self.scan, i) {
            self.word = Some(word);
            return word.to;
        }
        const OTHERS: Firsts = Firsts::of(&["số", "ngày"]);
        if !self.scan.may_start(i, &OTHERS) {
            return i + 1;
        }
        if self.scan.is(i, "số") {
            return self.at_blank_number(i).unwrap_or(i + 1);
        }
        if self.scan.is(i, "ngày")
            && let Some(opening) = Opening::at(self.scan, i, self.word)
        {
            self.opening = Some(opening);
        }
        i + 1
    }

    fn at_number(&mut self, i: usize) -> usize {
        if !starts_number(self.scan, i) {
            return i + 1;
        }
        let mut lead = Lead::before(self.scan, i, self.word, self.last);
        if let Some(word) = self.opening.and_then(|opening| opening.word(self.scan, lead)) {
            lead = Lead { word: Some(word), from: word.from, ..lead };
        }
        if lead.word.is_none() && numbers_other(self.scan, lead.from) {
            return i + 1;
        }
        let read = symbol::cut_at(self.scan, i).and_then(|cut| self.symbol(i, cut, lead));
        let read = read.or_else(|| {
            let bare = match lead.word {
                Some(word) => bare::bare_at(self.scan, i, word, lead.numbered)?,
                None if lead.listed.is_some() && self.found.last()?.bare => bare::listed_at(self.scan, i)?,
                None => return None,
            };
            self.push(i, bare.end, bare.symbol, true, lead)
        });
        read.unwrap_or(i + 1)
    }

    /// "số      /KH-UBND": the number is to be filled in by hand.
    fn at_blank_number(&mut self, i: usize) -> Option<usize> {
        let blank = |t: usize| {
            self.scan.kind(t) == Some(TokenKind::Space) || matches!(self.scan.mark(t), Some('.' | '…' | '_' | ':'))
        };
        let at = (i + 1..).find(|&t| !blank(t))?;
        if at == i + 1 || !matches!(self.scan.mark(at), Some('/' | '-')) {
            return None;
        }
        let cut = symbol::cut_after(self.scan, None, at)?;
        let lead = Lead { numbered: true, ..Lead::before(self.scan, i, self.word, self.last) };
        // A letter has no type to tell it from other words after a slash.
        let [typed, _, ..] = cut.groups.as_slice() else { return None };
        Kind::of_symbol(&typed.text)?;
        self.symbol(at, cut, lead)
    }

    fn symbol(&mut self, i: usize, cut: Cut, lead: Lead) -> Option<usize> {
        let follows = dated::after(self.scan, cut.end);
        let phrase = lead.word.map(|word| word.phrase.kind).or(lead.listed.map(|phrase| phrase.kind));
        let announced = phrase.is_some() || lead.joined;
        // "1.KH-UBND" begins a list.
        if cut.groups.first().is_some_and(|group| group.joint.is_dot()) && !(lead.numbered || announced) {
            return None;
        }
        let around = Around {
            phrase,
            announced: lead.numbered || announced,
            only_number: lead.numbered && !announced,
            dated: follows.date.is_some() || follows.year.is_some(),
        };
        let mut symbol = classify(&cut, around)?;
        if file_name(self.scan, cut.end) {
            symbol.slips.clear();
        }
        self.push(i, cut.end, symbol, false, lead)
    }

    fn push(&mut self, i: usize, end: usize, symbol: Symbol, bare: bool, lead: Lead) -> Option<usize> {
        let scan = self.scan;
        let follows = dated::after(scan, end);
        let before = || self.opening.and_then(|opening| opening.of(scan, lead));
        let date = follows.date.or_else(|| if follows.year.is_none() { before() } else { None });
        let own = lead.word.map(|word| word.phrase);
        let same = |phrase: &Phrase| {
            Some(phrase.kind) == symbol.kind || self.found.last().is_some_and(|last| last.kind == symbol.kind)
        };
        let phrase = own.or(lead.listed.filter(same));
        self.found.push(Citation {
            span: scan.span(lead.from, follows.end),
            symbol_span: scan.span(i, end),
            number: symbol.number,
            year: symbol.year,
            kind: symbol.kind,
            organ: symbol.organ,
            regime: symbol.regime,
            phrase,
            date,
            year_phrase: follows.year,
            slips: symbol.slips,
            bare,
            issued: dated::issued(scan, lead.from),
            type_text: symbol.type_text,
            place: author::place(scan, lead.from, follows.end, self.last.map_or(0, |(_, end)| end)),
        });
        self.last = Some((phrase, follows.end));
        self.word = None;
        self.opening = None;
        Some(follows.end)
    }
}
