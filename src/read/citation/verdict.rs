//! Whether the type word and the symbol can belong to one document.

use super::Kind::{self, *};
use super::{Citation, Regime};

impl Citation {
    /// The kind that the symbol names, where it cannot be what the type word before it says: "Quyết định số
    /// 125/KH-UBND". Only pairs that are surely wrong count: a plan may carry the symbol of the decision that issues
    /// it, and guidance comes in any form.
    ///
    /// ```
    /// use rasoat::read::citation::{Kind, read_citations_in};
    /// let mismatch = |text| read_citations_in(text)[0].mismatch();
    /// assert_eq!(mismatch("Quyết định số 125/KH-UBND"), Some(Kind::Plan));
    /// assert_eq!(mismatch("Kế hoạch số 125/QĐ-UBND"), None);
    /// assert_eq!(mismatch("Thông báo kết luận số 04-TB/BCĐTW"), None);
    /// ```
    pub fn mismatch(&self) -> Option<Kind> {
        let phrase = self.phrase?.kind;
        if self.bare {
            return None;
        }
        // "Nghị định số 59/2024/QH15": what the National Assembly issues is a law or a resolution.
        let kind = self.kind.or((self.regime == Regime::Assembly).then_some(Law))?;
        let government = self.organ.first().is_some_and(|organ| organ == "CP");
        never(phrase, kind, government).then_some(kind)
    }
}

/// The kinds whose documents have an abbreviation of their own but are as often issued under another's.
const ISSUED_BY_OTHERS: &[Kind] =
    &[Plan, Programme, Scheme, Project, Contingency, Strategy, Planning, Regulation, Rules];

fn never(phrase: Kind, kind: Kind, government: bool) -> bool {
    let wrong: &[Kind] = match phrase {
        Decision => &[Plan, Notice, Report, Submission, Programme, Conclusion, Guidance, Directive, Resolution],
        Resolution | JointResolution => &[Decision, Plan, Notice, Report, Directive],
        Decree => return kind != Decree,
        Circular | JointCircular => &[Decree, Decision, Resolution],
        Directive => &[Decision, Plan, Notice, Report],
        Notice => &[Decision, Plan, Resolution, Directive],
        Conclusion => &[Decision, Plan],
        Report => &[Decision, Plan, Notice, Resolution],
        Submission => &[Decision, Plan, Notice, Report],
        Telegram => &[Decision, Plan],
        Letter => &[Decision, Plan, Resolution, Notice, Report, Submission, Directive],
        Law | Code | Ordinance | Constitution => return kind == Decision || (kind == Resolution && government),
        _ if ISSUED_BY_OTHERS.contains(&phrase) => {
            return kind != phrase && (ISSUED_BY_OTHERS.contains(&kind) || matches!(kind, Notice | Report));
        }
        _ => &[],
    };
    wrong.contains(&kind)
}

#[cfg(test)]
mod tests {
    use crate::read::citation::{Kind, read_citations_in};

    fn mismatch(text: &str) -> Option<Kind> {
        read_citations_in(text).first().and_then(|citation| citation.mismatch())
    }

    #[test]
    fn the_pairs_that_cannot_be_are_reported() {
        for (text, kind) in [
            ("Quyết định số 125/KH-UBND", Kind::Plan),
            ("Quyết định số 31/TB-UBND", Kind::Notice),
            ("Nghị quyết số 57/QĐ-UBND", Kind::Decision),
            ("Nghị định số 20/2020/QĐ-TTg", Kind::Decision),
            ("Nghị định số 193/2025/QH15", Kind::Law),
            ("Thông tư số 30/2020/NĐ-CP", Kind::Decree),
            ("Chỉ thị số 41/KH-UBND", Kind::Plan),
            ("Thông báo số 57/QĐ-UBND", Kind::Decision),
            ("Kết luận số 05-KH/TU", Kind::Plan),
            ("Báo cáo số 31/TB-UBND", Kind::Notice),
            ("Tờ trình số 45/BC-UBND", Kind::Report),
            ("Công điện số 411/QĐ-TTg", Kind::Decision),
            ("Kế hoạch số 31/TB-UBND", Kind::Notice),
            ("Kế hoạch hành động số 45/BC-UBND", Kind::Report),
            ("Luật số 57/QĐ-UBND", Kind::Decision),
            ("Luật số 71/NQ-CP", Kind::Resolution),
            ("Công văn số 57/QĐ-UBND", Kind::Decision),
            ("Công văn số 05/CT-TTg", Kind::Directive),
        ] {
            assert_eq!(mismatch(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn what_practice_allows_is_not() {
        for text in [
            "Quyết định số 57/QĐ-UBND",
            "Nghị quyết số 193/2025/QH15",
            "Nghị quyết số 388/NQ-UBTVQH16",
            "Nghị quyết số 351/2017/UBTVQH14",
            "Luật số 59/2024/QH15",
            "Pháp lệnh số 01/2022/UBTVQH15",
            "Pháp lệnh số 388/NQ-UBTVQH16",
            "Kế hoạch số 57/QĐ-UBND",
            "Chương trình số 71/NQ-CP",
            "Đề án số 411/QĐ-TTg",
            "Quy định số 66-QĐ/TW",
            "Quy định số 12-QĐi/TW",
            "Quy chế số 01-QC/BCĐTW",
            "Chiến lược số 411/QĐ-TTg",
            "Hướng dẫn số 36-HD/VPTW",
            "Hướng dẫn số 472/SKHCN-BCVT&CĐS",
            "Thông báo kết luận số 04-TB/BCĐTW",
            "Kết luận số 31/TB-UBND",
            "Thông báo số 12-KL/TU",
            "Công văn số 472/SKHCN-BCVT",
            "Công văn số 15133-CV/VPTW",
            "Công văn số 1234/CT-TTHT",
            "văn bản số 57/QĐ-UBND",
            "Thông tri số 05-TT/TU",
            "57/QĐ-UBND",
            "QĐ số 240",
            "Thông tư số 12/2025/TT-BKHCN",
            "văn bản quy phạm pháp luật số 06/2024/QĐ-UBND",
            "Ban Quản lý dự án số 45/BC-BQL",
            "Quyết định số 56/QĐ-UBND, 12/KH-UBND",
        ] {
            assert_eq!(mismatch(text), None, "{text}");
        }
    }
}
