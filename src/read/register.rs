//! The document register: known documents with their right dates, as the page or the records office gives them.

use crate::day;
use crate::error::InputError;
use crate::read::citation::{Citation, DocumentKey, read_citations_in, same_document};
use crate::tree::{FromNode, Node, Read, object};
use chrono::NaiveDate;

/// Known documents.
///
/// ```
/// use rasoat::read::{Register, citation::read_citations_in};
/// let register: Register = serde_json::from_str(
///     r#"[{"citation": "359-KH/TU", "date": "2025-04-29", "title": "Kế hoạch hành động"}]"#,
/// )?;
/// let found = read_citations_in("Kế hoạch số 359-KH/TU ngày 30/4/2025");
/// let document = register.find(&found[0]).unwrap();
/// assert_eq!(document.date.to_string(), "2025-04-29");
/// assert_eq!(document.title, "Kế hoạch hành động");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Register {
    documents: Vec<(DocumentKey, Document)>,
    /// The places of the documents by key and day, so that a look-up needs no pass over all of them.
    order: Vec<usize>,
}

/// A document of the register.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its number and symbol, read, and dated with its date.
    pub citation: Citation,
    /// The day it bears.
    pub date: NaiveDate,
    /// What it is about; empty where the register does not say.
    pub title: String,
}

/// A document as JSON has it.
struct Given {
    citation: String,
    date: NaiveDate,
    title: String,
}

object!(Given { citation: "citation", date: "date", title: "title" = String::new() });

impl Register {
    /// All documents, by number.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.from(&|_| false).map(|(_, document)| document)
    }

    /// The documents that share number, type and organ with a citation, of whatever year or province.
    pub fn with_key(&self, citation: &Citation) -> impl Iterator<Item = &Document> {
        let key = citation.key();
        self.from(&|known| key.as_ref().is_none_or(|key| known < key))
            .take_while(move |(known, _)| key.as_ref() == Some(known))
            .map(|(_, document)| document)
    }

    /// The documents that share at least the number with a citation.
    pub(crate) fn with_number(&self, citation: &Citation) -> impl Iterator<Item = &Document> {
        let number = citation.number.as_ref();
        self.from(&|known| Some(known.number()) < number)
            .take_while(move |(known, _)| Some(known.number()) == number)
            .map(|(_, document)| document)
    }

    /// The documents in order, without those whose key comes before what is looked for.
    fn from<'a>(
        &'a self,
        before: &dyn Fn(&DocumentKey) -> bool,
    ) -> impl Iterator<Item = &'a (DocumentKey, Document)> + use<'a> {
        let known = |&place: &usize| self.documents.get(place).is_some_and(|(known, _)| before(known));
        let from = self.order.partition_point(known);
        self.order.get(from..).unwrap_or_default().iter().filter_map(|&place| self.documents.get(place))
    }

    fn insert(&mut self, key: DocumentKey, document: Document) {
        // Putting each in its place moves only numbers; a sort would cost the wasm 3 kB.
        let earlier =
            |&place: &usize| self.documents.get(place).is_some_and(|(k, d)| (k, d.date) <= (&key, document.date));
        let at = self.order.partition_point(earlier);
        self.order.insert(at, self.documents.len());
        self.documents.push((key, document));
    }

    /// The one document that a citation surely names, even if it gives it another date.
    pub fn find(&self, citation: &Citation) -> Option<&Document> {
        let mut same = self.with_key(citation).filter(|known| same_document(&known.citation, citation) == Some(true));
        same.next().filter(|_| same.next().is_none())
    }
}

impl FromNode for Register {
    fn from_node(node: &Node) -> Read<Register> {
        let mut register = Register::default();
        for Given { citation: text, date, title } in node.read::<Vec<Given>>()? {
            let dated = [text.as_str(), " ngày ", &day::to_text(date)].concat();
            let mut read = read_citations_in(&dated);
            let only = read.pop().filter(|citation| read.is_empty() && citation.day() == Some(date));
            let entry = only.and_then(|citation| Some((citation.key()?, citation)));
            let Some((key, citation)) = entry else {
                let reason = ["“", &text, "”: 359-KH/TU, 57/QĐ-UBND"].concat();
                return Err(InputError::new("", reason.clone(), reason).into());
            };
            register.insert(key, Document { citation, date, title });
        }
        Ok(register)
    }
    fn blank() -> Register {
        Register::default()
    }
}

object!(serde Register);

#[cfg(test)]
mod tests {
    use super::*;

    fn register(json: &str) -> Result<Register, String> {
        serde_json::from_str(json).map_err(|error: serde_json::Error| error.to_string())
    }

    #[test]
    fn documents_are_found_by_what_they_are_not_by_how_they_are_written() {
        let known = register(
            r#"[
                {"citation": "57/QĐ-UBND", "date": "2025-01-10"},
                {"citation": "Quyết định số 57/QĐ-UBND", "date": "2024-03-05"},
                {"citation": "57-NQ/TW", "date": "2024-12-22"},
                {"citation": "số 20/2020/QĐ-TTg", "date": "2020-07-22"}
            ]"#,
        )
        .unwrap();
        for (text, expected) in [
            ("Quyết định số 57 /QĐ - UBND ngày 11/01/2025", Some("2025-01-10")),
            ("57/QĐ-UBND năm 2024", Some("2024-03-05")),
            ("57/QĐ-UBND ngày 11/01/2023", None),
            ("57/QĐ-UBND", None),
            ("57/QĐ-UBND ngày 11/8/2025", None),
            ("57/NQ-TW ngày 20/12/2024", Some("2024-12-22")),
            ("20/2020/QĐ-TTg", Some("2020-07-22")),
            ("58/QĐ-UBND ngày 10/01/2025", None),
            ("QĐ số 57", None),
        ] {
            let found = known.find(&read_citations_in(text)[0]).map(|document| document.date.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
        assert_eq!(known.documents().count(), 4);
        for (text, count) in [("57-KH/TU", 3), ("20/QĐ-UBND", 1), ("56/QĐ-UBND", 0), ("99/QĐ-UBND", 0)] {
            assert_eq!(known.with_number(&read_citations_in(text)[0]).count(), count, "{text}");
        }
    }

    #[test]
    fn what_names_no_document_is_refused() {
        for json in [
            r#"[{"citation": "57", "date": "2025-01-10"}]"#,
            r#"[{"citation": "QĐ số 57", "date": "2025-01-10"}]"#,
            r#"[{"citation": "57/QĐ-UBND và 58/QĐ-UBND", "date": "2025-01-10"}]"#,
            r#"[{"citation": "57/QĐ-UBND ngày 11/01/2025", "date": "2025-01-10"}]"#,
            r#"[{"citation": "57/QĐ-UBND", "date": "10/01/2025"}]"#,
            r#"[{"citation": "57/QĐ-UBND", "date": "2025-01-10", "note": ""}]"#,
            r#"[{"citation": "57/QĐ-UBND"}]"#,
        ] {
            assert!(register(json).is_err(), "{json}");
        }
        let error = register(r#"[{"citation": "văn bản", "date": "2025-01-10"}]"#).unwrap_err();
        assert!(error.starts_with("“văn bản”"), "{error}");
    }
}
