//! Citations back to text: the symbol as it should be written, and the shape JavaScript sees.

use super::{Citation, Number, Phrase, Regime, Slip};
use crate::day;
use crate::read::{FoundDay, Span};
use serde::{Serialize, Serializer};

impl Number {
    /// The number as Decree 30/2020/NĐ-CP prints it, with a leading zero below 10.
    pub fn print(&self) -> String {
        let zero = if self.value < 10 && !self.tail.starts_with('.') { "0" } else { "" };
        [zero, &self.value.to_string(), &self.tail].concat()
    }
}

impl Citation {
    /// The number and symbol in their right spelling, whatever slips were typed. A citation without symbol gives its
    /// number, with the organ where one is named.
    ///
    /// ```
    /// use rasoat::read::citation::read_citations_in;
    /// let found = read_citations_in("theo Quyết định số 411/QĐ - TTG");
    /// assert_eq!(found[0].symbol(), "411/QĐ-TTg");
    /// ```
    pub fn symbol(&self) -> String {
        let mut out = self.number.as_ref().map_or_else(String::new, Number::print);
        if let Some(year) = self.year {
            out.push('/');
            out.push_str(&year.to_string());
        }
        let organ = self.organ.join("-");
        let (before, between) = if self.regime == Regime::Party { ('-', '/') } else { ('/', '-') };
        if !self.type_text.is_empty() {
            out.push(before);
            out.push_str(self.type_text);
        }
        if !organ.is_empty() {
            out.push(if self.type_text.is_empty() { '/' } else { between });
            out.push_str(&organ);
        }
        out
    }
}

/// What `readCitations` gives for each citation.
#[derive(Serialize)]
#[serde(tag = "kind", rename = "citation", rename_all = "camelCase")]
struct View<'a> {
    span: Span,
    symbol_span: Span,
    symbol: String,
    number: Option<String>,
    year: Option<i32>,
    r#type: Option<&'static str>,
    organ: String,
    regime: Regime,
    phrase: Option<Phrase>,
    /// ISO day; null with a `dateSpan` where the calendar has no such day.
    date: Option<String>,
    date_span: Option<Span>,
    year_phrase: Option<i32>,
    bare: bool,
    slips: &'a [Slip],
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let view = View {
            span: self.span,
            symbol_span: self.symbol_span,
            symbol: self.symbol(),
            number: self.number.as_ref().map(Number::print),
            year: self.year,
            r#type: Some(self.type_text).filter(|text| !text.is_empty()),
            organ: self.organ.join("-"),
            regime: self.regime,
            phrase: self.phrase,
            date: self.day().map(day::to_iso),
            date_span: self.date.as_ref().map(FoundDay::span),
            year_phrase: self.year_phrase,
            bare: self.bare,
            slips: &self.slips,
        };
        view.serialize(to)
    }
}

#[cfg(test)]
mod tests {
    use crate::read::citation::read_citations_in;

    fn json(text: &str) -> serde_json::Value {
        serde_json::to_value(read_citations_in(text)).unwrap()
    }

    #[test]
    fn javascript_sees_what_was_read_and_what_is_wrong() {
        assert_eq!(
            json("Quyết định số 411/QĐ - TTG ngày 31/3/2022"),
            serde_json::json!([{
                "kind": "citation", "span": [0, 41], "symbolSpan": [14, 26], "symbol": "411/QĐ-TTg", "number": "411",
                "year": null, "type": "QĐ", "organ": "TTg", "regime": "state",
                "phrase": {"kind": "Quyết định", "span": [0, 10]},
                "date": "2022-03-31", "dateSpan": [32, 41], "yearPhrase": null, "bare": false,
                "slips": ["blank", "case"]
            }])
        );
    }

    #[test]
    fn an_impossible_date_has_a_place_but_no_day() {
        let read = json("57/QĐ-UBND ngày 31/9/2025");
        assert_eq!(read[0]["date"], serde_json::Value::Null);
        assert_eq!(read[0]["dateSpan"], serde_json::json!([16, 25]));
    }
}
