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
