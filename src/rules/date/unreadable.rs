use crate::read::Span;
use crate::read::DateReading;
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;

rule! {
    id: "date/unreadable",
    severity: Error,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Không đọc được ngày “{text}”. Hãy ghi đủ ngày, tháng, năm, ví dụ {example}.",
    en: "“{text}” cannot be read as a date. Write day, month and year, such as {example}.",
    checks: {
        vi: "Ô ngày phải là một ngày có đủ ngày, tháng, năm.",
        en: "A date field holds one date with day, month and year."
    },
    why: {
        vi: "Ngày không đọc được thì không so được với thời hạn, và hệ thống nhận báo cáo sẽ từ chối.",
        en: "A date that cannot be read cannot be held against the deadline, and the receiving system refuses it."
    },
    silent: {
        vi: "Ngày không có thật (date/impossible), năm hai chữ số (date/two-digit-year), ô trống.",
        en: "Days that do not exist (date/impossible), two-digit years (date/two-digit-year), blank fields."
    },
    source: "Decree 30/2020/NĐ-CP, appendix I, II.4.b: dates give day, month and year in full.",
    passes: [
        [{ completed: "30/6/2025" }],
        [{ completed: "31/12 /2025" }],
        [{ completed: "ngày 24 tháng 01 năm 2025" }],
        [{ completed: "31/9/2025" }],
        [{ completed: "" }],
    ],
    fails: [
        [{ completed: "cuối tháng 6" }] => [0 completed "cuối tháng 6"],
        [{ completed: "tháng 6/2025" }] => [0 completed "tháng 6/2025"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let Value::Date(DateReading::Unreadable { at, .. }) = cell.value() else { return };
    // Where a date is followed by something else, the rest is what has to go.
    let whole = cell.whole();
    let span = if *at < whole.end { Span { start: *at, end: whole.end } } else { whole };
    found
        .at(cell, span)
        .typed("text", cell.text().trim())
        .param("example", cell.notation().write(cell.row.as_of()));
}
