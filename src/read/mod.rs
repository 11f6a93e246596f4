//! Vietnamese report text to values. Knows no rule and no form.

pub mod letters;
mod scan;

pub use scan::{Glyph, Kind, Scan, Span, Token, fold_text};
