//! `--fix`: a repaired copy in the format of the input, and never over it.

use super::{Folder, GOOD, check, formats, text};
use std::fs;
use std::io::Read;
use std::path::Path;

/// An ISO date, a stray space and no full stop of their own: three repairs in two texts.
const SLIPS: &str =
    "task;deadline;result\r\nRà soát;2025-06-25;Đang thực hiện\r\nHọp  giao ban;31/12/2025;Đang thực hiện\r\n";

#[test]
fn the_repaired_copies_of_every_format_say_the_same_and_the_input_stays() {
    let folder = Folder::new("fix");
    let mut repaired = 0;
    for mut rows in formats::all() {
        // Enough for every kind of repair, and soon done.
        rows.entries.truncate(15);
        let mut expected = None;
        for file in rows.files(&folder) {
            let before = fs::read(&file).unwrap();
            let out = folder.0.join(format!("fixed-{}", file.file_name().unwrap().to_str().unwrap()));
            let output = rows.check(&file, &["--fix", out.to_str().unwrap()]);
            assert_ne!(output.status.code(), Some(2), "{} {file:?}: {}", rows.form, text(&output.stderr));
            assert_eq!(fs::read(&file).unwrap(), before, "{file:?} was written");
            repaired += usize::from(fs::read(&out).unwrap() != before);
            let report = text(&rows.check(&out, &["--format", "json"]).stdout);
            assert!(!report.contains("\"edits\""), "{} {file:?}: {report}", rows.form);
            assert_eq!(*expected.get_or_insert(report.clone()), report, "{} {file:?}", rows.form);
        }
    }
    assert!(repaired > 20, "only {repaired} copies differ");
}

#[test]
fn what_was_changed_is_listed_and_nothing_else_is() {
    let folder = Folder::new("list");
    let file = folder.file("rows.csv", SLIPS);
    let out = folder.0.join("fixed.csv");
    let output = check(&file, &["--fix", out.to_str().unwrap()]);
    let listed = text(&output.stderr);
    assert_eq!(
        fs::read_to_string(&out).unwrap(),
        SLIPS.replace("2025-06-25", "25/06/2025").replace("Họp  giao", "Họp giao")
    );
    for words in ["dòng 2, cột “Thời hạn BCĐ Trung ương giao”: “2025-06-25” → “25/06/2025”", "dòng 3", "đã sửa 2 ô"]
    {
        assert!(listed.contains(words), "{listed}");
    }
    let masked = check(&file, &["--mask", "--fix", out.to_str().unwrap()]);
    assert!(!text(&masked.stderr).contains("2025-06-25"), "{}", text(&masked.stderr));
    // A clean file is copied as it is.
    let good = folder.file("good.json", GOOD);
    let out = folder.0.join("copy.json");
    assert!(text(&check(&good, &["--fix", out.to_str().unwrap()]).stderr).contains("đã sửa 0 ô"));
    assert_eq!(fs::read_to_string(out).unwrap(), GOOD);
}

#[test]
fn nothing_that_was_read_is_ever_written_over() {
    let folder = Folder::new("over");
    let file = folder.file("rows.csv", SLIPS);
    let link = folder.0.join("link.csv");
    let hard = folder.0.join("hard.csv");
    fs::hard_link(&file, &hard).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&file, &link).unwrap();
    #[cfg(not(unix))]
    fs::hard_link(&file, &link).unwrap();
    fs::create_dir(folder.0.join("sub")).unwrap();
    let around = folder.0.join("sub/../rows.csv");
    let previous = folder.file("previous.csv", r#"{"asOf": "2025-11-15", "entries": []}"#);
    let known = ["--previous", previous.to_str().unwrap()];
    for place in [&file, &link, &hard, &around, &previous] {
        for option in ["--fix", "--receipt"] {
            let output = check(&file, &[&known[..], &[option, place.to_str().unwrap()]].concat());
            assert_eq!(output.status.code(), Some(2), "{option} {place:?}");
            assert!(text(&output.stderr).contains("chính là tệp đầu vào"), "{}", text(&output.stderr));
        }
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), SLIPS);
    let other = check(&file, &["--fix", folder.0.join("rows.json").to_str().unwrap()]);
    assert_eq!(other.status.code(), Some(2));
    assert!(text(&other.stderr).contains("phải kết thúc bằng .csv"), "{}", text(&other.stderr));
    let mut left: Vec<_> = fs::read_dir(&folder.0).unwrap().map(|item| item.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["hard.csv", "link.csv", "previous.csv", "rows.csv", "sub"], "drafts are left behind");
}

