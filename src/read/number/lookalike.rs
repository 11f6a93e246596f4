//! Digits that are no quantities: names, ordinals, codes, dates, hours, addresses.

use super::numeral::{Numeral, Shape};
use super::piece::Piece;
use super::units::UnitClass;
use super::words::before;
use crate::read::{Kind, Scan};

/// Whether something is glued to the left of token `i` that makes its digits part of a word or code:
/// C06, QL1A, doanh nghiệp1, COVID-19, Km12+500, T.6.
pub(super) fn is_glued(scan: &Scan, i: usize) -> bool {
    let Some(last) = i.checked_sub(1) else {
        return false;
    };
    match (scan.kind(last), scan.mark(last)) {
        (None | Some(Kind::Space), _) => false,
        (
            _,
            Some('(' | '[' | '{' | '"' | '\'' | '«' | ':' | ';' | ',' | '*' | '•' | '…' | '≥' | '>' | '≤' | '<' | '='),
        ) => false,
        (_, Some('~' | '≈' | '∼' | '±' | '⩾' | '≧' | '⩽' | '≦' | '·' | '●' | '→')) => false,
        // A bullet, not a hyphen: "- 5 lớp", "+12 lớp".
        (_, Some('-' | '+' | '.')) => {
            !matches!(last.checked_sub(1).and_then(|i| scan.kind(i)), None | Some(Kind::Space))
                && scan.mark(last - 1) != Some('(')
        }
        _ => true,
    }
}

/// The end of a code that goes on after the numeral: 57-NQ, 9001:2015, 05-02-2025, 12+500.
pub(super) fn code_end(scan: &Scan, numeral: &Numeral) -> Option<usize> {
    let joins = |i: usize| matches!(scan.mark(i), Some('-' | ':' | '+' | '.' | '_' | '/'));
    let goes_on = |i: usize| matches!(scan.kind(i), Some(Kind::Digits | Kind::Word));
    let to = numeral.to;
    let end = (to..).step_by(2).find(|&i| !joins(i) || !goes_on(i + 1))?;
    // A hyphen between two numbers may be a range; a full stop before a word may end a sentence typed without a blank.
    let word = scan.kind(to + 1) == Some(Kind::Word);
    let hyphen = scan.mark(to) == Some('-') && !word;
    let stop = scan.mark(to) == Some('.') && word && !matches!(numeral.shape, Shape::Plain | Shape::Broken);
    (end > to && !hyphen && !stop).then_some(end)
}

/// Whether the numeral is an ordinal in or before a bracket: (1), 2), [3]; not the end of what stands in brackets:
/// (đạt 12), (cấp xã: 40).
pub(super) fn is_bracketed_ordinal(scan: &Scan, numeral: &Numeral) -> bool {
    if !numeral.is_plain(scan, 2) || !matches!(scan.mark(numeral.to), Some(')' | ']')) {
        return false;
    }
    match before_sign(scan, numeral.from) {
        Some('(' | '[') => true,
        Some(_) => !is_in_bracket(scan, numeral.from),
        None => scan.kind(before(scan, numeral.from).wrapping_sub(1)) != Some(Kind::Word),
    }
}

/// Whether a bracket opened shortly before token `i` is still open.
fn is_in_bracket(scan: &Scan, i: usize) -> bool {
    let bracket = (i.saturating_sub(60)..i).rev().find_map(|i| scan.mark(i).filter(|sign| matches!(sign, '(' | ')')));
    bracket == Some('(')
}

fn before_sign(scan: &Scan, i: usize) -> Option<char> {
    scan.mark(before(scan, i).checked_sub(1)?)
}

/// Names of documents and programmes that are known by a bare number: Đề án 06, Nghị quyết 57, BCĐ 57.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "nghị quyết", "nghị định", "thông tư", "chỉ thị", "công văn", "công điện", "đề án", "dự án", "chương trình", "ban chỉ đạo", "tổ công tác",
    "bcđ", "luật", "pháp lệnh", "tờ trình", "quy chế", "văn bản", "qđ", "nq", "nđ", "ct", "kh", "tt", "tb", "cv", "kl", "bc", "ctr", "hd",
];

/// The same where the word is a verb as well: thông báo 25 trường hợp is a quantity.
#[rustfmt::skip]
const NAMES_OR_VERBS: &[&str] = &["quyết định", "kế hoạch", "thông báo", "kết luận", "hướng dẫn", "báo cáo", "quy định"];

