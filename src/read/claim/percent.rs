//! A part, a whole and a percentage: `a/b …, đạt p%` and `p% (a/b)`.

use super::clause::{CHANGE, Gap, Item, is_change};
use super::{Claim, PercentOf};
use crate::read::number::{Comparator, Quantity, UnitClass};
use crate::read::{Kind, Scan};

/// Words that may join a share to its percentage.
#[rustfmt::skip]
const JOINING: &[&str] = &[
    "đạt", "chiếm", "bằng", "tương", "đương", "ứng", "tức", "là", "với", "tỷ", "tỉ", "lệ", "được", "hoàn", "thành", "ước", "khoảng",
];

/// Phrases that say that a percentage follows.
#[rustfmt::skip]
const SAYING: &[&str] = &["đạt", "chiếm", "bằng", "tương đương", "tương ứng", "tức", "tỷ lệ", "tỉ lệ", "hoàn thành"];

/// Words that alone join a percentage to the share of the clause before.
const RATING: &[&str] = &["đạt", "chiếm", "bằng", "tỷ", "tỉ", "lệ"];

/// Words that begin to speak of something else.
#[rustfmt::skip]
const ELSEWHERE: &[&str] = &["trong đó", "trong khi", "còn", "riêng", "nhưng", "ngoài ra", "mục tiêu", "phấn đấu"];

#[cfg(test)]
pub(super) const PHRASES: &[&[&str]] = &[JOINING, SAYING, RATING, ELSEWHERE];

pub(super) fn read(scan: &Scan, items: &[Item]) -> Vec<Claim> {
    let mut claims = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let Some((part, whole)) = item.share() else {
            continue;
        };
        let next = items.get(n + 1).filter(|next| next.percent().is_some_and(|_| follows(scan, item, next)));
        let before = n.checked_sub(1).and_then(|n| items.get(n));
        let before = before.filter(|before| before.percent().is_some_and(|_| precedes(scan, before, item)));
        match before.or(next) {
            Some(percent) => {
                claims.extend(percent.percent().map(|p| claim(scan, part, whole, Some(p), [item, percent])))
            }
            None if is_excess(scan, item, part, whole) => claims.push(claim(scan, part, whole, None, [item, item])),
            None => {}
        }
    }
    claims
}

fn claim(scan: &Scan, part: &Quantity, whole: &Quantity, percent: Option<&Quantity>, items: [&Item; 2]) -> Claim {
    let span = scan.span(items[0].from, items[0].to).to(scan.span(items[1].from, items[1].to));
    Claim::PercentOf(Box::new(PercentOf { part: part.clone(), whole: whole.clone(), percent: percent.cloned(), span }))
}

/// `a/b người trong độ tuổi lao động, đạt p%`: the percentage follows and is said of the share.
fn follows(scan: &Scan, share: &Item, percent: &Item) -> bool {
    let gap = Gap::new(scan, share.to, percent.from);
    if gap.words() > 14 || gap.ends_sentence() || gap.says(CHANGE) || gap.says(ELSEWHERE) {
        return false;
    }
    // "27/61 công trình; đạt 44,3%." says it of the share, and "; đạt 98% mức hài lòng" of something else.
    let parted = gap.tokens().find(|&i| scan.mark(i) == Some(';'));
    if parted.is_some_and(|stop| !is_whole_clause(scan, stop, percent)) {
        return false;
    }
    if is_change(scan, percent.from, percent.to) || is_change(scan, share.from, share.from) {
        return false;
    }
    // After the last comma or bracket nothing but joining words: "19/61 hệ thống, cấp xã đạt 31%" is about the communes.
    let cut = gap.last_sign(&[',', '(', ';']);
    let last = Gap::new(scan, cut.unwrap_or(gap.from), gap.to);
    let equals = percent.number().is_some_and(|percent| percent.comparator == Some(Comparator::Equal));
    let said = equals || scan.any_phrase_before(gap.to, SAYING);
    let joined = match cut {
        Some(_) => last.only_says(JOINING),
        // Without a comma the share's own noun stands here too, but no "tỷ lệ" of another thing.
        None => said && !speaks_of_other(scan, &gap),
    };
    let bracketed = cut.is_some_and(|cut| scan.mark(cut) == Some('(') && scan.mark(percent.to) == Some(')'));
    let paired = scan.mark(share.from.wrapping_sub(1)) == Some('(') && scan.mark(percent.to) == Some(')');
    joined && (last.says(SAYING) || equals || bracketed || paired)
}

/// Whether from the semicolon `stop` to the end of its clause nothing stands but "đạt p%".
fn is_whole_clause(scan: &Scan, stop: usize, percent: &Item) -> bool {
    let gap = Gap::new(scan, stop, percent.from);
    let ends = scan.kind(percent.to).is_none() || matches!(scan.mark(percent.to), Some('.' | ',' | ';' | ')'));
    ends && gap.only_says(RATING) && gap.says(RATING)
}

/// Whether a rate of something else is named: "45/60 hồ sơ tỷ lệ đúng hạn đạt 98%".
fn speaks_of_other(scan: &Scan, gap: &Gap) -> bool {
    gap.find(&["tỷ lệ", "tỉ lệ"]).is_some_and(|(_, to)| !Gap::new(scan, to, gap.to).only_says(JOINING))
}

/// `p% (a/b)`, with a few words about what it is of: `99,5% hồ sơ đúng hạn (199/200)`.
fn precedes(scan: &Scan, percent: &Item, share: &Item) -> bool {
    let gap = Gap::new(scan, percent.to, share.from);
    let Some(open) = gap.last_sign(&['(']) else {
        let equal = gap.says(&["tương ứng", "tương đương", "tức"]) && gap.only_says(JOINING) && !gap.ends_clause();
        return equal && !is_change(scan, percent.from, percent.to);
    };
    let (noun, inside) = (Gap::new(scan, gap.from, open), Gap::new(scan, open, gap.to));
    let near = noun.words() <= 8 && !noun.has_sign(&[',', '(', ')', ':']) && !gap.ends_clause();
    let joined = inside.only_says(JOINING) && !inside.has_sign(&[')', ',']);
    near && joined && !noun.says(CHANGE) && !is_change(scan, percent.from, percent.to)
}

/// Whether a part is larger than its whole, of things that cannot be more than all, and no plan is spoken of.
fn is_excess(scan: &Scan, item: &Item, part: &Quantity, whole: &Quantity) -> bool {
    let counted = whole.unit.is_some_and(|unit| unit.class == UnitClass::Countable);
    let around = Gap::new(scan, item.from.saturating_sub(16), item.to + 16);
    // "Bàn giao" hands over and sets no plan.
    let set = around.tokens().any(|i| scan.is(i, "giao") && !scan.any_phrase_before(i, &["bàn"]));
    let planned = set || around.says(CHANGE) || around.says(&["chỉ tiêu", "đăng ký", "mục tiêu", "phấn đấu"]);
    let glued = scan.kind(item.from.wrapping_sub(1)) == Some(Kind::Mark);
    counted && part.value > whole.value && part.is_exact_count() && !planned && !glued
}
