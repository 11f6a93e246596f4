use crate::interval::{Verdict, share_percent};
use crate::read::claim::Claim;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "claim/percent-mismatch",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "{part}/{whole} bằng {computed}%, không phải {percent}%. Hãy kiểm tra lại các con số.",
    en: "{part}/{whole} is {computed}%, not {percent}%. Check the figures.",
    fix: { vi: "Sửa tỷ lệ thành {to}", en: "Change the percentage to {to}" },
    checks: {
        vi: "Tỷ lệ phần trăm ghi cạnh hai con số phải khớp với hai con số đó.",
        en: "A percentage beside two figures agrees with them."
    },
    why: {
        vi: "Người đọc cấp trên tính lại được ngay; một tỷ lệ sai làm cả báo cáo mất tin cậy.",
        en: "Whoever reads it can do the sum; one wrong percentage costs the whole report its credit."
    },
    silent: {
        vi: "Tỷ lệ đúng khi làm tròn hoặc cắt bớt chữ số; số ước chừng; tăng, giảm, so với kế hoạch hay cùng kỳ.",
        en: "Percentages that hold when rounded or cut off; approximate figures; growth, and comparisons with a plan or another period."
    },
    source: "Arithmetic, with the interval idea of XBRL Calculations 1.1: wrong only if no values that print alike satisfy it.",
    passes: [
        [{ description: "Đã cập nhật 674.242/708.475 người, đạt 95,17%" }],
        [{ description: "Đã xử lý 2.964/5.025 hồ sơ, đạt 58,98%" }],
        [{ description: "Thu 120/100 tỷ đồng, tăng 15% so với cùng kỳ" }],
        [{ description: "Có 05/13 địa bàn, 9 /10 nhà ga đã phủ sóng" }],
    ],
    fails: [
        [{ description: "Đã cập nhật 674.242/708.475 người, đạt 96,17%" }] => [0 description "96,17"],
        [{ description: "1.602 nhiệm vụ trên tổng số 9.831 nhiệm vụ, chiếm 16,47%" }] => [0 description "16,47"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let rounding = cell.row.frame.profile.data().rounding;
    for claim in cell.claims() {
        let Claim::PercentOf(claim) = claim else { continue };
        let Some(percent) = &claim.percent else { continue };
        let Verdict::Fails { computed } = share_percent(&claim.part, &claim.whole, percent, rounding) else { continue };
        found
            .at(cell, percent.span)
            .typed("part", claim.part.span.of(cell.text()))
            .typed("whole", claim.whole.span.of(cell.text()))
            .typed("percent", percent.value)
            .param("computed", computed)
            .edit(cell, percent.span, computed.vietnamese());
    }
}
