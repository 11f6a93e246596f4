//! What a description says where it says nothing but how far the work is: "Chưa triển khai", "Đang xây dựng",
//! "Không thuộc thẩm quyền của tỉnh".

use super::{Kind, Scan};

/// The state that a whole text states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statement {
    /// All done.
    Done,
    /// Being worked on.
    Doing,
    /// Not done, whether begun or not.
    NotDone,
    /// Not begun.
    NotStarted,
    /// Put off.
    Suspended,
    /// Not this office's task, or nothing arose.
    NotOurs,
}

/// A statement of the state has at most this many words; a longer text reports something.
const SHORT: usize = 10;
/// Saying that a task is another's takes more words: "không thuộc chức năng, nhiệm vụ của Sở Khoa học và Công nghệ".
const LONGEST: usize = 15;

/// Words before the statement that do not change it.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "đến thời điểm hiện tại", "đến thời điểm báo cáo", "đến thời điểm này", "tính đến nay", "cho đến nay", "đến nay", "hiện nay", "hiện tại", "hiện", "vẫn còn", "vẫn", "còn",
    "nhiệm vụ này", "nhiệm vụ", "nội dung này", "nội dung", "công việc", "việc này",
];

/// First words of bodies that may be named before the statement: "Sở Tài chính đang thẩm định".
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "sở", "ubnd", "ủy ban", "bộ", "ban", "phòng", "văn phòng", "chi cục", "cục", "trung tâm", "công an", "đảng ủy", "tỉnh ủy", "thành ủy", "hđnd", "đơn vị", "cơ quan", "địa phương", "các", "tỉnh", "xã",
    "phường", "công ty", "doanh nghiệp", "nhà thầu", "chủ đầu tư",
];

/// What is not done yet where "chưa" stands before it, and tells that work has not begun.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &["triển khai", "thực hiện", "bắt đầu", "tiến hành", "tổ chức", "xử lý", "làm", "thi công"];

/// What is not done yet where "chưa" stands before it, though work may have begun.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "hoàn thành", "hoàn thiện", "hoàn tất", "xong", "đạt", "ban hành", "trình", "kết thúc", "có kết quả", "được phê duyệt", "được ban hành", "thực hiện xong",
    "triển khai xong", "xử lý xong",
];

/// Work that is under way where "đang" stands before it. A system that "đang vận hành" is finished work.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "thực hiện", "triển khai", "tiếp tục thực hiện", "tiếp tục triển khai", "xây dựng", "tham mưu", "soạn thảo", "dự thảo", "hoàn thiện", "hoàn chỉnh", "xử lý", "giải quyết", "rà soát",
    "lấy ý kiến", "xin ý kiến", "trình", "thẩm định", "tổng hợp", "chuẩn bị", "nghiên cứu", "tiến hành", "phối hợp", "khẩn trương", "gấp rút", "tích cực", "tập trung", "làm", "lập",
    "trong quá trình", "trong giai đoạn", "xem xét", "cho ý kiến", "thẩm tra", "nghiệm thu", "hiệu chỉnh", "khảo sát", "kiểm tra", "thi công", "đấu thầu", "điều chỉnh", "bổ sung", "tổ chức",
];

/// What may follow "đã hoàn thành" without naming a part of the work.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "nhiệm vụ", "công việc", "nội dung", "việc", "các", "toàn bộ", "tất cả", "được giao", "này", "theo", "đúng", "trước", "tiến độ", "thời hạn", "hạn", "kế hoạch", "quy định",
    "yêu cầu", "100 %", "xong", "đầy đủ", "như", "chỉ đạo", "thực hiện", "triển khai", "đề ra",
];

const PUT_OFF: &[&str] = &["tạm dừng", "tạm hoãn", "tạm ngừng", "tạm ngưng", "hoãn", "dừng"];

/// Words that a task is not this office's, and whether more may follow them.
#[rustfmt::skip]
const NOT_OURS: &[(&str, bool)] = &[
    ("không thuộc chức năng", true), ("không thuộc nhiệm vụ", true), ("không thuộc thẩm quyền", true), ("không thuộc phạm vi", true), ("không thuộc trách nhiệm", true),
    ("không thuộc lĩnh vực", true), ("không thuộc đối tượng", true), ("không phải nhiệm vụ", true), ("không phải chức năng", true), ("không phải thẩm quyền", true),
    ("không có chức năng", true), ("không có thẩm quyền", true), ("không được giao", true), ("không liên quan", true), ("không áp dụng", true),
    ("không phát sinh nhiệm vụ", true), ("không phát sinh nội dung", true), ("không phát sinh công việc", true), ("không phát sinh", false), ("không có phát sinh", false),
    ("không có nhiệm vụ này", true), ("không có nội dung này", true), ("k / ps", false),
];

