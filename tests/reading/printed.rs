use crate::texts::{made_up, written};
use chrono::NaiveDate;
use rasoat::day;
use rasoat::read::citation::read_citations_in;
use rasoat::read::number::{NumberReading, Separators, read_number};
use rasoat::read::{DateReading, FieldNotation, FoundDay, read_date, read_deadline, read_prose};

fn texts() -> impl Iterator<Item = String> {
    written().into_iter().chain(made_up(5_000))
}

/// The day of a date field, with what the field was read as.
fn day_of(text: &str) -> Option<NaiveDate> {
    match read_date(text) {
        DateReading::Day(day) => Some(day.date),
        _ => None,
    }
}

#[test]
fn every_day_of_two_centuries_is_read_back_in_every_notation() {
    let notations = ["dd/mm/yyyy", "d/m/yyyy", "dd-mm-yyyy", "dd.mm.yyyy", "yyyy-mm-dd"];
    let notations = notations.map(|notation| FieldNotation::parse(notation).unwrap());
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
    for date in first.iter_days().take_while(|day| *day < NaiveDate::from_ymd_opt(2101, 1, 1).unwrap()) {
        let printed = notations.iter().map(|notation| notation.write(date));
        for text in printed.chain([day::to_iso(date), day::to_text(date)]) {
            assert_eq!(day_of(&text), Some(date), "{text}");
        }
    }
}

#[test]
fn a_deadline_of_one_day_is_read_back_from_how_it_prints() {
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    for date in first.iter_days().take(4_000) {
        let reading = read_deadline(&day::to_text(date), None);
        let deadline = reading.deadline().unwrap();
        assert_eq!((deadline.due, deadline.is_exact()), (Some(date), true));
    }
}

#[test]
fn days_of_running_text_are_read_back_from_how_they_print() {
    let mut days = 0;
    for text in texts() {
        for found in read_prose(&text).days {
            let FoundDay::Day(day) = found else { continue };
            assert_eq!(day_of(&day.notation.write(day.date)), Some(day.date), "{text:?}");
            days += 1;
        }
    }
    assert!(days > 500, "{days}");
}

#[test]
fn numbers_of_running_text_are_read_back_from_how_they_print() {
    let mut numbers = 0;
    for text in texts() {
        for quantity in read_prose(&text).figures.quantities {
            if quantity.separators == Separators::Ambiguous {
                continue;
            }
            let printed = quantity.vietnamese().unwrap();
            let NumberReading::Number(read) = read_number(&printed) else { panic!("{text:?}: {printed}") };
            // Without its unit a comma before three digits has two readings; the printed one is the decimal.
            let value = read.alternatives().map_or(read.value, |(_, decimal)| decimal);
            assert_eq!(Some(value), quantity.printed(), "{text:?}: {printed}");
            numbers += 1;
        }
    }
    assert!(numbers > 500, "{numbers}");
}

#[test]
fn documents_of_running_text_are_read_back_from_how_they_print() {
    let mut documents = 0;
    for text in texts() {
        for citation in read_prose(&text).citations {
            let Some(key) = citation.key().filter(|_| !citation.bare) else { continue };
            let word = citation.kind.map_or("Công văn", rasoat::read::citation::Kind::name);
            let again = read_citations_in(&format!("{word} số {}", citation.symbol()));
            assert_eq!(again.len(), 1, "{text:?}: {}", citation.symbol());
            assert_eq!((again[0].key(), again[0].year), (Some(key), citation.year), "{text:?}");
            assert!(again[0].slips.is_empty(), "{text:?}: {}", citation.symbol());
            documents += 1;
        }
    }
    assert!(documents > 500, "{documents}");
}
