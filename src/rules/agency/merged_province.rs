use crate::read::agency::{self, Gone};
use crate::read::fold_text;
use crate::rules::{Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "agency/merged-province",
    severity: Info,
    scope: Scope::Group { keys, check },
    reads: [Lead, Agency],
    context: [AsOf],
    vi: "Tỉnh {name} không còn từ ngày {since}, nay là {successor}. Nếu là cơ quan hiện nay, hãy ghi tên mới; nếu nói về trước đây, hãy thêm “cũ”[[ (có {count} chỗ trong biểu)]].",
    en: "The province {name} is no more since {since}; it is {successor} now. Write the present name, or add “cũ” where the past is meant[[ ({count} places in the sheet)]].",
    fix: { vi: "Sửa thành {to}", en: "Write {to}" },
    checks: {
        vi: "Cơ quan thực hiện mang tên tỉnh, thành phố hiện nay.",
        en: "Agencies go by the names of the provinces of today."
    },
    why: {
        vi: "Sau khi hợp nhất, cơ quan của tỉnh cũ không còn để giao việc.",
        en: "After the merger the bodies of the old province cannot be given work."
    },
    silent: {
        vi: "Tên không đứng sau “tỉnh”, “Tỉnh ủy” (phường Kon Tum); tên có “cũ”, “nay là”; đoạn văn; báo cáo trước ngày hợp nhất.",
        en: "Names not after “tỉnh” or “Tỉnh ủy” (phường Kon Tum); names with “cũ”, “nay là”; running text; reports before the merger."
    },
    source: "Resolution 202/2025/QH15 of 12/6/2025 (34 provinces from 01/7/2025); Resolutions 30, 36 and 39/2026/QH16 (new cities).",
    passes: [
        [{ lead: "UBND tỉnh Quảng Ngãi; UBND phường Kon Tum; UBND tỉnh Kon Tum cũ" }],
        with r#"{"asOf": "2025-06-15"}"# [{ lead: "UBND tỉnh Kon Tum" }],
    ],
    fails: [
        [{ lead: "UBND tỉnh Kon Tum" }, { agency: "Tỉnh ủy Kon Tum; UBND tỉnh Bình Dương" }]
            => [0 lead "tỉnh Kon Tum", 1 agency "tỉnh Bình Dương"],
    ],
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    row.agencies(agency::merged_province).into_iter().for_each(|(_, gone)| keys.entry(fold_text(&gone.name)));
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    let same = |gone: &Gone| fold_text(&gone.name) == group.key;
    group.report_names(agency::merged_province, &same, found);
}
