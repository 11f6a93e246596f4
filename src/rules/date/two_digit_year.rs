use crate::read::{DateReading, DeadlineReading};
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;

rule! {
    id: "date/two-digit-year",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Năm trong “{text}” chỉ có hai chữ số. Hãy ghi đủ bốn chữ số: {date}.",
    en: "The year in “{text}” has two digits. Write all four: {date}.",
    fix: { vi: "Viết lại thành {to}", en: "Write {to}" },
    checks: {
        vi: "Năm viết đủ bốn chữ số.",
        en: "Years have four digits."
    },
    why: {
        vi: "25/06/25 đọc được theo hai cách, và bảng tính tự đoán thế kỷ.",
        en: "25/06/25 reads in two ways, and spreadsheets guess the century."
    },
    silent: {
        vi: "Năm hai chữ số trong văn bản thường; ngày không có thật (date/impossible).",
        en: "Two-digit years in running text; days that do not exist (date/impossible)."
    },
    source: "Decree 30/2020/NĐ-CP, appendix I, II.4.b: dates give day, month and year in full.",
    passes: [
        [{ completed: "30/06/2025" }],
        [{ deadline: "30/6/2025" }],
        [{ description: "cuộc họp ngày 30/6/25" }],
    ],
    fails: [
        [{ completed: "30/06/25" }] => [0 completed "30/06/25"],
        [{ deadline: "31.12.25" }] => [0 deadline "31.12.25"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let day = match cell.value() {
        Value::Date(DateReading::TwoDigitYear(day)) => day,
        Value::Deadline(reading) => match &**reading {
            DeadlineReading::TwoDigitYear(day) => day,
            _ => return,
        },
        _ => return,
    };
    found
        .at(cell, day.span)
        .typed("text", day.span.of(cell.text()))
        .typed("date", day.date)
        .edit(cell, day.span, cell.notation().write(day.date));
}
