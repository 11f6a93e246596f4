//! Quantities in running text.

use super::assemble::assemble;
use super::lookalike::{self, code_end, is_bracketed_ordinal, is_glued};
use super::notation::Decision;
use super::numeral::{Numeral, Shape};
use super::piece::Piece;
use super::share::{Slash, slash_at};
use super::units::UnitClass;
use super::words::{self, hint_before};
use super::{Figures, Separators};
use crate::read::{Kind, Scan, Span};

/// Finds the quantities and shares of a running text, in one pass. `skip` is a sorted list of places
/// that others have read, as dates and citations; nothing is read there.
///
/// ```
/// use rasoat::read::{Scan, number::read_quantities};
/// let text = "Cập nhật 674.242/708.475 người, đạt 95,17%; 5G, C06 và 24/7 không phải số liệu";
/// let figures = read_quantities(&Scan::new(text), &[]);
/// assert_eq!(figures.shares[0].denominator.value.to_string(), "708475");
/// let percent = &figures.quantities[0];
/// assert_eq!(percent.value.to_string(), "95.17");
/// assert_eq!(percent.span.of(text), "95,17");
/// assert_eq!(figures.quantities.len() + figures.shares.len(), 2);
/// ```
pub fn read_quantities(scan: &Scan, skip: &[Span]) -> Figures {
    let mut reader = Reader { scan, skip, code_to: 0, figures: Figures::default() };
    let mut i = 0;
    while let Some(kind) = scan.kind(i) {
        i = (kind == Kind::Digits).then(|| reader.digits(i)).flatten().unwrap_or(i + 1);
    }
    reader.doubt_dots();
    reader.figures
}

struct Reader<'s, 't> {
    scan: &'s Scan<'t>,
    skip: &'s [Span],
    /// The token after the last run without blanks that was looked at for an address.
    code_to: usize,
    figures: Figures,
}

impl Reader<'_, '_> {
    /// Reads what starts at token `i`; the token to go on at, or `None` for the next one.
    fn digits(&mut self, i: usize) -> Option<usize> {
        let scan = self.scan;
        if self.is_taken(i) {
            return None;
        }
        if let Some(to) = self.address_end(i) {
            return Some(to);
        }
        let numeral = self.numeral(i)?;
        // "12.500 trang/15.000 trang": the slash after a unit joins two quantities.
        let joined = scan.mark(i.wrapping_sub(1)) == Some('/')
            && self.figures.quantities.last().is_some_and(|last| last.unit.is_some() && last.tokens.1 + 1 == i);
        if is_glued(scan, i) && !joined || is_bracketed_ordinal(scan, &numeral) {
            return Some(numeral.to);
        }
        match slash_at(scan, &numeral) {
            Some(Slash::Skip(to)) => return Some(to),
            Some(Slash::Share(share)) => {
                let to = share.tokens.1;
                self.figures.shares.push(*share);
                return Some(to);
            }
            None => {}
        }
        let code = code_end(scan, &numeral);
        code.or_else(|| Some(Piece::after(scan, numeral).map_or(numeral.to, |piece| self.quantity(piece))))
    }

    /// Whether token `i` lies in a place that others have read.
    fn is_taken(&mut self, i: usize) -> bool {
        let at = self.scan.start(i);
        while let [first, rest @ ..] = self.skip
            && first.end <= at
        {
            self.skip = rest;
        }
        self.skip.first().is_some_and(|first| first.start <= at)
    }

    /// The end of the web or mail address that token `i` is in. Each run without blanks is looked at once.
    fn address_end(&mut self, i: usize) -> Option<usize> {
        if i < self.code_to {
            return None;
        }
        let scan = self.scan;
        let blank = |&i: &usize| scan.kind(i) == Some(Kind::Space);
        let from = (0..i).rev().take_while(|i| !blank(i)).last().unwrap_or(i);
        let to = (i..scan.tokens().len()).find(blank).unwrap_or(scan.tokens().len());
        let address = (from..to)
            .any(|i| scan.mark(i) == Some('@') || scan.is(i, "http") || scan.is(i, "https") || scan.is(i, "www"));
        self.code_to = to;
        address.then_some(to)
    }

