//! The case files, run natively; `tests/wasm` runs the same ones over the wasm.

use std::fs;
use std::path::Path;

#[test]
fn every_case_file_and_every_example_of_a_form_holds() {
    let mut ran = 0;
    for file in ["tests/cases", "src/profiles"].into_iter().flat_map(|folder| files(Path::new(folder))) {
        let json = fs::read_to_string(&file).unwrap();
        for case in rasoat::testing::cases(&json).unwrap_or_else(|e| panic!("{}: {e}", file.display())) {
            let differences = case.differences().unwrap();
            assert!(differences.is_empty(), "{}: {}\n{}", file.display(), case.name, differences.join("\n"));
            ran += 1;
        }
    }
    assert!(ran > 0, "there are case files");
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}
