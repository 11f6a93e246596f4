//! Things a text names that can be looked up or counted though no closer reader knows them: a number of things without a
//! known unit, a day without its year, a web address. Good enough to tell a text that shows something from one that shows
//! nothing; never a figure to compute with.

use super::words::{self, Firsts};
use super::{Kind, Scan};

/// Something named, as a number that the same thing shares in another text.
pub type Mention = u64;

/// Words after a number that make it a name, a time or the end of a phrase.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "cấp", "bậc", "hạng", "vòng", "bước", "mức", "năm", "tháng", "quý", "tuần", "chiều", "của", "và", "là", "theo", "tại", "về", "đến", "trên", "trong", "cho", "với", "đã", "đang", "được",
    "do", "từ", "thì", "ở", "để", "nhằm", "gắn", "hoặc", "hay", "nay", "này", "sẽ", "có", "không", "cần", "phải", "đối",
];

static GOES_ON: Firsts = Firsts::of(AFTER);

/// Words before a number that make it a name, an ordinal or a time.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "ngày", "tháng", "năm", "quý", "tuần", "số", "thứ", "điều", "khoản", "mục", "điểm", "chương", "phần", "phụ lục", "bảng", "biểu", "hình", "trang", "độ", "mức", "cấp", "hạng", "bậc", "bản",
    "đoạn", "đợt", "lần", "khóa", "kỳ", "mã", "lộ", "đường", "stt", "tt", "bước", "vòng", "quyết", "định", "hoạch", "án", "trình", "lệnh", "luật", "tư", "thị", "văn", "báo", "luận", "bcđ",
    "đạo", "qđ", "nq", "nđ", "kh", "tb", "cv", "kl", "ct", "phiên", "họp", "giờ", "lúc", "windows", "web",
];

/// Words that web addresses begin with.
const LINKS: &[&str] = &["http", "https", "www"];

/// The words that something but a number begins with.
static NAMING: Firsts = Firsts::of(LINKS).with("ngày");

/// What a text names besides documents, quantities and full days.
///
/// ```
/// use rasoat::read::{Scan, read_mentions};
/// let found = |text| read_mentions(&Scan::new(text)).len();
/// assert_eq!(found("Lắp đặt 15 pa nô, vận hành từ ngày 01/7"), 2);
/// assert_eq!(found("Theo Nghị quyết 57 về mô hình 2 cấp, giai đoạn 2"), 0);
/// ```
pub fn read_mentions(scan: &Scan) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut i = 0;
    while let Some(kind) = scan.kind(i) {
        let named = match kind {
            Kind::Digits => count_at(scan, i).map(|count| (count, i + 1)),
            Kind::Word if scan.may_start(i, &NAMING) => {
                link_at(scan, i).or_else(|| day_at(scan, i).map(|day| (day, i + 1)))
            }
            _ => None,
        };
        i += 1;
        if let Some((mention, to)) = named {
            found.push(mention);
            i = to;
        }
    }
    found
}

/// A number before a word in lower case: 15 pa nô.
fn count_at(scan: &Scan, i: usize) -> Option<Mention> {
    let digits = scan.token(i);
    if scan.number(i).is_some_and(|n| digits.len() == 4 && (1900..=2100).contains(&n)) {
        return None;
    }
    let before = i.checked_sub(1);
    let bullet = |at: usize| matches!(scan.mark(at), Some('-' | '+' | '(' | ':' | ';' | '"'));
    let opens = before.is_none_or(|at| {
        scan.kind(at) == Some(Kind::Space)
            || bullet(at) && at.checked_sub(1).is_none_or(|b| scan.kind(b) == Some(Kind::Space))
    });
    let noun = scan.skip_space(i + 1);
    let lower = scan.token(noun).first().is_some_and(|glyph| glyph.ch == glyph.low);
    let counted = noun > i + 1
        && scan.kind(noun) == Some(Kind::Word)
        && lower
        && !(scan.may_start(noun, &GOES_ON) && AFTER.iter().any(|word| scan.is(noun, word)));
    (opens && counted && !scan.any_phrase_before(i, BEFORE)).then(|| number(digits.iter().map(|glyph| glyph.low)))
}

