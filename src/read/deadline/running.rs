//! Deadlines inside running text: the end that a task names for itself.

use super::resolve::resolve;
use super::unit::{Unit, unit_at};
use super::words::{Bound, Join, ONWARD, join_at};
use super::{Deadline, DeadlineKind, frequency_at};
use crate::read::date::{Clock, clock_at};
use crate::read::words::Firsts;
use crate::read::{Kind, Scan, Span};

/// Words that lead to an end. "đến" alone is left out: "tính đến ngày 30/6/2025" and "lộ trình đến năm 2035" are no deadlines.
const LEADS: [(&str, Bound); 19] = [
    ("trước hoặc trong", Bound::Until),
    ("trước và trong", Bound::Until),
    ("xong trước", Bound::Before),
    ("trước", Bound::Before),
    ("cho đến hết", Bound::Until),
    ("đến hết", Bound::Until),
    ("tới hết", Bound::Until),
    ("chậm nhất là", Bound::Until),
    ("chậm nhất vào", Bound::Until),
    ("chậm nhất", Bound::Until),
    ("muộn nhất là", Bound::Until),
    ("muộn nhất vào", Bound::Until),
    ("muộn nhất", Bound::Until),
    ("không muộn hơn", Bound::Until),
    ("hoàn thành vào", Bound::Until),
    ("hoàn thành ngày", Bound::Until),
    ("xong trong", Bound::Until),
    ("hạn cuối", Bound::Until),
    ("trong", Bound::Until),
];

const FIRSTS: Firsts = {
    let (mut firsts, mut n) = (Firsts::NONE, 0);
    while n < LEADS.len() {
        firsts = firsts.with(LEADS[n].0);
        n += 1;
    }
    firsts
};

/// Words after which "trước" and "trong" tell when something was, not when it must be: hồ sơ phát sinh trước ngày …. Of
/// these the first four count before "trong" too: "liên thông dữ liệu trong tháng 8/2025" is an end.
const PAST: [&str; 12] = ["đã", "sinh", "nhận", "hiện có", "sơ", "liệu", "cấp", "ký", "lập", "đọng", "lực", "tính đến"];

/// The ends that a text names, in order, each with its year. Places in `leave_out`, which is sorted (citations, say), and
/// recurring wording are passed over.
///
/// ```
/// use rasoat::read::{Scan, find_deadlines};
/// let scan = Scan::new("Công văn số 15133-CV/VPTW ngày 30/5/2025; gửi báo cáo trước ngày 15/6/2025.");
/// let ends = find_deadlines(&scan, &[]);
/// assert_eq!(ends.len(), 1);
/// assert_eq!(ends[0].named.unwrap().to_string(), "2025-06-15");
/// ```
pub fn find_deadlines(scan: &Scan, leave_out: &[Span]) -> Vec<Deadline> {
    let mut found = Vec::new();
    let mut left_out = leave_out.iter().peekable();
    let mut i = 0;
    while i < scan.tokens().len() {
        let start = scan.start(i);
        while left_out.next_if(|span| span.end <= start).is_some() {}
        let outside = left_out.peek().is_none_or(|span| start < span.start);
        match end_at(scan, i).filter(|_| outside) {
            Some((deadline, next)) => {
                found.push(deadline);
                i = next;
            }
            None => i += 1,
        }
    }
    found
}

fn end_at(scan: &Scan, i: usize) -> Option<(Deadline, usize)> {
    if !scan.may_start(i, &FIRSTS) {
        return None;
    }
    let (bound, lead) = LEADS.iter().find_map(|&(phrase, bound)| Some((bound, scan.phrase(i, phrase)?)))?;
    if tells_the_past(scan, i, if scan.is(i, "trong") { &PAST[..4] } else { &PAST }) {
        return None;
    }
    let mut at = scan.skip_space(lead);
    if let Some((_, next)) = scan.any_phrase(at, &["đến hết", "đến", "vào", "trong"]) {
        at = scan.skip_space(next);
    }
    let clock = clock_at(scan, at);
    if let Some((_, next)) = clock {
        at = scan.skip_space(if scan.mark(next) == Some(',') { next + 1 } else { next });
    }
    let (unit, next) = unit_at(scan, at)?;
    if goes_on(scan, next) {
        return None;
    }
    Some((deadline(scan, i, next, unit, bound, clock.map(|(clock, _)| clock))?, next))
}

/// Whether the word before token `i` says that something happened then.
fn tells_the_past(scan: &Scan, i: usize, words: &[&str]) -> bool {
    let word_before = |i: usize| (i.saturating_sub(2)..i).rev().find(|&at| scan.kind(at) == Some(Kind::Word));
    let Some(last) = word_before(i) else { return false };
    let earlier = word_before(last).unwrap_or(last);
    [last, earlier].iter().any(|&at| scan.any_phrase(at, words).is_some_and(|(_, next)| next > last))
}

/// Whether the unit that ends at token `i` only begins something: a range, a recurrence, an open stretch.
fn goes_on(scan: &Scan, i: usize) -> bool {
    let range = join_at(scan, i).is_some_and(|(join, next)| join == Join::Range && unit_at(scan, next).is_some());
    let mut at = scan.skip_space(i);
    if scan.mark(at) == Some(',') {
        at = scan.skip_space(at + 1);
    }
    let and = scan.phrase(at, "và").map_or(at, |next| scan.skip_space(next));
    range || scan.any_phrase(at, &ONWARD).is_some() || frequency_at(scan, and).is_some()
}

