use crate::profile::{Meaning, Role};
use crate::read::Statement;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "status/not-applicable-but-completed",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Description],
    context: [],
    vi: "Kết quả ghi “{status}” nhưng “{label}” chỉ nói không thuộc nhiệm vụ của đơn vị. Việc không phải của đơn vị thì không ghi là hoàn thành; hãy đề nghị đưa ra khỏi danh mục hoặc sửa kết quả.",
    en: "The status is “{status}”, but “{label}” only says that the task is not this office's. What is not yours is not completed: ask to have it taken off the list, or mend the status.",
    checks: {
        vi: "Nhiệm vụ hoàn thành không có mô tả chỉ nói “không thuộc chức năng”, “không phát sinh”.",
        en: "The description of a completed task does more than say that it is another's task or that nothing arose."
    },
    why: {
        vi: "Số nhiệm vụ hoàn thành bị tính thừa, và cơ quan giao việc không biết phải giao lại cho ai.",
        en: "It inflates the number of completed tasks, and nobody learns that the task needs another office."
    },
    silent: {
        vi: "Mô tả dài hơn 15 từ hoặc có nêu việc đã làm; “không phát sinh hồ sơ quá hạn” là một kết quả.",
        en: "Descriptions of more than 15 words or that tell of work done; “không phát sinh hồ sơ quá hạn” is a result."
    },
    source: "Practice of task tracking: not applicable is a state of its own.",
    passes: [
        [{ status: "Đã hoàn thành", description: "Không phát sinh hồ sơ trễ hạn" }],
        [{ status: "Đã hoàn thành", description: "Đã chuyển các hồ sơ không thuộc thẩm quyền" }],
        [{ status: "Không thuộc thẩm quyền", description: "Không thuộc thẩm quyền của tỉnh" }],
        [{ status: "Đang thực hiện", description: "Không thuộc chức năng của Sở" }],
    ],
    fails: [
        [{ status: "Đã hoàn thành", description: "không thuộc chức năng, nhiệm vụ của Sở" }] => [0 status "Đã hoàn thành"],
        [{ status: "Hoàn thành", description: "Không phát sinh trong kỳ." }] => [0 status "Hoàn thành"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(description)) = (row.cell(Role::Status), row.cell(Role::Description)) else { return };
    let stated = description.prose().and_then(|prose| prose.statement);
    if row.status() == Some(Meaning::Done) && stated == Some(Statement::NotOurs) {
        found
            .at(&status, status.span())
            .typed("status", status.text().trim())
            .param("label", description.field().label.as_str())
            .related(&description, description.span());
    }
}
