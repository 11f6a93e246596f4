//! Texts to read: all those of the case files and forms, and any number of made-up ones.

use std::fs;
use std::path::Path;
use unicode_normalization::char::is_combining_mark;

/// Every text of every case file and form.
pub fn written() -> Vec<String> {
    let mut texts = Vec::new();
    for folder in ["tests/cases", "src/profiles"] {
        gather_files(Path::new(folder), &mut texts);
    }
    assert!(texts.len() > 500, "{} texts", texts.len());
    texts
}

fn gather_files(folder: &Path, texts: &mut Vec<String>) {
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            gather_files(&path, texts);
        } else {
            gather(&serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap(), texts);
        }
    }
}

fn gather(json: &serde_json::Value, texts: &mut Vec<String>) {
    match json {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        serde_json::Value::Object(pairs) => pairs.values().for_each(|value| gather(value, texts)),
        _ => {}
    }
}

/// What reports are made of, and what gets into them by accident: other alphabets, letters outside the basic plane,
/// marks without letters, blanks of every width. No composed letters of other languages: only Vietnamese ones are taken
/// apart and put together.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "0", "1", "05", "12", "30", "31", "78", "100", "2025", "45870", "1.141", "1,141", "1.234.567", "1,234.5", "87,43", "65.6", "00,5", "1.23.456",
    " ", " ", " ", " ", " ", "  ", "\u{a0}", "\u{202f}", "\n", "\t", "/", "/", "-", "–", ".", ",", ",", ";", ":", "(", ")", "%", "+", "≥", "~", "\"", "’", "*",
    "ngày", "tháng", "năm", "quý", "tuần", "giờ", "trước", "sau", "đến", "từ", "trong", "hết", "kể từ ngày", "hằng", "định kỳ", "lần", "thứ Sáu", "II", "IV",
    "số", "Quyết định", "Kế hoạch", "Nghị quyết số", "Công văn", "QĐ", "UBND", "TTg", "57/QĐ-UBND", "57-NQ/TW", "472/SKHCN-BCVT&CĐS", "193/2025/QH15", "BCĐTW",
    "của UBND tỉnh Kon Tum", "ban hành", "đạt", "chiếm", "tỷ lệ", "tổng số", "trong đó", "gồm", "và", "còn", "chưa", "đã", "khoảng", "hơn", "không quá", "trở lên",
    "hồ sơ", "xã", "người", "tỷ đồng", "triệu", "ha", "km²", "lượt/ngày", "nhiệm vụ", "bình quân", "phấn đấu", "Hoàn thành", "quá hạn", "Đang thực hiện",
    "Thường xuyên", "x", "v", "5G", "C06", "24/7", "1Gb/s", "(1)", "T6", "Q3", "ông", "0905.123.456", "http://a.vn/1/2025", "hoá", "hóa", "uỷ", "ủy", "QUÝ",
    "1/7/2025", "30/6", "05/13", "2025-06-30", "T00:00:00", "31/9/2025", "22/6-2025", "01/QĐ-", "\u{301}", "\u{323}", "\u{302}", "\u{31b}", "a\u{301}",
    "😀", "𝟓", "１２", "Жя", "漢字", "\u{200b}", "\u{feff}", "\u{200d}", "½", "²",
];

/// Made-up texts, the same on every run.
pub fn made_up(count: usize) -> impl Iterator<Item = String> {
    let mut state = 7u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let texts = (0..count).map(move |_| (0..1 + next(24)).map(|_| PIECES[next(PIECES.len())]).collect::<String>());
    // A text cannot begin with a mark: there is nothing it could sit on.
    texts.map(|text| text.trim_start_matches(is_combining_mark).to_owned())
}
