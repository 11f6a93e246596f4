use crate::message::ParamValue;
use crate::profile::{Meaning, Role};
use crate::rules::{Findings, Row, Scope, rule};
use chrono::Datelike;

rule! {
    id: "deadline/on-day-off",
    severity: Info,
    scope: Scope::Entry(check),
    reads: [Status, Deadline],
    context: [AsOf, Calendar],
    yields_to: ["date/implausible-year"],
    vi: "Thời hạn {due} là ngày nghỉ ({name}). Theo cách tính của Bộ luật Dân sự, làm xong trong ngày làm việc kế tiếp {last} vẫn đúng hạn; nên bố trí xong trước ngày nghỉ.[[ Lịch nghỉ năm {year} chưa được quyết định chính thức.]]",
    en: "The deadline {due} is a day off ({name}). As the Civil Code counts terms, the next working day, {last}, is still in time; better be done before it.[[ The days off of {year} are not decided yet.]]",
    checks: {
        vi: "Thời hạn là một ngày cụ thể rơi vào thứ Bảy, Chủ nhật, ngày lễ hoặc ngày nghỉ bù.",
        en: "A deadline that is one day falls on a Saturday, Sunday, holiday or day off in lieu."
    },
    why: {
        vi: "Ngày nghỉ không có người nhận và ký văn bản; biết trước thì kịp trình sớm.",
        en: "On a day off nobody receives or signs papers; whoever knows it ahead hands in earlier."
    },
    silent: {
        vi: "Nhiệm vụ đã hoàn thành, tạm dừng, chờ xác nhận hoặc đã quá hạn; thời hạn là tháng, quý, năm; thứ Bảy làm bù.",
        en: "Tasks that are completed, suspended, awaiting confirmation or overdue; deadlines that are a month, quarter or year; Saturdays worked in exchange."
    },
    source: "Civil Code 2015, art. 148(5), by analogy; Labour Code 2019, art. 111 and 112, and the yearly decisions on days off.",
    passes: [
        [{ status: "Đang thực hiện", deadline: "31/12/2025" }],
        [{ status: "Đã hoàn thành", deadline: "28/12/2025" }],
        [{ status: "Đang thực hiện", deadline: "30/11/2025" }],
        [{ status: "Đang thực hiện", deadline: "Tháng 2/2026" }],
        [{ status: "Đang thực hiện", deadline: "10/01/2026" }],
        [{ status: "Đang thực hiện", deadline: "30/6/2205" }],
    ],
    fails: [
        [{ status: "Đang thực hiện", deadline: "28/12/2025" }] => [0 deadline "28/12/2025"],
        [{ status: "Chưa thực hiện", deadline: "02/01/2026" }] => [0 deadline "02/01/2026"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let Some(cell) = row.cell(Role::Deadline) else { return };
    let Some(deadline) = cell.deadline().filter(|deadline| deadline.day.is_some() && deadline.is_exact()) else { return };
    let calendar = &row.frame.calendar;
    let Some(due) = deadline.due_on(calendar) else { return };
    let open = matches!(row.status(), None | Some(Meaning::Doing | Meaning::None));
    let (Some(off), true) = (calendar.day_off(due.date), open && row.as_of() <= due.last) else { return };
    let Some(place) = row.mendable(&[Role::Deadline, Role::Status]) else { return };
    let finding = found
        .at(&place, place.span())
        .typed("due", due.date)
        .param("name", ParamValue::Named(off.in_vietnamese(), off.in_english()))
        .param("last", due.last);
    if due.estimated {
        finding.param("year", due.last.year().to_string());
    }
    if place.index != cell.index {
        finding.related(&cell, cell.span());
    }
}
