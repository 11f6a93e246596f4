use crate::profile::Role;
use crate::rules::evidence::has_evidence;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "text/repeats-task",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Task, Status, Description, Notes],
    context: [],
    params: ["ownWords" = 6, "ownPercent" = 25],
    vi: "“{label}” gần như chép lại tên nhiệm vụ ({shared} từ trùng, {own} từ riêng). Hãy nêu kết quả cụ thể: văn bản, số liệu, sản phẩm, thời điểm.",
    en: "“{label}” hardly says more than the task does ({shared} shared words, {own} of its own). Give the result itself: documents, figures, products, days.",
    checks: {
        vi: "Mô tả kết quả nói thêm điều mà tên nhiệm vụ chưa nói.",
        en: "A description says something that the task does not."
    },
    why: {
        vi: "Chép lại nhiệm vụ rồi thêm “đã”, “thường xuyên” thì người đọc không biết việc đã làm được gì.",
        en: "The task again, with “đã” or “thường xuyên” before it, tells nobody what was done."
    },
    silent: {
        vi: "Mô tả có văn bản, số liệu, ngày mà nhiệm vụ không có, hoặc có nhiều hơn vài từ của riêng mình; biểu mẫu không có cột trạng thái (cột kết quả khi đó là sản phẩm phải làm).",
        en: "Descriptions with a document, figure or day that the task lacks, or with more than a few words of their own; forms without a status, where the result column names the product asked for."
    },
    source: "Practice: Plan 02-KH/BCĐTW asks for results that can be confirmed.",
    passes: [
        [{
            task: "Rà soát, hoàn thiện quy trình thủ tục hành chính",
            status: "Đã hoàn thành",
            description: "Đã rà soát, hoàn thiện quy trình thủ tục hành chính tại Quyết định số 57/QĐ-UBND ngày 10/01/2025"
        }],
        [{
            task: "Rà soát, hoàn thiện quy trình thủ tục hành chính",
            status: "Đã hoàn thành",
            description: "Đã rà soát, hoàn thiện quy trình thủ tục hành chính, cắt giảm 12 thủ tục"
        }],
        [{
            task: "Rà soát, hoàn thiện quy trình thủ tục hành chính",
            status: "Đang thực hiện",
            description: "Đã rà soát quy trình thủ tục hành chính; phần mềm mô phỏng cho thấy người dân chờ ngắn hơn hẳn"
        }],
        [{
            task: "Tổ chức tuyên truyền về kỹ năng số",
            status: "Đang thực hiện",
            description: "Lễ phát động phong trào bình dân học vụ số"
        }],
        [{ task: "Xây dựng kho dữ liệu dùng chung", status: "", description: "" }],
    ],
    fails: [
        [{
            task: "Rà soát, hoàn thiện quy trình thủ tục hành chính đáp ứng điều kiện cung cấp trực tuyến",
            status: "Đã hoàn thành",
            description: "Đã hoàn thành rà soát, hoàn thiện quy trình thủ tục hành chính đáp ứng điều kiện cung cấp trực tuyến theo quy định"
        }] => [0 description "Đã hoàn thành rà soát, hoàn thiện quy trình thủ tục hành chính đáp ứng điều kiện cung cấp trực tuyến theo quy định"],
        [{
            task: "Tích hợp 100% dịch vụ công theo Nghị định số 118/2025/NĐ-CP",
            status: "Đang thực hiện",
            description: "Thường xuyên chỉ đạo tích hợp 100% dịch vụ công theo Nghị định 118/2025/NĐ-CP"
        }] => [0 description "Thường xuyên chỉ đạo tích hợp 100% dịch vụ công theo Nghị định 118/2025/NĐ-CP"],
    ],
}

/// Fewer shared words than this are chance.
const SHARED: usize = 4;

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let cells = (row.cell(Role::Task), row.cell(Role::Description), row.cell(Role::Status));
    let (Some(task), Some(description), Some(_)) = cells else { return };
    let (Some(asked), Some(told)) = (task.prose(), description.prose()) else { return };
    let overlap = told.wording.overlap(&asked.wording);
    let own = overlap.own as i64;
    let few = own <= found.setting(0) && own * 100 <= found.setting(1) * (overlap.shared + overlap.own) as i64;
    if overlap.shared >= SHARED && few && !has_evidence(row) {
        found
            .at(&description, description.span())
            .param("label", description.field().label.as_str())
            .param("shared", overlap.shared as i64)
            .param("own", own)
            .related(&task, task.span());
    }
}
