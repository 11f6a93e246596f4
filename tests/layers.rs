//! Data flows one way. Nothing on the left may know anything on the right.

use std::fs;
use std::path::{Path, PathBuf};

/// Every module and the modules of the crate it may use besides itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("day", &[]),
    ("error", &[]),
    ("tree", &["day", "error"]),
    ("exact", &[]),
    ("interval", &["exact", "read", "tree"]),
    ("order", &[]),
    ("calendar", &["day", "error", "order", "read", "tree"]),
    ("read", &["calendar", "day", "error", "exact", "interval", "order", "tree"]),
    ("message", &["day", "exact", "issue"]),
    ("issue", &["assess", "day", "message", "order", "read", "tree"]),
    ("json", &["assess", "day", "issue", "message", "read"]),
    ("digest", &["order", "tree"]),
    ("profile", &["calendar", "digest", "error", "exact", "interval", "issue", "read", "rules", "tree"]),
    ("value", &["context", "exact", "profile", "read"]),
    ("entry", &["context", "error", "profile", "tree", "value"]),
    ("index", &[]),
    ("previous", &["context", "entry", "index", "profile", "read"]),
    (
        "context",
        &[
            "calendar", "day", "digest", "entry", "error", "issue", "previous", "profile", "read", "receipt", "sheet",
            "tree",
        ],
    ),
    (
        "rules",
        &[
            "assess", "calendar", "context", "entry", "error", "exact", "interval", "issue", "message", "order",
            "profile", "read", "value",
        ],
    ),
    ("assess", &["calendar", "day", "profile", "read", "rules", "value"]),
    (
        "sheet",
        &[
            "assess", "context", "entry", "error", "index", "issue", "message", "order", "previous", "profile", "read",
            "rules", "value",
        ],
    ),
    ("fix", &["entry", "issue", "profile"]),
    ("record", &["context", "entry", "error", "issue", "profile"]),
    ("receipt", &["context", "day", "digest", "entry", "error", "issue", "profile", "tree"]),
];

#[test]
fn no_module_uses_one_further_right() {
    for (module, allowed) in MAY_USE {
        let files = files_of(module);
        assert!(!files.is_empty(), "src/{module} is gone; take it out of this table");
        for file in files {
            // Tests may look at anything.
            let is_test = file.ends_with("tests.rs") || file.components().any(|part| part.as_os_str() == "tests");
            if is_test || file.ends_with("examples.rs") {
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            for used in uses(code) {
                let fine = used == *module || allowed.contains(&used) || !is_module(used);
                assert!(fine, "{} uses crate::{used}", file.display());
            }
        }
    }
}

/// The names after `crate::` outside of comments.
fn uses(code: &str) -> impl Iterator<Item = &str> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| line.split("crate::").skip(1)).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(rest.len());
        (end > 0).then(|| &rest[..end])
    })
}

fn is_module(name: &str) -> bool {
    Path::new("src").join(name).exists() || Path::new("src").join(format!("{name}.rs")).exists()
}

fn files_of(module: &str) -> Vec<PathBuf> {
    let mut files = vec![];
    let file = Path::new("src").join(format!("{module}.rs"));
    if file.exists() {
        files.push(file);
    }
    let mut folders = vec![Path::new("src").join(module)];
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(folder).into_iter().flatten() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path)
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(path)
            }
        }
    }
    files.sort();
    files
}
