//! Entries: raw text by field, exactly as typed.

use crate::context::Frame;
use crate::error::InputError;
use crate::profile::Profile;
use crate::tree::Node;
use crate::value::Value;

/// Tells entries apart while rows are inserted, deleted and moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct EntryId(pub(crate) u32);

/// One entry of a sheet: its texts in field order, and what reading made of them.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) id: EntryId,
    pub(crate) texts: Vec<String>,
    pub(crate) values: Vec<Value>,
}

impl Entry {
    pub(crate) fn read(frame: &Frame, id: EntryId, texts: Vec<String>) -> Entry {
        let values = (0..texts.len()).map(|field| Value::read(frame, &texts, field)).collect();
        Entry { id, texts, values }
    }

    pub(crate) fn read_all(frame: &Frame, entries: Entries) -> Vec<Entry> {
        let rows = entries.rows.into_iter().enumerate();
        rows.map(|(i, texts)| Entry::read(frame, EntryId(i as u32), texts)).collect()
    }
}

/// The texts of a list of entries, each in the field order of a profile.
///
/// ```
/// let profile = rasoat::Profile::builtin("plan-02")?;
/// let entries = rasoat::Entries::from_json(&profile, r#"[{"result": "Đang thực hiện"}]"#)?;
/// assert_eq!(entries.len(), 1);
///
/// let wrong = rasoat::Entries::from_json(&profile, r#"[{"resutl": "Đang thực hiện"}]"#).unwrap_err();
/// assert_eq!(wrong.path, "entries[0].resutl");
/// # Ok::<(), rasoat::InputError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries {
    rows: Vec<Vec<String>>,
}

impl Entries {
    /// Entries from the JSON text of a list of objects.
    ///
    /// # Errors
    /// Where the text is not such a list, or names a field the form does not have: entry, field and reason.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_json(profile: &Profile, json: &str) -> Result<Entries, InputError> {
        let node = Node::from_json(json)?;
        Entries::from_node(profile, &node)
    }

    /// Entries from rows whose texts are already in field order; missing ones at the end are blank.
    #[must_use]
    pub fn from_rows(profile: &Profile, rows: Vec<Vec<String>>) -> Entries {
        let width = profile.fields().len();
        let fit = |mut row: Vec<String>| {
            row.resize(width, String::new());
            row.into_iter().map(line_feeds).collect()
        };
        Entries { rows: rows.into_iter().map(fit).collect() }
    }

    pub(crate) fn from_node(profile: &Profile, node: &Node) -> Result<Entries, InputError> {
        let Node::List(items) = node else {
            return Err(InputError::new("entries", "phải là một danh sách các dòng", "must be a list of entries"));
        };
        let rows = items
            .iter()
            .enumerate()
            .map(|(i, item)| row(profile, item).map_err(|e| e.inside(&["entries[", &i.to_string(), "]"].concat())));
        Ok(Entries { rows: rows.collect::<Result<_, _>>()? })
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(crate) fn into_rows(self) -> Vec<Vec<String>> {
        self.rows
    }

    /// The texts, entry by entry, in field order.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }
}

fn row(profile: &Profile, node: &Node) -> Result<Vec<String>, InputError> {
    let Node::Map(pairs) = node else {
        return Err(InputError::new("", "phải là một đối tượng {trường: chữ}", "must be an object of field and text"));
    };
    let mut texts = vec![String::new(); profile.fields().len()];
    for (key, value) in pairs {
        let text = match value {
            Node::Text(text) => text.clone(),
            Node::Null => String::new(),
            _ => {
                return Err(InputError::new(
                    key,
                    "phải là chữ đúng như người nhập đã gõ (hoặc null)",
                    "must be the text as typed (or null)",
                ));
            }
        };
        match profile.fields().iter().position(|field| field.id == *key) {
            Some(index) => texts[index] = line_feeds(text),
            None if profile.data().ignore.contains(key) => {}
            None => {
                let ids: Vec<&str> = profile.fields().iter().map(|field| field.id.as_str()).collect();
                return Err(InputError::unknown(key, key, &ids));
            }
        }
    }
    Ok(texts)
}

/// Browsers give a line feed for a line break in a text area, files often two signs; spans count one.
pub(crate) fn line_feeds(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n") } else { text }
}