/// A day without its year: ngày 01/7, ngày 15 tháng 7.
fn day_at(scan: &Scan, i: usize) -> Option<Mention> {
    let at = scan.skip_space(scan.phrase(i, "ngày")?);
    let day = scan.number(at).filter(|day| (1..=31).contains(day))?;
    let sign = scan.skip_space(at + 1);
    let next = match scan.mark(sign) {
        Some('/' | '-' | '.') => sign + 1,
        _ => scan.phrase(sign, "tháng")?,
    };
    let month = scan.number(scan.skip_space(next)).filter(|month| (1..=12).contains(month))?;
    Some(number([day, month].iter().filter_map(|&n| char::from_u32(n))))
}

/// A web address, and the token after it.
fn link_at(scan: &Scan, i: usize) -> Option<(Mention, usize)> {
    if !LINKS.iter().any(|link| scan.is(i, link)) {
        return None;
    }
    let to = (i..scan.tokens().len()).find(|&at| scan.kind(at) == Some(Kind::Space)).unwrap_or(scan.tokens().len());
    Some((number((i..to).flat_map(|at| scan.token(at)).map(|glyph| glyph.low)), to))
}

/// Digits, the control characters 1 to 31 of a day, and an address that begins with a letter never meet.
fn number(letters: impl Iterator<Item = char>) -> Mention {
    letters.fold(words::EMPTY, words::and)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn things_counted_days_and_addresses_are_mentions() {
        for (text, expected) in [
            ("Tổ chức 02 gian hàng trưng bày", 1),
            ("- 45 đại lý tham dự; (3 vườn ươm)", 2),
            ("vận hành từ ngày 01/7, tổng kết ngày 15 tháng 7", 2),
            ("xem tại https://skhcn.quangngai.gov.vn/tin", 1),
            ("hai mươi lăm mô hình", 0),
            ("mô hình chính quyền 2 cấp từ năm 2025, trong 6 tháng cuối năm", 0),
            ("Nghị quyết số 57-NQ/TW, QĐ 240 của tỉnh, Đề án 06 tại xã, 24/7 ngày", 0),
            ("mức độ 4 toàn trình; Điều 3 khoản 2 quy định", 0),
            ("5G phủ sóng; 4.0; 1. Rà soát", 0),
            ("giai đoạn 2025 - 2030; 2025 tỉnh dẫn đầu", 0),
            ("lắp 4500 pa nô, trồng 12000 cây xanh", 2),
            ("bắt đầu ngày 15/7", 1),
            ("Điểm A-15 pa nô, phường /15 pa nô", 0),
            ("gồm 15 (mười lăm) pa nô", 0),
            ("mạng 5g phủ sóng", 0),
        ] {
            assert_eq!(read_mentions(&Scan::new(text)).len(), expected, "{text}");
        }
    }

    #[test]
    fn mentions_are_the_same_only_where_the_thing_is() {
        let one = |text: &str| {
            let found = read_mentions(&Scan::new(text));
            assert_eq!(found.len(), 1, "{text}");
            found[0]
        };
        assert_eq!(one("Lắp 15 pa nô"), one("15 gian hàng"));
        assert_eq!(one("ngày 15/7"), one("ngày 15 tháng 07"));
        let mut all: Vec<Mention> = (1..=300).map(|n| one(&format!("Lắp {n} pa nô"))).collect();
        all.extend((1..=31).flat_map(|day| (1..=12).map(move |month| one(&format!("ngày {day}/{month}")))));
        all.extend(["https://a.vn", "https://b.vn", "https://ab.vn"].map(one));
        let told = all.iter().collect::<std::collections::BTreeSet<_>>();
        assert_eq!(told.len(), all.len());
    }

    #[test]
    fn the_words_are_written_as_they_are_compared() {
        for word in AFTER.iter().chain(BEFORE) {
            assert_eq!(fold_text(word), *word);
        }
    }
}
