//! What the parts of a cut symbol mean, and what is wrong with how they are written.

use super::group::Group;
use super::issuers;
use super::kinds::{Kind, same_letters};
use super::spell::{expect, finish, is_assembly, organ_name, year_joint};
use super::symbol::Cut;
use super::{Regime, Slip, Symbol};
use crate::read::letters::lower;

/// What stands around a symbol and helps to decide what it is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    /// The type word before it.
    pub(super) phrase: Option<Kind>,
    /// Whether a type word, "số" or an earlier member of a list announces it.
    pub(super) announced: bool,
    /// Whether that is "số" alone, which announces much else.
    pub(super) only_number: bool,
    /// Whether a date follows it.
    pub(super) dated: bool,
}

/// The symbol that the parts make, or `None` where they are more likely something else.
pub(super) fn classify(cut: &Cut, around: Around) -> Option<Symbol> {
    let first = cut.groups.first()?;
    let loose = cut.groups.iter().any(|g| g.joint.blank && g.joint.mark == Some('-'));
    if !around.announced && (loose && first.joint.mark == Some('-') || first.joint.mark.is_none()) {
        return None;
    }
    let mut slips = Vec::new();
    if cut.late_year {
        slips.push(Slip::Order);
    }
    if is_assembly(first) && cut.groups.len() == 1 {
        return assembly(cut, first, around, slips);
    }
    if let Some(kind) = leading_kind(cut, around, &mut slips) {
        return typed(cut, kind, around, slips);
    }
    if let Some(kind) = trailing_kind(cut, around) {
        return reversed(cut, kind, slips);
    }
    letter(cut, around, slips)
}

fn assembly(cut: &Cut, first: &Group, around: Around, mut slips: Vec<Slip>) -> Option<Symbol> {
    if cut.year.is_none() && !around.announced {
        return None;
    }
    expect(first.joint, '/', &mut slips);
    year_joint(cut, &mut slips);
    slips.extend(first.slip);
    let organ = vec![organ_name(first, &mut slips)];
    Some(finish(cut, Regime::Assembly, None, organ, slips))
}

/// The type that the symbol begins with.
fn leading_kind(cut: &Cut, around: Around, slips: &mut Vec<Slip>) -> Option<Kind> {
    let [first, rest @ ..] = cut.groups.as_slice() else {
        return None;
    };
    let next = rest.first();
    let next_is = |name: &str| next.is_some_and(|g| same_letters(&g.text, name));
    let next_known = next.is_some_and(|g| issuers::known(&g.text).or(issuers::misspelt(&g.text)).is_some());
    // Two abbreviations that lost their đ and mean nothing else.
    let respelt = if same_letters(&first.text, "ND") && next_is("CP") {
        Some(Kind::Decree)
    } else if (same_letters(&first.text, "QD") || same_letters(&first.text, "QDD"))
        && (next_known || around.phrase == Some(Kind::Decision))
    {
        Some(Kind::Decision)
    } else {
        None
    };
    if let Some(kind) = respelt {
        slips.push(Slip::Spelling);
        return Some(kind);
    }
    let kind = Kind::of_symbol(&first.text)?;
    let fits = match kind {
        Kind::Order => next_is("CTN"),
        Kind::Planning => first.joint.mark == Some('-'),
        // 1234/CT-TTHT is a letter of a tax office (CT), 12/TT-VP one of an inspectorate: short names that happen to
        // be abbreviations of types as well. What is called a letter, and has no known issuer behind, is one.
        _ => around.phrase != Some(Kind::Letter) || next_known || sure(kind),
    };
    fits.then_some(kind)
}

/// Abbreviations of types that are never the name of a body or field.
fn sure(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Decision
            | Kind::Resolution
            | Kind::Report
            | Kind::Programme
            | Kind::Submission
            | Kind::Decree
            | Kind::Letter
    )
}

