//! Fractions: shares of a whole (19/61 hệ thống), and the dates, scales and numbers that look like them.

use super::notation::{Context, Decision};
use super::numeral::Numeral;
use super::piece::Piece;
use super::units::UnitClass;
use super::{Approx, Quantity, Scan, Share, Unit};
use crate::read::Kind;

/// What a slash after a numeral makes of it.
pub(super) enum Slash {
    /// Nothing to count; reading goes on at this token.
    Skip(usize),
    /// A share.
    Share(Box<Share>),
}

/// Words before dates.
#[rustfmt::skip]
const DATED: &[&str] = &[
    "ngày", "trước", "đến", "hết", "từ", "dịp", "sau", "mùng", "mồng", "sáng", "chiều", "tối", "đêm", "lúc", "tháng", "quý", "năm", "vào", "hôm", "kỳ",
];

/// Units of time.
#[rustfmt::skip]
const TIMES: &[&str] = &["ngày", "ngày công", "ngày làm việc", "giờ", "phút", "giây", "tuần", "tháng", "quý", "năm", "tuổi"];

/// Words before numbers that name something.
#[rustfmt::skip]
const NAMED: &[&str] = &[
    "số", "kiệt", "hẻm", "ngõ", "ngách", "đường", "nghị quyết", "nghị định", "quyết định", "thông tư", "kế hoạch", "công văn", "chỉ thị", "thông báo",
    "kết luận", "văn bản", "qđ", "nq", "nđ", "kh", "cv", "tb", "thứ", "hạng", "vị trí", "vị thứ", "xếp",
];

/// The scales of maps and plans.
const SCALES: &[u32] = &[200, 500, 1_000, 2_000, 5_000, 10_000, 25_000, 50_000];

/// Reads the fraction whose numerator is `numeral`, or `None` where no slash follows.
pub(super) fn slash_at(scan: &Scan, numeral: &Numeral) -> Option<Slash> {
    let slash = scan.skip_space(numeral.to);
    if scan.mark(slash) != Some('/') {
        return None;
    }
    let below = scan.skip_space(slash + 1);
    let Some(denominator) = Numeral::at(scan, below, false) else {
        // 41/KH-UBND is a document; "5 /" is nothing.
        return Some(Slash::Skip(slash));
    };
    let end = chain_end(scan, denominator.to);
    if end > denominator.to || scan.kind(denominator.to) == Some(Kind::Word) {
        return Some(Slash::Skip(end));
    }
    let share = share(scan, numeral, denominator);
    Some(share.map_or(Slash::Skip(denominator.to), |share| Slash::Share(Box::new(share))))
}

/// The end of what goes on after two numbers with a slash: a year, a symbol, a third number.
fn chain_end(scan: &Scan, mut to: usize) -> usize {
    loop {
        let glued = matches!(scan.mark(to), Some('/' | '-' | '.' | ':' | '+'))
            && matches!(scan.kind(to + 1), Some(Kind::Digits | Kind::Word));
        let slash = scan.skip_space(to);
        let apart = scan.mark(slash) == Some('/') && scan.kind(scan.skip_space(slash + 1)) == Some(Kind::Digits);
        match (glued, apart) {
            (true, _) => to += 2,
            (_, true) => to = scan.skip_space(slash + 1) + 1,
            _ => return to,
        }
    }
}

fn share(scan: &Scan, above: &Numeral, below: Numeral) -> Option<Share> {
    let piece = Piece::after(scan, below)?;
    let class = piece.class();
    // 17,9/18 điểm, 12/15 buổi; a part of so much time is none: 5/7 ngày.
    let timed = || piece.unit.is_some_and(|unit| TIMES.contains(&unit.key));
    let counted = match class {
        None | Some(UnitClass::Countable | UnitClass::Continuous | UnitClass::Money) => true,
        Some(UnitClass::Either) => !timed(),
        Some(UnitClass::Percent | UnitClass::PercentPoint | UnitClass::PerMille) => false,
    };
    let long_padding = above.padded && scan.token(above.from).len() > 2 || below.padded;
    let named =
        scan.any_phrase_before(above.from, NAMED) && !scan.any_phrase_before(above.from, &["tổng số", "trong số"]);
    if !counted || long_padding || named {
        return None;
    }
    if looks_like_date(scan, above, &below, class) || is_scale(scan, above, &below) || is_idiom(scan, above, &below) {
        return None;
    }
    let context = Context { class, power: piece.power, mean: false, field: false };
    let (numerator, denominator) = (number(scan, *above, context)?, number(scan, below, context)?);
    if denominator.value.is_zero() {
        return None;
    }
    let unit = piece.unit.map(|found| Unit {
        span: scan.span(piece.unit_from(scan), found.to),
        class: found.class,
        key: found.key,
    });
    Some(Share {
        numerator: Quantity { unit, ..numerator },
        denominator: Quantity { unit, ..denominator },
        extent: scan.span(above.from, piece.to),
        tokens: (above.from, piece.to),
    })
}

fn number(scan: &Scan, numeral: Numeral, context: Context) -> Option<Quantity> {
    let Decision::Number(value, separators) = super::notation::decide(scan, &numeral, context) else {
        return None;
    };
    let span = scan.span(numeral.from, numeral.to);
    let power = context.power as i32;
    Some(Quantity {
        value: value.shifted(power)?,
        upper: None,
        step: power - value.scale() as i32,
        scale_power: context.power,
        span,
        extent: span,
        unit: None,
        field_class: None,
        approx: Approx::None,
        comparator: None,
        separators,
        mean: false,
        intent: false,
        tokens: (numeral.from, numeral.to),
    })
}

/// 30/6, 06/2025: a day or a month, unless a countable unit follows and no word of time stands before.
fn looks_like_date(scan: &Scan, above: &Numeral, below: &Numeral, class: Option<UnitClass>) -> bool {
    let plain = |numeral: &Numeral| scan.number(numeral.from).filter(|_| numeral.to == numeral.from + 1);
    let (Some(day), Some(month)) = (plain(above), plain(below)) else {
        return false;
    };
    let named = scan.any_phrase_before(above.from, DATED);
    let possible = (1..=31).contains(&day) && (1..=12).contains(&month);
    let month_of_year = (1..=12).contains(&day) && (1900..=2100).contains(&month);
    let document = (1900..=2100).contains(&month) && class.is_none();
    month_of_year || document || possible && (named || class.is_none())
}

/// tỷ lệ 1/500, bản đồ địa hình 1/2.000.
fn is_scale(scan: &Scan, above: &Numeral, below: &Numeral) -> bool {
    let whole = |numeral: &Numeral| numeral.value(scan).and_then(|value| value.to_safe_integer());
    let one = whole(above) == Some(1);
    let scale = whole(below).is_some_and(|n| SCALES.iter().any(|&scale| i64::from(scale) == n));
    one && scale && super::words::said_before(scan, above.from, 10, &["tỷ lệ", "tỉ lệ", "bản đồ", "quy hoạch"])
}

/// 2/3 số đại biểu: words for parts, unless an exact percentage stands next to them.
fn is_idiom(scan: &Scan, above: &Numeral, below: &Numeral) -> bool {
    let (Some(part), Some(whole)) = (scan.number(above.from), scan.number(below.from)) else {
        return false;
    };
    let plain = above.to == above.from + 1 && below.to == below.from + 1;
    let percent = (below.to..below.to + 14).any(|i| scan.mark(i) == Some('%'));
    // Nobody says "none of five" for a part: 0/5 nhiệm vụ counts.
    plain && (1..whole).contains(&part) && whole <= 5 && !above.padded && !percent
}
