use crate::read::{FoundDay, Part};
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "citation/date-impossible",
    severity: Error,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Văn bản “{citation}” ghi ngày “{text}”, là ngày không có[[: tháng {month} chỉ có đến ngày {last}]][[: không có tháng {badMonth}]]. Hãy kiểm tra lại ngày của văn bản.",
    en: "“{citation}” is dated “{text}”, a day that does not exist[[: month {month} ends on {last}]][[: there is no month {badMonth}]]. Check the date of the document.",
    checks: {
        vi: "Ngày ghi kèm văn bản là ngày có trên lịch.",
        en: "The date given with a document exists in the calendar."
    },
    why: {
        vi: "Ngày không có trên lịch chắc chắn là gõ nhầm, và văn bản không tra được theo ngày đó.",
        en: "A day that does not exist is a slip for certain, and the document cannot be found by it."
    },
    silent: {
        vi: "Ngày để trống chờ điền tay (“ngày      /8/2025”); ngày không gắn với văn bản.",
        en: "Days left blank to be filled in by hand (“ngày      /8/2025”); dates that belong to no document."
    },
    source: "The Gregorian calendar; Decree 30/2020/NĐ-CP, appendix I, II.4.b for the order of day and month.",
    passes: [
        [{ description: "Quyết định số 57/QĐ-UBND ngày 30/9/2025" }],
        [{ description: "Kế hoạch số      /KH-UBND ngày      /8/2025" }],
    ],
    fails: [
        [{ description: "Quyết định số 57/QĐ-UBND ngày 31/9/2025" }] => [0 description "31/9/2025"],
        [{ description: "Nghị quyết số 57-NQ/TW, ngày 22 tháng 13 năm 2024" }] => [0 description "22 tháng 13 năm 2024"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    for citation in cell.citations() {
        let Some(FoundDay::Impossible(impossible)) = citation.date else { continue };
        let finding = found
            .at(cell, impossible.span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .typed("text", impossible.span.of(cell.text()));
        let number = |part: Option<u32>| part.map(|n| n.to_string()).unwrap_or_default();
        match (impossible.part, impossible.last_day) {
            (Part::Day, Some(last)) => {
                finding.typed("month", number(impossible.month)).param("last", last);
            }
            (Part::Month, _) => {
                finding.typed("badMonth", number(impossible.month));
            }
            _ => {}
        }
    }
}
