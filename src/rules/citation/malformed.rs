use crate::read::citation::{Citation, Near};
use crate::rules::{Cell, Class, Findings, Group, Keys, Row, Scope, Writings, rule};

rule! {
    id: "citation/malformed",
    severity: Warning,
    scope: Scope::Group { keys, check },
    reads: [],
    context: [Register],
    vi: "Số, ký hiệu “{citation}” viết chưa đúng thể thức, đúng ra là “{symbol}”[[ (văn bản này đã ghi là “{elsewhere}”)]]. Viết đúng thì người nhận mới tra được văn bản.",
    en: "“{citation}” is not how the number and symbol are written; it should be “{symbol}”[[ (the document is cited as “{elsewhere}”)]]. Only the right form can be looked up.",
    fix: { vi: "Sửa thành {to}", en: "Write {to}" },
    checks: {
        vi: "Số, ký hiệu văn bản: dấu “/” và “-” đúng chỗ, viết liền, chữ hoa, số dưới 10 có số 0 đứng trước, tên loại đứng trước cơ quan, không sai một chữ so với cùng văn bản ghi ở nơi khác.",
        en: "Numbers and symbols of documents: “/” and “-” in their places, no blanks, capitals, a leading zero below 10, the type before the organ, and no letter different from the same document cited elsewhere."
    },
    why: {
        vi: "Ký hiệu sai một dấu là thành văn bản khác hoặc không tra cứu được.",
        en: "One wrong sign makes it another document, or one that cannot be found."
    },
    silent: {
        vi: "Ngắt dòng trong ô bảng, văn bản chỉ ghi số (“QĐ số 240”), ký hiệu khác nhau của hai cơ quan có thật.",
        en: "Line breaks in table cells, documents named by number only (“QĐ số 240”), symbols of two real issuers."
    },
    source: "Decree 30/2020/NĐ-CP, appendix I, part I.II.3 and appendix III; Guidance 36-HD/VPTW for the Party (second-hand).",
    passes: [
        [{ description: "Kế hoạch số 05/KH-UBND, Nghị quyết số 57-NQ/TW, Công văn số 472/SKHCN-BCVT&CĐS" }],
        [{ description: "Nghị quyết số 66/NQ-\nCP; QĐ số 240; QĐ 458 TTG" }],
        [{ description: "Báo cáo số 12/BC-STC" }, { description: "Báo cáo số 12/BC-SCT" }],
    ],
    fails: [
        [{ description: "theo Quyết định số 411/QĐ - TTg" }] => [0 description "411/QĐ - TTg"],
        [{ description: "Công văn số 1388/UBND/TTHC; Kế hoạch 81/UBND-KH" }]
            => [0 description "1388/UBND/TTHC", 0 description "81/UBND-KH"],
        [{ description: "Quyết định số 411/QĐ-TTG, Kế hoạch số 5/KH-UBND" }]
            => [0 description "411/QĐ-TTG", 0 description "5/KH-UBND"],
        [{ description: "Kế hoạch số 02-KH/BCDDTW; Nghị quyết số 57/NQ-TW" }]
            => [0 description "02-KH/BCDDTW", 0 description "57/NQ-TW"],
        [{ description: "Kế hoạch số 125/KH-UBNN" }, { task: "Kế hoạch số 125/KH-UBND ngày 02/6/2025" }]
            => [0 description "125/KH-UBNN"],
        with r#"{"register": [{"citation": "335/SKHCN-BCVT&CĐS", "date": "2025-07-22"}]}"#
            [{ description: "văn bản số 335/SKHCN-BCVT&CDS" }] => [0 description "335/SKHCN-BCVT&CDS"],
    ],
}

/// Documents that may be one: the same number and type.
fn key(citation: &Citation) -> Option<String> {
    let number = citation.number.as_ref().map(|number| number.print()).unwrap_or_default();
    Some([number.as_str(), "/", citation.kind.map_or("", |kind| kind.symbol())].concat())
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    keys.citations(row, key, |citation| Class::of((citation.identity(), &citation.slips)));
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    let writings = Writings::of(group);
    let verdicts: Vec<_> = writings.each.iter().map(|(cell, citation, _)| misspelt(cell, citation, &writings)).collect();
    for ((cell, citation), &writing) in writings.all.iter().zip(&writings.which) {
        if !citation.slips.is_empty() {
            report(cell, citation, &citation.symbol(), found);
        } else if let Some(&Some((place, right))) = verdicts.get(writing) {
            let symbol = right.symbol();
            let finding = report(cell, citation, &symbol, found).typed("elsewhere", symbol);
            if let Some(place) = place {
                finding.related(&place, right.symbol_span);
            }
        }
    }
}

fn report<'f>(
    cell: &Cell<'_>, citation: &Citation, symbol: &str, found: &'f mut Findings<'_>,
) -> &'f mut crate::rules::Finding {
    found
        .at(cell, citation.symbol_span)
        .typed("citation", citation.symbol_span.of(cell.text()))
        .typed("symbol", symbol)
        .edit(cell, citation.symbol_span, symbol)
}

/// The citation that this one is one slip away from, and its place where that is in the sheet. Where both could be
/// right, the register decides, or how often each occurs.
fn misspelt<'a>(
    cell: &Cell<'a>, citation: &Citation, writings: &Writings<'a>,
) -> Option<(Option<Cell<'a>>, &'a Citation)> {
    let register = &cell.row.frame.register;
    if let Some(known) = register.with_number(citation).find(|known| citation.near(&known.citation).is_some())
        && register.with_key(citation).next().is_none()
    {
        return Some((None, &known.citation));
    }
    let count = |symbol: &str| {
        let same = writings.each.iter().filter(|(_, other, _)| other.symbol() == symbol);
        same.map(|(.., count)| count).sum::<usize>()
    };
    writings.each.iter().find_map(|(place, other, _)| {
        let right = match citation.near(other)? {
            Near::Surely => true,
            Near::Possibly => count(&other.symbol()) > count(&citation.symbol()),
        };
        right.then_some((Some(*place), *other))
    })
}
