//! Text that only keeps a field from being blank: "...", "-", "x", "đang cập nhật".

use super::{Kind, Scan};

/// Words that promise a text instead of giving it; folded.
#[rustfmt::skip]
const PROMISES: &[&str] = &[
    "đang cập nhật", "đang cập nhật số liệu", "đang cập nhật thông tin", "sẽ cập nhật", "sẽ cập nhật sau", "cập nhật sau", "chưa cập nhật", "chờ cập nhật", "cần cập nhật",
    "đang bổ sung", "sẽ bổ sung", "sẽ bổ sung sau", "bổ sung sau", "chờ bổ sung", "cần bổ sung", "chờ số liệu", "đang tổng hợp số liệu", "chưa có số liệu", "chưa có thông tin",
    "điền sau", "nhập sau", "ghi sau", "để trống", "trống", "không rõ", "chưa rõ", "n / a", "na", "tbd", "todo", "test", "abc", "null", "none", "xem sau",
];

/// Signs that stand for nothing. Others may mean something alone: % is a unit.
const SIGNS: &str = ".…-_#/\\*?!,;:=~+()[]<>|\"'•·";

/// Whether a text only keeps its field from being blank: signs without a word or a figure, a row of x, or a promise.
///
/// ```
/// use rasoat::read::{Scan, is_placeholder};
/// assert!(is_placeholder(&Scan::new("(Đang cập nhật...)")));
/// assert!(!is_placeholder(&Scan::new("Đang cập nhật 120 hồ sơ")));
/// ```
pub fn is_placeholder(scan: &Scan) -> bool {
    let speaks = |&i: &usize| matches!(scan.kind(i), Some(Kind::Word | Kind::Digits));
    let tokens = scan.tokens().len();
    let Some(first) = (0..tokens).find(speaks) else {
        let mut signs = (0..tokens).filter_map(|i| scan.mark(i)).peekable();
        return signs.peek().is_some() && signs.all(|sign| SIGNS.contains(sign));
    };
    let promised = scan.token(first).iter().all(|glyph| glyph.low == 'x').then_some(first + 1);
    let promised = promised.into_iter().chain(PROMISES.iter().filter_map(|words| scan.phrase(first, words)));
    promised.max().is_some_and(|next| !(next..tokens).any(|i| speaks(&i)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fold_text;

    #[test]
    fn signs_rows_of_x_and_promises_keep_a_field_from_being_blank() {
        for text in
            ["...", "…", "-", " – ", "/", "x", "XXX", "Đang cập nhật", "đang cập nhật.", "N/A", "Sẽ bổ sung sau!", "?"]
        {
            assert!(is_placeholder(&Scan::new(text)), "{text}");
        }
        for text in
            ["", " ", "0", "x2", "Xã", "Không", "Đang cập nhật phần mềm", "Chưa có số liệu của 3 xã", "-5", "Đạt"]
        {
            assert!(!is_placeholder(&Scan::new(text)), "{text}");
        }
        for words in PROMISES {
            assert_eq!(fold_text(words), *words);
        }
    }
}
