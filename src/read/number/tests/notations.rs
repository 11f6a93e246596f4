//! What is read, and as what.

use super::*;

#[test]
fn the_notations_of_the_forms_are_read() {
    check(&[
        ("đã đưa lên 1.440 thủ tục", &["1440 thủ tục"]),
        ("cung cấp tổng cộng 1380 dịch vụ công trực tuyến", &["1380 dịch vụ công trực tuyến"]),
        ("chữ ký số tổ chức đang có là 20033; cá nhân: 11.536", &["20033", "11536"]),
        ("sản lượng 4.223.518 con", &["4223518 con"]),
        ("giải ngân 130.899.917.741 đồng", &["130899917741 đồng"]),
        ("giải ngân 91,7 tỷ đồng", &["91700000000 đồng"]),
        ("đạt 87,43%", &["87.43 %"]),
        ("04 số chuyên mục trên sóng", &["4 số"]),
        ("khoảng 95–98% thôn có Internet, tăng 2–3 lần", &["95..98 % about", "2..3 lần"]),
        ("đạt 65.6 %, trong khi trước là 94.02%", &["65.6 % dot!", "94.02 % dot!"]),
        (
            "có 173,652 học viên và 1,141 Tổ Công nghệ số cộng đồng",
            &["173652 học viên ask!", "1141 tổ công nghệ số cộng đồng ask!"],
        ),
        ("khoảng gần 30 tin, khoảng 13 phóng sự", &["30 tin nearly", "13 phóng sự about"]),
        ("tổng số khoảng trên 10.000 hồ sơ", &["10000 hồ sơ over"]),
        ("hơn 957.600 người dân đã học ít nhất 01 lớp", &["957600 người dân over", "1 lớp >="]),
        ("trẻ dưới 6 tuổi; từ 15 tuổi trở lên", &["6 tuổi <", "15 tuổi >="]),
        ("từ 21 ngày xuống còn 4 ngày làm việc", &["21 ngày", "4 ngày làm việc"]),
        ("khoảng 2.000 mã định danh trong tổng số hơn 4.000 mã", &["2000 mã định danh about", "4000 mã over"]),
        ("1 số/tháng, 7 số/5 tháng, 10 hồ sơ/năm/tỉnh", &["1 số", "7 số", "10 hồ sơ"]),
        ("1.784; trong đó: Toàn trình: 539, Một phần: 1.245.", &["1784", "539", "1245"]),
        ("tiếp nhận  153 đề xuất, 199 CSDL, 2.192 TTHC", &["153 đề xuất", "199 csdl", "2192 tthc"]),
        ("mở 15 (mười lăm) lớp, chi 2 (hai) triệu đồng", &["15 lớp", "2000000 đồng"]),
        ("8.200 tài khoản (có liên quan), 74.700 tin nhắn SMS", &["8200 tài khoản", "74700 tin nhắn"]),
    ]);
}

