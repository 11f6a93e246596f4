//! Structured input as a tree, so that JSON and JavaScript objects are read, and refused, alike.
//!
//! serde's own errors name neither the place nor the nearest valid word, and reading a JavaScript object straight into a
//! struct skips keys it does not know. Both inputs therefore become a [`Node`] first, and everything is read from that.

#[cfg(not(target_arch = "wasm32"))]
mod json;
mod read;

pub(crate) use read::{FromNode, Keys, Read, far, object, refused, word, words};

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
    /// Reads anything that can be read from a tree.
    pub(crate) fn read<T: FromNode>(&self) -> Result<T, crate::error::InputError> {
        T::from_node(self).map_err(|error| *error)
    }
}
