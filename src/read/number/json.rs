//! Readings as JavaScript sees them: `{kind, span, ...}` or `{kind: "unreadable", expected, at}`.

use super::{Figures, NumberReading, Quantity, Share};
use crate::read::Span;
use serde::ser::{Serialize, SerializeStruct, Serializer};

impl Serialize for NumberReading {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let marked = |to: S, kind: &'static str, span: Span| {
            let mut object = to.serialize_struct("Reading", 2)?;
            object.serialize_field("kind", kind)?;
            object.serialize_field("span", &span)?;
            object.end()
        };
        match self {
            NumberReading::Blank => marked(to, "blank", Span::default()),
            NumberReading::NotYet(span) => marked(to, "notYet", *span),
            NumberReading::CarriedOut(span) => marked(to, "carriedOut", *span),
            NumberReading::Number(quantity) => quantity.serialize(to),
            NumberReading::Unreadable { expected, at } => {
                let mut object = to.serialize_struct("Reading", 3)?;
                object.serialize_field("kind", "unreadable")?;
                object.serialize_field("expected", expected.key())?;
                object.serialize_field("at", at)?;
                object.end()
            }
        }
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut object = to.serialize_struct("Quantity", 10)?;
        object.serialize_field("kind", "number")?;
        object.serialize_field("span", &self.span)?;
        object.serialize_field("value", &self.value)?;
        object.serialize_field("upper", &self.upper)?;
        object.serialize_field("unit", &self.unit)?;
        object.serialize_field("approx", &self.approx)?;
        object.serialize_field("comparator", &self.comparator)?;
        object.serialize_field("mean", &self.mean)?;
        object.serialize_field("separators", &self.separators)?;
        let readings = self.alternatives().map(|(whole, decimal)| [whole, decimal]);
        object.serialize_field("readings", &readings)?;
        object.end()
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut object = to.serialize_struct("Share", 4)?;
        object.serialize_field("kind", "share")?;
        object.serialize_field("span", &self.extent)?;
        object.serialize_field("numerator", &self.numerator)?;
        object.serialize_field("denominator", &self.denominator)?;
        object.end()
    }
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut object = to.serialize_struct("Figures", 3)?;
        object.serialize_field("quantities", &self.quantities)?;
        object.serialize_field("shares", &self.shares)?;
        object.serialize_field("misgrouped", &self.misgrouped)?;
        object.end()
    }
}
