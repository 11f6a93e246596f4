//! SHA-256 over structured input. Computed here and not by the page: intranets served over plain http have no
//! `crypto.subtle`.

use crate::order::sort_by;
use crate::tree::Node;
use sha2::{Digest as _, Sha256};

/// A running hash. Every text goes in behind its length, so that no two different lists give the same bytes.
#[derive(Default)]
pub(crate) struct Digest(Sha256);

impl Digest {
    /// The length of a text in bytes as eight bytes, the highest first, then its UTF-8.
    pub(crate) fn text(&mut self, text: &str) -> &mut Digest {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text.as_bytes());
        self
    }

    /// A tree. Keys go in sorted, since their order says nothing.
    pub(crate) fn node(&mut self, node: &Node) -> &mut Digest {
        match node {
            Node::Null | Node::Fraction => self.text("null"),
            Node::Bool(truth) => self.text(if *truth { "true" } else { "false" }),
            Node::Int(number) => self.text("number").text(&number.to_string()),
            Node::Text(text) => self.text("text").text(text),
            Node::List(items) => {
                self.text("list").text(&items.len().to_string());
                items.iter().fold(self, Digest::node)
            }
            Node::Map(pairs) => {
                let mut pairs: Vec<&(String, Node)> = pairs.iter().collect();
                sort_by(&mut pairs, |a, b| a.0.cmp(&b.0));
                self.text("map").text(&pairs.len().to_string());
                pairs.into_iter().fold(self, |digest, (key, value)| digest.text(key).node(value))
            }
        }
    }

    /// The hash in hexadecimal.
    pub(crate) fn hex(self) -> String {
        let digit = |n: u8| char::from(if n < 10 { b'0' + n } else { b'a' + n - 10 });
        self.0.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }
}

/// The hash of one text.
pub(crate) fn of_text(text: &str) -> String {
    let mut digest = Digest::default();
    digest.text(text);
    digest.hex()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_hashed_behind_its_length() {
        // printf '\0\0\0\0\0\0\0\3abc' | sha256sum
        assert_eq!(of_text("abc"), "c3494ca1a2cf8eeb8a11ded316fb55b83c3bbbedb6313cd50415251e5d09e12f");
    }

    #[test]
    fn the_order_of_keys_does_not_matter_and_everything_else_does() {
        let hash = |json: &str| {
            let mut digest = Digest::default();
            digest.node(&Node::from_json(json).unwrap());
            digest.hex()
        };
        assert_eq!(hash(r#"{"a": 1, "b": [true, null]}"#), hash(r#"{"b": [true, null], "a": 1}"#));
        let different =
            [r#"["a", "b"]"#, r#"["ab"]"#, r#"["a", ["b"]]"#, r#"{"a": "b"}"#, r#"["a", 1]"#, r#"["a", "1"]"#];
        for (i, one) in different.iter().enumerate() {
            for other in &different[i + 1..] {
                assert_ne!(hash(one), hash(other), "{one} {other}");
            }
        }
    }
}
