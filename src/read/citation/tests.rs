//! Every citation of the real forms and of the sources, worked out by hand.

use super::*;
use crate::read::Scan;

/// One line for a citation: type word, symbol, date, and what is remarkable.
fn line(c: &Citation) -> String {
    let mut out = String::new();
    if let Some(phrase) = c.phrase {
        out += phrase.kind.name();
        out += " ";
    }
    out += &c.symbol();
    match c.date {
        Some(FoundDay::Day(day)) => out += &format!(" {}", day.date),
        Some(FoundDay::Impossible(_)) => out += " impossible",
        None => {}
    }
    if let Some(year) = c.year_phrase {
        out += &format!(" ({year})");
    }
    if c.bare {
        out += " bare";
    }
    for slip in &c.slips {
        out += &format!(" {slip:?}");
    }
    out
}

fn lines(text: &str) -> Vec<String> {
    read_citations_in(text).iter().map(line).collect()
}

fn check(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(lines(text), *expected, "{text}");
    }
}

#[test]
fn the_citations_of_the_real_forms() {
    check(&[
        ("Kinh phí đã cấp (QĐ số 240), giải ngân 50%", &["Quyết định 240 bare"]),
        ("Bám sát Nghị quyết số 57-NQ/TW, đúng lộ trình", &["Nghị quyết 57-NQ/TW"]),
        ("(1) Quyết định số 1827-QĐ/TU ngày 11/02/2025 của Ban", &["Quyết định 1827-QĐ/TU 2025-02-11"]),
        ("Quyết định số 1434-QĐ/TU ngày 05-02-2025 của", &["Quyết định 1434-QĐ/TU 2025-02-05"]),
        ("Kế hoạch hành động số 359-KH/TU ngày 29/4/2025 của", &["Kế hoạch 359-KH/TU 2025-04-29"]),
        ("Chương trình số 95-CTr/TU ngày 24 tháng 01 năm 2025 của", &["Chương trình 95-CTr/TU 2025-01-24"]),
        ("Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của", &["Nghị quyết 57-NQ/TW 2024-12-22"]),
        ("Nghị quyết số 66/NQ-CP ngày 26 tháng 3 năm 2025 của Chính phủ", &["Nghị quyết 66/NQ-CP 2025-03-26"]),
        ("Thông báo kết luận số 04-TB/BCĐTW ngày 30/5/2025 của", &["Thông báo 04-TB/BCĐTW 2025-05-30"]),
        ("BCĐ 57 có Kế hoạch số 08-KH/BCĐ ngày 03/6/2025", &["Kế hoạch 08-KH/BCĐ 2025-06-03"]),
        ("phần việc của Nghị quyết 57-NQ/TW trong năm 2025", &["Nghị quyết 57-NQ/TW"]),
        (
            "lưu trữ (QĐ 458 TTG); trả kết quả (NĐ 45/2020/NĐ-CP)",
            &["Quyết định 458/QĐ-TTg bare", "Nghị định 45/2020/NĐ-CP"],
        ),
        (
            "Quyết định số 57/QĐ-UBND ngày 10/01/2025 mở lớp năm 2025 theo Quyết định số 263/QĐ-TTg ngày 22/02/2022 của \
             Thủ tướng Chính phủ và Quyết định số 56/QĐ-UBND ngày 10/01/2025; đúng Kế hoạch - UBND tỉnh có Kế hoạch số \
             125/KH-UBND ngày 02/6/2025",
            &[
                "Quyết định 57/QĐ-UBND 2025-01-10",
                "Quyết định 263/QĐ-TTg 2022-02-22",
                "Quyết định 56/QĐ-UBND 2025-01-10",
                "Kế hoạch 125/KH-UBND 2025-06-02",
            ],
        ),
        (
            "ký với ba trường (Kế hoạch số 01/KH-ĐHQGHN-UBND ngày 17/8/2023) , (Kế hoạch số 01/KH-UBND-ĐHĐN ngày \
             11/8/2023), (Kế hoạch 01/KH-UBND-TDTU ngày 17/7/2023)....",
            &[
                "Kế hoạch 01/KH-ĐHQGHN-UBND 2023-08-17",
                "Kế hoạch 01/KH-UBND-ĐHĐN 2023-08-11",
                "Kế hoạch 01/KH-UBND-TDTU 2023-07-17",
            ],
        ),
        ("Công văn số 15133-CV/VPTW, ngày 30/5/2025, đã gửi", &["Công văn 15133-CV/VPTW 2025-05-30"]),
        ("có Quyết định 528/QĐ-UBND ngày 27/10/2023, gồm", &["Quyết định 528/QĐ-UBND 2023-10-27"]),
        ("theo kế hoạch 2115/KH-UBND làm trong 90 ngày", &["Kế hoạch 2115/KH-UBND"]),
        ("(Kế hoạch 2115/KH-UBND năm 2025) đã xong", &["Kế hoạch 2115/KH-UBND (2025)"]),
        ("kế hoạch số 05-KH/TU ngày 20/7/2025  Kế hoạch hành động", &["Kế hoạch 05-KH/TU 2025-07-20"]),
        ("Kế hoạch số 02-KH/BCDDTW ngày 19/6/2025 của", &["Kế hoạch 02-KH/BCĐTW 2025-06-19 Spelling"]),
        ("văn bản 77-CV/ĐUUBNDT ngày 20/07/2025 và", &["Văn bản 77-CV/ĐUUBNDT 2025-07-20"]),
        ("văn bản số 148/UBND-KGVX ngày 09/7/2025 về việc", &["Văn bản 148/UBND-KGVX 2025-07-09"]),
        ("\"Thông báo số 31/TB-UBND ngày 16/07/2025 Kết luận", &["Thông báo 31/TB-UBND 2025-07-16"]),
        ("công văn số 472/SKHCN-BCVT&CĐS ngày 27/07/2025 về V/v", &["Công văn 472/SKHCN-BCVT&CĐS 2025-07-27"]),
        ("công văn số 502/SKHCN-BCVT&CĐS ngày 29/07/2025 V/v", &["Công văn 502/SKHCN-BCVT&CĐS 2025-07-29"]),
        (
            "theo Quyết định 20/2020/QĐ-TTg và Quyết định số 09/2025/QĐ-TTg;",
            &["Quyết định 20/2020/QĐ-TTg", "Quyết định 09/2025/QĐ-TTg"],
        ),
        ("ban hành Quyết đinh số 2122-QĐ/TU ngày 24/6/2025", &["Quyết định 2122-QĐ/TU 2025-06-24"]),
        ("Quyết định số 13/QĐ-HĐND ngày 28/7/2025 Ban hành", &["Quyết định 13/QĐ-HĐND 2025-07-28"]),
        ("số 20/2020/QĐ-TTg ngày 22/7/2020", &["20/2020/QĐ-TTg 2020-07-22"]),
        (
            "(Công văn số 3838/UBND-TTHC ngày 18/6/2025, 3918/UBND-TTHC ngày 20/6/2025, 4011/UBND-TTHC ngày \
             23/6/2025,…  và",
            &[
                "Công văn 3838/UBND-TTHC 2025-06-18",
                "Công văn 3918/UBND-TTHC 2025-06-20",
                "Công văn 4011/UBND-TTHC 2025-06-23",
            ],
        ),
        ("(Công văn số 62/SKHCN-BCVT&CĐS ngày 09/7/2025", &["Công văn 62/SKHCN-BCVT&CĐS 2025-07-09"]),
        ("Nghị định số 118/2025/NĐ-CP và", &["Nghị định 118/2025/NĐ-CP"]),
        ("Ngày 30/6/2025, UBND tỉnh ban hành văn bản số 4396/UBND-KGVX.", &["Văn bản 4396/UBND-KGVX 2025-06-30"]),
        (
            "đúng văn bản số 1552/BTTTT-TTH và 708/BTTTT-CATTT; đã xong",
            &["Văn bản 1552/BTTTT-TTH", "Văn bản 708/BTTTT-CATTT"],
        ),
        ("theo  số 1552/BTTTT-TTH và 708/BTTTT-CATTT; (2)", &["1552/BTTTT-TTH", "708/BTTTT-CATTT"]),
        (
            "Kế hoạch số 79-KH/UBKTTU, ngày 14/4/2025 về; Chỉ thị số 02/CT-UBND ngày 25/8/2025",
            &["Kế hoạch 79-KH/UBKTTU 2025-04-14", "Chỉ thị 02/CT-UBND 2025-08-25"],
        ),
    ]);
}

