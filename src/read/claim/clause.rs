//! The figures of a text in order, and the words between two of them.

use crate::order::sort_by_key;
use crate::read::number::{Figures, Quantity};
use crate::read::{Kind, Scan};

/// A figure: a number alone, or a part of a whole.
#[derive(Clone, Copy)]
pub(super) enum Figure<'f> {
    Number(&'f Quantity),
    Share { part: &'f Quantity, whole: &'f Quantity },
}

/// A figure and the tokens `from..to` it takes up with its unit.
#[derive(Clone, Copy)]
pub(super) struct Item<'f> {
    pub(super) figure: Figure<'f>,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl<'f> Item<'f> {
    /// All figures in the order of the text. "45 nhiệm vụ trên tổng số 60" is one share.
    pub(super) fn all(scan: &Scan, figures: &'f Figures) -> Vec<Item<'f>> {
        let numbers = figures.quantities.iter().map(|quantity| {
            let (from, to) = quantity.tokens;
            Item { figure: Figure::Number(quantity), from, to }
        });
        let shares = figures.shares.iter().map(|share| {
            let (from, to) = share.tokens;
            Item { figure: Figure::Share { part: &share.numerator, whole: &share.denominator }, from, to }
        });
        let mut items: Vec<Item> = numbers.chain(shares).collect();
        sort_by_key(&mut items, |item| item.from);
        let mut joined: Vec<Item> = Vec::with_capacity(items.len());
        for item in items {
            match joined.last().and_then(|part| among(scan, part, &item)) {
                Some(share) => {
                    joined.pop();
                    joined.push(share);
                }
                None => joined.push(item),
            }
        }
        joined
    }

    /// The number, where the item is one.
    pub(super) fn number(&self) -> Option<&'f Quantity> {
        match self.figure {
            Figure::Number(quantity) => Some(quantity),
            Figure::Share { .. } => None,
        }
    }

    /// The percentage, where the item is one.
    pub(super) fn percent(&self) -> Option<&'f Quantity> {
        self.number().filter(|quantity| quantity.is_percent())
    }

    /// The part and the whole, where the item is a share of clear numbers.
    pub(super) fn share(&self) -> Option<(&'f Quantity, &'f Quantity)> {
        match self.figure {
            Figure::Share { part, whole } if part.is_certain() && whole.is_certain() => Some((part, whole)),
            _ => None,
        }
    }
}

/// "a … trên tổng số b", "12.500 trang/15.000 trang": the share that two numbers make.
fn among<'f>(scan: &Scan, part: &Item<'f>, whole: &Item<'f>) -> Option<Item<'f>> {
    let phrase = ["trên tổng số", "trong tổng số", "trên tổng", "trong số", "trên số"];
    let (a, b) = (part.number()?, whole.number()?);
    let slash = scan.mark(part.to) == Some('/') && whole.from == part.to + 1;
    let said = phrase.iter().find_map(|phrase| scan.phrase_before(whole.from, phrase));
    let from = said.or_else(|| slash.then_some(part.to))?;
    let gap = Gap { scan, from: part.to, to: from };
    let fits = match (a.unit, b.unit) {
        (Some(a), Some(b)) => a.fits(&b),
        _ => !a.is_percent() && !b.is_percent(),
    };
    (fits && gap.words() <= 8 && !gap.ends_clause()).then_some(Item {
        figure: Figure::Share { part: a, whole: b },
        from: part.from,
        to: whole.to,
    })
}

