//! What looks like a quantity and is none.

use super::*;

#[test]
fn slashes_that_make_no_share_are_left_alone() {
    check(&[
        ("trước 30/6, ngày 1/7, dịp 30/4 – 1/5, 2/9", &[]),
        ("ngày 5/7 Khu công nghiệp khánh thành", &[]),
        ("tháng 06/2025; 06/2025; 31/8/ 2025; 31/12 /2025; 22/6-2025; 05-02-2025", &[]),
        ("quy hoạch tỷ lệ 1/500; bản đồ địa hình 1/2.000; quy hoạch 1/5.000", &[]),
        ("trực 24/7, không quá 1/2 thời gian, 2/3 số đại biểu", &[]),
        ("số 12/5 đường Hùng Vương, kiệt 45/12", &[]),
        ("57-NQ/TW, 41/KH-UBND, 107/2021/NĐ-CP, số 01/2025, 472/SKHCN-BCVT&CĐS", &[]),
        ("Nghị định 45/2020 của Chính phủ, Kế hoạch 12/15", &[]),
        ("xếp thứ 5/34 tỉnh, xếp hạng 20/63, trực 24/24 giờ, trình độ 12/12", &[]),
        ("4G/5G, 12/5a, 1/2 tỷ đồng", &[]),
        ("huyết áp 120/80/60", &[]),
        ("mở cửa 5/7 ngày, hoạt động 8/12 tháng", &[]),
    ]);
}

#[test]
fn digits_that_are_no_quantities_are_left_alone() {
    check(&[
        ("5G, 4G/5G, 6G, IPv6, Wifi 6, C06, PA06, A05, PC06, H48, 2D, A4, 1Gb/s, 3D", &[]),
        ("G09.01, 000.00.16.H48, mã 1.004194, mã 2.001234.000.00.00.H48", &[]),
        ("QL1A, ĐT.623B, Km12+500, TCVN 9001:2015, ISO 27001, ISO/IEC 27001:2022", &[]),
        ("cuộc cách mạng 4.0, Chính phủ số 2.0, iGate 2.0, phiên bản 2.0", &[]),
        ("Đề án 06, Nghị quyết 57, Chương trình 135, BCĐ 57 tỉnh, QĐ số 240, QĐ 458 TTG", &[]),
        ("mức độ 3, 4; cấp độ 3; định danh mức 2; hạng III; điều 12 khoản 3; mục 4.1", &[]),
        ("(1) Triển khai; (2)Kế hoạch; 3) báo cáo; [4]", &[]),
        ("1. Dịch vụ danh mục 2. Dịch vụ liên thông", &[]),
        ("thứ 2, lần thứ 3, lần 2", &[]),
        ("16h30, 17h00, 7g30, 17:00, trước 16 giờ hằng ngày, lúc 17 giờ 30 phút", &[]),
        ("0255.382.1234, 0914.123.456, 1900.6278, 0914 123 456, +84 914 123 456, 051203001234, 4300123456", &[]),
        ("https://abc.gov.vn/tin?id=45&n=12 hồ sơ", &[]),
        ("ten45@tinh.gov.vn, 192.168.1.10", &[]),
        ("năm 2025, 2025–2030, 2022 - 2025, giai đoạn 2021-2025, đến 2030", &[]),
        ("doanh nghiệp1, người dân2.", &[]),
        ("6 tháng đầu năm 2025, 06 tháng cuối năm, 9 tháng năm 2025, 11  tháng 8 năm 2025", &[]),
        ("tháng 7, 8 và tháng 9; ngày 10 và 25; quý 2; tuần 3", &[]),
        ("chính quyền địa phương 2 cấp, 02 cấp", &[]),
        ("ĐVT: 1.000 đồng; (1.000 ha)", &[]),
        ("COVID-19, Zalo 2, tổng đài 1022, đường dây nóng 115", &[]),
        ("hàng chục xã, hàng trăm hộ, vài nghìn người", &[]),
        ("1.1 Hạ tầng; 2.3. Nhân lực; 1.2 Tỷ lệ hồ sơ; 2.1 Ngày hội; 3.2 Hệ thống", &[]),
        ("ngày 24 tháng 01 năm 2025", &[]),
        ("Thông báo 31, Kết luận 12, Kế hoạch 204", &[]),
    ]);
}

