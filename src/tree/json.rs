//! Trees from and to serde, for files. JavaScript's objects become trees at the border, without it.

use super::Node;
use crate::error::InputError;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

impl Node {
    /// A tree from JSON text; an error names line and column.
    pub(crate) fn from_json(json: &str) -> Result<Node, InputError> {
        serde_json::from_str(json).map_err(|error| {
            let (line, column) = (error.line().to_string(), error.column().to_string());
            let vi = ["không phải JSON hợp lệ ở dòng ", &line, ", cột ", &column].concat();
            InputError::new("", vi, ["not JSON: ", &error.to_string()].concat())
        })
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