#[test]
fn a_stream_is_repaired_line_by_line_and_kept_only_whole() {
    let folder = Folder::new("fix-stream");
    let line =
        |id: &str, day: &str| format!(r#"{{ "id" : "{id}", "entries" : [{{"task": "Họp", "deadline": "{day}"}}] }}"#);
    let lines = [line("a", "2025-06-25"), String::new(), line("b", "30/06/2025")].join("\n");
    let out = folder.0.join("fixed.ndjson");
    let output = check(&folder.file("sheets.ndjson", &lines), &["--fix", out.to_str().unwrap()]);
    assert!(text(&output.stderr).contains("a, dòng 1, cột “Thời hạn BCĐ Trung ương giao”"), "{}", text(&output.stderr));
    let expected = lines.replace("2025-06-25", "25/06/2025").replace("\n\n", "\n");
    assert_eq!(fs::read_to_string(&out).unwrap(), expected);
    fs::remove_file(&out).unwrap();
    let broken = folder.file("broken.ndjson", lines + "\n{");
    assert_eq!(check(&broken, &["--fix", out.to_str().unwrap()]).status.code(), Some(2));
    assert!(!out.exists());
}

#[test]
fn a_workbook_keeps_everything_else_and_its_formulas() {
    let folder = Folder::new("fix-book");
    let book = rasoat_book(&folder);
    let out = folder.0.join("fixed.xlsx");
    let output = check(&book, &["--fix", out.to_str().unwrap()]);
    let listed = text(&output.stderr);
    assert!(listed.contains("dòng 3, cột “Thời hạn BCĐ Trung ương giao”: “2025-06-25” → “25/06/2025”"), "{listed}");
    assert!(listed.contains("đã sửa 1 ô"), "{listed}");
    let (before, after) = (parts(&book), parts(&out));
    let changed: Vec<&str> =
        before.iter().zip(&after).filter(|(a, b)| a != b).map(|((name, _), _)| name.as_str()).collect();
    assert_eq!(changed, ["xl/worksheets/sheet1.xml"]);
    let sheet = |parts: &[(String, Vec<u8>)]| {
        text(&parts.iter().find(|(name, _)| name == "xl/worksheets/sheet1.xml").unwrap().1)
    };
    let cells = |xml: &str| xml.split("<c ").map(str::to_owned).collect::<Vec<_>>();
    let (before, after) = (cells(&sheet(&before)), cells(&sheet(&after)));
    let differ: Vec<&String> = after.iter().zip(&before).filter(|(a, b)| a != b).map(|(a, _)| a).collect();
    assert_eq!(differ.len(), 1, "{differ:#?}");
    assert!(differ[0].starts_with("r=\"B3\" s=") && differ[0].contains("25/06/2025"), "{differ:#?}");
}

/// A workbook with a deadline that needs a repair as a text and as the value of a formula.
fn rasoat_book(folder: &Folder) -> std::path::PathBuf {
    use rust_xlsxwriter::{Format, Formula, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    sheet.merge_range(0, 0, 0, 2, "PHỤ LỤC III", &bold).unwrap();
    sheet.write_row(1, 0, ["task", "deadline", "result"]).unwrap();
    sheet.write_row(2, 0, ["Rà soát", "", "Đang thực hiện"]).unwrap();
    sheet.write_with_format(2, 1, "2025-06-25", &bold).unwrap();
    sheet.write_row(3, 0, ["Tập huấn", "", "Đang thực hiện"]).unwrap();
    sheet.write(3, 1, Formula::new("=B3").set_result("2025-06-25")).unwrap();
    folder.file("book.xlsx", book.save_to_buffer().unwrap())
}

/// Every part of a workbook with what it unpacks to.
fn parts(book: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(fs::File::open(book).unwrap()).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}
