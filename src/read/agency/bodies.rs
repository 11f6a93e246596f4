//! Ministries, departments and Party committees that were merged or ended in 2025.

use super::{Gone, date, words_at};
use crate::read::Scan;
use chrono::NaiveDate;

/// A field of work: its names, and who has it now in the ministry and in the department.
struct Field {
    names: &'static [&'static str],
    full: &'static str,
    successor: &'static str,
}

/// Resolution 176/2025/QH15 and the decrees on each ministry; departments follow their ministries by Decrees 45/2025
/// and 150/2025/NĐ-CP. Labour, invalids and social affairs went to three bodies, so it has no successor here.
const FIELDS: &[Field] = &[
    Field {
        names: &["thông tin truyền thông", "tt tt", "tttt"],
        full: "Thông tin và Truyền thông",
        successor: "Khoa học và Công nghệ",
    },
    Field {
        names: &["kế hoạch đầu tư", "kh đt", "khđt"], full: "Kế hoạch và Đầu tư", successor: "Tài chính"
    },
    Field { names: &["giao thông vận tải", "gtvt"], full: "Giao thông vận tải", successor: "Xây dựng" },
    Field {
        names: &["lao động thương binh xã hội", "lđ tb xh", "lđ tbxh", "lđtb xh", "lđtbxh"],
        full: "Lao động - Thương binh và Xã hội",
        successor: "",
    },
    Field {
        names: &["tài nguyên môi trường", "tn mt", "tnmt"],
        full: "Tài nguyên và Môi trường",
        successor: "Nông nghiệp và Môi trường",
    },
    Field {
        names: &["nông nghiệp phát triển nông thôn", "nông nghiệp ptnt", "nn ptnt", "nnptnt"],
        full: "Nông nghiệp và Phát triển nông thôn",
        successor: "Nông nghiệp và Môi trường",
    },
];

/// A body with a name of its own.
struct Body {
    name: &'static str,
    /// Words that make it another, living body when they follow.
    unless: &'static [&'static str],
    full: &'static str,
    successor: &'static str,
    since: (i32, u32, u32),
    /// Whether the successor's name can stand in the place of the old one.
    fits: bool,
}

const fn body(
    name: &'static str,
    full: &'static str,
    successor: &'static str,
    since: (i32, u32, u32),
    fits: bool,
) -> Body {
    Body { name, unless: &[], full, successor, since, fits }
}

const MARCH: (i32, u32, u32) = (2025, 3, 1);
/// Councils set the day of their departments themselves, within about a month.
const APRIL: (i32, u32, u32) = (2025, 4, 1);
const JULY: (i32, u32, u32) = (2025, 7, 1);

const BODIES: &[Body] = &[
    body("ủy ban dân tộc", "Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo", MARCH, true),
    body(
        "ủy ban quản lý vốn nhà nước tại doanh nghiệp",
        "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp",
        "Bộ Tài chính",
        MARCH,
        true,
    ),
    body("tổng cục thống kê", "Tổng cục Thống kê", "Cục Thống kê", MARCH, true),
    body("tổng cục thuế", "Tổng cục Thuế", "Cục Thuế", MARCH, true),
    body("tổng cục hải quan", "Tổng cục Hải quan", "Cục Hải quan", MARCH, true),
    body("tổng cục dự trữ nhà nước", "Tổng cục Dự trữ Nhà nước", "Cục Dự trữ Nhà nước", MARCH, true),
    Body {
        name: "ban tuyên giáo",
        unless: &["dân vận"],
        full: "Ban Tuyên giáo",
        successor: "Ban Tuyên giáo và Dân vận",
        since: MARCH,
        fits: true,
    },
    body("ban dân vận", "Ban Dân vận", "Ban Tuyên giáo và Dân vận", MARCH, true),
    body("ban kinh tế trung ương", "Ban Kinh tế Trung ương", "Ban Chính sách, chiến lược Trung ương", MARCH, true),
    body("ban đối ngoại trung ương", "Ban Đối ngoại Trung ương", "", MARCH, false),
    body("đảng ủy khối", "Đảng ủy Khối", "", MARCH, false),
    body("ban cán sự đảng", "Ban cán sự đảng", "", MARCH, false),
    body("đảng đoàn", "Đảng đoàn", "", MARCH, false),
    Body {
        name: "ban dân tộc",
        // The committee of a people's council of that name lives on.
        unless: &["tôn giáo", "hđnd", "hội đồng", "của hđnd", "của hội đồng"],
        full: "Ban Dân tộc",
        successor: "",
        since: APRIL,
        fits: false,
    },
    // Inspection Law 84/2025/QH15.
    body("thanh tra sở", "Thanh tra sở", "Thanh tra tỉnh", JULY, false),
];

