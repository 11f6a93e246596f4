//! Units: the first syllables after a number decide, because Vietnamese puts the head noun first.

mod lists;

use super::numeral::Numeral;
use super::words::scale_at;
use crate::read::{Kind, Scan};
use lists::{CONTINUOUS, COUNTABLE, EITHER, MONEY, NO_UNIT, SHARES};
use serde::Serialize;

/// What kind of thing a unit counts or measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum UnitClass {
    /// Whole things: người, hồ sơ, tổ. A fraction of one is a fault unless a mean or a scale word stands there.
    Countable,
    /// Measured: ha, km, kg, and anything per something (hồ sơ/năm).
    Continuous,
    /// Both are usual: lần, ngày, tháng. No verdict rests on it.
    Either,
    /// Per cent.
    Percent,
    /// Percentage points, the difference of two percentages.
    PercentPoint,
    /// Per thousand or ten thousand.
    PerMille,
    /// Money.
    Money,
}

impl UnitClass {
    /// Whether numbers of this kind may have decimals, so that one separator before three digits can be a decimal comma.
    pub(super) fn takes_decimals(self) -> bool {
        !matches!(self, UnitClass::Countable | UnitClass::Either)
    }
}

/// A unit as found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The token after it.
    pub(super) to: usize,
    pub(super) class: UnitClass,
    pub(super) key: &'static str,
}

/// The unit that stands at token `i`, if one does.
pub(super) fn unit_at(scan: &Scan, i: usize) -> Option<Found> {
    let plain = match scan.mark(i) {
        Some('%') => Some(Found { to: i + 1, class: UnitClass::Percent, key: "%" }),
        Some('‰') => Some(Found { to: i + 1, class: UnitClass::PerMille, key: "‰" }),
        Some('₫') => Some(Found { to: i + 1, class: UnitClass::Money, key: "đồng" }),
        Some('$') => Some(Found { to: i + 1, class: UnitClass::Money, key: "usd" }),
        Some('°' | 'º') if scan.is(i + 1, "c") => Some(Found { to: i + 2, class: UnitClass::Continuous, key: "°c" }),
        Some(_) => None,
        None => word_unit(scan, i),
    };
    plain.map(|unit| per_something(scan, unit))
}

fn word_unit(scan: &Scan, i: usize) -> Option<Found> {
    if scan.any_phrase(i, NO_UNIT).is_some() {
        return None;
    }
    if let Some((to, class, key)) = SHARES.iter().find_map(|&(w, class, key)| Some((scan.phrase(i, w)?, class, key))) {
        return Some(Found { to, class, key });
    }
    if scan.is(i, "đ") && scan.mark(i + 1) == Some('/') && scan.is(i + 2, "c") {
        return Some(Found { to: i + 3, class: UnitClass::Countable, key: "đồng chí" });
    }
    let lists = [
        (MONEY, UnitClass::Money),
        (CONTINUOUS, UnitClass::Continuous),
        (EITHER, UnitClass::Either),
        (COUNTABLE, UnitClass::Countable),
    ];
    let found = lists
        .iter()
        .filter_map(|&(list, class)| {
            let (to, key) = longest(scan, i, list)?;
            Some(Found { to, class, key })
        })
        .max_by_key(|found| found.to)?;
    Some(match found.key {
        "m" | "km" | "cm" | "mm" => power(scan, found),
        "đ" | "vnd" | "vnđ" => Found { key: "đồng", ..found },
        _ => found,
    })
}