    /// The numeral at token `i`; blanks join its groups only where that is the likelier reading.
    fn numeral(&self, i: usize) -> Option<Numeral> {
        let scan = self.scan;
        let spaced = Numeral::at(scan, i, true)?;
        if spaced.shape != Shape::Spaced || spaced.groups() > 2 || spaced.has_firm_blanks(scan) {
            return Some(spaced);
        }
        let sure = Piece::after(scan, spaced).is_some_and(|piece| {
            let counted =
                matches!(piece.class(), Some(UnitClass::Countable | UnitClass::Continuous | UnitClass::Money));
            let first = Numeral::at(scan, i, false).and_then(|numeral| Piece::after(scan, numeral));
            counted && !first.is_some_and(|first| lookalike::is_named(scan, &first))
        });
        if sure { Some(spaced) } else { Numeral::at(scan, i, false) }
    }

    /// Reads a number with its unit and, where it is one, keeps it; the token to go on at.
    fn quantity(&mut self, piece: Piece) -> usize {
        let scan = self.scan;
        let i = piece.numeral.from;
        let from = scan.phrase_before(i, "từ").is_some();
        let range = piece.range(scan, from);
        if let Some(second) = range
            && !lookalike::is_named(scan, &piece.measured_as(&second))
            && let Ok(quantity) = assemble(scan, &piece, Some(&second), None, false)
        {
            self.figures.quantities.push(quantity);
            return second.to;
        }
        // 2021-2025, 10-20, a telephone number: two numbers joined by a hyphen and no range.
        if scan.mark(piece.numeral.to) == Some('-') && scan.kind(piece.numeral.to + 1) == Some(Kind::Digits) {
            return piece.numeral.to + 2;
        }
        let bare = piece.unit.is_none() && piece.power == 0;
        let hinted = hint_before(scan, i).is_some() || self.goes_on(i, piece.numeral.to);
        if lookalike::is_named(scan, &piece)
            || lookalike::is_year(scan, &piece)
            || lookalike::is_unit_of_name(scan, &piece)
            || lookalike::is_identifier(scan, &piece)
            || lookalike::is_unit_label(scan, &piece)
            || bare && !lookalike::is_presented(scan, &piece, hinted)
            || is_heading(scan, &piece)
        {
            return piece.numeral.to;
        }
        match assemble(scan, &piece, None, None, false) {
            Ok(quantity) => {
                let to = quantity.tokens.1;
                self.figures.quantities.push(quantity);
                to
            }
            Err(decision) => {
                if decision == Decision::Misgrouped && !bare {
                    self.figures.misgrouped.push(scan.span(i, piece.numeral.to));
                }
                piece.numeral.to
            }
        }
    }

    /// Whether a bare number goes on with a list of such: "50 hoàn thành, 20 đang thực hiện và 8 quá hạn".
    fn goes_on(&self, i: usize, to: usize) -> bool {
        let scan = self.scan;
        let near = self.figures.quantities.last().is_some_and(|last| {
            last.unit.is_none() && last.is_exact_count() && (last.tokens.1..last.tokens.1 + 16).contains(&i)
        });
        let sign = words::before(scan, i).checked_sub(1).and_then(|last| scan.mark(last));
        let joined = matches!(sign, Some(',' | ';')) || scan.phrase_before(i, "và").is_some();
        near && joined && scan.kind(to) == Some(Kind::Space) && scan.kind(to + 1) == Some(Kind::Word)
    }

    /// Where the text is sure to print decimals with a dot somewhere, its 1.234 ha may be a decimal as well.
    fn doubt_dots(&mut self) {
        let quantities = &mut self.figures.quantities;
        if !quantities.iter().any(|quantity| quantity.separators.are_wrong()) {
            return;
        }
        for quantity in quantities {
            let one_dot = quantity.separators == Separators::Vietnamese
                && quantity.step == quantity.scale_power as i32
                && quantity.upper.is_none()
                && quantity
                    .printed()
                    .and_then(|n| n.to_safe_integer())
                    .is_some_and(|n| (1_000..1_000_000).contains(&n));
            if one_dot && quantity.class() == Some(UnitClass::Continuous) {
                quantity.separators = Separators::Ambiguous;
            }
        }
    }
}

/// "1.2 Tỷ lệ …", "2.1 Ngày hội": the number of a section, before a capital.
fn is_heading(scan: &Scan, piece: &Piece) -> bool {
    let word = scan.token(scan.skip_space(piece.numeral.to));
    let capital = word.first().is_some_and(|g| g.ch != g.low) && word.get(1).is_some_and(|g| g.ch == g.low);
    let measured = !matches!(piece.class(), None | Some(UnitClass::Countable | UnitClass::Either));
    piece.numeral.shape == Shape::DecimalDot && capital && !measured
}
