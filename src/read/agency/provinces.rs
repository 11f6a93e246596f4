//! Provinces: 63 became 34 on 01/7/2025 (Resolution 202/2025/QH15 of 12/6/2025), and some of the 34 became cities.

use super::{Gone, date, words_at};
use crate::read::letters::lower;
use crate::read::words::Firsts;
use crate::read::{Kind, Scan};
use chrono::NaiveDate;

/// The names that are gone for good, with the province each is part of now. They live on as names of communes, wards
/// and offices, so only "tỉnh", "Tỉnh ủy" before them make them provinces.
const GONE: &[(&str, &str)] = &[
    ("hà giang", "Tuyên Quang"),
    ("yên bái", "Lào Cai"),
    ("bắc kạn", "Thái Nguyên"),
    ("bắc cạn", "Thái Nguyên"),
    ("hòa bình", "Phú Thọ"),
    ("vĩnh phúc", "Phú Thọ"),
    ("bắc giang", "Bắc Ninh"),
    ("thái bình", "Hưng Yên"),
    ("hải dương", "Hải Phòng"),
    ("hà nam", "Ninh Bình"),
    ("nam định", "Ninh Bình"),
    ("quảng bình", "Quảng Trị"),
    ("quảng nam", "Đà Nẵng"),
    ("kon tum", "Quảng Ngãi"),
    ("kontum", "Quảng Ngãi"),
    ("bình định", "Gia Lai"),
    ("ninh thuận", "Khánh Hòa"),
    ("đắk nông", "Lâm Đồng"),
    ("đăk nông", "Lâm Đồng"),
    ("bình thuận", "Lâm Đồng"),
    ("phú yên", "Đắk Lắk"),
    ("bình dương", "Hồ Chí Minh"),
    ("bà rịa vũng tàu", "Hồ Chí Minh"),
    ("bình phước", "Đồng Nai"),
    ("long an", "Tây Ninh"),
    ("sóc trăng", "Cần Thơ"),
    ("hậu giang", "Cần Thơ"),
    ("bến tre", "Vĩnh Long"),
    ("trà vinh", "Vĩnh Long"),
    ("tiền giang", "Đồng Tháp"),
    ("bạc liêu", "Cà Mau"),
    ("kiên giang", "An Giang"),
];

/// The 34 of today.
const LIVING: &[&str] = &[
    "hà nội",
    "hải phòng",
    "huế",
    "đà nẵng",
    "cần thơ",
    "hồ chí minh",
    "hcm",
    "tuyên quang",
    "lào cai",
    "thái nguyên",
    "phú thọ",
    "bắc ninh",
    "hưng yên",
    "ninh bình",
    "quảng trị",
    "quảng ngãi",
    "gia lai",
    "khánh hòa",
    "lâm đồng",
    "đắk lắk",
    "đăk lăk",
    "đồng nai",
    "tây ninh",
    "vĩnh long",
    "đồng tháp",
    "cà mau",
    "an giang",
    "cao bằng",
    "lai châu",
    "điện biên",
    "lạng sơn",
    "sơn la",
    "quảng ninh",
    "thanh hóa",
    "nghệ an",
    "hà tĩnh",
];

/// Provinces that became cities under the central government, and the day: Huế by Resolution 175/2024/QH15, then
/// Resolutions 30, 36 and 39/2026/QH16.
const CITIES: &[(&str, (i32, u32, u32))] = &[
    ("Hồ Chí Minh", (1976, 7, 2)),
    ("Hải Phòng", (1955, 5, 13)),
    ("Đà Nẵng", (1997, 1, 1)),
    ("Cần Thơ", (2004, 1, 1)),
    ("Đồng Nai", (2026, 4, 30)),
    ("Quảng Ninh", (2026, 9, 1)),
    ("Bắc Ninh", (2026, 9, 20)),
];

/// When the province of this name became a city.
fn city_since(name: &str) -> Option<NaiveDate> {
    let row = CITIES.iter().find(|row| row.0 == name)?;
    Some(date(row.1.0, row.1.1, row.1.2))
}

/// The provinces named in a field of agencies that are part of another, or a city, on the day `on`.
///
/// ```
/// use rasoat::read::{Scan, agency};
/// let on = rasoat::day::from_iso("2025-08-11").unwrap();
/// let text = "UBND tỉnh Kon Tum";
/// let gone = agency::merged_province(&Scan::new(text), on);
/// assert_eq!(gone[0].span.of(text), "tỉnh Kon Tum");
/// assert_eq!(gone[0].replacement.as_deref(), Some("tỉnh Quảng Ngãi"));
/// assert!(agency::merged_province(&Scan::new("UBND tỉnh Kon Tum cũ; phường Kon Tum"), on).is_empty());
/// ```
pub fn merged_province(scan: &Scan, on: NaiveDate) -> Vec<Gone> {
    super::all_gone(scan, on, |i| province_at(scan, i, on))
}