/// The bodies named in a field of agencies that are no more on the day `on`.
///
/// ```
/// use rasoat::read::{Scan, agency};
/// let on = rasoat::day::from_iso("2025-08-11").unwrap();
/// let text = "Sở Thông tin và Truyền thông; Sở Nội vụ; Sở TN&MT (cũ)";
/// let gone = agency::abolished(&Scan::new(text), on);
/// assert_eq!(gone.len(), 1);
/// assert_eq!(gone[0].span.of(text), "Sở Thông tin và Truyền thông");
/// assert_eq!(gone[0].replacement.as_deref(), Some("Sở Khoa học và Công nghệ"));
/// ```
pub fn abolished(scan: &Scan, on: NaiveDate) -> Vec<Gone> {
    super::all_gone(scan, on, |i| field_at(scan, i).or_else(|| body_at(scan, i)))
}

/// "Bộ …", "Sở …" and their abbreviations in one word (BTTTT, STTTT) at token `i`.
fn field_at(scan: &Scan, i: usize) -> Option<(Gone, usize)> {
    let (kind, initial, since) = [("Bộ ", 'b', MARCH), ("Sở ", 's', APRIL)]
        .into_iter()
        .find(|(_, initial, _)| scan.token(i).first().is_some_and(|g| g.low == *initial))?;
    let word = if initial == 'b' { "bộ" } else { "sở" };
    let named = scan.phrase(i, word).map(|at| super::next_word(scan, at));
    for field in FIELDS {
        let spelt = named.and_then(|at| field.names.iter().find_map(|name| words_at(scan, at, name)));
        let glued = || {
            let short = field.names.last().filter(|name| !name.contains(' '))?;
            let typed = scan.token(i).iter().map(|g| g.low);
            typed.eq(std::iter::once(initial).chain(short.chars())).then_some(i + 1)
        };
        if let Some(end) = spelt.or_else(glued) {
            let successor = (!field.successor.is_empty()).then(|| [kind, field.successor].concat());
            let gone = Gone {
                span: scan.span(i, end),
                name: [kind, field.full].concat(),
                replacement: successor.clone(),
                successor,
                since: date(since.0, since.1, since.2),
            };
            return Some((gone, end));
        }
    }
    None
}

