//! XLSX workbooks: the first visible sheet that has a header row.
//!
//! A workbook is a zip file of XML, so a small file can unfold to any size: everything is unpacked once and counted
//! before it is read, and the cells are taken one by one, never as the rectangle they claim to span.

use super::grid::{Cell, Row, place};
use super::{LARGEST, Layout, Sheet, figure, grid, too_large};
use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use rasoat::Profile;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

type Book = Xlsx<Cursor<Vec<u8>>>;

/// Days that spreadsheets count, up to the end of the year 9999.
const SERIALS: std::ops::Range<f64> = 0.0..2_958_466.0;

/// Reads a workbook.
pub fn read(profile: &Profile, bytes: Vec<u8>) -> Result<Sheet, Box<dyn Error>> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err("tệp đặt mật khẩu hoặc .xls đời cũ; hãy lưu lại thành .xlsx không mật khẩu \
                    (protected by a password, or an old .xls; save it as .xlsx without one)"
            .into());
    }
    let unpacked = unpack(&bytes, LARGEST);
    unpacked.map_err(|e| format!("không mở được sổ tính, có thể tệp bị hỏng hoặc bị cắt (not a whole .xlsx): {e}"))?;
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    // A chart has a tab but no cells.
    let seen = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet;
    let sheets: Vec<String> = book.sheets_metadata().iter().filter(seen).map(|sheet| sheet.name.clone()).collect();
    let mut first = None;
    for tab in sheets {
        let named = |e: Box<dyn Error>| format!("trang tính “{tab}”, {e}");
        let rows = rows(&mut book, &tab).map_err(named)?;
        if grid::labels(profile, &rows) > 1 {
            let (entries, rows, columns) = grid::entries(profile, rows.into_iter().map(Ok)).map_err(named)?;
            return Ok(Sheet { entries, rows, layout: Layout::Workbook { columns, tab } });
        }
        first.get_or_insert((rows, tab));
    }
    let (rows, tab) = first.unwrap_or_default();
    let (entries, rows, columns) = grid::entries(profile, rows.into_iter().map(Ok))?;
    Ok(Sheet { entries, rows, layout: Layout::Workbook { columns, tab } })
}

/// Unpacks every part into nothing, counting: the sizes that a zip file states may be lies.
fn unpack(bytes: &[u8], most: u64) -> Result<(), Box<dyn Error>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut left = most;
    for index in 0..archive.len() {
        let part = archive.by_index(index)?;
        left = left.saturating_sub(io::copy(&mut part.take(left + 1), &mut io::sink())?);
        if left == 0 {
            return Err(too_large().into());
        }
    }
    Ok(())
}

fn broken(error: &XlsxError) -> String {
    format!("sổ tính bị hỏng (broken workbook): {error}")
}

/// The rows of a sheet that hold something.
fn rows(book: &mut Book, sheet: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let merged = book.merge_cells_by_sheet_name(sheet).map_err(|e| broken(&e))?;
    let empty_formulas = formulas_without_value(book, sheet).map_err(|e| broken(&e))?;
    let mut rows = cells(book, sheet, &empty_formulas)?;
    blank_merged(&mut rows, merged);
    let rows = rows.into_iter().map(|(row, cells)| Row {
        number: row as usize + 1,
        cells: cells.into_iter().map(|(column, cell)| (column as usize, cell)).collect(),
    });
    Ok(rows.collect())
}

type Cells = BTreeMap<u32, BTreeMap<u32, Cell>>;

fn cells(book: &mut Book, sheet: &str, empty_formulas: &BTreeSet<(u32, u32)>) -> Result<Cells, String> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|e| broken(&e))?;
    let formats: Vec<Option<String>> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().map(|format| format.format_code.clone()))
        .collect();
    let mut rows = Cells::new();
    // Cells may share one long text, which is kept once in the file and as often here as they stand.
    let mut left = LARGEST as usize;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|e| broken(&e))? {
        let (row, column) = cell.get_position();
        let format = formats.get(style).and_then(Option::as_deref);
        let value = if empty_formulas.contains(&(row, column)) {
            Cell::Problem(
                "công thức chưa được tính; hãy mở tệp bằng bảng tính rồi lưu lại \
                 (a formula without its value; open the file in a spreadsheet and save it)"
                    .to_owned(),
            )
        } else {
            match read_cell(cell.get_value(), format) {
                Some(value) => value,
                None => continue,
            }
        };
        let size = 64 + if let Cell::Text(text) = &value { text.len() } else { 0 };
        match left.checked_sub(size) {
            Some(rest) => left = rest,
            None => return Err(format!("{}: {}", place(row as usize + 1, column as usize), too_large())),
        }
        rows.entry(row).or_default().entry(column).or_insert(value);
    }
    Ok(rows)
}

/// Programs that write workbooks without calculating leave formulas without a value, which is not a blank.
fn formulas_without_value(book: &mut Book, sheet: &str) -> Result<BTreeSet<(u32, u32)>, XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let mut empty = BTreeSet::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            empty.insert(cell.pos);
        }
    }
    Ok(empty)
}

