//! Totals and their parts.

use super::{check, claims};
use crate::read::claim::Claim;

#[test]
fn totals_and_their_parts_are_found() {
    check(&[
        ("đã tích hợp: 1.784; trong đó: Toàn trình: 539, Một phần: 1.245.", &["1784 = 539 + 1245"]),
        ("đã tích hợp 1.784. Trong đó: Toàn trình: 539; Một phần: 1.245", &["1784 = 539 + 1245"]),
        ("tiếp nhận 120 hồ sơ (80 trực tiếp và 40 trực tuyến)", &["120 = 80 + 40"]),
        ("tiếp nhận 120 hồ sơ (trực tiếp: 80, trực tuyến: 40)", &["120 = 80 + 40"]),
        ("tổng số 21.914 nhiệm vụ, gồm 16.051 nhiệm vụ đã xong và 5.863 nhiệm vụ đang làm", &["21914 = 16051 + 5863"]),
        ("mở 25 lớp, trong đó 12 lớp cho cấp xã, 8 lớp cho cấp tỉnh", &["25 = 12 + 8"]),
        ("Tổng số 78 nhiệm vụ: 50 hoàn thành, 20 đang thực hiện, 8 quá hạn.", &["78 = 50 + 20 + 8"]),
        (
            "kinh phí 12 tỷ đồng, gồm 7,5 tỷ đồng từ tỉnh và 4,5 tỷ đồng từ xã",
            &["12000000000 = 7500000000 + 4500000000"],
        ),
        ("96 đơn vị, bao gồm 54 đơn vị ở đồng bằng; 42 đơn vị ở miền núi", &["96 = 54 + 42"]),
    ]);
    let found = claims("Tổng 1.784; trong đó: Toàn trình: 539, Một phần: 1.245");
    let Claim::PartsOfTotal(claim) = &found[0] else { panic!() };
    let text = "Tổng 1.784; trong đó: Toàn trình: 539, Một phần: 1.245";
    assert_eq!(claim.span.of(text), "1.784; trong đó: Toàn trình: 539, Một phần: 1.245");
}

#[test]
fn what_may_be_no_partition_is_left_alone() {
    check(&[
        // One part.
        ("tổng cộng 1380 dịch vụ, trong đó dịch vụ toàn trình là 734 dịch vụ. Nơi khác có 1.099 dịch vụ", &[]),
        // Parts of people that overlap.
        ("có 50 cán bộ; trong đó: Nữ: 30, Đảng viên: 25", &[]),
        // Other units.
        ("mở 12 lớp (450 học viên, 30 giảng viên)", &[]),
        ("ban hành 12 văn bản, gồm 5 quyết định, 4 kế hoạch và 3 công văn", &[]),
        ("cấu hình 2.192 TTHC (tăng do thực hiện 28 Nghị định về phân quyền)", &[]),
        // The total may be another number.
        ("giao cho 34 tỉnh; trong đó: hoàn thành: 7.892, quá hạn: 319", &[]),
        // Approximate, unread or cut short.
        ("khoảng 100 hồ sơ, gồm 60 hồ sơ mới và 50 hồ sơ cũ", &[]),
        ("100 hồ sơ, gồm khoảng 60 hồ sơ mới và 50 hồ sơ cũ", &[]),
        ("100 hồ sơ, gồm 60 hồ sơ mới, 30 hồ sơ cũ, …", &[]),
        ("100 hồ sơ. Gồm 60 hồ sơ mới và 30 hồ sơ cũ", &[]),
        ("100 hồ sơ, gồm 60 hồ sơ mới (trong đó 10 hồ sơ gấp) và 40 hồ sơ cũ", &[]),
        ("1,141 tổ, gồm 600 tổ cũ và 541 tổ mới", &[]),
        // Another sentence or point.
        ("đạt 120 hồ sơ - 80 hồ sơ trực tiếp, 40 hồ sơ trực tuyến", &[]),
    ]);
}

#[test]
fn parts_are_announced_near_their_total() {
    let said = |noun: usize, label: usize| {
        ["100 hồ sơ", &" của".repeat(noun), ", gồm", &" cả".repeat(label), " 60 hồ sơ mới và 40 hồ sơ cũ"].concat()
    };
    let signed = |noun: usize, label: usize| {
        ["100 hồ sơ", &" của".repeat(noun), " (", &"cả ".repeat(label), "60 hồ sơ mới và 40 hồ sơ cũ)"].concat()
    };
    check(&[
        (&said(14, 12), &["100 = 60 + 40"]),
        (&said(15, 0), &[]),
        (&said(0, 13), &[]),
        (&signed(8, 8), &["100 = 60 + 40"]),
        (&signed(9, 0), &[]),
        (&signed(0, 9), &[]),
        ("100 hồ sơ, gồm các loại sau. 60 hồ sơ mới và 40 hồ sơ cũ", &[]),
        ("100 hồ sơ.Trong đó 60 hồ sơ mới và 40 hồ sơ cũ", &["100 = 60 + 40"]),
        ("100 hồ sơ. Cụ thể 60 hồ sơ mới và 40 hồ sơ cũ", &[]),
        ("100 hồ sơ; (60 hồ sơ mới và 40 hồ sơ cũ)", &[]),
        ("100 hồ sơ (mới; 60 hồ sơ mới và 40 hồ sơ cũ)", &[]),
        ("100 hồ sơ (mới, 60 hồ sơ mới và 40 hồ sơ cũ)", &[]),
        ("25 lớp (gồm 12 lớp cho xã, 13 lớp cho tỉnh), 4 lớp khác", &["25 = 12 + 13"]),
    ]);
}

