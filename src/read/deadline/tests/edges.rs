//! Where one reading ends and the next begins: each line beside one that looks like it.

use super::{check, deadline, line, read};
use crate::calendar::Calendar;
use crate::read::Span;

#[test]
fn ranges_of_days_and_days_that_look_like_them() {
    check(&[
        ("25-26/6", "Year 7"),
        ("25-26/6/2025", "period from 2025-06-25 2025-06-26"),
        ("25 - 26.6.2025", "period from 2025-06-25 2025-06-26"),
        ("25 và 26/6/2025", "period from 2025-06-25 2025-06-26"),
        ("22/6-25, 2 bản", "two 2025-06-22"),
        ("22/6-25.", "two 2025-06-22"),
        ("trước 22/6-25.", "two 2025-06-22"),
        ("trước 22-6/2025", "by 2025-06-21 named 2025-06-22"),
        ("trước 2025-06/30", "by 2025-06-29 named 2025-06-30"),
        ("30-6 2025", "by 2025-06-30"),
        ("01-05/13/2025", "impossible Month"),
        ("ngày   /8/2025", "impossible Day"),
        ("ngày   /8", "Deadline 0"),
        ("32/6", "Deadline 0"),
        ("15/13", "Deadline 0"),
        ("005/6", "Deadline 0"),
        ("5/006", "Deadline 0"),
        ("ngày 5", "Deadline 0"),
        ("từ ngày 15 đến hết tháng 6/2025", "period from 2025-06-15 2025-06-30"),
        ("từ 30/6 đến 30/6/2025", "period from 2025-06-30 2025-06-30"),
        ("từ 31/9 đến 15/10/2025", "impossible Day"),
        ("sau ngày 30/6/2025", "open from 2025-07-01"),
        ("sau tháng 6/2025", "open from 2025-07-01"),
        ("trước cuối giờ chiều ngày 30/6/2025", "by 2025-06-30 named 2025-06-30"),
        ("từ ngày 01/7/2025, 8 giờ", "open from 2025-07-01 08:00"),
        ("trước Tết", "event"),
        ("tại phiên họp tháng 6/2025", "by 2025-06-30 loose 2025-06-30"),
        ("khẩn trương, trước 30/6", "Year 23"),
    ]);
    assert_eq!(line("25-26/6", Some(2025)), "period from 2025-06-25 2025-06-26");
}

#[test]
fn months_and_quarters_one_after_another() {
    check(&[
        ("12/2025-6/2026", "period from 2025-12-01 2026-06-30"),
        ("tháng 11/2025-2/2026", "period from 2025-11-01 2026-02-28"),
        ("năm 2025/06/30", "by 2025-06-30"),
        ("7/2025 -> 9/2025", "period from 2025-07-01 2025-09-30"),
        ("tháng Sáu", "Year 9"),
        ("tháng 6/2025 đến 15/9/2025", "period from 2025-06-01 2025-09-15"),
        ("Quý 3-4/2025", "period from 2025-07-01 2025-12-31"),
        ("Quý 3, 4 năm 2025", "period from 2025-07-01 2025-12-31"),
        ("Quý III, và quý IV/2025", "period from 2025-07-01 2025-12-31"),
        ("dự kiến quý V/2025", "Deadline 8"),
        ("nửa cuối năm 2025", "by 2025-12-31"),
        ("năm học 2025", "by 2026-08-31 loose 2026-08-31"),
        ("từ tuần 2 tháng 6/2025 đến hết tháng 6/2025", "period from 2025-06-08 2025-06-30"),
        ("I/lần", "Deadline 0"),
        ("tháng 6/2025, 45 văn bản", "by 2025-06-30"),
        ("tháng 6/2025, 10 ngày làm việc", "by 2025-06-30"),
        ("ngày 10 và 25 của tháng", "every every Month on 10, 25"),
    ]);
}

#[test]
fn a_full_day_in_a_list_is_a_step_of_its_own() {
    check(&[
        ("tháng 6/2025 và 30/9/2025", "by 2025-09-30 [2025-06-30] [2025-09-30]"),
        ("30/6/2025, tháng 9/2025", "by 2025-09-30 [2025-06-30] [2025-09-30]"),
        ("tháng 5, 10/6/2025", "by 2025-06-10 [2025-05-31] [2025-06-10]"),
        ("Quý I, 2/9/2025", "by 2025-09-02 [2025-03-31] [2025-09-02]"),
        ("30/6/2025, gia hạn đến 30/6/2025", "by 2025-06-30"),
    ]);
}

#[test]
fn what_recurs_after_a_dated_end_follows_it() {
    check(&[
        ("30/6/2025; hằng năm", "by 2025-06-30 every Year then open"),
        ("Ban hành tháng 6/2025. Hằng năm báo cáo", "by 2025-06-30 every Year then open"),
        ("30/6/2025; từ tháng 7/2025 hằng tháng", "by 2025-06-30 every Month then open"),
        ("từ năm 2025 hằng năm; đến 2030", "every every Year until 2030-12-31"),
        ("định kỳ", "open"),
        ("31/9/2025 hằng tuần", "impossible Day"),
        ("hằng năm; T6", "every every Year"),
        ("hằng năm, quý 4", "every every Year on 31/12"),
        ("định kỳ quý", "every every Quarter"),
        ("định kỳ ngày", "every every Day"),
        ("theo ngày ký", "Deadline 0"),
    ]);
}

