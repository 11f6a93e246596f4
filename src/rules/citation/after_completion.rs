use crate::profile::{Meaning, Role};
use crate::rules::{Findings, Row, Scope, rule};
use chrono::{Datelike, NaiveDate};

rule! {
    id: "citation/after-completion",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Completed, Description],
    context: [AsOf],
    vi: "Văn bản “{citation}” ngày {date} ban hành sau ngày hoàn thành {completed} là {days} ngày. Hãy kiểm tra lại ngày văn bản hoặc ngày hoàn thành.",
    en: "“{citation}” is dated {date}, {days} day(s) after the completion date {completed}. Check the date of the document or of the completion.",
    checks: {
        vi: "Văn bản nêu làm minh chứng không ban hành sau ngày hoàn thành.",
        en: "Documents given as evidence are not dated after the completion."
    },
    why: {
        vi: "Minh chứng có sau ngày hoàn thành thì hoặc ngày hoàn thành ghi sớm, hoặc văn bản thuộc việc khác.",
        en: "Evidence dated after the completion means that the completion date is too early, or the document belongs to other work."
    },
    silent: {
        vi: "Ngày không gắn với văn bản nào, văn bản không ghi ngày hoặc ghi ngày sau ngày báo cáo (citation/in-future), nhiệm vụ chưa hoàn thành.",
        en: "Days that belong to no document, documents without a date or dated after the report (citation/in-future), tasks that are not completed."
    },
    source: "Practice: Plan 02-KH/BCĐTW asks for evidence of completion.",
    passes: [
        [{
            status: "Đã hoàn thành", completed: "26/6/2025",
            description: "Ban hành Kế hoạch số 125/KH-UBND ngày 02/6/2025; vận hành chính thức từ ngày 01/7/2025"
        }],
        [{ status: "Đang thực hiện", description: "Công văn số 335/SKHCN-BCVT&CĐS ngày 22/7/2025" }],
        [{ status: "Đã hoàn thành", completed: "24/6/2025", description: "Kế hoạch số 41/KH-UBND ngày 20/6/2026" }],
        [{ status: "Đã hoàn thành", completed: "24/6/1925", description: "Kế hoạch số 41/KH-UBND ngày 20/6/2025" }],
    ],
    fails: [
        [{
            status: "Đã hoàn thành", completed: "24/6/2025",
            description: "Quyết định số 13/QĐ-HĐND ngày 28/7/2025 và Quyết định số 608/QĐ-UBND ngày 14/08/2025"
        }] => [
            0 description "Quyết định số 13/QĐ-HĐND ngày 28/7/2025",
            0 description "Quyết định số 608/QĐ-UBND ngày 14/08/2025"
        ],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some((cell, completed)), Some(description)) = (row.completed(), row.cell(Role::Description)) else { return };
    let (Some(Meaning::Done), Some(prose)) = (row.status(), description.prose()) else { return };
    for citation in &prose.citations {
        // Ten years apart, the year of the completion is the slip, and date/implausible-year speaks of it.
        let after = |&date: &NaiveDate| {
            date > completed && date <= row.as_of() && date.year() < completed.year() + 10
        };
        let Some(date) = citation.day().filter(after) else { continue };
        found
            .at(&description, citation.span)
            .typed("citation", citation.symbol_span.of(description.text()))
            .typed("date", date)
            .typed("completed", completed)
            .param("days", (date - completed).num_days())
            .related(&cell, cell.span());
    }
}
