//! Structured input as a tree, so that JSON and JavaScript objects are read, and refused, alike.
//!
//! serde's own errors name neither the place nor the nearest valid word, and reading a JavaScript
//! object straight into a struct skips keys it does not know. Both inputs therefore become a [`Node`] first.

use crate::error::InputError;
use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer, forward_to_deserialize_any};
use std::fmt;

/// A JSON value without floating-point numbers, which no contract of ours uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    Null,
    Bool(bool),
    Int(i64),
    /// A number with a fraction, kept only to be refused with its place.
    Fraction,
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    /// A tree from JSON text; an error names line and column.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn from_json(json: &str) -> Result<Node, InputError> {
        serde_json::from_str(json).map_err(|error| {
            let (line, column) = (error.line().to_string(), error.column().to_string());
            let vi = ["không phải JSON hợp lệ ở dòng ", &line, ", cột ", &column].concat();
            InputError::new("", vi, ["not JSON: ", &error.to_string()].concat())
        })
    }

    /// Reads any deserializable type from this tree.
    pub(crate) fn read<'de, T: Deserialize<'de>>(&'de self) -> Result<T, InputError> {
        T::deserialize(Reader(self))
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Null | Node::Fraction => to.serialize_unit(),
            Node::Bool(b) => to.serialize_bool(*b),
            Node::Int(n) => to.serialize_i64(*n),
            Node::Text(t) => to.serialize_str(t),
            Node::List(items) => to.collect_seq(items),
            Node::Map(pairs) => to.collect_map(pairs.iter().map(|(k, v)| (k, v))),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Node, D::Error> {
        struct Build;
        impl<'de> Visitor<'de> for Build {
            type Value = Node;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }
            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }
            fn visit_bool<E>(self, b: bool) -> Result<Node, E> {
                Ok(Node::Bool(b))
            }
            fn visit_i64<E>(self, n: i64) -> Result<Node, E> {
                Ok(Node::Int(n))
            }
            fn visit_u64<E>(self, n: u64) -> Result<Node, E> {
                Ok(i64::try_from(n).map_or(Node::Fraction, Node::Int))
            }
            fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
                Ok(Node::Fraction)
            }
            fn visit_str<E>(self, text: &str) -> Result<Node, E> {
                Ok(Node::Text(text.to_owned()))
            }
            fn visit_string<E>(self, text: String) -> Result<Node, E> {
                Ok(Node::Text(text))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Node::List(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
                let mut pairs: Vec<(String, Node)> = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, Node>()? {
                    if pairs.iter().any(|(known, _)| *known == key) {
                        return Err(de::Error::custom(["duplicate key ", &key].concat()));
                    }
                    pairs.push((key, value));
                }
                Ok(Node::Map(pairs))
            }
        }
        from.deserialize_any(Build)
    }
}

struct Reader<'de>(&'de Node);

impl Reader<'_> {
    fn unfit<T>(&self, expected: &dyn de::Expected) -> Result<T, InputError> {
        let found = match self.0 {
            Node::Null => "null",
            Node::Bool(_) => "true/false",
            Node::Int(_) => "number",
            Node::Fraction => {
                return Err(InputError::new(
                    "",
                    "số có phần thập phân không dùng được ở đây; hãy ghi dạng chữ",
                    "a number with a fraction cannot be used here; write it as text",
                ));
            }
            Node::Text(_) => "text",
            Node::List(_) => "list",
            Node::Map(_) => "object",
        };
        let mut expected = expected.to_string();
        // serde names Rust's types; whoever writes a profile knows objects.
        if expected.starts_with("struct ") {
            expected = "object".to_owned();
        }
        Err(InputError::new(
            "",
            ["sai kiểu dữ liệu: cần ", &expected, ", gặp ", found].concat(),
            ["wrong type: expected ", &expected, ", found ", found].concat(),
        ))
    }
}

/// Each kind of value has its own way in. One way for all would compile every type's reading of lists, maps and texts
/// where it can only ever be one of them.
macro_rules! only {
    ($($method:ident: $pattern:pat => $visit:expr;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
            #[allow(clippy::redundant_closure_call)]
            match self.0 {
                $pattern => ($visit)(self.0, visitor),
                _ => self.unfit(&visitor),
            }
        })+
    };
}

fn integer<'de, V: Visitor<'de>>(node: &'de Node, visitor: V) -> Result<V::Value, InputError> {
    visitor.visit_i64(if let Node::Int(n) = node { *n } else { 0 })
}

fn text<'de, V: Visitor<'de>>(node: &'de Node, visitor: V) -> Result<V::Value, InputError> {
    visitor.visit_borrowed_str(if let Node::Text(text) = node { text } else { "" })
}

fn list<'de, V: Visitor<'de>>(node: &'de Node, visitor: V) -> Result<V::Value, InputError> {
    visitor.visit_seq(Items { items: if let Node::List(items) = node { items } else { &[] }, at: 0 })
}

