use crate::interval::{Rounding, Verdict, share_percent};
use crate::read::claim::Claim;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "claim/cut-not-rounded",
    severity: Info,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "{part}/{whole} làm tròn là {rounded}%; số {percent}% là đã cắt bớt chữ số.",
    en: "{part}/{whole} rounds to {rounded}%; {percent}% was cut off instead.",
    fix: { vi: "Làm tròn thành {to}", en: "Round to {to}" },
    checks: {
        vi: "Tỷ lệ chỉ đúng khi cắt bớt chữ số, không đúng khi làm tròn.",
        en: "A percentage that holds only when cut off, not when rounded."
    },
    why: {
        vi: "Hai đơn vị dùng hai cách thì số cộng lại lệch nhau; cả hai cách đều gặp trong số liệu đã công bố.",
        en: "Where offices differ, their sums differ too; both ways occur in published figures."
    },
    silent: {
        vi: "Tỷ lệ đúng khi làm tròn; biểu mẫu quy định cắt bớt hoặc chỉ cho làm tròn (khi đó là claim/percent-mismatch).",
        en: "Percentages that hold when rounded; forms that cut off by rule, or allow rounding only (claim/percent-mismatch then)."
    },
    source: "Decree 174/2016/NĐ-CP, art. 4 (rounding); report 1270/BC-TCTTTg of 27/12/2017 printed 98,62% for 16.051 of 16.274 (cut off).",
    passes: [
        [{ description: "Đã cập nhật 674.242/708.475 người, đạt 95,17%" }],
        with r#"{"rounding": "truncate"}"# [{ description: "Đã xử lý 2.964/5.025 hồ sơ, đạt 58,98%" }],
    ],
    fails: [
        [{ description: "Đã xử lý 2.964/5.025 hồ sơ, đạt 58,98%" }] => [0 description "58,98"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    if cell.row.frame.profile.data().rounding != Rounding::Either {
        return;
    }
    for claim in cell.claims() {
        let Claim::PercentOf(claim) = claim else { continue };
        let Some(percent) = &claim.percent else { continue };
        let verdict = |rounding| share_percent(&claim.part, &claim.whole, percent, rounding);
        let Verdict::HoldsCut = verdict(Rounding::Either) else { continue };
        let Verdict::Fails { computed } = verdict(Rounding::HalfUp) else { continue };
        found
            .at(cell, percent.span)
            .typed("part", claim.part.span.of(cell.text()))
            .typed("whole", claim.whole.span.of(cell.text()))
            .typed("percent", percent.value)
            .param("rounded", computed)
            .edit(cell, percent.span, computed.vietnamese());
    }
}
