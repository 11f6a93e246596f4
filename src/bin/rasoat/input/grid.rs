//! Tables of any format: a header row that names the fields by label or id, then one row an entry.

use super::{MOST, figure, too_many};
use rasoat::read::{FieldNotation, fold_text};
use rasoat::{Entries, Field, FieldKind, InputError, Profile};
use std::error::Error;

/// A row with its number in the file and its cells by column, from left to right.
pub struct Row {
    pub number: usize,
    pub cells: Vec<(usize, Cell)>,
}

/// What a cell holds.
pub enum Cell {
    Text(String),
    /// A day, to be written as the field's notation has it.
    Day(chrono::NaiveDate),
    /// Digits with a point, as the cell shows them.
    Figure(String),
    /// Nothing that can be read, and why.
    Problem(String),
}

/// A title stands above the header, seldom more.
const TOP: usize = 40;

/// No label of a column has more bytes; what has is not folded to see.
const LABEL: usize = 1_000;

/// How many fields the row that looks most like a header names.
pub fn labels(profile: &Profile, rows: &[Row]) -> usize {
    rows.iter().take(TOP).map(|row| named(profile, row)).max().unwrap_or_default()
}

fn named(profile: &Profile, row: &Row) -> usize {
    profile.fields().iter().filter(|field| row.cells.iter().any(|(_, cell)| names(cell, field))).count()
}

/// A table as it was read: its entries, the row of each, and the column of every field.
pub type Table = (Entries, Vec<usize>, super::Columns);

/// Reads the entries below the header, row by row.
pub fn entries(
    profile: &Profile,
    rows: impl Iterator<Item = Result<Row, Box<dyn Error>>>,
) -> Result<Table, Box<dyn Error>> {
    let mut rows = rows.peekable();
    let mut top = Vec::new();
    while top.len() < TOP
        && let Some(row) = rows.next_if(Result::is_ok)
    {
        top.extend(row);
    }
    let most = labels(profile, &top);
    let header = top.iter().position(|row| most > 0 && named(profile, row) == most);
    let Some(header) = header else {
        // A file that breaks off where the header should stand is broken first.
        if let Some(Err(problem)) = rows.next() {
            return Err(problem);
        }
        return Err(format!(
            "không tìm thấy dòng tiêu đề; các cột của biểu mẫu là: {} (no header row; these are the columns)",
            profile.fields().iter().map(|f| f.label.as_str()).collect::<Vec<_>>().join("; ")
        )
        .into());
    };
    let columns = columns(profile, &top[header])?;
    let (mut sheet, mut numbers) = (Vec::new(), Vec::new());
    for row in top.into_iter().skip(header + 1).map(Ok).chain(rows) {
        let row = row?;
        if row.cells.iter().all(|(_, cell)| cell.is_blank()) || counts_columns(&row) {
            continue;
        }
        if sheet.len() == MOST {
            return Err(format!("dòng {}: {}", row.number, too_many()).into());
        }
        numbers.push(row.number);
        sheet.push(texts(profile, &columns, row)?);
    }
    let of_field = |field| columns.iter().find(|(_, of)| *of == Some(field)).map(|(column, _)| *column);
    Ok((Entries::from_rows(profile, sheet), numbers, (0..profile.fields().len()).map(of_field).collect()))
}

/// The texts of a row in field order.
fn texts(profile: &Profile, columns: &Columns, row: Row) -> Result<Vec<String>, String> {
    let mut texts = vec![String::new(); profile.fields().len()];
    for (column, cell) in row.cells {
        let place = || place(row.number, column);
        match columns.iter().find(|(at, _)| *at == column) {
            Some((_, Some(field))) => {
                let text = cell.text(profile, &profile.fields()[*field]);
                texts[*field] = text.map_err(|problem| format!("{}: {problem}", place()))?;
            }
            Some((_, None)) => {}
            None if cell.is_blank() => {}
            None => {
                return Err(format!(
                    "{}: ô nằm ngoài các cột của tiêu đề; có thể thừa một dấu ngăn cách \
                     (a cell beyond the columns of the header; perhaps one separator too many)",
                    place()
                ));
            }
        }
    }
    Ok(texts)
}

