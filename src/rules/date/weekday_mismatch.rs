use crate::message::ParamValue;
use crate::read::{DateReading, Day, FoundDay};
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;
use chrono::{Datelike, Weekday};

rule! {
    id: "date/weekday-mismatch",
    severity: Info,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Ngày {date} là {actual}, không phải “{written}”. Hãy kiểm tra lại thứ hoặc ngày.",
    en: "{date} is a {actual}, not “{written}”. Check the day of the week or the date.",
    checks: {
        vi: "Thứ ghi cạnh một ngày đúng là thứ của ngày đó.",
        en: "The day of the week beside a date is that of the date."
    },
    why: {
        vi: "Thứ và ngày không khớp thì người dự họp, người nhận hạn không biết theo bên nào.",
        en: "Where the two disagree, nobody knows which of them a meeting or deadline follows."
    },
    silent: {
        vi: "“thứ 6” là số thứ tự (phiên họp thứ 6); ngày thiếu năm.",
        en: "“thứ 6” as an ordinal (phiên họp thứ 6); dates without a year."
    },
    source: "The Gregorian calendar.",
    passes: [
        [{ description: "họp vào thứ Sáu, ngày 27/6/2025" }],
        [{ description: "tại phiên họp thứ 6, ngày 25/6/2025" }],
        [{ deadline: "Thứ Sáu 27/6/2025" }],
    ],
    fails: [
        [{ description: "họp vào thứ Sáu, ngày 26/6/2025" }] => [0 description "thứ Sáu, ngày 26/6/2025"],
        [{ deadline: "Thứ Hai, 27/6/2025" }] => [0 deadline "Thứ Hai, 27/6/2025"],
        [{ completed: "27/6/2025 (thứ 5)" }] => [0 completed "27/6/2025 (thứ 5"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    match cell.value() {
        Value::Date(DateReading::Day(day)) => compare(cell, day, found),
        Value::Deadline(reading) => {
            if let Some(day) = reading.single_day() {
                compare(cell, day, found);
            }
        }
        Value::Text(prose) => {
            for day in &prose.days {
                if let FoundDay::Day(day) = day {
                    compare(cell, day, found);
                }
            }
        }
        _ => {}
    }
}

fn compare(cell: &Cell<'_>, day: &Day, found: &mut Findings<'_>) {
    let Some((written, span)) = day.weekday else { return };
    let actual = day.date.weekday();
    if written != actual {
        let (vi, en) = name(actual);
        found
            .at(cell, span.to(day.span))
            .typed("date", day.date)
            .typed("actual", ParamValue::Named(vi.to_owned(), en.to_owned()))
            .typed("written", span.of(cell.text()));
    }
}

fn name(day: Weekday) -> (&'static str, &'static str) {
    match day {
        Weekday::Mon => ("thứ Hai", "Monday"),
        Weekday::Tue => ("thứ Ba", "Tuesday"),
        Weekday::Wed => ("thứ Tư", "Wednesday"),
        Weekday::Thu => ("thứ Năm", "Thursday"),
        Weekday::Fri => ("thứ Sáu", "Friday"),
        Weekday::Sat => ("thứ Bảy", "Saturday"),
        Weekday::Sun => ("Chủ nhật", "Sunday"),
    }
}
