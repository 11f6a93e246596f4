use crate::read::citation::Citation;
use crate::rules::{Class, Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "citation/date-missing",
    severity: Info,
    scope: Scope::Group { keys, check },
    reads: [],
    context: [Register],
    vi: "Văn bản “{citation}” chưa ghi ngày ban hành. Nên ghi đủ ngày, tháng, năm ở lần nêu đầu tiên.",
    en: "“{citation}” is cited without its date. Give the full date where it is first mentioned.",
    checks: {
        vi: "Văn bản nêu là đã ban hành có ghi ngày.",
        en: "A document said to be issued is cited with its date."
    },
    why: {
        vi: "Số không kèm năm lặp lại mỗi năm; không có ngày thì không đối chiếu được minh chứng.",
        en: "A number without its year comes back every year; without a date the evidence cannot be checked."
    },
    silent: {
        vi: "Văn bản không đứng sau “ban hành”, ký hiệu đã có năm, văn bản đã ghi ngày ở nơi khác trong biểu hoặc có trong danh mục văn bản.",
        en: "Documents not after “ban hành”, symbols with a year, documents dated elsewhere in the sheet or known to the register."
    },
    source: "Decree 30/2020/NĐ-CP, appendix I, II.6.b: full citation at the first mention.",
    passes: [
        [{ description: "ban hành Kế hoạch số 125/KH-UBND ngày 02/6/2025; thực hiện Kế hoạch số 125/KH-UBND" }],
        [{ description: "ban hành Quyết định số 09/2025/QĐ-TTg; theo Nghị quyết số 57-NQ/TW" }],
        [{ description: "đã ban hành Kế hoạch số 125/KH-UBND" }, { task: "Kế hoạch số 125/KH-UBND ngày 02/6/2025" }],
        with r#"{"register": [{"citation": "125/KH-UBND", "date": "2025-06-02"}]}"#
            [{ description: "đã ban hành Kế hoạch số 125/KH-UBND" }],
    ],
    fails: [
        [{ description: "UBND tỉnh đã ban hành kế hoạch 2115/KH-UBND" }] => [0 description "kế hoạch 2115/KH-UBND"],
    ],
}

/// The document, whatever the date.
fn key(citation: &Citation) -> Option<String> {
    citation.key().filter(|_| !citation.bare && citation.year.is_none()).map(|_| citation.symbol())
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    let class = |citation: &Citation| Class::of((dated(row, citation), citation.issued));
    keys.citations(row, key, class);
}

fn dated(row: &Row<'_>, citation: &Citation) -> bool {
    let known = || row.frame.register.with_key(citation).next().is_some();
    citation.date.is_some() || citation.year_phrase.is_some() || known()
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    if group.citations().any(|(cell, citation)| dated(&cell.row, citation)) {
        return;
    }
    // One place is enough: the first mention is where the date belongs.
    if let Some((cell, citation)) = group.citations().find(|(_, citation)| citation.issued) {
        found.at(&cell, citation.span).typed("citation", citation.symbol_span.of(cell.text()));
    }
}
