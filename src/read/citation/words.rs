//! Type words before symbols: "Quyết định", "Kế hoạch hành động", "QĐ".

use super::Phrase;
use super::kinds::{KINDS, Kind, MODIFIERS, SHORT, bare_letters};
use crate::read::Scan;
use crate::read::letters::{bare, lower};
use crate::read::words::{self, Firsts};

/// A type word that was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct TypeWord {
    pub(super) phrase: Phrase,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The type word at token `i` with the modifiers after it.
pub(super) fn type_word_at(scan: &Scan, i: usize) -> Option<TypeWord> {
    let (kind, to) = name_at(scan, i).or_else(|| short_at(scan, i))?;
    // "pháp luật số" is no law, "Ban Quản lý dự án số" and "Phòng Kế hoạch số" are no project and plan.
    let other = scan.any_phrase_before(i, &["pháp", "lý", "phòng", "ban", "sở", "vụ", "-"]);
    let kind = if other && matches!(kind, Kind::Law | Kind::Project | Kind::Plan) { Kind::Document } else { kind };
    let mut end = to;
    for _ in 0..2 {
        if let Some((_, after)) = scan.any_phrase(scan.skip_space(end), MODIFIERS) {
            end = after;
        }
    }
    Some(TypeWord { phrase: Phrase { kind, span: scan.span(i, end) }, from: i, to: end })
}

/// The name of a kind at token `i`. Names of several syllables are recognised with wrong marks too ("Quyết đinh"),
/// because only a number behind them makes them count.
fn name_at(scan: &Scan, i: usize) -> Option<(Kind, usize)> {
    let (Some(one), Some(last)) = (scan.token(i).first(), scan.token(i).last()) else { return None };
    if !NAMES.0.may_hold(words::outline(scan.token(i).len(), bare(one.low), bare(last.low))) {
        return None;
    }
    let first = bare_word(scan, i);
    let second = bare_word(scan, scan.skip_space(i + 1));
    if !NAMES.2.may_hold(first ^ second) && !NAMES.3.may_hold(first) {
        return None;
    }
    NAMES.1.iter().zip(KINDS).find_map(|(named, &(kind, _, name))| {
        if named.0 != first as u16 || named.1 != words::EMPTY as u16 && named.1 != second as u16 {
            return None;
        }
        let several = name.contains(' ');
        let mut at = i;
        for syllable in name.split(' ') {
            at = scan.skip_space(at);
            let typed = scan.token(at);
            let same = if several {
                typed.iter().map(|g| bare(g.low)).eq(bare_letters(syllable))
            } else {
                typed.iter().map(|g| g.low).eq(syllable.chars().map(lower))
            };
            if !same {
                return None;
            }
            at += 1;
        }
        Some((kind, at))
    })
}

/// The number of the bare letters of token `i`.
fn bare_word(scan: &Scan, i: usize) -> u64 {
    scan.token(i).iter().fold(words::EMPTY, |word, glyph| words::and(word, bare(glyph.low)))
}

/// Of the names, without their marks: the outlines of the first syllables, the first and second of each, both together,
/// and those of one syllable.
static NAMES: (Firsts, [(u16, u16); KINDS.len()], Firsts, Firsts) = {
    let (mut outlines, mut both, mut alone) = (Firsts::NONE, Firsts::NONE, Firsts::NONE);
    let (mut each, mut n) = ([(0, 0); KINDS.len()], 0);
    while n < KINDS.len() {
        let pair = words::bare_pair(KINDS[n].2);
        // A quarter of each number is enough, since letters are compared as well.
        each[n] = (pair.0 as u16, pair.1 as u16);
        outlines = outlines.also(words::bare_outline(KINDS[n].2));
        match pair {
            (first, words::EMPTY) => alone = alone.also(first),
            (first, second) => both = both.also(first ^ second),
        }
        n += 1;
    }
    (outlines, each, both, alone)
};

/// "QĐ", "NQ" and others in the place of the type word, in capitals.
fn short_at(scan: &Scan, i: usize) -> Option<(Kind, usize)> {
    static FIRSTS: Firsts = {
        let (mut firsts, mut n) = (Firsts::NONE, 0);
        while n < SHORT.len() {
            firsts = firsts.with(SHORT[n].0);
            n += 1;
        }
        firsts
    };
    if !scan.may_start(i, &FIRSTS) {
        return None;
    }
    let first = scan.token(i).first()?;
    if lower(first.ch) == first.ch {
        return None;
    }
    SHORT.iter().find(|(word, _)| scan.is(i, word)).map(|&(_, kind)| (kind, i + 1))
}
