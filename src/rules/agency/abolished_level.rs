use crate::read::agency;
use crate::rules::{Findings, Group, Keys, Row, Scope, rule};

rule! {
    id: "agency/abolished-level",
    severity: Warning,
    scope: Scope::Group { keys, check },
    reads: [Lead, Agency],
    context: [AsOf],
    vi: "Cấp huyện không còn từ ngày {since}, “{name}” không thể thực hiện. Hãy ghi cơ quan cấp xã hoặc cấp tỉnh tiếp nhận nhiệm vụ[[ (có {count} chỗ trong biểu)]].",
    en: "The district level ended on {since}; “{name}” cannot do it. Name the body of the commune or province that took over[[ ({count} places in the sheet)]].",
    checks: {
        vi: "Cơ quan thực hiện không thuộc cấp huyện sau ngày 01/7/2025.",
        en: "Nobody of the district level is to do anything after 01/7/2025."
    },
    why: {
        vi: "Từ ngày 01/7/2025 chính quyền địa phương chỉ còn hai cấp tỉnh và xã.",
        en: "Since 01/7/2025 local government has two levels, province and commune."
    },
    silent: {
        vi: "Đoạn văn nói về thời gian trước (“cấp huyện đạt 99%”); tên có “cũ”; bệnh viện, trường, trung tâm y tế giữ tên huyện; báo cáo trước 01/7/2025. Cả biểu chỉ báo một lần.",
        en: "Running text about the past (“cấp huyện đạt 99%”); names with “cũ”; hospitals, schools and health centres that kept their names; reports before 01/7/2025. One issue for the whole sheet."
    },
    source: "Resolution 203/2025/QH15 (Constitution) and Law 72/2025/QH15; Decree 150/2025/NĐ-CP for the bodies of the commune.",
    passes: [
        [{ lead: "UBND các xã, phường, đặc khu", description: "cấp huyện đạt tỷ lệ 99%" }],
        with r#"{"asOf": "2025-06-15"}"# [{ lead: "Văn phòng HĐND&UBND huyện" }],
    ],
    fails: [
        [{ lead: "Phòng Nội vụ" }, { lead: "UBND huyện" }, { agency: "Văn phòng HĐND và UBND huyện" }]
            => [1 lead "UBND huyện"],
    ],
}

fn keys(row: &Row<'_>, keys: &mut Keys) {
    // One key for all: a plan of a district names its offices in every row.
    if !row.agencies(agency::abolished_level).is_empty() {
        keys.entry(String::new());
    }
}

fn check(group: &Group<'_>, found: &mut Findings<'_>) {
    group.report_names(agency::abolished_level, &|_| true, found);
}
