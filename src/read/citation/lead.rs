//! What stands around a number: the words that announce a document, and what tells that there is none.

use super::Phrase;
use super::kinds::SHORT;
use super::words::TypeWord;
use crate::read::words::Firsts;
use crate::read::{Kind as TokenKind, Scan};

/// What stands before a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead {
    pub(super) word: Option<TypeWord>,
    /// Whether "số" does.
    pub(super) numbered: bool,
    /// Whether the number goes on a list of citations.
    pub(super) joined: bool,
    /// The type word of that list.
    pub(super) listed: Option<Phrase>,
    /// The first token of the citation.
    pub(super) from: usize,
}

impl Lead {
    /// What leads to the number at token `i`, after this type word and citation.
    pub(super) fn before(scan: &Scan, i: usize, word: Option<TypeWord>, last: Option<(Option<Phrase>, usize)>) -> Lead {
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
        while at > 0 && (space(at - 1) || matches!(scan.mark(at - 1), Some('(' | ')' | ':' | '"'))) {
            at -= 1;
        }
        let word = word.filter(|word| word.to == at);
        let joined = last.filter(|&(_, end)| joins_list(scan, end, from));
        let listed = joined.and_then(|(phrase, _)| phrase);
        Lead { word, numbered, joined: joined.is_some(), listed, from: word.map_or(from, |word| word.from) }
    }
}

/// Whether only a comma, "và" and the like stand between two members of a list.
fn joins_list(scan: &Scan, from: usize, to: usize) -> bool {
    let mut joined = false;
    (from..to).all(|t| {
        let joint = matches!(scan.mark(t), Some(',' | ';' | '&')) || scan.is(t, "và") || scan.is(t, "hoặc");
        joined |= joint;
        joint || scan.kind(t) == Some(TokenKind::Space) || scan.mark(t) == Some(')')
    }) && joined
}

/// Whether the digits at token `i` can be the number of a document: not the end of a longer number or code.
pub(super) fn starts_number(scan: &Scan, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return true;
    };
    match scan.kind(before) {
        Some(TokenKind::Word) => {
            let short = || SHORT.iter().any(|(word, _)| scan.is(before, word));
            scan.is(before, "số") || scan.is(before, "tt") || scan.is(before, "ct") || short()
        }
        Some(TokenKind::Mark) => {
            let glued = matches!(scan.mark(before), Some('/' | '-' | '.' | ',' | ':' | '\\' | '_'));
            !(glued && before.checked_sub(1).is_some_and(|t| scan.kind(t) == Some(TokenKind::Digits)))
        }
        _ => true,
    }
}

/// Whether the number at token `i`, or the "số" there, numbers a form, a code or a plot instead of a document.
pub(super) fn numbers_other(scan: &Scan, i: usize) -> bool {
    const OTHERS: &[&str] = &["mẫu", "biểu", "mã", "phụ lục", "lô", "thửa", "biển", "nhà", "hóa đơn", "tài khoản"];
    let before = i.checked_sub(2).filter(|_| scan.kind(i - 1) == Some(TokenKind::Space));
    before.is_some_and(|last| {
        [last, last.saturating_sub(2)].iter().any(|&t| OTHERS.iter().any(|word| scan.phrase(t, word) == Some(last + 1)))
    })
}

/// Whether a file ending follows a symbol: file names cannot hold its slash.
pub(super) fn file_name(scan: &Scan, end: usize) -> bool {
    const ENDINGS: &[&str] = &["pdf", "doc", "docx", "xls", "xlsx", "zip", "rar", "signed", "jpg", "png"];
    scan.mark(end) == Some('.') && ENDINGS.iter().any(|ending| scan.is(end + 1, ending))
}

/// The index after a web or mail address at token `i`.
pub(super) fn url_at(scan: &Scan, i: usize) -> Option<usize> {
    const FIRSTS: Firsts = Firsts::of(&["http", "https", "www", "vn", "com", "org", "net"]);
    if !scan.may_start(i, &FIRSTS) {
        return None;
    }
    let begins = match scan.low(i) {
        "http" | "https" => scan.mark(i + 1) == Some(':'),
        "www" => scan.mark(i + 1) == Some('.'),
        _ => scan.mark(i + 1) == Some('/') && i.checked_sub(1).is_some_and(|t| scan.mark(t) == Some('.')),
    };
    let blank = |&t: &usize| matches!(scan.kind(t), None | Some(TokenKind::Space));
    begins.then(|| (i..).find(blank))?
}