#[test]
fn the_shapes_of_the_sources() {
    check(&[
        ("41/KH-UBND", &["41/KH-UBND"]),
        ("193/2025/QH15", &["193/2025/QH15"]),
        ("Luật số 59/2024/QH15 ngày 29/11/2024", &["Luật 59/2024/QH15 2024-11-29"]),
        ("Nghị quyết 28/2026/QH16", &["Nghị quyết 28/2026/QH16"]),
        ("Nghị quyết số 351/2017/UBTVQH14", &["Nghị quyết 351/2017/UBTVQH14"]),
        ("388/NQ-UBTVQH16", &["388/NQ-UBTVQH16"]),
        ("08/2025/L-CTN", &["08/2025/L-CTN"]),
        ("66.25/2026/NQ-CP", &["66.25/2026/NQ-CP"]),
        ("12a/2024/QĐ-UBND", &["12a/2024/QĐ-UBND"]),
        ("131/CĐ-TTg", &["131/CĐ-TTg"]),
        ("Thông tư liên tịch số 01/2021/TTLT-BTC-BKHCN", &["Thông tư liên tịch 01/2021/TTLT-BTC-BKHCN"]),
        ("04/2024/NQ-HĐTP", &["04/2024/NQ-HĐTP"]),
        (
            "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15/6/2017",
            &["Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN 2017-06-15"],
        ),
        ("81/VBHN-VPQH", &["81/VBHN-VPQH"]),
        ("Quy chế làm việc số 01-QC/BCĐTW", &["Quy chế 01-QC/BCĐTW"]),
        ("36-HD/VPTW 03/4/2018", &["36-HD/VPTW 2018-04-03"]),
        ("Quy định số 66-QĐ/TW ngày 06/02/2017", &["Quy định 66-QĐ/TW 2017-02-06"]),
        ("Quy định số 12-QĐi/TW", &["Quy định 12-QĐi/TW"]),
        ("Thông tri số 05-TT/TU", &["Thông tri 05-TT/TU"]),
        ("Công văn số 472/SKHCN ngày 27/7/2025", &["Công văn 472/SKHCN 2025-07-27"]),
        ("CV 12729/VPCP-KGVX, TB 9441/TB-BNV", &["Công văn 12729/VPCP-KGVX", "Thông báo 9441/TB-BNV"]),
        ("báo cáo 1270/BC-TCTTTg (27/12/2017)", &["Báo cáo 1270/BC-TCTTTg 2017-12-27"]),
        ("Kế hoạch 204", &["Kế hoạch 204 bare"]),
        ("Nghị định 118/2025 của Chính phủ", &["Nghị định 118/2025 bare"]),
        ("theo Đề án 06, Nghị quyết 57 và", &["Đề án 06 bare"]),
        ("Quyết định số 240/QĐ ngày 10/01/2025", &["Quyết định 240/QĐ 2025-01-10"]),
        ("123-KH/TWĐTN-VP", &["123-KH/TWĐTN-VP"]),
        ("Công văn số 1234/CT-TTHT ngày 05/6/2025", &["Công văn 1234/CT-TTHT 2025-06-05"]),
        ("Kế hoạch số      /KH-UBND ngày      /8/2025", &["Kế hoạch /KH-UBND (2025)"]),
        ("số ....../QĐ-UBND", &["/QĐ-UBND"]),
        ("Quyết định số:57/QĐ-UBND", &["Quyết định 57/QĐ-UBND"]),
        ("Công văn ngày 28/10/2025 số 335/SKHCN-BCVT", &["Công văn 335/SKHCN-BCVT 2025-10-28"]),
        ("theo văn bản ngày 28/10/2025, số 335/SKHCN-BCVT.", &["Văn bản 335/SKHCN-BCVT 2025-10-28"]),
        ("Công văn ngày 28/10/2025 Quyết định số 335/QĐ-UBND", &["Quyết định 335/QĐ-UBND"]),
        ("Kế hoạch ngày 28/10/2025, 15.", &[]),
        ("Kế hoạch ngày 28/10/2025 và công văn số 335/SKHCN-BCVT", &["Công văn 335/SKHCN-BCVT"]),
        ("Kế hoạch số 81.KH-UBND ngày 02/6/2025", &["Kế hoạch 81/KH-UBND 2025-06-02 Separator"]),
        ("1.KH-UBND tỉnh", &[]),
        ("số 81.KH-UBND", &["81/KH-UBND Separator"]),
        ("Kế hoạch 81.KH-UBND", &["Kế hoạch 81/KH-UBND Separator"]),
        ("Quyết định (số 57/QĐ-UBND)", &["Quyết định 57/QĐ-UBND"]),
        ("Quyết định số 411/QĐ-TTg của Thủ tướng Chính phủ ngày 31/3/2022", &["Quyết định 411/QĐ-TTg 2022-03-31"]),
        ("Quyết định số 57/QĐ-UBND của UBND tỉnh trước ngày 30/6/2025", &["Quyết định 57/QĐ-UBND"]),
        ("57/QĐ-UBND của UBND tỉnh Quảng Ngãi ban hành ngày 10/01/2025", &["57/QĐ-UBND 2025-01-10"]),
        ("57/QĐ-UBND tỉnh Quảng Ngãi ngày 10/01/2025", &["57/QĐ-UBND 2025-01-10"]),
        ("472/SKHCN-BCVT của Sở Khoa học và Công nghệ ngày 27/7/2025", &["472/SKHCN-BCVT 2025-07-27"]),
        ("57-NQ/TW của BCT ngày 22/12/2024", &["57-NQ/TW 2024-12-22"]),
        ("472/SKHCN-BCVT của Sở trước ngày 30/6/2025", &["472/SKHCN-BCVT"]),
        ("57/QĐ-UBND của tỉnh yêu cầu ngày 30/6/2025", &["57/QĐ-UBND"]),
        ("57/QĐ-UBND tháng 01/2025", &["57/QĐ-UBND (2025)"]),
        ("57/QĐ-UBND tháng 01 năm 2025", &["57/QĐ-UBND (2025)"]),
        ("Quyết định (QĐ) số 57/QĐ-UBND", &["Quyết định 57/QĐ-UBND"]),
        ("NĐ118/2025/NĐ-CP", &["Nghị định 118/2025/NĐ-CP"]),
        ("TT39/2017/TT-BTTTT", &["39/2017/TT-BTTTT"]),
        ("(CV 3838/UBND-TTHC, 18/6/2025)", &["Công văn 3838/UBND-TTHC 2025-06-18"]),
        ("Nghị định 53/CP, Quyết định 411-TTg", &["Nghị định 53/CP", "Quyết định 411/TTg"]),
        ("Quyết định số ... /QĐ-UBND", &["Quyết định /QĐ-UBND"]),
        (
            "các Nghị định số: 131, 132, 133/2025/NĐ-CP",
            &["Nghị định 131 bare", "Nghị định 132 bare", "Nghị định 133/2025/NĐ-CP"],
        ),
        ("Công văn 3838 UBND tỉnh", &["Công văn 3838/UBND bare"]),
        ("57/QĐ-UBND ngày 31/9/2025", &["57/QĐ-UBND impossible"]),
        ("Quyết định số 56/QĐ-UBND, số 12/KH-UBND", &["Quyết định 56/QĐ-UBND", "12/KH-UBND"]),
        (
            "các quyết định: 56/QĐ-UBND; 57/QĐ-UBND và số 58/QĐ-UBND",
            &["Quyết định 56/QĐ-UBND", "Quyết định 57/QĐ-UBND", "Quyết định 58/QĐ-UBND"],
        ),
        (
            "(Quyết định số 57/QĐ-UBND ngày 10/01/2025), 58/QĐ-UBND",
            &["Quyết định 57/QĐ-UBND 2025-01-10", "Quyết định 58/QĐ-UBND"],
        ),
        ("Quyết định số 57/QĐ-UBND 58/QĐ-UBND", &["Quyết định 57/QĐ-UBND", "58/QĐ-UBND"]),
        ("Quyết định số 57/QĐ-UBND, theo 58/QĐ-UBND", &["Quyết định 57/QĐ-UBND", "58/QĐ-UBND"]),
        ("Quyết định số 57/QĐ-UBND giao, 58/QĐ-UBND", &["Quyết định 57/QĐ-UBND", "58/QĐ-UBND"]),
    ]);
}

