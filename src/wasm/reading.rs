//! The readers for JavaScript: text in, `{kind, span, …}` out.

use super::{Result, node, object, thrown};
use crate::calendar::Calendar;
use crate::day::{from_iso, to_iso};
use crate::error::InputError;
use crate::read::citation::read_citations_in;
use crate::read::{DeadlineReading, read_date, read_deadline, read_number};
use chrono::NaiveDate;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(js_name = readDate)]
pub fn date(text: &str) -> Result<JsValue> {
    object(&read_date(text))
}

#[wasm_bindgen(js_name = readDeadline)]
pub fn deadline(text: &str, year: Option<i32>) -> Result<JsValue> {
    object(&read_deadline(text, year))
}

/// The next day a deadline is due after a day, or null.
#[wasm_bindgen(js_name = nextDue)]
pub fn next_due(text: &str, year: Option<i32>, after: &str, calendar: &JsValue) -> Result<Option<String>> {
    let (after, calendar) = (day("after", after)?, given(calendar)?);
    let DeadlineReading::Deadline(deadline) = read_deadline(text, year) else { return Ok(None) };
    Ok(deadline.next_due(after, &calendar).map(to_iso))
}

#[wasm_bindgen(js_name = readNumber)]
pub fn number(text: &str) -> Result<JsValue> {
    object(&read_number(text))
}

#[wasm_bindgen(js_name = readCitations)]
pub fn citations(text: &str) -> Result<JsValue> {
    object(&read_citations_in(text))
}

#[wasm_bindgen(js_name = addWorkingDays)]
pub fn add_working_days(from: &str, count: i32, calendar: &JsValue) -> Result<JsValue> {
    let reached = given(calendar)?.add_working_days(day("day", from)?, count);
    let far = InputError::new("n", "quá xa: nhiều nhất 30.000 ngày", "too far: at most 30,000 days");
    object(&reached.ok_or(far).map_err(thrown)?)
}

#[wasm_bindgen(js_name = workingDaysBetween)]
pub fn working_days_between(from: &str, to: &str, calendar: &JsValue) -> Result<JsValue> {
    object(&given(calendar)?.working_days_between(day("from", from)?, day("to", to)?))
}

fn day(name: &str, text: &str) -> Result<NaiveDate> {
    let wrong = || {
        InputError::new(
            name,
            ["“", text, "” không phải ngày dạng 2025-12-15"].concat(),
            ["“", text, "” is not a day such as 2025-12-15"].concat(),
        )
    };
    from_iso(text).ok_or_else(wrong).map_err(thrown)
}

fn given(calendar: &JsValue) -> Result<Calendar> {
    if calendar.is_undefined() || calendar.is_null() {
        return Ok(Calendar::shipped());
    }
    node(calendar)?.read().map_err(|error| thrown(error.inside("calendar")))
}
