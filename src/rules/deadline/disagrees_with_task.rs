use crate::profile::Role;
use crate::read::{Deadline, Span, fold_text};
use crate::rules::{Findings, Row, Scope, rule};
use chrono::{Datelike, NaiveDate};

rule! {
    id: "deadline/disagrees-with-task",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Task, Deadline, Status],
    context: [],
    vi: "Thời hạn ghi “{deadline}” nhưng nhiệm vụ yêu cầu “{asked}”. Hãy kiểm tra với cơ quan giao nhiệm vụ.",
    en: "The deadline is “{deadline}”, but the task asks for “{asked}”. Check it with whoever gave the task.",
    checks: {
        vi: "Thời hạn ở cột khớp với thời hạn nêu trong chính tên nhiệm vụ.",
        en: "The deadline in its column agrees with the one the task names itself."
    },
    why: {
        vi: "Hai thời hạn cho một việc: người làm theo cột có thể bị tính chậm theo văn bản giao.",
        en: "Two deadlines for one task: whoever follows the column may be late by the document."
    },
    silent: {
        vi: "Nhiệm vụ nêu nhiều mốc hoặc không nêu mốc nào; định kỳ, thường xuyên, ước chừng; ngày trong văn bản được trích dẫn; cột ghi lại ngày sau “trước ngày”; một mốc nằm trong tháng, quý, năm của mốc kia.",
        en: "Tasks that name several ends or none; recurring, open-ended and vague ones; dates of cited documents; a column that repeats the day named after “trước ngày”; one end that lies within the month, quarter or year of the other."
    },
    source: "Practice of task tracking.",
    passes: [
        [{ task: "Gửi Ban Cơ yếu trước ngày 15/7/2025", deadline: "15/7/2025" }],
        [{ task: "Gửi Ban Cơ yếu trước ngày 15/7/2025", deadline: "14/7/2025" }],
        [{ task: "Hoàn thành trong tháng 8/2025", deadline: "31/8/2025" }],
        [{ task: "Hoàn thành trong năm 2025", deadline: "30/9/2025" }],
        [{ task: "Báo cáo trước ngày 10 hằng tháng", deadline: "31/12/2025" }],
        [{ task: "Gửi dự thảo trước ngày 15/6/2025, trình trước ngày 30/6/2025", deadline: "31/12/2025" }],
        [{ task: "Thực hiện Công văn số 15133-CV/VPTW ngày 30/5/2025", deadline: "31/12/2025" }],
        [{ task: "Hoàn thành trong tháng 8/2025", deadline: "Thường xuyên" }],
        [{ task: "Khắc phục tồn tại, hạn chế trong năm 2024", deadline: "31/12/2025" }],
        [{ task: "Kiểm tra các công trình khởi công trước năm 2020", deadline: "31/12/2025" }],
    ],
    fails: [
        [{ task: "Gửi Văn phòng Trung ương Đảng trước ngày 15/6/2025", deadline: "03/6/2025" }] => [0 deadline "03/6/2025"],
        [{ task: "Hoàn thành trong tháng 7/2025", deadline: "31/8/2025" }] => [0 deadline "31/8/2025"],
        [{ task: "Hoàn thành trong năm 2025", deadline: "30/6/2026" }] => [0 deadline "30/6/2026"],
        [{ task: "Triển khai đến hết tháng 11/2025", deadline: "Quý III/2025" }] => [0 deadline "Quý III/2025"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(task), Some(cell)) = (row.cell(Role::Task), row.cell(Role::Deadline)) else { return };
    let (Some(prose), Some(printed)) = (task.prose(), cell.deadline()) else { return };
    let [asked] = &prose.deadlines[..] else { return };
    let Some(place) = row.mendable(&[Role::Deadline, Role::Status]) else { return };
    if agree(asked, printed) != Some(false) || tells_the_past(task.text(), asked, printed) {
        return;
    }
    let finding = found
        .at(&place, place.span())
        .typed("deadline", cell.text().trim())
        .typed("asked", asked.span.of(task.text()))
        .related(&task, asked.span);
    if place.index != cell.index {
        finding.related(&cell, cell.span());
    }
}

/// Whether an end in a year before the deadline's is no end at all, but says what the task is about: "khắc phục hạn chế
/// trong năm 2024". It is one only after a word of finishing or sending in its sentence; a report may be about a whole
/// year, so there only finishing counts.
fn tells_the_past(task: &str, asked: &Deadline, printed: &Deadline) -> bool {
    let (Some(due), Some(other)) = (asked.due, printed.due) else { return false };
    let whole_year = asked.day.is_none() && due.month() == 12 && asked.stretch.is_none_or(|start| start.month() == 1);
    let verbs: &[&str] = if whole_year { &FINISH } else { &FINISH_OR_SEND };
    let before = fold_text(Span { start: 0, end: asked.span.end }.of(task));
    let sentence = before.rsplit(['.', ';', '\n']).next().unwrap_or_default();
    due.year() < other.year() && !verbs.iter().any(|verb| sentence.contains(verb))
}

const FINISH: [&str; 3] = ["hoàn thành", "xong", "kết thúc"];
const FINISH_OR_SEND: [&str; 9] =
    ["hoàn thành", "xong", "kết thúc", "gửi", "nộp", "báo cáo", "trình", "ban hành", "tham mưu"];

/// Whether two deadlines can both be meant; `None` where one of them leaves it open.
fn agree(asked: &Deadline, printed: &Deadline) -> Option<bool> {
    let firm = |deadline: &Deadline| {
        let plain = deadline.loose_until.is_none() && !deadline.then_open && deadline.extended_from.is_none();
        deadline.due.filter(|_| plain && deadline.milestones.is_empty())
    };
    let (due, other) = (firm(asked)?, firm(printed)?);
    let named = |deadline: &Deadline| [deadline.due, deadline.named];
    let same = named(asked).iter().flatten().any(|day| named(printed).contains(&Some(*day)));
    let within = |day: NaiveDate, stretch: &Deadline, end: NaiveDate| {
        stretch.stretch.is_some_and(|start| start <= day && day <= end)
    };
    Some(same || within(other, asked, due) || within(due, printed, other))
}
