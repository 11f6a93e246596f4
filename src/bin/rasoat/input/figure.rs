//! Numbers of spreadsheet cells, which are binary fractions, as the digits that the cell shows.

/// The digits a cell shows: at most 15 of them, as spreadsheets do, rounded to the decimals of its number format and as a
/// percentage where that has one.
pub fn shown(value: f64, format: Option<&str>) -> String {
    let percent = format.is_some_and(|code| code.contains('%'));
    let written = format!("{:.14e}", value.abs());
    let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let exponent = exponent.parse::<i32>().unwrap_or(0) + if percent { 2 } else { 0 };
    let digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
    // The first `whole` digits stand before the point; what lies beyond the fifteen is nought.
    let whole = exponent + 1;
    let digit = |at: i32| usize::try_from(at).ok().and_then(|i| digits.get(i)).copied().unwrap_or(0);
    let set = format.and_then(decimals);
    let decimals = set.unwrap_or((15 - whole).max(0));
    // A nought in front takes what is carried.
    let mut out: Vec<u8> = std::iter::once(0).chain((whole.min(0)..whole + decimals).map(digit)).collect();
    if digit(whole + decimals) >= 5 {
        add_one(&mut out);
    }
    let text: String = out.iter().map(|d| char::from(b'0' + d)).collect();
    let (before, after) = text.split_at(text.len() - decimals as usize);
    let before = before.trim_start_matches('0');
    let after = if set.is_none() { after.trim_end_matches('0') } else { after };
    let sign = if value < 0.0 && out.iter().any(|&d| d > 0) { "-" } else { "" };
    let before = if before.is_empty() { "0" } else { before };
    let point = if after.is_empty() { "" } else { "." };
    [sign, before, point, after, if percent { "%" } else { "" }].concat()
}

/// Digits written with a point, as Vietnamese writes them.
pub fn with_comma(digits: &str) -> String {
    digits.replace('.', ",")
}

/// Adds one to the last digit.
fn add_one(digits: &mut [u8]) {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return;
        }
        *digit = 0;
    }
}

/// The decimals that a number format such as `#,##0.00` shows; `None` where it leaves them open.
fn decimals(code: &str) -> Option<i32> {
    let code = code.split(';').next().unwrap_or_default();
    if code.is_empty() || !code.chars().all(|c| "0#,.%_() -".contains(c)) || !code.contains('0') {
        return None;
    }
    let after = code.split_once('.').map_or("", |(_, after)| after);
    if after.contains('#') {
        return None;
    }
    Some(after.matches('0').count() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_its_cell_shows_it() {
        for (value, format, expected) in [
            (0.0, None, "0"),
            (1141.0, None, "1141"),
            (0.1 + 0.2, None, "0.3"),
            (95.17, Some("General"), "95.17"),
            (0.9517, Some("0.00%"), "95.17%"),
            (674_242.0 / 708_475.0, Some("0.00%"), "95.17%"),
            (0.05, Some("0%"), "5%"),
            (1.0, Some("0%"), "100%"),
            (0.999_9, Some("0%"), "100%"),
            (1141.0, Some("#,##0"), "1141"),
            (2.5, Some("#,##0.00"), "2.50"),
            (2.345, Some("0.0"), "2.3"),
            (9.96, Some("0.0"), "10.0"),
            (-0.004, Some("0.00"), "0.00"),
            (-12.5, None, "-12.5"),
            (0.000_123, None, "0.000123"),
            (1e15, None, "1000000000000000"),
            (1e21, None, "1000000000000000000000"),
        ] {
            assert_eq!(shown(value, format), expected, "{value} {format:?}");
        }
        assert_eq!(with_comma("-12.5"), "-12,5");
    }
}
