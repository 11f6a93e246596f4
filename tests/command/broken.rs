//! Broken input of every kind ends in a message and exit code 2, in bounded memory.
//!
//! The bound is the operating system's: each check runs in a shell that may not have more address space, so whoever
//! unfolds what is sent ends here instead of in a message.

use super::{FORM, Folder, text};
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use zip::write::SimpleFileOptions;

/// Kilobytes; the program itself, its libraries and its stack take some hundred thousand of address space in a debug build.
const MEMORY: usize = 700_000;

fn bounded(file: &Path, more: &[&str]) -> Output {
    let script = format!("ulimit -v {MEMORY}; exec \"$@\"");
    let file = file.to_str().unwrap();
    let words = [&["-c", &script, "sh", env!("CARGO_BIN_EXE_rasoat"), "check", file], &FORM[..], more].concat();
    Command::new("sh").args(words).output().unwrap()
}

/// What is said of a file that cannot be read.
fn refusal(file: &Path, more: &[&str]) -> String {
    let output = bounded(file, more);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{file:?}: {said}");
    assert!(said.starts_with("rasoat: ") && said.lines().count() == 1, "{file:?}: {said}");
    said
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/fixtures/sheets").join(name)).unwrap()
}

/// A file that starts and ends so, with as many bytes between as asked; nearly none of them are on the disk.
fn long(folder: &Folder, name: &str, start: &str, fill: u64, end: &str) -> std::path::PathBuf {
    let path = folder.file(name, start);
    let mut file = File::options().append(true).open(&path).unwrap();
    file.set_len(start.len() as u64 + fill).unwrap();
    file.write_all(end.as_bytes()).unwrap();
    path
}

