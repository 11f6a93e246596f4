use crate::read::citation::{Citation, Kind, Phrase, Regime};
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "citation/normative-year",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Ký hiệu “{citation}”[[ thiếu năm: {needs} luôn có năm ban hành sau số]][[ thừa năm: {without} không ghi năm trong ký hiệu]]. Hãy kiểm tra lại ký hiệu.",
    en: "“{citation}”[[ lacks its year: a {needs} always has the year after the number]][[ has a year too many: a {without} carries none in its symbol]]. Check the symbol.",
    checks: {
        vi: "Nghị định, thông tư có năm trong ký hiệu; kế hoạch, báo cáo, thông báo, công văn thì không.",
        en: "Decrees and circulars have the year in their symbol; plans, reports, notices and official letters do not."
    },
    why: {
        vi: "Năm trong ký hiệu cho biết văn bản quy phạm pháp luật; thiếu hoặc thừa năm là ghi sai ký hiệu.",
        en: "The year marks normative acts; a year missing or added is a wrong symbol."
    },
    silent: {
        vi: "Quyết định, nghị quyết (có cả hai cách ghi); văn bản của Đảng; văn bản chỉ ghi số.",
        en: "Decisions and resolutions, which exist both ways; Party documents; documents named by number only."
    },
    source: "Law on the Promulgation of Normative Documents and Decree 30/2020/NĐ-CP, appendix I, part I.II.3 (practice).",
    passes: [
        [{ description: "Nghị định số 118/2025/NĐ-CP, Thông tư số 12/2025/TT-BKHCN, Kế hoạch số 41/KH-UBND" }],
        [{ description: "Quyết định số 20/2020/QĐ-TTg, Quyết định số 411/QĐ-TTg, Thông tri số 05-TT/TU" }],
    ],
    fails: [
        [{ description: "Nghị định số 118/NĐ-CP của Chính phủ" }] => [0 description "118/NĐ-CP"],
        [{ description: "Kế hoạch số 41/2025/KH-UBND" }] => [0 description "41/2025/KH-UBND"],
        [{ description: "Công văn số 1388/2025/UBND-TTHC" }] => [0 description "1388/2025/UBND-TTHC"],
    ],
}

/// Kinds that are always normative, and those that never are.
const ALWAYS: &[Kind] = &[Kind::Decree, Kind::Circular, Kind::JointCircular];
const NEVER: &[Kind] = &[Kind::Plan, Kind::Report, Kind::Notice, Kind::Letter];

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    for citation in cell.citations() {
        let Some((key, kind)) = fault(citation) else { continue };
        found
            .at(cell, citation.symbol_span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .param(key, kind.name());
    }
}

fn fault(citation: &Citation) -> Option<(&'static str, Kind)> {
    // A letter carries no type, so only the word before it tells it from a contract or a file number.
    let letter = |phrase: &Phrase| phrase.kind == Kind::Letter && citation.regime == Regime::Letter;
    if citation.year.is_some() && citation.phrase.as_ref().is_some_and(letter) {
        return Some(("without", Kind::Letter));
    }
    let kind = citation.kind.filter(|_| citation.regime == Regime::State && !citation.bare && !citation.organ.is_empty())?;
    match citation.year {
        None if ALWAYS.contains(&kind) && citation.number.is_some() => Some(("needs", kind)),
        Some(_) if NEVER.contains(&kind) => Some(("without", kind)),
        _ => None,
    }
}