fn deadline(scan: &Scan, from: usize, to: usize, unit: Unit, bound: Bound, clock: Option<Clock>) -> Option<Deadline> {
    let days = resolve(&unit, unit.known_year()?)?;
    let before = bound == Bound::Before && clock.is_none();
    let mut deadline = Deadline::empty(DeadlineKind::By, scan.span(from, to));
    deadline.due = Some(if before { days.start.pred_opt()? } else { days.due });
    deadline.named = (bound == Bound::Before && days.start == days.due).then_some(days.start);
    deadline.loose_until = days.loose.filter(|_| !before);
    deadline.clock = clock;
    deadline.day = days.day;
    deadline.stretch = (!before && days.start < days.due).then_some(days.start);
    Some(deadline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::to_iso;
    use crate::read::fold_text;
    use unicode_normalization::UnicodeNormalization;

    fn found(text: &str) -> String {
        let ends = find_deadlines(&Scan::new(text), &[]);
        let line = |end: &Deadline| {
            let [named, from, loose] = [(" (", end.named), (" from ", end.stretch), (" loose ", end.loose_until)]
                .map(|(label, day)| day.map_or(String::new(), |day| format!("{label}{}", to_iso(day))));
            let named = if named.is_empty() { named } else { named + ")" };
            format!("{}{named}{from}{loose}", end.due.map_or("?".into(), to_iso))
        };
        ends.iter().map(line).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_task_names_its_own_end() {
        for (text, expected) in [
            ("trình trước 16 giờ 30 phút, ngày 30/6/2025", "2025-06-30 (2025-06-30)"),
            ("gửi trước ngày 15/6/2025 - Sở Y tế", "2025-06-14 (2025-06-15)"),
            ("gửi trước ngày 15/6/2025, 30/6/2025 tổng kết", "2025-06-14 (2025-06-15)"),
            ("xong trong đầu tháng 6/2025", "2025-06-01 loose 2025-06-10"),
            ("xong trước cuối quý II/2025", "2025-03-31"),
            ("kết nối, xác thực dữ liệu trong tháng 8/2025, đồng bộ về Trung tâm", "2025-08-31 from 2025-08-01"),
            ("thực hiện thủ tục không phụ thuộc địa giới trong năm 2025 theo chỉ đạo", "2025-12-31 from 2025-01-01"),
            ("Báo cáo Thường trực Ban Chỉ đạo trước ngày 01/10/2025", "2025-09-30 (2025-10-01)"),
            ("gửi về Văn phòng trước 17 giờ ngày 15/6/2025.", "2025-06-15 (2025-06-15)"),
            ("giai đoạn từ 01/7/2025 đến hết tháng 12/2025", "2025-12-31 from 2025-12-01"),
            ("đến hết tháng 11/2025 đạt 100%", "2025-11-30 from 2025-11-01"),
            ("Hoàn thành trong tháng 7/2025.", "2025-07-31 from 2025-07-01"),
            ("hoàn thành trong quý III/2025", "2025-09-30 from 2025-07-01"),
            ("chậm nhất đến ngày 30/6/2025 phải xong", "2025-06-30"),
            ("Hoàn thành xong trước tháng 9 năm 2025", "2025-08-31"),
            (
                "báo cáo trước ngày 15/6/2025 và hoàn thành trong tháng 7/2025",
                "2025-06-14 (2025-06-15) 2025-07-31 from 2025-07-01",
            ),
        ] {
            assert_eq!(found(text), expected, "{text}");
            assert_eq!(found(&text.nfd().collect::<String>()), expected, "{text} decomposed");
        }
    }

    #[test]
    fn history_citations_recurring_and_open_wording_name_no_end() {
        for text in [
            "Công văn số 15133-CV/VPTW, ngày 30/5/2025",
            "trước 16 giờ hằng ngày",
            "trước ngày 10 hằng tháng",
            "trước ngày 15/12/2025 hằng năm",
            "định kỳ hằng năm báo cáo, giao ban hằng tuần",
            "trong năm 2025 và những năm tiếp theo",
            "trong năm 2025, các năm tiếp theo",
            "trong tháng 6/2025 - 8/2025",
            "trước ngày 15/12/2025 định kỳ hằng năm",
            "lộ trình đổi mới công nghệ đến năm 2035",
            "kế hoạch công tác tháng 6 và 6 tháng cuối năm 2025",
            "tính đến trước ngày 30/6/2025",
            "số hóa hồ sơ phát sinh trước ngày 01/7/2025",
            "trong tháng 7, tiếp tục cập nhật 2.000 mã",
            "trước 30/4, dịp 1/5",
            "trong năm học mới, trong thời gian tới",
            "trong 24/7, trước 05/13 địa bàn",
            "vận hành vào ngày 25/6/2025",
        ] {
            assert_eq!(found(text), "", "{text}");
        }
    }

    #[test]
    fn places_left_out_are_passed_over() {
        let text = "😀 theo Quyết định ban hành, trước ngày 01/10/2025; xong trước ngày 15/11/2025";
        let scan = Scan::new(text);
        let all = find_deadlines(&scan, &[]);
        assert_eq!(
            all.iter().map(|end| end.span.of(text)).collect::<Vec<_>>(),
            ["trước ngày 01/10/2025", "xong trước ngày 15/11/2025"]
        );
        let [left] = &find_deadlines(&scan, &[all[0].span])[..] else { panic!() };
        assert_eq!(left.span, all[1].span);
        let [left] = &find_deadlines(&scan, &[all[1].span])[..] else { panic!() };
        assert_eq!(left.span, all[0].span);
    }

    #[test]
    fn the_words_are_folded_and_longer_ones_stand_first() {
        for (i, (phrase, _)) in LEADS.iter().enumerate() {
            assert_eq!(fold_text(phrase), *phrase);
            assert!(LEADS[i + 1..].iter().all(|(later, _)| !later.starts_with(&format!("{phrase} "))), "{phrase}");
        }
        assert!(PAST.iter().all(|phrase| fold_text(phrase) == *phrase));
    }
}
