//! Claims of running text, each worked out by hand.

mod clause;
mod complements;
mod parts;
mod shares;

use super::*;
use crate::interval::{Rounding, SumVerdict, Verdict, share_percent, sum};
use crate::read::fold_text;
use crate::read::number::read_quantities;
use unicode_normalization::UnicodeNormalization;

fn claims(text: &str) -> Vec<Claim> {
    let scan = Scan::new(text);
    read_claims(&scan, &read_quantities(&scan, &[]))
}

/// A claim as one line: "45/60 = 75", "1784 = 539 + 1245", "78 = 69 + 9 (rest)".
fn show(claim: &Claim) -> String {
    let join = |parts: Vec<String>| parts.join(" + ");
    match claim {
        Claim::PercentOf(claim) => {
            let percent = claim.percent.as_ref().map_or("?".into(), |percent| percent.value.to_string());
            format!("{}/{} = {percent}", claim.part.value, claim.whole.value)
        }
        Claim::PartsOfTotal(claim) => {
            let parts = claim.parts.iter().map(|part| part.value.to_string()).collect();
            format!("{} = {}", claim.total.value, join(parts))
        }
        Claim::Complement(claim) => {
            let parts = claim.parts.iter().map(|part| part.value.to_string()).collect();
            format!("{} = {}{}", claim.whole.value, join(parts), if claim.rest_named { " (rest)" } else { " (pair)" })
        }
    }
}

fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        let found: Vec<String> = claims(text).iter().map(show).collect();
        assert_eq!(&found, expected, "{text}");
        let apart: String = text.nfd().collect();
        let found: Vec<String> = claims(&apart).iter().map(show).collect();
        assert_eq!(&found, expected, "decomposed: {text}");
    }
}

#[test]
fn the_facts_of_the_forms_hold() {
    for text in [
        "674.242/708.475 người trong độ tuổi lao động, đạt 95,17%",
        "Tổng số đã tích hợp: 1.784; trong đó: Toàn trình: 539, Một phần: 1.245.",
        "Tổng số 21.914 nhiệm vụ, gồm 16.051 nhiệm vụ đã xong và 5.863 nhiệm vụ chưa xong",
        "Có 16.051 nhiệm vụ, gồm 14.068 nhiệm vụ đúng hạn và 1.983 nhiệm vụ quá hạn",
        "Có 5.863 nhiệm vụ, gồm 5.640 nhiệm vụ trong hạn và 223 nhiệm vụ quá hạn",
        "847/2.150 dịch vụ toàn trình và 1.303/2.150 dịch vụ một phần",
    ] {
        let found = claims(text);
        assert_eq!(found.len(), 1, "{text}");
        let holds = match &found[0] {
            Claim::PercentOf(claim) => {
                let percent = claim.percent.as_ref().unwrap();
                share_percent(&claim.part, &claim.whole, percent, Rounding::Either) == Verdict::Holds
            }
            Claim::PartsOfTotal(claim) => {
                let parts: Vec<&Quantity> = claim.parts.iter().collect();
                sum(&parts, &claim.total, Rounding::Either) == SumVerdict::Holds
            }
            Claim::Complement(claim) => {
                sum(&claim.parts.iter().collect::<Vec<_>>(), &claim.whole, Rounding::Either) == SumVerdict::Holds
            }
        };
        assert!(holds, "{text}");
    }
}

#[test]
fn the_published_slip_of_2025_is_found_four_times_over() {
    // 9.831 were assigned; the parts sum to 9.813, and two of the three percentages are of something else.
    let text = "Tổng số 9.831 nhiệm vụ, trong đó: đã hoàn thành 7.892 nhiệm vụ (80,3%), trong hạn 1.602 nhiệm vụ (16,47%), \
                quá hạn 319 nhiệm vụ (3,23%)";
    let mut failed = Vec::new();
    for claim in claims(text) {
        match claim {
            Claim::PercentOf(claim) => {
                let percent = claim.percent.unwrap();
                if let Verdict::Fails { computed } =
                    share_percent(&claim.part, &claim.whole, &percent, Rounding::Either)
                {
                    failed.push((percent.span.of(text).to_owned(), computed.vietnamese()));
                }
            }
            Claim::PartsOfTotal(claim) => {
                let parts: Vec<&Quantity> = claim.parts.iter().collect();
                let SumVerdict::Below { sum } = sum(&parts, &claim.total, Rounding::Either) else { panic!() };
                failed.push(("sum".into(), sum.vietnamese()));
            }
            Claim::Complement(_) => panic!(),
        }
    }
    failed.sort();
    let expected = [("16,47", "16,30"), ("3,23", "3,24"), ("sum", "9.813")];
    assert_eq!(failed, expected.map(|(printed, computed)| (printed.to_owned(), computed.to_owned())));
}

#[test]
fn every_phrase_of_the_claims_is_written_folded() {
    for phrase in super::clause::CHANGE
        .iter()
        .chain(super::percent::PHRASES.iter().copied().flatten())
        .chain(super::parts::PHRASES.iter().copied().flatten())
    {
        assert_eq!(&fold_text(phrase), phrase);
    }
}

/// Steps that grew with the square of the length would take minutes: the test runner ends them.
#[test]
fn long_texts_are_read_in_steps_linear_in_their_length() {
    for piece in [
        "1 xã gồm ",
        "1/2 xã, đạt 5% ",
        "trong đó: a: 5, ",
        "còn 9/78 chưa ",
        "tổng số 5 (",
        "1 xã 1 xã ",
        "trên tổng số 5 ",
    ] {
        let text = piece.repeat(40_000 / piece.len());
        let scan = Scan::new(&text);
        let figures = read_quantities(&scan, &[]);
        read_claims(&scan, &figures);
    }
}
