//! The vectors of the working calendar, worked out by an independent script from the yearly notices.

use super::*;
use crate::day::{from_iso, to_iso};

fn day(text: &str) -> NaiveDate {
    from_iso(text).unwrap()
}

#[test]
fn working_days_are_counted_from_the_day_after() {
    for (from, count, to) in [
        ("2025-04-24", 15, "2025-05-19"),
        ("2025-04-25", 1, "2025-04-26"), // a Saturday worked
        ("2025-04-25", 5, "2025-05-06"),
        ("2025-01-24", 5, "2025-02-07"),
        ("2025-08-29", 1, "2025-09-03"),
        ("2025-12-31", 5, "2026-01-09"),
        ("2026-01-09", 1, "2026-01-10"),
        ("2026-02-13", 3, "2026-02-25"),
        ("2026-04-24", 1, "2026-04-28"),
        ("2026-08-28", 1, "2026-09-03"),
        ("2026-11-23", 1, "2026-11-25"),
        ("2025-05-19", -15, "2025-04-24"),
        ("2025-09-03", -1, "2025-08-29"),
        ("2025-06-30", 0, "2025-06-30"),
    ] {
        let reached = Calendar::shipped().add_working_days(day(from), count).unwrap();
        assert_eq!(to_iso(reached.date), to, "{from} + {count}");
    }
    let long = |count| Calendar::shipped().add_working_days(day("2025-06-30"), count).is_some();
    assert!(long(30_000) && !long(30_001) && !long(i32::MIN));
}

#[test]
fn the_next_working_day_skips_weekends_and_holidays() {
    for (from, to) in [
        ("2025-05-31", "2025-06-02"),
        ("2025-08-31", "2025-09-03"),
        ("2026-02-15", "2026-02-23"),
        ("2026-02-28", "2026-03-02"),
        ("2026-04-26", "2026-04-28"),
        ("2026-08-30", "2026-09-03"),
        ("2026-01-10", "2026-01-10"), // a worked Saturday stays
        ("2026-08-22", "2026-08-22"),
        ("2025-06-30", "2025-06-30"),
    ] {
        assert_eq!(to_iso(Calendar::shipped().next_working_day(day(from)).date), to, "{from}");
    }
}

#[test]
fn a_year_has_as_many_working_days_as_the_notices_leave() {
    let calendar = Calendar::shipped();
    for (year, days) in [(2025, 250), (2026, 249)] {
        let (from, to) = (format!("{}-12-31", year - 1), format!("{year}-12-31"));
        assert_eq!(calendar.working_days_between(day(&from), day(&to)).days, days);
    }
    assert_eq!(calendar.working_days_between(day("2025-04-24"), day("2025-05-20")).days, 16);
    assert_eq!(calendar.working_days_between(day("2025-05-20"), day("2025-04-24")).days, 0);
}

