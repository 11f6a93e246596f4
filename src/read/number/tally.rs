//! Sentences that count tasks by state: "tổng số 25 nhiệm vụ: 20 hoàn thành, 4 đang thực hiện, 1 quá hạn".

use super::numeral::{Numeral, Shape};
use super::words::before;
use crate::read::words::Firsts;
use crate::read::{Kind, Scan, Span};

/// A stated number of tasks, and how many of them are in which state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// All tasks.
    pub total: Count,
    /// The tasks by state, each state once.
    pub parts: Vec<(TaskState, Count)>,
    /// Whether other numbers stand among the parts, so that they need not be all of the total.
    pub open: bool,
    /// Whether it says that it counts the table it stands in: biểu này, phụ lục này.
    pub of_table: bool,
    /// From the total to the last part.
    pub span: Span,
}

/// A whole number and where its digits stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The number.
    pub value: i64,
    /// Its digits.
    pub span: Span,
}

/// A state by which tasks are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// hoàn thành
    Done,
    /// đang thực hiện
    Doing,
    /// chưa thực hiện
    NotStarted,
    /// chưa hoàn thành: in progress or not started
    NotDone,
    /// trong hạn
    Within,
    /// quá hạn
    Overdue,
}

/// The words of each state. Where one begins or ends another, the longer stands first.
#[rustfmt::skip]
const STATES: &[(&str, TaskState)] = &[
    ("chưa hoàn thành", TaskState::NotDone), ("không hoàn thành", TaskState::NotDone), ("chưa thực hiện", TaskState::NotStarted),
    ("chưa triển khai", TaskState::NotStarted), ("chưa bắt đầu", TaskState::NotStarted), ("đang thực hiện", TaskState::Doing),
    ("đang triển khai", TaskState::Doing), ("đang xử lý", TaskState::Doing), ("đang giải quyết", TaskState::Doing), ("quá hạn", TaskState::Overdue),
    ("trễ hạn", TaskState::Overdue), ("chậm tiến độ", TaskState::Overdue), ("trong hạn", TaskState::Within), ("chưa đến hạn", TaskState::Within),
    ("hoàn thành", TaskState::Done), ("đã xong", TaskState::Done),
];

/// Words that may stand between a state and its number.
const BETWEEN: &[&str] = &["là", "được", "có", "gồm", "đã", "số", "nhiệm vụ"];

/// Words before a total of tasks.
const TOTALS: &[&str] = &["tổng số", "tổng cộng", "tổng", "được giao", "đã giao", "giao", "có", "gồm", "trong", "với"];

/// The longest sentence looked at, in tokens.
const REACH: usize = 120;

/// The tallies of a text.
///
/// ```
/// use rasoat::read::{Scan, number::{TaskState, tallies}};
/// let scan = Scan::new("Được giao 9.831 nhiệm vụ: 7.892 hoàn thành, 1.602 trong hạn, 319 quá hạn");
/// let tally = &tallies(&scan)[0];
/// assert_eq!((tally.total.value, tally.parts[2].1.value), (9831, 319));
/// assert_eq!(tally.mismatch(), Some(9813));
/// ```
pub fn tallies(scan: &Scan) -> Vec<Tally> {
    let mut found = Vec::new();
    // Most texts count no tasks.
    const FIRSTS: Firsts = Firsts::of(&["nhiệm vụ"]);
    let tasks = |i| scan.may_start(i, &FIRSTS) && scan.phrase(i, "nhiệm vụ").is_some();
    if !(0..scan.tokens().len()).any(tasks) {
        return found;
    }
    let mut i = 0;
    while let Some(kind) = scan.kind(i) {
        let tally = (kind == Kind::Digits).then(|| Reader::tally(scan, i)).flatten();
        match tally {
            Some((tally, to)) => {
                found.push(tally);
                i = to;
            }
            None => i += 1,
        }
    }
    found
}

impl Tally {
    /// How many tasks are stated to be in a state.
    pub fn stated(&self, state: TaskState) -> Option<Count> {
        self.parts.iter().find(|(of, _)| *of == state).map(|(_, count)| *count)
    }

