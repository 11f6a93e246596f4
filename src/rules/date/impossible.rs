use crate::read::{DateReading, FoundDay, ImpossibleDay, Part};
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;

rule! {
    id: "date/impossible",
    severity: Error,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Không có ngày “{text}”[[: tháng {month} chỉ có đến ngày {last}]][[: không có tháng {badMonth}]][[: không có ngày {badDay}]][[: năm {badYear} không hợp lệ]]. Hãy kiểm tra lại ngày.",
    en: "There is no day “{text}”[[: month {month} ends on {last}]][[: there is no month {badMonth}]][[: there is no day {badDay}]][[: {badYear} is not a year]]. Check the date.",
    checks: {
        vi: "Ngày phải có trên lịch.",
        en: "The day exists in the calendar."
    },
    why: {
        vi: "Ngày như 31/9 thường là gõ nhầm; hệ thống nhận báo cáo sẽ từ chối hoặc tự đổi sang ngày khác.",
        en: "A day such as 31/9 is a slip; receiving systems refuse it or silently take another day."
    },
    silent: {
        vi: "Chữ không phải ngày (date/unreadable); ngày của văn bản (citation/date-impossible); ngày không có năm trong văn bản thường. Không tự đổi sang ngày gần nhất: chỉ người nhập mới biết ngày đúng.",
        en: "Text that is not a date (date/unreadable); dates of documents (citation/date-impossible); days without a year in running text. It proposes no other day: only the person knows the right one."
    },
    source: "The Gregorian calendar; Decree 30/2020/NĐ-CP, appendix I, II.4.b for the order of day and month.",
    passes: [
        [{ completed: "29/02/2024" }],
        [{ completed: "30/9/2025" }],
        [{ deadline: "Tháng 9/2025" }],
        [{ description: "Quyết định số 57/QĐ-UBND ngày 31/9/2025; đạt 05/13 địa bàn; phiên bản 3.13.2025; ngày 30/2; họp ngày      /8/2025" }],
    ],
    fails: [
        [{ completed: "31/9/2025" }] => [0 completed "31/9/2025"],
        [{ completed: "29/02/2025" }] => [0 completed "29/02/2025"],
        [{ deadline: "15/13/2025" }] => [0 deadline "15/13/2025"],
        [{ description: "Họp ngày 31/9/2025; số liệu đến ngày /65/2025" }]
            => [0 description "31/9/2025", 0 description "/65/2025"],
        [{ completed: "24/10/202" }] => [0 completed "24/10/202"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    match cell.value() {
        Value::Date(DateReading::Impossible(impossible)) => report(cell, impossible, found),
        Value::Deadline(reading) => {
            if let Some(impossible) = reading.impossible() {
                report(cell, impossible, found);
            }
        }
        Value::Text(prose) => {
            for day in prose.other_days() {
                if let FoundDay::Impossible(impossible) = day
                    && !left_blank(impossible)
                {
                    report(cell, impossible, found);
                }
            }
        }
        _ => {}
    }
}

/// "ngày      /8/2025": the day was left to be filled in by hand, and the rest is right.
fn left_blank(date: &ImpossibleDay) -> bool {
    date.part == Part::Day && date.day.is_none()
}

fn report(cell: &Cell<'_>, impossible: &ImpossibleDay, found: &mut Findings<'_>) {
    let finding = found.at(cell, impossible.span).typed("text", impossible.span.of(cell.text()));
    let number = |part: Option<u32>| part.map(|n| n.to_string()).unwrap_or_default();
    match (impossible.part, impossible.last_day) {
        (Part::Day, Some(last)) => {
            finding.typed("month", number(impossible.month)).param("last", last);
        }
        (Part::Day, None) => {
            finding.typed("badDay", number(impossible.day));
        }
        (Part::Month, _) => {
            finding.typed("badMonth", number(impossible.month));
        }
        (Part::Year, _) => {
            let digits = |c: char| !c.is_ascii_digit();
            let year = impossible.span.of(cell.text()).rsplit(digits).find(|digits| !digits.is_empty());
            finding.typed("badYear", year.unwrap_or_default());
        }
    }
}
