//! The shape of a written date: up to three numbers with separators between them, before asking whether they are a day.

use super::ImpossibleDay;
use super::notation::{Notation, Order, Separator};
use crate::read::{Kind, Scan, Span};
use chrono::NaiveDate;

/// One number of a date.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Number {
    /// `u32::MAX` where it has too many digits to matter.
    pub value: u32,
    /// With how many digits it was written, 0 for a month in words.
    pub digits: usize,
}

impl Number {
    /// Whether it was written with a leading zero. Numbers from `open` on do not show it, nor do words.
    fn padded(self, open: u32) -> Option<bool> {
        match self.digits {
            1 if self.value < open => Some(false),
            2.. if self.value < 10 => Some(true),
            _ => None,
        }
    }
}

/// Up to three numbers in the order they were written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub numbers: [Option<Number>; 3],
    pub separators: [Separator; 2],
    pub blanks: bool,
    /// The tokens it covers.
    pub from: usize,
    pub to: usize,
    /// The tokens after each of the numbers.
    pub ends: [usize; 3],
}

/// The months as words, in order. Giêng and chạp are left out: they are lunar months.
const MONTHS: [&str; 12] =
    ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

/// A month written as a word at token `i`, and the index after it.
pub(crate) fn month_word(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    (1..=12).rev().find_map(|month: u32| Some((month, scan.phrase(i, MONTHS[month as usize - 1])?)))
}

fn number_at(scan: &Scan, i: usize) -> Option<(Number, usize)> {
    (scan.kind(i)? == Kind::Digits)
        .then(|| (Number { value: scan.number(i).unwrap_or(u32::MAX), digits: scan.token(i).len() }, i + 1))
}

/// The separator at token `i`, blanks around it included, and the index after it.
fn separator_at(scan: &Scan, i: usize, word: &str) -> Option<(Separator, bool, usize)> {
    let at = scan.skip_space(i);
    if let Some(separator) = scan.mark(at).and_then(Separator::of) {
        let next = scan.skip_space(at + 1);
        return Some((separator, at != i || next != at + 1, next));
    }
    let next = scan.phrase(at, word)?;
    Some((Separator::Word, false, scan.skip_space(next)))
}

/// Reads a shape at token `i`. The day may be missing before its slash, so may the month between two separators.
/// With `gaps`, blanks alone separate two numbers too.
pub(crate) fn shape_at(scan: &Scan, i: usize, gaps: bool) -> Option<Shape> {
    let mut shape = Shape::at(i);
    let mut at = i;
    for part in 0..3 {
        match number_at(scan, at) {
            Some((number, next)) => {
                shape.numbers[part] = Some(number);
                at = next;
                shape.to = next;
                shape.ends[part] = next;
                // 12/2025 is a month; what follows it begins something else.
                if part == 1 && number.digits == 4 {
                    break;
                }
            }
            None if part == 1 && shape.separators[0] == Separator::Word => {
                let (month, next) = month_word(scan, at)?;
                shape.numbers[1] = Some(Number { value: month, digits: 0 });
                at = next;
                shape.to = next;
                shape.ends[1] = next;
            }
            None if part == 0 && scan.mark(at) != Some('/') => return None,
            None => {}
        }
        if part == 2 {
            break;
        }
        let word = if part == 0 { "tháng" } else { "năm" };
        // The "năm" of "9 tháng năm 2025" announces the year; it is not May.
        let may = part == 1 && scan.is(at.saturating_sub(1), "năm");
        let gap = || gaps && !may && number_at(scan, scan.skip_space(at)).is_some() && scan.skip_space(at) != at;
        let (separator, blanks, next) = match separator_at(scan, at, word) {
            Some(found) => found,
            None if gap() => (Separator::Blank, false, scan.skip_space(at)),
            None => break,
        };
        shape.separators[part] = separator;
        shape.blanks |= blanks;
        at = next;
        shape.to = next;
    }
    Some(shape)
}

/// Which part of a date cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// The day: missing, 0, or past the end of the month.
    Day,
    /// The month: missing, 0, or above 12.
    Month,
    /// The year: not of four digits, or 0.
    Year,
}

