//! Tables of deadlines as offices write them, with readings worked out by hand.

use super::*;
use crate::day::{from_iso, to_iso};
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

#[test]
fn days() {
    check(&[
        ("", "blank"),
        ("30/6/2025", "by 2025-06-30"),
        ("30.6.2025", "by 2025-06-30"),
        ("ngày 30 tháng 6 năm 2025", "by 2025-06-30"),
        ("2025-06-30", "by 2025-06-30"),
        ("2025-06-30T00:00:00", "by 2025-06-30"),
        ("31/8/ 2025", "by 2025-08-31"),
        ("31/12 /2025", "by 2025-12-31"),
        ("trước ngày 30/6/2025", "by 2025-06-29 named 2025-06-30"),
        ("trước 30/6/2025", "by 2025-06-29 named 2025-06-30"),
        ("Hoàn thành trước ngày 01/10/2025", "by 2025-09-30 named 2025-10-01"),
        ("Xong trước ngày 01/10/2025.", "by 2025-09-30 named 2025-10-01"),
        ("trước hoặc trong ngày 30/6/2025", "by 2025-06-30"),
        ("đến ngày 30/6/2025", "by 2025-06-30"),
        ("đến hết ngày 30/6/2025", "by 2025-06-30"),
        ("hết ngày 30/6/2025", "by 2025-06-30"),
        ("chậm nhất ngày 30/6/2025", "by 2025-06-30"),
        ("chậm nhất vào ngày 30/6/2025", "by 2025-06-30"),
        ("Chậm nhất là ngày 30/6/2025", "by 2025-06-30"),
        ("muộn nhất 30/6/2025", "by 2025-06-30"),
        ("không quá ngày 30/6/2025", "by 2025-06-30"),
        ("xong trong ngày 30/6/2025", "by 2025-06-30"),
        ("hạn cuối 30/6/2025", "by 2025-06-30"),
        ("Hạn: 30/6/2025", "by 2025-06-30"),
        ("Thời hạn hoàn thành: trước ngày 30/6/2025", "by 2025-06-29 named 2025-06-30"),
        ("trước 17h00 ngày 30/6/2025", "by 2025-06-30 named 2025-06-30 17:00"),
        ("trước 16 giờ ngày 30/6/2025", "by 2025-06-30 named 2025-06-30 16:00"),
        ("17:00 ngày 30/6/2025", "by 2025-06-30 17:00"),
        ("17g00 ngày 30/6/2025", "by 2025-06-30 17:00"),
        ("trước 16 giờ 30 phút, ngày 30/6/2025", "by 2025-06-30 named 2025-06-30 16:30"),
        ("cuối giờ chiều ngày 30/6/2025", "by 2025-06-30"),
        ("trong buổi sáng ngày 30/6/2025", "by 2025-06-30"),
        ("từ ngày 01/7/2025", "open from 2025-07-01"),
        ("kể từ ngày 01/7/2025", "open from 2025-07-01"),
        ("từ ngày 01/7/2025 đến hết ngày 31/12/2025", "period from 2025-07-01 2025-12-31"),
        ("từ 01/7/2025 đến 31/12/2025", "period from 2025-07-01 2025-12-31"),
        ("01/7–31/12/2025", "period from 2025-07-01 2025-12-31"),
        ("01/7/2025-31/12/2025", "period from 2025-07-01 2025-12-31"),
        ("01/7/2025 - 31/12/2025", "period from 2025-07-01 2025-12-31"),
        ("từ 01 - 05/6/2025", "period from 2025-06-01 2025-06-05"),
        ("01-05/6/2025", "period from 2025-06-01 2025-06-05"),
        ("từ ngày 25/12 đến ngày 05/01/2026", "period from 2025-12-25 2026-01-05"),
        ("từ 01/7/2025 đến hết tháng 12/2025", "period from 2025-07-01 2025-12-31"),
        ("30/6", "Year 4"),
        ("ngày 30/6", "Year 9"),
        ("30-6", "Year 4"),
        ("trước 30/6", "Year 10"),
        ("30/6 năm 2025", "by 2025-06-30"),
        ("30/6 2025", "by 2025-06-30"),
        ("Thứ Sáu 27/6/2025", "by 2025-06-27"),
        ("30/06/25", "two 2025-06-30"),
        ("trước ngày 30/6/25", "two 2025-06-30"),
        ("45838", "serial 2025-06-30"),
        ("31/9/2025", "impossible Day"),
        ("trước ngày 31/9/2025", "impossible Day"),
        ("30/6/2025 (gia hạn đến 30/9/2025)", "by 2025-09-30 was 2025-06-30"),
        ("30/6/2025, gia hạn lần 2 đến 30/9/2025", "by 2025-09-30 was 2025-06-30"),
        ("điều chỉnh thời hạn từ 30/6/2025 sang 30/9/2025", "by 2025-09-30 was 2025-06-30"),
        ("điều chỉnh thời hạn từ ngày 30/6/2025 đến ngày 30/9/2025", "by 2025-09-30 was 2025-06-30"),
        ("30/6/2025 lùi đến tháng 9/2025", "by 2025-09-30 was 2025-06-30"),
        ("gia hạn đến 30/9/2025", "by 2025-09-30"),
        ("30/6/2025; 31/12/2025", "by 2025-12-31 [2025-06-30] [2025-12-31]"),
        ("30/6/2025, 31/12/2025", "by 2025-12-31 [2025-06-30] [2025-12-31]"),
        ("30/6 và 31/12/2025", "by 2025-12-31 [2025-06-30] [2025-12-31]"),
    ]);
}

