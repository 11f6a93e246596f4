//! What holds for every text: readers never panic, spans lie on character borders, and text typed composed or
//! decomposed reads alike. The texts are put together at random from the words and signs of real deadlines.

use rasoat::calendar::Calendar;
use rasoat::day::{from_iso, to_iso};
use rasoat::read::{
    DateReading, Deadline, DeadlineReading, FieldNotation, FoundDay, Scan, Span, StatusReading, find_deadlines,
    read_date, read_days, read_deadline, read_period, read_status,
};
use unicode_normalization::UnicodeNormalization;

const FRAGMENTS: &str = "30/6/2025|31/9/2025|30/6|22/6-2025|2025-06-30|T00:00:00Z|30.6.25|45870|6/2025|2025|25|01|/|-|–|.|,|;|:|(|)|%|\n|\u{a0}\
|ngày|tháng|năm|quý|Quý II|III|tuần|đầu|giữa|cuối|nửa|trước|trước ngày|đến hết|hết|trong|từ|kể từ|sau|sau khi|đến|và|hoặc|chậm nhất\
|hằng|hàng|mỗi|định kỳ|lần|một lần|ngày làm việc|6 tháng|15 ngày|giờ|16h30|17:00|thứ Sáu|thứ 6|Chủ nhật|T6|th|q|tết|Nguyên đán\
|thường xuyên|theo kế hoạch|gia hạn|dự kiến|tầm nhìn|giai đoạn|năm học|nhiệm kỳ|trở đi|và các năm tiếp theo|41/KH-UBND|số|lần thứ\
|đã hoàn thành|đang thực hiện|quá hạn|đúng hạn|không thuộc|80%|x|😀|\u{301}|ủy|hoá|9999|99999999999999999999|0|00|32|13|１２";

/// A generator of numbers that are the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }

    fn text(&mut self, fragments: &[&str]) -> String {
        let mut text = String::new();
        for _ in 0..self.roll(9) + 1 {
            text.push_str(fragments[self.roll(fragments.len())]);
            if self.roll(3) > 0 {
                text.push(' ');
            }
        }
        text
    }
}

fn on_borders(span: Span, text: &str) -> bool {
    let mut at = 0;
    let mut borders = vec![0];
    for c in text.chars() {
        at += c.len_utf16() as u32;
        borders.push(at);
    }
    span.start <= span.end && borders.contains(&span.start) && borders.contains(&span.end)
}

fn spans(text: &str) -> Vec<Span> {
    let scan = Scan::new(text);
    let mut spans: Vec<Span> = read_days(&scan).iter().map(FoundDay::span).collect();
    let ends = find_deadlines(&scan, &[]);
    spans.extend(ends.iter().map(|end| end.span));
    let deadline = |deadline: &Deadline, spans: &mut Vec<Span>| {
        spans.push(deadline.span);
        spans.extend(deadline.day.map(|day| day.span));
        spans.extend(deadline.milestones.iter().flat_map(|step| [Some(step.span), step.name]).flatten());
    };
    ends.iter().for_each(|end| deadline(end, &mut spans));
    let point = |at| Span { start: at, end: at };
    let reading = read_deadline(text, Some(2025));
    spans.extend(match &reading {
        DeadlineReading::Blank => None,
        DeadlineReading::Deadline(_) => None,
        DeadlineReading::Impossible(day) => Some(day.span),
        DeadlineReading::TwoDigitYear(day) | DeadlineReading::Serial(day) => Some(day.span),
        DeadlineReading::Unreadable { at, .. } => Some(point(*at)),
    });
    if let Some(found) = reading.deadline() {
        deadline(found, &mut spans);
    }
    spans.extend(match read_date(text) {
        DateReading::Blank => None,
        DateReading::Day(day) => Some(day.span),
        DateReading::Impossible(day) => Some(day.span),
        DateReading::TwoDigitYear(day) | DateReading::Serial(day) => Some(day.span),
        DateReading::Unreadable { at, .. } => Some(point(at)),
    });
    spans.extend(match read_status(text) {
        StatusReading::Blank => None,
        StatusReading::Known { span, .. } => Some(span),
        StatusReading::Unknown { at } => Some(point(at)),
    });
    spans
}

/// What a text says, without the places.
fn meaning(text: &str) -> String {
    let scan = Scan::new(text);
    let days = |deadline: &Deadline| {
        format!("{:?} {:?} {:?} {:?} {:?}", deadline.kind, deadline.due, deadline.from, deadline.every, deadline.term)
    };
    let deadline = match read_deadline(text, None) {
        DeadlineReading::Deadline(found) => days(&found),
        DeadlineReading::Impossible(day) => format!("{:?}", day.part),
        DeadlineReading::TwoDigitYear(day) | DeadlineReading::Serial(day) => to_iso(day.date),
        DeadlineReading::Unreadable { expected, .. } => format!("{expected:?}"),
        DeadlineReading::Blank => String::new(),
    };
    let found: Vec<String> = find_deadlines(&scan, &[]).iter().map(days).collect();
    let status = (read_status(text).state(), read_status(text).timing());
    format!("{deadline} {found:?} {} {status:?} {:?}", read_days(&scan).len(), read_period(text))
}

#[test]
fn no_text_breaks_a_reader_and_every_span_lies_on_character_borders() {
    let fragments: Vec<&str> = FRAGMENTS.split('|').collect();
    let mut dice = Dice(411);
    for _ in 0..6_000 {
        let text = dice.text(&fragments);
        for span in spans(&text) {
            assert!(on_borders(span, &text), "{span:?} in {text:?}");
        }
    }
}

#[test]
fn composed_and_decomposed_text_reads_alike() {
    let fragments: Vec<&str> = FRAGMENTS.split('|').filter(|fragment| *fragment != "\u{301}").collect();
    let mut dice = Dice(57);
    for _ in 0..3_000 {
        let text = dice.text(&fragments);
        assert_eq!(meaning(&text), meaning(&text.nfd().collect::<String>()), "{text:?}");
    }
}

#[test]
fn a_day_written_in_a_notation_is_read_back_and_every_next_due_day_is_later() {
    let calendar = Calendar::shipped();
    let notations = ["dd/mm/yyyy", "d/m/yyyy", "dd-mm-yyyy", "dd.mm.yyyy", "yyyy-mm-dd"];
    let fragments: Vec<&str> = FRAGMENTS.split('|').collect();
    let mut dice = Dice(71);
    for _ in 0..3_000 {
        let day = from_iso("1990-01-01").unwrap() + chrono::Days::new(dice.roll(40_000) as u64);
        let written = FieldNotation::parse(notations[dice.roll(5)]).unwrap().write(day);
        let DateReading::Day(read) = read_date(&written) else { panic!("{written}") };
        assert_eq!((read.date, read.notation.write(day)), (day, written));
        let text = dice.text(&fragments);
        if let DeadlineReading::Deadline(deadline) = read_deadline(&text, Some(2025)) {
            let next = deadline.next_due(day, &calendar);
            assert!(next.is_none_or(|next| next > day), "{text:?} after {day}");
        }
    }
}
