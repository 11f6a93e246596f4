use crate::interval::SumVerdict;
use crate::rules::{Cell, Findings, Scope, parts, rule};

rule! {
    id: "claim/parts-fall-short",
    severity: Info,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Các phần cộng lại là {sum}, còn thiếu {difference} so với tổng số {total}. Nếu đã kể hết các phần, hãy kiểm tra lại.",
    en: "The parts add up to {sum}, {difference} short of the total {total}. If all parts are named, check the figures.",
    checks: {
        vi: "Các phần nêu sau “gồm”, “trong đó” cộng lại chưa đủ tổng số.",
        en: "Parts named after a total add up to less than the total."
    },
    why: {
        vi: "Có thể kể thiếu một phần, hoặc gõ nhầm chữ số.",
        en: "A part may be left out, or a digit may be wrong."
    },
    silent: {
        vi: "Chỉ nêu một phần; số ước chừng. Chỉ là gợi ý, vì người viết có quyền nêu riêng vài phần.",
        en: "A single part; approximate figures. Only a hint, since writers may name just some parts."
    },
    source: "Arithmetic.",
    passes: [
        [{ description: "Tổng số dịch vụ đã tích hợp: 1.784 dịch vụ; trong đó: Toàn trình: 539, Một phần: 1.245" }],
        [{ description: "Cung cấp tổng cộng 1380 dịch vụ công trực tuyến, trong đó toàn trình là 734 dịch vụ công" }],
    ],
    fails: [
        [{ description: "Tổng số dịch vụ đã tích hợp: 1.784 dịch vụ; trong đó: Toàn trình: 539, Một phần: 1.244" }]
            => [0 description "1.784"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    parts::report(cell, found, |verdict| match verdict {
        SumVerdict::Below { sum } => Some(sum),
        _ => None,
    });
}
