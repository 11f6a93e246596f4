//! How long reading takes, per byte, at 10 kB, 100 kB and 1 MB: the three columns of a line are equal where reading is
//! linear in the length of the text.
//!
//! ```sh
//! cargo bench --bench reading
//! ```

use rasoat::read::{read_date, read_deadline, read_number, read_status, read_task};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// What a text is made of, over and over.
const PIECES: &[(&str, &str)] = &[
    ("digits", "1234567890"),
    ("separators", ".,/-–:;"),
    ("số số số", "số "),
    ("ngày ngày ngày", "ngày "),
    ("trong đó trong đó", "trong đó "),
    ("1/1/1/", "1/1/1/"),
    ("1 1 1", "1 "),
    ("brackets", "([(“"),
    ("combining marks", "\u{301}\u{323}\u{302}"),
    ("letters with marks apart", "u\u{31b}\u{301}"),
    ("one word", "nghiêng"),
    ("blanks", " \u{a0}\n"),
    ("document numbers", "57/QĐ-UBND, "),
    ("halves of document numbers", "1/QĐ-"),
    ("shares", "05/13 xã, "),
    ("days", "30/6/2025; "),
];

/// What reports are made of.
const REPORT: &str = "Thực hiện Quyết định số 411/QĐ-TTg ngày 31/3/2022, Sở đã ban hành Kế hoạch số 41/KH-SKHCN ngày \
    10/02/2025 và Công văn số 472/SKHCN-BCVT&CĐS ngày 27/7/2025. Đến nay có 1.141 tổ công nghệ số cộng đồng với 7.290 \
    thành viên; 96/96 xã có cáp quang, đạt 100%; 15.204/17.390 hồ sơ nộp trực tuyến, chiếm 87,43%, trong đó: toàn \
    trình 9.120, một phần 6.084. Kinh phí khoảng 91,7 tỷ đồng. Tiếp tục rà soát, hoàn thành trước ngày 30/6/2025; báo \
    cáo hằng quý theo Kế hoạch số 359-KH/TU.\n";

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

fn main() {
    // `cargo test` runs benchmarks too, unoptimised; there they measure nothing.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    table("running text: documents, days, figures, claims, deadlines", |text| {
        black_box(read_task(text));
    });
    table("fields: a date, a deadline, a number and a status", |text| {
        black_box((read_date(text), read_deadline(text, Some(2025)), read_number(text), read_status(text)));
    });
}

fn table(title: &str, read: impl Fn(&str)) {
    println!("\n| {title} | 10 kB | 100 kB | 1 MB |\n| --- | --: | --: | --: |");
    let line = |name: &str, text: &dyn Fn(usize) -> String| {
        let times = SIZES.map(|size| {
            let text = text(size);
            fastest(|| read(&text)).as_nanos() as f64 / text.len() as f64
        });
        println!("| {name} | {:.0} | {:.0} | {:.0} |", times[0], times[1], times[2]);
    };
    line("reports", &|size| cut(REPORT.repeat(size / REPORT.len() + 1), size));
    line("random", &random);
    for (name, piece) in PIECES {
        line(name, &|size| cut(piece.repeat(size / piece.len() + 1), size));
    }
}

/// The shortest of the runs that half a second has room for, at least three.
fn fastest(run: impl Fn()) -> Duration {
    let began = Instant::now();
    let mut fastest = Duration::MAX;
    let mut runs = 0;
    while runs < 3 || began.elapsed() < Duration::from_millis(500) {
        let start = Instant::now();
        run();
        fastest = fastest.min(start.elapsed());
        runs += 1;
    }
    fastest
}

fn cut(mut text: String, size: usize) -> String {
    text.truncate((size..).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len()));
    text
}

/// Letters, digits, signs and blanks in any order, always the same.
fn random(size: usize) -> String {
    let signs: Vec<char> =
        "0123456789.,/-–%():;“”\n   aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệ\u{301}\u{323}QĐUBNDKHTW😀"
            .chars()
            .collect();
    let mut state = 1u64;
    let mut text = String::new();
    while text.len() < size {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push(signs[(state >> 33) as usize % signs.len()]);
    }
    text
}