fn typed(cut: &Cut, kind: Kind, around: Around, mut slips: Vec<Slip>) -> Option<Symbol> {
    let [first, organs @ ..] = cut.groups.as_slice() else {
        return None;
    };
    let by_shape = if first.joint.mark == Some('-') && cut.year.is_none() { Regime::Party } else { Regime::State };
    let named = organs.first().and_then(|g| issuers::regime(issuers::misspelt(&g.text).unwrap_or(&g.text)));
    let regime = named.unwrap_or(by_shape);
    let (before, after) = if regime == Regime::Party { ('-', '/') } else { ('/', '-') };
    if organs.is_empty() {
        if !around.announced {
            return None;
        }
        expect(first.joint, if first.joint.mark == Some('-') { '-' } else { '/' }, &mut slips);
    } else {
        expect(first.joint, before, &mut slips);
    }
    year_joint(cut, &mut slips);
    let kind = match kind {
        Kind::Circular if regime == Regime::Party => Kind::PartyCircular,
        kind => kind,
    };
    // The Party's QĐi is right as typed though its kind prints QyĐ.
    let right = if same_letters(&first.text, "QĐi") { "QĐi" } else { kind.symbol() };
    if !slips.contains(&Slip::Spelling) && first.text != right {
        slips.push(Slip::Case);
    }
    let mut names = Vec::with_capacity(organs.len());
    for (i, group) in organs.iter().enumerate() {
        expect(group.joint, if i == 0 { after } else { '-' }, &mut slips);
        slips.extend(group.slip);
        names.push(organ_name(group, &mut slips));
    }
    let mut symbol = finish(cut, regime, Some(kind), names, slips);
    symbol.type_text = right;
    Some(symbol)
}

/// A type that stands last, after the organ: 81/UBND-KH.
fn trailing_kind(cut: &Cut, around: Around) -> Option<Kind> {
    let [organ, last] = cut.groups.as_slice() else {
        return None;
    };
    // KH, TB, CT and others also name the field a letter is about, so the organ must be one of no such field, or
    // the type word must say the same; what is called a letter or just a document is left alone.
    let kind =
        Kind::of_symbol(&last.text).filter(|kind| !matches!(kind, Kind::Order | Kind::Planning | Kind::Letter))?;
    match around.phrase {
        Some(phrase) if phrase == kind => Some(kind),
        Some(Kind::Letter | Kind::Document) => None,
        _ if !issuers::known(&organ.text).is_some_and(|name| matches!(name, "UBND" | "HĐND" | "TTg" | "TU" | "TW")) => {
            None
        }
        _ => matches!(
            kind,
            Kind::Decision
                | Kind::Resolution
                | Kind::Report
                | Kind::Programme
                | Kind::Submission
                | Kind::Decree
                | Kind::Plan
                | Kind::Notice
        )
        .then_some(kind),
    }
}

fn reversed(cut: &Cut, kind: Kind, mut slips: Vec<Slip>) -> Option<Symbol> {
    let organ = cut.groups.first()?;
    slips.push(Slip::Order);
    let regime = issuers::regime(&organ.text).unwrap_or(Regime::State);
    let names = vec![organ_name(organ, &mut slips)];
    Some(finish(cut, regime, Some(kind), names, slips))
}

/// An official letter: no type, the organ and the drafting unit or field.
fn letter(cut: &Cut, around: Around, mut slips: Vec<Slip>) -> Option<Symbol> {
    let first = cut.groups.first()?;
    let known = issuers::regime(&first.text) == Some(Regime::State);
    let capitals = first.text.chars().filter(|&c| lower(c) != c).count();
    let likely = cut.groups.len() > 1 && (known || capitals >= 4);
    let dashed = first.joint.mark == Some('-');
    let blank = first.joint.blank || cut.digits.is_none();
    if dashed && !(known && around.announced) || !around.announced && (blank || !(likely || around.dated && known)) {
        return None;
    }
    if around.only_number && !(known || likely) {
        return None;
    }
    if around.phrase.is_none() && cut.digits.as_ref().is_some_and(|d| d.tail.chars().any(char::is_alphabetic)) {
        return None;
    }
    expect(first.joint, '/', &mut slips);
    year_joint(cut, &mut slips);
    let mut names = Vec::with_capacity(cut.groups.len());
    for (i, group) in cut.groups.iter().enumerate() {
        if i > 0 {
            expect(group.joint, '-', &mut slips);
        }
        slips.extend(group.slip);
        names.push(organ_name(group, &mut slips));
    }
    match around.phrase {
        None | Some(Kind::Letter | Kind::Document) => Some(finish(cut, Regime::Letter, None, names, slips)),
        // "Dự án 3/CTMTQG" is a part of a programme.
        Some(Kind::Project) => None,
        // "Nghị định 53/CP": symbols were once without type, and nothing tells how this one should be.
        Some(_) => {
            let mut symbol = finish(cut, issuers::regime(&first.text).unwrap_or(Regime::State), None, names, slips);
            symbol.slips.clear();
            Some(symbol)
        }
    }
}