#[test]
fn shares_are_read_with_their_unit() {
    check(&[
        ("đã có 19/61 HTTT", &["19/61 httt"]),
        ("được 674.242/708.475 người", &["674242/708475 người"]),
        ("tích hợp 1.439/1.783 TTHC", &["1439/1783 tthc"]),
        ("05/13 địa bàn; 5/7 Khu công nghiệp", &["5/13 địa bàn", "5/7 khu công nghiệp"]),
        ("phủ 9 /10 nhà ga", &["9/10 nhà ga"]),
        ("02/78 nhiệm vụ; 4/4 nhiệm vụ; 96/96 xã", &["2/78 nhiệm vụ", "4/4 nhiệm vụ", "96/96 xã"]),
        ("đạt 69/78", &["69/78"]),
        ("đạt 3/4 tiêu chí, bằng 75%", &["3/4 tiêu chí", "75 %"]),
        ("được 350/500 ha", &["350/500 ha"]),
        ("cảnh báo đúng 36/38 điểm; đạt 17,9/18 điểm", &["36/38 điểm", "17.9/18 điểm"]),
        ("đã giải quyết 523 trong tổng số 798 kiến nghị", &["523", "798 kiến nghị"]),
        ("847 trên tổng số 2.150 người", &["847", "2150 người"]),
        ("toàn trình 847 / 2.150 dịch vụ", &["847/2150 dịch vụ"]),
        ("giải ngân 456/1.000 tỷ đồng", &["456000000000/1000000000000 đồng"]),
        (
            "số hóa 12.500 trang/15.000 trang; mở 12 lớp/450 học viên",
            &["12500 trang", "15000 trang", "12 lớp", "450 học viên"],
        ),
        ("tốc độ 86.5 Mbps", &["86.5 mbps dot!"]),
        ("hoàn thành 0/5 nhiệm vụ, đạt 2,5/4 điểm", &["0/5 nhiệm vụ", "2.5/4 điểm"]),
        ("tổng số 19/61 HTTT; trong số 12/40 hồ sơ", &["19/61 httt", "12/40 hồ sơ"]),
        // A plan of twelve of two hundred communes, not a scale.
        ("quy hoạch 12/200 xã; quy hoạch 1/96 xã; quy hoạch 45/96 xã", &["12/200 xã", "1/96 xã", "45/96 xã"]),
    ]);
    let share = &figures("đạt 17,9/18 điểm").shares[0];
    assert_eq!((share.numerator.step, share.denominator.step), (-1, 0));
}

#[test]
fn one_separator_is_read_as_the_decision_table_says() {
    check(&[
        ("tăng 0.125 %", &["0.125 % dot!"]),
        ("tăng 0,125 %", &["0.125 %"]),
        ("dài 1.5 km", &["1.5 km dot!"]),
        ("tăng 1.5 lần", &["1.5 lần dot!"]),
        ("hệ thống 1.5", &[]),
        ("có 1.234 hộ", &["1234 hộ"]),
        ("đạt 12.345 %, 94.020%", &["12.345 % dot!", "94.020 % dot!"]),
        ("có 1,234 hộ", &["1234 hộ ask!"]),
        ("có 1,234 ha; 1,234%; 1,234 triệu đồng", &["1.234 ha", "1.234 %", "1234000 đồng"]),
        ("mã 1,234", &[]),
        ("có 1,234,567 hộ", &["1234567 hộ english!"]),
        ("có 1,234.5 ha", &["1234.5 ha english!"]),
        ("có 1.234,5 ha", &["1234.5 ha"]),
        (
            "có 1 234 567 hộ; 1\u{a0}234 hộ; 12\u{202f}345,5 ha",
            &["1234567 hộ spaced", "1234 hộ spaced", "12345.5 ha spaced"],
        ),
        ("có 1 234 hộ; tháng 8 120 hồ sơ", &["1234 hộ spaced", "120 hồ sơ"]),
        ("giai đoạn 1 100% hồ sơ", &["100 %"]),
        ("có 1234567 hộ", &["1234567 hộ"]),
        ("có 1.23.456 hộ; 12.34.567 người; 1234.567 hồ sơ", &["misgrouped", "misgrouped", "misgrouped"]),
        ("chi 1.5 triệu; 1.500 triệu; 1,500 triệu đồng", &["1500000 dot!", "1500000000", "1500000 đồng ask!"]),
        ("chi 150,000 đồng", &["150000 đồng ask!"]),
    ]);
}

#[test]
fn a_sure_english_number_casts_doubt_on_a_dotted_measure() {
    check(&[
        ("đạt 65.6 %; diện tích 1.234 ha; 1.234 hộ", &["65.6 % dot!", "1234 ha ask!", "1234 hộ"]),
        ("đạt 65,6 %; diện tích 1.234 ha", &["65.6 %", "1234 ha"]),
        (
            "đạt 65.6 %; 1234 ha; 1.234–1.500 ha; 1.234,5 ha; 1.234.567 ha",
            &["65.6 % dot!", "1234 ha", "1234..1500 ha", "1234.5 ha", "1234567 ha"],
        ),
    ]);
}

