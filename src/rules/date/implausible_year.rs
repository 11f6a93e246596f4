use crate::profile::Role;
use crate::read::{DateReading, Day, FoundDay, Span};
use crate::order::sort_by_key;
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;
use chrono::{Datelike, NaiveDate};

rule! {
    id: "date/implausible-year",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [AsOf],
    params: ["past" = 10, "future" = 20],
    vi: "Năm {year} trong “{text}” có vẻ gõ nhầm. Hãy kiểm tra lại năm.",
    en: "The year {year} in “{text}” looks like a slip. Check the year.",
    checks: {
        vi: "Năm của thời hạn, ngày hoàn thành và ngày trong mô tả nằm gần năm báo cáo.",
        en: "The years of deadlines, completion dates and days in descriptions lie near the year of the report."
    },
    why: {
        vi: "2052 thay cho 2025, 2205 thay cho 2025 là lỗi gõ hay gặp, làm sai mọi phép tính hạn.",
        en: "2052 or 2205 for 2025 is a common slip, and every count of days goes wrong with it."
    },
    silent: {
        vi: "Ngày hoàn thành sau ngày báo cáo (status/completed-in-future nêu); văn bản ghi ngày sau ngày báo cáo (citation/in-future nêu); ngày lịch sử trong văn bản thường, trừ ngày của văn bản trước năm 1945.",
        en: "Completion dates after the day of the report (status/completed-in-future speaks); documents dated after the report (citation/in-future speaks); days of history in running text, except dates of documents before 1945."
    },
    source: "Practice; the years allowed are parameters.",
    passes: [
        [{ completed: "30/6/2020" }],
        [{ deadline: "31/12/2045" }],
        [{ status: "Đã hoàn thành", completed: "30/6/2205" }],
        [{ description: "kỷ niệm ngày 03/02/1930; tầm nhìn đến ngày 31/12/2050" }],
        [{ deadline: "Năm 2045" }],
    ],
    fails: [
        [{ completed: "30/6/1925" }] => [0 completed "30/6/1925"],
        [{ completed: "30/6/2015" }] => [0 completed "30/6/2015"],
        [{ deadline: "30/6/2052" }] => [0 deadline "30/6/2052"],
        [{ description: "Quyết định số 57/QĐ-UBND ngày 10/01/1925; họp ngày 10/01/2125" }]
            => [0 description "10/01/1925", 0 description "10/01/2125"],
    ],
}

/// The first year from which documents of this State bear numbers.
const FOUNDED: i32 = 1945;

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let year = cell.row.as_of().year();
    let (past, future) = (i64::from(year) - found.setting(0), i64::from(year) + found.setting(1));
    let mut report = |span: Span, date: NaiveDate| {
        found.at(cell, span).typed("text", span.of(cell.text())).typed("year", date.year().to_string());
    };
    let far = |day: &Day| i64::from(day.date.year()) > future;
    let long_ago = |day: &Day| i64::from(day.date.year()) <= past;
    let done = cell.field().role == Some(Role::Completed);
    match cell.value() {
        Value::Date(DateReading::Day(day)) if long_ago(day) || far(day) && !done => report(day.span, day.date),
        Value::Deadline(reading) => {
            if let Some(day) = reading.single_day().filter(|day| long_ago(day) || far(day)) {
                report(day.span, day.date);
            }
        }
        Value::Text(prose) => {
            let days = |found: &FoundDay| match found {
                FoundDay::Day(day) => Some(*day),
                FoundDay::Impossible(_) => None,
            };
            let dates = prose.citations.iter().filter_map(|citation| citation.date.as_ref().and_then(days));
            // Plans look further ahead in words than in a column of deadlines.
            let ahead = prose.other_days().filter_map(days).filter(|day| i64::from(day.date.year()) > future + 30);
            let old = dates.filter(|day| day.date.year() < FOUNDED);
            let mut odd: Vec<Day> = old.chain(ahead).collect();
            sort_by_key(&mut odd, |day| day.span);
            odd.dedup_by_key(|day| day.span);
            odd.iter().for_each(|day| report(day.span, day.date));
        }
        _ => {}
    }
}
