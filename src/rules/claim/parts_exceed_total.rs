use crate::interval::SumVerdict;
use crate::rules::{Cell, Findings, Scope, parts, rule};

rule! {
    id: "claim/parts-exceed-total",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Các phần cộng lại là {sum}, nhiều hơn tổng số {total} là {difference}. Hãy kiểm tra lại các con số.",
    en: "The parts add up to {sum}, {difference} more than the total {total}. Check the figures.",
    checks: {
        vi: "Các phần nêu sau “trong đó”, “gồm” cộng lại không vượt tổng số.",
        en: "Parts named after a total add up to no more than the total."
    },
    why: {
        vi: "Tổng nhỏ hơn các phần thì chắc chắn có một số sai.",
        en: "Where the total is less than its parts, one of the figures must be wrong."
    },
    silent: {
        vi: "Chỉ nêu một phần; các phần khác đơn vị với tổng; số ước chừng.",
        en: "A single part; parts in another unit than the total; approximate figures."
    },
    source: "Arithmetic. Example of such a slip in print: 7.892 + 1.602 + 319 against 9.831 assigned tasks (2025).",
    passes: [
        [{ description: "Tổng số dịch vụ đã tích hợp: 1.784 dịch vụ; trong đó: Toàn trình: 539, Một phần: 1.245" }],
        [{ description: "Cung cấp tổng cộng 1380 dịch vụ công trực tuyến, trong đó toàn trình là 734 dịch vụ công" }],
    ],
    fails: [
        [{ description: "Tổng số dịch vụ đã tích hợp: 1.784 dịch vụ; trong đó: Toàn trình: 593, Một phần: 1.245" }]
            => [0 description "1.784"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    parts::report(cell, found, |verdict| match verdict {
        SumVerdict::Above { sum } => Some(sum),
        _ => None,
    });
}