#[test]
fn a_number_without_a_symbol_is_a_document_only_where_it_ends() {
    check(&[
        ("Quyết định 240 ngày 10/01/2025", &["Quyết định 240 2025-01-10 bare"]),
        ("Quyết định 240 của UBND tỉnh", &["Quyết định 240 bare"]),
        ("các Nghị định số 131, 132, gồm", &["Nghị định 131 bare"]),
        ("Quyết định số 240% chỉ tiêu", &[]),
        ("Quyết định số 12 % chỉ tiêu", &[]),
        ("Kế hoạch số 12-15 nội dung", &[]),
        ("Quyết định số 12,5 trang", &[]),
        ("Báo cáo số 1.552 hồ sơ", &[]),
        ("Nghị định 118/2025-2030", &[]),
        ("Nghị định số 131, 1.552, 133/2025/NĐ-CP", &["Nghị định 131 bare", "133/2025/NĐ-CP"]),
        ("Quyết định số 56/QĐ-UBND, 57, 58", &["Quyết định 56/QĐ-UBND"]),
        ("Báo cáo 240, 15 nội dung", &[]),
        ("Quyết định số 12km", &[]),
        ("Kế hoạch 240 + các nhiệm vụ khác", &[]),
    ]);
    for (text, symbol) in [("Nghị định 118/2025 của Chính phủ", "118/2025"), ("Công văn 3838 UBND tỉnh", "3838 UBND")]
    {
        assert_eq!(read_citations_in(text)[0].symbol_span.of(text), symbol);
    }
}

