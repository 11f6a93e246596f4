//! Number fields and the targets of indicators.

use super::assemble::assemble;
use super::notation::Decision;
use super::numeral::Numeral;
use super::piece::Piece;
use super::units::UnitClass;
use super::words;
use super::{Approx, Comparator, Quantity};
use crate::read::{Kind, Scan, Span};

/// What a number field or a target says.
#[derive(Debug, Clone)]
pub enum NumberReading {
    /// Nothing was typed.
    Blank,
    /// A dash: not yet, or none for this year.
    NotYet(Span),
    /// A tick (X, ✓): carried out, without a number.
    CarriedOut(Span),
    /// A number.
    Number(Box<Quantity>),
    /// Something else.
    Unreadable {
        /// What was expected where reading stopped.
        expected: Expected,
        /// Where it stopped, in UTF-16 units.
        at: u32,
    },
}

/// What a number was expected to go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A number.
    Number,
    /// Groups of three digits: the digits are grouped as in no notation (1.23.456).
    GroupsOfThree,
    /// Fewer digits; nothing is counted with more than 38 of them.
    FewerDigits,
    /// The end, a unit or a note in brackets.
    End,
}

impl Expected {
    /// The key under which messages and JSON know it.
    pub fn key(self) -> &'static str {
        match self {
            Expected::Number => "number",
            Expected::GroupsOfThree => "groupsOfThree",
            Expected::FewerDigits => "fewerDigits",
            Expected::End => "end",
        }
    }
}

/// Reads a number field.
///
/// ```
/// use rasoat::read::number::{NumberReading, read_number};
/// let NumberReading::Number(number) = read_number("khoảng 1.141,5 ha") else { panic!() };
/// assert_eq!(number.value.to_string(), "1141.5");
/// assert_eq!(number.unit.unwrap().key, "ha");
/// assert!(matches!(read_number(" "), NumberReading::Blank));
/// assert!(matches!(read_number("35/36"), NumberReading::Unreadable { at: 2, .. }));
/// ```
pub fn read_number(text: &str) -> NumberReading {
    read(text, None, false)
}

/// Reads a number field whose unit stands elsewhere, in its label or in a column of its own. The class decides
/// what `1,234` and `12.345` are.
///
/// ```
/// use rasoat::read::number::{NumberReading, Separators, UnitClass, read_number_as};
/// let NumberReading::Number(number) = read_number_as("1,234", Some(UnitClass::Continuous)) else { panic!() };
/// assert_eq!(number.value.to_string(), "1.234");
/// let NumberReading::Number(number) = read_number_as("1,234", Some(UnitClass::Countable)) else { panic!() };
/// assert_eq!((number.value.to_string().as_str(), number.separators), ("1234", Separators::Ambiguous));
/// ```
pub fn read_number_as(text: &str, class: Option<UnitClass>) -> NumberReading {
    read(text, class, false)
}

/// Reads the target of an indicator: `≥ 01`, `95–98%`, `trên 80`, `từ 80 trở lên`, `100 (ghi chú)`, `-`, `X`.
/// Here "trên" and "dưới" are bounds, where in running text they approximate.
///
/// ```
/// use rasoat::read::number::{Comparator, NumberReading, read_target};
/// let NumberReading::Number(target) = read_target("≥ 1,0") else { panic!() };
/// assert_eq!((target.value.to_string().as_str(), target.comparator), ("1.0", Some(Comparator::AtLeast)));
/// assert!(matches!(read_target("-"), NumberReading::NotYet(_)));
/// assert!(matches!(read_target("X"), NumberReading::CarriedOut(_)));
/// ```
pub fn read_target(text: &str) -> NumberReading {
    read(text, None, true)
}

/// Reads the target of an indicator whose unit stands elsewhere, as [`read_number_as`] does.
pub fn read_target_as(text: &str, class: Option<UnitClass>) -> NumberReading {
    read(text, class, true)
}

fn read(text: &str, class: Option<UnitClass>, target: bool) -> NumberReading {
    let scan = Scan::new(text);
    let from = scan.skip_space(0);
    let tokens = scan.tokens().len();
    let end = if scan.kind(tokens.wrapping_sub(1)) == Some(Kind::Space) { tokens - 1 } else { tokens };
    if from >= end {
        return NumberReading::Blank;
    }
    if (from..end).all(|i| scan.mark(i) == Some('-')) {
        return NumberReading::NotYet(scan.span(from, end));
    }
    let tick =
        scan.is(from, "x") || scan.is(from, "v") || matches!(scan.mark(from), Some('✓' | '✔' | '√' | '×' | '+' | '☑'));
    if end == from + 1 && tick {
        return NumberReading::CarriedOut(scan.span(from, end));
    }
    match number(&scan, from, end, class, target) {
        Ok(quantity) => NumberReading::Number(Box::new(quantity)),
        Err((expected, at)) => NumberReading::Unreadable { expected, at: scan.start(at) },
    }
}

