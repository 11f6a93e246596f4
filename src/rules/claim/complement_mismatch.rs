use crate::interval::{SumVerdict, sum};
use crate::read::claim::Claim;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "claim/complement-mismatch",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "Phần đã làm và phần còn lại cộng lại là {sum}, tổng số là {whole}, lệch {difference}. Hãy kiểm tra lại các con số.",
    en: "What is done and what remains add up to {sum}, the whole is {whole}: {difference} apart. Check the figures.",
    checks: {
        vi: "Phần đã làm và phần “còn” chưa làm trên cùng một tổng số phải bù nhau.",
        en: "What is done and what remains of the same whole make it up together."
    },
    why: {
        vi: "Hai số này nằm cạnh nhau trong câu nên sai một số là thấy ngay.",
        en: "The two stand side by side, so that a reader sees at once when one is wrong."
    },
    silent: {
        vi: "Các phân số khác tổng số; không có chữ “còn” mà cộng lại chưa vượt tổng số; số ước chừng.",
        en: "Shares of different wholes; parts not said to be the rest that add up to less; approximate figures."
    },
    source: "Arithmetic.",
    passes: [
        [{ description: "Có 69/78 nhiệm vụ đã hoàn thành, còn 9/78 nhiệm vụ chưa hoàn thành" }],
        [{ description: "Cung cấp 847/2.150 dịch vụ toàn trình và 1.303/2.150 dịch vụ một phần" }],
    ],
    fails: [
        [{ description: "Có 69/78 nhiệm vụ đã hoàn thành, còn 8/78 nhiệm vụ chưa hoàn thành" }] => [0 description "8"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let rounding = cell.row.frame.profile.data().rounding;
    for claim in cell.claims() {
        let Claim::Complement(claim) = claim else { continue };
        let parts: Vec<_> = claim.parts.iter().collect();
        let (total, difference) = match sum(&parts, &claim.whole, rounding) {
            SumVerdict::Above { sum } => (sum, sum.minus(claim.whole.value)),
            SumVerdict::Below { sum } if claim.rest_named => (sum, claim.whole.value.minus(sum)),
            _ => continue,
        };
        let Some(((last, first), difference)) = claim.parts.split_last().zip(difference) else { continue };
        let finding = found
            .at(cell, last.span)
            .typed("sum", total)
            .typed("whole", claim.whole.value)
            .param("difference", difference);
        for part in first {
            finding.related(cell, part.span);
        }
    }
}
