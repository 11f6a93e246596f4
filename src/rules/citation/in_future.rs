use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "citation/in-future",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [AsOf],
    vi: "Văn bản “{citation}” ghi ngày {date}, sau ngày báo cáo {asOf} là {days} ngày. Hãy kiểm tra lại ngày của văn bản.",
    en: "“{citation}” is dated {date}, {days} day(s) after the day of the report {asOf}. Check the date of the document.",
    checks: {
        vi: "Văn bản đã có số không ghi ngày sau ngày báo cáo.",
        en: "A document that has a number is not dated after the day of the report."
    },
    why: {
        vi: "Văn bản chưa đến ngày ban hành thì chưa có số; thường là gõ nhầm tháng hoặc năm.",
        en: "A document not yet issued has no number; usually the month or year is a slip."
    },
    silent: {
        vi: "Văn bản không ghi ngày, ngày không có trên lịch, ngày không gắn với văn bản.",
        en: "Documents without a date, impossible dates, dates that belong to no document."
    },
    source: "Decree 30/2020/NĐ-CP, article 15: number and date are given when the document is issued.",
    passes: [
        [{ description: "Quyết định số 57/QĐ-UBND ngày 15/12/2025; họp ngày 20/12/2025" }],
    ],
    fails: [
        [{ description: "Kế hoạch số 125/KH-UBND ngày 02/6/2026" }]
            => [0 description "Kế hoạch số 125/KH-UBND ngày 02/6/2026"],
        [{ description: "Kế hoạch số 125/KH-UBND ngày 03/7/2205" }]
            => [0 description "Kế hoạch số 125/KH-UBND ngày 03/7/2205"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let as_of = cell.row.as_of();
    for citation in cell.citations() {
        let Some(date) = citation.day().filter(|&date| date > as_of) else { continue };
        found
            .at(cell, citation.span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .typed("date", date)
            .param("asOf", as_of)
            .param("days", (date - as_of).num_days());
    }
}
