use crate::profile::{FieldKind, Role};
use crate::read::number::{Approx, Quantity, UnitClass};
use crate::rules::{Cell, Findings, Row, Scope, rule};

rule! {
    id: "number/not-whole",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [],
    context: [],
    vi: "“{label}” đếm từng cái một nên phải là số nguyên, nhưng ghi {value}. Hãy kiểm tra dấu phân cách, đơn vị và cột.",
    en: "“{label}” counts whole things, but {value} is given. Check the separator, the unit and the column.",
    checks: {
        vi: "Ô số có đơn vị đếm được (hồ sơ, người, doanh nghiệp) chứa số nguyên.",
        en: "A number field with a countable unit (files, people, companies) holds a whole number."
    },
    why: {
        vi: "Không có nửa hồ sơ: số lẻ là dấu hiệu đặt nhầm dấu phân cách, nhầm đơn vị hoặc nhầm cột với tỷ lệ.",
        en: "There is no half of a file: decimals are the sign of a misplaced separator, another unit, or a percentage in the wrong column."
    },
    silent: {
        vi: "Số trung bình, số có kèm nghìn/triệu/tỷ, đơn vị đo liên tục (ha, km, đồng), đơn vị “…/năm”, cột chỉ tiêu (indicator/target-wrong-kind), đoạn văn.",
        en: "Means, numbers with scale words, measures (ha, km, đồng), units “… per year”, targets (indicator/target-wrong-kind), running text."
    },
    source: "Practice: the unit of the column; domain of counted things.",
    passes: [
        [{ unit: "Hồ sơ", actual: "1.234" }],
        [{ unit: "Hồ sơ", actual: "12,0" }],
        [{ unit: "Hồ sơ", actual: "1,5 nghìn" }],
        [{ unit: "Hồ sơ", actual: "trung bình 12,5" }],
        [{ unit: "Hồ sơ", name: "Số hồ sơ bình quân mỗi ngày", actual: "12,5" }],
        [{ unit: "ha", actual: "12,5" }],
        [{ unit: "Hồ sơ", actual: "1,141" }],
        [{ description: "tiếp nhận 12,5 hồ sơ" }],
        [{ count: "12,5" }],
    ],
    fails: [
        [{ unit: "Doanh nghiệp", actual: "12,5" }] => [0 actual "12,5"],
        [{ count: "12.5 hồ sơ" }] => [0 count "12.5"],
        [{ year: "2025,5" }] => [0 year "2025,5"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    for cell in row.cells().filter(|cell| matches!(cell.field().kind, FieldKind::Number | FieldKind::Percent)) {
        let Some(quantity) = cell.number().filter(|quantity| is_broken(&cell, quantity)) else { continue };
        found.at(&cell, quantity.span).param("label", cell.field().label.as_str()).typed("value", quantity.value);
    }
}

fn is_broken(cell: &Cell<'_>, quantity: &Quantity) -> bool {
    let counted = quantity.class() == Some(UnitClass::Countable) || cell.field().role == Some(Role::Year);
    let whole = quantity.value.is_whole() && quantity.upper.is_none_or(|upper| upper.is_whole());
    counted && !whole && !quantity.mean && quantity.approx == Approx::None && !cell.is_about(&["trung bình", "bình quân"])
}
