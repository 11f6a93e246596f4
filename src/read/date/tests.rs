use super::*;
use crate::day::to_iso;
use crate::read::Scan;
use chrono::Datelike;
use unicode_normalization::UnicodeNormalization;

/// A reading in one line: the day, or the kind and what it says.
fn line(text: &str) -> String {
    match read_date(text) {
        DateReading::Blank => "blank".into(),
        DateReading::Day(day) => to_iso(day.date),
        DateReading::Impossible(i) => format!("{:?} {:?} {:?} {:?}", i.part, i.day, i.month, i.last_day.map(to_iso)),
        DateReading::TwoDigitYear(day) => format!("two {}", to_iso(day.date)),
        DateReading::Serial(day) => format!("serial {}", to_iso(day.date)),
        DateReading::Unreadable { expected, at } => format!("{expected:?} {at}"),
    }
}

#[test]
fn days_are_read_in_every_notation_that_occurs() {
    for (text, expected) in [
        ("30/6/2025", "2025-06-30"),
        ("30/06/2025", "2025-06-30"),
        ("3/6/2025", "2025-06-03"),
        ("30-06-2025", "2025-06-30"),
        ("30–06–2025", "2025-06-30"), // en dashes
        ("30.6.2025", "2025-06-30"),
        ("31/8/ 2025", "2025-08-31"),
        ("31/12 /2025", "2025-12-31"),
        ("31 / 12 / 2025", "2025-12-31"),
        ("31/12/\n2025", "2025-12-31"),
        ("22/6-2025", "2025-06-22"),
        ("2025-06-30", "2025-06-30"),
        ("2025/6/30", "2025-06-30"),
        ("2025-06-30T00:00:00", "2025-06-30"),
        ("2025-06-30T00:00:00.000", "2025-06-30"),
        ("2025-06-30 00:00:00", "2025-06-30"),
        ("30/06/2025 12:00:00 SA", "2025-06-30"),
        ("30/06/2025 14 giờ 30", "2025-06-30"),
        ("17h30/6/2025", "2025-06-30"),
        ("17h00 ngày 30/6/2025", "2025-06-30"),
        ("17h 30/6/2025", "2025-06-30"),
        ("16 giờ, ngày 30/6/2025", "2025-06-30"),
        ("ngày 24 tháng 01 năm 2025", "2025-01-24"),
        ("11  tháng 8 năm 2025", "2025-08-11"),
        ("Ngày 2 tháng Chín năm 2025", "2025-09-02"),
        ("ngày 5 tháng năm năm 2025", "2025-05-05"),
        ("10 tháng mười hai năm 2025", "2025-12-10"),
        ("24 tháng 6/2025", "2025-06-24"),
        ("３０/６/２０２５", "2025-06-30"), // full-width digits
        ("'25-06-2025", "2025-06-25"),
        ("\u{a0}30/6/2025\u{a0}", "2025-06-30"),
        ("30/6/2025.", "2025-06-30"),
        ("Thứ Sáu, ngày 27/6/2025", "2025-06-27"),
        ("27/6/2025 (thứ 6)", "2025-06-27"),
        ("30 06 2025", "2025-06-30"),
        ("30062025", "2025-06-30"),
        ("20250630", "2025-06-30"),
        ("29/02/2024", "2024-02-29"),
        ("01/01/1900", "1900-01-01"),
        ("30/6/2205", "2205-06-30"),
        ("7:30 30/6/2025", "2025-06-30"),
        ("30/6/2025 5:15:30 CH", "2025-06-30"),
        ("30/6/2025, lúc 17 giờ 30 phút (thứ Hai)", "2025-06-30"),
    ] {
        assert_eq!(line(text), expected, "{text:?}");
        assert_eq!(line(&text.nfd().collect::<String>()), expected, "{text:?} decomposed");
    }
}

