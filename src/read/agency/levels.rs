//! The district level, which ended on 01/7/2025 (Resolution 203/2025/QH15, Law 72/2025/QH15).

use super::{Gone, date, is_past};
use crate::read::{Kind, Scan};
use chrono::NaiveDate;

/// The units of the level. "Thành phố" is not among them: cities of a province ended too, but six, later more,
/// cities of that name are provinces.
const UNITS: &[&str] =
    &["thành phố thuộc tỉnh", "thị xã", "thị trấn", "huyện ủy", "quận ủy", "thị ủy", "huyện", "quận"];

/// Institutions that kept the name of their district.
const KEPT: &[&str] = &["bệnh viện", "trung tâm y tế", "trường", "trạm"];

/// How many words before the unit belong to the body: "Văn phòng HĐND và UBND huyện", "Phòng Nội vụ huyện".
const BODY: usize = 8;

/// The district bodies named in a field of agencies, once the level has ended on the day `on`.
///
/// ```
/// use rasoat::read::{Scan, agency};
/// let text = "Phòng Nội vụ; Văn phòng HĐND&UBND huyện";
/// let before = rasoat::day::from_iso("2025-06-15").unwrap();
/// let after = rasoat::day::from_iso("2025-12-15").unwrap();
/// assert!(agency::abolished_level(&Scan::new(text), before).is_empty());
/// assert_eq!(agency::abolished_level(&Scan::new(text), after)[0].name, "Văn phòng HĐND&UBND huyện");
/// ```
pub fn abolished_level(scan: &Scan, on: NaiveDate) -> Vec<Gone> {
    let since = date(2025, 7, 1);
    let mut found = Vec::new();
    if on < since {
        return found;
    }
    let mut i = 0;
    while i < scan.tokens().len() {
        let Some((_, end)) = scan.any_phrase(i, UNITS) else {
            i += 1;
            continue;
        };
        let from = body_start(scan, i);
        let kept = (from..i).any(|t| scan.any_phrase(t, KEPT).is_some() && !is_environment(scan, t));
        if !kept && !is_past(scan, from, end) {
            found.push(Gone {
                span: scan.span(from, end),
                name: scan.text(from, end).to_string(),
                successor: None,
                replacement: None,
                since,
            });
        }
        i = end;
    }
    found
}

/// Whether the "trường" at token `t` is no school but the second syllable of "môi trường".
fn is_environment(scan: &Scan, t: usize) -> bool {
    scan.phrase_before(t, "môi").is_some()
}

/// Where the body whose district unit stands at token `i` begins.
fn body_start(scan: &Scan, i: usize) -> usize {
    let mut from = i;
    let mut words = 0;
    for t in (i.saturating_sub(4 * BODY)..i).rev() {
        match scan.kind(t) {
            Some(Kind::Word) if words < BODY => {
                words += 1;
                from = t;
            }
            Some(Kind::Space) if !scan.token(t).iter().any(|g| g.low == '\n') => {}
            Some(Kind::Mark) if matches!(scan.mark(t), Some('&' | '-')) => {}
            _ => break,
        }
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    fn spans(text: &str) -> Vec<String> {
        let found = abolished_level(&Scan::new(text), date(2025, 12, 15));
        found.into_iter().map(|gone| gone.span.of(text).to_string()).collect()
    }

    #[test]
    fn compared_words_are_written_folded() {
        for word in UNITS.iter().chain(KEPT) {
            assert_eq!(fold_text(word), **word);
        }
    }

    #[test]
    fn district_bodies_are_found_whole() {
        for (text, expected) in [
            ("UBND huyện Sơn Tịnh", "UBND huyện"),
            ("Các phòng: GD&ĐT, TC-KH, VP HĐND và UBND huyện", "VP HĐND và UBND huyện"),
            ("Sở Nội vụ; UBND các huyện", "UBND các huyện"),
            ("Huyện ủy", "Huyện ủy"),
            ("Công an thị xã", "Công an thị xã"),
            ("Phòng Tài chính quận", "Phòng Tài chính quận"),
            ("Văn phòng HĐND&UBND huyện", "Văn phòng HĐND&UBND huyện"),
            ("Sở Nội vụ\nUBND huyện", "UBND huyện"),
            ("Phòng Tài chính - Kế hoạch huyện", "Phòng Tài chính - Kế hoạch huyện"),
            // Of a long text no more than eight words before the unit.
            ("a b c d e f g h i k huyện", "c d e f g h i k huyện"),
            ("Phòng Nông nghiệp và Môi trường huyện", "Phòng Nông nghiệp và Môi trường huyện"),
        ] {
            assert_eq!(spans(text), [expected], "{text}");
        }
    }

    #[test]
    fn the_level_ends_with_june_2025() {
        let on = |day| abolished_level(&Scan::new("UBND huyện"), date(2025, 6, 30) + chrono::Days::new(day)).len();
        assert_eq!((on(0), on(1)), (0, 1));
    }

    #[test]
    fn living_bodies_and_the_past_are_left_alone() {
        for text in [
            "UBND các xã, phường, đặc khu",
            "UBND thành phố Hải Phòng",
            "UBND huyện (cũ)",
            "Phòng Văn hoá, Khoa học và Thông tin",
            "Trung tâm Y tế huyện Bình Sơn",
            "Bệnh viện đa khoa huyện",
            "Trường mầm non thị trấn",
            "Quân khu 5; Quân đội",
            "",
        ] {
            assert!(spans(text).is_empty(), "{text}: {:?}", spans(text));
        }
    }
}