#[test]
fn scale_words_and_money_are_applied() {
    check(&[
        ("chi 3 chục triệu; 5 trăm nghìn đồng; 2 vạn hộ", &["30000000", "500000 đồng", "20000 hộ"]),
        ("chi 12,5 ngàn đồng; 5 tỉ đồng; 2 nghìn tỷ đồng", &["12500 đồng", "5000000000 đồng", "2000000000000 đồng"]),
        (
            "chi 1 triệu tỷ; 95trđ; 95 tr.đ; 95 Tr.đồng; 500.000đ",
            &["1000000000000000", "95000000 đồng", "95000000 đồng", "95000000 đồng", "500000 đồng"],
        ),
        ("chi 2 tỷ rưỡi; 1 triệu rưỡi đồng", &["2500000000", "1500000 đồng"]),
        ("chi 1 triệu 200 nghìn đồng; 3 tỷ 50 triệu 7 nghìn đồng", &["1200000 đồng", "3050007000 đồng"]),
        ("1,5 triệu lượt, 12,6 nghìn hộ", &["1500000 lượt", "12600 hộ"]),
        ("chi 5 USD; 100 VNĐ; 12 đô la Mỹ; 5.000₫", &["5 usd", "100 đồng", "12 đô la mỹ", "5000 đồng"]),
        ("với 15 tỷ lệ", &[]),
        ("chi 95tr; 95tr đồng; lưu 5nghìn GB; đường truyền 5GB", &["95000000", "95000000 đồng", "5000 gb"]),
        ("chi 5 triệu 3 triệu đồng", &["5000000", "3000000 đồng"]),
        (
            "từ 5 triệu đến 10 triệu đồng; từ 1 triệu rưỡi đến 2 triệu đồng; 5 nghìn - 10 triệu đồng",
            &["5000000..10000000 đồng", "1500000..2000000 đồng", "5000", "10000000 đồng"],
        ),
    ]);
    let text = "giải ngân 91,7 tỷ đồng";
    let money = &figures(text).quantities[0];
    assert_eq!((money.step, money.scale_power, money.class()), (8, 9, Some(UnitClass::Money)));
    assert_eq!((money.span.of(text), money.unit.unwrap().span.of(text)), ("91,7", "đồng"));
    assert_eq!(figures("12,6 nghìn hộ").quantities[0].class(), Some(UnitClass::Continuous));
}

