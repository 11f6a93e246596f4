//! The issuer named in words beside a citation: "của UBND tỉnh Kon Tum".

use super::dated::SIGNED;
use crate::read::agency::{Place, place_in};
use crate::read::letters::lower;
use crate::read::{Kind, Scan};

/// The words in lower case that begin a part of an issuer's name, beside its capitalised ones: "của Thủ tướng Chính
/// phủ", "của Chủ tịch UBND tỉnh Quảng Ngãi (cũ)", "tỉnh Kon Tum".
const ISSUER_WORDS: &[&str] = &[
    "tỉnh",
    "thành",
    "phố",
    "huyện",
    "quận",
    "xã",
    "phường",
    "thị",
    "đặc",
    "khu",
    "ủy",
    "ban",
    "nhân",
    "dân",
    "hội",
    "đồng",
    "chủ",
    "tịch",
    "phó",
    "thường",
    "vụ",
    "trực",
    "trung",
    "ương",
    "thủ",
    "tướng",
    "chính",
    "phủ",
    "trị",
    "bí",
    "thư",
    "bộ",
    "trưởng",
    "sở",
    "và",
    "cấp",
    "nước",
    "cũ",
    "đảng",
];

/// Words before "ngày" that make it no date of the document: "của Sở trước ngày 30/6/2025".
const NO_DATE: &[&str] = &[
    "trước", "từ", "đến", "hết", "sau", "vào", "trong", "tới", "quá", "nhất", "kể", "là", "tại", "cho", "với", "để",
    "phải",
];

/// "của" and eleven words more reach past every issuer's name.
const ISSUER_LENGTH: usize = 12;

/// The index after the name of an issuer at token `i`, with or without "của", where "ngày" or a word for signing follows.
pub(super) fn issuer(scan: &Scan, i: usize) -> Option<usize> {
    let bare = || scan.any_phrase(i, &["tỉnh", "thành phố", "huyện", "xã", "phường"]).map(|_| i);
    let mut at = scan.phrase(i, "của").or_else(bare)?;
    let mut after_capital = false;
    for _ in 0..ISSUER_LENGTH {
        at = scan.skip_space(at);
        if scan.is(at, "ngày") || scan.any_phrase(at, SIGNED).is_some() {
            return Some(at);
        }
        match scan.kind(at)? {
            Kind::Word => {
                let first = scan.token(at).first()?;
                let capital = lower(first.ch) != first.ch;
                // Names of two syllables have one capital: "Khoa học", "Nội vụ".
                let second = after_capital && scan.any_phrase(at, NO_DATE).is_none();
                if !(capital || second || scan.any_phrase(at, ISSUER_WORDS).is_some()) {
                    return None;
                }
                after_capital = capital;
            }
            Kind::Mark if matches!(scan.mark(at), Some('-' | '&' | '(' | ')')) => {}
            _ => return None,
        }
        at += 1;
    }
    None
}

/// How far from a citation the province of its issuer is looked for, in tokens.
const PLACE: usize = 24;

/// The province of the issuer of the citation `from..to`: named after "của", or before in its sentence, behind the
/// citation that ended at `last`.
pub(super) fn place(scan: &Scan, from: usize, to: usize, last: usize) -> Option<Place> {
    let stops = |t: usize| matches!(scan.mark(t), Some('.' | ';' | ':')) || scan.token(t).iter().any(|g| g.low == '\n');
    let at = scan.skip_space(to);
    if scan.is(at, "của") {
        let end = (at..at + PLACE).find(|&t| stops(t) || scan.kind(t) == Some(Kind::Digits)).unwrap_or(at + PLACE);
        if let Some(place) = place_in(scan, at, end) {
            return Some(place);
        }
    }
    let start = (last.max(from.saturating_sub(PLACE))..from).rev().take_while(|&t| !stops(t)).last()?;
    place_in(scan, start, from)
}
