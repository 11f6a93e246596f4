//! Numbers that belong to a person: the identity number of a citizen, and a mobile telephone.

use super::{Kind, Scan, Span};

/// What a personal number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonalKind {
    /// The twelve digits of a citizen's identity number.
    Identity,
    /// A mobile telephone number beside a person's name, or called mobile.
    Phone,
}

/// A number that belongs to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Personal {
    /// What it is.
    pub kind: PersonalKind,
    /// Its place.
    pub span: Span,
}

/// How many tokens before a telephone number its owner may be named.
const REACH: usize = 24;

/// Words before a person's name.
#[rustfmt::skip]
const TITLES: &[&str] = &["ông", "bà", "anh", "chị", "đồng chí", "đ / c", "đc", "cô", "chú", "bác", "em", "họ và tên", "họ tên"];

/// Words before an identity number.
const IDENTITY: &[&str] =
    &["cccd", "cmnd", "căn cước công dân", "căn cước", "chứng minh nhân dân", "định danh cá nhân"];

/// Words for a telephone that one person carries, right before its number.
const CARRIED: &[&str] = &["đtdđ", "di động"];

/// The personal numbers of a text, in order.
///
/// ```
/// use rasoat::read::{Scan, read_personal};
/// let text = "Liên hệ đồng chí Nguyễn Văn An, ĐT 0905.123.456; tổng đài 1022";
/// let found = read_personal(&Scan::new(text));
/// assert_eq!(found[0].span.of(text), "0905.123.456");
/// assert_eq!(found.len(), 1);
/// ```
pub fn read_personal(scan: &Scan) -> Vec<Personal> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < scan.tokens().len() {
        let Some((digits, to)) = run(scan, i) else {
            i += 1;
            continue;
        };
        let kind = match () {
            () if is_identity(&digits) || digits.len() == 9 && said(scan, i, IDENTITY) => Some(PersonalKind::Identity),
            () if is_mobile(&digits) && (is_carried(scan, i) || is_named(scan, i) || is_named_after(scan, to)) => {
                Some(PersonalKind::Phone)
            }
            () => None,
        };
        let from = if scan.mark(i.wrapping_sub(1)) == Some('+') { i - 1 } else { i };
        found.extend(kind.map(|kind| Personal { kind, span: scan.span(from, to) }));
        i = to;
    }
    found
}

/// The digits of a number that starts at token `i`, its groups joined by single dots, hyphens or blanks, and the token
/// after it. `None` inside words, addresses, codes and longer numbers.
fn run(scan: &Scan, i: usize) -> Option<(Vec<u8>, usize)> {
    if scan.kind(i)? != Kind::Digits || !opens(scan, i) {
        return None;
    }
    let mut digits = group(scan, i)?;
    let mut to = i + 1;
    while let Some(next) = joined(scan, to) {
        // Telephone numbers end at ten or eleven digits; only an identity number in threes goes on after the ninth.
        let more =
            digits.len() < 9 && next.len() >= 2 || digits.len() == 9 && next.len() == 3 && digits.starts_with(b"0");
        if !more {
            break;
        }
        digits.extend(next);
        to += 2;
    }
    let longer = matches!(scan.mark(to), Some('.' | '-' | ',')) && scan.kind(to + 1) == Some(Kind::Digits);
    let glued = scan.kind(to) == Some(Kind::Word) || matches!(scan.mark(to), Some('/' | '_' | '@' | '%' | '=' | '&'));
    (!longer && !glued).then_some((digits, to))
}

/// The digits of token `i`.
fn group(scan: &Scan, i: usize) -> Option<Vec<u8>> {
    (scan.kind(i) == Some(Kind::Digits)).then(|| scan.token(i).iter().map(|glyph| glyph.low as u8).collect())
}

/// The digits after one dot, hyphen or blank at token `i`.
fn joined(scan: &Scan, i: usize) -> Option<Vec<u8>> {
    let single = scan.kind(i) == Some(Kind::Space) && scan.token(i).len() == 1;
    (single || matches!(scan.mark(i), Some('.' | '-'))).then(|| group(scan, i + 1))?
}

/// Whether token `i` begins a number: nothing but a blank, a bracket or a bullet stands before it.
fn opens(scan: &Scan, i: usize) -> bool {
    let blank = |i: Option<usize>| i.is_none_or(|i| scan.kind(i) == Some(Kind::Space));
    let Some(before) = i.checked_sub(1) else { return true };
    match scan.mark(before) {
        Some('(' | '[' | '"' | '\'' | ':' | ';' | '+' | '*' | '•') => true,
        Some('-' | '.' | ',') => blank(before.checked_sub(1)),
        _ => blank(Some(before)),
    }
}

/// Province 001 to 096, century and sex 0 to 3, two digits of the birth year, six of a series (Decree 137/2015/NĐ-CP).
fn is_identity(digits: &[u8]) -> bool {
    let province = digits.iter().take(3).fold(0, |n, digit| n * 10 + u32::from(digit - b'0'));
    digits.len() == 12 && (1..=96).contains(&province) && matches!(digits.get(3), Some(b'0'..=b'3'))
}

