//! The letters and signs of a symbol as typed: `57/QĐ-UBND`, `66.25/2026/NQ-CP`, `411/QĐ - TTg`.
//!
//! This step only cuts; what the parts mean, and what is wrong with them, is decided in `classify`.

use super::group::{Group, abbreviation, group_at, letters_of, shouted};
use super::issuers;
use super::kinds::Kind;
use crate::read::{Kind as TokenKind, Scan};

/// Most groups a real symbol has is four: 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN.
const MOST_GROUPS: usize = 6;

/// A number as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digits {
    pub(super) value: u32,
    /// Decimal part and suffix letter: `.25`, `a`.
    pub(super) tail: String,
    /// Number of digits typed before the tail.
    pub(super) width: usize,
    /// Whether a dot for thousands was typed.
    pub(super) grouped: bool,
}

/// What stands between two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Joint {
    /// The sign; `None` where only blanks do.
    pub(super) mark: Option<char>,
    /// Blanks beside it. Line breaks are not counted: wrapped table cells have them.
    pub(super) blank: bool,
}

impl Joint {
    /// Whether it is a dot or an underscore, which end and join much else.
    pub(super) fn is_dot(self) -> bool {
        matches!(self.mark, Some('.' | '_'))
    }
}

/// A cut symbol.
#[derive(Debug)]
pub(super) struct Cut {
    /// `None` where the number was left blank.
    pub(super) digits: Option<Digits>,
    /// The year inside the symbol and what stands before it.
    pub(super) year: Option<(i32, Joint)>,
    /// Whether that year was typed at the end.
    pub(super) late_year: bool,
    pub(super) groups: Vec<Group>,
    /// The first token after it.
    pub(super) end: usize,
}

/// The number at token `i`, and the index after it.
pub(super) fn digits_at(scan: &Scan, i: usize) -> Option<(Digits, usize)> {
    let width = scan.token(i).len();
    let mut value = scan.number(i).filter(|_| width <= 6)?;
    let mut digits = Digits { value, tail: String::new(), width, grouped: false };
    let mut at = i + 1;
    if scan.mark(at) == Some('.') && scan.kind(at + 1) == Some(TokenKind::Digits) {
        let part = scan.token(at + 1);
        match part.len() {
            1 | 2 => {
                digits.tail.push('.');
                digits.tail.extend(part.iter().map(|g| g.low));
            }
            3 if width <= 3 => {
                value = value * 1000 + scan.number(at + 1)?;
                digits.grouped = true;
                digits.width = 4;
            }
            _ => return None,
        }
        at += 2;
    }
    digits.value = value;
    if let [letter] = scan.token(at)
        && scan.kind(at) == Some(TokenKind::Word)
    {
        digits.tail.push(letter.low);
        at += 1;
    }
    Some((digits, at))
}

/// The separator at token `i`, and the index after it.
fn joint_at(scan: &Scan, i: usize) -> Option<(Joint, usize)> {
    let mut blank = false;
    let mut space = |i: usize| {
        if scan.kind(i) != Some(TokenKind::Space) {
            return i;
        }
        blank |= scan.token(i).iter().all(|g| g.low == ' ');
        i + 1
    };
    let at = space(i);
    let mark = scan.mark(at).filter(|mark| matches!(mark, '/' | '-' | '\\' | '.' | '_'))?;
    let at = space(at + 1);
    Some((Joint { mark: Some(mark), blank }, at))
}

/// A year that can stand in a symbol.
pub(super) fn year_at(scan: &Scan, i: usize) -> Option<i32> {
    let year = scan.number(i).filter(|_| scan.token(i).len() == 4)?;
    i32::try_from(year).ok().filter(|year| (1945..=2100).contains(year))
}

/// Cuts the symbol whose number starts at token `i`.
pub(super) fn cut_at(scan: &Scan, i: usize) -> Option<Cut> {
    let (digits, at) = digits_at(scan, i)?;
    cut_after(scan, Some(digits), at)
}

