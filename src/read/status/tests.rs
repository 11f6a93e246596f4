use super::Timing::{DueSoon, Early, Late, NoDeadline, OnTime, Overdue, Within};
use super::WorkState::*;
use super::*;
use crate::read::fold_text;
use unicode_normalization::UnicodeNormalization;

fn check(texts: &str, state: Option<WorkState>, timing: Option<Timing>) {
    for text in texts.split(" · ") {
        for text in [text.to_owned(), text.nfd().collect(), text.to_uppercase(), format!(" {text}. ")] {
            let read = read_status(&text);
            assert_eq!((read.state(), read.timing()), (state, timing), "{text:?}");
        }
    }
}

#[test]
fn tracking_words_name_a_state_and_a_claim_about_the_deadline() {
    for (texts, state, timing) in [
        (
            "Hoàn thành · Đã hoàn thành · Đã xong · Xong · Đạt · Đã đạt · Hoàn thành 100% · Kết thúc · Đã ban hành",
            Done,
            None,
        ),
        ("Đã hòan thành · Hoàn  thành", Done, None),
        (
            "Hoàn thành đúng hạn · Hoàn thành trong hạn · Hoàn thành đúng tiến độ · Đã hoàn thành đúng thời hạn · Hoàn thành (đúng hạn)",
            Done,
            Some(OnTime),
        ),
        (
            "Hoàn thành trước hạn · Hoàn thành sớm · Hoàn thành vượt tiến độ · Đã hoàn thành trước thời hạn",
            Done,
            Some(Early),
        ),
        (
            "Hoàn thành quá hạn · Hoàn thành trễ hạn · Hoàn thành chậm · Hoàn thành muộn · Đã hoàn thành - chậm tiến độ",
            Done,
            Some(Late),
        ),
        ("Hoàn thành không hạn · Hoàn thành không thời hạn", Done, Some(NoDeadline)),
        ("Vượt · Vượt chỉ tiêu · Vượt kế hoạch", Done, None),
        ("Đáp ứng · Đáp ứng yêu cầu · Đảm bảo · Đạt yêu cầu", Done, None),
        (
            "Cơ bản hoàn thành · Hoàn thành một phần · Hoàn thành 80% · Đạt một phần · Đã hoàn thành dự thảo",
            Partial,
            None,
        ),
        (
            "Đang thực hiện · Đang triển khai · Đang xử lý · Đang giải quyết · Đang tham mưu · Đang xây dựng · Đang trình",
            Doing,
            None,
        ),
        (
            "Đang lấy ý kiến · Đã và Đang thực hiện · Đã triển khai · Tiếp tục thực hiện · Thực hiện thường xuyên · Duy trì",
            Doing,
            None,
        ),
        ("Đang thực hiện, chưa hoàn thành", Doing, None),
        (
            "Đang thực hiện trong hạn · Trong hạn · Đúng tiến độ · Đảm bảo tiến độ · Chưa đến hạn · Còn hạn",
            Doing,
            Some(Within),
        ),
        ("Sắp đến hạn · Sắp quá hạn · Đến hạn", Doing, Some(DueSoon)),
        (
            "Đang thực hiện quá hạn · Quá hạn · Chậm · Chậm tiến độ · Trễ hạn · Đang thực hiện (quá hạn)",
            Doing,
            Some(Overdue),
        ),
        ("Quá hạn chưa hoàn thành · Chưa hoàn thành quá hạn · Chưa hoàn thành, đã quá hạn", NotDone, Some(Overdue)),
        ("Chưa hoàn thành · Không hoàn thành · Chưa đạt · Không đạt", NotDone, None),
        (
            "Chưa thực hiện · Chưa triển khai · Chưa bắt đầu · Chưa xử lý · Mới giao · Đã giao · Đã tiếp nhận · Đã phân công",
            NotStarted,
            None,
        ),
        ("Tạm dừng · Tạm hoãn · Hoãn · Dừng · Tạm dừng chờ hướng dẫn của Bộ", Suspended, None),
        (
            "Gia hạn · Đã gia hạn · Xin gia hạn · Đề nghị điều chỉnh thời hạn · Lùi thời hạn · Gia hạn đến 30/9/2025",
            Extended,
            None,
        ),
        ("Chuyển kỳ · Chuyển tiếp · Chuyển sang năm 2026 · Chuyển kỳ sau", CarriedOver, None),
        ("Chuyển đơn vị khác · Chuyển cơ quan chủ trì · Bàn giao · Bàn giao Sở Nội vụ", Transferred, None),
        ("Hủy · Huỷ bỏ · Thu hồi · Đưa ra khỏi chương trình · Bãi bỏ · Lồng ghép vào nhiệm vụ số 5", Cancelled, None),
        (
            "Chờ xác nhận · Chờ duyệt · Chờ phê duyệt · Chờ thẩm định · Đã trình · Đã báo cáo · Chờ ý kiến",
            Awaiting,
            None,
        ),
        ("Trả lại · Yêu cầu bổ sung · Thực hiện lại · Chưa được xác nhận · Từ chối xác nhận", Returned, None),
        ("Từ chối", Refused, None),
        (
            "Không thuộc thẩm quyền · Không thuộc chức năng, nhiệm vụ · Không phát sinh · Không áp dụng · Không có · K/PS",
            NotApplicable,
            None,
        ),
        ("Hàng năm · Hằng năm · Thường xuyên · Định kỳ · Hằng tháng", Recurring, None),
        ("Đã thực hiện", Ambiguous, None),
        ("80% · 80 % · 87,5%", Progress, None),
        ("Đã hoàn thành ngày 30/6/2025", Done, None),
    ] {
        check(texts, Some(state), timing);
    }
}

