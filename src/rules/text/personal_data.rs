use crate::message::ParamValue;
use crate::read::PersonalKind;
use crate::rules::{Cell, Findings, Scope, rule};

rule! {
    id: "text/personal-data",
    severity: Warning,
    scope: Scope::Field(check),
    reads: [],
    context: [],
    vi: "“{label}” có {what}. Báo cáo đi qua nhiều cơ quan; hãy bỏ đi, hoặc chỉ để lại ba số cuối nếu thật sự cần.",
    en: "“{label}” holds {what}. A report passes through many offices: leave it out, or keep the last three digits if it is really needed.",
    checks: {
        vi: "Số định danh cá nhân (12 số) và số điện thoại di động đứng cạnh tên người, hoặc ghi là ĐTDĐ, di động.",
        en: "Identity numbers (12 digits), and mobile telephone numbers beside a person's name or called mobile (ĐTDĐ, di động)."
    },
    why: {
        vi: "Dữ liệu cá nhân không được công khai khi không cần cho mục đích báo cáo.",
        en: "Personal data is not to be passed on where the report does not need it."
    },
    silent: {
        vi: "Đường dây nóng, điện thoại cơ quan, số trong địa chỉ web, mã hồ sơ, số tiền.",
        en: "Hotlines, office telephones, digits inside web addresses and file codes, amounts."
    },
    source: "Law 91/2025/QH15 on personal data protection, in force from 01/01/2026; Decree 13/2023/NĐ-CP before it.",
    passes: [
        [{ description: "Tiếp nhận qua đường dây nóng 0914.123.456" }],
        [{ description: "Giải ngân 130899917741 đồng cho 051 dự án" }],
        [{ description: "https://dichvucong.gov.vn/051085001234" }],
    ],
    fails: [
        [{ description: "Đã cấp chữ ký số cho ông Lê Văn Bình (051085001234)" }] => [0 description "051085001234"],
        [{ proposals: "Liên hệ đồng chí Nguyễn An, ĐT: 0914.123.456" }] => [0 proposals "0914.123.456"],
    ],
}

fn check(cell: &Cell<'_>, found: &mut Findings<'_>) {
    let Some(prose) = cell.prose() else { return };
    for personal in &prose.personal {
        let (vi, en) = match personal.kind {
            PersonalKind::Identity => ("số định danh cá nhân", "an identity number"),
            PersonalKind::Phone => ("số điện thoại của cá nhân", "a person's telephone number"),
        };
        found
            .at(cell, personal.span)
            .param("label", cell.field().label.as_str())
            .param("what", ParamValue::Named(vi.to_owned(), en.to_owned()));
    }
}
