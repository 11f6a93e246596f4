use crate::rules::measure::{Direction, comparable};
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "indicator/targets-fall",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Name, Target, Unit],
    context: [],
    params: ["direction" = 0 of ["up", "down"]],
    vi: "Chỉ tiêu “{label}” là {value}, thấp hơn {before} của “{earlier}”. Hãy kiểm tra xem có gõ nhầm hoặc đặt lệch cột không.",
    en: "The target “{label}” is {value}, below {before} of “{earlier}”. See whether it was mistyped or put into another column.",
    checks: {
        vi: "Chỉ tiêu của mốc sau không thấp hơn chỉ tiêu của mốc trước.",
        en: "The target of a later year is not below that of an earlier one."
    },
    why: {
        vi: "Kế hoạch dài hạn đặt mức tăng dần; một mốc thấp xuống thường là gõ thiếu chữ số hoặc lệch cột.",
        en: "Long plans rise; a fall is a lost digit or a shifted column, as a rule."
    },
    silent: {
        vi: "Chỉ tiêu càng thấp càng tốt: có dấu ≤ hoặc <, hộ nghèo, thất nghiệp, tai nạn …, hoặc biểu mẫu đặt direction là down.",
        en: "Indicators that get better by falling: with ≤ or <, poverty, unemployment, accidents …, or where the profile sets direction to down."
    },
    source: "Practice: plans of indicators by milestone year.",
    passes: [
        [{ unit: "%", name: "Tỷ lệ hồ sơ trực tuyến", target_2025: "≥ 70", target_2030: "100", target_2035: "100" }],
        [{ unit: "%", name: "Tỷ lệ hộ nghèo", target_2025: "5", target_2030: "3", target_2035: "1" }],
        [{ unit: "%", name: "Tỷ lệ thất thu", target_2025: "≤ 5", target_2030: "≤ 3" }],
        [{ unit: "%", target_2025: "95–98", target_2030: "96" }],
        [{ unit: "%", target_2025: "-", target_2030: "80" }],
        with r#"{"rules": {"indicator/targets-fall": {"params": {"direction": "down"}}}}"#
            [{ unit: "giờ", name: "Thời lượng gián đoạn", target_2025: "5", target_2030: "3" }],
    ],
    fails: [
        [{ unit: "%", target_2025: "80", target_2030: "90", target_2035: "9" }] => [0 target_2035 "9"],
        [{ unit: "Doanh nghiệp", target_2025: "≥ 30", target_2030: "≥ 10" }] => [0 target_2030 "≥ 10"],
        [{ unit: "%", target_2025: "60", target_2030: "", target_2035: "50" }] => [0 target_2035 "50"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let mut before = None;
    let mut direction = None;
    for (_, cell) in row.targets() {
        let Some(quantity) = cell.number() else { continue };
        let earlier = before.replace((cell, quantity));
        let Some((other, least)) = earlier.filter(|(_, earlier)| comparable(earlier, quantity)) else { continue };
        if quantity.upper.unwrap_or(quantity.value) >= least.value {
            continue;
        }
        let setting = found.setting(0);
        if *direction.get_or_insert_with(|| row.direction(setting)) != Some(Direction::Up) {
            return;
        }
        found
            .at(&cell, cell.span())
            .param("label", cell.field().label.as_str())
            .param("earlier", other.field().label.as_str())
            .typed("value", quantity.value)
            .typed("before", least.value)
            .related(&other, other.span());
    }
}
