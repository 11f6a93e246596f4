//! Repairs in workbooks: the cells that change, in the XML of their tab. All other cells keep their bytes, and all other
//! parts (formats, pictures, other tabs) are copied as they are packed.

use super::Change;
use crate::input::Columns;
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{Cursor, Read, Write};
use std::ops::Range;
use zip::{ZipArchive, ZipWriter};

/// A workbook that one of its tabs is to be written in.
pub struct Book<'a> {
    bytes: &'a [u8],
    /// The part that holds the tab, and its XML.
    part: String,
    xml: String,
    places: Places,
}

/// Where the cells of a tab stand in its XML.
#[derive(Default)]
struct Places {
    cells: BTreeMap<At, Place>,
    /// For every row where a cell behind its last would start.
    rows: BTreeMap<usize, usize>,
    /// First and last row and column of merged cells.
    merged: Vec<[At; 2]>,
    /// What stands before the names of elements, `x:` or nothing.
    prefix: String,
}

/// Row, from 1, and column, from 0.
type At = (usize, usize);

struct Place {
    range: Range<usize>,
    style: Option<String>,
    formula: bool,
}

impl<'a> Book<'a> {
    /// Finds the tab.
    pub fn open(bytes: &'a [u8], tab: &str) -> Result<Book<'a>, Box<dyn Error>> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))?;
        if archive.file_names().flatten().any(|name| name.starts_with("_xmlsignatures/")) {
            return Err("--fix: sổ tính có chữ ký số, sửa sẽ làm chữ ký mất hiệu lực; hãy sửa trong bảng tính \
                        (the workbook is signed, and a repair would break the signature; mend it in a spreadsheet)"
                .into());
        }
        let id = attribute_where(&text_of(&mut archive, "xl/workbook.xml")?, "sheet", ("name", tab), "id")?;
        let relations = text_of(&mut archive, "xl/_rels/workbook.xml.rels")?;
        let target = attribute_where(&relations, "Relationship", ("Id", &id), "Target")?;
        let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        let xml = text_of(&mut archive, &part)?;
        let places = Places::find(&xml)?;
        Ok(Book { bytes, part, xml, places })
    }

    /// Whether a cell can take a text without losing something: a formula would, and what merged cells hide is not seen.
    pub fn is_writable(&self, row: usize, column: usize) -> bool {
        let at = (row, column);
        let hidden = self.places.merged.iter().any(|[first, last]| {
            *first != at && (first.0..=last.0).contains(&row) && (first.1..=last.1).contains(&column)
        });
        !hidden && self.places.cells.get(&at).is_none_or(|place| !place.formula) && self.places.rows.contains_key(&row)
    }

    /// The bytes of the workbook with the changes in it.
    pub fn write(&self, columns: &Columns, rows: &[usize], changes: &[Change]) -> Result<Vec<u8>, Box<dyn Error>> {
        let mut splices: Vec<(Range<usize>, At, String)> = Vec::new();
        for change in changes {
            let (Some(&row), Some(column)) = (rows.get(change.entry), columns[change.field]) else { continue };
            let at = (row, column);
            let place = self.places.cells.get(&at);
            let range = match (place, self.places.cells.range(at..).next()) {
                (Some(place), _) => place.range.clone(),
                (None, Some((next, place))) if next.0 == row => place.range.start..place.range.start,
                _ => self.places.rows[&row]..self.places.rows[&row],
            };
            splices.push((range, at, self.cell(at, place.and_then(|place| place.style.as_deref()), &change.after)));
        }
        splices.sort_by_key(|(range, at, _)| (range.start, *at));
        let (mut xml, mut done) = (String::with_capacity(self.xml.len() + 128 * splices.len()), 0);
        for (range, _, cell) in splices {
            xml.push_str(&self.xml[done..range.start]);
            xml.push_str(&cell);
            done = range.end;
        }
        xml.push_str(&self.xml[done..]);
        self.packed(&xml)
    }

    fn cell(&self, (row, column): At, style: Option<&str>, text: &str) -> String {
        let x = &self.places.prefix;
        let style = style.map(|style| format!(" s=\"{style}\"")).unwrap_or_default();
        let name = crate::input::letters(column);
        let text = escape(text);
        format!(
            "<{x}c r=\"{name}{row}\"{style} t=\"inlineStr\"><{x}is><{x}t xml:space=\"preserve\">{text}</{x}t></{x}is></{x}c>"
        )
    }

    fn packed(&self, xml: &str) -> Result<Vec<u8>, Box<dyn Error>> {
        let mut archive = ZipArchive::new(Cursor::new(self.bytes))?;
        let mut out = ZipWriter::new(Cursor::new(Vec::with_capacity(self.bytes.len() + xml.len() / 8)));
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index)?;
            if part.name()? == self.part {
                out.start_file(&self.part, part.options())?;
                out.write_all(xml.as_bytes())?;
            } else {
                out.raw_copy_file(part)?;
            }
        }
        Ok(out.finish()?.into_inner())
    }
}

