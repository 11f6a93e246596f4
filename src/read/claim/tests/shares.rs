//! Shares and the percentages said of them.

use super::check;

#[test]
fn a_share_and_its_percentage_are_found_in_one_clause() {
    check(&[
        ("cập nhật được 674.242/708.475 người trong độ tuổi lao động, đạt 95,17%", &["674242/708475 = 95.17"]),
        ("được 674.242/708.475 người, đạt 95,17% Tỉnh khác đã làm", &["674242/708475 = 95.17"]),
        ("được 674.242/708.475 người, đạt 95,17% Tỉnh khác ban hành kế hoạch", &["674242/708475 = 95.17"]),
        ("kết nối 19/61 hệ thống (31,1%)", &["19/61 = 31.1"]),
        ("kết nối 19/61 hệ thống (đạt 31,1%)", &["19/61 = 31.1"]),
        ("kết nối 19/61 hệ thống, chiếm tỷ lệ 31,1%", &["19/61 = 31.1"]),
        ("kết nối 19/61 hệ thống, đạt tỉ lệ khoảng 31%", &["19/61 = 31"]),
        ("kết nối 19/61 hệ thống = 31,1%", &["19/61 = 31.1"]),
        ("kết nối 19/61 hệ thống đạt 31,1 %", &["19/61 = 31.1"]),
        ("kết nối 19/61 hệ thống, tương ứng 31,1%", &["19/61 = 31.1"]),
        ("kết nối 19/61 hệ thống; đạt 31,1%", &["19/61 = 31.1"]),
        ("kết nối 19/61 hệ thống; đạt tỷ lệ 31,1%; các xã", &["19/61 = 31.1"]),
        ("(kết nối 19/61 hệ thống; chiếm 31,1%)", &["19/61 = 31.1"]),
        ("kết nối 19/61 hệ thống tỷ lệ đạt 31,1%", &["19/61 = 31.1"]),
        ("đạt 31,1% (19/61 hệ thống)", &["19/61 = 31.1"]),
        ("đạt 31,1% hệ thống (19/61)", &["19/61 = 31.1"]),
        ("đạt 31,1%, tương ứng 19/61 hệ thống", &["19/61 = 31.1"]),
        ("đạt 95,17% (674.242/708.475 người); 5/7 Khu công nghiệp", &["674242/708475 = 95.17"]),
        ("(19/61 hệ thống, 31,1%)", &["19/61 = 31.1"]),
        ("45 hồ sơ trên tổng số 60 hồ sơ, chiếm 75%", &["45/60 = 75"]),
        ("giải quyết 45 hồ sơ đúng hạn trong tổng số 60 hồ sơ (75%)", &["45/60 = 75"]),
        ("đạt 75% (45 trong tổng số 60 hồ sơ)", &["45/60 = 75"]),
        ("đã số hóa 12.500 trang/15.000 trang, đạt 83,3%", &["12500/15000 = 83.3"]),
        ("giải ngân 456/1.000 tỷ đồng, đạt 45,6%", &["456000000000/1000000000000 = 45.6"]),
        ("có 96/96 xã, phường, đặc khu (100%) triển khai", &["96/96 = 100"]),
        ("đã xong 45/50 (90%) chỉ tiêu; đang làm 5/50 (10%)", &["45/50 = 90", "5/50 = 10"]),
        ("đạt 3/4 chỉ tiêu, bằng 75%", &["3/4 = 75"]),
        ("đã có 2.964/5.025 hồ sơ, đạt 58,98%; 12/20 xã, đạt 60%", &["2964/5025 = 58.98", "12/20 = 60"]),
    ]);
}

#[test]
fn changes_plans_and_other_subjects_are_no_shares() {
    check(&[
        ("hoàn thành 45/60 hồ sơ, tăng 20% so với cùng kỳ", &[]),
        ("hoàn thành 45/60 hồ sơ, tăng 5% (12/240 hồ sơ)", &[]),
        ("thực hiện 45/50 lớp, đạt 90% kế hoạch", &[]),
        ("thực hiện 45/50 lớp, đạt 90% Kế hoạch năm", &[]),
        ("thực hiện 45/50 lớp, đạt 90% của kế hoạch", &[]),
        ("thực hiện 45/50 lớp, đạt 90% so với cùng kỳ năm trước", &[]),
        ("thực hiện 45/40 lớp, vượt 12,5%", &[]),
        ("giải quyết 45/60 hồ sơ, tỷ lệ đúng hạn đạt 98%", &[]),
        ("giải quyết 45/60 hồ sơ, cấp xã đạt 98%", &[]),
        ("giải quyết 45/60 hồ sơ. Đạt 98%", &[]),
        ("giải quyết 45/60 hồ sơ; đạt 98% mức hài lòng", &[]),
        ("giải quyết 45/60 hồ sơ; đạt 98% kế hoạch", &[]),
        ("giải quyết 45/60 hồ sơ; cấp xã đạt 98%", &[]),
        ("giải quyết 45/60 hồ sơ; cấp xã; đạt 98%", &[]),
        ("giải quyết 45/60 hồ sơ; cấp xã, đạt 98%", &[]),
        ("giải quyết 45/60 hồ sơ; hoàn thành 98%", &[]),
        ("giải quyết 45/60 hồ sơ; 98%", &[]),
        ("giải quyết 45/60 hồ sơ, trong đó trực tuyến đạt 98%", &[]),
        ("giải quyết 45/60 hồ sơ của 12 xã, đạt 98%", &[]),
        ("giải quyết 45/60 hồ sơ, 98%", &[]),
        ("tổng số 60 hồ sơ, đạt 98%", &[]),
        ("khoảng 2.000 mã trong tổng số hơn 4.000 mã, đảm bảo 100% liên thông", &[]),
        ("trước 30/6 đạt 95%", &[]),
        ("giá trị tăng thêm 12 điểm %, bằng 45/60 chỉ tiêu", &[]),
        ("quy hoạch tỷ lệ 1/500 đạt 95%", &[]),
        ("(1) 19/61 hệ thống (2) đạt 31%", &[]),
        ("1,141/2,150 tổ, đạt 53%", &[]),
    ]);
}