/// The columns with the field of each; `None` for a column the form ignores.
type Columns = Vec<(usize, Option<usize>)>;

/// Reads the header.
fn columns(profile: &Profile, header: &Row) -> Result<Columns, Box<dyn Error>> {
    let mut columns = Columns::new();
    for (column, cell) in &header.cells {
        let place = place(header.number, *column);
        let field = profile.fields().iter().position(|field| names(cell, field));
        let name = cell.words();
        if field.is_none() && !name.is_empty() && !profile.data().ignore.contains(&name) {
            let labels: Vec<&str> = profile.fields().iter().map(|f| f.label.as_str()).collect();
            let typed: String = cell.typed().chars().take(LABEL).collect();
            let error = InputError::unknown("", &typed, &labels);
            return Err(format!("{place}: không có cột này trong biểu mẫu: {error}").into());
        }
        if field.is_some() && columns.iter().any(|&(_, before)| before == field) {
            return Err(format!("{place}: cột “{}” có hai lần (this column stands twice)", cell.typed()).into());
        }
        if field.is_some() || !name.is_empty() {
            columns.push((*column, field));
        }
    }
    Ok(columns)
}

/// Whether a cell of the header means a field: its id or its label, however wrapped, with or without a sign that it
/// must be filled in.
fn names(cell: &Cell, field: &Field) -> bool {
    if cell.typed().len() > LABEL {
        return false;
    }
    let words = cell.words();
    words == field.id || words == fold(&field.label)
}

fn fold(text: &str) -> String {
    let folded = fold_text(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ").trim_end_matches([' ', '*', ':']).trim_end_matches(" (*)").to_owned()
}

/// Printed tables number their columns below the header: (1), (2), (3).
fn counts_columns(row: &Row) -> bool {
    let filled = row.cells.iter().filter(|(_, cell)| !cell.is_blank());
    let mut count = 0;
    let counts = filled.enumerate().all(|(i, (_, cell))| {
        count = i + 1;
        cell.typed().trim().trim_matches(['(', ')', '[', ']']) == count.to_string()
    });
    counts && count > 2
}

/// “dòng 3, cột 4 (D)”: as text editors count, and as spreadsheets name it.
pub fn place(row: usize, column: usize) -> String {
    format!("dòng {row}, cột {} ({})", column + 1, letters(column))
}

/// The name that spreadsheets give a column.
pub fn letters(column: usize) -> String {
    let (mut letters, mut left) = (Vec::new(), column + 1);
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

impl Cell {
    fn typed(&self) -> &str {
        match self {
            Cell::Text(text) | Cell::Figure(text) => text,
            Cell::Day(_) | Cell::Problem(_) => "",
        }
    }

    fn words(&self) -> String {
        fold(self.typed())
    }

    fn is_blank(&self) -> bool {
        matches!(self, Cell::Text(text) if text.trim().is_empty())
    }

    /// What a clerk would have typed for it.
    fn text(self, profile: &Profile, field: &Field) -> Result<String, String> {
        match self {
            Cell::Text(text) => Ok(text),
            Cell::Day(day) => {
                let notation: FieldNotation = field.notation.unwrap_or(profile.data().notation);
                Ok(notation.write(day))
            }
            Cell::Figure(digits) if field.kind == FieldKind::Ordinal => Ok(digits),
            Cell::Figure(digits) => Ok(figure::with_comma(&digits)),
            Cell::Problem(problem) => Err(problem),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_carry_the_letters_of_spreadsheets() {
        for (column, expected) in
            [(0, "(A)"), (25, "(Z)"), (26, "(AA)"), (701, "(ZZ)"), (702, "(AAA)"), (16383, "(XFD)")]
        {
            assert!(place(1, column).ends_with(expected), "{column}");
        }
    }
}
