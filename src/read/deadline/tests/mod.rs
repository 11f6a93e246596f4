//! Deadlines as offices write them, with readings worked out by hand.

mod edges;
mod tables;

use super::*;
use crate::day::{from_iso, to_iso};
use crate::read::Clock;
use unicode_normalization::UnicodeNormalization;

fn read(text: &str, year: Option<i32>) -> DeadlineReading {
    read_deadline(text, year)
}

/// A reading in one line.
fn line(text: &str, year: Option<i32>) -> String {
    match read(text, year) {
        DeadlineReading::Blank => "blank".into(),
        DeadlineReading::Impossible(impossible) => format!("impossible {:?}", impossible.part),
        DeadlineReading::TwoDigitYear(day) => format!("two {}", to_iso(day.date)),
        DeadlineReading::Serial(day) => format!("serial {}", to_iso(day.date)),
        DeadlineReading::Unreadable { expected, at } => format!("{expected:?} {at}"),
        DeadlineReading::Deadline(deadline) => describe(&deadline),
    }
}

fn describe(deadline: &Deadline) -> String {
    let mut words = vec![format!("{:?}", deadline.kind).to_lowercase()];
    let mut say = |label: &str, day: Option<NaiveDate>| words.extend(day.map(|day| format!("{label}{}", to_iso(day))));
    say("from ", deadline.from);
    say("", deadline.due);
    say("named ", deadline.named);
    say("loose ", deadline.loose_until);
    say("was ", deadline.extended_from);
    if let Some(Clock { hour, minute }) = deadline.clock {
        words.push(format!("{hour:02}:{minute:02}"));
    }
    if let Some(every) = &deadline.every {
        words.push(format!("every {:?}", every.every));
        words.extend(every.weekday.map(|day| format!("{day}")));
        if !every.on.is_empty() {
            let on = every.on.iter().map(|(months, day)| match *months {
                0xfff => day.to_string(),
                months => {
                    let months = (1..=12).filter(|month| months >> (month - 1) & 1 == 1).map(|month| month.to_string());
                    format!("{day}/{}", months.collect::<Vec<_>>().join("+"))
                }
            });
            words.push(format!("on {}", on.collect::<Vec<_>>().join(", ")));
        }
        words.extend(every.before.then(|| "before".into()));
        words.extend(every.working.then(|| "working".into()));
        words.extend(every.until.map(|day| format!("until {}", to_iso(day))));
    }
    if let Some(term) = deadline.term {
        let unit = term.unit.map_or("Hour".into(), |unit| format!("{unit:?}"));
        let event = term.event.map_or("event".into(), to_iso);
        words.push(format!("{} {unit} {} {event}", term.count, if term.backwards { "before" } else { "after" }));
    }
    words.extend(deadline.milestones.iter().map(|step| format!("[{}]", to_iso(step.due))));
    words.extend(deadline.then_open.then(|| "then open".into()));
    words.join(" ")
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .flat_map(|&(text, expected)| {
            [(text.to_owned(), expected), (text.nfd().collect(), expected), (text.to_uppercase(), expected)]
        })
        .filter_map(|(text, expected)| {
            let read = line(&text, None);
            // The place of a fault moves with the length of the text.
            let fault = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
            let placed = expected.starts_with(char::is_uppercase);
            let same = read == expected
                || (placed && text.chars().count() != text.nfc().count() && fault(&read) == fault(expected));
            (!same).then(|| format!("{text:?}\n   read {read}\n   want {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn deadline(text: &str) -> Deadline {
    match read(text, None) {
        DeadlineReading::Deadline(deadline) => *deadline,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn the_next_due_day_comes_after_the_day_given() {
    for (text, after, expected) in [
        ("hằng ngày", "2025-08-11", "2025-08-12"),
        ("trước 16 giờ hằng ngày", "2025-12-31", "2026-01-01"),
        ("mỗi ngày làm việc", "2025-08-29", "2025-09-03"),
        ("hằng tuần", "2025-08-11", "2025-08-17"), // a Monday, its Sunday
        ("thứ Sáu hằng tuần", "2025-08-11", "2025-08-15"),
        ("thứ Sáu hằng tuần", "2025-08-15", "2025-08-22"),
        ("trước thứ Sáu hằng tuần", "2025-08-11", "2025-08-14"),
        ("trước thứ Sáu hằng tuần", "2025-08-14", "2025-08-21"),
        ("hằng tháng", "2025-08-11", "2025-08-31"),
        ("hằng tháng", "2025-08-31", "2025-09-30"),
        ("ngày 15 hằng tháng", "2025-08-15", "2025-09-15"),
        ("trước ngày 10 hằng tháng", "2025-08-08", "2025-08-09"),
        ("trước ngày 10 hằng tháng", "2025-08-11", "2025-09-09"),
        ("trước ngày 01 hằng tháng", "2025-12-15", "2025-12-31"),
        ("ngày 10 và 25 hằng tháng", "2025-08-11", "2025-08-25"),
        ("ngày 31 hằng tháng", "2026-01-31", "2026-02-28"),
        ("ngày 30 hằng tháng", "2028-02-01", "2028-02-29"),
        ("ngày làm việc cuối cùng của tháng", "2025-08-11", "2025-08-29"),
        ("hằng quý", "2025-08-11", "2025-09-30"),
        ("ngày 10 tháng đầu quý sau", "2025-08-11", "2025-10-10"),
        ("ngày 20 tháng cuối quý", "2025-12-20", "2026-03-20"),
        ("6 tháng", "2025-08-11", "2025-12-31"),
        ("tháng 6 và tháng 12 hằng năm", "2025-12-31", "2026-06-30"),
        ("hằng năm", "2025-08-11", "2025-12-31"),
        ("ngày 30/6 hằng năm", "2025-06-30", "2026-06-30"),
        ("ngày 30/6 và 31/12 hằng năm", "2025-06-30", "2025-12-31"),
        ("trước 15/12 hằng năm", "2025-12-14", "2026-12-14"),
        ("30/6/2025; 31/12/2025", "2025-06-30", "2025-12-31"),
        ("30/6/2025; 31/12/2025", "2025-05-01", "2025-06-30"),
        ("Quý II/2025 và hằng năm", "2025-05-01", "2025-06-30"),
        ("Quý II/2025 và hằng năm", "2025-08-11", "2025-12-31"),
        ("30/6/2025", "2025-06-29", "2025-06-30"),
        ("hằng tháng đến hết năm 2025", "2025-12-30", "2025-12-31"),
    ] {
        let next = deadline(text).next_due(from_iso(after).unwrap(), &Calendar::shipped());
        assert_eq!(next.map(to_iso).as_deref(), Some(expected), "{text} after {after}");
    }
    for (text, after) in [
        ("30/6/2025", "2025-06-30"),
        ("thường xuyên", "2025-06-30"),
        ("hằng tháng đến hết năm 2025", "2025-12-31"),
        ("02 năm/lần, ngày 30/6", "2025-06-01"),
    ] {
        assert_eq!(deadline(text).next_due(from_iso(after).unwrap(), &Calendar::shipped()), None, "{text}");
    }
}

#[test]
fn a_recurring_deadline_comes_round_without_gap_or_standstill() {
    for text in [
        "hằng ngày",
        "hằng tuần",
        "thứ Năm hằng tuần",
        "trước ngày 01 hằng tháng",
        "ngày 31 hằng tháng",
        "ngày 10 và 25 hằng tháng",
        "hằng quý",
        "2 tháng/lần",
        "6 tháng",
        "hằng năm",
        "ngày 29/2 hằng năm",
        "trước 01/01 hằng năm",
        "ngày làm việc cuối cùng của tháng",
    ] {
        let every = deadline(text);
        let mut turns: Vec<NaiveDate> = Vec::new();
        for day in from_iso("2023-11-01").unwrap().iter_days().take(1600) {
            let next = every.next_due(day, &Calendar::shipped()).unwrap();
            assert!(next > day && next <= day + chrono::Days::new(366), "{text} {day}");
            // The same turn until it has come, then the next one.
            match turns.last() {
                Some(&last) if day < last => assert_eq!(next, last, "{text} {day}"),
                _ => turns.push(next),
            }
        }
    }
}

#[test]
fn due_days_are_printed_or_counted_and_days_off_move_lateness_only() {
    for (text, date, last) in [
        ("31/8/2025", "2025-08-31", "2025-09-03"), // a Sunday before two holidays
        ("30/6/2025", "2025-06-30", "2025-06-30"),
        ("trong 15 ngày kể từ ngày 24/4/2025", "2025-05-09", "2025-05-09"),
        ("trong 15 ngày làm việc kể từ ngày 24/4/2025", "2025-05-19", "2025-05-19"),
        ("15 ngày kể từ ngày 17/8/2025", "2025-09-03", "2025-09-03"), // counted to 1 September, a holiday
        ("01 tháng kể từ ngày 31/01/2025", "2025-02-28", "2025-02-28"),
        ("02 tuần kể từ ngày 18/6/2025", "2025-07-02", "2025-07-02"),
        ("03 ngày trước ngày 09/7/2025", "2025-07-06", "2025-07-07"),
    ] {
        let due = deadline(text).due_on(&Calendar::shipped()).unwrap();
        assert_eq!((to_iso(due.date).as_str(), to_iso(due.last).as_str()), (date, last), "{text}");
        assert!(deadline(text).is_exact() && !due.estimated);
    }
    for text in [
        "thường xuyên",
        "hằng tháng",
        "đầu tháng 6/2025",
        "khẩn trương",
        "trong 5 ngày kể từ ngày ký",
        "năm học 2025-2026",
    ] {
        assert!(!deadline(text).is_exact(), "{text}");
    }
    assert!(deadline("02/01/2027").due_on(&Calendar::shipped()).unwrap().estimated);
}

#[test]
fn readings_are_json_with_a_kind() {
    let json = |text: &str| serde_json::to_value(read(text, None)).unwrap();
    assert_eq!(
        json("trước ngày 01/10/2025"),
        serde_json::json!({"kind": "by", "span": [0, 21], "due": "2025-09-30", "named": "2025-10-01"})
    );
    assert_eq!(
        json("2022 - 2025"),
        serde_json::json!({"kind": "period", "span": [0, 11], "from": "2022-01-01", "due": "2025-12-31"})
    );
    let monthly = json("trước ngày 10 hằng tháng");
    assert_eq!(monthly["every"], serde_json::json!({"every": "month", "before": true}));
    assert_eq!(json("thường xuyên"), serde_json::json!({"kind": "open", "span": [0, 12], "due": null}));
    assert_eq!(json("30/6"), serde_json::json!({"kind": "unreadable", "expected": "year", "at": 4}));
    assert_eq!(json("31/9/2025")["kind"], "impossible");
    assert_eq!(json("")["kind"], "blank");
}

#[test]
fn the_day_of_the_week_beside_a_day_is_kept() {
    for text in ["Thứ Sáu 27/6/2025", "trước thứ Sáu, ngày 27/6/2025", "trước 17h thứ 6 ngày 27/6/2025"]
    {
        let (day, span) = deadline(text).day.unwrap().weekday.unwrap();
        assert_eq!(day, chrono::Weekday::Fri, "{text}");
        assert!(span.of(text).to_lowercase().starts_with("thứ"), "{text}");
    }
}
