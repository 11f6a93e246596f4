//! Finding the citations of a text, from left to right.

use super::classify::{Around, classify};
use super::dated::{self, Opening};
use super::kinds::{Kind, SHORT};
use super::symbol::{self, Cut};
use super::words::{TypeWord, type_word_at};
use super::{Citation, Phrase, Symbol, bare};
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
    while i < scan.tokens().len() {
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
        if self.scan.is(i, "số") {
            return self.at_blank_number(i).unwrap_or(i + 1);
        }
        if self.scan.is(i, "ngày")
            && let Some(opening) = Opening::at(self.scan, i)
        {
            self.opening = Some(opening);
        }
        i + 1
    }

    fn at_number(&mut self, i: usize) -> usize {
        if !starts_number(self.scan, i) {
            return i + 1;
        }
        let lead = self.lead(i);
        if lead.word.is_none() && numbers_other(self.scan, lead.from) {
            return i + 1;
        }
        let read = symbol::cut_at(self.scan, i).and_then(|cut| self.symbol(i, cut, lead));
        let read = read.or_else(|| {
            let word = lead.word?;
            let bare = bare::bare_at(self.scan, i, word, lead.numbered)?;
            self.push(i, bare.end, bare.symbol, true, lead)
        });
        read.unwrap_or(i + 1)
    }

    /// "số      /KH-UBND": the number is to be filled in by hand.
    fn at_blank_number(&mut self, i: usize) -> Option<usize> {
        let mut at = i + 1;
        while at < i + 40 {
            match self.scan.kind(at)? {
                TokenKind::Space => {}
                TokenKind::Mark if matches!(self.scan.mark(at), Some('.' | '…' | '_' | ':')) => {}
                _ => break,
            }
            at += 1;
        }
        if at == i + 1 || self.scan.mark(at) != Some('/') && self.scan.mark(at) != Some('-') {
            return None;
        }
        let cut = symbol::cut_after(self.scan, None, at)?;
        let mut lead = self.lead(at);
        lead.numbered = true;
        lead.from = lead.word.map_or(i, |word| word.from);
        // A letter has no type to tell it from other words after a slash.
        let typed = cut.groups.first().is_some_and(|g| Kind::of_symbol(&g.text).is_some());
        if !typed || cut.groups.len() < 2 {
            return None;
        }
        self.symbol(at, cut, lead)
    }

    fn symbol(&mut self, i: usize, cut: Cut, lead: Lead) -> Option<usize> {
        let follows = dated::after(self.scan, cut.end);
        let phrase = lead.word.map(|word| word.phrase.kind).or(lead.listed.map(|phrase| phrase.kind));
        let announced = phrase.is_some() || lead.joined;
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
        let before = || self.opening.and_then(|opening| opening.of(scan, lead.from));
        let date = follows.date.or_else(|| if follows.year.is_none() { before() } else { None });
        let own = lead.word.map(|word| word.phrase);
        let phrase = own.or(lead.listed.filter(|_| self.found.last().is_some_and(|last| last.kind == symbol.kind)));
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
            place: dated::place(scan, lead.from, follows.end, self.last.map_or(0, |(_, end)| end)),
        });
        self.last = Some((phrase, follows.end));
        self.word = None;
        self.opening = None;
        Some(follows.end)
    }

    /// What leads to the number at token `i`.
    fn lead(&self, i: usize) -> Lead {
        let scan = self.scan;
        let mut at = i;
        let mut back = |accept: &dyn Fn(usize) -> bool| {
            let before = at.checked_sub(1).filter(|&t| accept(t));
            at = before.unwrap_or(at);
            before.is_some()
        };
        let space = |t: usize| scan.kind(t) == Some(TokenKind::Space);
        back(&space);
        back(&|t| matches!(scan.mark(t), Some(':' | '.')));
        back(&space);
        let numbered = back(&|t| scan.is(t, "số") || scan.is(t, "sô"));
        let from = if numbered { at } else { i };
        let mut at = if numbered { at } else { i };
        let mut gap = 0;
        while gap < 4 && at > 0 && (space(at - 1) || matches!(scan.mark(at - 1), Some('(' | ')' | ':' | '"'))) {
            at -= 1;
            gap += 1;
        }
        let word = self.word.filter(|word| word.to == at);
        let joined = self.last.filter(|&(_, end)| joins_list(scan, end, from));
        let listed = joined.and_then(|(phrase, _)| phrase);
        Lead { word, numbered, joined: joined.is_some(), listed, from: word.map_or(from, |word| word.from) }
    }
}

