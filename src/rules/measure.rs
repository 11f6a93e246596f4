//! What the rules about figures share: the number of a cell, the words of an indicator, and which way is better.

use super::{Cell, Row};
use crate::exact::Decimal;
use crate::order::sort_by_key;
use crate::profile::{FieldKind, Role};
use crate::read::number::{Comparator, NumberReading, Quantity, Separators, UnitClass, unit_class};
use crate::read::{Scan, fold_text};
use crate::value::Value;

/// Words of growth and of plans: a percentage they speak of may be below 0 or above 100.
#[rustfmt::skip]
pub(crate) const CHANGES: &[&str] = &[
    "tăng", "giảm", "tốc độ phát triển", "tốc độ đổi mới", "so với", "so sánh", "vượt", "gấp", "kế hoạch", "dự toán", "cùng kỳ", "mật độ", "thuê bao", "chỉ số",
    "lạm phát", "biến động", "chênh lệch", "nợ", "dư nợ", "vốn", "huy động", "xuất khẩu", "nhập khẩu", "xuất nhập khẩu", "độ mở", "công suất",
    "hiệu suất", "năng suất", "lợi nhuận", "tỷ suất", "tỉ suất", "bội chi", "bội thu", "thặng dư", "nhập học",
];

/// Words of growth: a percentage they speak of is no share of a whole.
pub(crate) const GROWTH: &[&str] = &["tăng", "giảm", "tốc độ phát triển", "tốc độ đổi mới", "biến động", "chênh lệch"];

/// Words of evils: an indicator that names one gets better when it falls.
#[rustfmt::skip]
const EVILS: &[&str] = &[
    "hộ nghèo", "cận nghèo", "nghèo đa chiều", "tỷ lệ nghèo", "tỉ lệ nghèo", "thất nghiệp", "thiếu việc làm", "tai nạn", "tử vong", "chết",
    "thiệt hại", "suy dinh dưỡng", "mắc bệnh", "nhiễm", "tội phạm", "vi phạm", "ô nhiễm", "quá hạn", "trễ hạn", "chậm muộn", "trễ hẹn",
    "tồn đọng", "nợ đọng", "nợ xấu", "khiếu nại", "tố cáo", "bỏ học", "mù chữ", "sự cố", "thất thoát", "phát thải", "hao hụt", "tiêu hao",
    "thời gian giải quyết", "thời gian xử lý", "thời gian chờ", "xếp hạng", "thứ hạng",
];

/// Words of what is done about an evil: with them, more may be better.
#[rustfmt::skip]
const REMEDIES: &[&str] = &[
    "giảm", "được", "xử lý", "giải quyết", "khắc phục", "phòng", "chống", "ngăn chặn", "kiểm soát", "điều trị", "cứu", "thoát", "hỗ trợ",
    "thu hồi", "thu gom", "không", "chưa", "phát hiện", "bị",
];

/// Whether one of `phrases` stands in a text as words of their own.
pub(crate) fn says(text: &str, phrases: &[&str]) -> bool {
    let scan = Scan::new(text);
    (0..scan.tokens().len()).any(|i| scan.any_phrase(i, phrases).is_some())
}

impl<'a> Cell<'a> {
    /// The number of a number field or a target, where it is one number or range and read without doubt.
    pub(crate) fn number(&self) -> Option<&'a Quantity> {
        match self.value() {
            Value::Number(NumberReading::Number(quantity)) => {
                Some(&**quantity).filter(|quantity| quantity.separators != Separators::Ambiguous)
            }
            _ => None,
        }
    }

    /// Whether the field holds an indicator's value, so that name and unit of the row speak of it.
    pub(crate) fn is_indicator(&self) -> bool {
        matches!(self.field().role, Some(Role::Actual | Role::Target))
    }

    /// Whether the words about the field contain one of `phrases`: its label, and for an indicator the name and unit.
    pub(crate) fn is_about(&self, phrases: &[&str]) -> bool {
        let named = |role| self.row.cell(role).is_some_and(|cell| says(cell.text(), phrases));
        says(&self.field().label, phrases) || self.is_indicator() && (named(Role::Name) || named(Role::Unit))
    }

    /// The bound that a number of the field leaves: one the profile sets; for years those of the calendar; for things, that
    /// there are no fewer than none; for percentages 0 and 100, unless the words about them speak of growth or plans.
    pub(crate) fn bound_left(&self, quantity: &Quantity) -> Option<(Side, Decimal)> {
        let field = self.field();
        let highest = quantity.upper.unwrap_or(quantity.value);
        let below = |least: Decimal| (quantity.value < least).then_some((Side::Below, least));
        let above = |most: Decimal| (highest > most).then_some((Side::Above, most));
        if let Some(left) = field.min.and_then(|min| below(min.0)).or_else(|| field.max.and_then(|max| above(max.0))) {
            return Some(left);
        }
        let (least, most) = match quantity.class() {
            _ if field.role == Some(Role::Year) => {
                return below(Decimal::from(1945)).or_else(|| above(Decimal::from(2100)));
            }
            Some(UnitClass::Percent) => (Some(Decimal::ZERO), Some(Decimal::HUNDRED)),
            Some(UnitClass::Countable) => (Some(Decimal::ZERO), None),
            _ => return None,
        };
        let low = least.filter(|_| field.min.is_none()).and_then(below);
        let left = low.or_else(|| most.filter(|_| field.max.is_none()).and_then(above))?;
        (!self.is_about(CHANGES)).then_some(left)
    }
}