#[test]
fn a_time_with_a_zone_is_the_day_it_is_in_vietnam() {
    for (text, expected) in [
        ("2025-06-29T17:00:00.000Z", "2025-06-30"),
        ("2025-06-29T16:59:59Z", "2025-06-29"),
        ("2025-06-30T00:00:00+07:00", "2025-06-30"),
        ("2025-06-30T23:30:00+07:00", "2025-06-30"),
        ("2025-06-30T20:00:00-05:00", "2025-07-01"),
        ("2025-06-29T17:30:00Z", "2025-06-30"),
        // 23:15 in Vietnam.
        ("2025-06-30T21:45:00+05:30", "2025-06-30"),
        ("2025-06-30T22:30:00+05:30", "2025-07-01"),
    ] {
        assert_eq!(line(text), expected, "{text}");
    }
}

#[test]
fn impossible_dates_name_the_part_that_cannot_be() {
    for (text, expected) in [
        ("31/9/2025", "Day Some(31) Some(9) Some(\"2025-09-30\")"),
        ("29/02/2025", "Day Some(29) Some(2) Some(\"2025-02-28\")"),
        ("00/6/2025", "Day Some(0) Some(6) Some(\"2025-06-30\")"),
        ("/8/2025", "Day None Some(8) Some(\"2025-08-31\")"),
        ("ngày      /8/2025", "Day None Some(8) Some(\"2025-08-31\")"),
        ("/65/2025", "Month None Some(65) None"),
        ("13/13/2025", "Month Some(13) Some(13) None"),
        ("06/30/2025", "Month Some(6) Some(30) None"),
        ("2025-13-01", "Month Some(1) Some(13) None"),
        ("30//2025", "Month Some(30) None None"),
        ("30/6/20255", "Year Some(30) Some(6) None"),
        ("30/6/202", "Year Some(30) Some(6) None"),
        ("30/6/0000", "Year Some(30) Some(6) None"),
        ("31/6/25", "Day Some(31) Some(6) Some(\"2025-06-30\")"),
        ("ngày 31 tháng 9 năm 2025", "Day Some(31) Some(9) Some(\"2025-09-30\")"),
        ("99999999999/6/2025", "Day Some(4294967295) Some(6) Some(\"2025-06-30\")"),
    ] {
        assert_eq!(line(text), expected, "{text:?}");
    }
    let DateReading::Impossible(swapped) = read_date("06/30/2025") else { panic!() };
    assert_eq!(swapped.swapped.map(to_iso).as_deref(), Some("2025-06-30"));
}

#[test]
fn two_digit_years_and_serials_are_proposed_and_the_rest_says_what_is_missing() {
    for (text, expected) in [
        ("", "blank"),
        (" \n\u{a0}", "blank"),
        ("30/06/25", "two 2025-06-30"),
        ("30.6.25", "two 2025-06-30"),
        ("01/01/99", "two 1999-01-01"),
        ("01/01/70", "two 1970-01-01"),
        ("01/01/69", "two 2069-01-01"),
        ("45870", "serial 2025-08-01"),
        ("45838", "serial 2025-06-30"),
        ("45838.5", "serial 2025-06-30"),
        ("20033", "Date 0"),
        ("12345678", "Date 0"),
        ("99992025", "Date 0"),
        ("12341231", "Date 0"),
        ("45870 và", "Date 0"),
        ("45870 5", "Year 7"),
        ("17:00", "Date 0"),
        ("30/6", "Year 4"),
        ("30/6/", "Year 5"),
        ("6/2025", "Day 0"),
        ("2025-06", "Day 0"),
        ("Tháng 6/2025", "Day 0"),
        ("2025", "Day 0"),
        ("Đang thực hiện", "Date 0"),
        ("-", "Date 0"),
        ("30/6/2025; 31/12/2025", "End 11"),
        ("30/6/2025 và 01/7/2025", "End 10"),
        ("😀 30/6/2025", "Date 0"),
        ("🗓30/6/2025", "Date 0"),
    ] {
        assert_eq!(line(text), expected, "{text:?}");
    }
}

