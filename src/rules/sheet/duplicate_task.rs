use crate::profile::Role;
use crate::rules::{Cell, Class, Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "sheet/duplicate-task",
    severity: Warning,
    scope: Scope::Group { keys, check },
    reads: [Lead, Name, No, Section, Task, Unit],
    context: [],
    vi: "Nội dung này trùng với một dòng khác trong biểu[[ (có {count} dòng giống nhau)]]. Hãy bỏ dòng thừa, hoặc ghi rõ hai dòng khác nhau ở điểm nào.",
    en: "Another row of the sheet says the same[[ ({count} rows are alike)]]. Remove one, or say what tells them apart.",
    checks: {
        vi: "Một nhiệm vụ hoặc chỉ tiêu chỉ có một dòng trong biểu.",
        en: "A task or indicator has one row in the sheet."
    },
    why: {
        vi: "Nhiệm vụ ghi hai lần bị đếm hai lần khi tổng hợp, và hai dòng dễ báo cáo khác nhau.",
        en: "A task written twice is counted twice, and the two rows soon report different things."
    },
    silent: {
        vi: "Khác nhóm, khác cơ quan chủ trì, khác đơn vị tính; chỉ tiêu con của các chỉ tiêu khác nhau (“Trong đó: nữ”); nội dung dưới bốn từ.",
        en: "Another section, lead agency or unit; parts of different indicators (“Trong đó: nữ”); texts of fewer than four words."
    },
    source: "Practice: tables are put together by row.",
    passes: [
        [{ task: "Rà soát quy trình nội bộ" }, { task: "Rà soát quy trình một cửa" }],
        [{ task: "Rà soát quy trình nội bộ", lead: "Sở Nội vụ" }, { task: "Rà soát quy trình nội bộ", lead: "Sở Y tế" }],
        [{ section: "I", task: "Rà soát quy trình nội bộ" }, { section: "II", task: "Rà soát quy trình nội bộ" }],
        [{ no: "1.1", name: "Trong đó lao động nữ" }, { no: "2.1", name: "Trong đó lao động nữ" }],
        [{ name: "Số người được đào tạo", unit: "Người" }, { name: "Số người được đào tạo", unit: "%" }],
        [{ no: "1", name: "Dân số có tài khoản", unit: "Người" }, { no: "2", name: "Dân số có tài khoản", unit: "%" }],
        [{ task: "Như trên" }, { task: "Như trên" }],
    ],
    fails: [
        [{ task: "Rà soát quy trình nội bộ" }, { task: "Ban hành kế hoạch năm" }, { task: "rà soát  quy trình nội bộ." }]
            => [0 task "Rà soát quy trình nội bộ", 2 task "rà soát  quy trình nội bộ."],
        [{ no: "1.1", name: "Tỷ lệ hồ sơ trực tuyến", unit: "%", lead: "Sở Nội vụ" }, { no: "1.2", name: "Tỷ lệ hồ sơ trực tuyến", unit: "%" }]
            => [0 name "Tỷ lệ hồ sơ trực tuyến", 1 name "Tỷ lệ hồ sơ trực tuyến"],
    ],
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    let Some(subject) = row.subject() else { return };
    let folded = subject.folded();
    if folded.pieces < 4 {
        return;
    }
    let mut key = folded.trimmed.to_string();
    // Two bodies may be given one task, but an indicator is one whoever follows it.
    let lead = if subject.field().role == Some(Role::Task) { Role::Lead } else { Role::Unit };
    for role in [Role::Section, lead] {
        key.push('\n');
        key.push_str(&row.cell(role).map_or(0, |cell| cell.folded().text).to_string());
    }
    // 1.1 and 2.1 belong to different indicators.
    for part in row.number().split_last().map_or(&[][..], |(_, parents)| parents) {
        key.push('\n');
        key.push_str(&part.to_string());
    }
    keys.compared(key, Class::of(()));
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    let cells: Vec<Cell<'_>> = group.rows().filter_map(|row| row.subject()).collect();
    let [first, second, ..] = cells[..] else { return };
    for (i, cell) in cells.iter().enumerate() {
        let other = if i == 0 { second } else { first };
        let finding = found.at(cell, cell.span()).related(&other, other.span());
        if cells.len() > 2 {
            finding.param("count", cells.len() as i64);
        }
    }
}
