//! The same rows in every format that can carry them give the same report.

use super::{Folder, rasoat, text};
use rust_xlsxwriter::Workbook;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// A sheet of a case file: its form, its day, its entries.
pub struct Rows {
    pub form: String,
    pub as_of: String,
    pub entries: Vec<Map<String, Value>>,
}

/// The cases of every form, in the project's own words.
pub fn all() -> Vec<Rows> {
    let mut all = Vec::new();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir("tests/cases/forms").unwrap().map(|item| item.unwrap().path()).collect();
    files.sort();
    for file in files {
        let content: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let cases = if let Value::Array(list) = content { list } else { vec![content] };
        for case in cases {
            let Some(form) = case["form"].as_str() else { continue };
            let entries = case["entries"].as_array().unwrap().iter().map(|e| e.as_object().unwrap().clone()).collect();
            all.push(Rows { form: form.to_owned(), as_of: case["asOf"].as_str().unwrap().to_owned(), entries });
        }
    }
    all
}

impl Rows {
    /// The rows as a table with the labels that the form prints.
    fn table(&self) -> Vec<Vec<String>> {
        let profile = rasoat::Profile::builtin(&self.form).unwrap();
        let cell =
            |entry: &Map<String, Value>, id: &str| entry.get(id).and_then(Value::as_str).unwrap_or("").to_owned();
        let row = |entry| profile.fields().iter().map(|field| cell(entry, &field.id)).collect();
        let header = profile.fields().iter().map(|field| field.label.clone()).collect();
        [header].into_iter().chain(self.entries.iter().map(row)).collect()
    }

    fn separated(&self, sign: &str, end: &str) -> String {
        let quoted = |text: &String| {
            if text.contains([',', ';', '\t', '"', '\n']) {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text.clone()
            }
        };
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(sign) + end;
        self.table().iter().map(line).collect()
    }

    fn workbook(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (r, row) in self.table().iter().enumerate() {
            for (c, text) in row.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
                sheet.write(r as u32, c as u16, text).unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    }

    /// The rows as files of every format, with the options each needs.
    pub fn files(&self, folder: &Folder) -> Vec<PathBuf> {
        let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            ["\u{feff}", text].concat().encode_utf16().flat_map(bytes).collect()
        };
        let mut files = vec![
            ("rows.json", serde_json::to_vec(&self.entries).unwrap()),
            ("mark.json", ["\u{feff}", &serde_json::to_string_pretty(&self.entries).unwrap()].concat().into_bytes()),
            ("comma.csv", self.separated(",", "\n").into_bytes()),
            ("excel.csv", ["\u{feff}", &self.separated(";", "\r\n")].concat().into_bytes()),
            ("rows.tsv", self.separated("\t", "\n").into_bytes()),
            ("little.csv", utf16(&self.separated("\t", "\r\n"), u16::to_le_bytes)),
            ("big.tsv", utf16(&self.separated("\t", "\r\n"), u16::to_be_bytes)),
            ("rows.xlsx", self.workbook()),
        ];
        files.extend(windows_1258(&self.separated(";", "\r\n")).map(|bytes| ("1258.csv", bytes)));
        files.into_iter().map(|(name, bytes)| folder.file(name, bytes)).collect()
    }

    pub fn check(&self, file: &Path, more: &[&str]) -> std::process::Output {
        let file = file.to_str().unwrap();
        rasoat(&[&["check", file, "--form", &self.form, "--as-of", &self.as_of], more].concat())
    }
}

/// The code page has most letters with a tone only as two signs; `None` where it lacks a letter altogether, or where the
/// text was typed apart and would come back composed.
fn windows_1258(text: &str) -> Option<Vec<u8>> {
    if text.nfc().ne(text.chars()) {
        return None;
    }
    let (hats, tones): (Vec<char>, Vec<char>) =
        ("\u{302}\u{306}\u{31b}".chars().collect(), "\u{300}\u{301}\u{303}\u{309}\u{323}".chars().collect());
    let mut out = String::new();
    for c in text.chars() {
        let parts: Vec<char> = c.nfd().collect();
        out.extend(parts.iter().filter(|c| !tones.contains(c)).collect::<String>().nfc());
        out.extend(parts.iter().filter(|c| tones.contains(c) && !hats.contains(c)));
    }
    let (bytes, _, lost) = encoding_rs::WINDOWS_1258.encode(&out);
    (!lost).then(|| bytes.into_owned())
}

#[test]
fn the_rows_of_every_form_give_the_same_report_in_every_format() {
    let folder = Folder::new("formats");
    let (mut forms, mut old) = (std::collections::BTreeSet::new(), 0);
    for rows in all() {
        let profile = rasoat::Profile::builtin(&rows.form).unwrap();
        let entries = rasoat::Entries::from_json(&profile, &json!(rows.entries).to_string()).unwrap();
        let report = rasoat::check(&profile, &entries, &rasoat::Context::new(&rows.as_of).unwrap()).unwrap();
        let expected = serde_json::to_string(&report).unwrap();
        for file in rows.files(&folder) {
            let output = rows.check(&file, &["--format", "json"]);
            assert_eq!(text(&output.stdout).trim_end(), expected, "{} {file:?}: {}", rows.form, text(&output.stderr));
            old += usize::from(file.ends_with("1258.csv"));
        }
        let stream = folder.file("rows.ndjson", json!({"id": "a", "entries": rows.entries}).to_string());
        let output = rows.check(&stream, &["--format", "json"]);
        assert_eq!(text(&output.stdout).trim_end(), expected.replacen('{', r#"{"id":"a","#, 1), "{}", rows.form);
        forms.insert(rows.form);
    }
    assert_eq!(forms.into_iter().collect::<Vec<_>>(), rasoat::builtin_ids().collect::<Vec<_>>());
    assert!(old > 0, "no case can be written in the old code page");
}

#[test]
fn workbooks_of_three_programs_and_a_table_of_excel_are_read_alike() {
    for (form, name, writers) in [
        (
            "plan-02",
            "tasks",
            &["xlsxwriter.xlsx", "openpyxl.xlsx", "libreoffice.xlsx", "excel.csv", "excel-unicode.csv"][..],
        ),
        ("district-indicators", "indicators", &["xlsxwriter.xlsx", "openpyxl.xlsx", "libreoffice.xlsx"]),
    ] {
        let report = |file: &str| {
            let file = format!("tests/fixtures/sheets/{name}{file}");
            let output = rasoat(&["check", &file, "--form", form, "--as-of", "2025-12-15", "--format", "json"]);
            assert_ne!(output.status.code(), Some(2), "{file}: {}", text(&output.stderr));
            text(&output.stdout)
        };
        let expected = report(".json");
        for writer in writers {
            assert_eq!(report(&format!("-{writer}")), expected, "{writer}");
        }
    }
}

#[test]
fn a_row_is_named_by_its_line_in_the_file() {
    for (file, row) in [("tasks-excel.csv", 6), ("tasks-libreoffice.xlsx", 5), ("tasks.json", 1)] {
        let file = format!("tests/fixtures/sheets/{file}");
        let output = rasoat(&["check", &file, "--form", "plan-02", "--as-of", "2025-12-15"]);
        let said = text(&output.stdout);
        assert!(said.contains(&format!("--> {file}, dòng {row}, cột “Ngày hoàn thành thực tế”")), "{said}");
    }
}
