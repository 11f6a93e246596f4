use crate::exact::Decimal;
use crate::profile::Role;
use crate::read::number::{NumberReading, Quantity, UnitClass, unit_class};
use crate::rules::measure::is_carried_out;
use crate::rules::{Cell, Findings, Row, Scope, rule};
use crate::value::Value;

rule! {
    id: "indicator/target-wrong-kind",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [Name, Target, Unit],
    context: [],
    vi: "Chỉ tiêu “{text}” không hợp với đơn vị tính[[ “{unit}”]].[[ Chỉ tiêu này đo bằng số, hãy ghi số thay cho dấu “{tick}”.]][[ Đơn vị này đếm từng cái một, {decimal} không phải số nguyên.]][[ Số ghi kèm “{sign}” là một đại lượng khác.]][[ Chỉ tiêu này không đo bằng số, hãy ghi “X” ở mốc phải xong thay cho {number}.]]",
    en: "The target “{text}” does not fit the unit[[ “{unit}”]].[[ This indicator is a number; write one in place of “{tick}”.]][[ The unit counts whole things, and {decimal} is not whole.]][[ A number with “{sign}” measures something else.]][[ This indicator is not a number; write “X” in the year it is due in place of {number}.]]",
    checks: {
        vi: "Chỉ tiêu cùng loại với đơn vị tính: số nguyên cho đơn vị đếm được, không lẫn % với số lượng, không lẫn dấu “X” với số.",
        en: "A target is of the kind its unit says: whole for counted things, no % for numbers, no “X” for a number."
    },
    why: {
        vi: "“80%” ở chỉ tiêu tính bằng doanh nghiệp, “X” giữa dãy tỷ lệ là dấu hiệu lệch dòng hoặc lệch cột.",
        en: "“80%” where companies are counted, or “X” among percentages, is the sign of a shifted row or column."
    },
    silent: {
        vi: "Dấu “-”; đơn vị không rõ loại; số bình quân; số kèm nghìn, triệu, tỷ.",
        en: "“-”; units of unknown kind; means; numbers with scale words."
    },
    source: "Practice: the unit of the indicator.",
    passes: [
        [{ unit: "%", target_2025: "80%", target_2030: "85,5", target_2035: "-" }],
        [{ unit: "Doanh nghiệp", target_2025: "≥ 01", target_2030: "1,5 nghìn" }],
        [{ unit: "Hoàn thành", target_2025: "", target_2030: "", target_2035: "X" }],
        [{ unit: "Hoàn thành", target_2025: "100%" }],
        [{ unit: "Người", name: "Số người học bình quân mỗi lớp", target_2025: "25,5" }],
        [{ unit: "triệu đồng", target_2025: "1,5" }],
    ],
    fails: [
        [{ unit: "%", target_2025: "80", target_2030: "X", target_2035: "100" }] => [0 target_2030 "X"],
        [{ unit: "", target_2025: "80", target_2030: "X", target_2035: "100" }] => [0 target_2030 "X"],
        [{ unit: "Doanh nghiệp", target_2025: "≥ 2,5" }] => [0 target_2025 "2,5"],
        [{ unit: "Doanh nghiệp", target_2025: "80%" }] => [0 target_2025 "80%"],
        [{ unit: "%", target_2025: "50 người" }] => [0 target_2025 "50 người"],
        [{ unit: "Hoàn thành", target_2025: "5" }] => [0 target_2025 "5"],
    ],
}

/// Why a target does not fit.
enum Misfit {
    Tick,
    Decimal(Decimal),
    Sign,
    Number(Decimal),
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let targets = row.targets();
    let numbers = targets.iter().filter(|(_, cell)| cell.number().is_some()).count();
    for (_, cell) in &targets {
        let unit = unit(cell);
        let class = unit.and_then(unit_class);
        let (span, misfit) = match cell.value() {
            Value::Number(NumberReading::CarriedOut(span)) if class.is_some() || numbers > 1 => (*span, Misfit::Tick),
            Value::Number(NumberReading::Number(quantity)) => {
                let Some(misfit) = misfit(cell, unit, class, quantity) else { continue };
                (if matches!(misfit, Misfit::Sign) { cell.span() } else { quantity.span }, misfit)
            }
            _ => continue,
        };
        let text = cell.text().trim();
        let finding = found.at(cell, span).typed("text", text);
        if let Some(unit) = unit {
            finding.typed("unit", unit.trim());
        }
        match misfit {
            Misfit::Tick => finding.typed("tick", text),
            Misfit::Decimal(value) => finding.typed("decimal", value),
            Misfit::Sign => finding.typed("sign", text.trim_start_matches(|c: char| !c.is_alphabetic() && c != '%')),
            Misfit::Number(value) => finding.typed("number", value),
        };
    }
}

/// The unit of the row, else that of the field, where there is one.
fn unit<'a>(cell: &Cell<'a>) -> Option<&'a str> {
    let column = cell.row.cell(Role::Unit).map(|unit| unit.text()).filter(|text| !text.trim().is_empty());
    cell.field().unit.as_deref().or(column)
}

fn misfit(cell: &Cell<'_>, unit: Option<&str>, class: Option<UnitClass>, quantity: &Quantity) -> Option<Misfit> {
    if let (Some(wanted), Some(own)) = (class, quantity.unit)
        && (wanted == UnitClass::Percent) != (own.class == UnitClass::Percent)
    {
        return Some(Misfit::Sign);
    }
    let counted = class == Some(UnitClass::Countable) && quantity.scale_power == 0 && !quantity.mean;
    let highest = quantity.upper.unwrap_or(quantity.value);
    if counted && !(quantity.value.is_whole() && highest.is_whole()) && !cell.is_about(&["trung bình", "bình quân"]) {
        return Some(Misfit::Decimal(quantity.value));
    }
    // "Hoàn thành: 100" and "100%" mean that all of it is to be done.
    let ticked = unit.is_some_and(is_carried_out) && quantity.unit.is_none() && quantity.value != Decimal::HUNDRED;
    ticked.then_some(Misfit::Number(quantity.value))
}