    /// What the parts add up to, where that cannot be the total. Those in time and those overdue may be counted among
    /// the ones in progress, and those in progress among the ones not completed.
    pub fn mismatch(&self) -> Option<i64> {
        use TaskState::{Doing, Done, NotDone, NotStarted, Overdue, Within};
        let sum = |states: &[TaskState]| {
            let counts = self.parts.iter().filter(|(state, _)| states.contains(state)).map(|(_, count)| count.value);
            counts.fold(0i64, i64::saturating_add)
        };
        let total = self.total.value;
        let all = sum(&[Done, Doing, NotStarted, NotDone, Within, Overdue]);
        let readings = [
            all,
            sum(&[Done, Doing, NotStarted, NotDone, Within]),
            sum(&[Done, Doing, NotStarted, NotDone]),
            sum(&[Done, Doing, NotStarted]),
            sum(&[Done, NotDone]),
        ];
        if readings.contains(&total) {
            return None;
        }
        let least = sum(&[Done, Doing, NotStarted]).max(sum(&[Done, NotDone]));
        if least > total {
            return Some(least);
        }
        let stated = |state| self.stated(state).is_some();
        let whole = stated(Done) && (stated(Doing) || stated(NotDone) || stated(Within));
        (whole && !self.open).then_some(all)
    }
}

struct Reader<'s, 't> {
    scan: &'s Scan<'t>,
    tally: Tally,
    /// Whether a state follows its number (20 hoàn thành) or leads it (hoàn thành 20), once the first part has told.
    follows: Option<bool>,
    end: usize,
}

impl Reader<'_, '_> {
    /// The tally whose total is the number at token `i`, and the token after its last part.
    fn tally(scan: &Scan, i: usize) -> Option<(Tally, usize)> {
        let (total, to) = total(scan, i)?;
        let of_table = of_table(scan, i.saturating_sub(16), i);
        let tally = Tally { total, parts: Vec::new(), open: false, of_table, span: total.span };
        let mut reader = Reader { scan, tally, follows: None, end: to };
        reader.parts(to)?;
        (reader.tally.parts.len() > 1).then_some((reader.tally, reader.end))
    }

    /// Reads the parts from token `i` to the end of the sentence; `None` where a state is counted twice.
    fn parts(&mut self, mut i: usize) -> Option<()> {
        let scan = self.scan;
        let last = scan.tokens().len().min(i.saturating_add(REACH));
        while i < last {
            let nested = !self.tally.parts.is_empty()
                && (scan.mark(i) == Some('(')
                    || scan.phrase(i, "trong đó").is_some()
                    || scan.phrase(i, "bao gồm").is_some());
            if nested {
                // Those of a part: "hoàn thành 20 (đúng hạn 18, quá hạn 2)".
                let bracket = scan.mark(i) == Some('(');
                let ends = |&j: &usize| match scan.mark(j) {
                    Some(')') => bracket,
                    Some(';' | '.') => !bracket && scan.kind(j + 1) != Some(Kind::Digits),
                    _ => false,
                };
                i = (i..last).find(ends).unwrap_or(last);
            }
            match (scan.mark(i), scan.kind(i)) {
                (Some('.' | '!' | '?'), _) => break,
                (_, Some(Kind::Digits)) => i = self.part(i)?,
                _ => i += 1,
            }
        }
        Some(())
    }

    /// Reads the number at token `i`; the token after it.
    fn part(&mut self, i: usize) -> Option<usize> {
        let scan = self.scan;
        let numeral = Numeral::at(scan, i, false)?;
        let to = numeral.to;
        let Some(count) = count(scan, &numeral) else { return Some(to) };
        let tasks = scan.phrase(scan.skip_space(to), "nhiệm vụ");
        let end = tasks.unwrap_or(to);
        let (leads, after) = (state_before(scan, i), state_after(scan, end));
        let chosen = match self.follows {
            Some(true) => after.or(leads.map(|state| (state, end))),
            _ => leads.map(|state| (state, end)).or(after),
        };
        let Some((state, end)) = chosen else {
            // A number of something else (12 xã) says nothing; one of tasks is a part without a name.
            let other = tasks.is_none() && scan.kind(scan.skip_space(to)) == Some(Kind::Word);
            self.tally.open |= !other;
            return Some(end);
        };
        self.follows.get_or_insert(leads.is_none());
        if self.tally.parts.iter().any(|(known, _)| *known == state) {
            return None;
        }
        self.tally.parts.push((state, count));
        self.tally.span = self.tally.span.to(count.span);
        self.end = end;
        Some(end)
    }
}

