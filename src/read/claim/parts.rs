//! A total and its parts: `T …; trong đó: A: x, B: y`, `T (x … và y …)`, `tổng số T, gồm x … và y …`.

use super::clause::{Gap, Item, before};
use super::opening::{ALL, Opening, SOME};
use super::{Claim, Part, PartsOfTotal, PercentOf};
use crate::exact::Decimal;
use crate::read::number::{Quantity, Unit};
use crate::read::{Kind, Scan, Span};

/// Kinds of people that overlap: a woman can be a Party member, so such parts make no sum.
#[rustfmt::skip]
const OVERLAPPING: &[&str] = &[
    "nữ", "đảng viên", "dân tộc", "tôn giáo", "trẻ em", "cao tuổi", "khuyết tật", "hộ nghèo", "cận nghèo", "thiểu số"
];

/// Words that begin to speak of something else.
const ELSEWHERE: &[&str] = &["ngoài ra", "bên cạnh đó", "đồng thời", "riêng", "so với", "tăng", "giảm"];

/// The most tokens that a list of parts takes up.
const LONGEST: usize = 120;

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
        let mut parts: Vec<Part> = Vec::new();
        let mut percents = Vec::new();
        let (mut at, mut labelled, mut last) = (self.opening.to, true, total);
        for item in items {
            let gap = Gap::new(self.scan, at, item.from);
            if gap.ends_sentence() || self.opening.bracket && self.closes(&gap, &parts) {
                break;
            }
            let nested = gap.has_sign(&['(']) && item.percent().is_none();
            if nested || item.to - self.opening.to > LONGEST {
                return;
            }
            if gap.says(ELSEWHERE) || gap.says(SOME) || gap.says(ALL) || gap.has_unread_digits() || gap.words() > 20 {
                return;
            }
            let Some(quantity) = item.number().filter(|quantity| quantity.is_certain()) else {
                return;
            };
            if quantity.is_percent() {
                let Some(part) = parts.last().filter(|_| self.is_aside(item)) else { break };
                percents.push((part.quantity.clone(), quantity, last.from, item.to));
            } else if self.fits(quantity) {
                labelled &= is_named(&gap);
                parts.push(Part { quantity: quantity.clone(), label: self.label(&gap, item) });
            } else {
                return;
            }
            last = item;
            at = item.to;
        }
        self.finish(total, last, parts, labelled, percents, claims);
    }

    fn finish(
        &self,
        total: &Item,
        last: &Item,
        parts: Vec<Part>,
        labelled: bool,
        percents: Vec<(Quantity, &Quantity, usize, usize)>,
        claims: &mut Vec<Claim>,
    ) {
        let scan = self.scan;
        // Where the list ends, words after the last part belong to its label.
        let tail = Gap::new(scan, last.to, (last.to + 12).min(scan.tokens().len()));
        let whole = Gap::new(scan, self.opening.to, last.to);
        let numbers = |part: &Part| part.quantity.value;
        let larger = parts.iter().any(|part| numbers(part) > self.total.value);
        let same = parts.iter().all(|a| parts.iter().all(|b| units_fit(a.quantity.unit, b.quantity.unit)));
        let unsure = larger && !self.opening.total || !same || whole.says(OVERLAPPING);
        if parts.len() < 2 || unsure || tail.has_sign(&['…']) || self.continues(last.to) {
            return;
        }
        if parts.iter().any(|part| part.quantity.value == Decimal::ZERO && parts.len() == 2) {
            return;
        }
        for (part, percent, from, to) in percents {
            let span = scan.span(total.from, total.to).to(scan.span(from, to));
            let (whole, percent) = (self.total.clone(), Some(percent.clone()));
            claims.push(Claim::PercentOf(Box::new(PercentOf { part, whole, percent, span })));
        }
        let exhaustive = self.opening.all || labelled || names_all_states(&whole);
        let span = scan.span(total.from, last.to);
        claims.push(Claim::PartsOfTotal(Box::new(PartsOfTotal { total: self.total.clone(), parts, exhaustive, span })));
    }

    /// Whether the bracket that holds the parts closes in the gap.
    fn closes(&self, gap: &Gap, parts: &[Part]) -> bool {
        // A bracket beside a part, "(80,3%)", closes as well; the parts' own is closed where none is open.
        let mut open = 0i32;
        for i in gap.tokens() {
            match self.scan.mark(i) {
                Some('(') => open += 1,
                Some(')') => open -= 1,
                _ => {}
            }
        }
        !parts.is_empty() && open < 0 && !self.after_percent(gap)
    }

    fn after_percent(&self, gap: &Gap) -> bool {
        self.scan.mark(gap.from) == Some(')') && self.scan.mark(gap.from.wrapping_sub(1)) == Some('%')
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

    /// The words of a part: before a colon, else after the number, else before it.
    fn label(&self, gap: &Gap, item: &Item) -> Span {
        let cut = gap.last_sign(&[',', ';']).map_or(gap.from, |cut| cut + 1);
        let before = Gap::new(self.scan, self.skip_and(cut), gap.to).label();
        let ends = |&i: &usize| self.ends_label(i);
        let end = (item.to..item.to + 24).find(ends).unwrap_or(item.to + 24);
        let after = Gap::new(self.scan, item.to, end).label();
        if is_named(gap) || after.start == after.end { before } else { after }
    }

    /// The token after blanks and "và" at `i`.
    fn skip_and(&self, i: usize) -> usize {
        let word = self.scan.skip_space(i);
        if self.scan.is(word, "và") { word + 1 } else { i }
    }

    fn ends_label(&self, i: usize) -> bool {
        let and = self.scan.is(i, "và") && self.scan.kind(self.scan.skip_space(i + 1)) == Some(Kind::Digits);
        and || matches!(self.scan.kind(i), None | Some(Kind::Digits))
            || matches!(self.scan.mark(i), Some(',' | ';' | '.' | ')' | '('))
    }

    /// Whether the list goes on with digits that were not read.
    fn continues(&self, to: usize) -> bool {
        let scan = self.scan;
        let end = (to..to + 24)
            .find(|&i| scan.kind(i).is_none() || matches!(scan.mark(i), Some('.' | ')')))
            .unwrap_or(to + 24);
        let rest = Gap::new(scan, to, end);
        !rest.ends_sentence() && rest.has_unread_digits()
    }
}

/// Whether the parts name every state of a task: done, in progress and late, or done and not done.
fn names_all_states(list: &Gap) -> bool {
    let running = list.says(&["trong hạn", "đang thực hiện", "đang triển khai", "chưa đến hạn"]);
    let late = list.says(&["quá hạn", "trễ hạn", "chưa thực hiện"]);
    list.says(&["hoàn thành"]) && (running && late || list.says(&["chưa hoàn thành"]))
}

/// Whether the gap before a number ends in a label for it: "Toàn trình: 539", "toàn trình là 539".
fn is_named(gap: &Gap) -> bool {
    let scan = gap.scan;
    let end = before(scan, gap.to);
    let colon = end > gap.from && (scan.mark(end - 1) == Some(':') || scan.is(end - 1, "là"));
    let label = Gap::new(scan, gap.from, end.saturating_sub(1));
    colon && label.words() > 0
}

/// Whether two numbers count the same thing, as far as they say.
fn units_fit(a: Option<Unit>, b: Option<Unit>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.fits(&b),
        _ => true,
    }
}