#[test]
fn what_is_glued_to_letters_or_digits_counts_nothing_even_before_a_unit() {
    check(&[
        ("sau dịch COVID-19 người dân trở lại làm việc", &[]),
        ("do Phòng PA05 đơn vị chủ trì; tuyến QL24 xã Ba Động", &[]),
        ("-5 lớp, +12 lớp (+3 lớp)", &["5 lớp", "12 lớp", "3 lớp"]),
        ("các văn bản gồm 57-NQ/TW và 12-KH/TU", &[]),
        ("áp dụng hệ thống quản lý chất lượng TCVN 9001:2015 cho 30 hồ sơ", &["30 hồ sơ"]),
        ("mỗi huyện 500-1.000 hộ; mỗi xã 1.200-1.500 người", &["500..1000 hộ", "1200..1500 người"]),
        ("số liệu là 10-20, gồm 30 hồ sơ", &["30 hồ sơ"]),
        ("theo mẫu M/12 hồ sơ; có 30 hồ sơ, mẫu M/12 hồ sơ", &["30 hồ sơ"]),
        ("các quyết định gồm 1.234-QĐ/TU", &[]),
        ("gửi về email:12con@gmail.com", &[]),
        ("số lớp là 12- đạt kế hoạch", &["12"]),
        ("xem www.abc.gov.vn/tin?so=12 và https://abc.gov.vn/tin?so=12", &[]),
        ("bỏ dấu @ 12 hồ sơ", &["12 hồ sơ"]),
    ]);
}

#[test]
fn a_full_stop_typed_without_a_blank_ends_a_number_and_not_a_list_numeral() {
    check(&[
        ("tiếp nhận 1.234.Trong đó đạt 12,5.Kết quả", &["1234", "12.5"]),
        ("Kết quả: 1.Dịch vụ công", &[]),
        ("Nội dung: 1. Dịch vụ", &[]),
        ("Gồm các nội dung: 1) báo cáo; 2) kế hoạch", &[]),
        ("số chỉ tiêu hoàn thành (đạt 12), còn lại (cấp xã: 40)", &["12", "40"]),
    ]);
}

#[test]
fn names_numbers_and_times_before_a_number_take_it_unless_it_is_measured() {
    check(&[
        ("triển khai Chương trình 2.0 năm 2025", &[]),
        ("scan văn bản 12.500 trang; Kế hoạch 05 tỉnh giao", &["12500 trang"]),
        ("tiến độ dự án 95%, chi cho dự án 12 tỷ", &["95 %", "12000000000"]),
        ("chương trình 5 triệu lượt truy cập", &["5000000 lượt truy cập"]),
        ("thực hiện Kế hoạch 12 trong số các kế hoạch đã ban hành", &[]),
        ("trong các tháng 7,8 năm 2025", &[]),
        ("trong năm 25 lớp, trong năm 2,5 lần", &["25 lớp", "2.5 lần"]),
        ("Thời gian hoàn thành: 2025; chi 2025 tỷ", &["2025000000000"]),
        ("tập huấn 12 giờ, xử lý sau 72 giờ", &["12 giờ", "72 giờ"]),
        ("mở mỗi tháng 12 giờ; vào 17 giờ chiều", &["12 giờ"]),
    ]);
}

#[test]
fn long_and_padded_digits_name_something() {
    check(&[
        ("bưu cục 0123 đơn vị phát; gửi 09.14.123.456 người nhận", &[]),
        ("có 0.12.345 người", &["misgrouped"]),
        ("tài khoản nhận là 130899917", &[]),
        ("chi là 130899917 đồng, tổng số: 13089991", &["130899917 đồng", "13089991"]),
        ("có 0 hồ sơ, 04 hồ sơ", &["0 hồ sơ", "4 hồ sơ"]),
    ]);
}

#[test]
fn only_a_round_thousand_as_a_label_names_a_unit() {
    check(&[
        ("Đơn vị tính: 1.000 đồng; Đơn vị: 1.000.000 đồng; (1.000 ha)", &[]),
        ("Kết quả: 1.000 hồ sơ, có 1.000 hồ sơ", &["1000 hồ sơ", "1000 hồ sơ"]),
        ("(1.000 người tham gia); (diện tích 1.000 ha); (25 ha)", &["1000 người", "1000 ha", "25 ha"]),
    ]);
}

#[test]
fn slashes_with_more_behind_them_are_codes_and_measurements() {
    check(&[
        ("số liệu hằng ngày theo 107/345/BC-STC gồm 30 hồ sơ", &["30 hồ sơ"]),
        ("huyết áp 120/80 / 60 người khỏe", &[]),
        ("phát hành 012/345 hồ sơ; phát hành 12/05 đơn vị nhận", &[]),
        ("Văn bản số 19/61 đơn vị nhận; thực hiện 345/2025", &[]),
        ("quá 2/3 đại biểu tán thành; việc đánh giá các đại biểu khác sẽ làm sau khi họp, đạt 75%", &["75 %"]),
    ]);
}
