//! What is wrong with how a symbol is written, and what is not.

use super::check;
use crate::read::citation::read_citations_in;

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
        ("Quyết định số 57/QD-XYZT", &["Quyết định 57/QĐ-XYZT Spelling"]),
        ("57/QD-XYZT", &[]),
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
