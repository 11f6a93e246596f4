use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "citation/wrong-legislature",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "“{citation}” không thể là văn bản của Quốc hội khóa {term}: năm đó là khóa khác[[, khóa {right}: “{symbol}”]]. Hãy kiểm tra lại ký hiệu.",
    en: "“{citation}” cannot be of the {term}th National Assembly: another one sat that year[[, the {right}th: “{symbol}”]]. Check the symbol.",
    fix: { vi: "Sửa thành {to}", en: "Write {to}" },
    checks: {
        vi: "Khóa Quốc hội trong ký hiệu (QH15, UBTVQH15) khớp với năm của văn bản.",
        en: "The term of the National Assembly in a symbol (QH15, UBTVQH15) fits the year of the document."
    },
    why: {
        vi: "Luật, nghị quyết ghi sai khóa thì không tra được.",
        en: "A law or resolution with the wrong term cannot be looked up."
    },
    silent: {
        vi: "Năm chuyển giao giữa hai khóa khi không ghi ngày; khóa trước 1987 và sau 2031.",
        en: "Years in which two terms sat, where no day is given; terms before 1987 and after 2031."
    },
    source: "Opening days of the first sessions of the 8th to 16th National Assembly; the 16th opened on 06/4/2026 (Resolution 17/2026/QH16).",
    passes: [
        [{ description: "Nghị quyết số 193/2025/QH15, Luật số 103/2016/QH13, Nghị quyết số 351/2017/UBTVQH14" }],
    ],
    fails: [
        [{ description: "theo Nghị quyết số 193/2025/QH12" }] => [0 description "193/2025/QH12"],
        [{ description: "Nghị quyết số 17/2026/QH15 ngày 08/4/2026" }] => [0 description "17/2026/QH15"],
        [{ description: "Luật số 12/2021/QH12" }] => [0 description "12/2021/QH12"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    for citation in cell.citations() {
        let Some(wrong) = citation.wrong_term() else { continue };
        let finding = found
            .at(cell, citation.symbol_span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .typed("term", i64::from(wrong.term));
        if let (Some(right), Some(symbol)) = (wrong.right, wrong.symbol) {
            finding.param("right", i64::from(right)).typed("symbol", symbol.as_str());
            finding.edit(cell, citation.symbol_span, symbol);
        }
    }
}
