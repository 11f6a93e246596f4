use crate::profile::Role;
use crate::read::citation::read_citations_in;
use crate::rules::{Findings, Row, Scope, rule};

rule! {
    id: "deadline/extended-without-document",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Deadline, Description, Difficulties, Proposals, Notes, Status],
    context: [],
    vi: "Thời hạn được ghi là chuyển từ {before} sang {due} nhưng không nêu văn bản cho phép. Hãy ghi số, ký hiệu và ngày của văn bản.",
    en: "The deadline is said to have moved from {before} to {due}, but no document that allows it is named. Give its number, symbol and date.",
    checks: {
        vi: "Thời hạn ghi gia hạn, lùi hoặc điều chỉnh phải kèm văn bản.",
        en: "A deadline said to be extended, postponed or adjusted names the document."
    },
    why: {
        vi: "Không có văn bản thì thời hạn cũ vẫn có hiệu lực và nhiệm vụ bị tính quá hạn.",
        en: "Without a document the old deadline stands, and the task counts as overdue."
    },
    silent: {
        vi: "Văn bản nêu ở chính ô thời hạn hoặc ở mô tả, khó khăn, đề xuất, ghi chú; thời hạn chỉ ghi một ngày.",
        en: "A document named in the deadline itself or in description, difficulties, proposals or notes; deadlines that give one day only."
    },
    source: "Practice of task tracking.",
    passes: [
        [{ deadline: "30/6/2025 (gia hạn đến 30/9/2025 theo Công văn số 3838/UBND-TTHC ngày 18/6/2025)" }],
        [{
            deadline: "30/6/2025 (gia hạn đến 30/9/2025)",
            description: "UBND tỉnh đồng ý gia hạn tại Công văn số 3838/UBND-TTHC"
        }],
        [{ deadline: "30/6/2025; 31/12/2025" }],
        [{ deadline: "gia hạn đến 30/9/2025" }],
    ],
    fails: [
        [{ deadline: "30/6/2025 (gia hạn đến 30/9/2025)" }] => [0 deadline "30/6/2025 (gia hạn đến 30/9/2025)"],
        [{ deadline: "Điều chỉnh từ 30/6/2025 sang 31/12/2025", description: "Đã số hóa 120 hồ sơ" }]
            => [0 deadline "Điều chỉnh từ 30/6/2025 sang 31/12/2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let Some(cell) = row.cell(Role::Deadline) else { return };
    let Some((due, before)) = cell.deadline().and_then(|deadline| deadline.due.zip(deadline.extended_from)) else {
        return;
    };
    let told = [Role::Description, Role::Difficulties, Role::Proposals, Role::Notes];
    let documented = told.into_iter().filter_map(|role| row.cell(role)).any(|cell| !cell.citations().is_empty());
    let Some(place) = row.mendable(&[Role::Deadline, Role::Description, Role::Status]) else { return };
    if documented || !read_citations_in(cell.text()).is_empty() {
        return;
    }
    let finding = found.at(&place, place.span()).typed("before", before).typed("due", due);
    if place.index != cell.index {
        finding.related(&cell, cell.span());
    }
}
