//! The command as people and other programs run it.

// Memory is bounded by the shell.
#[cfg(unix)]
mod broken;
mod fix;
mod formats;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const FORM: [&str; 4] = ["--form", "plan-02", "--as-of", "2025-12-15"];
const GOOD: &str = r#"[{"task": "Rà soát", "deadline": "30/06/2025", "result": "Đã hoàn thành",
    "description": "Đã ban hành Công văn số 62/SKHCN-BCVT&CĐS ngày 20/6/2025", "completed_on": "20-06-2025"}]"#;

/// A folder of its own for every test, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("rasoat-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn rasoat(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rasoat")).args(arguments).output().unwrap()
}

fn check(file: &Path, more: &[&str]) -> Output {
    rasoat(&[&["check", file.to_str().unwrap()], &FORM[..], more].concat())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_exit_code_tells_clean_from_faulty_from_unreadable() {
    let folder = Folder::new("exit");
    let faulty = GOOD.replace("20-06-2025", "31-09-2025");
    for (name, content, code, words) in [
        ("good.json", GOOD, 0, "0 lỗi, 0 cảnh báo, 0 gợi ý"),
        ("faulty.json", faulty.as_str(), 1, "lỗi[date/impossible]"),
        ("broken.json", "[{", 2, "dòng 1, cột 2"),
        ("header.csv", "a,b\nc,d\n", 2, "tiêu đề"),
        ("truncated.csv", "task,result\nx,\"Đang", 2, "dòng 2"),
        ("truncated.xlsx", "PK\u{3}\u{4}", 2, "truncated.xlsx"),
        ("field.json", r#"[{"resutl": "x"}]"#, 2, "entries[0].resutl"),
        ("number.json", r#"[{"result": 5}]"#, 2, "entries[0].result"),
        ("entries.doc", "x", 2, ".csv"),
    ] {
        let output = check(&folder.file(name, content), &[]);
        let said = text(&output.stdout) + &text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{name}: {said}");
        assert!(said.contains(words), "{name}: {said}");
    }
    let missing = check(Path::new("no/such/file.json"), &[]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(text(&missing.stderr).contains("no/such/file.json"));
    let form = rasoat(&["check", "-", "--form", "plan-2", "--as-of", "2025-12-15"]);
    assert!(text(&form.stderr).contains("plan-02"));
}

#[test]
fn a_stream_gives_a_report_a_line_and_says_which_lines_it_could_not_read() {
    let folder = Folder::new("stream");
    let sheet = GOOD.replace('\n', " ");
    let late = sheet.replace("20-06-2025", "31-09-2025");
    let lines = [
        format!(r#"{{"id": "a", "entries": {sheet}}}"#),
        format!(r#"{{"id": 7, "entries": {late}}}"#),
        r#"{"id": "c", "entries": 1}"#.to_owned(),
    ];
    let alone = text(&check(&folder.file("a.json", &sheet), &["--format", "json"]).stdout);
    for (count, code) in [(1, 0), (2, 1), (3, 2)] {
        let file = folder.file("sheets.ndjson", lines[..count].join("\n"));
        let output = check(&file, &["--format", "json"]);
        assert_eq!(output.status.code(), Some(code));
        let reports = text(&output.stdout);
        assert_eq!(reports.lines().count(), count.min(2));
        assert_eq!(reports.lines().next().unwrap(), alone.trim_end().replacen('{', r#"{"id":"a","#, 1));
        assert_eq!(text(&output.stderr).contains("sheets.ndjson: dòng 3"), count == 3);
    }
}

#[test]
fn a_receipt_holds_for_the_texts_it_was_made_for_and_no_others() {
    let folder = Folder::new("receipt");
    let entries = folder.file("rows.json", GOOD);
    let receipt = folder.0.join("receipt.json");
    let receipt = receipt.to_str().unwrap();
    assert_eq!(check(&entries, &["--receipt", receipt]).status.code(), Some(0));
    let verify = |file: &Path| rasoat(&["verify", receipt, file.to_str().unwrap()]).status.code();
    assert_eq!(verify(&entries), Some(0));
    assert_eq!(verify(&folder.file("changed.json", GOOD.replace("Rà soát", "Rà soát lại"))), Some(1));
    assert_eq!(verify(&folder.file("broken.json", "[")), Some(2));
}

#[test]
fn a_confirmation_holds_only_while_its_text_is_unchanged() {
    let profile = rasoat::Profile::builtin("plan-02").unwrap();
    let late = GOOD.replace("20-06-2025", "09-07-2025");
    let entries = |json: &str| rasoat::Entries::from_json(&profile, json).unwrap();
    let mut context = rasoat::Context::new("2025-12-15").unwrap();
    let mut shown = rasoat::Receipt::new(&profile, &entries(&late), &context).unwrap();
    assert_eq!(shown.unconfirmed().map(|mark| mark.rule.as_str()).collect::<Vec<_>>(), ["status/completed-late"]);
    shown.confirmations[0].reason = Some("Chờ ý kiến của Bộ".to_owned());
    context.confirmations = shown.confirmations;
    let confirmed = rasoat::Receipt::new(&profile, &entries(&late), &context).unwrap();
    assert_eq!(confirmed.unconfirmed().count(), 0);
    let later = late.replace("09-07-2025", "10-07-2025");
    let changed = rasoat::Receipt::new(&profile, &entries(&later), &context).unwrap();
    assert_eq!(changed.unconfirmed().count(), 1);
}

#[test]
fn the_catalogue_explains_a_rule_and_names_the_nearest_for_a_slip() {
    assert!(text(&rasoat(&["rules", "date/impossible"]).stdout).contains("31/9/2025"));
    let slip = rasoat(&["rules", "date/imposible"]);
    assert_eq!(slip.status.code(), Some(2));
    assert!(text(&slip.stderr).contains("date/impossible"));
}
