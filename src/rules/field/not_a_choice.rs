use crate::error::nearest;
use crate::profile::{Choice, Meaning};
use crate::read::fold_text;
use crate::rules::{Cell, Findings, Row, Scope, rule};
use crate::value::Value;

rule! {
    id: "field/not-a-choice",
    severity: Error,
    scope: Scope::Entry(check),
    reads: [],
    context: [AsOf],
    vi: "“{text}” không thuộc các lựa chọn của “{label}”. Hãy dùng: {choices}.",
    en: "“{text}” is not one of the choices of “{label}”. Use: {choices}.",
    fix: { vi: "Đổi thành “{to}”", en: "Change to “{to}”" },
    checks: {
        vi: "Từ ghi trong trường có danh sách phải nằm trong danh sách đó.",
        en: "A field with a list of words holds one of them."
    },
    why: {
        vi: "Hệ thống tổng hợp đếm theo đúng từ trong danh sách; từ khác bị bỏ sót khi cộng số nhiệm vụ hoàn thành.",
        en: "Totals count the words of the list; a row with another word is left out of them."
    },
    silent: {
        vi: "Chữ hoa, chữ thường, cách đặt dấu thanh và khoảng trắng: “ĐÃ HOÀN THÀNH” vẫn đúng.",
        en: "Letter case, tone placement and spacing: “ĐÃ HOÀN THÀNH” is the same word."
    },
    source: "The list printed in the form.",
    passes: [
        [{ status: "ĐÃ  HOÀN THÀNH" }],
        [{ status: "" }],
    ],
    fails: [
        [{ status: "Đã và đang thực hiện" }] => [0 status "Đã và đang thực hiện"],
        [{ status: "Đa hoàn thành", description: "Số hóa 120 hồ sơ", completed: "30/6/2025" }] => [0 status "Đa hoàn thành"],
        [{ status: "Giao Sở Nội vụ" }] => [0 status "Giao Sở Nội vụ"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    row.cells().for_each(|cell| check_cell(&cell, found));
}

fn check_cell(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let choices = &cell.field().choices;
    let (choice, meaning) = match cell.value() {
        Value::Status(status) => (status.choice, status.meaning),
        Value::Choice(choice) => (*choice, None),
        _ => return,
    };
    let known = choice.and_then(|index| choices.get(index));
    if choices.is_empty() || cell.is_blank() || known.is_some_and(|choice| choice.accepted) {
        return;
    }
    let accepted: Vec<&Choice> = choices.iter().filter(|choice| choice.accepted).collect();
    let list: Vec<&str> = accepted.iter().map(|choice| choice.text.as_str()).collect();
    let finding = found
        .at(cell, cell.span())
        .typed("text", cell.text().trim())
        .param("label", cell.field().label.as_str())
        .param("choices", list.join("; "));
    // A word that is understood only now must not contradict the completion date.
    let fits = |choice: &&Choice| choice.means.is_none_or(|new| Some(new) == meaning || cell.row.takes(new));
    if let Some(choice) = meant(cell.text(), meaning, &accepted).filter(fits) {
        finding.edit(cell, cell.whole(), choice.text.as_str());
    }
}

/// The accepted word of the same meaning, else the one a slip away.
fn meant<'a>(text: &str, meaning: Option<Meaning>, accepted: &[&'a Choice]) -> Option<&'a Choice> {
    let state = meaning.filter(|&meaning| meaning != Meaning::Unknown);
    if let Some(same) = accepted.iter().find(|choice| state.is_some() && choice.means == state) {
        return Some(same);
    }
    let folded: Vec<String> = accepted.iter().map(|choice| fold_text(&choice.text)).collect();
    let near = nearest(&fold_text(text), folded.iter().map(String::as_str))?;
    let index = folded.iter().position(|word| word == near)?;
    accepted.get(index).copied()
}
