//! Repairs in CSV and TSV: the cells that change, in the file's own encoding and with its signs; all other bytes stay.

use super::{Change, with_breaks_of};
use crate::input::{Columns, decode};
use csv_core::{ReadFieldResult, ReaderBuilder};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

/// A cell as it stands in the bytes of a file.
struct Cell {
    /// The line its record starts in.
    row: usize,
    column: usize,
    start: usize,
    end: usize,
}

/// The bytes of a table with the changes in them.
pub fn write(
    bytes: &[u8],
    sign: u8,
    columns: &Columns,
    rows: &[usize],
    changes: &[Change],
) -> Result<Vec<u8>, Box<dyn Error>> {
    let encoding = decode::encoding(bytes);
    // Both other encodings have the signs of a table as single bytes.
    let table = match encoding {
        decode::Encoding::Utf16(_) => decode::table(bytes.to_vec())?.into_bytes(),
        _ => bytes.to_vec(),
    };
    let mut wanted: BTreeMap<(usize, usize), &Change> = BTreeMap::new();
    for change in changes {
        if let (Some(row), Some(column)) = (rows.get(change.entry), columns[change.field]) {
            wanted.insert((*row, column), change);
        }
    }
    let cells = cells(&table, sign, &wanted.keys().map(|(row, _)| *row).collect());
    // The last column of each row and where it ends: a row may end before the column that gets a text.
    let mut ends: BTreeMap<usize, (usize, usize)> =
        cells.iter().map(|cell| (cell.row, (cell.column, cell.end))).collect();
    let cells: BTreeMap<(usize, usize), &Cell> = cells.iter().map(|cell| ((cell.row, cell.column), cell)).collect();
    let mut out = Vec::with_capacity(table.len() + 64 * changes.len());
    let mut done = 0;
    for ((row, column), change) in wanted {
        let (start, end) = match (cells.get(&(row, column)), ends.get_mut(&row)) {
            (Some(cell), _) => (cell.start, cell.end),
            (None, Some((last, end))) => {
                out.extend(&table[done..*end]);
                done = *end;
                out.extend(std::iter::repeat_n(sign, column - *last));
                *last = column;
                (*end, *end)
            }
            (None, None) => continue,
        };
        out.extend(&table[done..start]);
        out.extend(encoded(encoding, &table[start..end], change, sign)?);
        done = end;
    }
    out.extend(&table[done..]);
    Ok(match encoding {
        decode::Encoding::Utf16(mark) => decode::to_utf16(&String::from_utf8(out)?, mark),
        _ => out,
    })
}

/// A changed text as the file writes texts.
fn encoded(encoding: decode::Encoding, raw: &[u8], change: &Change, sign: u8) -> Result<Vec<u8>, Box<dyn Error>> {
    let breaks = if raw.windows(2).any(|pair| pair == b"\r\n") { "\r\n" } else { "\n" };
    let text = with_breaks_of(breaks, &change.after);
    let needs = |c: char| c == char::from(sign) || matches!(c, '"' | '\r' | '\n');
    let text = if raw.starts_with(b"\"") || text.contains(needs) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    };
    match encoding {
        decode::Encoding::Windows1258 => decode::to_windows_1258(&text).map_err(|c| {
            format!(
                "--fix: Windows-1258 không có chữ “{c}”; hãy lưu tệp ở dạng UTF-8 rồi thử lại \
                 (Windows-1258 has no “{c}”; save the file as UTF-8 and try again)"
            )
            .into()
        }),
        _ => Ok(text.into_bytes()),
    }
}

/// Every cell of those rows.
fn cells(table: &[u8], sign: u8, rows: &BTreeSet<usize>) -> Vec<Cell> {
    let mut reader = ReaderBuilder::new().delimiter(sign).build();
    let mut found = Vec::new();
    let mut ignored = [0; 1 << 12];
    let mut at = if table.starts_with(decode::MARK) { decode::MARK.len() } else { 0 };
    let (mut row, mut counted, mut column) = (1, at, 0);
    loop {
        if column == 0 {
            // Blank lines are no records.
            at += table[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            row += table[counted..at].iter().filter(|&&byte| byte == b'\n').count();
            counted = at;
        }
        let start = at;
        let record_end = loop {
            let (result, read, _) = reader.read_field(&table[at..], &mut ignored);
            at += read;
            match result {
                ReadFieldResult::End => return found,
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        };
        if rows.contains(&row) {
            let closing = |&byte: &u8| if record_end { matches!(byte, b'\r' | b'\n') } else { byte == sign };
            let closed = table[start..at].last().is_some_and(closing);
            found.push(Cell { row, column, start, end: at - usize::from(closed) });
        }
        column = if record_end { 0 } else { column + 1 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repaired(table: &[u8], changes: &[(usize, usize, &str)]) -> Vec<u8> {
        // Entries and fields are the rows and columns themselves.
        let rows: Vec<usize> = (0..9).collect();
        let columns: Columns = (0..9).map(Some).collect();
        let changes: Vec<Change> = changes
            .iter()
            .map(|&(entry, field, after)| Change {
                entry,
                field,
                before: String::new(),
                after: after.to_owned(),
                labels: Vec::new(),
            })
            .collect();
        write(table, b';', &columns, &rows, &changes).unwrap()
    }

    #[test]
    fn only_the_cells_that_change_are_written_anew() {
        for (table, changes, expected) in [
            ("a;b\nc;d\n", &[(2, 1, "x")][..], "a;b\nc;x\n"),
            ("\u{feff}a;b\r\n\r\nc;d", &[(3, 0, "x"), (3, 1, "y;z")], "\u{feff}a;b\r\n\r\nx;\"y;z\""),
            ("a;b\r\n\"c\r\nd\";\"e\"\r\n", &[(2, 0, "1\n2"), (2, 1, "\"")], "a;b\r\n\"1\r\n2\";\"\"\"\"\r\n"),
            ("a;b;c\n1\n2;;\n", &[(2, 2, "x"), (3, 1, "y")], "a;b;c\n1;;x\n2;y;\n"),
            ("a;b\n;\n1;2", &[(2, 0, "x"), (3, 1, "")], "a;b\nx;\n1;"),
        ] {
            assert_eq!(String::from_utf8(repaired(table.as_bytes(), changes)).unwrap(), expected, "{table:?}");
        }
    }

    #[test]
    fn the_copy_is_in_the_encoding_of_the_file() {
        let utf16 = |text: &str| decode::to_utf16(text, [0xff, 0xfe]);
        assert_eq!(repaired(&utf16("ê;b\nc;d\n"), &[(2, 1, "Đạt")]), utf16("ê;b\nc;Đạt\n"));
        // By the table of code page 1258: ê = EA, the dot below = F2, Đ = D0, à = E0, ư = FD, the tilde = DE.
        assert_eq!(
            repaired(b"Vi\xea\xf2c;b\nc;d", &[(2, 1, "Đạt, cả à ữ")]),
            b"Vi\xea\xf2c;b\nc;\xd0a\xf2t, ca\xd2 \xe0 \xfd\xde"
        );
    }
}
