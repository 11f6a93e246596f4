//! What holds for every reader and every text.

mod composed;
mod observed;
mod printed;
mod silence;
mod spans;
mod texts;
