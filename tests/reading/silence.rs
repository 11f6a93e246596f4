//! What looks like a date, a document number or a quantity and is none.

use rasoat::read::read_prose;
use unicode_normalization::UnicodeNormalization;

/// What running text was read to hold: documents, days, shares and quantities, each as typed.
fn found(text: &str) -> Vec<String> {
    let prose = read_prose(text);
    let of = |span: rasoat::read::Span| span.of(text).nfc().collect::<String>();
    let documents = prose.citations.iter().map(|citation| format!("document {}", of(citation.symbol_span)));
    let days = prose.days.iter().map(|day| format!("day {}", of(day.span())));
    let shares = prose.figures.shares.iter().map(|share| format!("share {}", of(share.extent)));
    let numbers = prose.figures.quantities.iter().map(|number| format!("number {}", of(number.extent)));
    let grouped = prose.figures.misgrouped.iter().map(|span| format!("misgrouped {}", of(*span)));
    documents.chain(days).chain(shares).chain(numbers).chain(grouped).collect()
}

/// Sentences that any of the texts below can stand in.
const AROUND: &[[&str; 2]] =
    &[["", ""], ["Đã triển khai ", " trên địa bàn tỉnh."], ["Kết quả: ", "; tiếp tục duy trì"]];

fn read_everywhere(text: &str, expected: &[&str]) {
    for [before, after] in AROUND {
        let sentence = [before, text, after].concat();
        for sentence in [sentence.nfd().collect(), sentence.replace(' ', "\u{a0}"), sentence] {
            let spaced: Vec<String> = found(&sentence).iter().map(|line| line.replace('\u{a0}', " ")).collect();
            assert_eq!(spaced, expected, "{sentence}");
        }
    }
}

#[test]
fn fractions_of_things_are_shares_and_neither_dates_nor_document_numbers() {
    for text in
        ["05/13 địa bàn", "5/7 Khu công nghiệp", "9 /10 nhà ga", "02/78 nhiệm vụ", "12/12 xã", "30/6 hồ sơ", "96/96 xã"]
    {
        read_everywhere(text, &[&format!("share {text}")]);
    }
}

#[test]
fn names_codes_and_marks_hold_no_quantity() {
    for text in [
        "24/7",
        "hỗ trợ 24/7",
        "mạng 5G",
        "4G/5G",
        "Cục C06",
        "phòng PA06",
        "phim 2D",
        "khổ A4",
        "tốc độ 1Gb/s",
        "(1) Hạ tầng số",
        "nội dung (12)",
        "hệ thống1",
        "tỉnh2, sở3",
        "nền tảng¹ số²",
        "IPv6",
        "Wifi 6",
        "QL1A",
        "ĐT.623B",
        "Km12+500",
        "TCVN 9001:2015",
        "ISO/IEC 27001:2022",
        "phiên bản 2.0",
        "Chính phủ số 2.0",
        "mã 1.004194",
        "000.00.16.H48",
        "16h30",
        "điều 12 khoản 3",
        "lần thứ 2",
        "hạng III",
        "tổng đài 1900.6278",
        "điện thoại 0255.382.4567",
        "bản đồ tỷ lệ 1/500",
        "quy hoạch 1/2.000",
        "số 12/5 đường Hùng Vương",
        "dịp 30/4 – 1/5",
        "giai đoạn 2025–2030",
        "năm 2025",
        "tháng 06/2025",
        "phút thứ 90",
    ] {
        read_everywhere(text, &[]);
    }
}

#[test]
fn document_numbers_are_no_fractions_and_no_quantities() {
    for (text, symbol) in [
        ("Nghị quyết số 57-NQ/TW", "57-NQ/TW"),
        ("57-NQ/TW", "57-NQ/TW"),
        ("Quyết định 411/QĐ-TTg", "411/QĐ-TTg"),
        ("193/2025/QH15", "193/2025/QH15"),
        ("Công văn số 472/SKHCN-BCVT&CĐS", "472/SKHCN-BCVT&CĐS"),
    ] {
        read_everywhere(text, &[&format!("document {symbol}")]);
    }
}
