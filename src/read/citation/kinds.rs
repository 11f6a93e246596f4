//! The kinds of documents: their Vietnamese names and the abbreviations their symbols begin with.
//!
//! Sources: Decree 30/2020/NĐ-CP, article 7 and appendix III, for the 29 administrative kinds; Guidance
//! 36-HD/VPTW for the Party's; established practice for normative acts.

use crate::read::letters::{bare, lower};
use serde::{Serialize, Serializer};

/// Makes the enumeration and its table in one place, so that they cannot drift apart.
macro_rules! kinds {
    ($($variant:ident $symbol:literal $name:literal;)+) => {
        /// A kind of document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!($name, ", ", $symbol)] $variant,)+
        }

        /// Every kind with its abbreviation (empty where it has none) and its name.
        pub(super) const KINDS: &[(Kind, &str, &str)] = &[$((Kind::$variant, $symbol, $name)),+];
    };
}

kinds! {
    JointResolution "NQLT" "Nghị quyết liên tịch";
    Resolution "NQ" "Nghị quyết";
    Decision "QĐ" "Quyết định";
    Directive "CT" "Chỉ thị";
    Regulation "QC" "Quy chế";
    Rules "QyĐ" "Quy định";
    Communique "TC" "Thông cáo";
    Notice "TB" "Thông báo";
    Guidance "HD" "Hướng dẫn";
    Programme "CTr" "Chương trình";
    Plan "KH" "Kế hoạch";
    Contingency "PA" "Phương án";
    Scheme "ĐA" "Đề án";
    Project "DA" "Dự án";
    Report "BC" "Báo cáo";
    Minutes "BB" "Biên bản";
    Submission "TTr" "Tờ trình";
    Contract "HĐ" "Hợp đồng";
    Telegram "CĐ" "Công điện";
    Memorandum "BGN" "Bản ghi nhớ";
    Agreement "BTT" "Bản thỏa thuận";
    Authorization "GUQ" "Giấy ủy quyền";
    Invitation "GM" "Giấy mời";
    Introduction "GGT" "Giấy giới thiệu";
    Leave "GNP" "Giấy nghỉ phép";
    DispatchSlip "PG" "Phiếu gửi";
    TransferSlip "PC" "Phiếu chuyển";
    NotificationSlip "PB" "Phiếu báo";
    TrueCopy "SY" "Bản sao y";
    Extract "TrS" "Bản trích sao";
    SecondCopy "SL" "Bản sao lục";
    Decree "NĐ" "Nghị định";
    JointCircular "TTLT" "Thông tư liên tịch";
    Circular "TT" "Thông tư";
    PartyCircular "TT" "Thông tri";
    Order "L" "Lệnh";
    Consolidation "VBHN" "Văn bản hợp nhất";
    Conclusion "KL" "Kết luận";
    Letter "CV" "Công văn";
    Planning "QH" "Quy hoạch";
    Procedure "QTr" "Quy trình";
    Code "" "Bộ luật";
    Law "" "Luật";
    Ordinance "" "Pháp lệnh";
    Constitution "" "Hiến pháp";
    Strategy "" "Chiến lược";
    Document "" "Văn bản";
}

impl Kind {
    fn row(self) -> (&'static str, &'static str) {
        KINDS.iter().find(|row| row.0 == self).map_or(("", ""), |row| (row.1, row.2))
    }

    /// The abbreviation in symbols, in its right letter case: `QĐ`, `TTr`; empty for a law.
    ///
    /// ```
    /// use rasoat::read::citation::Kind;
    /// assert_eq!(Kind::Programme.symbol(), "CTr");
    /// ```
    pub fn symbol(self) -> &'static str {
        self.row().0
    }

    /// The Vietnamese name: `Quyết định`.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// The kind whose abbreviation this is, in any letter case; `QĐi` is the Party's other abbreviation of Quy định.
    pub(super) fn of_symbol(text: &str) -> Option<Kind> {
        if text.is_empty() {
            return None;
        }
        let row = KINDS.iter().find(|row| same_letters(row.1, text));
        row.map(|row| row.0).or_else(|| same_letters("QĐi", text).then_some(Kind::Rules))
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

/// Whether two abbreviations differ in letter case only.
pub(super) fn same_letters(a: &str, b: &str) -> bool {
    let end = |text: &str| text.bytes().next_back().filter(u8::is_ascii).map(|byte| byte.to_ascii_lowercase());
    // Both cases of a letter take as many bytes; most abbreviations differ in the last.
    a.len() == b.len() && end(a) == end(b) && a.chars().map(lower).eq(b.chars().map(lower))
}

/// The lower-case letters of a word without their marks, for comparing a word that may be misspelt in its marks.
pub(super) fn bare_letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().map(|c| bare(lower(c)))
}

/// Abbreviations that writers put in the place of the type word: "QĐ số 240". `TT` and `CT` are not among
/// them, because they also stand for thông tin, trung tâm, công ty and more.
pub(super) const SHORT: &[(&str, Kind)] = &[
    ("qđ", Kind::Decision),
    ("nq", Kind::Resolution),
    ("nđ", Kind::Decree),
    ("kh", Kind::Plan),
    ("tb", Kind::Notice),
    ("bc", Kind::Report),
    ("kl", Kind::Conclusion),
    ("cv", Kind::Letter),
    ("vb", Kind::Document),
    ("ctr", Kind::Programme),
    ("ttr", Kind::Submission),
];

/// Words that may stand between a type word and "số": "Kế hoạch hành động số", "Thông báo kết luận số". The first
/// word of such a compound decides its symbol. Folded, longer ones first.
pub(super) const MODIFIERS: &[&str] = &[
    "hành động chiến lược",
    "hành động",
    "công tác",
    "phối hợp",
    "chuyên đề",
    "làm việc",
    "khẩn",
    "hỏa tốc",
    "kết luận",
    "liên tịch",
    "tổng kết",
    "cá biệt",
    "mật",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn abbreviations_are_found_in_any_letter_case() {
        for (text, kind) in [
            ("QĐ", Kind::Decision),
            ("qđ", Kind::Decision),
            ("CTR", Kind::Programme),
            ("TTr", Kind::Submission),
            ("QĐi", Kind::Rules),
            ("QyĐ", Kind::Rules),
            ("TT", Kind::Circular),
            ("ĐA", Kind::Scheme),
            ("DA", Kind::Project),
        ] {
            assert_eq!(Kind::of_symbol(text), Some(kind), "{text}");
        }
        assert_eq!(Kind::of_symbol(""), None);
        assert_eq!(Kind::of_symbol("UBND"), None);
    }

    #[test]
    fn compared_words_are_written_folded() {
        for word in MODIFIERS.iter().chain(SHORT.iter().map(|(word, _)| word)) {
            assert_eq!(fold_text(word), **word);
        }
    }

    #[test]
    fn no_name_hides_a_longer_one_behind_it() {
        for (i, later) in KINDS.iter().enumerate() {
            for earlier in &KINDS[..i] {
                assert!(!later.2.starts_with(earlier.2), "{} before {}", earlier.2, later.2);
            }
        }
    }
}
