use crate::read::{DateReading, Day, DeadlineReading};
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;

rule! {
    id: "date/wrong-notation",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Ngày “{text}” không theo cách viết của cột này ({notation}). Viết đúng là {expected}.",
    en: "“{text}” is not written as this column writes dates ({notation}). It should be {expected}.",
    fix: { vi: "Viết lại thành {to}", en: "Write {to}" },
    checks: {
        vi: "Ngày viết theo thứ tự và dấu phân cách mà biểu mẫu quy định; số mà bảng tính lưu thay cho ngày (45838) cũng không phải cách viết ngày.",
        en: "Dates are written in the order and with the separators the form asks for; the number a spreadsheet keeps for a day (45838) is no date either."
    },
    why: {
        vi: "Trong một cột có 2025-06-25 xen với 25/06/2025 thì bảng tính sắp xếp sai và người đọc dễ nhầm ngày với tháng.",
        en: "A column that mixes 2025-06-25 with 25/06/2025 is sorted wrongly, and day and month are easily confused."
    },
    silent: {
        vi: "Khoảng trắng cạnh dấu phân cách do ô bị ngắt dòng (30/6/ 2025), thiếu hay thừa số 0, thời hạn viết bằng chữ (ngày 30 tháng 6 năm 2025) và thời hạn không phải một ngày.",
        en: "Blanks beside separators from wrapped cells (30/6/ 2025), a missing or extra zero, deadlines in words (ngày 30 tháng 6 năm 2025), and deadlines that are not a day."
    },
    source: "The notation of the profile; by default that of Decree 30/2020/NĐ-CP, appendix I, II.4.b.",
    passes: [
        [{ completed: "30/6/ 2025" }],
        [{ completed: "3/6/2025" }],
        [{ deadline: "Quý II/2025" }],
        [{ deadline: "ngày 30 tháng 6 năm 2025" }],
        with r#"{"notation": "dd-mm-yyyy"}"# [{ completed: "24-06-2025" }],
    ],
    fails: [
        [{ completed: "22/6-2025" }] => [0 completed "22/6-2025"],
        [{ deadline: "2025-06-25" }] => [0 deadline "2025-06-25"],
        [{ completed: "45838" }] => [0 completed "45838"],
        [{ deadline: "2025-06-30T00:00:00" }] => [0 deadline "2025-06-30T00:00:00"],
        with r#"{"notation": "dd-mm-yyyy"}"# [{ completed: "24/06/2025" }] => [0 completed "24/06/2025"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let notation = cell.notation();
    let written = |day: &Day| (!notation.allows(&day.notation)).then_some((day.span, day.date));
    let wrong = match cell.value() {
        Value::Date(DateReading::Day(day)) => written(day),
        Value::Date(DateReading::Serial(day)) => Some((day.span, day.date)),
        Value::Deadline(reading) => match &**reading {
            DeadlineReading::Serial(day) => Some((day.span, day.date)),
            // A column of deadlines holds words of every kind: ngày 30 tháng 6 năm 2025.
            reading => reading.single_day().filter(|day| !day.notation.is_worded()).and_then(written),
        },
        _ => None,
    };
    let Some((span, date)) = wrong else { return };
    let expected = notation.write(date);
    found
        .at(cell, span)
        .typed("text", span.of(cell.text()))
        .param("notation", notation.to_string())
        .typed("expected", expected.as_str())
        .edit(cell, span, expected);
}
