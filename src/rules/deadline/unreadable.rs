use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;

rule! {
    id: "deadline/unreadable",
    severity: Error,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Không đọc được thời hạn “{text}”. Hãy ghi một ngày ({example}), một tháng (Tháng 9/2025), một quý, một năm, hoặc “Thường xuyên”.",
    en: "The deadline “{text}” cannot be read. Write a day ({example}), a month (Tháng 9/2025), a quarter, a year, or “Thường xuyên”.",
    checks: {
        vi: "Thời hạn phải đọc được thành ngày, khoảng thời gian, định kỳ hoặc thường xuyên.",
        en: "A deadline reads as a day, a period, a recurrence, or open-ended."
    },
    why: {
        vi: "Không đọc được thời hạn thì không biết nhiệm vụ đúng hạn hay quá hạn.",
        en: "Without a readable deadline nobody can tell whether the task is in time."
    },
    silent: {
        vi: "Ngày không có thật (date/impossible), ngày viết sai cách (date/wrong-notation), ô trống.",
        en: "Days that do not exist (date/impossible), days in another notation (date/wrong-notation), blank fields."
    },
    source: "Practice: the direction “6 rõ” asks for a clear time for every task.",
    passes: [
        [{ deadline: "31/8/ 2025" }],
        [{ deadline: "Tháng 9/2025" }],
        [{ deadline: "2022 – 2025" }],
        [{ deadline: "Thường xuyên" }],
        [{ deadline: "2025 và những năm tiếp theo" }],
        [{ deadline: "31/9/2025" }],
    ],
    fails: [
        [{ deadline: "mai mốt" }] => [0 deadline "mai mốt"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let Value::Deadline(reading) = cell.value() else { return };
    if reading.is_unreadable() {
        found
            .at(cell, cell.span())
            .typed("text", cell.text().trim())
            .param("example", cell.notation().write(cell.row.as_of()));
    }
}
