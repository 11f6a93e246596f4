use crate::rules::measure::{Side, is_target};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "indicator/target-out-of-range",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [],
    context: [],
    vi: "Chỉ tiêu {value} ở “{label}” nằm ngoài khoảng có thể:[[ không thể nhỏ hơn {min}]][[ không thể lớn hơn {max}]]. Hãy kiểm tra dấu phân cách, số chữ số và đơn vị.",
    en: "The target {value} in “{label}” is out of range:[[ it cannot be below {min}]][[ it cannot be above {max}]]. Check separator, digits and unit.",
    checks: {
        vi: "Chỉ tiêu phần trăm từ 0 đến 100, chỉ tiêu đếm không âm, và nằm trong khoảng của biểu mẫu.",
        en: "Percentages lie within 0 and 100, counts are not negative, and targets keep to the range of the form."
    },
    why: {
        vi: "Không tỷ lệ nào vượt cả tổng thể của nó: 955% thường là 95,5% gõ thiếu dấu phẩy.",
        en: "No share is more than its whole: 955% is 95,5% without its comma, as a rule."
    },
    silent: {
        vi: "Tốc độ tăng, mức hoàn thành kế hoạch, chỉ số, mật độ, công suất: có thể vượt 100%.",
        en: "Growth, fulfilment of plans, indexes, densities, loads: these may pass 100%."
    },
    source: "Arithmetic: a part is not more than its whole; the bounds a profile sets.",
    passes: [
        [{ unit: "%", target_2025: "100", target_2030: "≥ 99,5" }],
        [{ unit: "% so với năm 2020", name: "Tốc độ tăng năng suất lao động", target_2025: "130" }],
        [{ unit: "Doanh nghiệp", target_2025: "≥ 250" }],
    ],
    fails: [
        [{ unit: "%", name: "Tỷ lệ dân số có tài khoản", target_2025: "≥ 800" }] => [0 target_2025 "800"],
        [{ unit: "%", target_2025: "95–180" }] => [0 target_2025 "95–180"],
        [{ unit: "Sáng kiến", target_2030: "-2" }] => [0 target_2030 "-2"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    for cell in row.cells().filter(is_target) {
        let Some(quantity) = cell.number() else { continue };
        let Some((side, bound)) = cell.bound_left(quantity) else { continue };
        let value = quantity.upper.filter(|_| side == Side::Above).unwrap_or(quantity.value);
        found
            .at(&cell, quantity.span)
            .param("label", cell.field().label.as_str())
            .typed("value", value)
            .param(if side == Side::Below { "min" } else { "max" }, bound);
    }
}
