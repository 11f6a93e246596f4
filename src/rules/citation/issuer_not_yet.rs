use crate::read::citation::{Citation, Regime, lifetime};
use crate::read::fold_text;
use crate::rules::{Cell, Findings, Scope, rule};
use chrono::NaiveDate;

rule! {
    id: "citation/issuer-not-yet",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Văn bản “{citation}” ghi ngày {date}, nhưng {issuer} từ ngày {from} mới có. Hãy kiểm tra lại ký hiệu hoặc ngày.",
    en: "“{citation}” is dated {date}, but {issuer} exists only since {from}. Check the symbol or the date.",
    checks: {
        vi: "Văn bản không ghi ngày trước khi có cơ quan ban hành.",
        en: "A document is not dated before its issuer existed."
    },
    why: {
        vi: "Cơ quan mới không thể có văn bản từ trước; thường là gõ nhầm năm.",
        en: "A new body has no older documents; usually the year is a slip."
    },
    silent: {
        vi: "Văn bản không ghi đủ ngày; “BCĐTW” của ban chỉ đạo khác.",
        en: "Documents without a full date; “BCĐTW” of other steering committees."
    },
    source: "Resolution 176/2025/QH15 (ministries, 01/3/2025); the steering committee of Resolution 57-NQ/TW (January 2025).",
    passes: [
        [{ description: "Quyết định số 12/QĐ-BNNMT ngày 15/4/2025; Thông tư số 01/2025/TT-BNNMT" }],
        [{ description: "Hướng dẫn số 25-HD/BCĐTW ngày 15/8/2016 về phòng, chống tham nhũng" }],
    ],
    fails: [
        [{ description: "Quyết định số 12/QĐ-BNNMT ngày 15/4/2024" }]
            => [0 description "Quyết định số 12/QĐ-BNNMT ngày 15/4/2024"],
        [{ description: "Kế hoạch số 02-KH/BCĐTW ngày 19/6/2024 về chuyển đổi số" }]
            => [0 description "Kế hoạch số 02-KH/BCĐTW ngày 19/6/2024"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    for citation in cell.citations() {
        let (Some(date), Some(issuer)) = (citation.day(), citation.organ.first()) else { continue };
        let from = lifetime(issuer).and_then(|life| life.from);
        let Some(from) = from.or_else(|| committee(cell, citation)).filter(|&from| date < from) else { continue };
        found
            .at(cell, citation.span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .typed("date", date)
            .typed("issuer", issuer.as_str())
            .param("from", from);
    }
}

/// The day of the steering committee of Resolution 57, which shares its abbreviation with others: the text must speak
/// of its subject.
fn committee(cell: &Cell<'_>, citation: &Citation) -> Option<NaiveDate> {
    if citation.regime != Regime::Party || citation.organ.first().is_none_or(|organ| organ != "BCĐTW") {
        return None;
    }
    let text = fold_text(cell.text());
    let subject = ["chuyển đổi số", "khoa học", "57-nq/tw"].iter().any(|words| text.contains(words));
    NaiveDate::from_ymd_opt(2025, 1, 10).filter(|_| subject)
}