fn is_mobile(digits: &[u8]) -> bool {
    let national = digits.strip_prefix(b"84").filter(|rest| rest.len() == 9);
    let network = national.and_then(|rest| rest.first()).or_else(|| digits.get(1).filter(|_| digits.len() == 10));
    (national.is_some() || digits.first() == Some(&b'0')) && matches!(network, Some(b'3' | b'5' | b'7' | b'8' | b'9'))
}

/// Whether one of `words` stands before token `i` in the same line, nearby.
fn said(scan: &Scan, i: usize, words: &[&str]) -> bool {
    (i.saturating_sub(REACH)..i)
        .rev()
        .take_while(|&at| scan.mark(at) != Some(';'))
        .any(|at| scan.any_phrase(at, words).is_some())
}

/// Whether a title and a name stand before token `i`: "đồng chí Nguyễn Văn An, số điện thoại".
fn is_named(scan: &Scan, i: usize) -> bool {
    (i.saturating_sub(REACH)..i)
        .rev()
        .take_while(|&at| !matches!(scan.mark(at), Some(';' | '.')))
        .any(|at| names_person(scan, at))
}

/// Whether the number at token `i` is called somebody's own telephone: "ĐTDĐ: 0905123456".
fn is_carried(scan: &Scan, i: usize) -> bool {
    (i.saturating_sub(6)..i).any(|at| scan.any_phrase(at, CARRIED).is_some_and(|(_, next)| scan.skip_colon(next) == i))
}

/// Whether a title and a name follow: "0905123456 (đồng chí An)".
fn is_named_after(scan: &Scan, to: usize) -> bool {
    let mut at = scan.skip_space(to);
    while matches!(scan.mark(at), Some('(' | '-' | ',' | ':')) {
        at = scan.skip_space(at + 1);
    }
    names_person(scan, at)
}

fn names_person(scan: &Scan, at: usize) -> bool {
    let Some((_, next)) = scan.any_phrase(at, TITLES) else { return false };
    let name = scan.skip_colon(next);
    scan.kind(name) == Some(Kind::Word) && scan.token(name).first().is_some_and(|glyph| glyph.ch != glyph.low)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    fn found(text: &str) -> Vec<(PersonalKind, &str)> {
        read_personal(&Scan::new(text)).into_iter().map(|p| (p.kind, p.span.of(text))).collect()
    }

    #[test]
    fn identity_numbers_and_telephones_of_named_people() {
        use PersonalKind::{Identity, Phone};
        for (text, expected) in [
            ("ông Lê Văn Bình, CCCD 051085001234.", (Identity, "051085001234")),
            ("số 051 085 001 234 do Cục cấp", (Identity, "051 085 001 234")),
            ("(CMND: 212345678)", (Identity, "212345678")),
            ("Đồng chí Trần Thị Hoa - SĐT: 0905123456", (Phone, "0905123456")),
            ("bà Nguyễn Thị Lan (0914.123.456)", (Phone, "0914.123.456")),
            ("đ/c An, điện thoại 0914 123 456", (Phone, "0914 123 456")),
            ("0383-123-456 (ông Tuấn)", (Phone, "0383-123-456")),
            ("anh Minh +84 905 123 456", (Phone, "+84 905 123 456")),
            ("-0905123456 (ông Tuấn)", (Phone, "0905123456")),
            ("họ và tên: Nguyễn Văn An, 0905123456", (Phone, "0905123456")),
            ("cán bộ phụ trách Nguyễn Thị Hồng, ĐTDĐ 0941222333", (Phone, "0941222333")),
            ("Trần Quốc Bảo, điện thoại di động: 0977.888.999", (Phone, "0977.888.999")),
            // Neither number takes the next one in.
            ("CMND 212345678 12 hồ sơ", (Identity, "212345678")),
            ("ông An 0905123456 12 giờ", (Phone, "0905123456")),
            ("ông An 0905123456 120 hồ sơ", (Phone, "0905123456")),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn figures_codes_and_office_telephones_are_nobodys() {
        for text in [
            "kinh phí 130899917741 đồng",
            "kinh phí 130.899.917.741 đồng",
            "đường dây nóng 0914123456",
            "tổng đài 1022, 0255.382.2025, ông Lê Văn Bình",
            "Văn phòng Sở: 02553822025; đồng chí Nguyễn Văn An",
            "https://dichvucong.gov.vn/hs/051085001234",
            "mã hồ sơ H48.051085001234",
            "mã 000.00.16.H48-051085001234-01",
            "tài khoản 099912345678",
            "tài khoản 097085001234, 000085001234",
            "ông An, 0905123456,78 đồng",
            "ông An, 0905123456/BC; anh Bình 0905123456a",
            "ông An 0914  123 456; anh Bình 0914/123/456",
            "A-0905123456 (ông An)",
            "các ông, bà phụ trách 10 đơn vị, 0914123456",
            "ngày 30/6/2025; 674.242/708.475 người; 051085001",
            "hộ chiếu 051585001234",
            "phủ sóng di động 5G; đường dây nóng 0914123456",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn the_words_are_written_as_they_are_compared() {
        for word in TITLES.iter().chain(IDENTITY).chain(CARRIED) {
            assert_eq!(fold_text(word), *word);
        }
    }
}
