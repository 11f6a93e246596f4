//! On which days a recurring deadline falls, from the pieces around its frequency.

use super::every::{EVERY_MONTH, Frequency, Recurrence};
use super::interpret::Interpreter;
use super::piece::{Piece, What};
use super::unit::Stretch;
use super::words::Bound;
use chrono::Weekday;

impl Interpreter<'_, '_> {
    /// The recurrence a segment without a dated unit describes; the details may stand before or after the frequency.
    pub(super) fn recurrence(&self, pieces: &[Piece], frequency: Frequency) -> Recurrence {
        let mut every = Recurrence::plain(frequency);
        let mut months = 0u16;
        let mut days: Vec<u8> = Vec::new();
        let mut before = false;
        for (i, piece) in pieces.iter().enumerate() {
            match piece.what {
                What::Weekday(weekday) => every.weekday = Some(weekday),
                What::Bound(Bound::Before) => before = true,
                What::Clock(_) | What::Hours => before = false,
                What::LastDay(working) => {
                    every.working = working;
                    days.push(31);
                }
                // "ngày 10 tháng đầu quý sau": the months 1, 4, 7 and 10, or those after them.
                What::MonthOfQuarter(month) => months |= 0b1001001001 << (month - 1),
                What::Unit(unit) => match unit.stretch {
                    Stretch::Day { day, month: None } => days.extend(u8::try_from(day)),
                    Stretch::Day { day, month: Some(month) } => {
                        every.on.extend(u8::try_from(day).map(|day| (1 << (month - 1), day)));
                    }
                    Stretch::Month { month, or_weekday: true, .. } if frequency == Frequency::Week => {
                        every.weekday = weekday(month);
                    }
                    Stretch::Month { month, .. } => months |= 1 << (month - 1),
                    Stretch::Quarter { quarter, .. } => months |= 1 << (quarter * 3 - 1),
                    _ => {}
                },
                // "20 hằng tháng"
                What::Word if frequency >= Frequency::Month => {
                    let goes_on =
                        pieces.get(i + 1).is_some_and(|next| matches!(next.what, What::Every(_) | What::Join(_)));
                    let day = self.scan.number(piece.from).filter(|day| goes_on && (1..=31).contains(day));
                    days.extend(day.and_then(|day| u8::try_from(day).ok()));
                }
                _ => {}
            }
        }
        if days.is_empty() && months != 0 {
            days.push(31);
        }
        if months == 0 {
            months = if frequency == Frequency::Month { EVERY_MONTH } else { frequency.closing_months() };
        }
        every.on.extend(days.into_iter().map(|day| (months, day)));
        every.before = before && (!every.on.is_empty() || every.weekday.is_some());
        every
    }
}

/// `T2` to `T7` as days of the week.
fn weekday(number: u32) -> Option<Weekday> {
    Weekday::try_from(u8::try_from(number.checked_sub(2)?).ok()?).ok().filter(|_| number <= 7)
}
