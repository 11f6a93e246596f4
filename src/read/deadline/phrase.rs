//! Pieces that are fixed phrases.

use super::every::Frequency;
use super::numeric::quarter_number;
use super::piece::What;
use super::unit::{Section, Stretch, Unit, unit_at};
use super::words;
use crate::read::date::clock_at;
use crate::read::{Kind, Scan};

/// A place inside a period that is not named: `ngày cuối tháng`, `tháng đầu quý`, `ngày 20 của tháng`.
pub(super) fn within_period(scan: &Scan, i: usize, last: Option<What>) -> Option<(What, usize)> {
    if let Some((n, next)) = scan.any_phrase(i, &words::LAST_DAYS) {
        let at = scan.skip_space(next);
        let named = unit_at(scan, at).is_some();
        let month = scan.any_phrase(at, &["của tháng", "tháng", "mỗi tháng", "hằng tháng", "hàng tháng"]);
        return (!named).then(|| (What::LastDay(n < 3), month.map_or(next, |(_, next)| next)));
    }
    let after_day = matches!(last, Some(What::Unit(Unit { stretch: Stretch::Day { month: None, .. }, .. })));
    if let Some((_, next)) = scan.any_phrase(i, &words::OF_EACH_MONTH).filter(|_| after_day)
        && scan.kind(scan.skip_space(next)) != Some(Kind::Digits)
    {
        return Some((What::Every(Frequency::Month), next));
    }
    let (n, next) = scan.any_phrase(i, &words::MONTHS_OF_QUARTER)?;
    let next = scan.phrase(scan.skip_space(next), "quý")?;
    let after = scan.skip_space(next);
    let next = scan.any_phrase(after, &["tiếp theo", "sau", "kế tiếp", "này"]).map_or(next, |(_, next)| next);
    let month = [1, 1, 1, 2, 2, 3, 3, 3][n];
    quarter_number(scan, after).is_none().then_some((What::MonthOfQuarter(month), next))
}

pub(super) fn phrase_at(scan: &Scan, i: usize) -> Option<(What, usize)> {
    let any = |phrases: &[&str]| scan.any_phrase(i, phrases).map(|(_, next)| next);
    let bound = words::BOUNDS.iter().find_map(|&(phrase, bound)| Some((What::Bound(bound), scan.phrase(i, phrase)?)));
    if let Some((_, next)) = bound {
        let mut at = scan.skip_space(next);
        if let Some((_, label)) = scan.any_phrase(at, &words::LABELS) {
            at = scan.skip_space(label);
        }
        if unit_at(scan, at).is_some() || clock_at(scan, at).is_some() {
            return bound;
        }
    }
    if let Some(next) = any(&words::EVENTS) {
        // "tại phiên họp tháng 6" waits for the session, whichever day of June it is.
        let session = unit_at(scan, scan.skip_space(next)).filter(|(unit, _)| unit.year.is_none() && scan.is(i, "tại"));
        return Some((What::Event, session.map_or(next, |(_, next)| next)));
    }
    if let Some(found) = yearless(scan, i) {
        return Some(found);
    }
    let lists: [(&[&str], What); 9] = [
        (&words::VISIONS, What::Vision),
        (&words::NONE, What::None),
        (&words::HOURS, What::Hours),
        (&words::EXTENSIONS, What::Extension),
        (&words::LASTING, What::Open),
        (&words::VAGUE, What::Vague),
        (&words::RELATIVE, What::Relative),
        (&["định kỳ"], What::Periodic),
        (&words::LOOSE, What::Loose),
    ];
    if let Some(found) = lists.iter().find_map(|&(phrases, what)| Some((what, any(phrases)?))) {
        return Some(found);
    }
    if let Some(next) = any(&["quý", "tháng"]) {
        // "quý V", "tháng 13": a number that no calendar has.
        let at = scan.skip_space(next);
        let numbered = scan.kind(at) == Some(Kind::Digits) || scan.any_phrase(at, &["v", "vi"]).is_some();
        return numbered.then_some((What::Unclear, at + 1));
    }
    bound.or_else(|| words::join_at(scan, i).map(|(join, next)| (What::Join(join), next)))
}

/// A year without its number, which the profile may know: `trong năm`, `hết năm`.
fn yearless(scan: &Scan, i: usize) -> Option<(What, usize)> {
    let (_, next) = scan.any_phrase(i, &["đến hết năm", "cho đến hết năm", "hết năm", "trong năm"])?;
    let other = scan.any_phrase(scan.skip_space(next), &["nay", "tới", "sau", "học"]).is_some();
    let stretch = Stretch::Year { section: Section::Whole };
    (!other).then(|| (What::Unit(Unit { stretch, year: None, span: scan.span(i, next) }), next))
}