/// Cuts the rest of a symbol, from the separator after its number on.
pub(super) fn cut_after(scan: &Scan, digits: Option<Digits>, at: usize) -> Option<Cut> {
    let (mut joint, mut at) = match joint_at(scan, at) {
        // A dot is a slip for the slash where nothing but it stands between: 81.KH-UBND. Else it ends a sentence.
        Some((joint, next)) => Some((joint, next)).filter(|_| !joint.is_dot() || next == at + 1)?,
        None => missing_joint(scan, at)?,
    };
    let unmarked = joint.mark.is_none() || joint.is_dot();
    let mut year = None;
    if let Some(number) = year_at(scan, at) {
        year = Some((number, joint));
        (joint, at) = joint_at(scan, at + 1)?;
    }
    let mut cut = Cut { digits, year, late_year: false, groups: Vec::new(), end: at };
    while let Some((group, end)) = group_at(scan, at, joint, &cut.groups) {
        cut.groups.push(group);
        cut.end = end;
        if cut.groups.len() == MOST_GROUPS {
            break;
        }
        match next_joint(scan, end, &cut) {
            Some(next) => (joint, at) = next,
            None => break,
        }
    }
    let organ = cut.groups.get(1).is_some_and(|organ| issuers::known(&organ.text).is_some());
    if cut.groups.is_empty() || unmarked && !organ {
        return None;
    }
    take_late_year(scan, &mut cut);
    Some(cut)
}

/// "36 NQ/TW" and "57QĐ-UBND": no separator between the number and the type.
fn missing_joint(scan: &Scan, i: usize) -> Option<(Joint, usize)> {
    let at = scan.skip_space(i);
    let typed = letters_of(scan, at, at + 1);
    let kind = Kind::of_symbol(&typed).filter(|_| abbreviation(&typed));
    kind.map(|_| (Joint { mark: None, blank: false }, at))
}

/// "30/NĐ-CP/2020": the year of a normative act at the end.
fn take_late_year(scan: &Scan, cut: &mut Cut) {
    let kind = cut.groups.first().and_then(|group| Kind::of_symbol(&group.text));
    let normative = matches!(kind, Some(Kind::Decree | Kind::Circular | Kind::JointCircular));
    if cut.year.is_some() || !normative || scan.mark(cut.end) != Some('/') {
        return;
    }
    if let Some(year) = year_at(scan, cut.end + 1) {
        cut.year = Some((year, Joint { mark: Some('/'), blank: false }));
        cut.late_year = true;
        cut.end += 2;
    }
}

