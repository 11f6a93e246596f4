use crate::profile::{Numbering, Role};
use crate::read::fold_text;
use crate::rules::ordinals::{Slip, slips};
use crate::rules::{Cell, Class, Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "sheet/numbering",
    severity: Warning,
    scope: Scope::Group { keys, check },
    reads: [No, Section],
    context: [],
    vi: "Số thứ tự {number} chưa đúng:[[ trước đó thiếu số {missing}]][[ đã có ở dòng trên ({repeated})]][[ đứng sau số {before}]]. Hãy đánh lại số, hoặc kiểm tra xem có sót dòng không.",
    en: "The number {number} is out of place:[[ {missing} is missing before it]][[ it was used in a row above ({repeated})]][[ it follows {before}]]. Number the rows again, or see whether a row was left out.",
    checks: {
        vi: "Số thứ tự tăng dần, không trùng, không nhảy số, kể cả số nhiều cấp (10.1).",
        en: "Row numbers rise without repetition or gap, dotted numbers (10.1) included."
    },
    why: {
        vi: "Số bị nhảy thường là sót một dòng khi chép biểu; số bị trùng làm văn bản khác dẫn nhầm dòng.",
        en: "A gap is a row lost in copying, as a rule; a repeated number makes other documents refer to the wrong row."
    },
    silent: {
        vi: "Biểu không bắt đầu từ 1 hoặc chỉ trích vài dòng (không xét nhảy số); chữ số La Mã, chữ cái, ô trống; biểu đặt numbering là off.",
        en: "Sheets that do not start at 1 or show a few rows only (gaps are not looked for); Roman numerals, letters, blank fields; profiles with numbering off."
    },
    source: "Practice: printed appendices are referred to by row number.",
    passes: [
        with r#"{"numbering": "continuous"}"# [{ no: "1" }, { no: "1.1" }, { no: "1.2" }, { no: "2" }, { no: "3" }],
        with r#"{"numbering": "continuous"}"# [{ no: "3" }, { no: "17" }],
        with r#"{"numbering": "continuous"}"# [{ no: "1.1" }, { no: "1.2" }, { no: "2.1" }, { no: "2.2" }],
        with r#"{"numbering": "perSection"}"#
            [{ section: "A", no: "1" }, { section: "A", no: "2" }, { section: "B", no: "1" }],
        [{ no: "5" }, { no: "5" }],
    ],
    fails: [
        with r#"{"numbering": "continuous"}"#
            [{ no: "8" }, { no: "9" }, { no: "9" }] => [2 no "9"],
        with r#"{"numbering": "continuous"}"#
            [{ no: "1" }, { no: "2" }, { no: "4" }, { no: "5" }] => [2 no "4"],
        with r#"{"numbering": "continuous"}"#
            [{ no: "1" }, { no: "1.1" }, { no: "2" }, { no: "3.1" }, { no: "3.2" }, { no: "4" }] => [3 no "3.1"],
        with r#"{"numbering": "continuous"}"#
            [{ no: "1" }, { no: "3" }, { no: "2" }, { no: "4" }] => [2 no "2"],
        with r#"{"numbering": "perSection"}"#
            [{ section: "A", no: "1" }, { section: "A", no: "2" }, { section: "B", no: "1" }, { section: "B", no: "1" }]
            => [3 no "1"],
    ],
}

fn section<'a>(row: &Row<'a>) -> Option<Cell<'a>> {
    let per_section = row.frame.profile.data().numbering == Numbering::PerSection;
    row.cell(Role::Section).filter(|_| per_section)
}

/// A section is numbered by itself. Where blank fields continue it, only the rows above tell which it is.
fn keys(row: &Row<'_>, keys: &mut Keys) {
    let section = section(row);
    let inherits = section.is_some_and(|cell| cell.field().inherit);
    let starts = inherits && section.is_some_and(|cell| !cell.is_blank());
    if row.frame.profile.data().numbering == Numbering::Off || row.number().is_empty() && !starts {
        return;
    }
    let section = section.filter(|_| !inherits).map(|cell| fold_text(cell.text())).unwrap_or_default();
    // Whole numbers are told, to see at a glance that a column is in order.
    let item = match row.number() {
        [number] if !starts => [*number, 1],
        _ => [0, 0],
    };
    keys.part(section, item, Class::of((row.number(), starts)));
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    if group.members.iter().zip(1..).all(|(member, number)| member.item == [number, 1]) {
        return;
    }
    let rows: Vec<Row<'_>> = group.rows().collect();
    let mut from = 0;
    for (i, row) in rows.iter().enumerate() {
        let starts = section(row).is_some_and(|cell| cell.field().inherit && !cell.is_blank());
        if starts {
            report(&rows[from..i], found);
            from = i;
        }
    }
    report(&rows[from..], found);
}

fn report(rows: &[Row<'_>], found: &mut Findings<'_>) {
    let numbered = rows.iter().filter(|row| !row.number().is_empty());
    let (numbers, cells): (Vec<&[u32]>, Vec<Cell<'_>>) =
        numbered.filter_map(|row| Some((row.number(), row.cell(Role::No)?))).unzip();
    for (at, slip) in slips(&numbers) {
        let cell = &cells[at];
        let finding = found.at(cell, cell.span()).param("number", cell.text().trim());
        let other = match slip {
            Slip::Missing(missing) => {
                finding.param("missing", missing);
                at.checked_sub(1)
            }
            Slip::Repeated(first) => {
                finding.param("repeated", cells[first].text().trim());
                Some(first)
            }
            Slip::After(before) => {
                finding.param("before", cells[before].text().trim());
                Some(before)
            }
        };
        if let Some(other) = other.map(|other| &cells[other]) {
            finding.related(other, other.span());
        }
    }
}