#[test]
fn a_part_larger_than_its_whole_is_kept_unless_a_plan_allows_it() {
    let far = ["đã có 79/78 tổ công nghệ số", &" của tỉnh".repeat(8), " theo kế hoạch"].concat();
    check(&[
        ("đã thành lập 79/78 tổ công nghệ số", &["79/78 = ?"]),
        ("đã thành lập 78/78 tổ công nghệ số", &[]),
        ("mở 12/10 lớp theo kế hoạch", &[]),
        ("mở 12/10 lớp, vượt chỉ tiêu", &[]),
        ("đạt 12/10 chỉ tiêu", &[]),
        ("đạt 1.250/1.000 ha", &[]),
        ("Trong kỳ bàn giao 61/43 xã", &["61/43 = ?"]),
        ("Trong kỳ mở 61/43 lớp được giao", &[]),
        ("ký hiệu \"61/43 xã", &[]),
        (&far, &["79/78 = ?"]),
        ("đạt 90/80 xã (112,5%)", &["90/80 = 112.5"]),
    ]);
}

#[test]
fn a_share_and_its_percentage_stand_in_one_sentence_near_each_other() {
    check(&[
        ("45 hồ sơ trên tổng số 60 xã, chiếm 75%", &[]),
        ("45 hồ sơ; trên tổng số 60 hồ sơ, chiếm 75%", &[]),
        (
            "giải quyết 45/60 hồ sơ của các xã phường đặc khu và các cơ quan đơn vị trực thuộc tỉnh Quảng Ngãi đạt 75%",
            &[],
        ),
        ("giải quyết 45/60 hồ sơ\nđạt 75%", &["45/60 = 75"]),
        ("giải quyết 45/60 hồ sơ\nĐạt 75%", &[]),
        ("giải quyết 45/60 hồ sơ\n- đạt 75%", &[]),
        ("giải quyết 45/60 hồ sơ - đạt 75%", &[]),
        ("giải quyết 45/60 hồ sơ tỷ lệ đúng hạn đạt 98%", &[]),
    ]);
}

#[test]
fn a_percentage_is_said_of_a_share_only_where_nothing_else_is_spoken_of() {
    let words = |count: usize| ["giải quyết 45/60 hồ sơ", &" của".repeat(count), " đạt 75%"].concat();
    let noun = |count: usize| ["đạt 75%", &" của".repeat(count), " (45/60 hồ sơ)"].concat();
    check(&[
        (&words(13), &["45/60 = 75"]),
        (&words(14), &[]),
        (&noun(8), &["45/60 = 75"]),
        (&noun(9), &[]),
        // After the share.
        ("45/60 hồ sơ đạt chuẩn 98%", &[]),
        ("45/60 hồ sơ (98% số xã)", &[]),
        ("(Đã giải quyết 45/60 hồ sơ, 98%)", &[]),
        ("(45/60 hồ sơ, 98% số xã)", &[]),
        ("khoảng 45 hồ sơ trên tổng số 60 hồ sơ, đạt 98%", &[]),
        ("45 hồ sơ trên tổng số hơn 60 hồ sơ, đạt 98%", &[]),
        // Before it.
        ("đạt 98%, cấp xã (45/60 hồ sơ)", &[]),
        ("đạt 98%; cấp xã (45/60 hồ sơ)", &[]),
        ("đạt 98% hồ sơ (cấp xã 45/60)", &[]),
        ("đạt 98% hồ sơ (tỷ lệ, 45/60)", &[]),
        ("đạt 98% so với năm trước (45/60)", &[]),
        ("tăng 98% hồ sơ (45/60)", &[]),
        ("đạt 98% với 45/60 hồ sơ", &[]),
        ("đạt 98%; tương ứng 45/60 hồ sơ", &[]),
        ("đạt 98% cấp xã, tương ứng 45/60 hồ sơ", &[]),
        ("tăng 98%, tương ứng 45/60 hồ sơ", &[]),
    ]);
}

#[test]
fn two_numbers_make_a_share_only_where_they_count_the_same_thing_in_one_clause() {
    let words = |count: usize| ["45 hồ sơ", &" của".repeat(count), " trên tổng số 60 hồ sơ, chiếm 75%"].concat();
    check(&[
        (&words(8), &["45/60 = 75"]),
        (&words(9), &[]),
        ("45 trên tổng số 60 hồ sơ, chiếm 75%", &["45/60 = 75"]),
        ("12.500 trang/năm, 15.000 trang, đạt 83,3%", &[]),
        ("12.500 trang,15.000 trang, đạt 83,3%", &[]),
        ("đạt 45% trên tổng số 60, chiếm 75%", &[]),
        ("đạt 45 trên tổng số 60%, chiếm 75%", &[]),
    ]);
}
