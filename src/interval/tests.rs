//! Facts worked by hand, and a brute-force search on small numbers.

use super::*;
use crate::read::Scan;
use crate::read::number::{NumberReading, read_number, read_quantities};

fn d(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn quantity(text: &str) -> Quantity {
    let NumberReading::Number(quantity) = read_number(text) else { panic!("{text} is unreadable") };
    *quantity
}

fn show(interval: Interval) -> String {
    let end = |end: Option<End>| end.map_or("∞".into(), |end| end.value.rounded(4).unwrap().to_string());
    let (low, high) = (interval.low.is_some_and(|e| e.closed), interval.high.is_some_and(|e| e.closed));
    let brackets = (if low { "[" } else { "(" }, if high { "]" } else { ")" });
    format!("{}{} {}{}", brackets.0, end(interval.low), end(interval.high), brackets.1)
}

#[test]
fn a_printed_number_stands_for_what_its_precision_allows() {
    for (text, rounding, expected) in [
        ("87,43%", Rounding::HalfUp, "[87.4250 87.4350]"),
        ("87,43%", Rounding::Truncate, "[87.4300 87.4400)"),
        ("87,43%", Rounding::Either, "[87.4250 87.4400)"),
        ("95%", Rounding::HalfUp, "[94.5000 95.5000]"),
        ("-5%", Rounding::Truncate, "(-6.0000 -5.0000]"),
        ("-5%", Rounding::Either, "(-6.0000 -4.5000]"),
        ("0%", Rounding::Either, "(-1.0000 1.0000)"),
        ("0%", Rounding::Truncate, "(-1.0000 1.0000)"),
        ("91,7 tỷ đồng", Rounding::HalfUp, "[91650000000.0000 91750000000.0000]"),
        ("125 ha", Rounding::HalfUp, "[124.5000 125.5000]"),
        ("1.141 tổ", Rounding::Either, "[1141.0000 1141.0000]"),
        ("20033", Rounding::Either, "[20033.0000 20033.0000]"),
        ("95–98%", Rounding::HalfUp, "[94.5000 98.5000]"),
        ("khoảng 2.000 mã", Rounding::Either, "[1000.0000 3000.0000]"),
        ("khoảng gần 30 tin", Rounding::Either, "(20.0000 30.0000)"),
        ("hơn 957.600 người", Rounding::Either, "(957600.0000 957700.0000)"),
        ("khoảng trên 10.000 hồ sơ", Rounding::Either, "(10000.0000 20000.0000)"),
        ("khoảng 85%", Rounding::Either, "[84.0000 86.0000]"),
        ("≥ 80%", Rounding::Either, "[80.0000 ∞)"),
        ("dưới 6 tuổi", Rounding::Either, "(∞ 6.0000)"),
    ] {
        assert_eq!(show(Interval::of(&quantity(text), rounding).unwrap()), expected, "{text} {rounding:?}");
    }
}

#[test]
fn shares_and_percentages_of_the_forms_are_judged_as_a_careful_reader_does() {
    let fails = |computed| Verdict::Fails { computed: d(computed) };
    for (part, whole, percent, rounding, verdict) in [
        ("674.242", "708.475", "95,17%", Rounding::Either, Verdict::Holds),
        ("2.964", "5.025", "58,98%", Rounding::Either, Verdict::HoldsCut),
        ("2.964", "5.025", "58,98%", Rounding::HalfUp, fails("58.99")),
        ("2.964", "5.025", "58,99%", Rounding::Either, Verdict::Holds),
        ("2.964", "5.025", "58,99%", Rounding::Truncate, fails("58.99")),
        ("2.964", "5.025", "58,98%", Rounding::Truncate, Verdict::Holds),
        ("16.051", "16.274", "98,62%", Rounding::Either, Verdict::HoldsCut),
        ("16.051", "16.274", "98,63%", Rounding::Either, Verdict::Holds),
        ("7.892", "9.831", "80,3%", Rounding::Either, Verdict::Holds),
        ("1.602", "9.831", "16,47%", Rounding::Either, fails("16.30")),
        ("319", "9.831", "3,23%", Rounding::Either, fails("3.24")),
        ("19", "61", "31%", Rounding::Either, Verdict::Holds),
        ("19", "61", "32%", Rounding::Either, fails("31")),
        ("19", "61", "trên 31%", Rounding::Either, Verdict::Holds),
        ("19", "61", "gần 31%", Rounding::Either, fails("31")),
        ("19", "61", "khoảng 30%", Rounding::Either, Verdict::Holds),
        ("19", "61", "30–35%", Rounding::Either, Verdict::Holds),
        // 35,6% lies in what prints as 35 or less; of a range nobody says that its digits were cut off.
        ("356", "1.000", "30–35%", Rounding::Either, Verdict::Holds),
        ("5", "0", "10%", Rounding::Either, Verdict::Unknown),
        ("1,141 tổ", "2.000 tổ", "10%", Rounding::Either, Verdict::Unknown),
        ("91,7 tỷ đồng", "183,4 tỷ đồng", "50%", Rounding::Either, Verdict::Holds),
        ("91,7 tỷ đồng", "183,4 tỷ đồng", "51%", Rounding::HalfUp, fails("50")),
    ] {
        let found = share_percent(&quantity(part), &quantity(whole), &quantity(percent), rounding);
        assert_eq!(found, verdict, "{part}/{whole} = {percent} {rounding:?}");
    }
}

#[test]
fn sums_of_the_forms_are_judged_as_a_careful_reader_does() {
    for (parts, total, verdict) in [
        (&["539", "1.245"][..], "1.784", SumVerdict::Holds),
        (&["1.099", "340"], "1.439", SumVerdict::Holds),
        (&["847", "1.303"], "2.150", SumVerdict::Holds),
        (&["16.051", "5.863"], "21.914", SumVerdict::Holds),
        (&["14.068", "1.983"], "16.051", SumVerdict::Holds),
        (&["5.640", "223"], "5.863", SumVerdict::Holds),
        (&["7.892", "1.602", "319"], "9.831", SumVerdict::Below { sum: d("9813") }),
        (&["540", "1.245"], "1.784", SumVerdict::Above { sum: d("1785") }),
        // 12,4 + 13,4 = 25,8: three rounded numbers agree.
        (&["12 ha", "13 ha"], "26 ha", SumVerdict::Holds),
        (&["12 ha", "13 ha"], "28 ha", SumVerdict::Below { sum: d("25") }),
        (&["12,5 triệu đồng", "1.500 nghìn đồng"], "14 triệu đồng", SumVerdict::Holds),
        // Almost 30 is below 30, so ten more stay below 40.
        (&["gần 30 tin", "10 tin"], "40 tin", SumVerdict::Below { sum: d("40") }),
    ] {
        let parts: Vec<Quantity> = parts.iter().map(|part| quantity(part)).collect();
        let parts: Vec<&Quantity> = parts.iter().collect();
        let found = sum(&parts, &quantity(total), Rounding::Either);
        assert_eq!(found, verdict, "{total}");
    }
}

/// Every multiple of a twentieth of the last printed digit that prints as `n` with one decimal.
/// All ends of the intervals are such multiples, so what no grid point solves, nothing does.
fn grid(n: i64, rounding: Rounding) -> Vec<i64> {
    let value = n * 20;
    (value - 20..=value + 20)
        .filter(|x| match rounding {
            Rounding::HalfUp => (value - 10..=value + 10).contains(x),
            Rounding::Truncate => (value..value + 20).contains(x),
            Rounding::Either => (value - 10..value + 20).contains(x),
        })
        .collect()
}

#[test]
fn a_sum_fails_only_if_no_values_on_a_fine_grid_satisfy_it() {
    for rounding in [Rounding::HalfUp, Rounding::Truncate, Rounding::Either] {
        for (a, b) in [(1, 1), (3, 4), (7, 2), (5, 5)] {
            for total in 1..16 {
                let of = |n: i64| Interval::printed(Decimal::new(n.into(), 1).unwrap(), -1, rounding).unwrap();
                let holds = of(a).plus(&of(b)).unwrap().meets(&of(total));
                let solved = grid(a, rounding)
                    .iter()
                    .any(|x| grid(b, rounding).iter().any(|y| grid(total, rounding).contains(&(x + y))));
                assert_eq!(holds, solved, "{a} + {b} = {total} {rounding:?}");
            }
        }
    }
}

#[test]
fn a_percentage_fails_only_if_no_count_gives_it() {
    for whole in 1..=40i64 {
        for part in 0..=whole {
            for printed in 0..=100i64 {
                let of = |n: i64| quantity(&n.to_string());
                let percent = quantity(&format!("{printed}%"));
                let verdict = share_percent(&of(part), &of(whole), &percent, Rounding::Either);
                // 100 · part / whole within half of printed, or within one above it, in whole numbers.
                let rounded = (200 * part - 2 * printed * whole).abs() <= whole;
                let cut = if printed == 0 {
                    100 * part < whole
                } else {
                    (0..whole).contains(&(100 * part - printed * whole))
                };
                assert_eq!(verdict == Verdict::Holds, rounded, "{part}/{whole} = {printed}%");
                assert_eq!(verdict == Verdict::HoldsCut, !rounded && cut, "{part}/{whole} = {printed}%");
            }
        }
    }
}

#[test]
fn products_and_quotients_cover_exactly_what_their_factors_reach() {
    let ends = [-2i64, -1, 0, 1, 2];
    let intervals: Vec<(i64, bool, i64, bool)> = ends
        .iter()
        .flat_map(|&a| ends.iter().filter(move |&&b| a < b).map(move |&b| (a, b)))
        .flat_map(|(a, b)| [(a, true, b, true), (a, false, b, true), (a, true, b, false), (a, false, b, false)])
        .collect();
    let make = |(a, x, b, y): (i64, bool, i64, bool)| {
        Interval::between(Decimal::new(a.into(), 0).unwrap(), x, Decimal::new(b.into(), 0).unwrap(), y)
    };
    // Points in quarters, open ends left out.
    let points = |(a, x, b, y): (i64, bool, i64, bool)| {
        (a * 4..=b * 4).filter(move |&p| (p != a * 4 || x) && (p != b * 4 || y)).collect::<Vec<_>>()
    };
    for &left in &intervals {
        for &right in &intervals {
            let product = make(left).times(&make(right)).unwrap();
            let quotient = make(left).over(&make(right));
            assert_eq!(quotient.is_none(), right.0 <= 0 && right.2 >= 0, "{left:?} / {right:?}");
            let mut reached = Vec::new();
            for p in points(left) {
                for q in points(right) {
                    let (p, q) = (Decimal::new(p.into(), 0).unwrap(), Decimal::new(q.into(), 0).unwrap());
                    let value = p.times(q).unwrap().over(Decimal::from(16)).unwrap();
                    assert!(product.contains(value), "{left:?} · {right:?}");
                    reached.push(value);
                    if let Some(quotient) = quotient {
                        assert!(quotient.contains(p.over(q).unwrap()), "{left:?} / {right:?}");
                    }
                }
            }
            // A closed end is one of the products of points, an open one is not.
            for end in [product.low.unwrap(), product.high.unwrap()] {
                assert_eq!(end.closed, reached.contains(&end.value), "{left:?} · {right:?}");
            }
        }
    }
}

#[test]
fn expressions_follow_the_usual_order_of_operations() {
    let of = |name: &str| match name {
        "a" => Some(d("7")),
        "b_2" => Some(d("2")),
        "zero" => Some(d("0")),
        _ => None,
    };
    for (text, value) in [
        ("a", "7.000"),
        ("a + b_2 * 3", "13.000"),
        ("(a + b_2) * 3", "27.000"),
        ("a - b_2 - 1", "4.000"),
        ("a / b_2 / 2", "1.750"),
        ("-a + 10", "3.000"),
        ("2 * -b_2", "-4.000"),
        (" ( a ) ", "7.000"),
        ("0.5*a", "3.500"),
        ("a / 3", "2.333"),
    ] {
        let expression = Expression::parse(text).unwrap();
        assert_eq!(expression.value(of).unwrap().rounded(3).unwrap().to_string(), value, "{text}");
        let interval = expression.interval(|name| of(name).map(Interval::exact)).unwrap();
        assert_eq!(interval.low, interval.high, "{text}");
        assert_eq!(interval.low.unwrap().value, expression.value(of).unwrap(), "{text}");
    }
    for text in ["a / zero", "unknown", "a / (b_2 - 2)"] {
        assert!(Expression::parse(text).unwrap().value(of).is_none(), "{text}");
    }
    for (text, at) in
        [("", 0), ("a +", 3), ("a b", 2), ("(a", 2), ("a)", 1), ("a ^ 2", 2), ("1,5", 1), ("1.2.3", 0), ("é", 0)]
    {
        assert_eq!(Expression::parse(text), Err(at), "{text}");
    }
    assert_eq!(Expression::parse("()"), Err(1));
    assert_eq!(Expression::parse("_a1 + 1").unwrap().names().collect::<Vec<_>>(), ["_a1"]);
    let nested = |depth: usize| Expression::parse(&["(".repeat(depth), "a".into(), ")".repeat(depth)].concat());
    assert!(nested(32).is_ok());
    assert_eq!(nested(33), Err(33));
    assert!(Expression::parse(&["(a)"; 40].join(" + ")).is_ok());
    assert!(Expression::parse(&"(".repeat(100_000)).is_err());
    assert!(Expression::parse(&"-".repeat(100_000)).is_err());
}

#[test]
fn a_sum_of_names_is_told_from_other_expressions() {
    for (text, sum, name) in
        [("full", true, true), ("a + b", true, false), ("a - b", false, false), ("2", false, false)]
    {
        let expression = Expression::parse(text).unwrap();
        assert_eq!((expression.is_sum(), expression.is_name()), (sum, name), "{text}");
    }
}

#[test]
fn a_number_outside_an_interval_is_not_in_it() {
    let (open, closed) =
        (Interval::between(d("1"), false, d("2"), false), Interval::between(d("1"), true, d("2"), true));
    for (value, in_open, in_closed) in
        [("0.9", false, false), ("1", false, true), ("1.5", true, true), ("2", false, true), ("2.1", false, false)]
    {
        let value = Ratio::from(d(value));
        assert_eq!((open.contains(value), closed.contains(value)), (in_open, in_closed));
    }
}

#[test]
fn relations_hold_when_some_values_satisfy_them() {
    let (low, high) = (Interval::between(d("1"), true, d("2"), false), Interval::between(d("2"), true, d("3"), true));
    for (relation, forth, back) in
        [("=", false, false), ("<=", true, false), ("<", true, false), (">=", false, true), (">", false, true)]
    {
        let relation = Relation::parse(relation).unwrap();
        assert_eq!((relation.may_hold(&low, &high), relation.may_hold(&high, &low)), (forth, back), "{relation:?}");
    }
    assert!(Relation::AtMost.may_hold(&Interval::exact(d("5")), &Interval::exact(d("5"))));
    assert!(!Relation::Below.may_hold(&Interval::exact(d("5")), &Interval::exact(d("5"))));
    assert_eq!(Relation::parse("=="), None);
}

#[test]
fn the_specimen_of_swapped_digits_is_found() {
    let text = "giao 9.831 nhiệm vụ, đã hoàn thành 7.892 nhiệm vụ (80,3%)";
    let quantities = read_quantities(&Scan::new(text), &[]).quantities;
    let verdict = share_percent(&quantities[1], &quantities[0], &quantities[2], Rounding::Either);
    assert_eq!(verdict, Verdict::Holds);
}