/// On which side a number leaves its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Below,
    Above,
}

/// Which way an indicator goes when it gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Up,
    Down,
}

impl<'a> Row<'a> {
    /// The targets of an indicator, by year.
    pub(crate) fn targets(&self) -> Vec<(i32, Cell<'a>)> {
        let mut targets: Vec<(i32, Cell<'a>)> = self
            .cells()
            .filter(|cell| cell.field().role == Some(Role::Target))
            .filter_map(|cell| Some((cell.field().year?, cell)))
            .collect();
        sort_by_key(&mut targets, |&(year, _)| year);
        targets
    }

    /// Whether the indicator is a percentage, so that numerator over denominator is a share.
    pub(crate) fn is_percentage(&self) -> bool {
        let unit = self.cell(Role::Unit).filter(|unit| !unit.is_blank());
        let Some(actual) = self.cell(Role::Actual) else { return unit.is_none() };
        match (self.frame.profile.unit(actual.index), unit) {
            (Some(class), _) => class == UnitClass::Percent,
            (None, Some(unit)) => unit_class(unit.text()) == Some(UnitClass::Percent),
            (None, None) => actual.field().kind == FieldKind::Percent,
        }
    }

    /// The year the result is for, as the form says.
    pub(crate) fn year(&self) -> Option<i32> {
        let whole = self.cell(Role::Year)?.number()?.value.to_safe_integer()?;
        i32::try_from(whole).ok()
    }

    /// Which way the indicator gets better: up or down as its bounds say (≥, ≤), down where its name speaks of an evil,
    /// else as the profile says. `None` where the name speaks of an evil and of a remedy: hộ nghèo được hỗ trợ.
    pub(crate) fn direction(&self, setting: i64) -> Option<Direction> {
        let bounds: Vec<Comparator> = self.targets().iter().filter_map(|(_, cell)| cell.number()?.comparator).collect();
        let upper = |bound: &Comparator| matches!(bound, Comparator::AtMost | Comparator::Below);
        let lower = |bound: &Comparator| matches!(bound, Comparator::AtLeast | Comparator::Above);
        match (bounds.iter().any(upper), bounds.iter().any(lower)) {
            (true, true) => return None,
            (true, false) => return Some(Direction::Down),
            (false, true) => return Some(Direction::Up),
            (false, false) => {}
        }
        let named = |phrases| self.cell(Role::Name).is_some_and(|name| says(name.text(), phrases));
        match (named(EVILS), named(REMEDIES)) {
            (true, true) => None,
            (true, false) => Some(Direction::Down),
            _ if setting == 0 => Some(Direction::Up),
            _ => Some(Direction::Down),
        }
    }
}

/// Words for a result that is carried out or not, as units and as targets: no number is wanted there.
const CARRIED_OUT: &[&str] = &["hoàn thành", "đã hoàn thành", "thực hiện", "đạt", "có", "có/không", "duy trì"];

/// Whether a text is such a word.
pub(crate) fn is_carried_out(text: &str) -> bool {
    CARRIED_OUT.contains(&fold_text(text).as_str())
}

/// Whether two quantities measure the same kind of thing, as far as is known.
pub(crate) fn comparable(a: &Quantity, b: &Quantity) -> bool {
    let same = |x: Option<UnitClass>, y: Option<UnitClass>| x.is_none() || y.is_none() || x == y;
    let keys = a.unit.zip(b.unit).is_none_or(|(x, y)| x.fits(&y));
    same(a.class(), b.class()) && keys
}

/// The result of an indicator, as a cell and a number, and that of the entry of the previous submission it continues, where both
/// are plain numbers of the same thing.
pub(crate) fn compared<'a>(row: &Row<'a>) -> Option<(Cell<'a>, &'a Quantity, &'a Quantity)> {
    let cell = row.cell(Role::Actual)?;
    let now = cell.number().filter(|quantity| quantity.is_certain())?;
    let before = row.previous()?.cell(Role::Actual)?.number().filter(|quantity| quantity.is_certain())?;
    comparable(now, before).then_some((cell, now, before))
}

/// Whether the field is one whose unreadable text the rules about indicators report.
pub(crate) fn is_target(cell: &Cell<'_>) -> bool {
    cell.field().kind == FieldKind::Target
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_written_folded() {
        for phrase in [CHANGES, EVILS, REMEDIES, CARRIED_OUT].into_iter().flatten() {
            assert_eq!(fold_text(phrase), *phrase);
        }
    }

    #[test]
    fn phrases_are_found_as_words_only() {
        assert!(says("Tốc độ tăng, bình quân", CHANGES));
        assert!(!says("Tỷ lệ băng rộng tốc độ trên 1Gb/s", CHANGES));
        assert!(says("TỶ LỆ HỘ NGHÈO", EVILS));
    }
}
