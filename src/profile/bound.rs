//! The smallest or largest number a field takes.

use crate::error::InputError;
use crate::exact::Decimal;
use crate::tree::{FromNode, Node, Read, far, refused};
use serde::{Serialize, Serializer};

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

impl FromNode for Bound {
    fn from_node(node: &Node) -> Read<Bound> {
        match node {
            Node::Int(whole) => Decimal::new(i128::from(*whole), 0).map(Bound).ok_or_else(far),
            Node::Text(text) => Decimal::parse(text).map(Bound).ok_or_else(|| {
                InputError::new(
                    "",
                    ["“", text, "” không phải số thập phân như \"0.5\""].concat(),
                    ["“", text, "” is no decimal such as \"0.5\""].concat(),
                )
                .into()
            }),
            _ => Err(refused(node, "a whole number, or a decimal as text such as \"0.5\"")),
        }
    }
    fn blank() -> Bound {
        Bound(Decimal::ZERO)
    }
}
