//! Files to entries.

mod table;

use crate::check::read_text;
use rasoat::{Entries, Profile};
use std::error::Error;
use std::io::Read;
use std::path::Path;

/// Reads the entries of a file, by its name; `-` is JSON on standard input.
pub fn read(profile: &Profile, path: &Path) -> Result<Entries, Box<dyn Error>> {
    if path.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(Entries::from_json(profile, &text)?);
    }
    let name = path.display();
    let kind = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let text = read_text(path)?;
    let entries = match kind.as_str() {
        "json" => Entries::from_json(profile, &text).map_err(Box::<dyn Error>::from),
        "csv" => table::read(profile, &text, table::delimiter(&text)),
        "tsv" => table::read(profile, &text, b'\t'),
        _ => {
            Err("không rõ loại tệp; dùng .json, .csv hoặc .tsv (unknown kind of file; use .json, .csv or .tsv)".into())
        }
    };
    entries.map_err(|e| format!("{name}: {e}").into())
}