#[test]
fn what_stands_around_a_symbol_decides_what_it_is() {
    check(&[
        ("193/QH15", &[]),
        ("Luật số 59/QH15", &["Luật 59/QH15"]),
        ("240/QĐ", &[]),
        ("81/SKHCN-KH", &["81/SKHCN-KH"]),
        ("335/SKHCN ngày 27/7/2025", &["335/SKHCN 2025-07-27"]),
        ("335/THPT ngày 27/7/2025", &[]),
        ("12/ABC-XYZ", &[]),
        ("12/ABCD-XYZ", &["12/ABCD-XYZ"]),
        ("A57/QĐ-UBND", &[]),
        ("12-57/QĐ-UBND", &[]),
        ("Quyết định số 57/QĐ-UBND giao cho 5 KH-UBND", &["Quyết định 57/QĐ-UBND"]),
        ("57-QĐ-UBND. Sau đó", &["57/QĐ-UBND Separator"]),
        ("https://a.vn/57/QĐ-UBND 58/QĐ-UBND", &["58/QĐ-UBND"]),
        ("www.a.vn/57/QĐ-UBND", &[]),
        ("a.gov.vn/57/QĐ-UBND", &[]),
        ("a.vn 57/QĐ-UBND", &["57/QĐ-UBND"]),
        ("www 57/QĐ-UBND", &["57/QĐ-UBND"]),
        ("http 57/QĐ-UBND", &["57/QĐ-UBND"]),
        ("vn 57/QĐ-UBND", &["57/QĐ-UBND"]),
        ("vn/57/QĐ-UBND", &["57/QĐ-UBND"]),
        ("http://noi-bo/57/QĐ-UBND", &[]),
        ("https://noi-bo/57/QĐ-UBND", &[]),
        ("www.noi-bo/57/QĐ-UBND", &[]),
        ("theo 57 - NQ/TW", &[]),
        ("theo 57-NQ / TW", &["57-NQ/TW Blank"]),
        ("12 / SKHCN-BCVT", &[]),
        ("10/L-UBND", &[]),
        ("12/QH-UBND", &[]),
        ("12-QH/TU", &["12-QH/TU"]),
        ("193/2025/QH", &[]),
        ("12/2025/PA06", &[]),
        ("411-TTg", &[]),
        ("Quyết định 411-ABCD", &[]),
        ("số 335/SKHCN", &["335/SKHCN"]),
        ("số 12/ABCD-EF", &["12/ABCD-EF"]),
        ("số/QĐ-UBND", &[]),
        ("số ....../QĐ", &[]),
        ("số ....../SKHCN-BCVT", &[]),
        ("Quyết định số      -QĐ/TU", &["Quyết định -QĐ/TU"]),
    ]);
    let kind = |text: &str| read_citations_in(text)[0].kind;
    assert_eq!((kind("Công văn số 12/CT"), kind("Công văn số 240/QĐ")), (None, Some(Kind::Decision)));
    assert_eq!((kind("05-TT/TU"), kind("12/2025/TT-BKHCN")), (Some(Kind::PartyCircular), Some(Kind::Circular)));
}