#[test]
fn parts_end_with_their_bracket_and_each_may_have_its_percentage() {
    let shares: &[&str] = &["80/120 = 66.7", "40/120 = 33.3", "120 = 80 + 40"];
    check(&[
        ("nhận 120 hồ sơ (80 hồ sơ mới (66,7%), 40 hồ sơ cũ (33,3%)), trả 30 hồ sơ", shares),
        ("nhận 120 hồ sơ (80 hồ sơ mới, đạt 66,7%, 40 hồ sơ cũ, chiếm 33,3%), trả 30 hồ sơ", shares),
        ("nhận 120 hồ sơ (80 trực tiếp và 40 trực tuyến), 95% đúng hạn", &["120 = 80 + 40"]),
        ("nhận 120 hồ sơ, gồm 80 hồ sơ trực tiếp và 40 hồ sơ trực tuyến, 95% đúng hạn", &[]),
        ("nhận 120 hồ sơ, gồm 80 hồ sơ trực tiếp và 40 hồ sơ trực tuyến (30 hồ sơ gấp)", &[]),
    ]);
}

#[test]
fn a_list_of_parts_is_read_only_where_it_is_whole_and_of_one_kind() {
    let many = |count: usize| ["tổng số 900 xã, gồm ", &"1 xã mới, ".repeat(count)].concat();
    let all = ["900 = 1", &" + 1".repeat(23)].concat();
    let apart = |count: usize| ["100 hồ sơ, gồm 60 hồ sơ", &" của".repeat(count), " và 40 hồ sơ cũ"].concat();
    check(&[
        (&many(24), &[&all]),
        (&many(25), &[]),
        (&apart(19), &["100 = 60 + 40"]),
        (&apart(20), &[]),
        ("100 hồ sơ, gồm 60 hồ sơ mới, 40 hồ sơ cũ, 0 hồ sơ chuyển", &["100 = 60 + 40 + 0"]),
        ("tổng số 100 hồ sơ, gồm 60 xã và 40 xã", &[]),
        ("tổng số 1.784; trong đó: toàn trình: 5 nghìn, một phần: 7 nghìn", &[]),
        ("tổng số 12 nghìn; trong đó: toàn trình: 5 nghìn, một phần: 7 nghìn", &["12000 = 5000 + 7000"]),
        ("tổng số 12.000 hồ sơ; trong đó: toàn trình: 5 nghìn, một phần: 7 nghìn", &["12000 = 5000 + 7000"]),
        // Numbers that are names.
        ("Tổng số 3 tổ (5, 6 và 7)", &[]),
        // What the last of them is of stands after it.
        ("có 50 cán bộ; trong đó: 30 cán bộ trẻ, 25 cán bộ nữ", &[]),
        ("có 50 cán bộ; trong đó: 30 cán bộ trẻ, 25 cán bộ già; các đồng chí nữ", &["50 = 30 + 25"]),
        // Cut short.
        ("100 hồ sơ, gồm 60 hồ sơ mới, 30 hồ sơ cũ,...", &[]),
        ("100 hồ sơ, gồm 60 hồ sơ mới, 30 hồ sơ cũ, v.v.", &[]),
        ("100 hồ sơ, gồm 60 hồ sơ mới, 30 hồ sơ cũ. Các xã…", &["100 = 60 + 30"]),
        // Digits that were read as no figure.
        ("100 trạm, gồm 60 trạm 4G và 30 trạm cũ", &[]),
        ("100 trạm, gồm 60 trạm cũ và 30 trạm 5G", &[]),
        ("100 trạm, gồm 60 trạm cũ và 30 trạm mới\nPhủ sóng 5G", &["100 = 60 + 30"]),
        ("100 trạm (60 trạm cũ và 30 trạm mới) phủ sóng 5G", &["100 = 60 + 30"]),
        ("100 trạm (60 trạm cũ và 30 trạm phủ sóng 5G)", &[]),
    ]);
}

#[test]
fn a_list_of_parts_ends_where_something_else_begins() {
    let words = ["100 hồ sơ, gồm 60 hồ sơ mới", &" của xã".repeat(11), " và 40 hồ sơ cũ"].concat();
    check(&[
        ("100 hồ sơ, gồm 60 hồ sơ mới và 40 hồ sơ cũ", &["100 = 60 + 40"]),
        ("100 hồ sơ, gồm 60 hồ sơ mới, ngoài ra 40 hồ sơ cũ", &[]),
        ("100 hồ sơ, gồm 60 hồ sơ mới, trong đó 40 hồ sơ cũ", &[]),
        ("100 hồ sơ, gồm 60 hồ sơ mới, bao gồm 40 hồ sơ cũ", &[]),
        (&words, &[]),
        ("100 hồ sơ, gồm 60 hồ sơ và 40 xã", &[]),
        ("tiếp nhận 120 hồ sơ (80 trực tiếp, 40 trực tuyến), trả 30 hồ sơ", &["120 = 80 + 40"]),
        ("tiếp nhận 120 hồ sơ, gồm 80 hồ sơ trực tiếp, 95% đúng hạn", &[]),
        ("tiếp nhận 120 hồ sơ, sau đó (80 trực tiếp và 40 trực tuyến)", &[]),
        ("tiếp nhận 120 hồ sơ: 80 trực tiếp, 40 trực tuyến", &[]),
        // A part is above its total only where that is called one.
        ("100 hồ sơ, gồm 160 hồ sơ mới và 40 hồ sơ cũ", &[]),
        ("tổng số 100 hồ sơ, gồm 160 hồ sơ mới và 40 hồ sơ cũ", &["100 = 160 + 40"]),
        ("100 hồ sơ, gồm 100 hồ sơ mới và 5 hồ sơ cũ", &["100 = 100 + 5"]),
        ("100 hồ sơ, gồm 100 hồ sơ mới và 0 hồ sơ cũ", &[]),
    ]);
}