fn number(
    scan: &Scan,
    from: usize,
    end: usize,
    class: Option<UnitClass>,
    target: bool,
) -> Result<Quantity, (Expected, usize)> {
    let start = lead(scan, from)?;
    let numeral = Numeral::at(scan, start, true).ok_or((Expected::Number, start))?;
    let first = Piece::after(scan, numeral).ok_or((Expected::End, numeral.to))?;
    let range = first.range(scan, scan.phrase_before(start, "từ").is_some()).or_else(|| bare_range(scan, &first));
    let mut quantity = assemble(scan, &first, range.as_ref(), class, true).map_err(|decision| match decision {
        Decision::TooLong => (Expected::FewerDigits, start),
        _ => (Expected::GroupsOfThree, start),
    })?;
    rest(scan, quantity.tokens.1, end)?;
    if scan.mark(start.wrapping_sub(1)) == Some('-') {
        quantity.value = quantity.value.negated().ok_or((Expected::FewerDigits, start))?;
        quantity.span = scan.span(start - 1, first.digits_to);
        quantity.extent = quantity.extent.to(quantity.span);
    }
    if target {
        bound(scan, start, &mut quantity);
    }
    Ok(quantity)
}

/// Words that may stand before the number of a field and say nothing about it.
const LEADS: &[&str] =
    &["phấn đấu", "đạt", "từ", "đến", "là", "bằng", "trung bình", "bình quân", "tb", "vượt", "tăng lên", "lên", "năm"];

/// The first digit of the field, if only a sign and words about the number stand before it.
fn lead(scan: &Scan, from: usize) -> Result<usize, (Expected, usize)> {
    let mut i = from;
    loop {
        i = match scan.kind(i) {
            Some(Kind::Digits) => return Ok(i),
            Some(Kind::Space) => i + 1,
            Some(Kind::Mark) => match scan.mark(i) {
                Some('-') if scan.kind(i + 1) == Some(Kind::Digits) => i + 1,
                Some('≥' | '⩾' | '≧' | '>' | '≤' | '⩽' | '≦' | '<' | '=' | '~' | '≈' | '∼' | '±' | '\'') => {
                    i + 1
                }
                _ => return Err((Expected::Number, i)),
            },
            Some(Kind::Word) => match scan.any_phrase(i, LEADS) {
                Some((_, to)) => to,
                None => words::hint_word_at(scan, i).ok_or((Expected::Number, i))?,
            },
            None => return Err((Expected::Number, i)),
        };
    }
}

/// In a field, two numbers are a range even where no unit follows: 5 - 7.
fn bare_range(scan: &Scan, first: &Piece) -> Option<Piece> {
    let i = scan.skip_space(first.to);
    let joined = matches!(scan.mark(i), Some('-' | '÷' | '~'));
    let second = joined.then(|| Numeral::at(scan, scan.skip_space(i + 1), false))??;
    (first.unit.is_none() && first.power == 0).then(|| Piece::after(scan, second))?
}

/// What may stand after the number: a note in brackets, words without digits, a full stop.
fn rest(scan: &Scan, to: usize, end: usize) -> Result<(), (Expected, usize)> {
    let i = scan.skip_space(to);
    let last = |i: usize| i + 1 >= end;
    match (scan.kind(i), scan.mark(i)) {
        _ if i >= end => Ok(()),
        (_, Some('(' | '[')) => Ok(()),
        (_, Some('.' | ';' | ',' | '*')) if last(i) => Ok(()),
        (Some(Kind::Word), _) if !(i..end).any(|i| scan.kind(i) == Some(Kind::Digits)) => Ok(()),
        _ => Err((Expected::End, i)),
    }
}

/// In a target, words that approximate elsewhere name a bound.
fn bound(scan: &Scan, start: usize, quantity: &mut Quantity) {
    let said = |words: &[&str]| scan.any_phrase_before(start, words);
    let comparator = if said(&["chưa đến", "chưa tới"]) {
        Comparator::Below
    } else if said(&["trên", "hơn", "vượt", "quá"]) && quantity.comparator.is_none() {
        Comparator::Above
    } else if quantity.comparator.is_none() && quantity.upper.is_none() && said(&["đến"]) {
        Comparator::AtMost
    } else if quantity.comparator.is_none() && quantity.upper.is_none() && said(&["từ"]) {
        Comparator::AtLeast
    } else {
        return;
    };
    quantity.comparator = Some(comparator);
    quantity.approx = Approx::None;
}
