//! Reading a tree into types. By hand: what serde derives for the same types weighs four times as much in the wasm.

use super::Node;
use crate::error::InputError;
use chrono::NaiveDate;
use std::cell::Cell;

/// What reading gives. The error is boxed, since every value that is read is moved in this.
pub(crate) type Read<T> = Result<T, Box<InputError>>;

/// What can be read from a tree. An error names the place, the reason and, for words, the nearest valid one.
pub(crate) trait FromNode: Sized {
    /// Reads it.
    fn from_node(node: &Node) -> Read<Self>;

    /// What stands for a value that could not be read, until its object is refused.
    fn blank() -> Self;

    /// What a key that is left out stands for, where it may be left out.
    fn absent() -> Option<Self> {
        None
    }
}

/// Has a struct read from an object whose keys are all known. A key with `=` may be left out.
macro_rules! object {
    ($type:ident { $($field:ident: $key:literal $(= $default:expr)?),+ $(,)? }) => {
        impl $crate::tree::FromNode for $type {
            fn from_node(node: &$crate::tree::Node) -> $crate::tree::Read<$type> {
                let keys = $crate::tree::Keys::of(node, &[$($key),+])?;
                let read = $type { $($field: keys.take($key, $crate::tree::object!(or $($default)?))),+ };
                keys.end()?;
                Ok(read)
            }
            fn blank() -> $type {
                $type { $($field: $crate::tree::FromNode::blank()),+ }
            }
        }
        $crate::tree::object!(serde $type);
    };
    (or) => { None };
    (or $default:expr) => { Some($default) };
    (serde $type:ident) => {
        #[cfg(not(target_arch = "wasm32"))]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$type, D::Error> {
                let node = $crate::tree::Node::deserialize(from)?;
                node.read().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use object;

/// Has an enum read from, and written as, words.
macro_rules! words {
    ($type:ident { $($variant:ident: $word:literal),+ $(,)? }) => {
        impl $crate::tree::FromNode for $type {
            fn from_node(node: &$crate::tree::Node) -> $crate::tree::Read<$type> {
                Ok([$($type::$variant),+][$crate::tree::word(node, &[$($word),+])?])
            }
            fn blank() -> $type {
                [$($type::$variant),+][0]
            }
        }
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(match self { $($type::$variant => $word),+ })
            }
        }
        $crate::tree::object!(serde $type);
    };
}
pub(crate) use words;

/// The values of an object, and the first that could not be read. Reading goes on after it, since leaving at every value would
/// have each of those before it dropped in its own place.
pub(crate) struct Keys<'a>(&'a [(String, Node)], Cell<Option<Box<InputError>>>);

