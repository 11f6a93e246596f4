use crate::message::ParamValue;
use crate::profile::Role;
use crate::read::fold_text;
use crate::read::number::{Count, Tally, TaskState};
use crate::rules::{Cell, Class, Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "sheet/count-mismatch",
    severity: Warning,
    scope: Scope::Group { keys, check },
    reads: [Description, Name, Notes, Section, Status, Task],
    context: [Census],
    vi: "[[Các phần cộng lại là {sum}, khác tổng số {total} nhiệm vụ, chênh {difference}. Hãy kiểm tra lại từng số.]][[Ghi {stated} {what}, nhưng {where} có {counted}. Hãy sửa con số, hoặc kiểm tra xem có sót dòng không.]]",
    en: "[[The parts add up to {sum} and not to the total of {total} tasks; the difference is {difference}. Check each of them.]][[{stated} {what} are stated, but {where} has {counted}. Mend the number, or see whether a row is missing.]]",
    checks: {
        vi: "Số nhiệm vụ theo từng kết quả cộng lại bằng tổng số; số nhiệm vụ nêu cho cả biểu hay cho một nhóm bằng số dòng có thật.",
        en: "Tasks counted by state add up to their total; the number of tasks stated for the sheet or a section is that of its rows."
    },
    why: {
        vi: "Câu tổng hợp thường giữ số của kỳ trước khi biểu đã thêm, bớt dòng hoặc đổi kết quả.",
        en: "Summaries keep the numbers of the last report while rows are added, dropped or change their status."
    },
    silent: {
        vi: "Câu không nêu đủ tổng số và các kết quả; nhiệm vụ quá hạn nằm trong số đang thực hiện; câu nói về nhiệm vụ khác với biểu (tổng số khác số dòng).",
        en: "Sentences without a total and states; overdue tasks that are among those in progress; sentences about other tasks than those of the sheet (another total)."
    },
    source: "Practice of task tracking: completed (in time, late) and not completed (within, overdue), as the Government Office counts.",
    passes: [
        [{ description: "Được giao 21.914 nhiệm vụ: hoàn thành 16.051, chưa hoàn thành 5.863" }],
        [{ description: "Giao 25 nhiệm vụ: hoàn thành 20, đang thực hiện 5, quá hạn 2" }],
        [
            { task: "Rà soát", status: "Đã hoàn thành" }, { task: "Ban hành", status: "Đã hoàn thành" },
            { task: "Tổng số 3 nhiệm vụ: hoàn thành 2, đang thực hiện 1" }, { task: "Tập huấn", status: "Đang thực hiện" }
        ],
        [{ section: "I. Thể chế (02 nhiệm vụ)", task: "Rà soát" }, { section: "I. Thể chế (02 nhiệm vụ)", task: "Ban hành" }],
        [{ section: "I. Nhóm nhiệm vụ 100% trực tuyến", task: "Rà soát" }],
    ],
    fails: [
        [{ description: "Năm 2025 giao 9.831 nhiệm vụ: 7.892 hoàn thành, 1.602 trong hạn, 319 quá hạn" }] => [0 description "9.831"],
        [
            { task: "Rà soát", status: "Đã hoàn thành" }, { task: "Ban hành", status: "Đang thực hiện" },
            { task: "Tổng số 3 nhiệm vụ: hoàn thành 2, đang thực hiện 1" }, { task: "Tập huấn", status: "Đang thực hiện" }
        ] => [2 task "2"],
        [
            { task: "Rà soát", status: "Đã hoàn thành" },
            { task: "Ban hành", description: "Biểu này có 3 nhiệm vụ: hoàn thành 2, đang thực hiện 1", status: "Đang thực hiện" }
        ] => [1 description "3"],
        [{ section: "I. Thể chế (03 nhiệm vụ)", task: "Rà soát" }, { section: "I. Thể chế (03 nhiệm vụ)", task: "Ban hành" }]
            => [0 section "03"],
    ],
}

const SENTENCES: &str = "tally";

/// Fields that may count the tasks of the sheet.
fn tallies<'a>(row: &Row<'a>) -> Vec<(Cell<'a>, &'a Tally)> {
    let mut found = Vec::new();
    for role in [Role::Section, Role::Task, Role::Name, Role::Description, Role::Notes] {
        let Some((cell, prose)) = row.cell(role).and_then(|cell| Some((cell, cell.prose()?))) else { continue };
        found.extend(prose.tallies.iter().map(|tally| (cell, tally)));
    }
    found
}