fn map<'de, V: Visitor<'de>>(node: &'de Node, visitor: V) -> Result<V::Value, InputError> {
    visitor.visit_map(Pairs { pairs: if let Node::Map(pairs) = node { pairs } else { &[] }, at: 0 })
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = InputError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self.0 {
            Node::Null => visitor.visit_unit(),
            Node::Bool(b) => visitor.visit_bool(*b),
            Node::Int(n) => visitor.visit_i64(*n),
            Node::Fraction => self.unfit(&visitor),
            Node::Text(_) => text(self.0, visitor),
            Node::List(_) => list(self.0, visitor),
            Node::Map(_) => map(self.0, visitor),
        }
    }

    only! {
        deserialize_bool: Node::Bool(b) => |_, visitor: V| visitor.visit_bool(*b);
        deserialize_i8: Node::Int(_) => integer;
        deserialize_i16: Node::Int(_) => integer;
        deserialize_i32: Node::Int(_) => integer;
        deserialize_i64: Node::Int(_) => integer;
        deserialize_u8: Node::Int(_) => integer;
        deserialize_u16: Node::Int(_) => integer;
        deserialize_u32: Node::Int(_) => integer;
        deserialize_u64: Node::Int(_) => integer;
        deserialize_str: Node::Text(_) => text;
        deserialize_string: Node::Text(_) => text;
        deserialize_identifier: Node::Text(_) => text;
        deserialize_seq: Node::List(_) => list;
        deserialize_map: Node::Map(_) => map;
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        self.deserialize_map(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, InputError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, InputError> {
        match self.0 {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, InputError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, InputError> {
        match self.0 {
            Node::Text(word) => visitor.visit_enum(StrDeserializer::new(word)),
            _ => self.unfit(&visitor),
        }
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct ignored_any
    }
}

struct Items<'de> {
    items: &'de [Node],
    at: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = InputError;
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, InputError> {
        let Some(item) = self.items.get(self.at) else { return Ok(None) };
        self.at += 1;
        let place = ["[", &(self.at - 1).to_string(), "]"].concat();
        seed.deserialize(Reader(item)).map(Some).map_err(|e| e.inside(&place))
    }
}

struct Pairs<'de> {
    pairs: &'de [(String, Node)],
    at: usize,
}

impl<'de> MapAccess<'de> for Pairs<'de> {
    type Error = InputError;
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, InputError> {
        let Some((key, _)) = self.pairs.get(self.at) else { return Ok(None) };
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }
    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, InputError> {
        let Some((key, value)) = self.pairs.get(self.at) else {
            return Err(de::Error::custom("value without key"));
        };
        self.at += 1;
        seed.deserialize(Reader(value)).map_err(|e| e.inside(key))
    }
}

impl de::Error for InputError {
    fn custom<T: fmt::Display>(message: T) -> InputError {
        let message = message.to_string();
        InputError::new("", message.clone(), message)
    }
    fn unknown_field(field: &str, expected: &'static [&'static str]) -> InputError {
        InputError::unknown(field, field, expected)
    }
    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> InputError {
        InputError::unknown("", variant, expected)
    }
    fn missing_field(field: &'static str) -> InputError {
        InputError::new(field, "còn thiếu", "is missing")
    }
    fn duplicate_field(field: &'static str) -> InputError {
        InputError::new(field, "ghi hai lần", "is given twice")
    }
    // serde's own texts print floating-point numbers, which costs 25 kB in the wasm and is never needed here.
    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> InputError {
        InputError::invalid_value(de::Unexpected::Unit, expected)
    }
    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> InputError {
        let expected = expected.to_string();
        InputError::new("", ["giá trị không dùng được: cần ", &expected].concat(), ["expected ", &expected].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    #[allow(dead_code)]
    struct Outer {
        items: Vec<Inner>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    #[allow(dead_code)]
    struct Inner {
        kind: Kind,
        size: Option<u8>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum Kind {
        Date,
        LongText,
    }

    fn refused(json: &str) -> String {
        let node: Node = serde_json::from_str(json).unwrap();
        let error = node.read::<Outer>().unwrap_err();
        [error.path, error.en].join(": ")
    }

    #[test]
    fn what_is_no_object_is_refused_in_plain_words() {
        assert_eq!(refused("null"), ": wrong type: expected object, found null");
    }

    #[test]
    fn errors_name_the_place_and_the_nearest_word() {
        for (json, expected) in [
            (r#"{"items": [{"kind": "dat"}]}"#, "items[0].kind: there is no “dat”; did you mean “date”?"),
            (r#"{"items": [{"kind": "date", "sise": 1}]}"#, "items[0].sise: there is no “sise”; did you mean “size”?"),
            (r#"{"items": [{"kind": "date"}, {}]}"#, "items[1].kind: is missing"),
            (r#"{"items": [{"kind": "longText", "size": "1"}]}"#, "items[0].size: wrong type: expected u8, found text"),
            (
                r#"{"items": [{"kind": "date", "size": 1.5}]}"#,
                "items[0].size: a number with a fraction cannot be used here; write it as text",
            ),
        ] {
            assert_eq!(refused(json), expected);
        }
    }
}