fn body_at(scan: &Scan, i: usize) -> Option<(Gone, usize)> {
    // The "ban" of "ủy ban" begins nothing.
    if i.checked_sub(2).is_some_and(|before| scan.is(before, "ủy")) {
        return None;
    }
    BODIES.iter().find_map(|body| {
        let end = words_at(scan, i, body.name)?;
        let next = super::next_word(scan, end);
        if scan.any_phrase(next, body.unless).is_some() {
            return None;
        }
        let successor = (!body.successor.is_empty()).then(|| body.successor.to_string());
        let gone = Gone {
            span: scan.span(i, end),
            name: body.full.into(),
            replacement: successor.clone().filter(|_| body.fits),
            successor,
            since: date(body.since.0, body.since.1, body.since.2),
        };
        Some((gone, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    fn names(text: &str, on: (i32, u32, u32)) -> Vec<(String, Option<String>)> {
        let found = abolished(&Scan::new(text), date(on.0, on.1, on.2));
        found.into_iter().map(|gone| (gone.span.of(text).to_string(), gone.replacement)).collect()
    }

    #[test]
    fn compared_words_are_written_folded() {
        for name in
            FIELDS.iter().flat_map(|f| f.names).chain(BODIES.iter().flat_map(|b| b.unless.iter().chain([&b.name])))
        {
            assert_eq!(fold_text(name), **name);
        }
    }

    #[test]
    fn old_names_are_found_in_every_spelling_with_what_replaces_them() {
        for (text, old, new) in [
            ("Sở Thông tin và Truyền thông", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
            ("Chủ trì: Sở TT&TT", "Sở TT&TT", "Sở Khoa học và Công nghệ"),
            ("STTTT", "STTTT", "Sở Khoa học và Công nghệ"),
            ("Bộ Kế hoạch và Đầu tư", "Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
            ("các Bộ: Bộ GTVT, Bộ Y tế", "Bộ GTVT", "Bộ Xây dựng"),
            ("Sở Tài nguyên & Môi trường", "Sở Tài nguyên & Môi trường", "Sở Nông nghiệp và Môi trường"),
            ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Môi trường"),
            (
                "Bộ Nông nghiệp và Phát triển nông thôn",
                "Bộ Nông nghiệp và Phát triển nông thôn",
                "Bộ Nông nghiệp và Môi trường",
            ),
            ("Sở LĐ-TB&XH", "Sở LĐ-TB&XH", ""),
            ("Bộ Lao động, Thương binh và Xã hội", "Bộ Lao động, Thương binh và Xã hội", ""),
            ("Uỷ ban Dân tộc", "Uỷ ban Dân tộc", "Bộ Dân tộc và Tôn giáo"),
            ("Chủ trì: Uỷ ban Dân tộc", "Uỷ ban Dân tộc", "Bộ Dân tộc và Tôn giáo"),
            ("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo", "Ban Tuyên giáo và Dân vận"),
            ("Ban Dân tộc tỉnh", "Ban Dân tộc", ""),
            ("Thanh tra Sở Y tế", "Thanh tra Sở", ""),
        ] {
            let new = (!new.is_empty()).then(|| new.to_string());
            assert_eq!(names(text, (2025, 8, 11)), [(old.to_string(), new)], "{text}");
        }
    }

    #[test]
    fn living_bodies_and_names_of_the_past_are_left_alone() {
        for text in [
            "Sở Khoa học và Công nghệ",
            "Sở Thông tin và Truyền thông (cũ)",
            "Sở Thông tin và Truyền thông (nay là Sở Khoa học và Công nghệ)",
            "Sở Khoa học và Công nghệ (trước đây là Sở Thông tin và Truyền thông)",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "Ban Dân tộc của HĐND tỉnh",
            "Phòng Kế hoạch và Đầu tư",
            "Trung tâm Thông tin và Truyền thông",
            "Bộ phận một cửa",
            "Thanh tra tỉnh; sở, ban, ngành",
            "",
        ] {
            assert!(names(text, (2025, 8, 11)).is_empty(), "{text}");
        }
    }

    /// Three words away a word of the past still speaks of the name, four words away or across a clause it does not.
    #[test]
    fn only_words_nearby_put_a_name_into_the_past() {
        for (text, past) in [
            ("Sở TT&TT tỉnh Quảng Ngãi cũ", true),
            ("Sở TT&TT (tỉnh - Quảng - Ngãi) cũ", true),
            ("Sở TT&TT chủ trì, phối hợp trụ sở cũ", false),
            ("Sở TT&TT; trụ sở cũ", false),
            ("Sở TT&TT\nTrụ sở cũ", false),
            ("Sở TT&TT 1 2 3 4 5 6 7 8 9 cũ", false),
            ("nguyên Phó Giám đốc Sở TT&TT", true),
            ("nguyên - Phó - Giám - đốc Sở TT&TT", true),
            ("nguyên cán bộ phụ trách tại Sở TT&TT", false),
            ("giữ nguyên; Sở TT&TT", false),
            ("giữ nguyên\nSở TT&TT", false),
            ("nguyên 1 2 3 4 5 6 7 8 9 Sở TT&TT", false),
        ] {
            assert_eq!(names(text, (2025, 8, 11)).is_empty(), past, "{text}");
        }
    }

    #[test]
    fn a_name_is_wrong_only_from_its_day_on() {
        assert!(names("Bộ Giao thông vận tải", (2025, 2, 28)).is_empty());
        assert_eq!(names("Bộ Giao thông vận tải", (2025, 3, 1)).len(), 1);
        assert!(names("Sở Giao thông vận tải", (2025, 3, 31)).is_empty());
        assert_eq!(names("Sở Giao thông vận tải", (2025, 4, 1)).len(), 1);
    }
}