#[test]
fn months_quarters_halves_and_years() {
    check(&[
        ("Tháng 6/2025", "by 2025-06-30"),
        ("tháng 6 năm 2025", "by 2025-06-30"),
        ("tháng Sáu năm 2025", "by 2025-06-30"),
        ("tháng năm năm 2025", "by 2025-05-31"),
        ("T6/2025", "by 2025-06-30"),
        ("T.6/2025", "by 2025-06-30"),
        ("Th6/2025", "by 2025-06-30"),
        ("06/2025", "by 2025-06-30"),
        ("6/2025", "by 2025-06-30"),
        ("06-2025", "by 2025-06-30"),
        ("2025-06", "by 2025-06-30"),
        ("tháng 02/2028", "by 2028-02-29"),
        ("trong tháng 6/2025", "by 2025-06-30"),
        ("hết tháng 6/2025", "by 2025-06-30"),
        ("đến hết tháng 6/2025", "by 2025-06-30"),
        ("Tháng\n9/2025", "by 2025-09-30"),
        ("T6", "MonthOrWeekday 0"),
        ("trước tháng 6/2025", "by 2025-05-31"),
        ("xong trước tháng 6/2025", "by 2025-05-31"),
        ("tháng 6", "Year 7"),
        ("tháng 5, 6/2025", "period from 2025-05-01 2025-06-30"),
        ("tháng 4–6/2025", "period from 2025-04-01 2025-06-30"),
        ("tháng 4, 5 và 6/2025", "period from 2025-04-01 2025-06-30"),
        ("tháng 4, 5, 6 năm 2025", "period from 2025-04-01 2025-06-30"),
        ("từ tháng 4 đến tháng 6/2025", "period from 2025-04-01 2025-06-30"),
        ("từ tháng 4/2025 đến tháng 6/2025", "period from 2025-04-01 2025-06-30"),
        ("12/2025 – 6/2026", "period from 2025-12-01 2026-06-30"),
        ("từ tháng 11 đến tháng 2/2026", "period from 2025-11-01 2026-02-28"),
        ("Quý II/2025", "by 2025-06-30"),
        ("Quý 2/2025", "by 2025-06-30"),
        ("Q2/2025", "by 2025-06-30"),
        ("QII/2025", "by 2025-06-30"),
        ("Q.II/2025", "by 2025-06-30"),
        ("quý II năm 2025", "by 2025-06-30"),
        ("Quý I/2025", "by 2025-03-31"),
        ("Qúy IV-2025", "by 2025-12-31"),
        ("trong quý II/2025", "by 2025-06-30"),
        ("hết quý II/2025", "by 2025-06-30"),
        ("trước quý III/2025", "by 2025-06-30"),
        ("Quý I, II/2025", "period from 2025-01-01 2025-06-30"),
        ("Quý I - IV/2025", "period from 2025-01-01 2025-12-31"),
        ("Quý III và IV/2025", "period from 2025-07-01 2025-12-31"),
        ("Quý III, quý IV năm 2025", "period from 2025-07-01 2025-12-31"),
        ("Quý III/2025 - Quý I/2026", "period from 2025-07-01 2026-03-31"),
        ("6 tháng đầu năm 2025", "by 2025-06-30"),
        ("06 tháng cuối năm 2025", "by 2025-12-31"),
        ("trong 6 tháng đầu năm 2025", "by 2025-06-30"),
        ("nửa đầu năm 2025", "by 2025-06-30"),
        ("9 tháng năm 2025", "by 2025-09-30"),
        ("9 tháng đầu năm 2025", "by 2025-09-30"),
        ("3 tháng cuối năm 2025", "by 2025-12-31"),
        ("2025", "by 2025-12-31"),
        ("Năm 2025", "by 2025-12-31"),
        ("trong năm 2025", "by 2025-12-31"),
        ("hết năm 2025", "by 2025-12-31"),
        ("trước năm 2030", "by 2029-12-31"),
        ("đến năm 2030", "by 2030-12-31"),
        ("vào năm 2030", "by 2030-12-31"),
        ("đến 2030", "by 2030-12-31"),
        ("đến năm 2030, tầm nhìn 2045", "by 2030-12-31"),
        ("Đến năm 2030, tầm nhìn đến năm 2045", "by 2030-12-31"),
        ("giai đoạn 2025–2030", "period from 2025-01-01 2030-12-31"),
        ("từ 2025 đến 2030", "period from 2025-01-01 2030-12-31"),
        ("từ năm 2025 đến năm 2030", "period from 2025-01-01 2030-12-31"),
        ("2025 - 2030", "period from 2025-01-01 2030-12-31"),
        ("2022 – 2025", "period from 2022-01-01 2025-12-31"),
        ("2022-2025", "period from 2022-01-01 2025-12-31"),
        ("2025→2030", "period from 2025-01-01 2030-12-31"),
        ("2025, 2026", "period from 2025-01-01 2026-12-31"),
        ("năm học 2025–2026", "by 2026-08-31 loose 2026-08-31"),
        ("năm học 2025/2026", "by 2026-08-31 loose 2026-08-31"),
        ("nhiệm kỳ 2025–2030", "period from 2025-01-01 2030-12-31 loose 2030-12-31"),
        ("đầu tháng 6/2025", "by 2025-06-01 loose 2025-06-10"),
        ("giữa tháng 6/2025", "by 2025-06-15 loose 2025-06-20"),
        ("cuối tháng 6/2025", "by 2025-06-30"),
        ("thượng tuần tháng 6/2025", "by 2025-06-10"),
        ("trung tuần tháng 6/2025", "by 2025-06-20"),
        ("hạ tuần tháng 6/2025", "by 2025-06-30"),
        ("tuần 1 tháng 6/2025", "by 2025-06-07 loose 2025-06-10"),
        ("tuần thứ hai tháng 6/2025", "by 2025-06-14 loose 2025-06-17"),
        ("tuần thứ 3 của tháng 6/2025", "by 2025-06-21 loose 2025-06-24"),
        ("tuần đầu tháng 6/2025", "by 2025-06-07 loose 2025-06-10"),
        ("tuần cuối tháng 6/2025", "by 2025-06-30 loose 2025-07-03"),
        ("đầu quý II/2025", "by 2025-04-30 loose 2025-04-30"),
        ("giữa quý II/2025", "by 2025-05-31 loose 2025-05-31"),
        ("cuối quý II/2025", "by 2025-06-30 loose 2025-06-30"),
        ("đầu năm 2025", "by 2025-01-01 loose 2025-03-31"),
        ("giữa năm 2025", "by 2025-06-30 loose 2025-07-31"),
        ("cuối năm 2025", "by 2025-12-31"),
        ("năm nay", "relative"),
        ("tháng này", "relative"),
        ("tuần tới", "relative"),
        ("từ nay đến hết năm", "relative"),
        ("trong năm", "relative"),
        ("cuối năm", "relative"),
        ("trong tháng", "relative"),
        ("từ nay đến hết năm 2025", "by 2025-12-31"),
        ("dự kiến tháng 6/2025", "by 2025-06-30 loose 2025-06-30"),
        ("Khoảng tháng 9/2025", "by 2025-09-30 loose 2025-09-30"),
        ("Dự kiến hoàn thành: Quý III/2025", "by 2025-09-30 loose 2025-09-30"),
    ]);
}