#[test]
fn a_tick_is_a_mark_and_a_number_progress() {
    for text in ["x", "X", "+", "✓", "v", " ✔ "] {
        assert_eq!(read_status(text).state(), Some(Mark), "{text}");
    }
    let tick = StatusReading::Known { span: crate::read::Span { start: 1, end: 2 }, state: Mark, timing: None };
    assert_eq!(read_status(" ✔ "), tick);
    assert_eq!(read_status("80").state(), Some(Progress));
    assert_eq!(read_status(" \u{a0}\n"), StatusReading::Blank);
}

#[test]
fn a_description_is_no_status() {
    check(
        "Hoàn thành số hóa hồ sơ · Đã hoàn thành việc tích hợp · Đang xây dựng kế hoạch · Đã hoàn thành, tiếp tục duy trì · \
         chưa rõ · - · ? · hoàn · nhiệm vụ · 80 5 · 80,% · Hoàn thành hoàn toàn · Đạt 95,17% kế hoạch năm",
        None,
        None,
    );
}

#[test]
fn words_that_go_on_freely_are_a_description_beyond_twenty() {
    let after = |words: usize| read_status(&["Tạm dừng", &" chờ".repeat(words)].concat()).state();
    assert_eq!((after(20), after(21)), (Some(Suspended), None));
    assert_eq!(read_status("Không phát sinh hồ sơ trong kỳ").state(), Some(NotApplicable));
}

#[test]
fn every_phrase_is_folded_and_stands_before_its_beginnings() {
    let states: Vec<&str> = words::STATES.iter().map(|(phrase, ..)| *phrase).collect();
    let free: Vec<&str> = words::FREE.iter().map(|(phrase, _)| *phrase).collect();
    let timings: Vec<&str> = words::TIMINGS.iter().map(|(phrase, _)| *phrase).collect();
    for list in [&states[..], &free, &timings, &words::FILLERS] {
        for (i, phrase) in list.iter().enumerate() {
            assert_eq!(fold_text(phrase), *phrase);
            for later in &list[i + 1..] {
                assert!(!later.starts_with(&format!("{phrase} ")), "{later} after {phrase}");
            }
        }
    }
}