/// The tokens between two figures.
#[derive(Clone, Copy)]
pub(super) struct Gap<'s, 't> {
    pub(super) scan: &'s Scan<'t>,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl<'s, 't> Gap<'s, 't> {
    pub(super) fn new(scan: &'s Scan<'t>, from: usize, to: usize) -> Gap<'s, 't> {
        Gap { scan, from, to: to.max(from) }
    }

    /// What follows token `from`, up to the first token that ends it, but no more than a part of a clause has.
    pub(super) fn after(scan: &'s Scan<'t>, from: usize, ends: impl Fn(usize) -> bool) -> Gap<'s, 't> {
        let most = from + 24;
        Gap { scan, from, to: (from..most).find(|&i| ends(i)).unwrap_or(most) }
    }

    /// Its indexes, but no more than a clause has.
    pub(super) fn tokens(&self) -> impl DoubleEndedIterator<Item = usize> + use<> {
        self.from..self.to.min(self.from + 120)
    }

    /// How many words it has, or very many.
    pub(super) fn words(&self) -> usize {
        if self.to - self.from > 120 {
            return usize::MAX;
        }
        self.tokens().filter(|&i| self.scan.kind(i) == Some(Kind::Word)).count()
    }

    /// Whether one of the signs stands in it.
    pub(super) fn has_sign(&self, signs: &[char]) -> bool {
        self.tokens().any(|i| self.scan.mark(i).is_some_and(|sign| signs.contains(&sign)))
    }

    /// The last of the signs in it.
    pub(super) fn last_sign(&self, signs: &[char]) -> Option<usize> {
        self.tokens().rev().find(|&i| self.scan.mark(i).is_some_and(|sign| signs.contains(&sign)))
    }

    /// Whether one of the phrases stands in it.
    pub(super) fn says(&self, phrases: &[&str]) -> bool {
        self.find(phrases).is_some()
    }

    /// The tokens of the first of the phrases that stands in it.
    pub(super) fn find(&self, phrases: &[&str]) -> Option<(usize, usize)> {
        self.tokens().find_map(|i| {
            let (_, to) = self.scan.any_phrase(i, phrases)?;
            (to <= self.to).then_some((i, to))
        })
    }

    /// Whether every word in it is one of `words`.
    pub(super) fn only_says(&self, words: &[&str]) -> bool {
        self.tokens()
            .filter(|&i| self.scan.kind(i) == Some(Kind::Word))
            .all(|i| words.iter().any(|word| self.scan.is(i, word)))
    }

    /// Whether a clause ends in it: a semicolon, or the end of a sentence.
    pub(super) fn ends_clause(&self) -> bool {
        self.has_sign(&[';']) || self.ends_sentence()
    }

    /// Whether a sentence or list item ends in it: a full stop, a bullet, a line break before a capital or bullet, "(2)".
    pub(super) fn ends_sentence(&self) -> bool {
        self.tokens().any(|i| match (self.scan.kind(i), self.scan.mark(i)) {
            (_, Some('.' | '!' | '?' | '…' | '•')) => true,
            (_, Some('-' | '+' | '*')) => self.is_bullet(i),
            (_, Some('(')) => self.scan.kind(i + 1) == Some(Kind::Digits) && self.scan.mark(i + 2) == Some(')'),
            (Some(Kind::Space), _) => self.is_line_end(i),
            _ => false,
        })
    }

    fn is_bullet(&self, i: usize) -> bool {
        let blank = |i: usize| matches!(self.scan.kind(i), None | Some(Kind::Space));
        i.checked_sub(1).is_none_or(blank) && (blank(i + 1) || self.scan.token(i + 1).iter().any(|g| g.ch != g.low))
    }

    fn is_line_end(&self, i: usize) -> bool {
        let broken = self.scan.token(i).iter().any(|g| g.low == '\n');
        broken && self.scan.token(i + 1).first().is_some_and(|g| g.ch != g.low || g.low == '-' || g.low == '+')
    }

    /// Whether it has digits that were read as no quantity and are no date, year or number of a document:
    /// then a figure may have been missed.
    pub(super) fn has_unread_digits(&self) -> bool {
        const NAMING: &[&str] =
            &["năm", "tháng", "ngày", "quý", "số", "điều", "khoản", "mục", "thứ", "lần", "giai đoạn"];
        self.tokens().filter(|&i| self.scan.kind(i) == Some(Kind::Digits)).any(|i| {
            let joined = |i: Option<usize>| i.is_some_and(|i| matches!(self.scan.mark(i), Some('/' | '-')));
            let named = self.scan.any_phrase_before(i, NAMING);
            !(named || joined(i.checked_sub(1)) || joined(Some(i + 1)))
        })
    }
}

/// Words of change and of plans: a percentage beside them is no share of what stands in the clause.
#[rustfmt::skip]
pub(super) const CHANGE: &[&str] = &[
    "tăng", "giảm", "so với", "so cùng", "cùng kỳ", "vượt", "gấp", "kế hoạch", "dự toán", "chỉ tiêu giao", "chỉ tiêu được giao", "năm trước", "năm ngoái",
    "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "tăng trưởng",
];

/// Whether the percentage at `from..to` speaks of a change or a plan: before it in its part of the clause, or after it.
pub(super) fn is_change(scan: &Scan, from: usize, to: usize) -> bool {
    let stop = |i: usize| matches!(scan.mark(i), Some(',' | ';' | '.' | '(' | ')' | ':'));
    let first = from.saturating_sub(16);
    let before = (first..from).rev().find(|&i| stop(i)).unwrap_or(first);
    let goes_on = !opens_sentence(scan, scan.skip_space(to));
    Gap::new(scan, before, from).says(CHANGE) || goes_on && Gap::after(scan, to, stop).says(CHANGE)
}

/// Whether a sentence begins at a token although no full stop was typed: "đạt 95,17% Tỉnh đã ban hành kế hoạch". A
/// capital on the word of change itself is only politeness: "đạt 95% Kế hoạch".
fn opens_sentence(scan: &Scan, at: usize) -> bool {
    let capital =
        scan.kind(at) == Some(Kind::Word) && scan.token(at).first().is_some_and(|glyph| glyph.ch != glyph.low);
    capital && scan.any_phrase(at, CHANGE).is_none()
}
