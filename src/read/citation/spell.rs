//! The parts of a symbol in their right spelling, and the slips on the way there.

use super::group::Group;
use super::issuers;
use super::kinds::{Kind, same_letters};
use super::symbol::{Cut, Joint};
use super::{Number, Regime, Slip, Symbol};
use crate::read::letters::upper;

/// "QH15" and "UBTVQH15".
pub(super) fn is_assembly(group: &Group) -> bool {
    let letters = group.text.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() < group.text.len() && (same_letters(letters, "QH") || same_letters(letters, "UBTVQH"))
}

pub(super) fn expect(joint: Joint, mark: char, slips: &mut Vec<Slip>) {
    if joint.mark != Some(mark) {
        slips.push(Slip::Separator);
    }
    if joint.blank {
        slips.push(Slip::Blank);
    }
}

pub(super) fn year_joint(cut: &Cut, slips: &mut Vec<Slip>) {
    if let Some((_, joint)) = cut.year {
        expect(joint, '/', slips);
    }
}

/// A group of the organ in its right spelling.
pub(super) fn organ_name(group: &Group, slips: &mut Vec<Slip>) -> String {
    if let Some(right) = issuers::misspelt(&group.text) {
        slips.push(Slip::Spelling);
        return right.into();
    }
    if let Some(right) = issuers::known(&group.text) {
        if right != group.text {
            slips.push(Slip::Case);
        }
        return right.into();
    }
    if is_assembly(group) {
        let right: String = group.text.chars().map(upper).collect();
        if right != group.text {
            slips.push(Slip::Case);
        }
        return right;
    }
    group.text.clone()
}

pub(super) fn finish(
    cut: &Cut,
    regime: Regime,
    kind: Option<Kind>,
    organ: Vec<String>,
    mut slips: Vec<Slip>,
) -> Symbol {
    let number = cut.digits.as_ref().map(|digits| {
        if digits.grouped {
            slips.push(Slip::Grouping);
        }
        if digits.width == 1 && !digits.tail.starts_with('.') {
            slips.push(Slip::LeadingZero);
        }
        Number { value: digits.value, tail: digits.tail.clone() }
    });
    // In a fixed order, each once; without a sort, which would cost the wasm 3 kB.
    let slips = Slip::ALL.iter().copied().filter(|slip| slips.contains(slip)).collect();
    Symbol {
        number,
        year: cut.year.map(|(year, _)| year),
        kind,
        type_text: kind.map_or("", Kind::symbol),
        organ,
        regime,
        slips,
    }
}
