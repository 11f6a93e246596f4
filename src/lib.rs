//! rasoat checks official reports while they are typed.

pub mod read;
