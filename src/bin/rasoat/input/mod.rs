//! Files to entries. Whatever cannot be read ends in a message with its place; nothing is read without a bound.

mod csv;
pub mod decode;
mod figure;
mod grid;
pub mod ndjson;
mod xlsx;

pub use grid::letters;

use rasoat::{Entries, Previous, Profile};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use std::error::Error;
use std::fmt;
use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;

/// The most bytes one sheet may have, packed or unpacked: a hundred times the largest report of a province.
pub const LARGEST: u64 = 64 << 20;

/// The most entries one sheet may have, for the same reason; every entry costs memory however short its texts are.
pub const MOST: usize = 50_000;

/// A sheet as it was read.
pub struct Sheet {
    /// Its entries.
    pub entries: Entries,
    /// The row of the file that each entry stands in, counted from 1; of a JSON list its place.
    pub rows: Vec<usize>,
    /// How the texts stand in the file.
    pub layout: Layout,
}

/// How the texts of a sheet stand in its file, for whoever writes a repaired copy.
pub enum Layout {
    /// A list of objects.
    Json,
    /// Cells separated by a sign, one row an entry.
    Table { columns: Columns, sign: u8 },
    /// The cells of one tab of a workbook.
    Workbook { columns: Columns, tab: String },
}

/// For every field of the form the column it stands in.
pub type Columns = Vec<Option<usize>>;

/// The kinds of files that hold one sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Json,
    Csv,
    Tsv,
    Xlsx,
}

/// The kind of a file, by its name; `-` is JSON on standard input.
pub fn kind(path: &Path) -> Result<Kind, Box<dyn Error>> {
    let kind = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    match (path.as_os_str() == "-", kind.as_str()) {
        (true, _) | (_, "json") => Ok(Kind::Json),
        (_, "csv") => Ok(Kind::Csv),
        (_, "tsv") => Ok(Kind::Tsv),
        (_, "xlsx" | "xlsm") => Ok(Kind::Xlsx),
        (_, "xls") => Err(format!(
            "{}: tệp .xls đời cũ; hãy mở và lưu lại thành .xlsx (old .xls; save it as .xlsx)",
            path.display()
        ))?,
        _ => Err(format!(
            "{}: không rõ loại tệp; dùng .json, .ndjson, .csv, .tsv hoặc .xlsx \
             (unknown kind of file; use .json, .ndjson, .csv, .tsv or .xlsx)",
            path.display()
        ))?,
    }
}

/// Reads the entries of a file.
pub fn read(profile: &Profile, path: &Path) -> Result<Sheet, Box<dyn Error>> {
    let kind = kind(path)?;
    sheet(profile, kind, bytes(path)?).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// Reads the entries from what a file of that kind holds.
pub fn sheet(profile: &Profile, kind: Kind, bytes: Vec<u8>) -> Result<Sheet, Box<dyn Error>> {
    match kind {
        Kind::Json => {
            let entries = entries(profile, &decode::utf8(bytes)?)?;
            Ok(Sheet { rows: (1..=entries.len()).collect(), entries, layout: Layout::Json })
        }
        Kind::Csv => csv::read(profile, bytes, b";,\t"),
        Kind::Tsv => csv::read(profile, bytes, b"\t"),
        Kind::Xlsx => xlsx::read(profile, bytes),
    }
}

/// The entries of a JSON list, counted before they are kept.
pub fn entries(profile: &Profile, json: &str) -> Result<Entries, Box<dyn Error>> {
    // What is no list, or no JSON, is named with its place by those who read it.
    bounded(serde_json::from_str(json))?;
    Ok(Entries::from_json(profile, json)?)
}

/// A previous submission, `{"asOf", "entries"}`, counted before it is kept.
pub fn previous(profile: &Profile, json: &str) -> Result<Previous, Box<dyn Error>> {
    #[derive(Deserialize)]
    struct Given {
        entries: Count,
    }
    bounded(serde_json::from_str(json).map(|given: Given| given.entries))?;
    Ok(Previous::from_json(profile, json)?)
}

fn bounded(count: serde_json::Result<Count>) -> Result<(), String> {
    if count.is_ok_and(|Count(items)| items > MOST) { Err(too_many()) } else { Ok(()) }
}

/// How many items a list has; none is kept.
struct Count(usize);

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Count, D::Error> {
        struct Items;
        impl<'de> Visitor<'de> for Items {
            type Value = Count;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Count, A::Error> {
                let mut count = 0;
                while items.next_element::<IgnoredAny>()?.is_some() {
                    count += 1;
                }
                Ok(Count(count))
            }
        }
        from.deserialize_seq(Items)
    }
}

/// A file's text, without the byte-order mark that Windows programs put in front.
pub fn text(path: &Path) -> Result<String, Box<dyn Error>> {
    decode::utf8(bytes(path)?).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// A file's bytes, at most [`LARGEST`].
pub fn bytes(path: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
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

/// What is said of a sheet beyond [`MOST`].
fn too_many() -> String {
    format!("quá {MOST} dòng cho một bảng; hãy tách thành nhiều tệp (over {MOST} entries for one sheet; split it)")
}