fn province_at(scan: &Scan, i: usize, on: NaiveDate) -> Option<(Gone, usize)> {
    let (party, after) = match scan.phrase(i, "tỉnh ủy") {
        Some(after) => (true, after),
        None => (false, scan.phrase(i, "tỉnh")?),
    };
    let at = scan.skip_space(after);
    let merged = GONE.iter().find_map(|(name, now)| Some((*now, words_at(scan, at, name)?)));
    let (now, since, end) = match merged {
        Some((now, end)) => (now, date(2025, 7, 1), end),
        None => CITIES.iter().find_map(|(name, since)| {
            let mut words = name.chars().map(lower).collect::<String>();
            words = crate::read::fold_text(&words);
            Some((*name, date(since.0, since.1, since.2), words_at(scan, at, &words)?))
        })?,
    };
    let city = city_since(now).is_some_and(|since| since <= on);
    let capital = scan.token(i).first().is_some_and(|g| lower(g.ch) != g.ch);
    let unit = match (party, city, capital) {
        (true, false, _) => "Tỉnh ủy ",
        (true, true, _) => "Thành ủy ",
        (false, false, true) => "Tỉnh ",
        (false, false, false) => "tỉnh ",
        (false, true, true) => "Thành phố ",
        (false, true, false) => "thành phố ",
    };
    let replacement = if now == "Hồ Chí Minh" {
        [if party { "Thành ủy " } else { "" }, "Thành phố Hồ Chí Minh"].concat()
    } else {
        [unit, now].concat()
    };
    let gone = Gone {
        span: scan.span(i, end),
        name: scan.text(at, end).to_string(),
        successor: Some([if city { "thành phố " } else { "tỉnh " }, now].concat()),
        replacement: Some(replacement),
        since,
    };
    Some((gone, end))
}

/// A province named in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) name: &'static str,
    /// Whether it is one of those that were merged into others.
    pub(crate) merged: bool,
}

/// The first words of all their names.
static FIRSTS: Firsts = {
    let (mut firsts, mut n) = (Firsts::of(LIVING), 0);
    while n < GONE.len() {
        firsts = firsts.with(GONE[n].0);
        n += 1;
    }
    firsts
};

/// The first province named between two tokens, old or new. For telling apart documents of the same number from
/// different provinces.
pub(crate) fn place_in(scan: &Scan, from: usize, to: usize) -> Option<Place> {
    (from..to.min(scan.tokens().len())).find_map(|i| {
        let first = scan.token(i).first().filter(|_| scan.kind(i) == Some(Kind::Word))?;
        if lower(first.ch) == first.ch {
            return None;
        }
        if !scan.may_start(i, &FIRSTS) {
            return None;
        }
        let gone = GONE.iter().map(|row| Place { name: row.0, merged: true });
        let living = LIVING.iter().map(|name| Place { name, merged: false });
        gone.chain(living).find(|place| words_at(scan, i, place.name).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    fn replaced(text: &str, on: (i32, u32, u32)) -> Vec<(String, String)> {
        let found = merged_province(&Scan::new(text), date(on.0, on.1, on.2));
        found.into_iter().map(|g| (g.span.of(text).to_string(), g.replacement.unwrap_or_default())).collect()
    }

    #[test]
    fn compared_words_are_written_folded() {
        for name in GONE.iter().map(|row| &row.0).chain(LIVING) {
            assert_eq!(fold_text(name), **name);
        }
    }

    #[test]
    fn thirty_four_provinces_are_left_of_sixty_three() {
        let gone = GONE.iter().filter(|row| !matches!(row.0, "bắc cạn" | "kontum" | "đăk nông")).count();
        let living = LIVING.iter().filter(|name| !matches!(**name, "hcm" | "đăk lăk")).count();
        assert_eq!((gone, living, gone + living), (29, 34, 63));
        for (_, now) in GONE {
            assert!(LIVING.contains(&fold_text(now).as_str()), "{now}");
        }
    }

    #[test]
    fn a_merged_province_is_named_with_its_successor() {
        for (text, old, new) in [
            ("UBND tỉnh Kon Tum", "tỉnh Kon Tum", "tỉnh Quảng Ngãi"),
            ("Tỉnh ủy Bình Dương", "Tỉnh ủy Bình Dương", "Thành ủy Thành phố Hồ Chí Minh"),
            ("HĐND tỉnh Bà Rịa - Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh"),
            ("Tỉnh Hoà Bình", "Tỉnh Hoà Bình", "Tỉnh Phú Thọ"),
            ("tỉnh Quảng Nam", "tỉnh Quảng Nam", "thành phố Đà Nẵng"),
        ] {
            assert_eq!(replaced(text, (2025, 8, 11)), [(old.to_string(), new.to_string())], "{text}");
        }
        assert!(replaced("UBND tỉnh Kon Tum", (2025, 6, 30)).is_empty());
    }

    #[test]
    fn provinces_that_became_cities_are_named_from_their_day_on() {
        assert!(replaced("UBND tỉnh Đồng Nai", (2026, 4, 29)).is_empty());
        assert_eq!(
            replaced("UBND tỉnh Đồng Nai", (2026, 4, 30)),
            [("tỉnh Đồng Nai".into(), "thành phố Đồng Nai".into())]
        );
        assert_eq!(replaced("tỉnh Bắc Giang", (2026, 9, 19))[0].1, "tỉnh Bắc Ninh");
        assert_eq!(replaced("tỉnh Bắc Giang", (2026, 9, 20))[0].1, "thành phố Bắc Ninh");
    }

    #[test]
    fn living_provinces_other_units_and_the_past_are_left_alone() {
        for text in [
            "UBND tỉnh Quảng Ngãi",
            "phường Kon Tum",
            "Kon Tum",
            "UBND tỉnh Kon Tum cũ",
            "tỉnh Kon Tum (cũ)",
            "tỉnh Bình Dương, nay là Thành phố Hồ Chí Minh",
            "các tỉnh",
            "đường Thái Bình",
            "tỉnh Hà Tĩnh",
            "",
        ] {
            assert!(replaced(text, (2025, 8, 11)).is_empty(), "{text}");
        }
    }
}