/// The number of tasks at token `i`: "25 nhiệm vụ" after a word of totals, or "tổng số nhiệm vụ … là 25".
fn total(scan: &Scan, i: usize) -> Option<(Count, usize)> {
    let numeral = Numeral::at(scan, i, false)?;
    let (count, to) = (count(scan, &numeral)?, numeral.to);
    let after = |i: usize| scan.any_phrase_before(i, TOTALS);
    if let Some(to) = scan.phrase(scan.skip_space(to), "nhiệm vụ") {
        let colon = scan.mark(before(scan, i).wrapping_sub(1)) == Some(':');
        let begins = before(scan, i) == 0;
        return (after(i) || colon || begins).then_some((count, to));
    }
    let from = i.saturating_sub(20);
    let named = (from..i)
        .rev()
        .take_while(|&at| !matches!(scan.mark(at), Some(';' | '.' | ',')) && scan.kind(at) != Some(Kind::Digits));
    let is_total =
        |at: usize| scan.any_phrase(at, &["tổng số nhiệm vụ", "số nhiệm vụ được giao", "số nhiệm vụ"]).is_some();
    named.into_iter().any(is_total).then_some((count, to))
}

/// The whole number of a numeral, where it is one that counts: no date, share, percentage or document number.
fn count(scan: &Scan, numeral: &Numeral) -> Option<Count> {
    let i = numeral.from;
    let next = scan.skip_space(numeral.to);
    let joined = |at: Option<char>| matches!(at, Some('/' | '-' | '.' | '%' | ':'));
    let glued = joined(scan.mark(numeral.to)) && matches!(scan.kind(numeral.to + 1), Some(Kind::Digits | Kind::Word));
    let named = scan.any_phrase_before(i, &["ngày", "tháng", "năm", "số", "quý", "đợt"])
        && scan.phrase_before(i, "tổng số").is_none();
    let left = i.checked_sub(1).and_then(|last| scan.mark(last));
    if !matches!(numeral.shape, Shape::Plain | Shape::Dot | Shape::Vietnamese)
        || glued
        || named
        || joined(left.filter(|&sign| sign != ':'))
        || matches!(scan.mark(next), Some('%' | '/'))
    {
        return None;
    }
    let value = numeral.value(scan)?.to_safe_integer()?;
    Some(Count { value, span: scan.span(i, numeral.to) })
}

/// The state whose words end before token `i`, with nothing but small words and a colon between.
fn state_before(scan: &Scan, i: usize) -> Option<TaskState> {
    let mut at = before(scan, i);
    for _ in 0..5 {
        if scan.mark(at.wrapping_sub(1)) == Some(':') {
            at = before(scan, at - 1);
        } else if let Some(from) = BETWEEN.iter().find_map(|word| scan.phrase_before(at, word)) {
            at = before(scan, from);
        } else {
            break;
        }
    }
    STATES.iter().find(|(words, _)| scan.phrase_before(at, words).is_some()).map(|(_, state)| *state)
}

/// The state that stands at token `i`, and the token after it.
fn state_after(scan: &Scan, i: usize) -> Option<(TaskState, usize)> {
    let mut at = scan.skip_space(i);
    for _ in 0..2 {
        let small = ["đã", "được", "còn"].iter().find_map(|word| scan.phrase(at, word));
        at = small.map_or(at, |to| scan.skip_space(to));
    }
    STATES.iter().find_map(|&(words, state)| Some((state, scan.phrase(at, words)?)))
}

