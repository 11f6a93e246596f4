//! CSV and TSV.

use super::grid::{Cell, Row};
use super::{Layout, Sheet, decode, grid};
use rasoat::Profile;
use std::error::Error;

/// The rows in which the header is looked for, and the sign between cells with it.
const TOP: usize = 40;

/// No file of people has a row of this text; after an open quotation mark it is not a row.
const END: &str = "\u{1}rasoat\u{1}";

/// No spreadsheet has more columns.
const WIDEST: usize = 16_384;

/// Reads a table whose cells are separated by the one of `signs` that shows the header's labels: spreadsheets with
/// Vietnamese settings write a semicolon, others a comma.
pub fn read(profile: &Profile, bytes: Vec<u8>, signs: &[u8]) -> Result<Sheet, Box<dyn Error>> {
    // Every row ends, so that what is left open at the end shows.
    let text = decode::table(bytes)? + "\n" + END;
    let labels = |sign: &u8| {
        let top: Vec<Row> = Rows::new(&text, *sign).take(TOP).map_while(Result::ok).collect();
        grid::labels(profile, &top)
    };
    // The first of equals, so that a file without a header is spoken of as the form's usual kind.
    let sign = signs.iter().rev().max_by_key(|sign| labels(sign)).copied().unwrap_or(b',');
    let (entries, rows, columns) = grid::entries(profile, Rows::new(&text, sign))?;
    Ok(Sheet { entries, rows, layout: Layout::Table { columns, sign } })
}

/// The rows of a table, one after the other.
struct Rows<'t> {
    text: &'t str,
    records: ::csv::StringRecordsIntoIter<&'t [u8]>,
    /// The line that the last row stands in, and the bytes up to it: the reader passes over blank lines uncounted.
    number: usize,
    counted: usize,
    done: bool,
}

impl<'t> Rows<'t> {
    /// The rows of a text that ends in [`END`].
    fn new(text: &'t str, sign: u8) -> Self {
        let mut builder = ::csv::ReaderBuilder::new();
        let reader = builder.delimiter(sign).flexible(true).has_headers(false).from_reader(text.as_bytes());
        Rows { text, records: reader.into_records(), number: 1, counted: 0, done: false }
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Box<dyn Error>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let record = match self.records.next() {
            Some(Ok(record)) => record,
            Some(Err(problem)) => {
                self.done = true;
                return Some(Err(problem.into()));
            }
            None => {
                self.done = true;
                let row = self.number;
                return Some(Err(format!(
                    "dòng {row}: dấu ngoặc kép mở ra mà không đóng; tệp có thể đã bị cắt \
                     (row {row}: a quotation mark is never closed; the file may be cut off)"
                )
                .into()));
            }
        };
        let from = record.position().map_or(self.counted, |p| p.byte() as usize).max(self.counted);
        let passed = self.text.as_bytes().get(self.counted..).unwrap_or_default();
        let (before, rest) = passed.split_at_checked(from - self.counted).unwrap_or((passed, b""));
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.number += before.iter().chain(rest.iter().take(blank)).filter(|&&byte| byte == b'\n').count();
        self.counted = from + blank;
        if record.get(0) == Some(END) && record.len() == 1 {
            self.done = true;
            return None;
        }
        let cells = record.iter().take(WIDEST).enumerate().map(|(column, text)| (column, Cell::Text(text.to_owned())));
        Some(Ok(Row { number: self.number, cells: cells.collect() }))
    }
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
