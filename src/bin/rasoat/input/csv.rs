//! CSV and TSV.

use super::grid::{Cell, Row};
use super::{Sheet, decode, grid};
use rasoat::Profile;
use std::error::Error;

/// The rows in which the header is looked for, and the sign between cells with it.
const TOP: usize = 40;

/// No file of people has a row of this text; after an open quotation mark it is not a row.
const END: &str = "\u{1}rasoat\u{1}";

/// Reads a table whose cells are separated by the one of `signs` that shows the header's labels: spreadsheets with
/// Vietnamese settings write a semicolon, others a comma.
pub fn read(profile: &Profile, bytes: Vec<u8>, signs: &[u8]) -> Result<Sheet, Box<dyn Error>> {
    let text = decode::table(bytes)?;
    let labels = |sign: &u8| rows(&text, *sign, TOP).map_or(0, |(rows, _)| grid::labels(profile, &rows));
    // The first of equals, so that a file without a header is spoken of as the form's usual kind.
    let sign = signs.iter().rev().max_by_key(|sign| labels(sign)).copied().unwrap_or(b',');
    let (rows, end) = rows(&text, sign, usize::MAX)?;
    if let End::InsideQuotes(row) = end {
        return Err(format!(
            "dòng {row}: dấu ngoặc kép mở ra mà không đóng; tệp có thể đã bị cắt \
             (row {row}: a quotation mark is never closed; the file may be cut off)"
        )
        .into());
    }
    grid::entries(profile, rows)
}

/// How the text of a table ends.
enum End {
    Whole,
    /// In a cell of the record that starts in this row.
    InsideQuotes(usize),
}

fn rows(text: &str, sign: u8, most: usize) -> Result<(Vec<Row>, End), ::csv::Error> {
    let text = [text, "\n", END].concat();
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(sign).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    // The reader passes over blank lines without counting them.
    let (mut number, mut counted) = (1, 0);
    for record in reader.records() {
        let record = record?;
        let from = record.position().map_or(counted, |position| position.byte() as usize).max(counted);
        let passed = text.as_bytes().get(counted..).unwrap_or_default();
        let (before, rest) = passed.split_at_checked(from - counted).unwrap_or((passed, b""));
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        number += before.iter().chain(rest.iter().take(blank)).filter(|&&byte| byte == b'\n').count();
        counted = from + blank;
        if rows.len() == most || (record.get(0) == Some(END) && record.len() == 1) {
            return Ok((rows, End::Whole));
        }
        let cells = record.iter().enumerate().map(|(column, text)| (column, Cell::Text(text.to_owned())));
        rows.push(Row { number, cells: cells.collect() });
    }
    Ok((rows, End::InsideQuotes(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Result<Vec<String>, String> {
        let profile = Profile::builtin("plan-02").unwrap();
        let sheet = read(&profile, text.as_bytes().to_vec(), b";,\t").map_err(|e| e.to_string())?;
        let rows = sheet.entries.rows().iter().zip(sheet.rows);
        Ok(rows.map(|(texts, row)| format!("{row}: {}", texts.join("|"))).collect())
    }

    #[test]
    fn the_header_is_found_below_a_title_and_labels_may_be_folded_wrapped_or_ids() {
        for text in [
            "task;deadline\nRà soát, báo cáo;30/06/2025\n",
            "\u{feff}Task;DEADLINE\r\nRà soát, báo cáo;30/06/2025\r\n",
            "sep=;\ntask;deadline\nRà soát, báo cáo;30/06/2025",
            "PHỤ LỤC III\n\nTÊN NHIỆM VỤ,\"Thời hạn\n BCĐ Trung ương giao\"\n\"Rà soát, báo cáo\",30/06/2025,\n,\n",
            "task\tdeadline\tresult\n(1)\t(2)\t(3)\nRà soát, báo cáo\t30/06/2025",
        ] {
            let rows = read_all(text).unwrap();
            assert_eq!(rows.len(), 1, "{text}: {rows:?}");
            assert!(rows[0].ends_with(": Rà soát, báo cáo|30/06/2025|||"), "{text}: {rows:?}");
        }
        assert!(read_all("x;y\n\ntask;deadline\n\na;b\n").unwrap()[0].starts_with("5: "));
    }

    #[test]
    fn broken_tables_are_refused_with_row_and_column() {
        for (text, expected) in [
            ("", "tiêu đề"),
            ("a,b\nc,d\n", "tiêu đề"),
            ("task,deadline,hạn\n", "dòng 1, cột 3 (C)"),
            ("task,deadline,task\n", "dòng 1, cột 3 (C)"),
            ("task,deadline\na,b,c\n", "dòng 2, cột 3 (C)"),
            ("task,deadline\na,b\n\"c,d\ne,f\n", "dòng 3: dấu ngoặc kép"),
        ] {
            let error = read_all(text).unwrap_err();
            assert!(error.contains(expected), "{text}: {error}");
        }
    }
}