/// Whether the words before a total say that it counts the table itself.
fn of_table(scan: &Scan, from: usize, to: usize) -> bool {
    let tables = ["biểu này", "biểu trên", "phụ lục này", "bảng này", "bảng trên", "danh mục này"];
    (from..to).any(|i| scan.any_phrase(i, &tables).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn every_phrase_is_written_folded() {
        for word in STATES.iter().map(|(word, _)| word).chain(BETWEEN).chain(TOTALS) {
            assert_eq!(fold_text(word), *word);
        }
    }

    /// The total, the parts, and what the parts wrongly add up to.
    type Read = (i64, Vec<(TaskState, i64)>, Option<i64>);

    fn read(text: &str) -> Option<Read> {
        let mut found = tallies(&Scan::new(text));
        assert!(found.len() < 2, "{text}");
        let tally = found.pop()?;
        let parts = tally.parts.iter().map(|(state, count)| (*state, count.value)).collect();
        Some((tally.total.value, parts, tally.mismatch()))
    }

    #[test]
    fn tasks_are_counted_by_state() {
        use TaskState::{Doing, Done, NotDone, NotStarted, Overdue, Within};
        for (text, total, parts, mismatch) in [
            (
                "Năm 2025 giao 9.831 nhiệm vụ: 7.892 hoàn thành, 1.602 trong hạn, 319 quá hạn.",
                9831,
                vec![(Done, 7892), (Within, 1602), (Overdue, 319)],
                Some(9813),
            ),
            (
                "Được giao tổng số 21.914 nhiệm vụ, đã hoàn thành 16.051 nhiệm vụ, chưa hoàn thành 5.863 nhiệm vụ",
                21914,
                vec![(Done, 16051), (NotDone, 5863)],
                None,
            ),
            (
                "Tổng số nhiệm vụ được giao là 25; đã hoàn thành 20, đang thực hiện 6",
                25,
                vec![(Done, 20), (Doing, 6)],
                Some(26),
            ),
            (
                "Tổng số 25 nhiệm vụ (20 nhiệm vụ đã hoàn thành, 03 đang thực hiện, 02 chưa thực hiện)",
                25,
                vec![(Done, 20), (Doing, 3), (NotStarted, 2)],
                None,
            ),
            (
                "Tổng số: 25 nhiệm vụ\n- Đã hoàn thành: 20 nhiệm vụ (80%)\n- Đang thực hiện: 4 nhiệm vụ (16%)",
                25,
                vec![(Done, 20), (Doing, 4)],
                Some(24),
            ),
            (
                "có 25 nhiệm vụ, hoàn thành 20 (đúng hạn 18, quá hạn 2), đang thực hiện 5",
                25,
                vec![(Done, 20), (Doing, 5)],
                None,
            ),
            (
                "giao 25 nhiệm vụ: hoàn thành 20, đang thực hiện 5, quá hạn 2",
                25,
                vec![(Done, 20), (Doing, 5), (Overdue, 2)],
                None,
            ),
            ("giao 25 nhiệm vụ: hoàn thành 20, trong hạn 3", 25, vec![(Done, 20), (Within, 3)], Some(23)),
            // One more number of tasks may be the rest.
            (
                "giao 25 nhiệm vụ: hoàn thành 20, đang thực hiện 4, còn 01 nhiệm vụ chờ hướng dẫn",
                25,
                vec![(Done, 20), (Doing, 4)],
                None,
            ),
            ("giao 25 nhiệm vụ: hoàn thành 20, quá hạn 2", 25, vec![(Done, 20), (Overdue, 2)], None),
            ("giao 25 nhiệm vụ: hoàn thành 20, chưa thực hiện 7", 25, vec![(Done, 20), (NotStarted, 7)], Some(27)),
            // The parts of a part are not its neighbours, wherever they end.
            (
                "có 2.500 nhiệm vụ, hoàn thành 2.000, trong đó đúng hạn 1.800, quá hạn 200; đang thực hiện 500",
                2500,
                vec![(Done, 2000), (Doing, 500)],
                None,
            ),
            (
                "có 25 nhiệm vụ, hoàn thành 20 (đúng hạn 18; quá hạn 2), đang thực hiện 5",
                25,
                vec![(Done, 20), (Doing, 5)],
                None,
            ),
            // Another sentence is another count.
            (
                "Giao 25 nhiệm vụ: hoàn thành 20, đang thực hiện 5. Năm trước quá hạn 3",
                25,
                vec![(Done, 20), (Doing, 5)],
                None,
            ),
            (
                "Giao 25 nhiệm vụ: hoàn thành 20, đang thực hiện 5, trong đó khó khăn 2. Năm trước quá hạn 3",
                25,
                vec![(Done, 20), (Doing, 5)],
                None,
            ),
            ("Tổng số 25 nhiệm vụ:\n20 hoàn thành\n5 đang thực hiện", 25, vec![(Done, 20), (Doing, 5)], None),
            ("25 nhiệm vụ: 20 hoàn thành, 5 đang thực hiện", 25, vec![(Done, 20), (Doing, 5)], None),
            // A number of something else is no task, a bare one may be.
            ("giao 25 nhiệm vụ: hoàn thành 20, đang thực hiện 4 tại 12 xã", 25, vec![(Done, 20), (Doing, 4)], Some(24)),
            ("giao 25 nhiệm vụ: hoàn thành 20, đang thực hiện 4, khác 1", 25, vec![(Done, 20), (Doing, 4)], None),
            ("Tổng số:25 nhiệm vụ, hoàn thành:20, đang thực hiện:4", 25, vec![(Done, 20), (Doing, 4)], Some(24)),
        ] {
            assert_eq!(read(text), Some((total, parts, mismatch)), "{text}");
        }
    }

    #[test]
    fn parts_are_looked_for_in_the_reach_of_a_sentence() {
        for words in 50..60 {
            let text = format!("giao 25 nhiệm vụ: hoàn thành: 20,{} đang thực hiện 4", " mà".repeat(words));
            let scan = Scan::new(&text);
            let last = scan.tokens().len() - 1;
            assert_eq!(!tallies(&scan).is_empty(), last < 7 + REACH, "{words}");
        }
    }

    #[test]
    fn a_total_of_the_table_says_so() {
        for (words, of_table) in
            [("Biểu này", true), ("Theo Phụ lục này,", true), ("Biểu này là mới. Năm nay", false), ("Sở", false)]
        {
            let text = format!("{words} có tất cả gồm 25 nhiệm vụ: hoàn thành 20, đang thực hiện 5");
            assert_eq!(tallies(&Scan::new(&text))[0].of_table, of_table, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_tally() {
        for text in [
            "Hoàn thành 05/13 nhiệm vụ, đạt 38,46%",
            "Đã hoàn thành 20 nhiệm vụ. Đang thực hiện 4 nhiệm vụ",
            "Kế hoạch giao 25 nhiệm vụ, hoàn thành trong năm 2025",
            "Giao 25 nhiệm vụ hoàn thành trước ngày 30/6/2025, đang thực hiện theo Công văn số 62/SKHCN",
            "Tổng số 1.380 dịch vụ công, trong đó toàn trình 734",
            "Giao 25 nhiệm vụ, đã hoàn thành 20 nhiệm vụ",
            "phối hợp 25 nhiệm vụ, hoàn thành 20, đang thực hiện 4",
            "Theo dõi số nhiệm vụ được giao; mở 25 lớp, hoàn thành 20, đang thực hiện 6",
            "Giao 25 nhiệm vụ: hoàn thành 20, đang thực hiện 12-KH/TU",
            "Giao 25 nhiệm vụ: quý 3 hoàn thành, 20 đang thực hiện",
            "Giao 25 nhiệm vụ: 12/20 hoàn thành, 5 đang thực hiện",
            "Giao 25 nhiệm vụ: hoàn thành 80%, đang thực hiện 20%",
            "Giao 25 nhiệm vụ: hoàn thành 2,5, đang thực hiện 20",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
