//! Every citation of the real forms and of the sources, worked out by hand.

use super::check;

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
