//! Case files on disk, for the command and for tests in Rust.

use super::cases;
use crate::error::InputError;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// What running case files gave.
#[derive(Debug, Default)]
pub struct Run {
    /// How many cases were run.
    pub ran: usize,
    /// Those that do not hold, in the order of the files.
    pub failures: Vec<Failure>,
}

/// A case that does not hold.
#[derive(Debug)]
pub struct Failure {
    /// The file it stands in.
    pub file: PathBuf,
    /// Its name.
    pub name: String,
    /// What was expected and not found, and what was found and not expected.
    pub differences: Vec<String>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.name)?;
        self.differences.iter().try_for_each(|line| write!(f, "\n  {line}"))
    }
}

/// Runs the case files at a path: a file, or all the .json files of a folder and its folders.
///
/// ```
/// let run = rasoat::testing::run("src/profiles/plan-02.json")?;
/// assert!(run.ran > 0 && run.failures.is_empty());
/// # Ok::<(), rasoat::InputError>(())
/// ```
///
/// # Errors
/// Where a file cannot be read or is no case file: its path and the reason.
pub fn run(path: impl AsRef<Path>) -> Result<Run, InputError> {
    let mut run = Run::default();
    for file in files(path.as_ref())? {
        let name = file.display().to_string();
        let json = fs::read_to_string(&file).map_err(|e| unreadable(&file, &e))?;
        let json = json.strip_prefix('\u{feff}').unwrap_or(&json);
        for case in cases(json).map_err(|e| e.inside(&name))? {
            let differences = case.differences().map_err(|e| e.inside(&case.name).inside(&name))?;
            run.ran += 1;
            if !differences.is_empty() {
                run.failures.push(Failure { file: file.clone(), name: case.name, differences });
            }
        }
    }
    Ok(run)
}

/// A whole test in one line: every case at the path holds.
///
/// ```
/// rasoat::testing::assert_cases("src/profiles/plan-02.json");
/// ```
///
/// # Panics
/// Where a case does not hold, with what differs; where there is no case at all, or a file cannot be read.
pub fn assert_cases(path: impl AsRef<Path>) {
    let path = path.as_ref();
    let run = run(path).unwrap_or_else(|e| panic!("{e}"));
    assert!(run.ran > 0, "no case at {}", path.display());
    let failures: Vec<String> = run.failures.iter().map(Failure::to_string).collect();
    assert!(failures.is_empty(), "{} of {} cases differ\n{}", failures.len(), run.ran, failures.join("\n"));
}

/// The .json files at a path, in the order of their names.
fn files(path: &Path) -> Result<Vec<PathBuf>, InputError> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let items = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut items: Vec<PathBuf> =
        items.map_err(|e| unreadable(path, &e))?.into_iter().map(|item| item.path()).collect();
    items.sort();
    let mut found = Vec::new();
    for item in items {
        if item.is_dir() || item.extension().is_some_and(|e| e.eq_ignore_ascii_case("json")) {
            found.extend(files(&item)?);
        }
    }
    Ok(found)
}

fn unreadable(path: &Path, error: &std::io::Error) -> InputError {
    let reason = error.to_string();
    InputError::new(
        path.display().to_string(),
        ["không đọc được: ", &reason].concat(),
        ["cannot be read: ", &reason].concat(),
    )
}
