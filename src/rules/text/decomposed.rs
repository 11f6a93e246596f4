use crate::read::letters::composed;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "text/decomposed",
    severity: Info,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "“{label}” có chữ gõ dạng tổ hợp (dấu tách rời khỏi chữ cái), nhìn không khác nhưng máy coi là chữ khác.",
    en: "“{label}” has letters typed apart from their marks: they look the same, but machines take them for others.",
    fix: { vi: "Ghép dấu vào chữ", en: "Compose the letters" },
    checks: {
        vi: "Chữ tiếng Việt ở dạng dựng sẵn (Unicode NFC).",
        en: "Vietnamese letters are in one piece (Unicode NFC)."
    },
    why: {
        vi: "Chữ tổ hợp tìm không ra, lọc không trúng, đếm thừa ký tự; thường gặp khi gõ trên điện thoại, máy Mac hoặc chép từ PDF.",
        en: "Such letters are missed by search and filters and counted twice; phones, macOS and PDF files give them."
    },
    silent: {
        vi: "Dấu đứng cạnh chữ mà tiếng Việt không có.",
        en: "Marks beside letters that Vietnamese does not have."
    },
    source: "TCVN 6909:2001 and Circular 39/2017/TT-BTTTT: Unicode for Vietnamese text; Unicode Standard Annex 15 for the composed form.",
    passes: [
        [{ description: "Đã số hóa thủ tục" }],
        [{ description: "x\u{301}" }],
    ],
    fails: [
        [{ description: "Đã số hóa thủ tu\u{323}c" }] => [0 description "u\u{323}"],
        [{ description: "thu\u{309} tu\u{323}c" }] => [0 description "u\u{309} tu\u{323}"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    if let Some((span, text)) = composed(cell.text()) {
        found.at(cell, span).param("label", cell.field().label.as_str()).edit(cell, span, text);
    }
}
