//! Shares that make up the whole: `69/78 đã …, còn 9/78 chưa …`.

use super::clause::{Figure, Gap, Item};
use super::{Claim, Complement};
use crate::read::number::Quantity;
use crate::read::{Kind, Scan};

/// What is said of what remains.
const UNDONE: &[&str] = &["chưa", "không", "đang", "quá hạn", "trễ hạn", "chậm"];

pub(super) fn read(scan: &Scan, items: &[Item]) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut chain: Vec<&Item> = Vec::new();
    let mut at = 0;
    for item in items {
        let gap = Gap::new(scan, at, item.from);
        at = item.to;
        let near = gap.words() <= 24 && !gap.ends_sentence() && !gap.says(&["trong đó"]) && !gap.has_unread_digits();
        if item.percent().is_some() && near {
            continue;
        }
        let whole = chain.first().and_then(|first| first.share()).map(|(_, whole)| whole);
        match (item.figure, whole) {
            (Figure::Share { .. }, Some(whole))
                if near && item.share().is_some_and(|(_, w)| w.value == whole.value) =>
            {
                chain.push(item);
                let rest_named = remains(scan, item);
                if rest_named || is_pair(scan, &chain) || is_denied(scan, &chain) {
                    claims.extend(claim(scan, &chain, whole, None, rest_named));
                    chain.clear();
                }
            }
            (Figure::Number(rest), Some(whole)) if near && is_rest(scan, item, rest, whole) => {
                claims.extend(claim(scan, &chain, whole, Some((item, rest)), true));
                chain.clear();
            }
            _ => {
                chain.clear();
                chain.extend(item.share().map(|_| item));
            }
        }
    }
    claims
}

fn claim(
    scan: &Scan,
    chain: &[&Item],
    whole: &Quantity,
    rest: Option<(&Item, &Quantity)>,
    rest_named: bool,
) -> Option<Claim> {
    let mut parts: Vec<Quantity> = chain.iter().filter_map(|item| Some(item.share()?.0.clone())).collect();
    let (first, mut last) = (chain.first()?, *chain.last()?);
    if let Some((item, rest)) = rest {
        parts.push(rest.clone());
        last = item;
    }
    let span = scan.span(first.from, last.to);
    Some(Claim::Complement(Box::new(Complement { parts, whole: whole.clone(), rest_named, span })))
}

/// Whether "còn" or "còn lại" stands before the share.
fn remains(scan: &Scan, item: &Item) -> bool {
    scan.any_phrase_before(item.from, &["còn", "còn lại", "còn có", "còn lại là", "còn lại có"])
}

/// Whether a number without a whole of its own is what remains: "còn 9 nhiệm vụ chưa thực hiện".
fn is_rest(scan: &Scan, item: &Item, rest: &Quantity, whole: &Quantity) -> bool {
    let same = match (rest.unit, whole.unit) {
        (Some(a), Some(b)) => a.fits(&b),
        (a, _) => a.is_none(),
    };
    let after = rest_of_clause(scan, item);
    rest.is_exact_count() && same && remains(scan, item) && after.says(UNDONE)
}

/// Whether two shares are of the two kinds of online services, which exclude each other: toàn trình, một phần.
fn is_pair(scan: &Scan, chain: &[&Item]) -> bool {
    let [first, second] = chain else {
        return false;
    };
    let between = Gap::new(scan, first.to, second.from);
    let after = rest_of_clause(scan, second);
    let pair = |one: &str, other: &str| between.says(&[one]) && !between.says(&[other]) && after.says(&[other]);
    pair("toàn trình", "một phần") || pair("một phần", "toàn trình")
}

/// Whether of two shares the second is what the first is not: "69/78 xã đã hoàn thành, 12/78 xã chưa hoàn thành". Nothing
/// more may be said of either: who has no office may have staff.
fn is_denied(scan: &Scan, chain: &[&Item]) -> bool {
    let [first, second] = chain else {
        return false;
    };
    let Some(denied) = scan.phrase(scan.skip_space(second.to), "chưa") else {
        return false;
    };
    let clause = rest_of_clause(scan, first);
    let words = |gap: Gap<'_, '_>| {
        gap.tokens().filter(|&i| scan.kind(i) == Some(Kind::Word)).map(|i| scan.low(i)).collect::<Vec<_>>()
    };
    let (mut said, denied) = (words(clause), words(Gap::new(scan, denied, rest_of_clause(scan, second).to)));
    if said.first() == Some(&"đã") {
        said.remove(0);
    }
    !clause.says(UNDONE) && !said.is_empty() && (denied.is_empty() || said == denied)
}

/// The words after a figure that belong to it.
fn rest_of_clause<'s, 't>(scan: &'s Scan<'t>, item: &Item) -> Gap<'s, 't> {
    Gap::after(scan, item.to, |i| matches!(scan.mark(i), Some(',' | ';' | '.')))
}