/// What stands before a number.
#[derive(Debug, Clone, Copy)]
struct Lead {
    word: Option<TypeWord>,
    /// Whether "số" does.
    numbered: bool,
    /// Whether the number goes on a list of citations.
    joined: bool,
    /// The type word of that list.
    listed: Option<Phrase>,
    /// The first token of the citation.
    from: usize,
}

/// Whether only a comma, "và" and the like stand between two members of a list.
fn joins_list(scan: &Scan, from: usize, to: usize) -> bool {
    if to <= from || to - from > 6 {
        return false;
    }
    let mut joined = false;
    (from..to).all(|t| {
        let joint = matches!(scan.mark(t), Some(',' | ';' | '&')) || scan.is(t, "và") || scan.is(t, "hoặc");
        joined |= joint;
        joint || scan.kind(t) == Some(TokenKind::Space) || scan.mark(t) == Some(')')
    }) && joined
}

/// Whether the digits at token `i` can be the number of a document: not the end of a longer number or code.
fn starts_number(scan: &Scan, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return true;
    };
    match scan.kind(before) {
        Some(TokenKind::Word) => scan.is(before, "số") || SHORT.iter().any(|(word, _)| scan.is(before, word)),
        Some(TokenKind::Mark) => {
            let glued = matches!(scan.mark(before), Some('/' | '-' | '.' | ',' | ':' | '\\' | '_'));
            !(glued && before.checked_sub(1).is_some_and(|t| scan.kind(t) == Some(TokenKind::Digits)))
        }
        _ => true,
    }
}

/// Whether the number at token `i`, or the "số" there, numbers a form, a code or a plot instead of a document.
fn numbers_other(scan: &Scan, i: usize) -> bool {
    const OTHERS: &[&str] = &["mẫu", "biểu", "mã", "phụ lục", "lô", "thửa", "biển", "nhà", "hóa đơn", "tài khoản"];
    let before = i.checked_sub(2).filter(|_| scan.kind(i - 1) == Some(TokenKind::Space));
    before.is_some_and(|last| {
        [last, last.saturating_sub(2)].iter().any(|&t| OTHERS.iter().any(|word| scan.phrase(t, word) == Some(last + 1)))
    })
}

/// Whether a file ending follows a symbol: file names cannot hold its slash.
fn file_name(scan: &Scan, end: usize) -> bool {
    const ENDINGS: &[&str] = &["pdf", "doc", "docx", "xls", "xlsx", "zip", "rar", "signed", "jpg", "png"];
    scan.mark(end) == Some('.') && ENDINGS.iter().any(|ending| scan.is(end + 1, ending))
}

/// The index after a web or mail address at token `i`.
fn url_at(scan: &Scan, i: usize) -> Option<usize> {
    let scheme = (scan.is(i, "http") || scan.is(i, "https")) && scan.mark(i + 1) == Some(':');
    let host = scan.is(i, "www") && scan.mark(i + 1) == Some('.');
    let domain = ["vn", "com", "org", "net"].iter().any(|name| scan.is(i, name))
        && i.checked_sub(1).is_some_and(|t| scan.mark(t) == Some('.'))
        && scan.mark(i + 1) == Some('/');
    if !(scheme || host || domain) {
        return None;
    }
    let rest = scan.tokens().get(i..)?;
    Some(rest.iter().position(|t| t.kind == TokenKind::Space).map_or(scan.tokens().len(), |n| i + n))
}