/// Words that number things or levels.
#[rustfmt::skip]
const ORDINALS: &[&str] = &[
    "thứ", "điều", "khoản", "mục", "tiểu mục", "chương", "phụ lục", "bảng", "biểu", "mẫu", "hình", "trang", "cấp độ", "mức độ", "mức", "hạng", "bậc",
    "phiên bản", "version", "giai đoạn", "đợt", "lần", "khóa", "mã", "mã số", "số hiệu", "quốc lộ", "tỉnh lộ", "đường", "stt", "tt", "bước", "vòng", "tiêu chí số",
    "kiệt", "hẻm", "ngõ", "ngách", "tổng đài", "hotline", "điện thoại", "đt", "fax",
];

/// Words of time, and the numbers that name one.
#[rustfmt::skip]
const TIMES: &[(&str, u32, u32)] = &[
    ("ngày", 0, 31), ("mùng", 0, 10), ("mồng", 0, 10), ("tháng", 0, 12), ("quý", 0, 4), ("tuần", 0, 53), ("năm", 1900, 2200), ("lúc", 0, 24),
    ("hồi", 0, 24),
];

/// Whether the words before the number make it a name, an ordinal or a time.
pub(super) fn is_named(scan: &Scan, piece: &Piece) -> bool {
    let (numeral, i) = (&piece.numeral, piece.numeral.from);
    let said = |phrases: &[&str]| scan.any_phrase_before(i, phrases);
    let measured = !matches!(piece.class(), None | Some(UnitClass::Countable | UnitClass::Either));
    let short = numeral.is_plain(scan, 4);
    let listed = matches!(numeral.shape, Shape::Plain | Shape::DecimalDot | Shape::DecimalComma | Shape::Broken);
    if measured || scan.kind(before(scan, i).wrapping_sub(1)) != Some(Kind::Word) {
        return false;
    }
    if (short || numeral.shape == Shape::DecimalDot) && said(NAMES) {
        return true;
    }
    if short && said(NAMES_OR_VERBS) {
        return piece.unit.is_none() || numeral.padded;
    }
    if listed && said(&["số"]) {
        return !said(&["tổng số", "trong số", "trên số", "con số", "cộng số", "hệ số", "chỉ số", "tỷ số", "tỉ số"]);
    }
    listed && said(ORDINALS) && !said(&["danh mục", "chuyên mục", "hạng mục"]) || is_time(scan, piece)
}

/// tháng 8, ngày 15, năm 2025; but hằng năm 25 lớp and trong tháng 120 hồ sơ are quantities.
fn is_time(scan: &Scan, piece: &Piece) -> bool {
    let (numeral, i) = (&piece.numeral, piece.numeral.from);
    let time = TIMES.iter().find_map(|&(word, least, most)| Some((scan.phrase_before(i, word)?, least, most)));
    let Some((from, least, most)) = time else { return false };
    let each = scan.any_phrase_before(from, &["mỗi", "hằng", "hàng", "một"]);
    let fits = match numeral.shape {
        Shape::Plain => scan.number(i).is_some_and(|n| (least..=most).contains(&n)),
        // "tháng 7,8"
        Shape::DecimalComma => least == 0,
        _ => false,
    };
    fits && !(each && piece.unit.is_some())
}

/// Words from a number to which a year or a span of years leads.
const TOWARDS: &[&str] = &["đến", "từ", "trong", "năm", "và", "tới", "sau", "trước"];

/// Whether the number is a year: 2025, unless a unit says otherwise.
pub(super) fn is_year(scan: &Scan, piece: &Piece) -> bool {
    let i = piece.numeral.from;
    let year = piece.numeral.is_plain(scan, 4) && scan.number(i).is_some_and(|n| (1900..=2100).contains(&n));
    let counted = piece.unit.is_some() || piece.power > 0;
    let led = scan.any_phrase_before(i, TOWARDS) || before_sign(scan, i) == Some('-');
    year && (!counted || led && !matches!(piece.class(), Some(UnitClass::Percent | UnitClass::Money)))
}

