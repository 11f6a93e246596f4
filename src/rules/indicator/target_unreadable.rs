use crate::read::Span;
use crate::read::number::{Expected, NumberReading, unit_class};
use crate::profile::Role;
use crate::rules::measure::{is_carried_out, is_target};
use crate::rules::{Findings, Row, Scope, rule};
use crate::value::Value;

rule! {
    id: "indicator/target-unreadable",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [],
    context: [],
    vi: "Không đọc được chỉ tiêu “{text}” ở “{label}”.[[ Phần “{rest}” không phải đơn vị hay chú thích trong ngoặc.]] Hãy ghi một số (có thể kèm ≥, ≤ hoặc khoảng 95–98), “-” nếu chưa giao, “X” nếu chỉ yêu cầu thực hiện.",
    en: "The target “{text}” in “{label}” cannot be read.[[ “{rest}” is no unit and no note in brackets.]] Write a number (with ≥ or ≤, or a range such as 95–98), “-” for none yet, “X” where it is only to be carried out.",
    checks: {
        vi: "Ô chỉ tiêu là một số, một khoảng, “-” hoặc “X”.",
        en: "A target is a number, a range, “-” or “X”."
    },
    why: {
        vi: "Chỉ tiêu không đọc được thì không so được kết quả thực hiện với nó.",
        en: "No result can be held against a target that cannot be read."
    },
    silent: {
        vi: "Ô trống (indicator/target-missing); “Hoàn thành”, “Đạt” ở chỉ tiêu không đo bằng số.",
        en: "Blank fields (indicator/target-missing); “Hoàn thành”, “Đạt” where the indicator is not measured in numbers."
    },
    source: "Practice: plans of indicators by milestone year.",
    passes: [
        [{ target_2025: "≥ 01", target_2030: "95–98%", target_2035: "100 (mọi hệ thống vận hành thông minh)" }],
        [{ target_2025: "-", target_2030: "X", target_2035: "trên 80" }],
        [{ unit: "Hoàn thành", target_2025: "Đạt" }],
        [{ target_2025: "" }],
    ],
    fails: [
        [{ unit: "%", target_2025: "tám mươi" }] => [0 target_2025 "tám mươi"],
        [{ unit: "%", target_2025: "Đạt" }] => [0 target_2025 "Đạt"],
        [{ target_2025: "80/90" }] => [0 target_2025 "/90"],
        [{ target_2025: "1.23.456" }] => [0 target_2025 "1.23.456"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    for cell in row.cells().filter(is_target) {
        let Value::Number(NumberReading::Unreadable { expected, at }) = cell.value() else { continue };
        let unit = row.cell(Role::Unit).and_then(|unit| unit_class(unit.text()));
        if unit.is_none() && is_carried_out(cell.text()) {
            continue;
        }
        let whole = cell.whole();
        let rest = Span { start: *at, end: whole.end };
        let follows = *expected == Expected::End;
        let finding = found
            .at(&cell, if follows { rest } else { whole })
            .param("label", cell.field().label.as_str())
            .typed("text", cell.text().trim());
        if follows {
            finding.typed("rest", rest.of(cell.text()).trim());
        }
    }
}