#[test]
fn the_notation_tells_what_a_profile_does_not_allow_and_writes_days_the_same_way() {
    let written = |text: &str| match read_date(text) {
        DateReading::Day(day) => day,
        other => panic!("{text}: {other:?}"),
    };
    let worded = |text| written(text).notation.is_worded();
    assert!(worded("30 tháng 6 năm 2025") && worded("30 tháng 6/2025") && !worded("30/6/2025") && !worded("30 6 2025"));
    let slashes = FieldNotation::parse("dd/mm/yyyy").unwrap();
    for (text, allowed) in [
        ("30/06/2025", true),
        ("3/6/2025", true),
        ("31/12 /2025", true),
        ("30/06/2025 00:00:00", true),
        ("30-06-2025", false),
        ("22/6-2025", false),
        ("2025-06-30", false),
        ("2025/06/30", false),
        ("ngày 30 tháng 6 năm 2025", false),
        ("30062025", false),
    ] {
        assert_eq!(slashes.allows(&written(text).notation), allowed, "{text}");
    }
    let other = NaiveDate::from_ymd_opt(2026, 2, 5).unwrap();
    for (text, rewritten) in [
        ("30/6/2025", "05/02/2026"),
        ("3/6/2025", "5/2/2026"),
        ("03/06/2025", "05/02/2026"),
        ("22/6-2025", "05/02-2026"),
        ("2025-06-30", "2026-02-05"),
        ("ngày 24 tháng 12 năm 2025", "05 tháng 02 năm 2026"),
        ("13/3/2025", "05/02/2026"),
        ("13/1/2025", "05/2/2026"),
        ("13 tháng hai năm 2025", "05 tháng 02 năm 2026"),
    ] {
        assert_eq!(written(text).notation.write(other), rewritten, "{text}");
    }
    let may = NaiveDate::from_ymd_opt(2026, 5, 31).unwrap();
    for (text, rewritten) in [
        ("03/06/2025", "31/05/2026"),
        ("3/6/2025", "31/5/2026"),
        ("10/10/2025", "31/5/2026"),
        ("5 tháng hai năm 2025", "31 tháng 5 năm 2026"),
    ] {
        assert_eq!(written(text).notation.write(may), rewritten, "{text}");
    }
    let march = NaiveDate::from_ymd_opt(2026, 3, 9).unwrap();
    for (text, rewritten) in [("10/10/2025", "09/3/2026"), ("30/12/2025", "09/3/2026"), ("9/12/2025", "9/3/2026")] {
        assert_eq!(written(text).notation.write(march), rewritten, "{text}");
    }
    for (text, blanks) in [
        ("31/12/2025", false),
        ("31 /12/2025", true),
        ("31/ 12/2025", true),
        ("31/12\n/2025", true),
        ("31 / 12/2025", true),
    ] {
        assert_eq!(written(text).notation.blanks, blanks, "{text}");
    }
}

#[test]
fn spans_are_utf16_and_leave_the_words_before_a_date_out() {
    for (text, expected) in [
        ("thứ Sáu, ngày 27/6/2025 (😀", "27/6/2025"),
        ("  2025-06-30T00:00:00 ", "2025-06-30T00:00:00"),
        ("ngày 24 tháng 01 năm 2025", "24 tháng 01 năm 2025"),
        ("ngày 31/9/2025", "31/9/2025"),
        ("Thứ Hai 30/6/2025 lúc 14 giờ 30 phút.", "30/6/2025 lúc 14 giờ 30 phút"),
        ("'45838'", "45838"),
        ("45838. ", "45838"),
        (" 45838,25", "45838,25"),
    ] {
        let span = match read_date(text.trim_end_matches(" (😀")) {
            DateReading::Day(day) => day.span,
            DateReading::Serial(day) => day.span,
            DateReading::Impossible(impossible) => impossible.span,
            other => panic!("{other:?}"),
        };
        assert_eq!(span.of(text), expected);
    }
}

