use crate::read::FoundDay;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "citation/differs-from-register",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [Register],
    vi: "Văn bản “{citation}” ghi ngày {date}, nhưng theo danh mục văn bản là ngày {right}[[ ({title})]]. Hãy kiểm tra lại.",
    en: "“{citation}” is dated {date}; the register has {right}[[ ({title})]]. Check it.",
    fix: { vi: "Sửa ngày thành {to}", en: "Change the date to {to}" },
    checks: {
        vi: "Ngày ghi kèm văn bản đúng với danh mục văn bản đã cho.",
        en: "The date of a document agrees with the register given."
    },
    why: {
        vi: "Danh mục lấy từ hệ thống quản lý văn bản nên thường đúng hơn trí nhớ.",
        en: "The register comes from the records system, which is right more often than memory."
    },
    silent: {
        vi: "Văn bản không có trong danh mục, không ghi ngày, hoặc không chắc là cùng một văn bản (khác năm, khác tỉnh, trước và sau khi đánh lại số).",
        en: "Documents the register does not have, without a date, or not surely the same (another year, another province, before and after numbering restarted)."
    },
    source: "The register of the page (context `register`).",
    passes: [
        with r#"{"register": [{"citation": "359-KH/TU", "date": "2025-04-29"}]}"#
            [{ description: "Kế hoạch số 359-KH/TU ngày 29/4/2025; Kế hoạch số 360-KH/TU ngày 30/4/2025" }],
        with r#"{"register": [{"citation": "57/QĐ-UBND", "date": "2025-01-10"}]}"#
            [{ description: "Quyết định số 57/QĐ-UBND ngày 15/8/2025, Quyết định số 57/QĐ-UBND ngày 11/01/2024" }],
    ],
    fails: [
        with r#"{"register": [{"citation": "359-KH/TU", "date": "2025-04-29", "title": "Kế hoạch hành động"}]}"#
            [{ description: "Kế hoạch hành động số 359-KH/TU ngày 30/4/2025" }] => [0 description "30/4/2025"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let register = &cell.row.frame.register;
    for citation in cell.citations() {
        let Some(FoundDay::Day(day)) = citation.date else { continue };
        let Some(known) = register.find(citation).filter(|known| known.date != day.date) else { continue };
        let finding = found
            .at(cell, day.span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .typed("date", day.date)
            .param("right", known.date)
            .edit(cell, day.span, day.notation.write(known.date));
        if !known.title.is_empty() {
            finding.param("title", known.title.as_str());
        }
    }
}
