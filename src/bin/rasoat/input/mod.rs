//! Files to entries. Whatever cannot be read ends in a message with its place; nothing is read without a bound.

mod csv;
mod decode;
mod figure;
mod grid;
pub mod ndjson;
mod xlsx;

use rasoat::{Entries, Profile};
use std::error::Error;
use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;

/// The most bytes one sheet may have, packed or unpacked: a hundred times the largest report of a province.
pub const LARGEST: u64 = 64 << 20;

/// A sheet as it was read.
pub struct Sheet {
    /// Its entries.
    pub entries: Entries,
    /// The row of the file that each entry stands in, counted from 1; of a JSON list its place.
    pub rows: Vec<usize>,
}

/// Reads the entries of a file, by its name; `-` is JSON on standard input.
pub fn read(profile: &Profile, path: &Path) -> Result<Sheet, Box<dyn Error>> {
    let kind = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let bytes = bytes(path)?;
    let sheet = match (path.as_os_str() == "-", kind.as_str()) {
        (true, _) | (_, "json") => json(profile, bytes),
        (_, "csv") => csv::read(profile, bytes, b";,\t"),
        (_, "tsv") => csv::read(profile, bytes, b"\t"),
        (_, "xlsx" | "xlsm") => xlsx::read(profile, bytes),
        (_, "xls") => Err("tệp .xls đời cũ; hãy mở và lưu lại thành .xlsx (old .xls; save it as .xlsx)".into()),
        _ => Err("không rõ loại tệp; dùng .json, .ndjson, .csv, .tsv hoặc .xlsx \
                  (unknown kind of file; use .json, .ndjson, .csv, .tsv or .xlsx)"
            .into()),
    };
    sheet.map_err(|e| format!("{}: {e}", path.display()).into())
}

fn json(profile: &Profile, bytes: Vec<u8>) -> Result<Sheet, Box<dyn Error>> {
    let entries = Entries::from_json(profile, &decode::utf8(bytes)?)?;
    Ok(Sheet { rows: (1..=entries.len()).collect(), entries })
}

/// A file's text, without the byte-order mark that Windows programs put in front.
pub fn text(path: &Path) -> Result<String, Box<dyn Error>> {
    decode::utf8(bytes(path)?).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// A file's bytes, at most [`LARGEST`].
fn bytes(path: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let name = path.display();
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
    };
    read.map_err(|e| format!("{name}: không mở được (cannot be opened): {e}"))?;
    if bytes.len() as u64 > LARGEST {
        return Err(format!("{name}: {}", too_large()).into());
    }
    Ok(bytes)
}

/// What is said of a sheet beyond [`LARGEST`].
fn too_large() -> String {
    let mega = LARGEST >> 20;
    format!("quá {mega} MB cho một bảng; hãy tách thành nhiều tệp (over {mega} MB for one sheet; split it)")
}