fn found(text: &str) -> Vec<String> {
    let spans = |found: FoundDay| match found {
        FoundDay::Day(day) => format!("{}={}", day.span.of(text), to_iso(day.date)),
        FoundDay::Impossible(impossible) => format!("{}!", impossible.span.of(text)),
    };
    read_days(&Scan::new(text)).into_iter().map(spans).collect()
}

#[test]
fn running_text_gives_its_full_dates_only() {
    for (text, expected) in [
        (
            "Kế hoạch số 362-KH/TU, ngày 29/4/2025 và 79-KH/UBKTTU, ngày 14/4/2025",
            "29/4/2025=2025-04-29 14/4/2025=2025-04-14",
        ),
        ("Chương trình số 95-CTr/TU ngày 24 tháng 01 năm 2025", "24 tháng 01 năm 2025=2025-01-24"),
        ("😀 từ 01/7/2025-31/12/2025", "01/7/2025=2025-07-01 31/12/2025=2025-12-31"),
        ("từ ngày 25-30/6/2025", "30/6/2025=2025-06-30"),
        ("hoàn thành 2025-06-30.", "2025-06-30=2025-06-30"),
        ("ngày 31/9/2025 họp", "31/9/2025!"),
        // A slip of 2025 is a date still, and a rule will say so; 12/5/3000 is nobody's slip.
        ("ký ngày 03/7/2205, 12/5/1900", "03/7/2205=2205-07-03 12/5/1900=1900-05-12"),
        ("ngày 12/5/1899, 12/5/3000", ""),
        ("văn bản ngày    /65/2025", "/65/2025!"),
        ("05/13 địa bàn; 5/7 Khu công nghiệp; 9 /10 nhà ga; 02/78 nhiệm vụ", ""),
        ("24/7, dịp 30/4 - 1/5, trước 30/6, 2/9", ""),
        ("Nghị định số 118/2025/NĐ-CP, 06/2024/QĐ-UBND, 66.25/2026/NQ-CP, 12/5/2025/QĐ", ""),
        ("mục 3.13.2025, phiên bản 1.2.2025.3, IP 10.1.2025.7", ""),
        ("đạt 674.242/708.475 người, 847/2.150, 1/500", ""),
        ("kéo dài 24 tháng, 6 tháng đầu năm 2025, tháng 6/2025, 06/2025", ""),
        ("điện thoại 0255.382.2025, mã 1.004194", ""),
        ("57-NQ/TW", ""),
        ("mã 12/30/6/2025, v1.30.6.2025, 95-30-6-2025", ""),
        ("hạn 30/6/2025/ Sở báo cáo; 30/6/2025. Sở", "30/6/2025=2025-06-30 30/6/2025=2025-06-30"),
        ("hạn 31/9/2025; ngày 31-9-2025; mục 31-9-2025", "31/9/2025! 31-9-2025!"),
        ("tỷ lệ 123/6/2025, 30/678/2025, 30/6/1025, 30/6/02025", ""),
        ("từ 2025/06-30, 2025 - 06 - 30", ""),
        ("hạn 22/6-2025, 31 /12/ 2025", "22/6-2025=2025-06-22 31 /12/ 2025=2025-12-31"),
        ("(1)Kế hoạch ngày 03/6/2025(2) ngày 04/6/2025", "03/6/2025=2025-06-03 04/6/2025=2025-06-04"),
    ] {
        assert_eq!(found(text).join(" "), expected, "{text}");
        let apart: String = text.nfd().collect();
        assert_eq!(found(&apart).len(), found(text).len(), "{text} decomposed");
    }
}