impl Places {
    fn find(xml: &str) -> Result<Places, Box<dyn Error>> {
        let mut places = Places::default();
        let mut reader = Reader::from_str(xml);
        let mut row = 0;
        let mut cell: Option<(At, Place)> = None;
        loop {
            let from = reader.buffer_position() as usize;
            let event = reader.read_event()?;
            let to = reader.buffer_position() as usize;
            match &event {
                Event::Eof => return Ok(places),
                Event::Start(element) | Event::Empty(element) => {
                    let whole = matches!(event, Event::Empty(_));
                    match element.local_name().as_ref() {
                        "row" => {
                            row = attribute(element, "r")?.and_then(|r| r.parse().ok()).ok_or(UNNAMED)?;
                            if !whole {
                                places.rows.insert(row, to);
                            }
                        }
                        "c" => {
                            let at = attribute(element, "r")?.and_then(|name| position(&name)).ok_or(UNNAMED)?;
                            let style = attribute(element, "s")?;
                            let place = Place { range: from..to, style, formula: false };
                            if let Some(prefix) = element.name().prefix() {
                                places.prefix = format!("{}:", prefix.as_ref());
                            }
                            if whole {
                                places.rows.insert(row, to);
                                places.cells.insert(at, place);
                            } else {
                                cell = Some((at, place));
                            }
                        }
                        "f" => {
                            if let Some((_, place)) = &mut cell {
                                place.formula = true;
                            }
                        }
                        "mergeCell" => {
                            let region = attribute(element, "ref")?.unwrap_or_default();
                            let (first, last) = region.split_once(':').unwrap_or((&region, &region));
                            places.merged.extend(position(first).zip(position(last)).map(|(a, b)| [a, b]));
                        }
                        _ => {}
                    }
                }
                Event::End(element) if element.local_name().as_ref() == "c" => {
                    if let Some((at, mut place)) = cell.take() {
                        place.range.end = to;
                        places.rows.insert(row, to);
                        places.cells.insert(at, place);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Programs may leave the names of rows and cells out, and then only counting tells where they are.
const UNNAMED: &str = "--fix: ô trong sổ tính không ghi tên (A1…); hãy mở và lưu lại bằng bảng tính \
                       (cells without their names; open the file in a spreadsheet and save it)";

fn text_of(archive: &mut ZipArchive<Cursor<&[u8]>>, part: &str) -> Result<String, Box<dyn Error>> {
    // Reading has counted every part before.
    let mut bytes = Vec::new();
    archive.by_name(part)?.read_to_end(&mut bytes)?;
    Ok(String::from_utf8(bytes)?)
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Box<dyn Error>> {
    for attribute in element.attributes() {
        let attribute = attribute?;
        if attribute.key.local_name().as_ref() == name {
            return Ok(Some(attribute.normalized_value(XmlVersion::Implicit1_0)?.into_owned()));
        }
    }
    Ok(None)
}

/// The attribute `wanted` of the element of that name whose attribute `key` has the value.
fn attribute_where(xml: &str, name: &str, key: (&str, &str), wanted: &str) -> Result<String, Box<dyn Error>> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event()? {
            Event::Eof => return Err(format!("--fix: sổ tính không có {} (no such part): {}", name, key.1).into()),
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == name && attribute(&element, key.0)?.as_deref() == Some(key.1) =>
            {
                return attribute(&element, wanted)?.ok_or_else(|| UNNAMED.into());
            }
            _ => {}
        }
    }
}

/// The place of a cell by its name.
fn position(name: &str) -> Option<At> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let column = letters.bytes().try_fold(0usize, |n, letter| {
        letter.is_ascii_uppercase().then(|| n.saturating_mul(26) + usize::from(letter - b'A') + 1)
    })?;
    Some((row.parse().ok()?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells_are_rows_from_one_and_columns_from_nought() {
        for (name, expected) in [
            ("A1", Some((1, 0))),
            ("Z20", Some((20, 25))),
            ("AA3", Some((3, 26))),
            ("1", None),
            ("a1", None),
            ("", None),
        ] {
            assert_eq!(position(name), expected, "{name}");
        }
    }
}
