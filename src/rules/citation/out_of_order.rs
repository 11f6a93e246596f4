use crate::order;
use crate::read::citation::Citation;
use crate::rules::{Cell, Class, Findings, Group, Keys, Row, Scope, rule};
use chrono::NaiveDate;

rule! {
    id: "citation/out-of-order",
    severity: Info,
    scope: Scope::Group { keys, check },
    reads: [],
    context: [],
    params: ["days" = 10],
    vi: "Văn bản “{citation}” ngày {date}: cùng cơ quan và loại, nhưng “{other}” có số[[ nhỏ hơn {smaller}]][[ lớn hơn {larger}]] lại ghi ngày {otherDate}. Hãy kiểm tra lại số và ngày.",
    en: "“{citation}” of {date}: from the same issuer and of the same type, “{other}” with the[[ smaller number {smaller}]][[ larger number {larger}]] is dated {otherDate}. Check numbers and dates.",
    checks: {
        vi: "Văn bản cùng cơ quan, cùng loại, cùng năm: số lớn hơn thì ngày không sớm hơn quá 10 ngày.",
        en: "Of documents of one issuer, type and year the one with the larger number is not more than 10 days earlier."
    },
    why: {
        vi: "Số văn bản cấp theo thứ tự ngày; lệch nhiều ngày thường là gõ nhầm số hoặc ngày.",
        en: "Numbers are given in the order of days; a large gap backwards is usually a slip in number or date."
    },
    silent: {
        vi: "UBND, HĐND, ban chỉ đạo, đảng ủy (nhiều cấp dùng chung ký hiệu); trước và sau ngày đánh lại số; số giữ chỗ lệch dưới 10 ngày.",
        en: "People's committees and councils, steering and Party committees, whose symbol several levels share; before and after numbering restarted; reserved numbers less than 10 days off."
    },
    source: "Decree 30/2020/NĐ-CP, article 15: one series per agency and year in order of issue (practice for the 10 days).",
    passes: [
        [{
            description: "62/SKHCN-BCVT&CĐS ngày 09/7/2025, 335/SKHCN-BCVT&CĐS ngày 22/7/2025, 472/SKHCN-BCVT&CĐS ngày 27/7/2025"
        }],
        [{ description: "Quyết định số 57/QĐ-UBND ngày 10/3/2025; Quyết định số 340/QĐ-UBND ngày 10/01/2025" }],
        [{ description: "Quyết định số 411/QĐ-TTg ngày 10/3/2025; Quyết định số 412/QĐ-TTg ngày 05/3/2025" }],
    ],
    fails: [
        [
            { description: "Công văn số 335/SKHCN-BCVT&CĐS ngày 22/9/2025" },
            { description: "Công văn số 472/SKHCN-CNTT ngày 27/7/2025" },
        ] => [
            0 description "Công văn số 335/SKHCN-BCVT&CĐS ngày 22/9/2025",
            1 description "Công văn số 472/SKHCN-CNTT ngày 27/7/2025"
        ],
        // Where one stands against several, the one is out of order.
        [
            { description: "502/SKHCN-BCVT&CĐS ngày 29/3/2025" },
            { description: "335/SKHCN-BCVT&CĐS ngày 22/4/2025, 472/SKHCN-BCVT&CĐS ngày 27/5/2025" },
        ] => [0 description "502/SKHCN-BCVT&CĐS ngày 29/3/2025"],
    ],
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    let class = |citation: &Citation| {
        let number = citation.number.as_ref().map(|number| (number.value, number.tail.as_str()));
        Class::of((number, citation.day()))
    };
    keys.citations(row, Citation::series, class);
}

/// A document of the series: its number and day, and where it is cited first.
struct Member<'a> {
    number: i64,
    day: NaiveDate,
    place: (Cell<'a>, &'a Citation),
    against: Vec<usize>,
}

/// Documents out of order that are compared each with each. Where there are more, it is the series that has no order.
const COMPARED: usize = 512;

fn check<'a>(group: &Group<'a>, found: &mut Findings<'_>) {
    let days = found.setting(0);
    let member = |place: (Cell<'a>, &'a Citation)| {
        let number = place.1.number.as_ref().filter(|number| number.tail.is_empty())?;
        Some(Member { number: i64::from(number.value), day: place.1.day()?, place, against: Vec::new() })
    };
    let mut members: Vec<Member<'a>> = group.citations().filter_map(member).collect();
    order::sort_by_key(&mut members, |member| (member.number, member.day));
    members.dedup_by_key(|member| (member.number, member.day));
    let involved = involved(&members, days);
    if involved.len() > COMPARED {
        return;
    }
    for (place, &i) in involved.iter().enumerate() {
        for &j in &involved[place + 1..] {
            let (small, large) = (&members[i], &members[j]);
            if small.number < large.number && (small.day - large.day).num_days() > days {
                members[i].against.push(j);
                members[j].against.push(i);
            }
        }
    }
    for member in &members {
        let Some(other) = member.against.first().map(|&i| &members[i]) else { continue };
        if member.against.iter().any(|&i| members[i].against.len() > member.against.len()) {
            continue;
        }
        let ((cell, citation), (other_cell, other_citation)) = (member.place, other.place);
        let finding = found
            .at(&cell, citation.span)
            .typed("citation", citation.symbol_span.of(cell.text()))
            .typed("date", member.day)
            .typed("other", other_citation.symbol_span.of(other_cell.text()))
            .typed("otherDate", other.day);
        finding.typed(if other.number < member.number { "smaller" } else { "larger" }, other.number);
        for &i in &member.against {
            finding.related(&members[i].place.0, members[i].place.1.span);
        }
    }
}

/// The members with an earlier one of a larger number, or a later one of a smaller: usually none, so that comparing
/// them in pairs costs nothing.
fn involved(members: &[Member<'_>], days: i64) -> Vec<usize> {
    let gap = |early: NaiveDate, late: NaiveDate| (late - early).num_days() > days;
    let mut involved = vec![false; members.len()];
    let mut latest = NaiveDate::MIN;
    for (i, member) in members.iter().enumerate() {
        involved[i] |= gap(member.day, latest);
        latest = latest.max(member.day);
    }
    let mut earliest = NaiveDate::MAX;
    for (i, member) in members.iter().enumerate().rev() {
        involved[i] |= gap(earliest, member.day);
        earliest = earliest.min(member.day);
    }
    (0..members.len()).filter(|&i| involved[i]).collect()
}