/// A workbook of parts.
fn book(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_breaks_off_or_is_something_else_is_named_with_its_place() {
    let folder = Folder::new("broken");
    let whole = fixture("tasks-libreoffice.xlsx");
    for (name, bytes, expected) in [
        ("cut.json", &b"[{\"task\": \"a\",\n \"dead"[..], "dòng 2, cột 6"),
        ("deep.json", "[".repeat(1 << 20).as_bytes(), "dòng 1, cột 128"),
        ("latin.json", b"[{\"task\": \"R\xe0\"}]", "dòng 1, cột 13"),
        ("list.json", b"{\"task\": \"a\"}", "entries"),
        ("field.json", b"[{\"task\": \"a\"}, {\"dedline\": \"b\"}]", "entries[1].dedline"),
        ("number.json", b"[{\"task\": 1}]", "entries[0].task"),
        ("empty.csv", b"", "tiêu đề"),
        ("cut.csv", b"task;deadline\na;b\nc;\"d", "dòng 3: dấu ngoặc kép"),
        ("header.csv", b"task;dedline\na;b\n", "dòng 1, cột 2 (B)"),
        ("twice.csv", b"task;task\na;b\n", "dòng 1, cột 2 (B)"),
        ("wide.csv", b"task;deadline\na;b;c\n", "dòng 2, cột 3 (C)"),
        ("bytes.csv", b"task;deadline\na;\xff\x81\n", "dòng 2, cột 3"),
        ("cut16.csv", b"\xff\xfet\x00a\x00s", "UTF-16"),
        ("binary.tsv", b"\x7fELF\x00\x01", "không phải tệp chữ"),
        ("cut.xlsx", &whole[..whole.len() - 40], "bị hỏng hoặc bị cắt"),
        ("empty.xlsx", b"", "bị hỏng hoặc bị cắt"),
        ("zip.xlsx", &book(&[("readme.txt", b"a")]), "sổ tính bị hỏng"),
        ("error.xlsx", &fixture("error-cell.xlsx"), "dòng 2, cột 2 (B): ô báo lỗi #DIV/0!"),
        ("formula.xlsx", &fixture("formula-without-value.xlsx"), "dòng 2, cột 2 (B): công thức chưa được tính"),
        ("other.xlsx", &fixture("indicators-libreoffice.xlsx"), "tiêu đề"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xls"),
        ("cut.ndjson", b"{\"id\": 1, \"entr", "dòng 1: cột 15"),
        ("list.ndjson", b"\n{\"id\": 1, \"entries\": {}}", "dòng 2: entries"),
        ("latin.ndjson", b"{\"id\": \"\xe0\"}", "dòng 1: không phải UTF-8"),
        ("row.pdf", b"%PDF", ".csv"),
    ] {
        let said = refusal(&folder.file(name, bytes), &[]);
        assert!(said.contains(name) && said.contains(expected), "{name}: {said}");
    }
}

#[test]
fn a_line_of_200_mb_is_refused_and_the_sheets_around_it_are_checked() {
    let folder = Folder::new("line");
    let sheet = "{\"id\": \"a\", \"entries\": []}\n";
    let start = [sheet, "{\"id\": \""].concat();
    let file = long(&folder, "sheets.ndjson", &start, 200 << 20, &["\"}\n", sheet].concat());
    let output = bounded(&file, &["--format", "json"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stdout).lines().count(), 2);
    assert!(text(&output.stderr).contains("dòng 2: quá 16 MB"), "{}", text(&output.stderr));
    for (name, start) in [("a.json", "[{\"task\": \""), ("a.csv", "task;deadline\n"), ("a.xlsx", "PK\u{3}\u{4}")] {
        let said = refusal(&long(&folder, name, start, 200 << 20, ""), &[]);
        assert!(said.contains("quá 64 MB"), "{said}");
    }
}

#[test]
fn a_stream_takes_the_memory_of_its_largest_sheet_and_not_of_all() {
    let script = "ulimit -v 250000; exec \"$@\"";
    let words = [&["-c", script, "sh", env!("CARGO_BIN_EXE_rasoat"), "check", "-", "--ndjson"], &FORM[..]].concat();
    let mut child = Command::new("sh")
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let line = format!("{{\"id\": \"{}\", \"entries\": []}}\n", "a".repeat(10 << 20));
    for _ in 0..40 {
        stdin.write_all(line.as_bytes()).unwrap();
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
}

#[test]
fn a_table_that_is_one_cell_or_nothing_but_signs_is_refused_without_unfolding_it() {
    let folder = Folder::new("wide");
    let signs = [b"task;deadline\n".to_vec(), vec![b';'; 4 << 20]].concat();
    let letters = [b"task;deadline\n\"".to_vec(), vec![b'a'; 4 << 20]].concat();
    assert_eq!(bounded(&folder.file("signs.csv", signs), &[]).status.code(), Some(0));
    assert!(refusal(&folder.file("letters.csv", letters), &[]).contains("dòng 2: dấu ngoặc kép"));
    let key = format!("[{{\"{}\": \"\"}}]", "a".repeat(1 << 20));
    assert!(refusal(&folder.file("key.json", key), &[]).len() < 5_000);
}

#[test]
fn more_entries_than_any_report_has_are_refused_before_they_are_kept() {
    let folder = Folder::new("entries");
    let many = 50_001;
    let list = format!("[{}{{}}]", "{},".repeat(many - 1));
    for (name, content) in [
        ("a.json", list.clone()),
        ("a.ndjson", format!("{{\"id\": 1, \"entries\": {list}}}")),
        (
            "previous.ndjson",
            format!("{{\"id\": 1, \"entries\": [], \"previous\": {{\"asOf\": \"2025-11-15\", \"entries\": {list}}}}}"),
        ),
        ("a.csv", ["task;deadline\n", &"a;b\n".repeat(many)].concat()),
    ] {
        let said = refusal(&folder.file(name, content), &[]);
        assert!(said.contains("quá 50000 dòng"), "{name}: {said}");
    }
}

#[test]
fn what_unfolds_without_end_is_refused() {
    let folder = Folder::new("bomb");
    let spaces = vec![b' '; 33 << 20];
    let bomb = book(&[("xl/workbook.xml", &spaces), ("xl/worksheets/sheet1.xml", &spaces)]);
    assert!(bomb.len() < 1 << 20);
    assert!(refusal(&folder.file("bomb.xlsx", &bomb), &[]).contains("quá 64 MB"));
    // Cells that share one text: small however it is packed, large once each has its own.
    let mut sheet = rust_xlsxwriter::Workbook::new();
    let cells = sheet.add_worksheet();
    cells.write_row(0, 0, ["task", "deadline"]).unwrap();
    let text = "a".repeat(32_000);
    for row in 1..2_200 {
        cells.write(row, 0, &text).unwrap();
    }
    let said = refusal(&folder.file("shared.xlsx", sheet.save_to_buffer().unwrap()), &[]);
    assert!(said.contains("cột 1 (A): quá 64 MB"), "{said}");
}