/// The longest entry of a sorted list that stands at token `i`.
fn longest(scan: &Scan, i: usize, list: &[&'static str]) -> Option<(usize, &'static str)> {
    let word = scan.low(i);
    // Bytes are in the order of the letters they write.
    let first = |entry: &str| entry.bytes().take_while(|&byte| byte != b' ').cmp(word.bytes());
    let start = list.partition_point(|entry| first(entry).is_lt());
    list.get(start..)?
        .iter()
        .take_while(|entry| first(entry).is_eq())
        .filter_map(|&entry| Some((scan.phrase(i, entry)?, entry)))
        .max_by_key(|&(to, _)| to)
}

/// Square and cubic measures, written m², m2 or m3.
fn power(scan: &Scan, unit: Found) -> Found {
    let square = scan.mark(unit.to) == Some('²') || scan.is(unit.to, "2");
    let cubic = scan.mark(unit.to) == Some('³') || scan.is(unit.to, "3");
    let key = match (unit.key, square, cubic) {
        ("m", true, _) => "m²",
        ("m", _, true) => "m³",
        ("km", true, _) => "km²",
        ("cm", true, _) => "cm²",
        ("cm", _, true) => "cm³",
        _ => return unit,
    };
    Found { to: unit.to + 1, key, ..unit }
}

/// Something per something can be any fraction: hồ sơ/năm/tỉnh, người/km², 1 số/tháng, 7 số/5 tháng.
fn per_something(scan: &Scan, mut unit: Found) -> Found {
    for _ in 0..3 {
        if scan.mark(unit.to) != Some('/') {
            break;
        }
        let number = scan.kind(unit.to + 1) == Some(Kind::Digits);
        let noun = if number { scan.skip_space(unit.to + 2) } else { unit.to + 1 };
        // After a number only a time makes a rate: "12 lớp/450 học viên" are two quantities.
        let time = ["ngày", "tuần", "tháng", "quý", "năm", "giờ", "phút"].iter().any(|time| scan.is(noun, time));
        if let Some(to) = round_number(scan, unit.to + 1) {
            unit.to = measure_end(scan, to);
            unit.class = UnitClass::Continuous;
            continue;
        }
        if scan.kind(noun) != Some(Kind::Word) || number && !time {
            break;
        }
        unit.to = measure_end(scan, noun);
        unit.class = UnitClass::Continuous;
    }
    unit
}

/// The noun after 10, 100, 1.000 or 10.000 and so on at token `i`: rates are per so many, as thuê bao/100 dân.
fn round_number(scan: &Scan, i: usize) -> Option<usize> {
    let numeral = Numeral::at(scan, i, false)?;
    let value = numeral.value(scan)?.to_safe_integer()?;
    let round = (1..=6).any(|power| value == 10i64.pow(power));
    let noun = scan.skip_space(numeral.to);
    (round && scan.kind(noun) == Some(Kind::Word)).then_some(noun)
}

/// The end of the measure after a slash: one word, with its square or cubic sign.
fn measure_end(scan: &Scan, i: usize) -> usize {
    let raised =
        matches!(scan.mark(i + 1), Some('²' | '³')) || scan.is(i, "m") && (scan.is(i + 1, "2") || scan.is(i + 1, "3"));
    if raised { i + 2 } else { i + 1 }
}

/// The class of a unit written on its own, as in a column "Đơn vị": "Doanh nghiệp", "% GRDP", "triệu đồng", "1.000 ha".
/// `None` where it names no known unit ("Hoàn thành").
///
/// ```
/// use rasoat::read::number::{UnitClass, unit_class};
/// assert_eq!(unit_class("% tổng chi NSNN"), Some(UnitClass::Percent));
/// assert_eq!(unit_class("Sáng kiến"), Some(UnitClass::Countable));
/// assert_eq!(unit_class("1.000 đồng"), Some(UnitClass::Money));
/// assert_eq!(unit_class("nghìn lượt"), Some(UnitClass::Continuous));
/// assert_eq!(unit_class("Hoàn thành"), None);
/// ```
pub fn unit_class(text: &str) -> Option<UnitClass> {
    let scan = Scan::new(text);
    let mut i = scan.skip_space(0);
    let mut scaled = false;
    if let Some(numeral) = Numeral::at(&scan, i, true) {
        i = scan.skip_space(numeral.to);
        scaled = true;
    }
    if let Some((_, to)) = scale_at(&scan, i) {
        i = scan.skip_space(to);
        scaled = true;
    }
    let unit = unit_at(&scan, i);
    match unit.map(|unit| unit.class) {
        Some(UnitClass::Countable | UnitClass::Either) if scaled => Some(UnitClass::Continuous),
        None if scaled && scan.kind(i).is_none() => Some(UnitClass::Continuous),
        class => class,
    }
}

#[cfg(test)]
mod tests;
