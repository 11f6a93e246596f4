use crate::read::Span;
use crate::read::letters::is_invisible;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "text/invisible-character",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "“{label}” có {count} chỗ chứa ký tự không nhìn thấy, thường lọt vào khi chép từ trang web hoặc Word.",
    en: "“{label}” has invisible characters in {count} place(s); they slip in with text copied from web pages or Word.",
    fix: { vi: "Bỏ ký tự ẩn", en: "Remove them" },
    checks: {
        vi: "Ký tự điều khiển, khoảng trắng độ rộng bằng không, dấu nối mềm, dấu đổi chiều viết, ký tự ngắt dòng của Word.",
        en: "Control characters, zero-width spaces, soft hyphens, direction marks, and the line breaks Word uses inside cells."
    },
    why: {
        vi: "Mắt không thấy nhưng máy thấy: tìm kiếm hỏng, số và ngày không đọc được, tệp XML bị từ chối.",
        en: "Eyes miss them, machines do not: search fails, numbers and days cannot be read, XML files are refused."
    },
    silent: {
        vi: "Xuống dòng, tab, khoảng trắng không ngắt và ký tự ghép biểu tượng cảm xúc.",
        en: "Line breaks, tabs, non-breaking spaces and the joiner of emoji."
    },
    source: "Extensible Markup Language 1.0, section 2.2, which refuses control characters; practice for the rest.",
    passes: [
        [{ description: "Đã ban hành\n\tkế\u{a0}hoạch" }],
        [{ description: "👩\u{200d}💻" }],
    ],
    fails: [
        [{ description: "Đã ban\u{200b} hành kế\u{ad} hoạch" }] => [0 description "\u{200b}"],
        [{ completed: "\u{feff}30/6/2025" }] => [0 completed "\u{feff}"],
        [{ description: "- Kế hoạch\u{b}- Báo cáo" }] => [0 description "\u{b}"],
        [{ description: "Kế hoạch\u{180e}năm" }] => [0 description "\u{180e}"],
    ],
}

/// Whether a text has only characters that begin with the bytes of none of these: nearly every text.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| !matches!(byte, 0..=8 | 0xb..=0x1f | 0x7f | 0xc2 | 0xcd | 0xd8 | 0xe2 | 0xef))
        && !text.contains('\u{180e}')
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    if is_plain(cell.text()) {
        return;
    }
    let mut places: Vec<(Span, &str)> = Vec::new();
    let mut at = 0;
    for c in cell.text().chars() {
        let end = at + c.len_utf16() as u32;
        let breaks = matches!(c, '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}');
        if breaks {
            places.push((Span { start: at, end }, "\n"));
        } else if is_invisible(c) {
            match places.last_mut() {
                Some((last, "")) if last.end == at => last.end = end,
                _ => places.push((Span { start: at, end }, "")),
            }
        }
        at = end;
    }
    let Some(&(first, _)) = places.first() else { return };
    let finding =
        found.at(cell, first).param("label", cell.field().label.as_str()).param("count", places.len() as i64);
    for (span, text) in places {
        finding.edit(cell, span, text);
    }
}