impl Shape {
    /// Eight digits without separators: `30062025`, or `20250630` where only that way gives a year near ours.
    pub fn without_separators(value: u32, at: usize) -> Shape {
        let part = |from: u32, digits: u32| {
            let value = value / 10u32.pow(8 - from - digits) % 10u32.pow(digits);
            Some(Number { value, digits: digits as usize })
        };
        let day_first = (1900..2200).contains(&(value % 10_000));
        let numbers =
            if day_first { [part(0, 2), part(2, 2), part(4, 4)] } else { [part(0, 4), part(4, 2), part(6, 2)] };
        Shape { numbers, ..Shape::at(at) }
    }

    /// Nothing yet, at token `i`.
    fn at(i: usize) -> Shape {
        Shape { numbers: [None; 3], separators: [Separator::Blank; 2], blanks: false, from: i, to: i, ends: [i; 3] }
    }

    /// Whether all three places are there, so that this is a date or a failed one.
    pub fn is_full(&self) -> bool {
        self.numbers[2].is_some()
    }

    pub fn order(&self) -> Order {
        let digits = |part: usize| self.numbers[part].map_or(0, |n| n.digits);
        if digits(0) == 4 && digits(2) <= 2 { Order::YearFirst } else { Order::DayFirst }
    }

    /// Day, month and year as written.
    pub fn parts(&self) -> [Option<Number>; 3] {
        let [first, month, last] = self.numbers;
        match self.order() {
            Order::DayFirst => [first, month, last],
            Order::YearFirst => [last, month, first],
        }
    }

    pub fn notation(&self, time: bool) -> Notation {
        let [day, month, _] = self.parts();
        Notation {
            order: self.order(),
            separators: self.separators,
            // A bare 6 for June is either no padding at all or the decree's, which pads January and February only.
            padded: [day.and_then(|n| n.padded(10)), month.and_then(|n| n.padded(3))],
            blanks: self.blanks,
            time,
        }
    }

    pub fn span(&self, scan: &Scan) -> Span {
        scan.span(self.from, self.to)
    }

    /// A month of a year that no calendar has: `13/2025`.
    pub fn impossible_month(&self, span: Span, month: u32, year: i32) -> ImpossibleDay {
        ImpossibleDay {
            span,
            part: Part::Month,
            day: None,
            month: Some(month),
            year: Some(year),
            last_day: None,
            swapped: None,
            notation: self.notation(false),
        }
    }

    /// The year, where it was written with two digits: this century's, or the last one's from 70 on.
    pub fn two_digit_year(&self) -> Option<i32> {
        let year = self.parts()[2].filter(|year| year.digits == 2)?;
        Some(if year.value < 70 { 2000 } else { 1900 } + i32::try_from(year.value).ok()?)
    }

    fn year(&self) -> Option<i32> {
        let four = self.parts()[2].filter(|year| year.digits == 4 && year.value > 0);
        self.two_digit_year().or_else(|| i32::try_from(four?.value).ok())
    }

    /// The day, or the part that cannot be.
    pub fn day(&self) -> Result<NaiveDate, Impossible> {
        let [day, month, _] = self.parts();
        let (day, month, year) = (day.map(|n| n.value), month.map(|n| n.value), self.year());
        let part = match (month, year) {
            (None | Some(0) | Some(13..), _) => Part::Month,
            (_, None) => Part::Year,
            (Some(month), Some(year)) => match day.and_then(|day| NaiveDate::from_ymd_opt(year, month, day)) {
                Some(date) => return Ok(date),
                None => Part::Day,
            },
        };
        let last_day = month.zip(year).and_then(|(month, year)| last_of_month(year, month));
        let swapped =
            day.zip(month).zip(year).and_then(|((day, month), year)| NaiveDate::from_ymd_opt(year, day, month));
        Err(Impossible { part, day, month, year, last_day, swapped: swapped.filter(|_| part == Part::Month) })
    }
}

/// Why three numbers are no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Impossible {
    pub part: Part,
    pub day: Option<u32>,
    pub month: Option<u32>,
    pub year: Option<i32>,
    pub last_day: Option<NaiveDate>,
    pub swapped: Option<NaiveDate>,
}

/// The last day of a month.
pub(crate) fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    let (year, month) = if month == 12 { (year.checked_add(1)?, 1) } else { (year, month.checked_add(1)?) };
    NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
}
