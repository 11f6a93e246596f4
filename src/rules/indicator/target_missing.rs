use crate::profile::{Required, Role};
use crate::read::number::NumberReading;
use crate::rules::measure::is_carried_out;
use crate::rules::{Cell, Findings, Row, Scope, rule};
use crate::value::Value;

rule! {
    id: "indicator/target-missing",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Target, Unit],
    context: [],
    vi: "“{label}” còn trống trong khi “{next}” đã có chỉ tiêu {value}. Hãy điền chỉ tiêu, hoặc ghi “-” nếu chưa giao cho mốc này.",
    en: "“{label}” is blank while “{next}” has the target {value}. Fill it in, or write “-” where none is set for that year.",
    checks: {
        vi: "Mốc năm để trống trước một mốc đã có chỉ tiêu bằng số.",
        en: "A milestone year left blank before one that has a number."
    },
    why: {
        vi: "Người đọc không biết mốc ấy chưa giao hay bị bỏ sót; dấu “-” nói rõ điều đó.",
        en: "A reader cannot tell whether none was set or it was forgotten; “-” says so."
    },
    silent: {
        vi: "Ô nằm cạnh “-” hoặc “X”; các mốc sau chỉ tiêu cuối cùng; dòng tiêu đề nhóm; ô mà biểu mẫu bắt buộc điền (field/required).",
        en: "Fields beside “-” or “X”; years after the last target; group headings; fields the form requires (field/required)."
    },
    source: "Practice: plans of indicators by milestone year.",
    passes: [
        [{ target_2025: "10", target_2030: "20", target_2035: "" }],
        [{ target_2025: "", target_2030: "", target_2035: "X" }],
        [{ target_2025: "-", target_2030: "", target_2035: "80" }],
        [{ target_2025: "", target_2030: "-", target_2035: "80" }],
        [{ unit: "Hoàn thành", target_2025: "", target_2030: "", target_2035: "100" }],
        [{ name: "Hạ tầng số", target_2025: "", target_2030: "", target_2035: "" }],
    ],
    fails: [
        [{ target_2025: "", target_2030: "≥ 01", target_2035: "≥ 02" }] => [0 target_2025 ""],
        [{ target_2025: "10", target_2030: " ", target_2035: "30" }] => [0 target_2030 ""],
        [{ target_2025: "", target_2030: "", target_2035: "30" }] => [0 target_2025 "", 0 target_2030 ""],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    if row.cell(Role::Unit).is_some_and(|unit| is_carried_out(unit.text())) {
        return;
    }
    let targets: Vec<Cell<'_>> = row.targets().into_iter().map(|(_, cell)| cell).collect();
    for (i, cell) in targets.iter().enumerate().filter(|(_, cell)| cell.is_blank()) {
        let after = targets[i..].iter().find(|cell| !cell.is_blank());
        let before = targets[..i].iter().rev().find(|cell| !cell.is_blank());
        let Some(next) = after.filter(|cell| is_number(cell)) else { continue };
        if before.is_some_and(|cell| !is_number(cell)) || cell.field().required == Required::Always {
            continue;
        }
        found
            .at(cell, cell.span())
            .param("label", cell.field().label.as_str())
            .param("next", next.field().label.as_str())
            .typed("value", next.text().trim())
            .related(next, next.span());
    }
}

fn is_number(cell: &Cell<'_>) -> bool {
    matches!(cell.value(), Value::Number(NumberReading::Number(_)))
}