#[test]
fn words_around_a_number_are_understood() {
    check(&[
        (
            "chừng 30 hộ; xấp xỉ 30%; ước đạt 30%; ~30%; ≈ 30%",
            &["30 hộ about", "30 % about", "30 % about", "30 % about", "30 % about"],
        ),
        ("ngót 30 hộ; chưa đến 30%; suýt soát 30%", &["30 hộ nearly", "30 % nearly", "30 % nearly"]),
        ("hơn 30 hộ; trên 30%; 30 hộ có lẻ", &["30 hộ over", "30 % over", "30 hộ over"]),
        (
            "≥ 30%; >=30%; tối thiểu 30%; không dưới 30 hộ; 30% trở lên; đạt từ 30%",
            &["30 % >=", "30 % >=", "30 % >=", "30 hộ >=", "30 % >=", "30 % >="],
        ),
        (
            "≤ 30%; tối đa 30%; không quá 30 hộ; không vượt quá 30%; 30 hộ trở xuống",
            &["30 % <=", "30 % <=", "30 hộ <=", "30 % <=", "30 hộ <="],
        ),
        ("> 30%; < 30%; dưới 30%; thấp hơn 30%; = 30%", &["30 % >", "30 % <", "30 % <", "30 % <", "30 % ="]),
        ("nhanh hơn 2 lần; dựa trên 3 lĩnh vực", &["2 lần", "3 lĩnh vực"]),
        (
            "tăng 2 điểm %; 3 điểm phần trăm; 5‰; 5 phần nghìn; 30 phần trăm",
            &["2 điểm %", "3 điểm %", "5 ‰", "5 ‰", "30 %"],
        ),
        (
            "từ 5 đến 10 triệu; 5 - 7 ngày; 10÷15 ha; 95 % – 98 %; 95%-98%",
            &["5000000..10000000", "5..7 ngày", "10..15 ha", "95..98 %", "95..98 %"],
        ),
        ("từ 60% lên 85%; đạt 95% - 04 số báo", &["60 %", "85 %", "95 %", "4 số"]),
        // The wrong or unclear notation of either end is that of the range.
        (
            "95–98.5%; 95.5–98%; 1.500–1,600.5 ha; 900–1,200 hộ",
            &["95..98.5 % dot!", "95.5..98 % dot!", "1500..1600.5 ha english!", "900..1200 hộ ask!"],
        ),
    ]);
    for (text, extent) in [
        ("đạt từ 95–98% chỉ tiêu", "từ 95–98%"),
        ("trẻ từ 15 tuổi trở lên", "từ 15 tuổi trở lên"),
        ("giảm từ 60% năm trước", "60%"),
        ("tỷ lệ >= 80% hồ sơ", ">= 80%"),
        ("tỷ lệ =< 80% hồ sơ", "=< 80%"),
        ("khoảng gần 30 tin", "khoảng gần 30 tin"),
    ] {
        assert_eq!(only(text).extent.of(text), extent, "{text}");
    }
    assert!(figures("trung bình mỗi xã có 2,5 cán bộ").quantities[0].mean);
    assert!(figures("bình quân 2,5 người/hộ").quantities[0].mean);
    assert!(!figures("có 25 cán bộ").quantities[0].mean);
    assert!(figures("phấn đấu đến cuối năm đạt 95%").quantities[0].intent);
    assert!(!figures("kết quả đạt 95%").quantities[0].intent);
}

#[test]
fn bare_numbers_are_read_only_where_they_are_presented() {
    check(&[
        ("tổng số: 45; gồm 12; là 1380; còn 9", &["45", "12", "1380", "9"]),
        ("hệ thống 45 hoạt động tốt", &[]),
        ("50 xã: 20 xong, 30 chưa xong", &["50 xã", "20", "30"]),
        ("gồm 20 xong và 30 đang làm", &["20", "30"]),
        ("hệ số 0,79; kết quả 12,5", &["0.79"]),
        ("Điện thoại: 115; mã số: 45; Số: 41", &[]),
        ("cấp 1.245 trong tháng", &["1245"]),
        ("danh mục 64 CSDL; số 45 hồ sơ; trong số 45 hồ sơ; tổng số 45 hồ sơ", &["64 csdl", "45 hồ sơ", "45 hồ sơ"]),
        ("báo cáo 15 nội dung; thông báo 25 trường hợp; Quyết định 528", &["15 nội dung", "25 trường hợp"]),
        ("hằng năm 25 lớp; mỗi tháng 12 buổi; tháng 8 12 buổi", &["25 lớp", "12 buổi", "12 buổi"]),
        ("2025 hồ sơ; đến 2025 tỉnh", &["2025 hồ sơ"]),
        // Decimals speak for themselves where there are two of them or a zero before them.
        ("kết quả 12,75; hệ số 0,5; kết quả 12,5; đạt 12,5", &["12.75", "0.5", "12.5"]),
        ("tổng số: 1 234 567; tổng số: 1\u{a0}234; tổng số: 1 234", &["1234567 spaced", "1234 spaced", "1"]),
        ("có 20 camera, 14 Nguyễn Huệ có sớm nhất", &["20 camera"]),
        ("tổng số: 45 đã gửi các cơ quan liên quan của tỉnh để phối hợp xử lý theo quy định, 14 Nguyễn Huệ", &["45"]),
    ]);
}