#[test]
fn terms_are_neither_frequencies_nor_the_other_way_round() {
    check(&[
        ("gia hạn 6 tháng", "term 6 Month after event"),
        ("06 tháng tính cả thời gian chờ", "term 6 Month after event"),
        ("06 tháng báo cáo kết quả", "every every HalfYear"),
        ("02 tuần (làm việc)", "term 2 Week after event"),
        ("sau kỳ họp 15 ngày", "term 15 Day after event"),
        ("15 ngày, trước ngày 30/6/2025", "by 2025-06-29 named 2025-06-30"),
        ("15 ngày xử lý trước ngày 30/6/2025", "by 2025-06-29 named 2025-06-30"),
        ("15 ngày làm việc xong 30/6/2025", "by 2025-06-30"),
        ("4 tháng/lần", "every every FourMonths"),
        ("3 lần/năm", "every every FourMonths"),
        ("12 tháng/lần", "every every Year"),
        ("hằng năm 30/6", "every every Year on 30/6"),
        ("định kỳ quý ba năm 2025", "by 2025-09-30"),
        ("định kỳ ngày 10 hằng tháng", "every every Month on 10"),
        ("báo cáo ngày 30/6/2025", "by 2025-06-30"),
        ("hằng quý 05 báo cáo", "every every Quarter"),
        ("32 hằng tháng", "every every Month"),
        ("ngày 32 hằng tháng", "every every Month"),
        ("2, 4 hằng tuần", "every every Week"),
        ("T6 hằng năm", "every every Year on 31/6"),
        ("hằng tháng, 6 tháng đầu năm", "every every Month"),
    ]);
}

#[test]
fn documents_in_a_deadline_name_no_day() {
    check(&[
        ("30/6/2025 theo Nghị định số 107/2021/NĐ-CP ngày 06/12/2021", "by 2025-06-30"),
        ("30/6/2025 theo 107/2021/NĐ-CP ngày 06/12/2021", "by 2025-06-30"),
        ("30/6/2025 107/2021/NĐ-CP", "by 2025-06-30"),
        ("30/6/2025 (Kế hoạch số 41/KH-UBND, ngày 10/7/2025)", "by 2025-06-30"),
        ("30/6/2025 (văn bản số 240, ngày 10/7/2025)", "by 2025-06-30"),
    ]);
}

#[test]
fn every_step_keeps_its_place_and_the_name_before_its_colon() {
    let steps = |text: &str| -> Vec<(String, String)> {
        let of = |span: Span| span.of(text).to_owned();
        let deadline = deadline(text);
        assert_eq!(of(deadline.span), text, "the whole wording");
        deadline.milestones.iter().map(|step| (step.name.map_or(String::new(), of), of(step.span))).collect()
    };
    for (text, expected) in [
        ("Dự thảo: 5/2025; trình: 6/2025", &[("Dự thảo", "5/2025"), ("trình", "6/2025")][..]),
        ("đợt 1: 30/6/2025, đợt 2: 31/12/2025 xong", &[("đợt 1", "30/6/2025"), ("đợt 2", "31/12/2025")]),
        ("Ban hành văn bản: quý II/2025; năm 2026", &[("Ban hành văn bản", "quý II/2025"), ("", "năm 2026")]),
        ("30/6/2025; 9 tháng năm 2025 đã duyệt", &[("", "30/6/2025"), ("", "9 tháng năm 2025")]),
        ("Họp xong. Trình: 5/2025; TP.HCM duyệt: 6/2025", &[("Trình", "5/2025"), ("TP.HCM duyệt", "6/2025")]),
        ("30/6/2025 (đợt 1), 31/12/2025 (đợt 2)", &[("", "30/6/2025"), ("", "31/12/2025")]),
    ] {
        let expected: Vec<_> = expected.iter().map(|(name, place)| ((*name).to_owned(), (*place).to_owned())).collect();
        assert_eq!(steps(text), expected, "{text}");
    }
}

#[test]
fn a_stretch_has_a_first_day_and_a_single_day_none() {
    for (text, first) in [
        ("trong tháng 6/2025", Some("2025-06-01")),
        ("quý II/2025", Some("2025-04-01")),
        ("trước tháng 6/2025", None),
        ("đến 30/6/2025", None),
        ("trước 17 giờ ngày 30/6/2025", None),
    ] {
        assert_eq!(deadline(text).stretch.map(|day| day.to_string()).as_deref(), first, "{text}");
    }
}

#[test]
fn a_count_over_days_not_yet_decided_is_an_estimate() {
    // 1 January 2027 lies in between, and the days off of 2027 are not decided.
    let text = "chậm nhất 05 ngày làm việc trước ngày 06/01/2027";
    let due = deadline(text).due_on(&Calendar::shipped()).unwrap();
    assert_eq!(due.date.to_string(), "2026-12-29");
    assert!(due.estimated, "{text}");
    assert!(deadline(text).is_exact());
    assert!(!read("trong 5 ngày kể từ ngày ký", None).deadline().unwrap().is_exact());
}
