//! rasoat