/// Openings that give the task to others: "Nhiệm vụ của các bộ, ngành Trung ương".
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "nhiệm vụ của bộ", "nhiệm vụ của các bộ", "nhiệm vụ của trung ương", "nhiệm vụ của chính phủ", "nhiệm vụ của cơ quan trung ương", "nhiệm vụ của các cơ quan trung ương",
    "thuộc thẩm quyền của bộ", "thuộc thẩm quyền của các bộ", "thuộc thẩm quyền của trung ương", "thuộc thẩm quyền của chính phủ", "thuộc thẩm quyền bộ",
    "thuộc thẩm quyền các bộ", "thuộc thẩm quyền trung ương", "thuộc nhiệm vụ của bộ", "thuộc nhiệm vụ của các bộ", "thuộc nhiệm vụ của trung ương",
    "thuộc trách nhiệm của bộ", "thuộc trách nhiệm của các bộ", "thuộc trách nhiệm của trung ương",
];

/// Words that tell of work done: a text with one before "không thuộc thẩm quyền" reports something.
const WORKED: &[&str] =
    &["đã", "đang", "rà soát", "chuyển", "trả", "từ chối", "loại", "các", "những", "hồ sơ", "trường hợp"];

/// What the whole text states about the work, where it states nothing else.
///
/// ```
/// use rasoat::read::{Scan, Statement, read_statement};
/// let stated = |text| read_statement(&Scan::new(text));
/// assert_eq!(stated("- Hiện đang xây dựng."), Some(Statement::Doing));
/// assert_eq!(stated("Đang xây dựng kế hoạch; đã trình 02 văn bản"), None);
/// ```
pub fn read_statement(scan: &Scan) -> Option<Statement> {
    let words = words(scan)?;
    let first = (0..scan.tokens().len()).find(|&i| scan.kind(i) == Some(Kind::Word))?;
    let mut at = first;
    while let Some((_, next)) = scan.any_phrase(at, OPENINGS) {
        at = scan.skip_space(next);
        if scan.mark(at) == Some(',') {
            at = scan.skip_space(at + 1);
        }
    }
    if not_ours(scan, first) || is_others(scan, first) || is_others(scan, at) {
        return Some(Statement::NotOurs);
    }
    if words > SHORT || !is_one_clause(scan) {
        return None;
    }
    state_at(scan, at).or_else(|| state_at(scan, after_body(scan, at)?))
}

/// The word "đang" or "chưa" after the name of a body, where nothing is told in between.
fn after_body(scan: &Scan, at: usize) -> Option<usize> {
    scan.any_phrase(at, BODIES)?;
    let verb = (at..scan.tokens().len()).find(|&i| scan.any_phrase(i, &["đang", "chưa", "đã"]).is_some())?;
    (!scan.is(verb, "đã")).then_some(verb)
}

/// The number of words, where there are few enough to state nothing else.
fn words(scan: &Scan) -> Option<usize> {
    let mut words = 0;
    for i in 0..scan.tokens().len() {
        words += usize::from(scan.kind(i) == Some(Kind::Word));
        if words > LONGEST {
            return None;
        }
    }
    Some(words)
}

/// Whether it is one clause without figures, but for "100%": full stops and semicolons only at the end.
fn is_one_clause(scan: &Scan) -> bool {
    let last = (0..scan.tokens().len()).rev().find(|&i| scan.kind(i) == Some(Kind::Word)).unwrap_or_default();
    (0..scan.tokens().len()).all(|i| match scan.kind(i) {
        Some(Kind::Digits) => scan.is(i, "100") && scan.mark(i + 1) == Some('%'),
        Some(Kind::Mark) => i > last || !matches!(scan.mark(i), Some('.' | ';' | ':' | '!' | '?')),
        _ => true,
    })
}

fn state_at(scan: &Scan, at: usize) -> Option<Statement> {
    let word = |i: usize, phrase: &str| scan.phrase(i, phrase).map(|next| scan.skip_space(next));
    let any = |i: usize, phrases: &[&str]| scan.any_phrase(i, phrases).is_some();
    if let Some(next) = word(at, "chưa").or_else(|| word(at, "không")) {
        return match () {
            () if any(next, ENDINGS) => Some(Statement::NotDone),
            () if any(next, BEGINNINGS) => Some(Statement::NotStarted),
            () => None,
        };
    }
    if let Some(next) = word(at, "đã và đang").or_else(|| word(at, "đang")) {
        let stopped = any(next, PUT_OFF);
        return if stopped { Some(Statement::Suspended) } else { any(next, WORK).then_some(Statement::Doing) };
    }
    if let Some(next) = word(at, "tiếp tục") {
        return any(next, &["thực hiện", "triển khai"]).then_some(Statement::Doing).filter(|_| ends(scan, next, WORK));
    }
    let plain = word(at, "đã").unwrap_or(at);
    if let Some((_, next)) = scan.any_phrase(plain, PUT_OFF) {
        return ends(scan, next, TAILS).then_some(Statement::Suspended);
    }
    let done = ["hoàn thành xong", "hoàn thành", "hoàn tất", "thực hiện xong", "triển khai xong", "kết thúc", "xong"];
    let (_, next) = scan.any_phrase(plain, &done)?;
    ends(scan, next, TAILS).then_some(Statement::Done)
}

