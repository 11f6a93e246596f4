//! A total and its parts: `T …; trong đó: A: x, B: y`, `T (x … và y …)`, `tổng số T, gồm x … và y …`.

use super::clause::{Gap, Item};
use super::opening::{ALL, Opening, SOME};
use super::{Claim, PartsOfTotal, PercentOf};
use crate::exact::Decimal;
use crate::read::Scan;
use crate::read::number::{Quantity, Unit};

/// Kinds of people that overlap: a woman can be a Party member, so such parts make no sum.
#[rustfmt::skip]
const OVERLAPPING: &[&str] = &[
    "nữ", "đảng viên", "dân tộc", "tôn giáo", "trẻ em", "cao tuổi", "khuyết tật", "hộ nghèo", "cận nghèo", "thiểu số"
];

/// Words that begin to speak of something else.
const ELSEWHERE: &[&str] = &["ngoài ra", "bên cạnh đó", "đồng thời", "riêng", "so với", "tăng", "giảm"];

/// The most parts that a list in running text has.
const MOST: usize = 24;

#[cfg(test)]
pub(super) const PHRASES: &[&[&str]] = &[ALL, SOME, OVERLAPPING, ELSEWHERE];

pub(super) fn read(scan: &Scan, items: &[Item]) -> Vec<Claim> {
    let mut claims = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let Some(total) = item.number().filter(|total| total.is_certain() && !total.is_percent()) else {
            continue;
        };
        if let Some(opening) = items.get(n + 1).and_then(|first| Opening::between(scan, item, first)) {
            let list = List { scan, total, opening };
            list.read(item, &items[n + 1..], &mut claims);
        }
    }
    claims
}

/// A list of parts while it is read.
struct List<'s, 't, 'f> {
    scan: &'s Scan<'t>,
    total: &'f Quantity,
    opening: Opening,
}

impl List<'_, '_, '_> {
    /// Reads the parts; adds the claim, and one for each percentage beside a part, if nothing is uncertain.
    fn read(&self, total: &Item, items: &[Item], claims: &mut Vec<Claim>) {
        let mut parts: Vec<Quantity> = Vec::new();
        let mut percents = Vec::new();
        let (mut at, mut last) = (self.opening.to, total);
        // How many brackets of their own stand open around what is read, "(80,3%)".
        let mut open = 0i32;
        for item in items {
            let gap = Gap::new(self.scan, at, item.from);
            let closes = gap.tokens().any(|i| {
                match self.scan.mark(i) {
                    Some('(') => open += 1,
                    Some(')') => open -= 1,
                    _ => {}
                }
                open < 0
            });
            if gap.ends_sentence() || self.opening.bracket && closes {
                break;
            }
            let nested = gap.has_sign(&['(']) && item.percent().is_none();
            let elsewhere = [ELSEWHERE, SOME, ALL].iter().any(|phrases| gap.says(phrases));
            if nested || elsewhere || gap.has_unread_digits() || gap.words() > 20 || parts.len() == MOST {
                return;
            }
            let Some(quantity) = item.number().filter(|quantity| quantity.is_certain()) else {
                return;
            };
            if quantity.is_percent() {
                let Some(part) = parts.last().filter(|_| self.is_aside(item)) else { return };
                percents.push((part.clone(), quantity, last.from, item.to));
            } else if self.fits(quantity) {
                parts.push(quantity.clone());
            } else {
                return;
            }
            last = item;
            at = item.to;
        }
        self.finish(total, last, parts, percents, claims);
    }

    fn finish(
        &self,
        total: &Item,
        last: &Item,
        parts: Vec<Quantity>,
        percents: Vec<(Quantity, &Quantity, usize, usize)>,
        claims: &mut Vec<Claim>,
    ) {
        let scan = self.scan;
        let whole = Gap::new(scan, self.opening.to, last.to);
        // What the last part is of stands after it.
        let label = Gap::after(scan, last.to, |i| matches!(scan.mark(i), Some(',' | ';' | '.' | ')' | '(')));
        let larger = parts.iter().any(|part| part.value > self.total.value);
        let same = parts.iter().all(|a| parts.iter().all(|b| units_fit(a.unit, b.unit)));
        let nothing = parts.len() == 2 && parts.iter().any(|part| part.value == Decimal::ZERO);
        // "Tổng số 3 tổ (5, 6, 7)" names them by their numbers.
        let unnamed = whole.only_says(&["và"]);
        let unsure = larger && !self.opening.total || !same || nothing || unnamed;
        let overlaps = whole.says(OVERLAPPING) || label.says(OVERLAPPING);
        if parts.len() < 2 || unsure || overlaps || self.continues(last.to) {
            return;
        }
        for (part, percent, from, to) in percents {
            let span = scan.span(total.from, total.to).to(scan.span(from, to));
            let (whole, percent) = (self.total.clone(), Some(percent.clone()));
            claims.push(Claim::PercentOf(Box::new(PercentOf { part, whole, percent, span })));
        }
        let span = scan.span(total.from, last.to);
        claims.push(Claim::PartsOfTotal(Box::new(PartsOfTotal { total: self.total.clone(), parts, span })));
    }

    /// Whether a percentage stands in a bracket of its own, or is joined to the number before it.
    fn is_aside(&self, item: &Item) -> bool {
        let before = item.from.wrapping_sub(1);
        let joined = self.scan.any_phrase_before(item.from, &["chiếm", "đạt", "tỷ lệ", "tỉ lệ"]);
        self.scan.mark(before) == Some('(') || joined
    }

    /// Whether a number is of the total's kind: the same unit, or none beside a colon or a state.
    fn fits(&self, part: &Quantity) -> bool {
        let scale = part.scale_power == 0 || self.total.scale_power > 0 || self.total.unit.is_some();
        scale && units_fit(part.unit, self.total.unit)
    }

    /// Whether the list goes on after its last part: it is cut short ("…", "...", "v.v."), or digits follow that were not
    /// read.
    fn continues(&self, to: usize) -> bool {
        let scan = self.scan;
        let cut = |i: usize| {
            let dots = scan.mark(i) == Some('.') && scan.mark(i + 1) == Some('.');
            dots || scan.mark(i) == Some('…') || scan.is(i, "v") && scan.mark(i + 1) == Some('.')
        };
        let ends = |i| scan.mark(i) == Some('.') || self.opening.bracket && scan.mark(i) == Some(')');
        let rest = Gap::after(scan, to, |i| cut(i) || ends(i));
        cut(rest.to) || !rest.ends_sentence() && rest.has_unread_digits()
    }
}

/// Whether two numbers count the same thing, as far as they say.
fn units_fit(a: Option<Unit>, b: Option<Unit>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.fits(&b),
        _ => true,
    }
}
