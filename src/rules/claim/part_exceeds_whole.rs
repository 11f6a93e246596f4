use crate::interval::Interval;
use crate::read::claim::Claim;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "claim/part-exceeds-whole",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "{part} lớn hơn tổng số {whole}. Hãy kiểm tra xem có ghi ngược hai số không.",
    en: "{part} is more than the whole, {whole}. Check whether the two are the wrong way round.",
    checks: {
        vi: "Phần trong phân số “đã làm/tổng số” không lớn hơn tổng số.",
        en: "The part of a share is not more than the whole."
    },
    why: {
        vi: "Thường là gõ nhầm một chữ số hoặc ghi ngược hai số.",
        en: "A digit is wrong, or the two figures changed places."
    },
    silent: {
        vi: "Vượt kế hoạch, vượt chỉ tiêu; số ước chừng; phân số có tỷ lệ kèm theo (claim/percent-mismatch).",
        en: "Results above a plan or target; approximate figures; shares with a percentage beside them (claim/percent-mismatch)."
    },
    source: "Arithmetic.",
    passes: [
        [{ description: "Đã kết nối 19/61 hệ thống thông tin" }],
        [{ description: "Đạt 96/96 xã, phường" }],
    ],
    fails: [
        [{ description: "Đã kết nối 61/19 hệ thống thông tin" }] => [0 description "61/19"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let rounding = cell.row.frame.profile.data().rounding;
    for claim in cell.claims() {
        let Claim::PercentOf(claim) = claim else { continue };
        if claim.percent.is_some() {
            continue;
        }
        let (part, whole) = (Interval::of(&claim.part, rounding), Interval::of(&claim.whole, rounding));
        if whole.zip(part).is_some_and(|(whole, part)| whole.is_below(&part)) {
            found
                .at(cell, claim.part.span.to(claim.whole.span))
                .typed("part", claim.part.span.of(cell.text()))
                .typed("whole", claim.whole.span.of(cell.text()));
        }
    }
}