/// Days off on weekdays as the notices of each year print them, and worked Saturdays.
#[test]
fn the_decided_years_are_those_of_the_notices() {
    for (year, off, worked) in [
        (2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03", ""),
        (2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02", ""),
        (2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04", ""),
        (2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03", "05-04"),
        (2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02", "04-26"),
        (2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24", "01-10 08-22"),
    ] {
        let calendar = Calendar::shipped();
        let all = || day(&format!("{year}-01-01")).iter_days().take_while(|d| d.year() == year);
        let listed =
            |days: Vec<NaiveDate>| days.iter().map(|d| to_iso(*d)[5..].to_owned()).collect::<Vec<_>>().join(" ");
        let weekend = |d: &NaiveDate| matches!(d.weekday(), Weekday::Sat | Weekday::Sun);
        assert_eq!(listed(all().filter(|d| !weekend(d) && !calendar.is_working_day(*d)).collect()), off);
        assert_eq!(listed(all().filter(|d| weekend(d) && calendar.is_working_day(*d)).collect()), worked);
        assert!(calendar.is_decided(year));
    }
}

#[test]
fn undecided_years_and_pending_days_make_an_estimate() {
    let calendar = Calendar::shipped();
    assert!(!calendar.is_decided(2027));
    assert!(calendar.add_working_days(day("2026-12-30"), 2).unwrap().estimated);
    assert!(!calendar.add_working_days(day("2026-12-30"), 1).unwrap().estimated);
    let across = calendar.add_working_days(day("2026-11-20"), 5).unwrap();
    assert_eq!((to_iso(across.date).as_str(), across.estimated), ("2026-11-30", true));
    assert_eq!(across.pending, [day("2026-11-23"), day("2026-11-28")]);
    assert_eq!(calendar.pending(day("2026-11-23")), Some("đề xuất hoán đổi ngày nghỉ, chưa có quyết định"));
    assert_eq!(calendar.pending(day("2026-11-28")), Some("đề xuất làm bù, chưa có quyết định"));
    assert_eq!(calendar.pending(day("2026-08-31")), None); // decided
}

#[test]
fn a_page_decides_what_is_pending_or_brings_its_own_calendar() {
    let given = |extends: bool| -> Calendar {
        serde_json::from_value(serde_json::json!({
            "days": [
                {"date": "2026-11-23", "kind": "swapOff", "name": "nghỉ hoán đổi", "source": "", "status": "official"},
                {"date": "2026-11-28", "kind": "swapWork", "name": "làm bù", "source": "", "status": "official"}
            ],
            "decidedYears": [2027],
            "extends": extends
        }))
        .unwrap()
    };
    let extended = given(true);
    assert_eq!(extended.day_off(day("2026-11-23")), Some(DayOff::Given("nghỉ hoán đổi")));
    assert_eq!(extended.day_off(day("2026-11-28")), None);
    assert_eq!(extended.day_off(day("2026-11-24")), Some(DayOff::Holiday(Holiday::Culture)));
    assert!(extended.is_decided(2026) && extended.is_decided(2027) && !extended.is_decided(2028));
    let alone = given(false);
    assert_eq!(alone.day_off(day("2026-11-24")), None);
    assert!(!alone.is_decided(2026));
    assert_eq!(alone.day_off(day("2026-11-29")), Some(DayOff::Sunday));
    // What the shipped calendar makes up, proposes and cites is not this one's.
    assert_eq!(alone.day_off(day("2026-04-27")), None);
    let none = Calendar::new(Vec::new(), Vec::new(), false);
    assert_eq!((none.pending(day("2026-11-23")), none.source(day("2025-05-02"))), (None, None));
}

#[test]
fn a_given_day_has_the_status_and_the_source_it_is_given_with() {
    let given = |date: &str, status, source: &str| CalendarDay {
        date: day(date),
        kind: DayKind::Holiday,
        name: "nghỉ lễ".into(),
        source: source.into(),
        status,
    };
    let days = vec![
        given("2025-06-10", DayStatus::Official, "Quyết định 1"),
        given("2025-06-11", DayStatus::Estimated, ""),
        given("2025-06-12", DayStatus::Pending, "Tờ trình 2"),
    ];
    let calendar = Calendar::new(days, Vec::new(), true);
    for (date, off, estimated, source, pending) in [
        ("2025-06-10", true, false, Some("Quyết định 1"), None),
        ("2025-06-11", true, true, None, None),
        ("2025-06-12", false, true, Some("Tờ trình 2"), Some("nghỉ lễ")), // an ordinary day until it is decided
        ("2025-06-13", false, false, Some("Thông báo 6150/TB-BLĐTBXH"), None),
    ] {
        let date = day(date);
        assert_eq!(calendar.day_off(date).is_some(), off, "{date}");
        assert_eq!(calendar.is_estimated(date), estimated, "{date}");
        assert_eq!(calendar.source(date), source, "{date}");
        assert_eq!(calendar.pending(date), pending, "{date}");
    }
    for (date, source) in [("2020-12-31", None), ("2021-01-01", Some("Thông báo 4875/TB-LĐTBXH")), ("2027-01-01", None)]
    {
        assert_eq!(Calendar::shipped().source(day(date)), source, "{date}");
    }
}

#[test]
fn calendars_that_differ_in_anything_are_told_apart_by_what_they_feed() {
    let fed = |calendar: &Calendar| {
        let mut all = String::new();
        calendar.feed(|text| all.extend([text, "|"]));
        all
    };
    let one = |kind, status, name: &str| CalendarDay {
        date: day("2025-06-10"),
        kind,
        name: name.into(),
        source: String::new(),
        status,
    };
    let calendars = [
        Calendar::shipped(),
        Calendar::new(Vec::new(), Vec::new(), false),
        Calendar::new(Vec::new(), vec![2027], true),
        Calendar::new(vec![one(DayKind::Holiday, DayStatus::Official, "lễ")], Vec::new(), true),
        Calendar::new(vec![one(DayKind::SwapOff, DayStatus::Official, "lễ")], Vec::new(), true),
        Calendar::new(vec![one(DayKind::Holiday, DayStatus::Estimated, "lễ")], Vec::new(), true),
        Calendar::new(vec![one(DayKind::Holiday, DayStatus::Official, "tết")], Vec::new(), true),
    ];
    let told = calendars.iter().map(fed).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(told.len(), calendars.len());
}

#[test]
fn an_unknown_key_or_a_day_in_another_notation_is_refused_by_name() {
    for (text, named) in [
        (r#"{"days": [], "extend": true}"#, "extend"),
        (r#"{"days": [{"date": "2/9/2026", "kind": "holiday", "name": "", "status": "official"}]}"#, "yyyy-mm-dd"),
        (r#"{"days": [{"date": "2026-09-02", "kind": "dayOff", "name": "", "status": "official"}]}"#, "dayOff"),
    ] {
        let error = serde_json::from_str::<Calendar>(text).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
}

#[test]
fn days_off_are_named_in_both_languages() {
    // The weekend before National Day, the day itself, and a working Monday.
    for (day, vi, en) in [
        ("2025-08-30", "thứ Bảy", "Saturday"),
        ("2025-08-31", "Chủ nhật", "Sunday"),
        ("2025-09-02", "Quốc khánh", "National Day"),
        ("2025-06-30", "", ""),
    ] {
        let calendar = Calendar::shipped();
        let off = calendar.day_off(from_iso(day).unwrap());
        let names = off.map_or((String::new(), String::new()), |off| (off.in_vietnamese(), off.in_english()));
        assert_eq!(names, (vi.to_owned(), en.to_owned()), "{day}");
    }
}
