//! The border to JavaScript, thin: profiles and single answers by serde-wasm-bindgen; texts in bulk and reports as one
//! string each, one crossing in place of one for every value.

mod reading;
mod sheet;

use crate::context::Context;
use crate::entry::Entries;
use crate::error::InputError;
use crate::json::Json;
use crate::profile::{Profile, builtin_ids, builtin_json};
use crate::receipt::Receipt;
use crate::tree::Node;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

type Result<T> = std::result::Result<T, JsError>;

/// A checked profile.
#[wasm_bindgen]
pub struct Form(Profile);

#[wasm_bindgen]
impl Form {
    /// Takes a profile object; throws with path and reason where it is broken.
    #[wasm_bindgen(constructor)]
    pub fn new(profile: JsValue) -> Result<Form> {
        Profile::from_node(&node(&profile)?).map(Form).map_err(thrown)
    }

    /// One of the forms that ship; throws with the nearest id where there is none.
    pub fn builtin(id: &str) -> Result<Form> {
        // JavaScript's own parser costs the wasm nothing.
        let json = builtin_json(id).map_err(thrown)?;
        let profile = js_sys::JSON::parse(json).map_err(|_| JsError::new(id))?;
        Form::new(profile)
    }

    /// The profile as an object, without its examples.
    pub fn profile(&self) -> Result<JsValue> {
        object(self.0.data())
    }

    /// Checks entries whose texts are joined in entry and field order; `lengths` are their lengths in UTF-16 units.
    /// The report comes as JSON.
    pub fn check(&self, text: &str, lengths: &[u32], options: JsValue) -> Result<String> {
        let (entries, context) = self.input(text, lengths, &options)?;
        let report = crate::check(&self.0, &entries, &context).map_err(thrown)?;
        Ok(Json::of(|json| json.report(&report)))
    }

    /// The receipt of a check of the same entries.
    pub fn receipt(&self, text: &str, lengths: &[u32], options: JsValue) -> Result<JsValue> {
        let (entries, context) = self.input(text, lengths, &options)?;
        object(&Receipt::new(&self.0, &entries, &context).map_err(thrown)?)
    }

    /// Says what is wrong with entries that are not a list of objects of text; returns where nothing is.
    pub fn refuse(&self, entries: JsValue) -> Result<()> {
        Entries::from_node(&self.0, &node(&entries)?).map(|_| ()).map_err(thrown)
    }
}

impl Form {
    fn input(&self, text: &str, lengths: &[u32], options: &JsValue) -> Result<(Entries, Context)> {
        let context = Context::from_node(&self.0, &node(options)?).map_err(thrown)?;
        Ok((Entries::from_rows(&self.0, cut(text, lengths, self.0.fields().len())), context))
    }
}

/// The ids of the forms that ship.
#[wasm_bindgen(js_name = builtinIds)]
pub fn ids() -> Vec<String> {
    builtin_ids().map(str::to_owned).collect()
}

/// Has the next call run in a fresh instance: after a trap the memory is in an unknown state.
#[wasm_bindgen]
pub fn restart() {
    wasm_bindgen::handler::schedule_reinit();
}

/// An object of JavaScript as a tree. Not through serde: its reading of unknown values prints floating-point numbers.
fn node(value: &JsValue) -> Result<Node> {
    if let Some(text) = value.as_string() {
        return Ok(Node::Text(text));
    }
    if let Some(truth) = value.as_bool() {
        return Ok(Node::Bool(truth));
    }
    if let Some(number) = value.as_f64() {
        // Whole numbers only; the comparison is exact below 2^53, and larger ones are no numbers of ours.
        let whole = number as i64;
        return Ok(if whole as f64 == number { Node::Int(whole) } else { Node::Fraction });
    }
    if value.is_null() || value.is_undefined() {
        return Ok(Node::Null);
    }
    if let Some(list) = value.dyn_ref::<js_sys::Array>() {
        return list.iter().map(|item| node(&item)).collect::<Result<_>>().map(Node::List);
    }
    let Some(object) = value.dyn_ref::<js_sys::Object>().filter(|object| !object.is_function()) else {
        return Err(JsError::new("không phải dữ liệu (not data)"));
    };
    let mut pairs = Vec::new();
    for pair in js_sys::Object::entries(object).iter() {
        let pair: js_sys::Array = pair.unchecked_into();
        let value = pair.get(1);
        // In JavaScript a key that is undefined is a key left out.
        if !value.is_undefined() {
            pairs.push((pair.get(0).as_string().unwrap_or_default(), node(&value)?));
        }
    }
    Ok(Node::Map(pairs))
}

fn object<T: Serialize>(value: &T) -> Result<JsValue> {
    // Maps become plain objects and missing values null, as JSON has them.
    value.serialize(&Serializer::json_compatible()).map_err(|error| JsError::new(&error.to_string()))
}

#[allow(clippy::needless_pass_by_value)] // the shape that map_err takes
fn thrown(error: InputError) -> JsError {
    JsError::new(&error.to_string())
}

/// Has the memory grow in one step to what entries take once they are read. Grown page by page, each page has the engine
/// collect its garbage, all rows of the caller among it: 100,000 rows took 18 times as long for each row as 1,000.
fn reserve(text: &str, lengths: &[u32]) {
    let mut room: Vec<u8> = Vec::new();
    // Where there is not as much, it grows page by page after all.
    let _ = room.try_reserve_exact(text.len() * 12 + lengths.len() * 200);
    std::hint::black_box(&room);
}

/// Cuts the joined text into rows of `width` texts.
fn cut(text: &str, lengths: &[u32], width: usize) -> Vec<Vec<String>> {
    reserve(text, lengths);
    let mut rest = text.chars();
    let mut next = |length: u32| {
        let start = rest.as_str();
        let mut units = 0;
        while units < length {
            let Some(c) = rest.next() else { break };
            units += c.len_utf16() as u32;
        }
        start[..start.len() - rest.as_str().len()].to_owned()
    };
    lengths.chunks(width).map(|row| row.iter().map(|&length| next(length)).collect()).collect()
}
