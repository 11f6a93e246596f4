//! A sheet kept open for JavaScript. What an edit changed comes as JSON, empty where it changed nothing, as most do.

use super::{Form, Result, cut, thrown};
use crate::entry::Entries;
use crate::error::InputError;
use crate::issue::Changes;
use crate::json::Json;
use crate::sheet::Sheet;
use wasm_bindgen::prelude::*;

/// Entries kept open.
#[wasm_bindgen]
pub struct OpenSheet(Sheet);

#[wasm_bindgen]
impl Form {
    /// Opens a sheet; the arguments are those of `check`.
    pub fn open(&self, text: &str, lengths: &[u32], options: JsValue) -> Result<OpenSheet> {
        let (entries, context) = self.input(text, lengths, &options)?;
        Sheet::new(&self.0, entries, &context).map(OpenSheet).map_err(thrown)
    }
}

#[wasm_bindgen]
impl OpenSheet {
    /// Sets the text of a field, known by its place in the profile.
    pub fn set(&mut self, entry: usize, field: usize, text: &str) -> Result<String> {
        told(self.0.set_field(entry, field, text))
    }

    /// Puts entries in, their texts joined as for `check`.
    pub fn insert(&mut self, at: usize, text: &str, lengths: &[u32]) -> Result<String> {
        let entries = Entries::from_rows(self.0.profile(), cut(text, lengths, self.0.profile().fields().len()));
        told(self.0.insert(at, entries))
    }

    /// Takes an entry out.
    pub fn remove(&mut self, at: usize) -> Result<String> {
        told(self.0.remove(at))
    }

    /// Moves an entry.
    pub fn shift(&mut self, from: usize, to: usize) -> Result<String> {
        told(self.0.shift(from, to))
    }

    /// Sorts the entries.
    pub fn arrange(&mut self, order: &[usize]) -> Result<String> {
        told(self.0.arrange(order))
    }

    /// The report.
    pub fn report(&self) -> String {
        Json::of(|json| json.report(&self.0.report()))
    }

    /// The issues with their ids.
    pub fn issues(&self) -> String {
        Json::of(|json| json.known(&self.0.issues()))
    }
}

fn told(changes: std::result::Result<Changes, InputError>) -> Result<String> {
    let changes = changes.map_err(thrown)?;
    let same = changes.appeared.is_empty() && changes.gone.is_empty();
    Ok(if same { String::new() } else { Json::of(|json| json.changes(&changes)) })
}
