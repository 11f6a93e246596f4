use crate::interval::{Interval, Rounding};
use crate::profile::Role;
use crate::read::number::{Label, Quantity};
use crate::rules::{Cell, Class, Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "sheet/conflicting-figures",
    severity: Info,
    scope: Scope::Group { keys, check },
    reads: [Description, Lead, Notes],
    context: [],
    vi: "“{text}” ở đây là {value}, ở dòng khác lại là {other}. Hãy kiểm tra xem số nào đúng, hoặc ghi rõ thời điểm, phạm vi của từng số.",
    en: "“{text}” is {value} here and {other} in another row. See which one is right, or say what time and place each is for.",
    checks: {
        vi: "Cùng một số liệu được nêu ở hai dòng thì bằng nhau.",
        en: "A figure given in two rows is the same in both."
    },
    why: {
        vi: "Số liệu chép lại sang dòng khác thường không được cập nhật cùng lúc.",
        en: "A figure copied into another row is seldom brought up to date together with the first."
    },
    silent: {
        vi: "Câu chữ quanh con số khác nhau dù chỉ một từ, khác địa bàn, khác kỳ; khác cơ quan chủ trì, trừ số liệu toàn tỉnh, cả nước; số ước chừng, bình quân, mục tiêu; hai số trong cùng một dòng.",
        en: "Sentences that differ in a single word, another place or time; another lead agency, unless the figure is of the whole province or country; approximate figures, means, targets; two figures in the same row."
    },
    source: "Practice: figures are carried from row to row.",
    passes: [
        [
            { description: "Toàn tỉnh đã thành lập 1.664 tổ công nghệ số cộng đồng" },
            { description: "Toàn tỉnh đã thành lập 1.664 Tổ công nghệ số cộng đồng" }
        ],
        [
            { description: "Toàn tỉnh đã thành lập 1.664 tổ công nghệ số cộng đồng" },
            { description: "Toàn tỉnh đã thành lập hơn 1.600 tổ công nghệ số cộng đồng" }
        ],
        [
            { description: "Cấp tỉnh: tỷ lệ hồ sơ được số hóa đạt 99%" },
            { description: "Cấp xã: tỷ lệ hồ sơ được số hóa đạt 91%" }
        ],
        [{ description: "Đã ban hành 12 văn bản" }, { description: "Đã ban hành 15 văn bản" }],
        [
            { lead: "Sở Y tế", description: "Số cán bộ được tập huấn kỹ năng số: 50 người" },
            { lead: "Sở Nội vụ", description: "Số cán bộ được tập huấn kỹ năng số: 60 người" }
        ],
        [
            { description: "Tỷ lệ hồ sơ được số hóa toàn tỉnh đạt 87,43%" },
            { description: "Tỷ lệ hồ sơ được số hóa toàn tỉnh đạt 87,4%" }
        ],
    ],
    fails: [
        [
            { description: "Đến nay toàn tỉnh đã thành lập 1.664 tổ công nghệ số cộng đồng" },
            { description: "Đã tập huấn. Đến nay toàn tỉnh có thành lập 1.141 Tổ công nghệ số cộng đồng." }
        ] => [0 description "1.664", 1 description "1.141"],
        [
            { description: "Tỷ lệ hồ sơ được số hóa toàn tỉnh đạt 87,43%" },
            { notes: "Tỷ lệ hồ sơ được số hóa toàn tỉnh đạt 78,43%" }
        ] => [0 description "87,43", 1 notes "78,43"],
        [
            { description: "Đã tích hợp 847/2.150 dịch vụ công trực tuyến toàn trình" },
            { description: "Đã tích hợp 874/2.150 dịch vụ công trực tuyến toàn trình" }
        ] => [0 description "847", 1 description "874"],
        [
            { lead: "Sở Y tế", description: "Kết quả: toàn tỉnh tập huấn kỹ năng số cho 2.350 người" },
            { lead: "Sở Nội vụ", description: "Đến nay, toàn tỉnh đã tập huấn kỹ năng số cho 2.530 người, vượt kế hoạch" }
        ] => [0 description "2.350", 1 description "2.530"],
    ],
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    let lead = row.cell(Role::Lead).map_or(0, |lead| lead.folded().text);
    for cell in [Role::Description, Role::Notes].into_iter().filter_map(|role| row.cell(role)) {
        let Some(prose) = cell.prose() else { continue };
        for (item, label) in prose.labels.iter().enumerate() {
            let exact = |q: &&Quantity| q.is_certain() && !q.mean && !q.intent;
            let Some(quantity) = prose.figures.number(label.number).filter(exact) else { continue };
            let lead = if label.everywhere { 0 } else { lead };
            let key = [&label.key.to_string(), "\n", &lead.to_string()].concat();
            let class = (quantity.value.plain(), quantity.step, quantity.is_exact_count());
            keys.item(key, &cell, item, Class::of(class));
        }
    }
}

/// Different figures of one group that are compared; a sheet full of one sentence needs no more.
const COMPARED: usize = 8;

fn check<'a>(group: &Group<'a>, found: &mut Findings<'_>) {
    let figure = |(cell, item): (Cell<'a>, usize)| {
        let prose = cell.prose()?;
        let label = prose.labels.get(item)?;
        Some((cell, label, prose.figures.number(label.number)?))
    };
    let all: Vec<(Cell<'a>, &Label, &Quantity)> = group.items().filter_map(figure).collect();
    let mut distinct: Vec<(Cell<'_>, &Quantity)> = Vec::new();
    for (cell, _, quantity) in &all {
        let known = distinct.iter().filter(|(_, other)| other.value == quantity.value).count();
        if known < 2 && distinct.len() < COMPARED {
            distinct.push((*cell, quantity));
        }
    }
    for (cell, label, quantity) in &all {
        let differs = |(other, figure): &&(Cell<'_>, &Quantity)| other.row.id() != cell.row.id() && differ(quantity, figure);
        let Some((other, figure)) = distinct.iter().find(differs) else { continue };
        found
            .at(cell, quantity.span)
            .typed("text", about(cell.text(), label, quantity))
            .typed("value", quantity.value)
            .typed("other", figure.value)
            .related(other, figure.span);
    }
}

/// Whether no number prints like both.
fn differ(a: &Quantity, b: &Quantity) -> bool {
    let of = |quantity| Interval::of(quantity, Rounding::Either);
    of(a).zip(of(b)).is_some_and(|(a, b)| !a.meets(&b))
}

/// The words of the label, the number left out.
fn about(text: &str, label: &Label, quantity: &Quantity) -> String {
    let part = |start, end| crate::read::Span { start, end }.of(text).trim();
    let before = part(label.span.start, quantity.span.start);
    let after = part(quantity.span.end, label.span.end);
    [before, after].join(" … ")
}
