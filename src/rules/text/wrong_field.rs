use crate::profile::{Meaning, Required, Role};
use crate::rules::{Cell, Findings, Row, Scope, rule};

rule! {
    id: "text/wrong-field",
    severity: Warning,
    scope: Scope::Entry(check),
    reads: [Status, Description, Completed],
    context: [AsOf],
    vi: "“{text}” là trạng thái nhưng được ghi ở “{label}”, còn “{status}” để trống. Hãy chuyển sang đúng ô.",
    en: "“{text}” is a status, but it stands in “{label}” while “{status}” is blank. Move it to its field.",
    fix: { vi: "Chuyển sang ô kết quả", en: "Move it to the status" },
    checks: {
        vi: "Từ chỉ trạng thái không nằm ở ô mô tả trong khi ô kết quả để trống.",
        en: "A status word does not stand in the description while the status is blank."
    },
    why: {
        vi: "Nhiệm vụ như vậy bị đếm là chưa có kết quả.",
        en: "Such a task is counted as having no status."
    },
    silent: {
        vi: "Ô kết quả đã có nội dung; mô tả nói thêm điều khác ngoài trạng thái.",
        en: "Tasks with a status; descriptions that say more than a state."
    },
    source: "Practice of those who collect reports.",
    passes: [
        [{ status: "Đang thực hiện", description: "Đang thực hiện" }],
        [{ status: "", description: "Đang thực hiện số hóa hồ sơ" }],
        [{ status: "", description: "Không có" }],
    ],
    fails: [
        [{ status: "", description: "Đang thực hiện" }] => [0 description "Đang thực hiện"],
        [{ status: "", description: "- chưa thực hiện.", completed: "" }] => [0 description "- chưa thực hiện."],
        [{ status: "", description: "Đã hoàn thành", completed: "30/6/2025" }] => [0 description "Đã hoàn thành"],
        [{ status: " ", description: "Đã hoàn thành", completed: "" }] => [0 description "Đã hoàn thành"],
    ],
}

fn check(row: &Row<'_>, found: &mut Findings<'_>) {
    let (Some(status), Some(description)) = (row.cell(Role::Status), row.cell(Role::Description)) else { return };
    if !status.is_blank() || description.prose().is_none() {
        return;
    }
    let word = status.understand(description.text());
    let Some(meaning @ (Meaning::Done | Meaning::Doing | Meaning::None | Meaning::Suspended | Meaning::Awaiting)) =
        word.meaning
    else {
        return;
    };
    let finding = found
        .at(&description, description.span())
        .typed("text", description.text().trim())
        .param("label", description.field().label.as_str())
        .param("status", status.field().label.as_str())
        .related(&status, status.span());
    if let Some(choice) = fitting(&status, meaning).filter(|_| row.takes(meaning)) {
        finding.edit(&status, status.whole(), choice);
        // A completed task needs a description, and some forms always do: there the word stays until a better text comes.
        if description.field().required == Required::Never && meaning != Meaning::Done {
            finding.edit(&description, description.whole(), "");
        }
    }
}

/// The accepted word for a state: the first one in the list of the form.
fn fitting<'a>(status: &Cell<'a>, meaning: Meaning) -> Option<&'a str> {
    let mut choices = status.field().choices.iter();
    choices.find(|choice| choice.accepted && choice.means == Some(meaning)).map(|choice| choice.text.as_str())
}
