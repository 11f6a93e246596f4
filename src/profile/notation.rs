//! A date notation as profiles write it: `"dd/mm/yyyy"`.

use crate::error::InputError;
use crate::read::FieldNotation;
use crate::tree::{FromNode, Node, Read};
use serde::{Serialize, Serializer};

impl Serialize for FieldNotation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.to_string())
    }
}

impl FromNode for FieldNotation {
    fn from_node(node: &Node) -> Read<FieldNotation> {
        let text: String = node.read()?;
        FieldNotation::parse(&text).map_err(|error| {
            let reason = ["“", &text, "”: ", &error.to_string()].concat();
            InputError::new("", reason.clone(), reason).into()
        })
    }
    fn blank() -> FieldNotation {
        FieldNotation::default()
    }
}
