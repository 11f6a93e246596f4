//! Repairs in JSON: the texts that change, in place; order, spaces and spelling of all others stay.

use super::{Change, with_breaks_of};
use rasoat::Profile;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::error::Error;
use std::fmt;

/// The keys of an object and their values, in order, each where it stands.
struct Object<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Object<'de>, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<'de>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Object(pairs))
            }
        }
        from.deserialize_map(Pairs)
    }
}

/// The text of a list of entries with the changes in it.
pub fn write(profile: &Profile, json: &str, changes: &[Change]) -> Result<String, Box<dyn Error>> {
    let objects: Vec<Object<'_>> = serde_json::from_str(json)?;
    let starts: Vec<&RawValue> = serde_json::from_str(json)?;
    let at = |part: &str| part.as_ptr() as usize - json.as_ptr() as usize;
    let mut out = String::with_capacity(json.len() + 64 * changes.len());
    let mut done = 0;
    // Where a text stands decides, not the order of the fields: an object may name them in any.
    let mut splices: Vec<(usize, usize, String)> = Vec::new();
    for change in changes {
        let (Some(Object(pairs)), Some(object)) = (objects.get(change.entry), starts.get(change.entry)) else {
            continue;
        };
        let field = &profile.fields()[change.field].id;
        match pairs.iter().rev().find(|(key, _)| key == field) {
            Some((_, value)) => {
                let before: Option<String> = serde_json::from_str(value.get())?;
                let text = with_breaks_of(&before.unwrap_or_default(), &change.after);
                let start = at(value.get());
                splices.push((start, start + value.get().len(), serde_json::to_string(&text)?));
            }
            // A field that was left out is put behind the last, with the same blanks before it.
            None => {
                let (end, gap) = match pairs.as_slice() {
                    [] => (at(object.get()) + 1, ""),
                    [.., (_, last)] => {
                        let from = pairs
                            .iter()
                            .rev()
                            .nth(1)
                            .map_or(at(object.get()) + 1, |(_, v)| at(v.get()) + v.get().len());
                        let gap = json[from..at(last.get())].trim_start_matches(',');
                        (at(last.get()) + last.get().len(), &gap[..gap.len() - gap.trim_start().len()])
                    }
                };
                let first = pairs.is_empty() && splices.iter().all(|(start, ..)| *start != end);
                let comma = if first { "" } else { "," };
                let text = serde_json::to_string(&change.after)?;
                splices.push((end, end, format!("{comma}{gap}{}: {text}", serde_json::to_string(field)?)));
            }
        }
    }
    splices.sort_by_key(|(start, ..)| *start);
    for (start, end, text) in splices {
        out.push_str(&json[done..start]);
        out.push_str(&text);
        done = end;
    }
    out.push_str(&json[done..]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(entry: usize, field: usize, after: &str) -> Change {
        Change { entry, field, before: String::new(), after: after.to_owned(), labels: Vec::new() }
    }

    #[test]
    fn only_the_texts_that_change_are_written_anew() {
        let profile = Profile::builtin("plan-02").unwrap();
        let write = |json: &str, changes: &[Change]| super::write(&profile, json, changes).unwrap();
        assert_eq!(
            write("[ {\"deadline\" :\"2025-06-25\",\n\t\"task\":\"R\\u00e0\"} ]\n", &[change(0, 1, "25/06/2025")]),
            "[ {\"deadline\" :\"25/06/2025\",\n\t\"task\":\"R\\u00e0\"} ]\n"
        );
        // The last of several counts, null is blank, and line breaks stay what they were.
        assert_eq!(
            write(r#"[{"task": "a", "task": "b\r\nc", "deadline": null}]"#, &[change(0, 0, "d\ne"), change(0, 1, "f")]),
            r#"[{"task": "a", "task": "d\r\ne", "deadline": "f"}]"#
        );
        assert_eq!(
            write(
                "[{\n  \"task\": \"a\",\n  \"result\": \"b\"\n}, {}]",
                &[change(0, 1, "c"), change(1, 1, "\""), change(1, 2, "d")]
            ),
            "[{\n  \"task\": \"a\",\n  \"result\": \"b\",\n  \"deadline\": \"c\"\n}, {\"deadline\": \"\\\"\",\"result\": \"d\"}]"
        );
    }
}
