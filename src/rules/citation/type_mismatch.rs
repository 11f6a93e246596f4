use crate::read::Span;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "citation/type-mismatch",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Ghi “{phrase}” nhưng ký hiệu “{citation}” là của {kind}. Hãy kiểm tra lại tên loại hoặc ký hiệu.",
    en: "It says “{phrase}”, but “{citation}” is the symbol of a {kind}. Check the type word or the symbol.",
    checks: {
        vi: "Tên loại văn bản đi với ký hiệu của loại đó.",
        en: "The type word of a document goes with the symbol of that type."
    },
    why: {
        vi: "Tên loại và ký hiệu trái nhau thì một trong hai là gõ nhầm, người nhận không biết tìm văn bản nào.",
        en: "Where they contradict each other one is a slip, and nobody knows which document is meant."
    },
    silent: {
        vi: "Kế hoạch, chương trình, đề án, quy chế, quy định mang ký hiệu của văn bản ban hành (QĐ, NQ, CT); hướng dẫn; “văn bản”; văn bản chỉ ghi số. Tên loại ghép tính theo từ đầu: Thông báo kết luận là TB.",
        en: "Plans, programmes, schemes, regulations and rules under the symbol of the act that issues them (QĐ, NQ, CT); guidance; “văn bản”; documents named by number only. The first word of a compound decides: Thông báo kết luận is TB."
    },
    source: "Decree 30/2020/NĐ-CP, article 7 and appendix III; Guidance 36-HD/VPTW; pairs that practice allows are left alone.",
    passes: [
        [{ description: "Quyết định số 57/QĐ-UBND; Thông báo kết luận số 04-TB/BCĐTW" }],
        [{ description: "Kế hoạch số 57/QĐ-UBND, Quy định số 66-QĐ/TW, Nghị quyết số 193/2025/QH15" }],
        [{ description: "Công văn số 1234/CT-TTHT" }],
    ],
    fails: [
        [{ description: "ban hành Quyết định số 125/KH-UBND ngày 02/6/2025" }]
            => [0 description "Quyết định số 125/KH-UBND"],
        [{ description: "Thông tư số 30/2020/NĐ-CP; Kế hoạch số 31/TB-UBND" }]
            => [0 description "Thông tư số 30/2020/NĐ-CP", 0 description "Kế hoạch số 31/TB-UBND"],
        [{ description: "Công văn số 57/QĐ-UBND" }] => [0 description "Công văn số 57/QĐ-UBND"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    for citation in cell.citations() {
        let (Some(kind), Some(phrase)) = (citation.mismatch(), citation.phrase) else { continue };
        found
            .at(cell, Span { start: citation.span.start, end: citation.symbol_span.end })
            .typed("phrase", phrase.span.of(cell.text()))
            .typed("citation", citation.symbol_span.of(cell.text()))
            .param("kind", kind.name());
    }
}
