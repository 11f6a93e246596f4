use crate::profile::{Meaning, Role};
use crate::rules::{Class, Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "sheet/same-text-different-status",
    severity: Warning,
    scope: Scope::Group { keys, check },
    reads: [Description, Status],
    context: [],
    vi: "Dòng này ghi “{status}”, nhưng một dòng khác có “{label}” giống hệt lại ghi “{other}”. Hãy sửa kết quả, hoặc viết rõ việc của từng dòng.",
    en: "This row says “{status}”, while another with the same “{label}” says “{other}”. Mend one status, or tell the work of the two rows apart.",
    checks: {
        vi: "Hai dòng có mô tả giống hệt nhau thì có cùng kết quả.",
        en: "Two rows with the same description have the same status."
    },
    why: {
        vi: "Cùng một câu chữ vừa chứng minh đã xong, vừa chứng minh chưa xong: thường do chép sang mà quên sửa.",
        en: "One text cannot show both that the work is done and that it is not; as a rule it was copied and not adapted."
    },
    silent: {
        vi: "Mô tả dưới sáu từ, ô kết quả để trống hoặc không hiểu được, các từ cùng nghĩa (Hoàn thành, Đã hoàn thành).",
        en: "Descriptions of fewer than six words, statuses that are blank or not understood, words that mean the same (Hoàn thành, Đã hoàn thành)."
    },
    source: "Practice of task tracking.",
    passes: [
        [
            { status: "Đã hoàn thành", description: "Sở đã tiếp nhận 153 đề xuất nhiệm vụ khoa học" },
            { status: "Hoàn thành", description: "Sở đã tiếp nhận 153 đề xuất nhiệm vụ khoa học" }
        ],
        [
            { status: "Đã hoàn thành", description: "Sở đã tiếp nhận 153 đề xuất nhiệm vụ khoa học" },
            { status: "Đang thực hiện", description: "Sở đã tiếp nhận 154 đề xuất nhiệm vụ khoa học" }
        ],
        [
            { status: "Đã hoàn thành", description: "Triển khai theo kế hoạch" },
            { status: "Đang thực hiện", description: "Triển khai theo kế hoạch" }
        ],
        [
            { status: "", description: "Sở đã tiếp nhận 153 đề xuất nhiệm vụ khoa học" },
            { status: "Đang thực hiện", description: "Sở đã tiếp nhận 153 đề xuất nhiệm vụ khoa học" }
        ],
    ],
    fails: [
        [
            { status: "Đã hoàn thành", description: "Sở đã tiếp nhận 153 đề xuất nhiệm vụ khoa học" },
            { status: "Chưa thực hiện", description: "" },
            { status: "Đang thực hiện", description: "Sở đã tiếp nhận  153 đề xuất nhiệm vụ khoa học" }
        ] => [0 status "Đã hoàn thành", 2 status "Đang thực hiện"],
    ],
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    let (Some(description), Some(meaning)) = (row.cell(Role::Description), known(row)) else { return };
    let folded = description.folded();
    if folded.pieces >= 6 {
        keys.compared(folded.text.to_string(), Class::of(meaning as u8));
    }
}

/// The status, where it says how the work stands.
fn known(row: &Row<'_>) -> Option<Meaning> {
    row.status().filter(|&meaning| meaning != Meaning::Unknown)
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    let Some(first) = group.rows().next() else { return };
    let Some(differs) = group.rows().find(|row| known(row) != known(&first)) else { return };
    for row in group.rows() {
        // One that differs is enough to go and look.
        let other = if known(&row) == known(&first) { differs } else { first };
        let (Some(status), Some(description)) = (row.cell(Role::Status), row.cell(Role::Description)) else { return };
        let (Some(said), Some(same)) = (other.cell(Role::Status), other.cell(Role::Description)) else { return };
        found
            .at(&status, status.span())
            .typed("status", status.text().trim())
            .typed("other", said.text().trim())
            .param("label", description.field().label.as_str())
            .related(&said, said.span())
            .related(&same, same.span());
    }
}
