//! The shipped calendar against an independent one, every day of 2010 to 2030.

use chrono::{Datelike, NaiveDate, Weekday};
use rasoat::calendar::Calendar;
use rasoat::day::{from_iso, to_iso};
use std::collections::BTreeSet;

/// Days on which the two differ, and why ours stands.
const DIFFERENCES: [(&str, &str); 4] = [
    ("2026-01-02", "swapped for Saturday 10 January: Công văn 12729/VPCP-KGVX; missing in the library"),
    ("2026-01-10", "the Saturday worked for 2 January: Công văn 12729/VPCP-KGVX; missing in the library"),
    ("2029-11-26", "the library makes up 24 November, which article 112 of the Labour Code does not name"),
    ("2030-11-25", "the library makes up 24 November, which article 112 of the Labour Code does not name"),
];

fn theirs() -> (BTreeSet<NaiveDate>, BTreeSet<NaiveDate>) {
    let fixture: serde_json::Value = serde_json::from_str(include_str!("fixtures/holidays-vn.json")).unwrap();
    let years = fixture["daysOff"].as_object().unwrap();
    let off = years.iter().flat_map(|(year, days)| {
        days.as_str().unwrap().split(' ').map(move |day| from_iso(&format!("{year}-{day}")).unwrap())
    });
    let worked = fixture["workedSaturdays"].as_str().unwrap().split(' ').map(|day| from_iso(day).unwrap());
    (off.collect(), worked.collect())
}

#[test]
fn working_days_agree_with_the_library_but_for_four_days_with_a_source() {
    let (off, worked) = theirs();
    let (first, last) = (from_iso("2010-01-01").unwrap(), from_iso("2030-12-31").unwrap());
    let calendar = Calendar::shipped();
    let differ: Vec<String> = first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter(|day| {
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            let works = worked.contains(day) || !(weekend || off.contains(day));
            works != calendar.is_working_day(*day)
        })
        .map(to_iso)
        .collect();
    assert_eq!(differ, DIFFERENCES.map(|(day, _)| day));
}

#[test]
fn years_after_the_last_decision_are_estimates() {
    let calendar = Calendar::shipped();
    let decided: Vec<i32> = (2000..=2040).filter(|year| calendar.is_decided(*year)).collect();
    assert_eq!(decided, (2010..=2026).collect::<Vec<_>>());
}
