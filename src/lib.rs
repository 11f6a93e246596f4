//! rasoat checks official reports while they are typed.

#![allow(dead_code)] // until the readers of numbers, deadlines and citations land with the rules that use them

mod assess;
pub mod calendar;
mod context;
pub mod day;
mod entry;
mod error;
pub mod exact;
pub mod fix;
pub mod interval;
mod issue;
mod message;
mod previous;
mod profile;
pub mod read;
pub mod rules;
mod sheet;
#[cfg(not(target_arch = "wasm32"))]
pub mod testing;
mod tree;
mod value;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use assess::{Assessment, State};
pub use context::{Context, Previous, check};
pub use entry::Entries;
pub use error::InputError;
pub use issue::{Edit, Fix, Issue, Lang, Params, Place, Report, Severity, States, Summary};
pub use message::{Param, ParamValue, Text};
pub use profile::{
    Choice, Field, FieldKind, FilledBy, Meaning, Numbering, Profile, ProfileData, Required, Role, Rounding, RuleChange,
    RuleSetting, builtin_ids, builtin_json,
};
pub use sheet::Sheet;