/// Units that make a name, a day or an hour of the number before them: 2 cấp, 16 giờ, 11 tháng 8, 6 tháng đầu năm.
pub(super) fn is_unit_of_name(scan: &Scan, piece: &Piece) -> bool {
    let Some(unit) = piece.unit.filter(|_| piece.power == 0) else {
        return false;
    };
    let (i, next) = (piece.numeral.from, scan.skip_space(unit.to));
    let value = scan.number(i).filter(|_| piece.numeral.shape == Shape::Plain);
    let followed = |words: &[&str]| scan.any_phrase(next, words).is_some();
    let numbered = scan.kind(next) == Some(Kind::Digits);
    match unit.key {
        "cấp" => value.is_some_and(|n| n <= 4),
        "tháng" => numbered || followed(&["đầu", "cuối", "năm", "một", "/"]),
        "giờ" | "phút" => {
            let led = scan.any_phrase_before(i, &["trước", "lúc", "hồi", "vào", "từ", "đến", "sau", "giờ"]);
            value.is_some_and(|n| n <= 60) && (led || numbered || followed(&["ngày", "hằng", "hàng", "sáng", "chiều"]))
        }
        _ => false,
    }
}

/// Whether the digits are too long or too padded for a quantity: telephone, identity and tax numbers.
pub(super) fn is_identifier(scan: &Scan, piece: &Piece) -> bool {
    let length = scan.token(piece.numeral.from).len();
    let bare = piece.unit.is_none() && piece.power == 0;
    piece.numeral.padded && (length > 2 || piece.numeral.shape == Shape::Broken)
        || bare && piece.numeral.shape == Shape::Plain && length >= 9
}

/// "ĐVT: 1.000 đồng" and "(1.000 ha)" name a unit.
pub(super) fn is_unit_label(scan: &Scan, piece: &Piece) -> bool {
    let thousand = matches!(scan.text(piece.numeral.from, piece.numeral.to), "1.000" | "1000" | "1.000.000");
    let bracketed = before_sign(scan, piece.numeral.from) == Some('(') && matches!(scan.mark(piece.to), Some(')'));
    let colon = before(scan, piece.numeral.from).wrapping_sub(1);
    let labelled = scan.mark(colon) == Some(':') && scan.any_phrase_before(colon, &["đvt", "đơn vị tính", "đơn vị"]);
    thousand && (labelled || bracketed && piece.unit.is_some())
}

/// Words after which a bare number is one: gồm 12, là 20033.
#[rustfmt::skip]
const INTRODUCING: &[&str] = &[
    "là", "được", "đạt", "có", "gồm", "còn", "bằng", "lên", "xuống", "tổng số", "tổng cộng", "trong số", "cộng", "chiếm",
];

/// Phrases before the whole that a bare number is a part of: 523 trong tổng số 798 kiến nghị.
const AMONG: &[&str] = &["trên tổng số", "trong tổng số", "trên tổng", "trong số"];

/// Labels whose colon introduces a code.
#[rustfmt::skip]
const CODE_LABELS: &[&str] = &["số", "mã", "mã số", "stt", "điện thoại", "đt", "fax", "tel", "hotline", "mst", "cccd", "cmnd"];

/// Whether a number without a unit is presented as one. Groups of thousands speak for themselves.
pub(super) fn is_presented(scan: &Scan, piece: &Piece, hinted: bool) -> bool {
    let (numeral, i) = (&piece.numeral, piece.numeral.from);
    // "1. Dịch vụ": the numeral of a list.
    let listed = numeral.is_plain(scan, 2)
        && scan.mark(numeral.to) == Some('.')
        && scan.kind(numeral.to + 1) == Some(Kind::Space)
        && scan.kind(numeral.to + 2) == Some(Kind::Word);
    let at = before(scan, i);
    let sign = at.checked_sub(1).and_then(|at| scan.mark(at));
    let coded = sign == Some(':')
        && scan.any_phrase_before(at - 1, CODE_LABELS)
        && scan.phrase_before(at - 1, "tổng số").is_none();
    let presented = hinted
        || matches!(sign, Some(':' | '=' | '('))
        || scan.any_phrase(scan.skip_space(numeral.to), AMONG).is_some()
        || scan.any_phrase_before(i, INTRODUCING);
    let clear = match numeral.shape {
        // Telephone numbers are typed with blanks too.
        Shape::Plain | Shape::Spaced => presented,
        Shape::DecimalComma => {
            presented || scan.token(i).iter().all(|g| g.low == '0') || scan.token(numeral.to - 1).len() > 1
        }
        _ => true,
    };
    clear && !listed && !coded
}