#[test]
fn the_year_of_the_profile_completes_what_names_none() {
    for (text, expected) in [
        ("30/6", "by 2025-06-30"),
        ("trước ngày 30/6", "by 2025-06-29 named 2025-06-30"),
        ("29/2", "impossible Day"),
        ("tháng 6", "by 2025-06-30"),
        ("xong trước tháng 6", "by 2025-05-31"),
        ("Quý III và IV", "period from 2025-07-01 2025-12-31"),
        ("Q.II", "by 2025-06-30"),
        ("6 tháng đầu năm", "by 2025-06-30"),
        ("nửa đầu năm", "by 2025-06-30"),
        ("cuối năm", "by 2025-12-31"),
        ("trong năm", "by 2025-12-31"),
        ("đến hết năm", "by 2025-12-31"),
        ("từ nay đến hết năm", "by 2025-12-31"),
        ("trong tháng", "relative"),
        ("T6", "MonthOrWeekday 0"),
        ("tháng 6/2026", "by 2026-06-30"),
        ("ngày 30/6 hằng năm", "every every Year on 30/6"),
    ] {
        assert_eq!(line(text, Some(2025)), expected, "{text}");
    }
}

#[test]
fn terms() {
    check(&[
        ("trong 15 ngày kể từ ngày 24/4/2025", "term 15 Day after 2025-04-24"),
        ("trong 15 ngày làm việc kể từ ngày 24/4/2025", "term 15 WorkingDay after 2025-04-24"),
        ("trong thời hạn 15 ngày (làm việc) kể từ ngày 24/4/2025", "term 15 WorkingDay after 2025-04-24"),
        ("trong vòng 5 ngày kể từ ngày ký", "term 5 Day after event"),
        ("trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được văn bản", "term 5 WorkingDay after event"),
        ("trong 10 ngày kể từ ngày ban hành (24/4/2025)", "term 10 Day after 2025-04-24"),
        ("sau 10 ngày", "term 10 Day after event"),
        ("chậm nhất 05 ngày làm việc sau khi có văn bản", "term 5 WorkingDay after event"),
        ("01 tháng kể từ ngày 31/01/2025", "term 1 Month after 2025-01-31"),
        ("02 tuần kể từ ngày 18/6/2025", "term 2 Week after 2025-06-18"),
        ("01 năm kể từ ngày 24/4/2025", "term 1 Year after 2025-04-24"),
        ("chậm nhất 03 ngày trước ngày họp", "term 3 Day before event"),
        ("chậm nhất 03 ngày trước ngày 30/6/2025", "term 3 Day before 2025-06-30"),
        ("trước kỳ họp 10 ngày", "term 10 Day before event"),
        ("trong 24 giờ", "term 24:00 24 Hour after event"),
        ("48 giờ", "term 48 Hour after event"),
        ("30 ngày", "term 30 Day after event"),
        ("trong 6 tháng", "term 6 Month after event"),
    ]);
}

