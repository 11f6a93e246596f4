//! Symbols that differ by one slip of the keys: 125/KH-UBNN beside 125/KH-UBND.

use super::Citation;
use super::issuers;
use super::kinds::bare_letters;
use crate::read::letters::lower;

/// How likely a symbol is another one misspelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near {
    /// The other is a known issuer, or has the marks that this one lost.
    Surely,
    /// They differ in one letter, and nothing tells which of them is right.
    Possibly,
}

/// Shorter abbreviations differ in one letter by right: STC and SCT, TU and TW.
const SHORTEST: usize = 4;

impl Citation {
    /// Whether this citation has the number and type of another, and an organ one slip away from its.
    ///
    /// ```
    /// use rasoat::read::citation::{Near, read_citations_in};
    /// let found = read_citations_in("335/SKHCN-BCVT&CDS, 335/SKHCN-BCVT&CĐS");
    /// assert_eq!(found[0].near(&found[1]), Some(Near::Surely));
    /// assert_eq!(found[1].near(&found[0]), None);
    /// ```
    pub fn near(&self, other: &Citation) -> Option<Near> {
        let same = self.number == other.number && self.kind == other.kind && self.year == other.year;
        let dates = self.day().zip(other.day()).is_none_or(|(day, other)| day == other);
        if self.bare || other.bare || self.number.is_none() || !same || !dates {
            return None;
        }
        let fold = |citation: &Citation| citation.organ.join("-").chars().map(lower).collect::<String>();
        let (ours, theirs) = (fold(self), fold(other));
        if ours == theirs {
            return None;
        }
        let known = |citation: &Citation| citation.organ.first().is_some_and(|organ| issuers::known(organ).is_some());
        if bare_letters(&ours).eq(bare_letters(&theirs)) {
            // TU and TƯ are both somebody's: which was meant only the rest of the sheet can tell.
            if known(self) && known(other) && self.organ.first() != other.organ.first() {
                return Some(Near::Possibly);
            }
            let marks = |text: &str| text.chars().filter(|c| !c.is_ascii()).count();
            return (marks(&ours) < marks(&theirs)).then_some(Near::Surely);
        }
        let long = ours.chars().count().max(theirs.chars().count()) >= SHORTEST;
        if !long || !one_slip(&ours, &theirs) {
            return None;
        }
        match (known(self), known(other)) {
            (true, false) => None,
            // Two known issuers are two documents; with one of them the slip is in the unit.
            (true, true) => (self.organ.first() == other.organ.first()).then_some(Near::Possibly),
            (false, true) => Some(Near::Surely),
            (false, false) => Some(Near::Possibly),
        }
    }
}

/// Whether one letter added, left out or replaced, or two neighbours swapped, make one word of the other.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same_start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same_start..], &b[same_start..]);
    let same_end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&a[..a.len() - same_end], &b[..b.len() - same_end]) {
        ([a1, a2], [b1, b2]) => a1 == b2 && a2 == b1,
        (a, b) => a.len() <= 1 && b.len() <= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::Near;
    use crate::read::citation::read_citations_in;

    #[test]
    fn one_slip_in_the_organ_is_told_from_another_organ() {
        for (ours, theirs, expected) in [
            ("125/KH-UBNN", "125/KH-UBND", Some(Near::Surely)),
            ("125/KH-UBND", "125/KH-UBNN", None),
            ("125/KH-UBNN ngày 02/6/2025", "125/KH-UBND ngày 02/6/2025", Some(Near::Surely)),
            ("125/KH-UBNN ngày 02/6/2025", "125/KH-UBND ngày 03/6/2025", None),
            ("125/KH-UBNN", "126/KH-UBND", None),
            ("125/QĐ-UBNN", "125/KH-UBND", None),
            ("số 148/UBND-KGVC", "148/UBND-KGVX", Some(Near::Possibly)),
            ("12/BC-STC", "12/BC-SCT", None),
            ("12/BC-BKHCN", "12/BC-SKHCN", None),
            ("125/KH-UBDN", "125/KH-UBND", Some(Near::Surely)),
            ("125/KH-UBNDD", "125/KH-UBND", Some(Near::Surely)),
            ("125/KH-UBN", "125/KH-UBND", Some(Near::Surely)),
            ("125/KH-UNBD", "125/KH-UBND", Some(Near::Surely)),
            ("125/KH-BUDN", "125/KH-UBND", None),
            ("125/KH-UBDA", "125/KH-UBND", None),
            ("125/KH-UBNDXYZ", "125/KH-UBND", None),
            ("125/2024/QĐ-UBNN", "125/2025/QĐ-UBND", None),
            ("57-NQ/TU", "57-NQ/TW", None),
            ("05-KH/TU", "05-KH/TƯ", Some(Near::Possibly)),
            ("05-KH/TƯ", "05-KH/TU", Some(Near::Possibly)),
            ("15/QĐ-ĐHDN", "15/QĐ-ĐHĐN", Some(Near::Surely)),
            ("12-QĐ/DU", "12-QĐ/ĐU", Some(Near::Surely)),
            ("15/QĐ-ĐHQN", "15/QĐ-ĐHĐN", Some(Near::Possibly)),
            ("QĐ 458 TTG", "458/QĐ-TTg", None),
            ("QĐ 458 TU", "458-QĐ/TƯ", None),
            ("458/QĐ-UBNN", "QĐ 458 UBND", None),
            ("Kế hoạch số     /KH-UBNN", "Kế hoạch số     /KH-UBND", None),
            ("15/QĐ-ĐHDN", "15/QĐ-DHĐN", None),
        ] {
            let (ours_read, theirs_read) = (read_citations_in(ours), read_citations_in(theirs));
            assert_eq!(ours_read[0].near(&theirs_read[0]), expected, "{ours} | {theirs}");
        }
    }
}
