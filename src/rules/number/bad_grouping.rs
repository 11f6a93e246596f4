use crate::read::Span;
use crate::read::number::{Expected, NumberReading};
use crate::rules::measure::is_target;
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;

rule! {
    id: "number/bad-grouping",
    severity: Error,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Số “{text}” phân nhóm chữ số sai: dấu chấm phải chia thành từng nhóm đủ ba chữ số tính từ hàng đơn vị, ví dụ 1.234.567. Hãy kiểm tra xem thừa hay thiếu chữ số.",
    en: "The digits of “{text}” are grouped wrongly: dots part groups of exactly three digits, counted from the units, as in 1.234.567. See whether a digit is missing or one too many.",
    checks: {
        vi: "Các chữ số của một số được chia thành từng nhóm ba.",
        en: "The digits of a number stand in groups of three."
    },
    why: {
        vi: "“1.23.456 người” có thể là 123.456 hoặc 1.234.56x: không ai biết chữ số nào bị sót.",
        en: "“1.23.456 người” may be 123.456 or 1.234.56x: nobody can tell which digit was lost."
    },
    silent: {
        vi: "Số không có đơn vị trong đoạn văn, mã thủ tục, số điện thoại, số tài khoản; cột chỉ tiêu (indicator/target-unreadable).",
        en: "Numbers without a unit in running text, codes of procedures, telephone and account numbers; targets (indicator/target-unreadable)."
    },
    source: "Law on Accounting 88/2015/QH13, art. 11: a dot after thousands, millions, billions.",
    passes: [
        [{ description: "Đã cấp 1.234.567 tài khoản, 20033 hồ sơ, 1 234 567 lượt" }],
        [{ description: "mã thủ tục 1.004194, số điện thoại 0255.382.123" }],
        [{ count: "1.234.567,25" }],
        [{ target_2025: "1.23.456" }],
    ],
    fails: [
        [{ description: "tiếp nhận 1.23.456 hồ sơ" }] => [0 description "1.23.456"],
        [{ description: "đã cấp 12.34.567 tài khoản" }] => [0 description "12.34.567"],
        [{ count: "1.23.456" }] => [0 count "1.23.456"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    match cell.value() {
        Value::Text(prose) => prose.figures.misgrouped.iter().for_each(|&span| report(cell, span, found)),
        Value::Number(NumberReading::Unreadable { expected: Expected::GroupsOfThree, .. }) if !is_target(cell) => {
            report(cell, cell.whole(), found);
        }
        _ => {}
    }
}

fn report(cell: &Cell<'_>, span: Span, found: &mut Findings<'_>) {
    found.at(cell, span).typed("text", span.of(cell.text()).trim());
}
