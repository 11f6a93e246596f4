use crate::read::citation::lifetime;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "citation/issuer-abolished",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Văn bản “{citation}” ghi ngày {date}, nhưng {issuer} đã kết thúc hoạt động trước ngày đó ({until})[[; nay là {successor}]]. Hãy kiểm tra lại ký hiệu hoặc ngày.",
    en: "“{citation}” is dated {date}, but {issuer} had ended by then ({until})[[; it is now {successor}]]. Check the symbol or the date.",
    checks: {
        vi: "Văn bản không ghi ngày sau khi cơ quan ban hành đã kết thúc hoạt động.",
        en: "A document is not dated after its issuer ceased to exist."
    },
    why: {
        vi: "Sau khi sắp xếp bộ máy năm 2025, ký hiệu cơ quan cũ kèm ngày mới thường là gõ nhầm ngày hoặc dùng lại mẫu cũ.",
        en: "After the mergers of 2025 an old symbol with a new date is usually a slip in the date or an old template."
    },
    silent: {
        vi: "Văn bản không ghi đủ ngày; tháng đầu sau khi sắp xếp đối với sở.",
        en: "Documents without a full date; the first month after the merger for departments."
    },
    source: "Resolution 176/2025/QH15 (ministries, 01/3/2025); Decrees 45/2025 and 150/2025/NĐ-CP (departments).",
    passes: [
        [{ description: "văn bản số 1552/BTTTT-TTH; Quyết định số 12/QĐ-BTTTT ngày 28/02/2025" }],
        [{ description: "Công văn số 45/STTTT-CNTT ngày 15/3/2025" }],
    ],
    fails: [
        [{ description: "Công văn số 708/BTTTT-CATTT ngày 05/5/2025" }]
            => [0 description "Công văn số 708/BTTTT-CATTT ngày 05/5/2025"],
        [{ description: "Quyết định số 15/QĐ-SLĐTBXH ngày 02/4/2025" }]
            => [0 description "Quyết định số 15/QĐ-SLĐTBXH ngày 02/4/2025"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    for citation in cell.citations() {
        let (Some(date), Some(issuer)) = (citation.day(), citation.organ.first()) else { continue };
        let Some(life) = lifetime(issuer) else { continue };
        let Some(until) = life.until.filter(|&until| date > until) else { continue };
        let finding = found
            .at(cell, citation.span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .typed("date", date)
            .typed("issuer", issuer.as_str())
            .param("until", until);
        if let Some(successor) = life.successor {
            finding.param("successor", successor);
        }
    }
}