#[test]
fn recurring_deadlines() {
    check(&[
        ("hằng ngày", "every every Day"),
        ("Hàng ngày", "every every Day"),
        ("trước 16 giờ hằng ngày", "every 16:00 every Day"),
        ("hằng tuần", "every every Week"),
        ("thứ Sáu hằng tuần", "every every Week Fri"),
        ("thứ 6 hàng tuần", "every every Week Fri"),
        ("T6 hằng tuần", "every every Week Fri"),
        ("trước 15h thứ Năm hằng tuần", "every 15:00 every Week Thu"),
        ("Hằng tuần, trước thứ Sáu", "every every Week Fri before"),
        ("01 lần/tuần", "every every Week"),
        ("giao ban tuần", "every every Week"),
        ("hằng tháng", "every every Month"),
        ("ngày 15 hằng tháng", "every every Month on 15"),
        ("trước ngày 10 hằng tháng", "every every Month on 10 before"),
        ("Hằng tháng (trước ngày 10)", "every every Month on 10 before"),
        ("ngày 10 và 25 hằng tháng", "every every Month on 10, 25"),
        ("ngày 05, 15 và 25 hàng tháng", "every every Month on 5, 15, 25"),
        ("ngày cuối tháng", "every every Month on 31"),
        ("ngày cuối cùng của tháng", "every every Month on 31"),
        ("ngày làm việc cuối cùng của tháng", "every every Month on 31 working"),
        ("02 lần/tháng", "every every Month"),
        ("tháng/lần", "every every Month"),
        ("1 tháng/lần", "every every Month"),
        ("mỗi tháng một lần", "every every Month"),
        ("hằng quý", "every every Quarter"),
        ("3 tháng/lần", "every every Quarter"),
        ("quý/lần", "every every Quarter"),
        ("ngày 10 tháng đầu quý sau", "every every Quarter on 10/1+4+7+10"),
        ("ngày 20 tháng cuối quý", "every every Quarter on 20/3+6+9+12"),
        ("Hằng quý, trước ngày 15 của tháng cuối quý", "every every Quarter on 15/3+6+9+12 before"),
        ("6 tháng", "every every HalfYear"),
        ("6 tháng một lần", "every every HalfYear"),
        ("06 tháng, năm", "every every HalfYear"),
        ("định kỳ 6 tháng", "every every HalfYear"),
        ("tháng 6 và tháng 12 hằng năm", "every every Year on 31/6+12"),
        ("hằng năm", "every every Year"),
        ("hàng năm", "every every Year"),
        ("mỗi năm", "every every Year"),
        ("01 lần/năm", "every every Year"),
        ("ngày 30/6 hằng năm", "every every Year on 30/6"),
        ("ngày 30/6 và 31/12 hằng năm", "every every Year on 30/6, 31/12"),
        ("trước 15/12 hằng năm", "every every Year on 15/12 before"),
        ("Trước ngày 15 tháng 12 hằng năm", "every every Year on 15/12 before"),
        ("quý I hằng năm", "every every Year on 31/3"),
        ("định kỳ hằng tháng/3 tháng/6 tháng/1 năm", "every every Month"),
        ("định kỳ hàng tháng", "every every Month"),
        ("định kỳ tháng, quý, năm", "every every Month"),
        ("Hằng quý, đột xuất khi có yêu cầu", "every every Quarter then open"),
        ("hằng tháng cho đến khi cung cấp đủ 100%", "every every Month"),
        ("hằng tháng đến hết năm 2025", "every every Month until 2025-12-31"),
        ("Hằng năm, giai đoạn 2025-2030", "every from 2025-01-01 every Year until 2030-12-31"),
    ]);
}

