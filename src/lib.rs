//! rasoat checks official reports while they are typed.

pub mod exact;
pub mod read;
