use crate::read::agency::{self, Gone};
use crate::rules::{Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "agency/abolished",
    severity: Warning,
    scope: Scope::Group { keys, check },
    reads: [Lead, Agency],
    context: [AsOf],
    vi: "{name} không còn từ ngày {since}[[; nay là {successor}]]. Hãy ghi tên cơ quan hiện nay[[ (tên cũ này có ở {count} chỗ trong biểu)]].",
    en: "{name} no longer exists since {since}[[; it is now {successor}]]. Write the present name[[ (the old one occurs {count} times in the sheet)]].",
    fix: { vi: "Sửa thành {to}", en: "Write {to}" },
    checks: {
        vi: "Cơ quan chủ trì, phối hợp mang tên hiện nay, sau khi sắp xếp bộ máy năm 2025.",
        en: "Leading and coordinating agencies go by their present names, after the mergers of 2025."
    },
    why: {
        vi: "Nhiệm vụ giao cho cơ quan không còn thì không ai chịu trách nhiệm thực hiện.",
        en: "A task given to a body that is no more is nobody's."
    },
    silent: {
        vi: "Tên có “cũ”, “trước đây”, “nay là” bên cạnh; tên trong đoạn văn; báo cáo trước ngày sắp xếp. Không tự sửa khi chức năng chia cho nhiều cơ quan.",
        en: "Names beside “cũ”, “trước đây”, “nay là”; names in running text; reports before the merger. No repair where several bodies took over."
    },
    source: "Resolution 176/2025/QH15 (ministries, 01/3/2025); Decrees 45/2025 and 150/2025/NĐ-CP (departments, with a month of grace).",
    passes: [
        [{ lead: "Sở Khoa học và Công nghệ; Ban Tuyên giáo và Dân vận Tỉnh ủy" }],
        [{ lead: "Sở Thông tin và Truyền thông (cũ)" }, { description: "Sở Thông tin và Truyền thông đã bàn giao" }],
        with r#"{"asOf": "2025-02-15"}"# [{ lead: "Bộ Giao thông vận tải" }],
    ],
    fails: [
        [{ lead: "Sở Thông tin và Truyền thông" }] => [0 lead "Sở Thông tin và Truyền thông"],
        [{ lead: "Sở Nội vụ", agency: "Sở TN&MT, Sở LĐTBXH" }, { lead: "Sở Tài nguyên và Môi trường" }]
            => [0 agency "Sở TN&MT", 0 agency "Sở LĐTBXH"],
    ],
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    row.agencies(agency::abolished).into_iter().for_each(|(_, gone)| keys.entry(gone.name));
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    let same = |gone: &Gone| gone.name == group.key;
    group.report_names(agency::abolished, &same, found);
}
