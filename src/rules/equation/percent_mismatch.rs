use crate::interval::{Verdict, share_percent};
use crate::profile::Role;
use crate::rules::measure::GROWTH;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "equation/percent-mismatch",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [Actual, Denominator, Name, Numerator, Unit],
    context: [],
    yields_to: ["equation/part-exceeds-whole"],
    vi: "{numerator} / {denominator} × 100 = {computed}%, nhưng “{label}” ghi {value}%, chênh {difference} điểm phần trăm. Hãy kiểm tra tử số, mẫu số và tỷ lệ.",
    en: "{numerator} / {denominator} × 100 = {computed}%, but “{label}” gives {value}%, {difference} percentage point(s) away. Check numerator, denominator and percentage.",
    checks: {
        vi: "Tỷ lệ phần trăm bằng tử số chia mẫu số, làm tròn hay cắt bớt chữ số đều được.",
        en: "The percentage is numerator over denominator, rounded or cut off."
    },
    why: {
        vi: "Ba con số đi cùng nhau mà không khớp thì ít nhất một số sai; cơ quan nhận sẽ tính lại.",
        en: "Where three figures that belong together disagree, at least one is wrong; whoever receives them will work it out."
    },
    silent: {
        vi: "Đơn vị không phải %, thiếu một trong ba số, mẫu số bằng 0, tốc độ tăng hoặc giảm; tử số lớn hơn mẫu số (equation/part-exceeds-whole).",
        en: "Units other than %, one of the three missing, a denominator of zero, growth; a numerator above its denominator (equation/part-exceeds-whole)."
    },
    source: "Arithmetic; Decree 174/2016/NĐ-CP, art. 4 (rounding), and published figures that cut off: the profile's rounding decides.",
    passes: [
        [{ unit: "%", actual: "95,17", numerator: "674.242", denominator: "708.475" }],
        [{ unit: "%", actual: "58,98", numerator: "2.964", denominator: "5.025" }],
        [{ unit: "%", actual: "", numerator: "19", denominator: "61" }],
        [{ unit: "Hồ sơ", actual: "50", numerator: "19", denominator: "61" }],
        [{ unit: "%", name: "Tốc độ tăng thu", actual: "12", numerator: "56", denominator: "50" }],
        [{ unit: "%", actual: "0", numerator: "0", denominator: "0" }],
        [{ unit: "%", actual: "855", numerator: "171", denominator: "200" }],
        [{ unit: "%", actual: "gần 32", numerator: "19", denominator: "61" }],
    ],
    fails: [
        [{ unit: "%", actual: "31,51", numerator: "19", denominator: "61" }] => [0 actual "31,51"],
        [{ unit: "% dân số", actual: "80", numerator: "7.892", denominator: "9.831" }, { actual: "81", numerator: "7.892", denominator: "9.831" }]
            => [1 actual "81"],
        with r#"{"rounding": "half-up"}"#
            [{ unit: "%", actual: "58,98", numerator: "2.964", denominator: "5.025" }] => [0 actual "58,98"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let [Some(actual), Some(part), Some(whole)] =
        [Role::Actual, Role::Numerator, Role::Denominator].map(|role| row.cell(role))
    else {
        return;
    };
    let (Some(percent), Some(above), Some(below)) = (actual.number(), part.number(), whole.number()) else { return };
    let rounding = row.frame.profile.data().rounding;
    let Verdict::Fails { computed } = share_percent(above, below, percent, rounding) else { return };
    // A percentage that no share can be is `number/out-of-range`'s.
    if !row.is_percentage() || actual.is_about(GROWTH) || actual.bound_left(percent).is_some() {
        return;
    }
    let value = percent.value;
    let Some(difference) = (if value > computed { value.minus(computed) } else { computed.minus(value) }) else {
        return;
    };
    found
        .at(&actual, percent.span)
        .param("label", actual.field().label.as_str())
        .typed("numerator", above.value)
        .typed("denominator", below.value)
        .typed("computed", computed)
        .typed("value", value)
        .typed("difference", difference)
        .related(&part, part.span())
        .related(&whole, whole.span());
}
