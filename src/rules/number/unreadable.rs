use crate::profile::Role;
use crate::read::Span;
use crate::read::number::{Expected, NumberReading};
use crate::rules::measure::is_target;
use crate::rules::{Cell, Findings, Scope, rule};
use crate::value::Value;

rule! {
    id: "number/unreadable",
    severity: Error,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Không đọc được “{text}” thành một số.[[ Sau số chỉ ghi đơn vị hoặc chú thích trong ngoặc; phần “{rest}” hãy chuyển sang ô mô tả.]][[ Không số liệu nào cần quá {most} chữ số.]] Hãy ghi bằng chữ số, dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân, ví dụ 1.234,5.",
    en: "“{text}” cannot be read as one number.[[ Only a unit or a note in brackets may follow it; move “{rest}” to the description.]][[ No figure needs more than {most} digits.]] Write digits, a dot between thousands and a comma before decimals, such as 1.234,5.",
    checks: {
        vi: "Ô số phải là một số.",
        en: "A number field holds one number."
    },
    why: {
        vi: "Số không đọc được thì không cộng được, không so được với chỉ tiêu, và hệ thống tổng hợp bỏ trống.",
        en: "A number that cannot be read cannot be added up or held against its target, and systems leave it out."
    },
    silent: {
        vi: "Ô trống, dấu “-” (chưa có), chữ số nhóm sai (number/bad-grouping), cột chỉ tiêu (indicator/target-unreadable); dấu “X” ở kết quả của chỉ tiêu không đo bằng số.",
        en: "Blank fields, “-” (not yet), digits grouped wrongly (number/bad-grouping), targets (indicator/target-unreadable); “X” as the result of an indicator that is not measured in numbers."
    },
    source: "Law on Accounting 88/2015/QH13, art. 11, as the only general convention: Arabic digits, dot for thousands, comma for decimals.",
    passes: [
        [{ count: "1.234,5" }],
        [{ count: "khoảng 80 hồ sơ (kể cả trực tuyến)" }],
        [{ count: "-" }],
        [{ count: "1.23.456" }],
        [{ target_2025: "tám mươi" }],
        [{ unit: "Hoàn thành", actual: "X" }],
    ],
    fails: [
        [{ count: "mười hai" }] => [0 count "mười hai"],
        [{ count: "35/36" }] => [0 count "/36"],
        [{ count: "12 hồ sơ và 3 đơn" }] => [0 count "và 3 đơn"],
        [{ count: "X" }] => [0 count "X"],
        [{ unit: "%", actual: "X" }] => [0 actual "X"],
        [{ count: "123456789012345678901234567890123456789012" }] => [0 count "123456789012345678901234567890123456789012"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let Value::Number(reading) = cell.value() else { return };
    let whole = cell.whole();
    let (at, expected) = match reading {
        _ if is_target(cell) => return,
        NumberReading::Unreadable { expected: Expected::GroupsOfThree, .. } => return,
        NumberReading::Unreadable { expected, at } => (*at, *expected),
        NumberReading::CarriedOut(_) if cell.field().role != Some(Role::Actual) => (0, Expected::Number),
        _ => return,
    };
    let rest = Span { start: at, end: whole.end };
    let follows = expected == Expected::End;
    let finding = found.at(cell, if follows { rest } else { whole }).typed("text", cell.text().trim());
    if follows {
        finding.typed("rest", rest.of(cell.text()).trim());
    }
    if expected == Expected::FewerDigits {
        finding.param("most", 38);
    }
}