/// The number of tasks that a section says it has, in brackets: "(08 nhiệm vụ)".
fn stated_rows(row: &Row<'_>) -> Option<(i64, crate::read::Span)> {
    let cell = row.cell(Role::Section)?;
    let [quantity] = &cell.prose()?.figures.quantities[..] else { return None };
    let before = crate::read::Span { start: 0, end: quantity.extent.start }.of(cell.text());
    let after = crate::read::Span { start: quantity.extent.end, end: cell.whole().end }.of(cell.text());
    let bracketed = before.trim_end().ends_with('(') && after.trim_start().starts_with(')');
    let tasks = quantity.unit.is_some_and(|unit| matches!(unit.key, "nhiệm vụ" | "chỉ tiêu" | "nội dung" | "việc"));
    let exact = bracketed && tasks && quantity.is_exact_count();
    Some((quantity.value.to_safe_integer().filter(|_| exact)?, quantity.span))
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    if !tallies(row).is_empty() {
        keys.entry(SENTENCES.to_owned());
    }
    if let Some((section, (stated, _))) = row.cell(Role::Section).zip(stated_rows(row)) {
        let key = ["section\n", &fold_text(section.text())].concat();
        keys.compared(key, Class::of((stated, counts(row))));
    }
}

/// Whether an entry is one of those that a section counts.
fn counts(row: &Row<'_>) -> bool {
    row.subject().is_some() && !row.is_heading()
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    if group.key != SENTENCES {
        section(group, found);
        return;
    }
    for (cell, tally) in group.rows().flat_map(|row| tallies(&row)) {
        if let Some(sum) = tally.mismatch() {
            let total = tally.total.value;
            let finding = found.at(&cell, tally.total.span);
            finding.typed("sum", sum).typed("total", total).typed("difference", sum.abs_diff(total) as i64);
            tally.parts.iter().for_each(|(_, count)| {
                finding.related(&cell, count.span);
            });
        } else {
            against_sheet(group, &cell, tally, found);
        }
    }
}

/// A sentence about the sheet: it says so, is a row of sums, or has as many tasks.
fn against_sheet(group: &Group<'_>, cell: &Cell<'_>, tally: &Tally, found: &mut Findings<'_>) {
    let census = group.census();
    let of_sheet = tally.of_table || census.tasks > 2 && tally.total.value == census.tasks;
    let task = ("nhiệm vụ", "task(s)");
    if tally.of_table && tally.total.value != census.tasks {
        report(cell, tally.total, task, census.tasks, found);
        return;
    }
    let states = [
        (TaskState::Done, ("nhiệm vụ hoàn thành", "completed task(s)"), census.done),
        (TaskState::Doing, ("nhiệm vụ đang thực hiện", "task(s) in progress"), census.doing),
        (TaskState::NotStarted, ("nhiệm vụ chưa thực hiện", "task(s) not started"), census.not_started),
        (TaskState::NotDone, ("nhiệm vụ chưa hoàn thành", "task(s) not completed"), census.tasks - census.done),
    ];
    let differs = states.into_iter().find_map(|(state, what, counted)| {
        let stated = tally.stated(state).filter(|stated| of_sheet && stated.value != counted)?;
        Some((stated, what, counted))
    });
    if let Some((stated, what, counted)) = differs {
        report(cell, stated, what, counted, found);
    }
}

fn report(cell: &Cell<'_>, stated: Count, what: (&str, &str), counted: i64, found: &mut Findings<'_>) {
    found
        .at(cell, stated.span)
        .typed("stated", stated.value)
        .param("what", ParamValue::Named(what.0.to_owned(), what.1.to_owned()))
        .param("where", ParamValue::Named("biểu".to_owned(), "the sheet".to_owned()))
        .param("counted", counted);
}

fn section(group: &Group<'_>, found: &mut Findings<'_>) {
    let Some(first) = group.rows().next() else { return };
    let (Some(cell), Some((stated, span))) = (first.cell(Role::Section), stated_rows(&first)) else { return };
    let counted = group.rows().filter(counts).count() as i64;
    if counted != stated {
        found
            .at(&cell, span)
            .typed("stated", stated)
            .param("what", ParamValue::Named("nhiệm vụ".to_owned(), "task(s)".to_owned()))
            .param("where", ParamValue::Named("nhóm này".to_owned(), "the section".to_owned()))
            .param("counted", counted);
    }
}
