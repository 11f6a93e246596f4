//! Shares that make up a whole.

use super::check;

#[test]
fn complements_need_what_remains_to_be_named() {
    check(&[
        ("69/78 xã đã ban hành, còn 9/78 xã chưa ban hành", &["78 = 69 + 9 (rest)"]),
        ("69/78 xã đã ban hành (88,5%), còn lại 9/78 xã chưa", &["69/78 = 88.5", "78 = 69 + 9 (rest)"]),
        ("69/78 xã đã ban hành; còn 9 xã chưa ban hành", &["78 = 69 + 9 (rest)"]),
        ("50/78 xã đã xong, 19/78 xã đang làm, còn 9/78 xã chưa làm", &["78 = 50 + 19 + 9 (rest)"]),
        (
            "847/2.150 dịch vụ công trực tuyến toàn trình và 1.303/2.150 dịch vụ công trực tuyến một phần",
            &["2150 = 847 + 1303 (pair)"],
        ),
        ("69/78 xã đã ban hành, 12/78 xã chưa ban hành", &["78 = 69 + 12 (pair)"]),
        ("69/78 xã ban hành; 12/78 xã chưa", &["78 = 69 + 12 (pair)"]),
        ("69/78 xã đã có cán bộ, 12/78 xã chưa có trụ sở", &[]),
        ("69/78 xã đã ban hành, 12/78 xã chưa ban hành quy chế", &[]),
        ("20/78 xã đang làm, 69/78 xã chưa", &[]),
        ("69/78 xã đã ban hành, còn 9/80 xã chưa ban hành", &[]),
        ("69/78 xã đã ban hành. Còn 12/78 xã chưa ban hành", &[]),
        ("847/2.150 dịch vụ và 1.303/2.150 dịch vụ một phần", &[]),
        ("847/2.150 dịch vụ toàn trình và 1.303/2.150 dịch vụ", &[]),
        ("847/2.150 dịch vụ toàn trình, một phần và 1.303/2.150 dịch vụ một phần", &[]),
        ("1.303/2.150 dịch vụ một phần và 847/2.150 dịch vụ toàn trình", &["2150 = 1303 + 847 (pair)"]),
        // In the order of the text, whatever they are.
        (
            "Tổng số 21.914 nhiệm vụ, gồm 16.051 nhiệm vụ đã xong và 5.863 nhiệm vụ chưa xong. Cập nhật 674.242/708.475 \
             người, đạt 95,17%",
            &["21914 = 16051 + 5863", "674242/708475 = 95.17"],
        ),
        ("69/78 xã có chợ, 9/78 xã có bến xe", &[]),
        ("69/78 xã đã có chợ. Còn 12 xã chưa có đường", &[]),
        ("69/78 xã có chợ, còn 45 hồ sơ chưa giải quyết", &[]),
        ("69/78 xã có chợ, rút ngắn còn 4 ngày", &[]),
    ]);
}
