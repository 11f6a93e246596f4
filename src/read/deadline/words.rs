//! The words of deadlines, folded. Longer phrases stand before their beginnings.

use crate::read::Scan;

/// How a stretch of time bounds a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// Before its first day.
    Before,
    /// Up to its last day, which counts.
    Until,
    /// From its first day on.
    From,
    /// From the day after it on.
    After,
}

/// Prepositions. `trước hoặc trong` includes the day named.
pub(super) const BOUNDS: [(&str, Bound); 33] = [
    ("trước hoặc trong", Bound::Until),
    ("trước và trong", Bound::Until),
    ("trước hoặc vào", Bound::Until),
    ("đến trước", Bound::Before),
    ("xong trước", Bound::Before),
    ("trước", Bound::Before),
    ("cho đến hết", Bound::Until),
    ("cho đến", Bound::Until),
    ("đến hết", Bound::Until),
    ("tới hết", Bound::Until),
    ("đến cuối", Bound::Until),
    ("đến", Bound::Until),
    ("tới", Bound::Until),
    ("hết", Bound::Until),
    ("chậm nhất là", Bound::Until),
    ("chậm nhất vào", Bound::Until),
    ("chậm nhất", Bound::Until),
    ("muộn nhất là", Bound::Until),
    ("muộn nhất vào", Bound::Until),
    ("muộn nhất", Bound::Until),
    ("không quá", Bound::Until),
    ("không muộn hơn", Bound::Until),
    ("không chậm hơn", Bound::Until),
    ("ngay trong", Bound::Until),
    ("trong", Bound::Until),
    ("vào", Bound::Until),
    ("sang", Bound::Until),
    ("thành", Bound::Until),
    ("bắt đầu từ", Bound::From),
    ("tính từ", Bound::From),
    ("kể từ", Bound::From),
    ("từ", Bound::From),
    ("sau", Bound::After),
];

/// What stands between two units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// From the one to the other.
    Range,
    /// The one and the other.
    List,
}

/// A dash, arrow, comma or word that joins two units at token `i`, with blanks around, and the index after it.
pub(super) fn join_at(scan: &Scan, i: usize) -> Option<(Join, usize)> {
    let at = scan.skip_space(i);
    let (join, next) = match scan.mark(at) {
        Some('-' | '~' | '→' | '÷') => (Join::Range, at + 1),
        Some(',' | '&' | '+') => {
            let next = scan.skip_space(at + 1);
            (Join::List, scan.phrase(next, "và").unwrap_or(next))
        }
        Some(_) => return None,
        None => match scan.any_phrase(at, &["đến hết", "cho đến", "đến", "tới", "và", "hoặc"])? {
            (4.., next) => (Join::List, next),
            (_, next) => (Join::Range, next),
        },
    };
    // "->"
    let next = if join == Join::Range && scan.mark(next) == Some('>') { next + 1 } else { next };
    Some((join, scan.skip_space(next)))
}

/// The weeks of a month by name: the first, second, third, fourth, last.
pub(super) const WEEKS: [&str; 6] = ["đầu", "nhất", "hai", "ba", "tư", "cuối"];

/// The quarters by name, each group of four from the first to the last.
pub(super) const QUARTERS: [&str; 12] = ["i", "ii", "iii", "iv", "một", "hai", "ba", "tư", "đầu", "2", "3", "cuối"];

/// Words before a deadline that say nothing about it.
pub(super) const LABELS: [&str; 22] = [
    "thời hạn hoàn thành",
    "thời gian hoàn thành",
    "thời gian thực hiện",
    "thời hạn thực hiện",
    "hạn hoàn thành",
    "thời hạn",
    "thời gian",
    "thời điểm",
    "hạn cuối",
    "hạn chót",
    "hạn",
    "hoàn thành",
    "thực hiện",
    "triển khai",
    "xong",
    "giai đoạn",
    "báo cáo",
    "trình",
    "là",
    "ngay",
    "phấn đấu",
    "định kỳ",
];

/// Words that make a reading loose.
pub(super) const LOOSE: [&str; 6] = ["dự kiến", "khoảng", "nhiệm kỳ", "ước", "tầm", "chừng"];

/// Words that move a deadline.
pub(super) const EXTENSIONS: [&str; 7] =
    ["gia hạn", "điều chỉnh", "lùi thời hạn", "lùi", "kéo dài", "dời", "thay đổi thời hạn"];

/// Hours without a number: the named day is included.
pub(super) const HOURS: [&str; 12] = [
    "cuối giờ chiều",
    "cuối giờ sáng",
    "đầu giờ chiều",
    "đầu giờ sáng",
    "cuối giờ làm việc",
    "cuối giờ",
    "giờ hành chính",
    "buổi sáng",
    "buổi chiều",
    "cuối ngày",
    "cuối buổi",
    "hết giờ làm việc",
];

/// The work goes on without an end.
pub(super) const LASTING: [&str; 16] = [
    "từ nay về sau",
    "thường xuyên",
    "liên tục",
    "lâu dài",
    "duy trì",
    "không thời hạn",
    "không xác định thời hạn",
    "không có thời hạn",
    "không hạn",
    "vô thời hạn",
    "suốt giai đoạn",
    "suốt nhiệm kỳ",
    "suốt quá trình",
    "suốt năm",
    "về sau",
    "đột xuất",
];

