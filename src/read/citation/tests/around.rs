//! What stands around a number and makes it a citation, dates it or leaves it alone.

use super::check;
use crate::read::citation::{Kind, read_citations_in, same_document};

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
