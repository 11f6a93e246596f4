//! rasoat checks official reports while they are typed.
//!
//! Departments report on tasks and indicators through forms. This crate takes what was typed, reads it as a Vietnamese
//! reader would, and says what cannot be right: a completion date before the deadline's month has begun, evidence dated
//! after the completion, a percentage its own fraction contradicts.
//!
//! Data flows one way:
//!
//! 1. **Raw text.** [`Entries`] hold what was typed, by field, unchanged.
//! 2. **Values.** [`read`] turns text into days, deadlines, figures and citations. Reading never fails; text that cannot
//!    be read is a value too, and only one rule speaks about it.
//! 3. **Rules.** [`rules::ALL`] is the one list. A rule sees values, never text formats, and declares what it reads.
//! 4. **Issues.** A [`Report`] lists what was found with its place, its message in Vietnamese or English, and a repair
//!    that is applied only when the person accepts it.
//!
//! A form is data: a [`Profile`] says which fields it has, what they are to the rules, and how strict they are.
//!
//! Nothing here reads a clock, a locale or a file, and no floating-point number stands between the text and a verdict:
//! the same input gives the same bytes, natively and in WebAssembly.
//!
//! ```
//! let profile = rasoat::Profile::builtin("plan-02")?;
//! let entries = rasoat::Entries::from_json(&profile, r#"[{
//!     "task": "Công bố mã định danh", "deadline": "30/06/2025", "result": "Đã hoàn thành",
//!     "description": "Đã ban hành Quyết định số 57/QĐ-UBND ngày 10/01/2025", "completed_on": "09-07-2025"
//! }]"#)?;
//! let report = rasoat::check(&profile, &entries, &rasoat::Context::new("2025-12-15")?)?;
//! assert_eq!(report.issues[0].message, "Hoàn thành ngày 09/07/2025, sau thời hạn 30/06/2025 là 9 ngày.");
//! # Ok::<(), rasoat::InputError>(())
//! ```

// What prints for programmers is cut out of the wasm (scripts/shrink.mjs).
#![cfg_attr(target_arch = "wasm32", deny(clippy::use_debug))]

mod assess;
pub mod calendar;
#[cfg(not(target_arch = "wasm32"))]
pub mod catalogue;
mod context;
pub mod day;
mod digest;
mod entry;
mod error;
pub mod exact;
pub mod fix;
mod index;
pub mod interval;
mod issue;
#[cfg(any(target_arch = "wasm32", test))]
mod json;
mod message;
mod order;
mod previous;
mod profile;
pub mod read;
mod receipt;
#[cfg(not(target_arch = "wasm32"))]
pub mod record;
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
pub use issue::{Changes, Edit, Fix, Issue, KnownIssue, Lang, Params, Place, Report, Severity, States, Summary};
pub use message::{Param, ParamValue, Text};
pub use profile::{
    Bound, Choice, EquationData, Field, FieldKind, FilledBy, Given, Meaning, Missing, Numbering, Profile, ProfileData,
    Required, Role, Rounding, RuleChange, RuleSetting, builtin_ids, builtin_json,
};
pub use receipt::{Confirmation, Receipt};
pub use sheet::Sheet;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
