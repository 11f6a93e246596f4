use crate::exact::Decimal;
use crate::message::ParamValue;
use crate::profile::{FieldKind, Role};
use crate::read::number::Quantity;
use crate::read::{Kind, Scan};
use crate::rules::measure::{CHANGES, Side};
use crate::rules::{Cell, Findings, Row, Scope, rule};
use crate::value::Value;

rule! {
    id: "number/out-of-range",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [],
    context: [],
    vi: "{value} ở “{label}” nằm ngoài khoảng cho phép:[[ không thể nhỏ hơn {min}]][[ không thể lớn hơn {max}]]. Hãy kiểm tra dấu phân cách, số chữ số và đơn vị.",
    en: "{value} in “{label}” is out of range:[[ it cannot be below {min}]][[ it cannot be above {max}]]. Check separator, digits and unit.",
    checks: {
        vi: "Ô số nằm trong khoảng của biểu mẫu; tỷ lệ phần trăm từ 0 đến 100; số đếm không âm; năm báo cáo là một năm dương lịch.",
        en: "A number field keeps to the range of the form; percentages lie within 0 and 100; counts are not negative; the year is a year of the calendar."
    },
    why: {
        vi: "Tỷ lệ 955% thường là 95,5% gõ thiếu dấu phẩy; một ô như vậy làm hỏng số bình quân của cả cột.",
        en: "955% is 95,5% without its comma, as a rule; one such field spoils the mean of the whole column."
    },
    silent: {
        vi: "Tốc độ tăng, mức hoàn thành kế hoạch, chỉ số, mật độ, công suất: có thể vượt 100%. Trong đoạn văn chỉ xét tỷ lệ của một phần trong tổng thể (“tỷ lệ … đạt”, “chiếm”).",
        en: "Growth, fulfilment of plans, indexes, densities, loads: these may pass 100%. In running text only the share of a whole (“tỷ lệ … đạt”, “chiếm”)."
    },
    source: "Arithmetic: a part is not more than its whole; the bounds a profile sets.",
    passes: [
        [{ unit: "%", actual: "100" }],
        [{ unit: "%", name: "Tốc độ tăng thu ngân sách", actual: "112,5" }],
        [{ unit: "%", name: "Tỷ lệ thực hiện so với kế hoạch", actual: "105" }],
        [{ unit: "%", name: "Tốc độ tăng giá trị sản xuất", actual: "-2,5" }],
        [{ unit: "Hồ sơ", actual: "1.250" }],
        [{ description: "đạt 120% kế hoạch; thu ngân sách bằng 134,5% dự toán; tỷ lệ giải ngân tăng 150% so với cùng kỳ" }],
        [{ description: "Tỷ lệ tăng trưởng đạt 112%. Công suất sử dụng giường bệnh đạt 105%" }],
        [{ unit: "%", target_2025: "120" }],
        [{ year: "2025" }],
    ],
    fails: [
        [{ unit: "%", name: "Tỷ lệ hồ sơ trực tuyến", actual: "955" }] => [0 actual "955"],
        [{ unit: "%", name: "Tỷ lệ hồ sơ trực tuyến", actual: "-5" }] => [0 actual "-5"],
        [{ unit: "Hồ sơ", actual: "-12" }] => [0 actual "-12"],
        [{ year: "20255" }] => [0 year "20255"],
        [{ description: "Tỷ lệ hồ sơ trực tuyến đạt 874,3%" }] => [0 description "874,3"],
        [{ description: "xử lý 12 hồ sơ, chiếm 120% tổng số" }] => [0 description "120"],
        with r#"{"fields": [
            {"id": "count", "label": "Số lượng", "kind": "number", "min": 1, "max": "99.5"},
            {"id": "status", "label": "Kết quả", "kind": "status", "role": "status"}
        ]}"# [{ count: "0" }, { count: "100" }, { count: "50" }] => [0 count "0", 1 count "100"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    for cell in row.cells() {
        match cell.value() {
            Value::Number(_) if cell.field().kind != FieldKind::Target => {
                let Some(quantity) = cell.number() else { continue };
                if let Some((side, bound)) = cell.bound_left(quantity) {
                    report(&cell, quantity, side, bound, found);
                }
            }
            Value::Text(prose) => {
                let large = |q: &&Quantity| q.is_percent() && q.is_certain() && q.value > Decimal::HUNDRED;
                let mut large = prose.figures.quantities.iter().filter(large).peekable();
                if large.peek().is_none() {
                    continue;
                }
                let scan = Scan::new(cell.text());
                for quantity in large.filter(|q| is_share(&scan, q.tokens.0)) {
                    report(&cell, quantity, Side::Above, Decimal::HUNDRED, found);
                }
            }
            _ => {}
        }
    }
}

fn report(cell: &Cell<'_>, quantity: &Quantity, side: Side, bound: Decimal, found: &mut Findings<'_>) {
    let value = match quantity.upper {
        Some(upper) if side == Side::Above => upper,
        _ => quantity.value,
    };
    // A year is printed without the dot for thousands.
    let year = cell.field().role == Some(Role::Year);
    let print = |figure: Decimal| if year { ParamValue::Text(figure.plain()) } else { figure.into() };
    found
        .at(cell, quantity.span)
        .param("label", cell.field().label.as_str())
        .typed("value", print(value))
        .param(if side == Side::Below { "min" } else { "max" }, print(bound));
}

/// Whether running text calls the percentage at token `at` a share of a whole: "chiếm" or "tỷ lệ" before it, and nothing
/// in the clause that speaks of growth or plans.
fn is_share(scan: &Scan<'_>, at: usize) -> bool {
    let (from, to) = clause(scan, at);
    let said = |phrases: &[&str], to: usize| (from..to).any(|i| scan.any_phrase(i, phrases).is_some());
    said(&["tỷ lệ", "tỉ lệ", "chiếm"], at) && !said(CHANGES, to) && !said(&["chỉ tiêu", "mục tiêu", "nghị quyết"], to)
}

/// The longest clause that is looked at, in tokens on either side.
const REACH: usize = 80;

/// The tokens of the clause around token `at`: between full stops, semicolons and line breaks.
fn clause(scan: &Scan<'_>, at: usize) -> (usize, usize) {
    let ends = |&i: &usize| match scan.mark(i) {
        Some(';' | '!' | '?') => true,
        Some('.') => scan.kind(i + 1) != Some(Kind::Digits),
        _ => scan.token(i).iter().any(|glyph| glyph.low == '\n'),
    };
    let (first, last) = (at.saturating_sub(REACH), scan.tokens().len().min(at.saturating_add(REACH)));
    let from = (first..at).rev().find(ends).map_or(first, |i| i + 1);
    (from, (at..last).find(ends).unwrap_or(last))
}
