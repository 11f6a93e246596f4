//! How a total announces its parts: trong đó, gồm, a bracket, a colon.

use super::clause::{Gap, Item};
use crate::read::Scan;

/// Phrases that say that all parts follow, and that end the ones below: "trong đó gồm".
pub(super) const ALL: &[&str] = &["bao gồm", "gồm có", "gồm", "chia ra", "chia thành"];

/// Phrases that say that parts follow.
pub(super) const SOME: &[&str] = &["trong đó", "cụ thể", "trong số đó"];

/// An announcement of parts.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    /// The token after it.
    pub(super) to: usize,
    /// Whether a bracket holds the parts.
    pub(super) bracket: bool,
    /// Whether the total is called one (tổng số).
    pub(super) total: bool,
}

impl Opening {
    /// The announcement between a total and the first of its parts.
    pub(super) fn between(scan: &Scan, total: &Item, first: &Item) -> Option<Opening> {
        let gap = Gap::new(scan, total.to, first.from);
        let called = Gap::new(scan, total.from.saturating_sub(24), total.from);
        let called = called.says(&["tổng số", "tổng cộng", "tổng"]) && !called.ends_sentence();
        Opening::said(&gap, called).or_else(|| Opening::signed(&gap, called))
    }

    /// "…; trong đó: A: x", "…, gồm x A".
    fn said(gap: &Gap, total: bool) -> Option<Opening> {
        let scan = gap.scan;
        let (from, to) = gap.find(ALL).or_else(|| gap.find(SOME))?;
        // "1.784. Trong đó: …" goes on after a full stop.
        let stop = scan.phrase_before(from, ".").filter(|_| scan.phrase(from, "trong đó").is_some());
        let (noun, label) = (Gap::new(scan, gap.from, stop.unwrap_or(from)), Gap::new(scan, to, gap.to));
        let bracket = noun.has_sign(&['(']);
        let near = noun.words() <= 14 && !noun.ends_sentence() && !noun.has_sign(&[')']);
        let short = label.words() <= 12 && !label.ends_clause();
        (near && short).then_some(Opening { to, bracket, total })
    }

    /// "T hồ sơ (x A và y B)", "tổng số T: x A, y B".
    fn signed(gap: &Gap, total: bool) -> Option<Opening> {
        let sign = gap.last_sign(&['(']).or_else(|| gap.last_sign(&[':']).filter(|_| total))?;
        let (noun, label) = (Gap::new(gap.scan, gap.from, sign), Gap::new(gap.scan, sign, gap.to));
        let near = noun.words() <= 8 && !noun.ends_clause() && !noun.has_sign(&[',', ')', ':']);
        let short = label.words() <= 8 && !label.ends_clause() && !label.has_sign(&[',', ')']);
        let bracket = gap.scan.mark(sign) == Some('(');
        (near && short).then_some(Opening { to: sign + 1, bracket, total })
    }
}