#[test]
fn an_ordinal_before_a_date_is_no_day_of_the_week() {
    let weekday = |text: &str| match read_days(&Scan::new(text))[..] {
        [FoundDay::Day(day)] => day.weekday.map(|(day, span)| (day.number_from_monday(), span.of(text).to_owned())),
        _ => panic!("{text}"),
    };
    assert_eq!(weekday("họp vào thứ Sáu, ngày 27/6/2025"), Some((5, "thứ Sáu".into())));
    assert_eq!(weekday("họp vào thứ sáu ngày 27/6/2025"), Some((5, "thứ sáu".into())));
    assert_eq!(weekday("đã họp, thứ sáu, ngày 27/6/2025"), Some((5, "thứ sáu".into())));
    assert_eq!(weekday("đã họp thứ sáu ngày 27/6/2025"), None);
    assert_eq!(weekday("Chủ nhật 29/6/2025"), Some((7, "Chủ nhật".into())));
    assert_eq!(weekday("tổ chức hội thảo thứ Sáu, ngày 27/6/2025"), Some((5, "thứ Sáu".into())));
    assert_eq!(weekday("giao ban chủ nhật 29/6/2025"), Some((7, "chủ nhật".into())));
    assert_eq!(weekday("ngày 27/6/2025 (thứ 6)"), Some((5, "thứ 6".into())));
    assert_eq!(weekday("ngày 27/6/2025 (phiên thứ 6)"), None);
    assert_eq!(weekday("Kỳ họp thứ Năm ngày 27/6/2025"), None);
    assert_eq!(weekday("hội thảo thứ 6 ngày 27/6/2025"), None);
    assert_eq!(weekday("tại phiên họp thứ 6, ngày 27/6/2025"), None);
    assert_eq!(weekday("kỳ họp lần thứ tư ngày 27/6/2025"), None);
    assert_eq!(weekday("thứ Sáu tuần trước; ngày 27/6/2025"), None);
    assert_eq!(weekday("làm việc thứ Tư ngày 09/7/2025"), Some((3, "thứ Tư".into())));
    assert_eq!(weekday("khai mạc Chủ nhật, 29/6/2025"), Some((7, "Chủ nhật".into())));
    assert_eq!(weekday("ra quân thứ Hai (13/10/2025)"), Some((1, "thứ Hai".into())));
    assert_eq!(weekday("ngày 05/11/2025 (thứ Năm) tổ chức"), Some((4, "thứ Năm".into())));
    assert_eq!(weekday("tại Kỳ họp thứ Tám, ngày 30/11/2024"), None);
    assert_eq!(weekday("Kỳ họp thứ Bảy, ngày 29/6/2024"), None);
    assert_eq!(weekday("ngày 05/11/2025 (lần thứ năm)"), None);
}

#[test]
fn every_day_of_two_centuries_is_read_back_from_every_notation() {
    let notations = ["dd/mm/yyyy", "d-m-yyyy", "dd.mm.yyyy", "yyyy-mm-dd"].map(|n| FieldNotation::parse(n).unwrap());
    // Counted by hand from Monday 1 January 1900, not by the date library.
    let (mut year, mut month, mut number, mut weekday) = (1900, 1, 1, 1);
    while year <= 2100 {
        let date = NaiveDate::from_ymd_opt(year, month, number).unwrap();
        assert_eq!(date.weekday().number_from_monday(), weekday);
        let notation = &notations[(number % 4) as usize];
        assert_eq!(line(&notation.write(date)), to_iso(date));
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        assert_eq!(shape::last_of_month(year, month).unwrap().day(), length);
        (number, weekday) = (number + 1, weekday % 7 + 1);
        if number > length {
            (number, month) = (1, month + 1);
        }
        if month > 12 {
            (month, year) = (1, year + 1);
        }
    }
}

#[test]
fn readings_are_json_with_a_kind() {
    let json = |text: &str| serde_json::to_value(read_date(text)).unwrap();
    let day = json("ngày 30/6/2025");
    assert_eq!((&day["kind"], &day["date"]), (&"day".into(), &"2025-06-30".into()));
    assert_eq!(day["span"], serde_json::json!([5, 14]));
    assert_eq!(json("31/9/2025")["part"], "day");
    assert_eq!(json("x"), serde_json::json!({"kind": "unreadable", "expected": "date", "at": 0}));
    assert_eq!(json("")["kind"], "blank");
    assert_eq!(json("30/6/25")["kind"], "twoDigitYear");
}