/// The day is left open.
pub(super) const VAGUE: [&str; 27] = [
    "theo tiến độ",
    "theo kế hoạch",
    "theo lộ trình",
    "theo yêu cầu",
    "theo quy định",
    "theo chỉ đạo",
    "theo hướng dẫn",
    "theo thực tế",
    "theo tình hình",
    "theo chương trình",
    "theo thời gian",
    "theo đề nghị",
    "theo nhu cầu",
    "theo phân công",
    "theo nhiệm vụ",
    "theo đúng",
    "theo từng",
    "theo nghị quyết",
    "theo quyết định",
    "theo thông báo",
    "theo kết luận",
    "theo công văn",
    "theo văn bản",
    "theo thời điểm",
    "khi có yêu cầu",
    "khi được yêu cầu",
    "tùy",
];

/// The work waits for something to happen, or has no day.
pub(super) const EVENTS: [&str; 28] = [
    "ngay sau khi",
    "ngay sau",
    "ngay khi",
    "sau khi",
    "đến khi",
    "khi có",
    "khi đủ",
    "khi được",
    "khi hoàn thành",
    "khi cần",
    "sau đại hội",
    "trước đại hội",
    "trước kỳ họp",
    "sau kỳ họp",
    "tại kỳ họp",
    "tại phiên họp",
    "tại cuộc họp",
    "trước phiên họp",
    "ngày họp",
    "trong thời gian sớm nhất",
    "thời gian sớm nhất",
    "trong thời gian tới",
    "khẩn trương",
    "kịp thời",
    "sớm nhất",
    "sớm",
    "ngay",
    "khi",
];

/// Days known only with the document's own date.
pub(super) const RELATIVE: [&str; 36] = [
    "đến hết nhiệm kỳ",
    "đến hết tháng",
    "đến hết quý",
    "từ nay",
    "sang năm",
    "đầu tháng",
    "giữa tháng",
    "cuối tháng",
    "đầu quý",
    "giữa quý",
    "cuối quý",
    "đầu tuần",
    "cuối tuần",
    "hết nhiệm kỳ",
    "trong nhiệm kỳ",
    "năm nay",
    "năm tới",
    "năm sau",
    "quý này",
    "quý tới",
    "quý sau",
    "tháng này",
    "tháng tới",
    "tháng sau",
    "tuần này",
    "tuần tới",
    "tuần sau",
    "hôm nay",
    "ngày mai",
    "trong ngày",
    "trong tuần",
    "trong tháng",
    "trong quý",
    "trong năm",
    "hết tháng",
    "hết quý",
];

/// What lies beyond the deadline.
pub(super) const VISIONS: [&str; 2] = ["tầm nhìn", "định hướng"];

/// The last day of a month, the first three its last working day.
pub(super) const LAST_DAYS: [&str; 6] = [
    "ngày làm việc cuối cùng của",
    "ngày làm việc cuối cùng",
    "ngày làm việc cuối",
    "ngày cuối cùng của",
    "ngày cuối cùng",
    "ngày cuối",
];

/// After a day without its month: it comes every month.
pub(super) const OF_EACH_MONTH: [&str; 9] = [
    "của tháng liền kề",
    "của tháng tiếp theo",
    "của tháng kế tiếp",
    "của tháng sau",
    "của tháng",
    "tháng liền kề",
    "tháng tiếp theo",
    "tháng kế tiếp",
    "tháng sau",
];

/// The first, second or last month of a quarter.
pub(super) const MONTHS_OF_QUARTER: [&str; 8] = [
    "tháng đầu tiên của",
    "tháng đầu của",
    "tháng đầu",
    "tháng thứ hai của",
    "tháng thứ hai",
    "tháng cuối cùng của",
    "tháng cuối của",
    "tháng cuối",
];

/// Nothing was set.
pub(super) const NONE: [&str; 9] = [
    "chưa xác định",
    "chưa quy định",
    "không quy định",
    "không xác định",
    "chưa có thời hạn",
    "chưa có",
    "không có",
    "chưa rõ",
    "chưa giao",
];

/// Statements about the work where a deadline should stand.
pub(super) const STATEMENTS: [&str; 3] = ["đã", "đang", "chưa"];

/// What makes the unit before it the beginning of an open stretch.
pub(super) const ONWARD: [&str; 9] = [
    "và các năm tiếp theo",
    "và những năm tiếp theo",
    "và các năm sau",
    "và những năm sau",
    "và các năm tới",
    "và những năm tới",
    "các năm tiếp theo",
    "những năm tiếp theo",
    "trở đi",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn every_phrase_is_folded_and_stands_before_its_beginnings() {
        let bounds: Vec<&str> = BOUNDS.iter().map(|(phrase, _)| *phrase).collect();
        let lists: [&[&str]; 17] = [
            &bounds,
            &WEEKS,
            &QUARTERS,
            &LABELS,
            &LOOSE,
            &EXTENSIONS,
            &HOURS,
            &LASTING,
            &VAGUE,
            &EVENTS,
            &VISIONS,
            &LAST_DAYS,
            &OF_EACH_MONTH,
            &MONTHS_OF_QUARTER,
            &RELATIVE,
            &NONE,
            &ONWARD,
        ];
        for list in lists {
            for (i, phrase) in list.iter().enumerate() {
                assert_eq!(fold_text(phrase), *phrase);
                for later in &list[i + 1..] {
                    assert!(!later.starts_with(&format!("{phrase} ")), "{later} after {phrase}");
                }
            }
        }
    }
}
