use crate::profile::FieldKind;
use crate::read::Span;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "text/stray-space",
    severity: Info,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "“{label}” có khoảng trắng hoặc dấu nháy thừa ở {count} chỗ.",
    en: "“{label}” has stray spaces or an apostrophe in {count} place(s).",
    fix: { vi: "Bỏ phần thừa", en: "Remove them" },
    checks: {
        vi: "Hai khoảng trắng liền nhau, khoảng trắng ở đầu hoặc cuối, và dấu nháy mà Excel đặt trước ô kiểu chữ.",
        en: "Doubled spaces, spaces at the ends, and the apostrophe Excel puts before text cells."
    },
    why: {
        vi: "Những ký tự này thường lọt vào khi chép từ bảng tính, làm việc tìm kiếm và so khớp giữa các kỳ bị sai.",
        en: "They slip in when cells are copied from a spreadsheet, and break search and matching between reports."
    },
    silent: {
        vi: "Xuống dòng, thụt đầu dòng, và khoảng trắng trong ngày tháng do ô bị ngắt dòng (30/6/ 2025).",
        en: "Line breaks, indented lines, and blanks inside dates of wrapped cells (30/6/ 2025)."
    },
    source: "Practice: cells copied from Excel and from tables in documents.",
    passes: [
        [{ description: "Đã ban hành kế hoạch.\n  - Giao Sở Nội vụ" }],
        [{ deadline: "31/8/  2025" }],
        [{ description: "'Bình dân học vụ số' là phong trào" }],
    ],
    fails: [
        [{ description: "Đã  ban hành" }] => [0 description "  "],
        [{ description: "'- Đã ban hành  kế hoạch " }] => [0 description "'"],
        [{ status: "Đang thực hiện " }] => [0 status " "],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let text = cell.text();
    if is_tidy(text) || cell.is_blank() {
        return;
    }
    let dated = matches!(cell.field().kind, FieldKind::Date | FieldKind::Deadline);
    let places = stray(text, !dated);
    let Some(&(first, _)) = places.first() else { return };
    let finding =
        found.at(cell, first).param("label", cell.field().label.as_str()).param("count", places.len() as i64);
    for (span, text) in places {
        finding.edit(cell, span, text);
    }
}

/// Whether no two blanks stand side by side, none at an end, and no apostrophe at the beginning: nearly every text.
fn is_tidy(text: &str) -> bool {
    if text.starts_with('\'') {
        return false;
    }
    let mut blank = true;
    for byte in text.bytes() {
        // This byte begins the blank that does not break, and little else.
        let now = matches!(byte, b' ' | b'\t' | 0xc2);
        if now && (blank || byte == 0xc2) {
            return false;
        }
        blank = now;
    }
    !blank
}

/// The stray places of a text and what belongs there instead; runs between words only where `inside` is set.
fn stray(text: &str, inside: bool) -> Vec<(Span, &'static str)> {
    let mut places = Vec::new();
    let units = text.encode_utf16().count() as u32;
    if text.starts_with('\'') && !text[1..].contains('\'') && text.len() > 1 {
        places.push((Span { start: 0, end: 1 }, ""));
    }
    let mut at = 0;
    let mut run = 0;
    let mut before = None;
    for c in text.chars().chain(['\0']) {
        if is_space(c) {
            run += 1;
        } else {
            let span = Span { start: at - run, end: at };
            let ends = span.start == 0 || at == units;
            let wraps = before == Some('\n') || c == '\n';
            if run > 0 && ends {
                places.push((span, ""));
            } else if run > 1 && inside && !wraps {
                places.push((span, " "));
            }
            run = 0;
            before = Some(c);
        }
        at += c.len_utf16() as u32;
    }
    places
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\t')
}