#[test]
fn a_date_belongs_to_a_document_by_its_place() {
    let dated: &[&str] = &["Kế hoạch 41/KH-UBND 2025-06-30"];
    let undated: &[&str] = &["Kế hoạch 41/KH-UBND"];
    let after = |words: usize| ["Ngày 30/6/2025,", &" xã".repeat(words), " ban hành Kế hoạch số 41/KH-UBND"].concat();
    check(&[
        ("Kế hoạch số 41/KH-UBND ngày: 30/6/2025", dated),
        ("Ngày 30/6/2025 ban hành Kế hoạch số 41/KH-UBND", dated),
        ("Ngày 30/6/2025, UBND tỉnh ban hành các Kế hoạch số 41/KH-UBND", dated),
        ("Ngày 30/6/2025, UBND tỉnh (bản 2.0) ban hành Kế hoạch số 41/KH-UBND", dated),
        ("Vào ngày 30/6/2025 ban hành Kế hoạch số 41/KH-UBND", undated),
        ("Ngày 30/6/2025 họp. Sau đó ban hành Kế hoạch số 41/KH-UBND", undated),
        ("Ngày 30/6/2025 họp\nban hành Kế hoạch số 41/KH-UBND", undated),
        ("Ngày 30/6/2025, theo Kế hoạch số 41/KH-UBND", undated),
        (&after(27), dated),
        (&after(28), undated),
        ("Đã họp. Ngày 30/6/2025 ban hành Kế hoạch số 41/KH-UBND", dated),
        ("Kế hoạch số 41/KH-UBND của UBND tỉnh Quảng Ngãi (cũ) ngày 30/6/2025", dated),
        ("Kế hoạch số 41/KH-UBND của UBND tỉnh, ngày 30/6/2025 họp", undated),
        ("Kế hoạch số 41/KH-UBND \u{200b}ngày \u{200b}30/6/2025", dated),
        ("Kế hoạch số 41/KH-UBND tháng 6/2025", &["Kế hoạch 41/KH-UBND (2025)"]),
        ("Kế hoạch số 41/KH-UBND tháng 6 năm 2025", &["Kế hoạch 41/KH-UBND (2025)"]),
        ("Kế hoạch số 41/KH-UBND năm 2025", &["Kế hoạch 41/KH-UBND (2025)"]),
        ("Kế hoạch số 41/KH-UBND năm 2025 - 2030", undated),
    ]);
}

#[test]
fn a_document_the_writer_issued_is_told_by_the_words_right_before_it() {
    for (text, issued) in [
        ("đã ban hành Kế hoạch số 41/KH-UBND", true),
        ("ban hành các Kế hoạch số 41/KH-UBND", true),
        ("ban hành số 41/KH-UBND", true),
        ("Kế hoạch số 41/KH-UBND", false),
        ("theo Kế hoạch số 41/KH-UBND", false),
        ("được các Kế hoạch số 41/KH-UBND", false),
    ] {
        assert_eq!(read_citations_in(text)[0].issued, issued, "{text}");
    }
}

