use crate::read::citation::{Citation, same_document};
use crate::rules::{Cell, Class, Findings, Group, Keys, Row, Scope, Writings, rule};
use chrono::{Datelike, NaiveDate, Weekday};

rule! {
    id: "citation/conflicting-dates",
    severity: Warning,
    scope: Scope::Group { keys, check },
    reads: [],
    context: [Calendar, Register],
    vi: "Văn bản “{citation}” ở đây ghi ngày {date}, nơi khác trong biểu ghi ngày {other}.[[ Ngày {sunday} là Chủ nhật.]][[ Ngày {holiday} là ngày nghỉ.]] Hãy đối chiếu văn bản gốc và ghi thống nhất.",
    en: "“{citation}” is dated {date} here and {other} elsewhere in the sheet.[[ {sunday} is a Sunday.]][[ {holiday} is a day off.]] Check the document and use one date.",
    checks: {
        vi: "Một văn bản chỉ ghi một ngày trong cả biểu.",
        en: "One document has one date throughout the sheet."
    },
    why: {
        vi: "Hai ngày khác nhau cho cùng một văn bản thì chắc chắn một ngày sai.",
        en: "Of two dates for one document one is wrong for certain."
    },
    silent: {
        vi: "Văn bản cùng số của năm khác, nhiệm kỳ khác, tỉnh khác, hoặc trước và sau ngày đánh lại số do sáp nhập. Văn bản có trong danh mục: danh mục cho biết ngày nào sai (citation/differs-from-register).",
        en: "Documents of the same number of another year, term or province, or before and after numbering restarted with a merger. Documents of the register, which tells the wrong date from the right one (citation/differs-from-register)."
    },
    source: "Decree 30/2020/NĐ-CP, appendix VI: number, symbol and agency name one document; restarts of 01/7/2025 by Resolution 202/2025/QH15.",
    passes: [
        [{ description: "Kế hoạch số 05-KH/TU ngày 20/7/2025" }, { description: "Kế hoạch số 05-KH/TU ngày 20/07/2025" }],
        [
            { description: "Quyết định số 57/QĐ-UBND ngày 10/01/2025" },
            { description: "Quyết định số 57/QĐ-UBND ngày 15/8/2025; 57/QĐ-UBND ngày 10/01/2024; 57-NQ/TW ngày 22/12/2024" },
        ],
        with r#"{"register": [{"citation": "05-KH/TU", "date": "2025-07-21"}]}"#
            [{ description: "05-KH/TU ngày 20/7/2025" }, { description: "05-KH/TU ngày 21/7/2025" }],
    ],
    fails: [
        [
            { description: "kế hoạch số 05-KH/TU ngày 20/7/2025" },
            { description: "Kế hoạch hành động số 05-KH/TU ngày 21/7/2025" },
        ] => [
            0 description "kế hoạch số 05-KH/TU ngày 20/7/2025",
            1 description "Kế hoạch hành động số 05-KH/TU ngày 21/7/2025"
        ],
    ],
}

/// The document, whatever the date; the slips of the symbol are repaired in it.
fn key(citation: &Citation) -> Option<String> {
    citation.key().filter(|_| citation.day().is_some()).map(|_| citation.symbol())
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    keys.citations(row, key, |citation| Class::of(citation.identity()));
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    let writings = Writings::of(group);
    // Comparing dates with dates, not places with places, keeps a sheet full of one citation fast.
    let mut dates: Vec<(NaiveDate, usize)> = Vec::new();
    for (i, (_, citation, _)) in writings.each.iter().enumerate() {
        let Some(day) = citation.day() else { continue };
        if let Err(at) = dates.binary_search_by_key(&day, |date| date.0) {
            dates.insert(at, (day, i));
        }
    }
    if dates.len() < 2 {
        return;
    }
    let others = |(cell, citation, _): &(Cell<'_>, &Citation, usize)| -> Vec<(NaiveDate, usize)> {
        let known = cell.row.frame.register.find(citation).is_some();
        let differs = |&(day, i): &(NaiveDate, usize)| {
            Some(day) != citation.day() && same_document(citation, writings.each[i].1) == Some(true)
        };
        dates.iter().filter(|_| !known).copied().filter(differs).collect()
    };
    let against: Vec<_> = writings.each.iter().map(others).collect();
    for ((cell, citation), &writing) in writings.all.iter().zip(&writings.which) {
        let others = against.get(writing).map_or(&[][..], Vec::as_slice);
        let (Some(day), Some(&(other, _))) = (citation.day(), others.first()) else { continue };
        let finding = found
            .at(cell, citation.span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .typed("date", day)
            .typed("other", other);
        let sunday = |day: &NaiveDate| day.weekday() == Weekday::Sun;
        let off = |day: &NaiveDate| cell.row.frame.calendar.day_off(*day).is_some();
        let days = [day, other];
        if let Some(sunday) = days.iter().find(|day| sunday(day)) {
            finding.param("sunday", *sunday);
        } else if let Some(holiday) = days.iter().find(|day| off(day) && day.weekday() != Weekday::Sat) {
            finding.param("holiday", *holiday);
        }
        for &(_, i) in others {
            let (place, other, _) = &writings.each[i];
            finding.related(place, other.span);
        }
    }
}