fn read_cell(value: &DataRef<'_>, format: Option<&str>) -> Option<Cell> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Int(number) => Cell::Figure(number.to_string()),
        DataRef::Float(number) if number.is_finite() => Cell::Figure(figure::shown(*number, format)),
        DataRef::Float(_) => Cell::Problem("số không đọc được (not a number)".to_owned()),
        DataRef::Bool(value) => Cell::Text(if *value { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::DateTime(date) => day(date),
        DataRef::DateTimeIso(text) => match text.get(..10).and_then(rasoat::day::from_iso) {
            Some(day) => Cell::Day(day),
            None => Cell::Text(text.clone()),
        },
        DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Problem(format!(
            "ô báo lỗi {error}; hãy sửa công thức rồi lưu lại (the cell shows an error; mend its formula and save)"
        )),
    })
}

/// A cell of a date, whatever the time of day beside it.
fn day(date: &ExcelDateTime) -> Cell {
    let serial = date.as_f64();
    let found = if SERIALS.contains(&serial) && date.is_datetime() { date.as_datetime() } else { None };
    match found {
        Some(moment) if serial >= 1.0 => Cell::Day(moment.date()),
        _ => Cell::Problem("giờ hoặc ngày không đọc được (a time, or a date that cannot be read)".to_owned()),
    }
}

/// Of merged cells the first has the value; what lies hidden below it is not seen by the person who made the sheet.
fn blank_merged(rows: &mut Cells, mut merged: Vec<Dimensions>) {
    merged.sort_by_key(|region| region.start);
    let columns: BTreeSet<u32> = rows.values().flat_map(|cells| cells.keys().copied()).collect();
    let mut regions = merged.into_iter().peekable();
    // The last row in which each column is covered.
    let mut covered: BTreeMap<u32, u32> = BTreeMap::new();
    for (&row, cells) in rows.iter_mut() {
        let mut firsts = BTreeSet::new();
        while let Some(Dimensions { start, end }) = regions.next_if(|region| region.start.0 <= row) {
            firsts.insert(start);
            for &column in columns.range(start.1..=end.1.max(start.1)) {
                let last = covered.entry(column).or_default();
                *last = end.0.max(*last);
            }
        }
        cells.retain(|&column, _| {
            firsts.contains(&(row, column)) || covered.get(&column).is_none_or(|&last| last < row)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn fixture(name: &str) -> Vec<u8> {
        std::fs::read(format!("tests/fixtures/sheets/{name}")).unwrap()
    }

    fn texts(form: &str, bytes: Vec<u8>) -> Result<Vec<Vec<String>>, String> {
        let profile = Profile::builtin(form).unwrap();
        read(&profile, bytes).map(|sheet| sheet.entries.rows().to_vec()).map_err(|e| e.to_string())
    }

    #[test]
    fn workbooks_of_two_libraries_are_read_as_what_a_clerk_would_have_typed() {
        for (form, name) in [("plan-02", "tasks"), ("district-indicators", "indicators")] {
            let profile = Profile::builtin(form).unwrap();
            let json = String::from_utf8(fixture(&format!("{name}.json"))).unwrap();
            let expected = rasoat::Entries::from_json(&profile, &json).unwrap();
            for library in ["xlsxwriter", "openpyxl"] {
                let read = texts(form, fixture(&format!("{name}-{library}.xlsx"))).unwrap();
                assert_eq!(read, expected.rows(), "{name} by {library}");
            }
        }
    }

    #[test]
    fn the_rows_are_those_of_the_sheet() {
        let profile = Profile::builtin("plan-02").unwrap();
        assert_eq!(read(&profile, fixture("tasks-openpyxl.xlsx")).unwrap().rows, [5, 6, 7]);
    }

    #[test]
    fn broken_workbooks_are_refused_with_the_place() {
        let whole = fixture("tasks-openpyxl.xlsx");
        let indicators = fixture("indicators-openpyxl.xlsx");
        for (bytes, expected) in [
            (fixture("error-cell.xlsx"), "dòng 2, cột 2 (B): ô báo lỗi #DIV/0!"),
            (fixture("formula-without-value.xlsx"), "dòng 2, cột 2 (B): công thức chưa được tính"),
            (whole[..whole.len() / 2].to_vec(), "bị hỏng hoặc bị cắt"),
            (Vec::new(), "bị hỏng hoặc bị cắt"),
            (b"task,deadline\n".to_vec(), "bị hỏng hoặc bị cắt"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "mật khẩu"),
            (indicators, "tiêu đề"),
        ] {
            let error = texts("plan-02", bytes).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    fn what_unfolds_beyond_the_bound_is_refused() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&vec![b' '; 1 << 20]).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < 10_000);
        assert!(unpack(&bytes, 2 << 20).is_ok());
        assert!(unpack(&bytes, 1 << 19).unwrap_err().to_string().contains("64 MB"));
    }

    #[test]
    fn what_merged_cells_hide_is_blank() {
        let text = |words: &str| Cell::Text(words.to_owned());
        let mut rows = Cells::new();
        for row in 0..4 {
            rows.insert(row, (0..3).map(|column| (column, text("x"))).collect());
        }
        blank_merged(&mut rows, vec![Dimensions { start: (1, 0), end: (2, 1) }]);
        let left: Vec<Vec<u32>> = rows.values().map(|cells| cells.keys().copied().collect()).collect();
        assert_eq!(left, [vec![0, 1, 2], vec![0, 2], vec![2], vec![0, 1, 2]]);
    }
}