/// Whether nothing but `phrases` and signs follow.
fn ends(scan: &Scan, mut at: usize, phrases: &[&str]) -> bool {
    while let Some(kind) = scan.kind(at) {
        at = match scan.any_phrase(at, phrases) {
            Some((_, next)) => next,
            None if kind == Kind::Word => return false,
            None => at + 1,
        };
    }
    true
}

/// Whether the words at token `at` give the task to others.
fn is_others(scan: &Scan, at: usize) -> bool {
    scan.any_phrase(scan.phrase(at, "đây là").map_or(at, |next| scan.skip_space(next)), OTHERS).is_some()
}

/// Whether the text says that the task is another's, and tells of no work before saying so.
fn not_ours(scan: &Scan, first: usize) -> bool {
    for i in first..scan.tokens().len() {
        for &(phrase, more) in NOT_OURS {
            if let Some(next) = scan.phrase(i, phrase) {
                return more || ends(scan, next, &["trong kỳ", "trong tháng", "trong quý", "trong năm"]);
            }
        }
        if scan.any_phrase(i, WORKED).is_some() {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;
    use Statement::*;

    #[test]
    fn a_text_that_only_states_how_far_the_work_is() {
        for (text, expected) in [
            ("Chưa triển khai", NotStarted),
            ("- Đơn vị chưa thực hiện.", NotStarted),
            ("không triển khai", NotStarted),
            ("Hiện vẫn chưa hoàn thành", NotDone),
            ("Chưa ban hành", NotDone),
            ("Đang xây dựng", Doing),
            ("Đang tham mưu UBND tỉnh ban hành", Doing),
            ("Hiện nay đơn vị đang trong quá trình triển khai.", Doing),
            ("Đã và đang thực hiện", Doing),
            ("Hiện nay, Sở Tài chính đang thẩm định", Doing),
            ("Sở KH&CN đang tham mưu trình UBND tỉnh", Doing),
            ("Nhà thầu chưa thi công", NotStarted),
            ("Tiếp tục thực hiện", Doing),
            ("Đã hoàn thành", Done),
            ("Hoàn thành 100% nhiệm vụ được giao theo đúng tiến độ", Done),
            ("Đã thực hiện xong.", Done),
            // Ten words, and fifteen where the task is another's.
            ("Đang xây dựng phần mềm quản lý văn bản số", Doing),
            ("Việc không thuộc thẩm quyền của Sở Khoa học và Công nghệ tỉnh Quảng Ngãi", NotOurs),
            ("Tạm dừng thực hiện", Suspended),
            ("Đang tạm hoãn", Suspended),
            ("không thuộc chức năng, nhiệm vụ", NotOurs),
            ("Nội dung này không thuộc thẩm quyền của Sở Khoa học và Công nghệ", NotOurs),
            ("Không phát sinh", NotOurs),
            ("Không phát sinh trong kỳ.", NotOurs),
            ("Nội dung này thuộc thẩm quyền của Bộ Công an", NotOurs),
            ("Đây là nhiệm vụ của các bộ, ngành Trung ương", NotOurs),
        ] {
            assert_eq!(read_statement(&Scan::new(text)), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_text_that_reports_something_states_nothing() {
        for text in [
            "",
            "-",
            "Đang vận hành ổn định",
            "Đang xây dựng phần mềm quản lý văn bản của tỉnh",
            "Nhiệm vụ không thuộc thẩm quyền của Sở Khoa học và Công nghệ tỉnh Quảng Ngãi",
            "Đang xây dựng 12 mô hình",
            "Đang triển khai 100 mô hình",
            "Đang triển khai 80%",
            "Đang xây dựng. Chờ ý kiến",
            "Trung tâm đang vận hành ổn định",
            "UBND tỉnh đã ban hành, các sở đang triển khai",
            "Đang hoạt động hiệu quả",
            "Đã hoàn thành số hóa hồ sơ",
            "Đã hoàn thành giai đoạn 1",
            "Đã hoàn thành dự thảo",
            "Hoàn thành cập nhật 120 hồ sơ",
            "Đang xây dựng kế hoạch; đã trình 02 văn bản",
            "Chưa có sự cố mất an toàn thông tin",
            "Chưa phát sinh hồ sơ quá hạn",
            "Không phát sinh hồ sơ trễ hạn",
            "Đã rà soát, chuyển các hồ sơ không thuộc thẩm quyền",
            "Các trường hợp không thuộc đối tượng đã được trả lại",
            "Tiếp tục thực hiện việc số hóa",
            "Sở đã ban hành kế hoạch và đang triển khai thực hiện tại các đơn vị trực thuộc, dự kiến hoàn thành trong tháng",
        ] {
            assert_eq!(read_statement(&Scan::new(text)), None, "{text}");
        }
    }

    #[test]
    fn the_words_are_written_as_they_are_compared() {
        let lists = [OPENINGS, BODIES, BEGINNINGS, ENDINGS, WORK, TAILS, PUT_OFF, OTHERS, WORKED];
        for word in lists.into_iter().flatten().chain(NOT_OURS.iter().map(|(phrase, _)| phrase)) {
            assert_eq!(fold_text(word), *word);
        }
    }
}