impl<'a> Keys<'a> {
    /// The values of what must be an object with no other keys than these.
    pub(crate) fn of(node: &'a Node, known: &[&str]) -> Read<Keys<'a>> {
        let Node::Map(pairs) = node else { return Err(unfit(node, "đối tượng", "object")) };
        match pairs.iter().find(|(key, _)| !known.contains(&key.as_str())) {
            Some((key, _)) => Err(InputError::unknown(key, key, known).into()),
            None => Ok(Keys(pairs, Cell::new(None))),
        }
    }

    /// The value of a key. Where it could not be read, [`Keys::end`] tells.
    #[inline(never)]
    pub(crate) fn take<T: FromNode>(&self, key: &str, default: Option<T>) -> T {
        let read = match self.get(key) {
            Some(value) => T::from_node(value).map_err(|error| self.refuse(inside(error, key))).ok(),
            None => default.or_else(T::absent).or_else(|| {
                self.refuse(missing(key));
                None
            }),
        };
        read.unwrap_or_else(T::blank)
    }

    /// The first error.
    pub(crate) fn end(self) -> Read<()> {
        self.1.into_inner().map_or(Ok(()), Err)
    }

    #[inline(never)]
    fn get(&self, key: &str) -> Option<&'a Node> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    #[cold]
    #[inline(never)]
    fn refuse(&self, error: Box<InputError>) {
        let first = self.1.take().unwrap_or(error);
        self.1.set(Some(first));
    }
}

#[cold]
#[inline(never)]
#[allow(clippy::boxed_local, clippy::unnecessary_box_returns)] // the shape that map_err takes
fn inside(error: Box<InputError>, outer: &str) -> Box<InputError> {
    Box::new(error.inside(outer))
}

#[cold]
#[allow(clippy::unnecessary_box_returns)]
fn missing(key: &str) -> Box<InputError> {
    Box::new(InputError::new(key, "còn thiếu", "is missing"))
}

/// The place of a word among those known.
pub(crate) fn word(node: &Node, known: &[&str]) -> Read<usize> {
    let Node::Text(text) = node else { return Err(unfit(node, "chữ", "text")) };
    known.iter().position(|known| known == text).ok_or_else(|| InputError::unknown("", text, known).into())
}

/// The error for a value that is of none of the expected kinds.
#[cold]
pub(crate) fn refused(node: &Node, expected: &str) -> Box<InputError> {
    let unused = || {
        let vi = ["giá trị không dùng được: cần ", expected].concat();
        InputError::new("", vi, ["expected ", expected].concat())
    };
    Box::new(if *node == Node::Fraction { fraction() } else { unused() })
}

fn fraction() -> InputError {
    let vi = "số có phần thập phân không dùng được ở đây; hãy ghi dạng chữ";
    InputError::new("", vi, "a number with a fraction cannot be used here; write it as text")
}

#[cold]
fn unfit(node: &Node, vi: &str, en: &str) -> Box<InputError> {
    let (found_vi, found_en) = match node {
        Node::Null => ("null", "null"),
        Node::Bool(_) => ("true/false", "true/false"),
        Node::Int(_) => ("số", "number"),
        Node::Fraction => return Box::new(fraction()),
        Node::Text(_) => ("chữ", "text"),
        Node::List(_) => ("danh sách", "list"),
        Node::Map(_) => ("đối tượng", "object"),
    };
    Box::new(InputError::new(
        "",
        ["sai kiểu dữ liệu: cần ", vi, ", gặp ", found_vi].concat(),
        ["wrong type: expected ", en, ", found ", found_en].concat(),
    ))
}

fn whole(node: &Node) -> Read<i64> {
    if let Node::Int(number) = node { Ok(*number) } else { Err(unfit(node, "số nguyên", "whole number")) }
}

/// The error for a number that is too large or too small.
#[cold]
#[allow(clippy::unnecessary_box_returns)]
pub(crate) fn far() -> Box<InputError> {
    Box::new(InputError::new("", "nằm ngoài giới hạn cho phép", "is out of range"))
}

macro_rules! whole {
    ($($type:ident)+) => {
        $(impl FromNode for $type {
            fn from_node(node: &Node) -> Read<$type> {
                $type::try_from(whole(node)?).map_err(|_| far())
            }
            fn blank() -> $type {
                0
            }
        })+
    };
}
whole!(u16 u32 i32 usize);

impl FromNode for bool {
    fn from_node(node: &Node) -> Read<bool> {
        if let Node::Bool(truth) = node { Ok(*truth) } else { Err(unfit(node, "true/false", "true/false")) }
    }
    fn blank() -> bool {
        false
    }
}

impl FromNode for String {
    fn from_node(node: &Node) -> Read<String> {
        if let Node::Text(text) = node { Ok(text.clone()) } else { Err(unfit(node, "chữ", "text")) }
    }
    fn blank() -> String {
        String::new()
    }
}

impl FromNode for NaiveDate {
    fn from_node(node: &Node) -> Read<NaiveDate> {
        let text: String = node.read()?;
        crate::day::from_iso(&text).ok_or_else(|| {
            let reason = ["“", &text, "”: yyyy-mm-dd, 2025-12-15"].concat();
            InputError::new("", reason.clone(), reason).into()
        })
    }
    fn blank() -> NaiveDate {
        NaiveDate::default()
    }
}

impl FromNode for Node {
    fn from_node(node: &Node) -> Read<Node> {
        Ok(node.clone())
    }
    fn blank() -> Node {
        Node::Null
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(node: &Node) -> Read<Option<T>> {
        if *node == Node::Null { Ok(None) } else { T::from_node(node).map(Some) }
    }
    fn absent() -> Option<Option<T>> {
        Some(None)
    }
    fn blank() -> Option<T> {
        None
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: &Node) -> Read<Vec<T>> {
        let Node::List(items) = node else { return Err(unfit(node, "danh sách", "list")) };
        let mut read = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            read.push(T::from_node(item).map_err(|error| inside(error, &["[", &i.to_string(), "]"].concat()))?);
        }
        Ok(read)
    }
    fn blank() -> Vec<T> {
        Vec::new()
    }
}

/// Values by name, in the order they are written.
impl<T: FromNode> FromNode for Vec<(String, T)> {
    fn from_node(node: &Node) -> Read<Vec<(String, T)>> {
        let Node::Map(pairs) = node else { return Err(unfit(node, "đối tượng", "object")) };
        let mut read = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            read.push((key.clone(), T::from_node(value).map_err(|error| inside(error, key))?));
        }
        Ok(read)
    }
    fn blank() -> Vec<(String, T)> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    #[allow(dead_code)]
    struct Outer {
        items: Vec<Inner>,
    }
    object!(Outer { items: "items" });

    #[derive(Debug)]
    #[allow(dead_code)]
    struct Inner {
        kind: Kind,
        size: Option<u16>,
        sure: bool,
    }
    object!(Inner { kind: "kind", size: "size", sure: "sure" = true });

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Kind {
        Date,
        LongText,
    }
    words!(Kind { Date: "date", LongText: "longText" });

    fn refused(json: &str) -> String {
        let error = Node::from_json(json).unwrap().read::<Outer>().unwrap_err();
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
            (
                r#"{"items": [{"kind": "longText", "size": "1"}]}"#,
                "items[0].size: wrong type: expected whole number, found text",
            ),
            (r#"{"items": [{"kind": "date", "size": 65536}]}"#, "items[0].size: is out of range"),
            (
                r#"{"items": [{"kind": "date", "sure": null}]}"#,
                "items[0].sure: wrong type: expected true/false, found null",
            ),
            (
                r#"{"items": [{"kind": "date", "size": 1.5}]}"#,
                "items[0].size: a number with a fraction cannot be used here; write it as text",
            ),
        ] {
            assert_eq!(refused(json), expected);
        }
    }

    #[test]
    fn a_key_left_out_and_null_are_nothing_and_a_default_stands_for_a_key_left_out() {
        let outer: Outer =
            serde_json::from_str(r#"{"items": [{"kind": "date"}, {"kind": "longText", "size": null, "sure": false}]}"#)
                .unwrap();
        let read: Vec<_> = outer.items.iter().map(|item| (item.kind, item.size, item.sure)).collect();
        assert_eq!(read, [(Kind::Date, None, true), (Kind::LongText, None, false)]);
    }
}
