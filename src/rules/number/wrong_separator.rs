use crate::read::number::{Quantity, Separators, UnitClass};
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;

rule! {
    id: "number/wrong-separator",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Số “{text}” viết theo kiểu tiếng Anh. Tiếng Việt dùng dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân: {right}.",
    en: "“{text}” is in English notation. Vietnamese text has a dot between thousands and a comma before decimals: {right}.",
    fix: { vi: "Sửa thành {to}", en: "Write {to}" },
    checks: {
        vi: "Số viết theo kiểu tiếng Anh mà chỉ có một cách hiểu: 65.6 %; 1,234,567 đồng.",
        en: "Numbers in English notation that can be read in one way only: 65.6 %; 1,234,567 đồng."
    },
    why: {
        vi: "Trong cùng một báo cáo “94.02%” và “1.234 hồ sơ” dùng một dấu cho hai nghĩa; phần mềm tổng hợp đọc nhầm số thập phân thành số nghìn.",
        en: "In one report “94.02%” and “1.234 files” give one sign two meanings; software takes the decimals for thousands."
    },
    silent: {
        vi: "Số có hai cách hiểu (number/ambiguous-separator); số không có đơn vị trong đoạn văn: số mục, phiên bản; mã số, địa chỉ mạng.",
        en: "Numbers with two readings (number/ambiguous-separator); numbers without a unit in running text: sections, versions; codes, network addresses."
    },
    source: "Law on Accounting 88/2015/QH13, art. 11, as the only general convention: dot for thousands, comma for decimals.",
    passes: [
        [{ description: "Tỷ lệ đạt 65,6 %, xử lý 1.234 hồ sơ, kinh phí 1.234.567 đồng" }],
        [{ description: "Theo mục 4.1, phần mềm iGate 2.0 đã nâng cấp; thành lập 1,141 Tổ" }],
        [{ count: "1.234,5" }],
        [{ count: "1.234" }],
    ],
    fails: [
        [{ description: "tỷ lệ số hóa đạt 65.6 %, khai thác lại 94.02%" }] => [0 description "65.6", 0 description "94.02"],
        [{ description: "Giải ngân 1,234,567 đồng" }] => [0 description "1,234,567"],
        [{ description: "diện tích 1,234.5 ha" }] => [0 description "1,234.5"],
        [{ count: "0.125" }] => [0 count "0.125"],
        [{ unit: "%", target_2025: "≥ 65.5" }] => [0 target_2025 "65.5"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let prose = matches!(cell.value(), Value::Text(_));
    for quantity in cell.quantities() {
        let bare = quantity.unit.is_none() && quantity.scale_power == 0;
        if !quantity.separators.are_wrong() || prose && bare || is_fraction_of_a_thing(quantity) {
            continue;
        }
        let Some(right) = quantity.vietnamese() else { continue };
        found
            .at(cell, quantity.span)
            .typed("text", quantity.span.of(cell.text()))
            .typed("right", right.as_str())
            .edit(cell, quantity.span, right);
    }
}

/// 12.5 người is no number of people in any notation; `number/not-whole` speaks.
fn is_fraction_of_a_thing(quantity: &Quantity) -> bool {
    let counted = quantity.class() == Some(UnitClass::Countable) && !quantity.mean;
    counted && quantity.separators == Separators::DecimalDot && !quantity.value.is_whole()
}
