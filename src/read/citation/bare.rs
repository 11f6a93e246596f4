//! Citations without symbol: "QĐ số 240", "Kế hoạch 204", "Nghị định 118/2025", "QĐ 458 TTG".
//!
//! They are how people speak, so no rule complains about them; they are read because they name evidence, and so that
//! their numbers are not taken for quantities.

use super::group::{abbreviation, letters_of};
use super::issuers;
use super::kinds::Kind;
use super::symbol::{digits_at, year_at};
use super::words::TypeWord;
use super::{Number, Regime, Symbol};
use crate::read::date::day_at;
use crate::read::letters::lower;
use crate::read::{Kind as TokenKind, Scan};

/// A citation without symbol.
pub(super) struct Bare {
    pub(super) symbol: Symbol,
    pub(super) end: usize,
}

impl Bare {
    fn new(number: Number, year: Option<i32>, end: usize) -> Bare {
        let symbol = Symbol {
            number: Some(number),
            year,
            kind: None,
            type_text: "",
            organ: Vec::new(),
            regime: Regime::Unknown,
            slips: Vec::new(),
        };
        Bare { symbol, end }
    }
}

/// Words after a number that show that it was no quantity.
const AFTER: &[&str] = &["của", "về", "do", "được", "đã", "ban hành", "quy định", "nêu trên"];

/// The citation without symbol whose number is token `i`, after this type word and, if `numbered`, "số".
pub(super) fn bare_at(scan: &Scan, i: usize, word: TypeWord, numbered: bool) -> Option<Bare> {
    let (digits, end) = digits_at(scan, i).filter(|(digits, _)| !digits.grouped && !digits.tail.starts_with('.'))?;
    // "BC01" is a code, "BC 01" a report.
    if word.to == i {
        return None;
    }
    let kind = word.phrase.kind;
    let number = Number { value: digits.value, tail: digits.tail };
    if let Some(bare) = with_organ(scan, &number, kind, end) {
        return Some(bare);
    }
    let normative =
        matches!(kind, Kind::Decree | Kind::Circular | Kind::JointCircular | Kind::Law | Kind::Ordinance | Kind::Code);
    if scan.mark(end) == Some('/') {
        let year = year_at(scan, end + 1).filter(|_| (numbered || normative) && ends(scan, end + 2))?;
        return Some(Bare::new(number, Some(year), end + 2));
    }
    if !ends(scan, end) || matches!(kind, Kind::Project) {
        return None;
    }
    // Without "số" only what is written as a name counts: "Quyết định 240 ngày 10/01/2025", not "báo cáo 12 nội dung".
    let capital = scan.token(word.from).first().is_some_and(|g| lower(g.ch) != g.ch);
    let named = capital && digits.width > 1 && year_at(scan, i).is_none() && follows_name(scan, end);
    (numbered || named).then(|| Bare::new(number, None, end))
}

/// A further number of "các Nghị định số 131, 132 và 133/2025/NĐ-CP": another one must follow it.
pub(super) fn listed_at(scan: &Scan, i: usize) -> Option<Bare> {
    let (digits, end) = digits_at(scan, i).filter(|(digits, _)| !digits.grouped && !digits.tail.starts_with('.'))?;
    let at = scan.skip_space(end);
    let joint = scan.mark(at) == Some(',') || scan.is(at, "và");
    let further = joint && scan.kind(scan.skip_space(at + 1)) == Some(TokenKind::Digits);
    further.then(|| Bare::new(Number { value: digits.value, tail: digits.tail }, None, end))
}

/// "QĐ 458 TTG", "Quyết định 57 UBND tỉnh".
fn with_organ(scan: &Scan, number: &Number, kind: Kind, end: usize) -> Option<Bare> {
    let at = end + 1;
    if scan.kind(end) != Some(TokenKind::Space) {
        return None;
    }
    let typed = letters_of(scan, at, at + 1);
    let organ = issuers::known(&typed).filter(|_| abbreviation(&typed))?;
    let mut bare = Bare::new(number.clone(), None, at + 1);
    bare.symbol.organ = vec![organ.into()];
    bare.symbol.regime = issuers::regime(organ).unwrap_or(Regime::Unknown);
    if bare.symbol.regime == Regime::State && matches!(kind, Kind::Letter | Kind::Document) {
        bare.symbol.regime = Regime::Letter;
    } else if kind != Kind::Document {
        bare.symbol.kind = Some(kind);
        bare.symbol.type_text = kind.symbol();
    }
    Some(bare)
}

/// Whether the number ends before token `i`: no sign glues it to a longer one.
fn ends(scan: &Scan, i: usize) -> bool {
    let longer = |t: usize| matches!(scan.kind(t), Some(TokenKind::Digits | TokenKind::Word));
    match scan.mark(i) {
        Some('%' | '/' | '-' | '\\') => false,
        Some('.' | ',') => !longer(i + 1),
        Some(_) => true,
        None => scan.kind(i) != Some(TokenKind::Word) && scan.mark(i + 1) != Some('%'),
    }
}

fn follows_name(scan: &Scan, end: usize) -> bool {
    let at = scan.skip_space(end);
    match scan.kind(at) {
        None => true,
        Some(TokenKind::Mark) => {
            let next = scan.kind(scan.skip_space(at + 1));
            matches!(scan.mark(at), Some('.' | ';' | ':' | ')' | '"' | ',' | '(')) && next != Some(TokenKind::Digits)
        }
        _ => {
            let dated = scan.phrase(at, "ngày").is_some_and(|at| day_at(scan, scan.skip_space(at)).is_some());
            dated || scan.any_phrase(at, AFTER).is_some()
        }
    }
}
