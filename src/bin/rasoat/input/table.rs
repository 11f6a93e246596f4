//! Delimited tables: a header row that names the fields by label or id, then one row an entry.

use rasoat::read::fold_text;
use rasoat::{Entries, Profile};
use std::error::Error;

/// The sign between cells: spreadsheets with Vietnamese settings write a semicolon, others a comma.
pub fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |sign: char| header.matches(sign).count();
    [(';', b';'), ('\t', b'\t')].iter().find(|(sign, _)| count(*sign) > count(',')).map_or(b',', |&(_, byte)| byte)
}

/// Reads a table.
pub fn read(profile: &Profile, text: &str, delimiter: u8) -> Result<Entries, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let columns = columns(profile, reader.headers()?)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        let mut row = vec![String::new(); profile.fields().len()];
        for (cell, column) in record.iter().zip(&columns) {
            if let Some(field) = *column {
                row[field] = cell.to_owned();
            }
        }
        rows.push(row);
    }
    Ok(Entries::from_rows(profile, rows))
}

/// The field of every column; `None` for a column the form ignores.
fn columns(profile: &Profile, header: &csv::StringRecord) -> Result<Vec<Option<usize>>, Box<dyn Error>> {
    let mut columns = Vec::new();
    for (i, name) in header.iter().enumerate() {
        let folded = fold_text(name);
        let field = profile.fields().iter().position(|f| f.id == folded || fold_text(&f.label) == folded);
        let ignored = folded.is_empty() || profile.data().ignore.contains(&folded);
        if field.is_none() && !ignored {
            let labels: Vec<&str> = profile.fields().iter().map(|f| f.label.as_str()).collect();
            let place = i + 1;
            return Err(format!(
                "cột {place} “{name}” không có trong biểu mẫu; các cột là: {} (column {place} is not in the form)",
                labels.join("; ")
            )
            .into());
        }
        columns.push(field);
    }
    Ok(columns)
}
