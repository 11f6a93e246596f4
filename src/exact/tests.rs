use super::*;

fn d(text: &str) -> Decimal {
    Decimal::parse(text).unwrap_or_else(|| panic!("{text} is no decimal"))
}

/// Every decimal of up to three digits and three places, both signs.
fn small() -> Vec<Decimal> {
    (-120..=120).flat_map(|n| (0..=3).map(move |scale| Decimal::new(n, scale).unwrap())).collect()
}

#[test]
fn decimals_print_what_they_were_read_from() {
    for (text, vietnamese) in [
        ("0", "0"),
        ("5", "5"),
        ("999", "999"),
        ("1380", "1.380"),
        ("0.5", "0,5"),
        ("0.050", "0,050"),
        ("87.43", "87,43"),
        ("1141.5", "1.141,5"),
        ("1234567.5", "1.234.567,5"),
        ("130899917741", "130.899.917.741"),
        ("-0.07", "-0,07"),
        ("-1234", "-1.234"),
        ("100000", "100.000"),
    ] {
        assert_eq!(d(text).to_string(), text);
        assert_eq!(d(text).vietnamese(), vietnamese);
    }
}

#[test]
fn what_is_no_plain_decimal_is_not_parsed() {
    for text in ["", "-", ".", "5.", ".5", "1,5", "1.2.3", " 1", "1e3", "+1", "--1", "١"] {
        assert!(Decimal::parse(text).is_none(), "{text}");
    }
    assert!(Decimal::parse(&"9".repeat(39)).is_none());
    assert!(Decimal::parse(&format!("0.{}", "0".repeat(39))).is_none());
    assert_eq!(d(&i128::MAX.to_string()).mantissa(), i128::MAX);
}

#[test]
fn decimals_are_compared_by_worth_without_overflow() {
    assert_eq!(d("1.50"), d("1.5"));
    assert!(d("1.5") < d("1.51") && d("-1.5") > d("-1.51"));
    let huge = Decimal::new(i128::MAX, 0).unwrap();
    let tiny = Decimal::new(i128::MAX, 38).unwrap();
    assert_eq!(huge.cmp(&tiny), Ordering::Greater);
    assert_eq!(tiny.cmp(&huge), Ordering::Less);
    assert!(Decimal::new(i128::MIN, 0).unwrap() < tiny);
}

#[test]
fn arithmetic_agrees_with_whole_numbers_in_thousandths() {
    let thousandths = |x: Decimal| x.with_scale(3).unwrap().mantissa();
    for a in small().into_iter().step_by(7) {
        for b in small() {
            assert_eq!(thousandths(a.plus(b).unwrap()), thousandths(a) + thousandths(b));
            assert_eq!(thousandths(a.minus(b).unwrap()), thousandths(a) - thousandths(b));
            let product = a.times(b).unwrap().with_scale(6).unwrap().mantissa();
            assert_eq!(product, thousandths(a) * thousandths(b));
            assert_eq!(a.cmp(&b), thousandths(a).cmp(&thousandths(b)));
            assert_eq!(Ratio::from(a).cmp(&Ratio::from(b)), thousandths(a).cmp(&thousandths(b)));
            if let Some(quotient) = a.over(b) {
                assert_eq!(quotient.times(Ratio::from(b)).unwrap(), Ratio::from(a));
            } else {
                assert!(b.is_zero());
            }
        }
    }
}

#[test]
fn fractions_are_ordered_as_their_cross_products_are() {
    let all: Vec<(i128, i128)> = (-12..=12).flat_map(|n| (1..=12).map(move |m| (n, m))).collect();
    for &(a, b) in &all {
        for &(c, e) in &all {
            let whole = |n: i128| Decimal::new(n, 0).unwrap();
            let (left, right) = (whole(a).over(whole(b)).unwrap(), whole(c).over(whole(e)).unwrap());
            assert_eq!(left.cmp(&right), (a * e).cmp(&(c * b)), "{a}/{b} and {c}/{e}");
        }
    }
    let third = |n: i128| Decimal::new(n, 0).unwrap().over(Decimal::from(3)).unwrap();
    assert!(third(i128::MAX) > third(i128::MAX - 3) && third(i128::MIN) < third(i128::MAX));
}

#[test]
fn operations_that_leave_128_bits_give_nothing() {
    let huge = Decimal::new(i128::MAX, 0).unwrap();
    assert!(huge.plus(Decimal::from(1)).is_none());
    assert!(huge.times(Decimal::from(2)).is_none());
    assert!(huge.with_scale(1).is_none());
    assert!(huge.shifted(1).is_none());
    assert!(Decimal::new(i128::MIN, 0).unwrap().negated().is_none());
    assert!(Decimal::from(1).shifted(-39).is_none());
    assert!(Ratio::from(huge).plus(Ratio::from(Decimal::new(1, 38).unwrap())).is_none());
    assert!(Decimal::from(1).over(Decimal::ZERO).is_none());
}

#[test]
fn quotients_are_rounded_half_away_from_zero_or_cut() {
    for (a, b, places, rounded, cut) in [
        (674_242, 708_475, 2, "95.17", "95.16"),
        (2_964, 5_025, 2, "58.99", "58.98"),
        (16_051, 16_274, 2, "98.63", "98.62"),
        (1, 8, 0, "13", "12"),
        (1, 8, 1, "12.5", "12.5"),
        (1, 800, 2, "0.13", "0.12"),
        (0, 9, 2, "0.00", "0.00"),
    ] {
        let percent = Decimal::from(a).times(Decimal::HUNDRED).unwrap().over(Decimal::from(b)).unwrap();
        assert_eq!(percent.rounded(places).unwrap().to_string(), rounded);
        assert_eq!(percent.cut(places).unwrap().to_string(), cut);
    }
    let minus = d("-12.5").over(Decimal::from(1)).unwrap();
    assert_eq!(minus.rounded(0).unwrap().to_string(), "-13");
    assert_eq!(minus.cut(0).unwrap().to_string(), "-12");
}

#[test]
fn shifting_uses_up_printed_decimals_first() {
    assert_eq!(d("91.7").shifted(9).unwrap().to_string(), "91700000000");
    assert_eq!(d("1.50").shifted(1).unwrap().to_string(), "15.0");
    assert_eq!(d("7").shifted(-2).unwrap().to_string(), "0.07");
}

#[test]
fn the_last_significant_place_ignores_zeros() {
    for (text, place) in [("12000", 3), ("957600", 2), ("30", 1), ("85", 0), ("0.50", -1), ("87.43", -2)] {
        assert_eq!(d(text).last_significant_place(), Some(place));
    }
    assert_eq!(Decimal::ZERO.last_significant_place(), None);
}

#[test]
fn only_whole_numbers_that_javascript_holds_are_safe_integers() {
    assert_eq!(d("1140.00").to_safe_integer(), Some(1140));
    assert_eq!(d("-5").to_safe_integer(), Some(-5));
    assert_eq!(d("9007199254740991").to_safe_integer(), Some((1 << 53) - 1));
    assert_eq!(d("9007199254740992").to_safe_integer(), None);
    assert_eq!(d("0.5").to_safe_integer(), None);
}