#[test]
fn documents_of_two_years_are_two_documents() {
    let same = |text| {
        let found = read_citations_in(text);
        same_document(&found[0], &found[1])
    };
    assert_eq!(same("12/2025/TT-BKHCN; 12/2024/TT-BKHCN"), Some(false));
    assert_eq!(same("118/2025/NĐ-CP; 118/2025/NĐ-CP"), Some(true));
    assert_eq!(same("20/2020/QĐ-TTg; 20/QĐ-TTg"), None);
}

#[test]
fn slips_are_listed_and_the_symbol_is_given_right() {
    check(&[
        ("1388/UBND/TTHC", &["1388/UBND-TTHC Separator"]),
        ("Quyết định số 411/QĐ - TTg", &["Quyết định 411/QĐ-TTg Blank"]),
        ("66/NQ-\nCP", &["66/NQ-CP"]),
        ("57/QĐ\r\n-UBND", &["57/QĐ-UBND"]),
        ("66/NQ- CP", &["66/NQ-CP Blank"]),
        ("số 57 /QĐ-UBND", &["57/QĐ-UBND Blank"]),
        ("81/UBND-KH", &["81/KH-UBND Order"]),
        ("Kế hoạch số 81/SKHĐT-KH", &["Kế hoạch 81/KH-SKHĐT Order"]),
        ("Công văn số 81/UBND-KH", &["Công văn 81/UBND-KH"]),
        ("57/UBND-QĐ", &["57/QĐ-UBND Order"]),
        ("411/QĐ-TTG", &["411/QĐ-TTg Case"]),
        ("411/Qđ-TTg", &["411/QĐ-TTg Case"]),
        ("95-CTR/TU", &["95-CTr/TU Case"]),
        ("57/qđ-ubnd", &["57/QĐ-UBND Case"]),
        ("5/KH-UBND", &["05/KH-UBND LeadingZero"]),
        ("57/NQ-TW", &["57-NQ/TW Separator"]),
        ("57/NQ/TW", &["57-NQ/TW Separator"]),
        ("57-NQ-TW", &["57-NQ/TW Separator"]),
        ("57-QĐ/UBND", &["57/QĐ-UBND Separator"]),
        ("57/QĐ/UBND", &["57/QĐ-UBND Separator"]),
        ("57\\QĐ-UBND", &["57/QĐ-UBND Separator"]),
        ("57/QĐ UBND", &["57/QĐ-UBND Separator"]),
        ("30/2020-NĐ-CP", &["30/2020/NĐ-CP Separator"]),
        ("30/2020/NĐ/CP", &["30/2020/NĐ-CP Separator"]),
        ("30-2020/NĐ-CP", &["30/2020/NĐ-CP Separator"]),
        ("411/QĐ TTg", &["411/QĐ-TTg Separator"]),
        ("411/QĐ TTG", &["411/QĐ-TTg Separator Case"]),
        ("Kế hoạch số 57/KH tu bổ di tích", &["Kế hoạch 57/KH"]),
        ("57/QĐ-HĐDND", &["57/QĐ-HĐND Spelling"]),
        ("12/QĐ-SGĐDT", &["12/QĐ-SGDĐT Spelling"]),
        ("57/QD-UBND", &["57/QĐ-UBND Spelling"]),
        ("45/2020/ND-CP", &["45/2020/NĐ-CP Spelling"]),
        ("13/QĐ-HDND", &["13/QĐ-HĐND Spelling"]),
        ("văn bản 1.552/BTTTT-TTH", &["Văn bản 1552/BTTTT-TTH Grouping"]),
        ("472/SKHCN-BCVT &CĐS", &["472/SKHCN-BCVT&CĐS Blank"]),
        ("Nghị quyết số 36 NQ/TW", &["Nghị quyết 36-NQ/TW Separator"]),
        ("Quyết định 57QĐ-UBND", &["Quyết định 57/QĐ-UBND Separator"]),
        ("Nghị định 30/NĐ-CP/2020", &["Nghị định 30/2020/NĐ-CP Order"]),
        ("57/QĐ-UBNĐ", &["57/QĐ-UBND Spelling"]),
        ("57-QĐ-UBND.pdf", &["57/QĐ-UBND"]),
        ("193/2025/QH 15", &["193/2025/QH15 Blank"]),
        ("193/2025/Qh15", &["193/2025/QH15 Case"]),
        ("193/2025/QH-15", &["193/2025/QH15 Separator"]),
        ("Luật số 59/2024/QH/15", &["Luật 59/2024/QH15 Separator"]),
    ]);
}