/// The separator before a further group, where the symbol may go on.
fn next_joint(scan: &Scan, end: usize, cut: &Cut) -> Option<(Joint, usize)> {
    // A type asks for its organ, so blanks cannot end the symbol yet; a full one does not reach over them.
    let open = cut.groups.len() == 1 && cut.groups.first().is_some_and(|g| Kind::of_symbol(&g.text).is_some());
    match joint_at(scan, end) {
        Some((joint, at)) => {
            let glued = scan.kind(end) != Some(TokenKind::Space) || scan.kind(at - 1) != Some(TokenKind::Space);
            let usual = matches!(joint.mark, Some('-' | '/' | '\\'));
            // After the organ a slash begins something else, unless nothing but slashes was used so far.
            let slash = joint.mark == Some('-') || cut.groups.len() == 1;
            ((open && (usual || !joint.blank)) || (glued && usual && slash)).then_some((joint, at))
        }
        None if open && scan.kind(end) == Some(TokenKind::Space) => {
            let at = end + 1;
            let typed = letters_of(scan, at, at + 1);
            issuers::known(&typed).filter(|right| *right == typed || shouted(&typed))?;
            Some((Joint { mark: None, blank: false }, at))
        }
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<Vec<String>> {
        let scan = Scan::new(text);
        let cut = cut_at(&scan, 0)?;
        let digits = cut.digits.as_ref().map(|d| format!("{}{}", d.value, d.tail)).unwrap_or_default();
        let year = cut.year.map(|(year, _)| year.to_string());
        Some([digits].into_iter().chain(year).chain(cut.groups.into_iter().map(|g| g.text)).collect())
    }

    #[test]
    fn symbols_are_cut_into_number_year_and_groups() {
        for (text, expected) in [
            ("57/QĐ-UBND", "57 QĐ UBND"),
            ("57-NQ/TW", "57 NQ TW"),
            ("66.25/2026/NQ-CP", "66.25 2026 NQ CP"),
            ("12a/2024/QĐ-UBND", "12a 2024 QĐ UBND"),
            ("1.552/BTTTT-TTH", "1552 BTTTT TTH"),
            ("472/SKHCN-BCVT&CĐS", "472 SKHCN BCVT&CĐS"),
            ("472/SKHCN-BCVT & CĐS", "472 SKHCN BCVT&CĐS"),
            ("472/SKHCN-BCVT & Sở", "472 SKHCN BCVT"),
            ("01/KH-ĐHQGHN-UBND", "1 KH ĐHQGHN UBND"),
            ("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "403 2017 NQLT UBTVQH14 CP ĐCTUBTWMTTQVN"),
            ("193/2025/QH15", "193 2025 QH15"),
            ("193/2025/QH 15", "193 2025 QH15"),
            ("193/2025/QH-15", "193 2025 QH15"),
            ("411/QĐ - TTg", "411 QĐ TTg"),
            ("66/NQ-\nCP", "66 NQ CP"),
            ("66/NQ-\r\nCP", "66 NQ CP"),
            ("57 / QÐ – UBND", "57 QĐ UBND"),
            ("57/QĐ UBND tỉnh", "57 QĐ UBND"),
            ("57\\QĐ-UBND", "57 QĐ UBND"),
            ("57/QĐ.UBND", "57 QĐ UBND"),
            ("57/QĐ_UBND", "57 QĐ UBND"),
            ("57/qđ-ubnd", "57 qđ ubnd"),
            ("125/KH-UBND - UBND tỉnh", "125 KH UBND"),
            ("125/KH-UBND. UBND tỉnh", "125 KH UBND"),
            ("472/SKHCN - UBND tỉnh", "472 SKHCN"),
            ("472/SKHCN - UBND", "472 SKHCN"),
            ("472/SKHCN- BCVT", "472 SKHCN BCVT"),
            ("472/SKHCN-BCVT&cn", "472 SKHCN BCVT"),
            ("57/QĐ-UBND HĐND", "57 QĐ UBND"),
            ("57/QĐ(UBND)", "57 QĐ"),
            ("1388/UBND/TTHC", "1388 UBND TTHC"),
            ("1234/BGDĐT-GDTrH", "1234 BGDĐT GDTrH"),
            ("57/QĐ-UBND/58", "57 QĐ UBND"),
            ("12/CAT-PA06", "12 CAT PA06"),
            ("81.KH-UBND", "81 KH UBND"),
            ("81_KH-UBND", "81 KH UBND"),
            ("36 NQ/TW", "36 NQ TW"),
            ("57QĐ-UBND", "57 QĐ UBND"),
            ("30/NĐ-CP/2020", "30 2020 NĐ CP"),
            ("41/KH-UBND/2025", "41 KH UBND"),
        ] {
            assert_eq!(parts(text).map(|p| p.join(" ")).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_slashes_and_dashes_are_not_cut() {
        for text in [
            "05/13 địa bàn",
            "24/7",
            "1 số/tuần",
            "30/6/2025",
            "10 hồ sơ/năm/tỉnh",
            "1Gb/s",
            "5 - 7 ngày",
            "2025-2030",
            "57",
            "57/",
            "000.00.16.H48",
            "1.004194",
            "4G/5G",
            "12. KH-UBND",
            "12.KH-NN",
            "12.KH",
            "12/Sở",
            "3/thôn",
            "5/xã-phường",
            "90%/năm",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
