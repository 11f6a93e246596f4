//! A date notation as profiles write it: `"dd/mm/yyyy"`.

use crate::read::FieldNotation;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

impl Serialize for FieldNotation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.to_string())
    }
}

impl<'de> Deserialize<'de> for FieldNotation {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<FieldNotation, D::Error> {
        let text = String::deserialize(from)?;
        FieldNotation::parse(&text).map_err(|error| de::Error::custom(["“", &text, "”: ", &error.to_string()].concat()))
    }
}