#[test]
fn a_symbol_written_right_has_no_slips() {
    for text in [
        "57/QĐ-UBND",
        "10/QĐ-UBND",
        "05-KH/TU",
        "12a/2024/QĐ-UBND",
        "66.1/2025/NQ-CP",
        "1234/BGDĐT-GDTrH",
        "12/2025/TT-BKHCN",
        "02-KH/BCĐTW",
        "01/KH-BCĐ",
        "15/TTr-SKHCN",
        "28/QyĐ-UBND",
        "193/2025/QH15",
        "472/SKHCN-BCVT&CĐS",
        "12/QĐ-ĐHĐN",
        "123-KH/ĐTN",
        "45/BC-STC",
        "09-QĐ/BTC",
    ] {
        let found = read_citations_in(text);
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].slips.is_empty(), "{text}: {:?}", found[0].slips);
        assert_eq!(found[0].symbol(), text);
    }
}

#[test]
fn other_numbers_are_not_citations() {
    for text in [
        "05/13 địa bàn",
        "5/7 Khu công nghiệp",
        "9 /10 nhà ga",
        "19/61 HTTT, CSDL",
        "24/7",
        "Ngày 30/6/2025",
        "30-6-2025",
        "02/78 nhiệm vụ",
        "1 số/tuần",
        "01 số/tuần",
        "04 số chuyên mục",
        "(7 số/5 tháng)",
        "10 hồ sơ/năm/tỉnh",
        "95 người/km²",
        "5G, 4G/5G",
        "5G/LTE-A",
        "C06",
        "PA06",
        "A4",
        "1Gb/s",
        "và/hoặc",
        "trước 16 giờ hằng ngày",
        "https://quangngai.gov.vn/van-ban/57/QĐ-UBND",
        "địa chỉ:https://quangngaitv.vn/chuyen-doi-so",
        "abc@x.vn",
        "000.00.16.H48",
        "1.004194",
        "2.001234.000.00.00.H48",
        "QL1A",
        "ĐT.623B",
        "Km12+500",
        "TCVN 9001:2015",
        "QCVN 01:2018/BYT",
        "TCVN 5687:2010/BXD",
        "ISO/IEC 27001:2022",
        "iGate 2.0",
        "mức độ 3, 4",
        "điều 12 khoản 3",
        "Chính phủ số 2.0",
        "kế hoạch 5 năm 2021-2025",
        "Kế hoạch 2025",
        "báo cáo 12 nội dung",
        "Báo cáo 12 nội dung",
        "chương trình 30 phút",
        "đã thông báo 74.700 tin nhắn",
        "Dự án số 3",
        "Kế hoạch số hóa 50% tài liệu",
        "thực hiện 28 Nghị định về phân quyền",
        "Nghị định về",
        "tỷ lệ 1/500",
        "Kế hoạch tháng 6/2025",
        "dự án 12/15",
        "Kế hoạch 6/2025",
        "Báo cáo 6/2025",
        "2025-2030",
        "quyết định 50 hồ sơ",
        "số 12/5 đường Hùng Vương",
        "5 KH-UBND",
        "0255.382.1234",
        "1900.6278",
        "16h30",
        "giai đoạn 2022 – 2025",
        "BCĐ 57 tỉnh",
        "10/KCN-CCN",
        "1234.567/KH-UBND",
        "báo cáo 30, 60 ngày",
        "Thông báo 30 và 60 ngày",
        "đạt 12% kế hoạch",
        "12/12 xã",
        "1/1/1/1/1/1",
        "-",
        "/",
        "",
        "Dự án 3/CTMTQG",
        "Mẫu số 02/KK-TNCN",
        "Mẫu số 01/BC-UBND",
        "biểu 05/THKH-UBND",
        "mã số 12/ABCD-EF",
        "số 12/THPT",
        "BC01.",
        "KH 5",
        "Công an 3/TW",
        "số số số",
        "QĐ-QĐ-",
        "57/",
        "/QĐ-UBND",
    ] {
        assert!(lines(text).is_empty(), "{text}: {:?}", lines(text));
    }
}

#[test]
fn spans_slice_the_text_as_typed() {
    let text = "😀 tại Quyết định số 411/QĐ - TTg, ngày 31/3/2022, số 57/QĐ-UBND (ngày 10/01/2025)";
    let found = read_citations_in(text);
    let parts: Vec<_> = found.iter().map(|c| (c.span.of(text), c.symbol_span.of(text))).collect();
    assert_eq!(
        parts,
        [
            ("Quyết định số 411/QĐ - TTg, ngày 31/3/2022", "411/QĐ - TTg"),
            ("số 57/QĐ-UBND (ngày 10/01/2025", "57/QĐ-UBND")
        ]
    );
    for (text, span, symbol) in [
        ("Kế hoạch số 41/KH-UBND năm 2025 của tỉnh", "Kế hoạch số 41/KH-UBND năm 2025", "41/KH-UBND"),
        ("Nghị định 30/NĐ-CP/2020 quy định", "Nghị định 30/NĐ-CP/2020", "30/NĐ-CP/2020"),
    ] {
        let found = read_citations_in(text);
        assert_eq!((found[0].span.of(text), found[0].symbol_span.of(text)), (span, symbol));
    }
    assert_eq!(found[0].phrase.unwrap().span.of(text), "Quyết định");
    assert_eq!(found[0].date.unwrap().span().of(text), "31/3/2022");
    let blank = "Kế hoạch số     /KH-UBND ngày 02/8/2025";
    assert_eq!(read_citations_in(blank)[0].symbol_span.of(blank), "/KH-UBND");
}