#[test]
fn open_ended_events_and_the_rest() {
    check(&[
        ("thường xuyên", "open"),
        ("Thường xuyên, liên tục", "open"),
        ("liên tục", "open"),
        ("lâu dài", "open"),
        ("duy trì", "open"),
        ("không thời hạn", "open"),
        ("Nhiệm vụ thường xuyên", "open"),
        ("trong suốt giai đoạn", "open"),
        ("2025 và các năm tiếp theo", "open from 2025-01-01"),
        ("2025 và những năm tiếp theo", "open from 2025-01-01"),
        ("từ năm 2025", "open from 2025-01-01"),
        ("năm 2025 trở đi", "open from 2025-01-01"),
        ("từ nay về sau", "open"),
        ("theo tiến độ", "open"),
        ("Theo kế hoạch", "open"),
        ("theo lộ trình", "open"),
        ("theo yêu cầu", "open"),
        ("theo quy định", "open"),
        ("theo chỉ đạo", "open"),
        ("theo hướng dẫn của Trung ương", "open"),
        ("theo thực tế", "open"),
        ("tùy tình hình", "open"),
        ("khi có yêu cầu", "event"),
        ("định kỳ, đột xuất", "open"),
        ("Theo Kế hoạch số 41/KH-UBND ngày 10/01/2025", "open"),
        ("ngay sau khi có hướng dẫn", "event"),
        ("sau khi Nghị định được ban hành", "event"),
        ("khi có hướng dẫn", "event"),
        ("khi đủ điều kiện", "event"),
        ("sau Đại hội", "event"),
        ("trước kỳ họp thứ 10 HĐND tỉnh", "event"),
        ("trước Đại hội Đảng bộ tỉnh", "event"),
        ("tại phiên họp tháng 6", "event"),
        ("trước Tết Nguyên đán 2026", "by 2026-02-16 named 2026-02-17"),
        ("trước Tết Bính Ngọ năm 2026", "by 2026-02-16 named 2026-02-17"),
        ("ngay", "event"),
        ("hoàn thành ngay", "event"),
        ("khẩn trương", "event"),
        ("kịp thời", "event"),
        ("sớm", "event"),
        ("trong thời gian sớm nhất", "event"),
        ("đến khi hoàn thành", "event"),
        ("Quý II/2025 và duy trì thường xuyên", "by 2025-06-30 then open"),
        ("Năm 2025 và hằng năm", "by 2025-12-31 every Year then open"),
        ("30/6/2025, sau đó thường xuyên", "by 2025-06-30 then open"),
        ("Ban hành: tháng 6/2025; thực hiện: 2025–2030", "by 2030-12-31 [2025-06-30] [2030-12-31]"),
        ("Dự thảo: 5/2025; trình: 6/2025", "by 2025-06-30 [2025-05-31] [2025-06-30]"),
        ("Đã hoàn thành", "Deadline 0"),
        ("đang thực hiện", "Deadline 0"),
        ("Đã hoàn thành ngày 30/6/2025", "Deadline 0"),
        ("quá hạn", "Deadline 0"),
        ("x", "Deadline 0"),
        ("-", "Deadline 0"),
        ("…", "Deadline 0"),
        ("Chưa xác định", "none"),
        ("chưa quy định", "none"),
        ("không có", "none"),
        ("không quá 1/2 thời gian quy định", "none"),
    ]);
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
        ("Quý II/2025 và hằng năm", "2025-08-11", "2025-12-31"),
        ("30/6/2025", "2025-06-29", "2025-06-30"),
        ("hằng tháng đến hết năm 2025", "2025-12-30", "2025-12-31"),
    ] {
        let next = deadline(text).next_due(from_iso(after).unwrap(), &Calendar::shipped());
        assert_eq!(next.map(to_iso).as_deref(), Some(expected), "{text} after {after}");
    }
    for (text, after) in
        [("30/6/2025", "2025-06-30"), ("thường xuyên", "2025-06-30"), ("hằng tháng đến hết năm 2025", "2025-12-31")]
    {
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
