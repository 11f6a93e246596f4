//! rasoat checks official reports while they are typed.

pub mod calendar;
#[allow(dead_code)] // its serde helpers are used by context and report, which land next
pub mod day;
mod error;
pub mod exact;
pub mod read;
#[allow(dead_code)] // used by profile and context, which land next
mod tree;

pub use error::InputError;