#[test]
fn decomposed_text_is_read_like_composed_text() {
    use unicode_normalization::UnicodeNormalization;
    for text in [
        "Quyết định số 57/QĐ-UBND ngày 10/01/2025 của Ủy ban nhân dân tỉnh",
        "Ngày 30/6/2025, UBND tỉnh ban hành Thông báo kết luận số 04-TB/BCĐTW",
        "1388/UBND/TTHC, 02-KH/BCDDTW, Quyết đinh số 8/QĐ-SKHĐT",
    ] {
        let apart: String = text.nfd().collect();
        assert_eq!(lines(text), lines(&apart));
        for c in read_citations(&Scan::new(&apart)) {
            assert!(!c.span.of(&apart).is_empty());
            assert!(c.symbol_span.of(&apart).starts_with(|c: char| c.is_ascii_digit()));
        }
    }
}

#[test]
fn any_cut_of_a_text_is_read_without_panic_and_within_its_length() {
    let text =
        "Ngày 30/6/2025, UBND đã ban hành Kế hoạch số  /KH-UBND; QĐ 458 TTG; 66.25/2026/NQ-\nCP, 193/2025/QH 15 (ngày";
    let chars: Vec<char> = text.chars().collect();
    for from in 0..chars.len() {
        for to in from..chars.len() {
            let part: String = chars[from..to].iter().collect();
            let units = part.encode_utf16().count() as u32;
            for c in read_citations_in(&part) {
                assert!(c.span.start <= c.symbol_span.start && c.symbol_span.end <= c.span.end && c.span.end <= units);
            }
        }
    }
}

#[test]
fn what_a_citation_prints_is_read_back_as_the_same_document() {
    /// One of each, in this order, makes a citation or something near one.
    const SLOTS: &[&[&str]] = &[
        &["", "", "Quyết định ", "Công văn ", "Kế hoạch (", "QĐ", "2."],
        &["", "số ", "số: ", "số\u{a0}"],
        &["57", "5", "05", "66.25", "12a", "1.552", "", "…", "100000"],
        &["/", "-", "/", "-", " /", " - ", "\\", "/2025/", "-2025-", " ", ""],
        &[
            "QĐ", "NQ", "KH", "CTR", "ĐA", "qđ", "TT", "CV", "QĐi", "QH15", "Qh 14", "UBND", "SKHCN", "ABCD", "TT-BTC",
            "QD",
        ],
        &["-", "/", "-", "/", " - ", "-\n", " ", ".", ""],
        &["UBND", "TTG", "CP", "TW", "BCDDTW", "tu", "BCVT&CĐS", "ĐHĐN", "QĐ", "KH", "2025", "UBTVQH15", "", "HDND"],
        &["", "", "-KGVX", "/TTHC", "/2025", ".pdf", " - X"],
        &["", " ngày 10/01/2025", ", 58/QĐ-UBND", " năm 2025", ")", " của UBND tỉnh Kon Tum"],
    ];
    let mut seed = 1u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let mut read = 0;
    for _ in 0..4_000 {
        let text: String = SLOTS.iter().map(|slot| slot[next(slot.len())]).collect();
        for c in read_citations_in(&text) {
            let Some(key) = c.key().filter(|_| !c.bare) else { continue };
            read += 1;
            let word = c.kind.map_or("Công văn", Kind::name);
            let again = read_citations_in(&[word, " số ", &c.symbol()].concat());
            assert_eq!(again.len(), 1, "{text:?}: {}", c.symbol());
            assert_eq!((again[0].key(), again[0].year), (Some(key), c.year), "{text:?}: {}", c.symbol());
            assert!(again[0].slips.is_empty(), "{text:?}: {} {:?}", c.symbol(), again[0].slips);
        }
    }
    assert!(read > 1_000, "{read}");
}

/// Steps that grew with the square of the length would take minutes: the test runner ends them.
#[test]
fn long_texts_are_read_in_steps_linear_in_their_length() {
    for piece in [
        "1/1/1/",
        "số số ",
        "QĐ-QĐ-",
        "ngày ",
        "57/QĐ-UBND, ",
        "số ......",
        "của A ",
        "ngày 1/1/2025, ban hành ",
        "1/A-A-",
        "http://a",
        "&A&",
        "Kế hoạch ",
        "1 / ",
        "5-",
        "số\n",
        "(",
        "a.vn/",
        "QĐ số 1, 2, ",
        "57/QĐ-UBND & A & A",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let scan = Scan::new(&text);
        read_citations(&scan);
    }
}
