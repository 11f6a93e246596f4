//! The smallest or largest number a field takes.

use crate::exact::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A bound: a whole number, or a decimal as text with a dot (`"0.5"`), so that it never passes through binary
/// floating point.
///
/// ```
/// let form = r#"{"id": "one", "title": "One field", "fields": [
///     {"id": "height", "label": "Height", "kind": "number", "unit": "m", "min": "0.5", "max": 300}
/// ]}"#;
/// let field = rasoat::Profile::from_json(form)?.field("height").unwrap().clone();
/// assert_eq!(field.min.unwrap().0.vietnamese(), "0,5");
/// # Ok::<(), rasoat::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bound(pub Decimal);

impl Serialize for Bound {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0.to_safe_integer().filter(|_| self.0.scale() == 0) {
            Some(whole) => to.serialize_i64(whole),
            None => self.0.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Bound {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Bound, D::Error> {
        struct Either;
        impl de::Visitor<'_> for Either {
            type Value = Bound;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number, or a decimal as text such as \"0.5\"")
            }
            fn visit_i64<E: de::Error>(self, whole: i64) -> Result<Bound, E> {
                let number = Decimal::new(i128::from(whole), 0);
                number.map(Bound).ok_or_else(|| E::custom("out of range"))
            }
            fn visit_u64<E: de::Error>(self, whole: u64) -> Result<Bound, E> {
                let number = Decimal::new(i128::from(whole), 0);
                number.map(Bound).ok_or_else(|| E::custom("out of range"))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Bound, E> {
                let refused = || E::custom(["“", text, "” is no decimal such as \"0.5\""].concat());
                Decimal::parse(text).map(Bound).ok_or_else(refused)
            }
        }
        from.deserialize_any(Either)
    }
}
